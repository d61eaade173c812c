import type { z } from 'zod';
import { decodeNote } from '../../intake/decode-note.js';
import type { AnalyzeOptions } from '../../model/analysis.js';
import { readFhirNote } from '../fhir/read-fhir-note.js';
import type { HttpProblem } from '../http-problem.js';
import { analyzeRequestSchema } from '../schema/note-request.js';
import { pointersOf } from './pointers.js';

export const noteTypes = ['text/plain', 'application/json', 'application/fhir+json'] as const;
export type NoteType = (typeof noteTypes)[number];

export interface NoteRequest {
  readonly text: string;
  readonly notice: string | null;
  readonly options: AnalyzeOptions;
}

export type ParsedNote =
  | { readonly kind: 'request'; readonly request: NoteRequest }
  | { readonly kind: 'refused'; readonly problem: HttpProblem };

const refused = (problem: HttpProblem): ParsedNote => ({ kind: 'refused', problem });

/** The body of `POST /v1/analyze` → a note and its options, or what is wrong with it. */
export const parseNote = (mediaType: NoteType, body: Uint8Array): ParsedNote => {
  if (mediaType === 'text/plain') return parseText(body);
  const words = decodeUtf8(body);
  if (words === null) return refused({ status: 400, slug: 'bad-json', detail: 'JSON is UTF-8, and this body is not.' });
  const value = parseJson(words);
  if (typeof value !== 'object' || value === null) return refused({ status: 400, slug: 'bad-json', detail: 'The body is not a JSON object.' });
  return mediaType === 'application/json' ? parseRequest(value) : parseFhir(value);
};

const parseText = (body: Uint8Array): ParsedNote => {
  const decoded = decodeNote(body);
  return decoded.kind === 'unreadable'
    ? refused({ status: 422, slug: 'unreadable', detail: `The body cannot be read: ${decoded.problem}.` })
    : { kind: 'request', request: { text: decoded.text, notice: decoded.notice, options: {} } };
};

const parseRequest = (value: object): ParsedNote => {
  const parsed = analyzeRequestSchema.safeParse(value);
  if (!parsed.success) {
    return refused({ status: 422, slug: 'invalid', detail: 'The request does not have the expected shape.', errors: pointersOf(parsed.error) });
  }
  return { kind: 'request', request: { text: parsed.data.text, notice: null, options: optionsOf(parsed.data) } };
};

export const parseFhir = (value: unknown): ParsedNote => {
  const found = readFhirNote(value);
  if (found.kind === 'none') return refused({ status: 422, slug: 'no-note', detail: found.reason });
  const { text, notice, id, date } = found;
  const options = { ...(id === null ? {} : { noteId: id }), ...(date === null ? {} : { dateOfService: date }) };
  return { kind: 'request', request: { text, notice, options } };
};

type Options = Omit<z.infer<typeof analyzeRequestSchema>, 'text'>;

/** Without the members that were not given. */
export const optionsOf = ({ noteId, dateOfService, vesselPolicy, profile, claim }: Options): AnalyzeOptions => ({
  ...(noteId === undefined ? {} : { noteId }),
  ...(dateOfService === undefined ? {} : { dateOfService }),
  ...(vesselPolicy === undefined ? {} : { vesselPolicy }),
  ...(profile === undefined ? {} : { profile }),
  ...(claim === undefined ? {} : { claim }),
});

const decodeUtf8 = (body: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    return null;
  }
};

/** The parser's own message quotes the input, so it is not passed on. */
export const parseJson = (words: string): unknown => {
  try {
    return JSON.parse(words);
  } catch {
    return null;
  }
};
