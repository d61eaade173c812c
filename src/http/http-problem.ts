import { STATUS_CODES } from 'node:http';
import type { ProblemDetail } from './schema/problem.js';

/** What went wrong, without the words of any note. */
export interface HttpProblem {
  readonly status: number;
  /** Short and stable: the last part of `type`. */
  readonly slug: string;
  readonly detail: string;
  readonly errors?: readonly ProblemDetail[];
}

/** The body that RFC 9457 asks for. */
export const problemBody = ({ status, slug, detail, errors }: HttpProblem) =>
  ({ type: `urn:pullback:problem:${slug}`, title: STATUS_CODES[status] ?? 'Error', status, detail, ...(errors === undefined ? {} : { errors: [...errors] }) });
