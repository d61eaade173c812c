import type { RequestHandler } from 'express';
import { sendProblemAs } from './problem.js';

/** Refuses a body of any other type before it is taken in. */
export const requireMediaType = (...types: readonly string[]): RequestHandler => (request, response, next) => {
  if (typeof request.is([...types]) === 'string') return next();
  response.setHeader('Accept-Post', types.join(', '));
  sendProblemAs(request, response, { status: 415, slug: 'media-type-unsupported', detail: `Send ${types.join(' or ')}.` });
};
