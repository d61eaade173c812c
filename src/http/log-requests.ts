import type { Request, RequestHandler } from 'express';
import type { ServerLogger } from './logger.js';

/** One line a request: method, route pattern, status, milliseconds. The address as typed might hold anything. */
export const logRequests = (logger: ServerLogger): RequestHandler => (request, response, next) => {
  const began = performance.now();
  response.on('close', () => {
    const ms = Math.round(performance.now() - began);
    logger.info({ method: request.method, route: patternOf(request), status: response.statusCode, ms }, 'request');
  });
  next();
};

const patternOf = (request: Request): string => {
  const route: unknown = request.route;
  const known = typeof route === 'object' && route !== null && 'path' in route && typeof route.path === 'string';
  return known ? String(route.path) : 'unmatched';
};
