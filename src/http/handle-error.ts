import type { ErrorRequestHandler, RequestHandler } from 'express';
import { traceOf } from '../intake/trace-of.js';
import type { ServerLogger } from './logger.js';
import type { HttpProblem } from './http-problem.js';
import { sendProblem, sendProblemAs } from './problem.js';

const statusOf = (error: unknown): number => {
  const status: unknown = typeof error === 'object' && error !== null && 'status' in error ? error.status : 500;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
};

/** What may be said of an error, by its status alone: its own message might quote the request. */
const problemOf = (status: number, bodyLimit: number): HttpProblem => {
  switch (status) {
    case 413:
      return { status, slug: 'too-large', detail: `The body is larger than ${bodyLimit} bytes.` };
    case 415:
      return { status, slug: 'encoding-unsupported', detail: 'The body has a content encoding that is not known here.' };
    case 500:
      return { status, slug: 'internal', detail: 'The server failed; its log says where.' };
    default:
      return { status: 400, slug: 'bad-request', detail: 'The request could not be read.' };
  }
};

export const handleError = (logger: ServerLogger, bodyLimit: number): ErrorRequestHandler => (error: unknown, request, response, next) => {
  const status = statusOf(error);
  if (status === 500) logger.error({ trace: traceOf(error) }, 'fault');
  if (response.headersSent) next(new Error('The answer was cut short.'));
  else sendProblemAs(request, response, problemOf(status, bodyLimit));
};

export const handleUnknown: RequestHandler = (_request, response) =>
  sendProblem(response, { status: 404, slug: 'not-found', detail: 'There is nothing at this address.' });

/** For the methods that a known address does not take. */
export const refuseMethod = (allowed: string): RequestHandler => (_request, response) => {
  response.setHeader('Allow', allowed);
  sendProblem(response, { status: 405, slug: 'method-not-allowed', detail: `This address takes ${allowed}.` });
};
