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
  readonly body: string;
  readonly meta: NoteMeta | null;
}

export const metaOf = ({ note, audit, engine }: Analysis, text: string): NoteMeta =>
  ({ sha256: note.sha256, characters: text.length, verdict: audit.verdict, codeSet: engine.codeSet });

export const problemReply = (problem: HttpProblem, asOutcome = false): Reply => ({
  status: problem.status,
  type: asOutcome ? 'application/fhir+json' : 'application/problem+json',
  body: JSON.stringify(asOutcome ? operationOutcome(problem) : problemBody(problem)),
  meta: null,
});
