import type { Analysis } from '../../model/analysis.js';
import { type HttpProblem, problemBody } from '../http-problem.js';
import { operationOutcome } from '../fhir/operation-outcome.js';

/** What may be written down of a note that was read: nothing of its words. */
export interface NoteMeta {
  readonly sha256: string;
  readonly characters: number;
  readonly verdict: Analysis['audit']['verdict'];
  readonly codeSet: string;
}

/** An answer, ready to be sent. */
export interface Reply {
  readonly status: number;
  readonly type: string;
  /** UTF-8, in a buffer of its own, so that it can leave its thread without being copied. */
  readonly body: Uint8Array;
  readonly meta: NoteMeta | null;
}

export const replyOf = (status: number, type: string, words: string, meta: NoteMeta | null): Reply => ({ status, type, body: encoder.encode(words), meta });

const encoder = new TextEncoder();

export const metaOf = ({ note, audit, engine }: Analysis, text: string): NoteMeta =>
  ({ sha256: note.sha256, characters: text.length, verdict: audit.verdict, codeSet: engine.codeSet });

export const problemReply = (problem: HttpProblem, asOutcome = false): Reply =>
  (asOutcome
    ? replyOf(problem.status, 'application/fhir+json', JSON.stringify(operationOutcome(problem)), null)
    : replyOf(problem.status, 'application/problem+json', JSON.stringify(problemBody(problem)), null));
