import type { Analysis } from '../model/analysis.js';

/** What the page asks of the service. */
export interface NoteRequest {
  readonly text: string;
  readonly dateOfService: string;
  readonly vesselPolicy: 'named' | 'sir';
  readonly profile: 'coder' | 'pre-sign' | 'archive';
  /** In short form; empty where none is compared. */
  readonly claim: string;
}

/** What the page knows of a rule. */
export interface RuleGuide {
  readonly id: string;
  readonly title: string;
  readonly satisfiedBy: string;
}

export type Answer<T> =
  | { readonly kind: 'answer'; readonly value: T }
  | { readonly kind: 'trouble'; readonly words: string; readonly needsKey: boolean };

/** The key that a service which asks for one is given; held in memory alone. */
let apiKey = '';
export const useKey = (key: string): void => {
  apiKey = key;
};

const authorization = (): Readonly<Record<string, string>> => (apiKey === '' ? {} : { Authorization: `Bearer ${apiKey}` });

/** Before signing neither a claim nor the count of vessels is asked about. */
const bodyOf = ({ text, dateOfService, vesselPolicy, profile, claim }: NoteRequest): string => JSON.stringify({
  text, profile,
  ...(dateOfService === '' ? {} : { dateOfService }),
  ...(profile === 'pre-sign' ? {} : { vesselPolicy, ...(claim === '' ? {} : { claim }) }),
});

const ask = async <T>(accept: string, request: NoteRequest, read: (response: Response) => Promise<T>, signal: AbortSignal | null): Promise<Answer<T>> => {
  try {
    const response = await fetch('/v1/analyze', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: accept, ...authorization() },
      body: bodyOf(request),
      signal,
    });
    if (response.ok) return { kind: 'answer', value: await read(response) };
    return { kind: 'trouble', words: await troubleOf(response), needsKey: response.status === 401 };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    return { kind: 'trouble', words: 'The service did not answer. Is it still running?', needsKey: false };
  }
};

const troubleOf = async (response: Response): Promise<string> => {
  const problem: unknown = await response.json().catch(() => null);
  const detail = typeof problem === 'object' && problem !== null && 'detail' in problem ? String(problem.detail) : '';
  return detail === '' ? `The service answered ${response.status}.` : detail;
};

/** The answer to a note. Rejects with an AbortError where a later question overtook this one. */
export const analyzeNote = (request: NoteRequest, signal: AbortSignal): Promise<Answer<Analysis>> =>
  ask('application/json', request, (response) => response.json(), signal);

/** The answer to a note as a file of another type. */
export const exportNote = (request: NoteRequest, accept: string): Promise<Answer<string>> =>
  ask(accept, request, (response) => response.text(), null);

/** What would satisfy each rule, by its id; empty where the service does not say. */
export const readGuide = async (): Promise<ReadonlyMap<string, RuleGuide>> => {
  try {
    const response = await fetch('/v1/rules', { headers: { Accept: 'application/json', ...authorization() } });
    const body: { readonly rules: readonly RuleGuide[] } = await response.json();
    return new Map(body.rules.map((rule) => [rule.id, rule]));
  } catch {
    return new Map();
  }
};
