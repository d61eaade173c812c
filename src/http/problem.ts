import { STATUS_CODES } from 'node:http';
import type { Response } from 'express';

/** One place in a request that is wrong: where, and what is asked for. Never the value that was sent. */
export interface ProblemDetail {
  readonly pointer: string;
  readonly detail: string;
}

/** RFC 9457, without the words of any note. */
export interface HttpProblem {
  readonly status: number;
  /** Short and stable: the last part of `type`. */
  readonly slug: string;
  readonly detail: string;
  readonly errors?: readonly ProblemDetail[];
}

export const sendProblem = (response: Response, { status, slug, detail, errors }: HttpProblem): void => {
  const title = STATUS_CODES[status] ?? 'Error';
  const body = { type: `urn:pullback:problem:${slug}`, title, status, detail, ...(errors === undefined ? {} : { errors }) };
  response.status(status).type('application/problem+json').send(JSON.stringify(body));
};
