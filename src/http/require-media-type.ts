import type { RequestHandler } from 'express';
import { sendProblem } from './problem.js';

/** Refuses a body of any other type before it is taken in. A request without a body passes: its reader says what is missing. */
export const requireMediaType = (...types: readonly string[]): RequestHandler => (request, response, next) => {
  if (request.is([...types]) !== false) return next();
  response.setHeader('Accept-Post', types.join(', '));
  sendProblem(response, { status: 415, slug: 'media-type-unsupported', detail: `Send ${types.join(' or ')}.` });
};
