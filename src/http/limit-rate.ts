import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { sendProblemAs } from './problem.js';

/** At most so many requests a minute and client address; 0 sets no limit. Beyond it: 429 with Retry-After. */
export const limitRate = (perMinute: number): RequestHandler => {
  if (perMinute === 0) return (_request, _response, next) => next();
  return rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    skip: ({ path }) => path === '/healthz' || path === '/readyz',
    handler: (request, response) =>
      sendProblemAs(request, response, { status: 429, slug: 'too-many-requests', detail: `At most ${perMinute} requests a minute; Retry-After says when.` }),
  });
};
