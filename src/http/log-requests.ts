import type { Request, RequestHandler, Response } from 'express';
import type { NoteMeta } from './answers/reply.js';
import type { ServerLogger } from './logger.js';
import type { Metrics } from './metrics.js';

/** Keeps what may be written down of the notes of a request. */
export const noteDone = (response: Response, meta: NoteMeta | null): void => {
  if (meta === null) return;
  const notes: unknown = response.locals['notes'];
  response.locals['notes'] = [...(Array.isArray(notes) ? notes : []), meta];
};

/**
 * The audit log: one line a request with method, route pattern, status, milliseconds, the caller's name and, for a single note,
 * its hash, length and verdict. The address as typed might hold anything, so it is not written.
 */
export const logRequests = (logger: ServerLogger, metrics: Metrics): RequestHandler => (request, response, next) => {
  const began = performance.now();
  response.on('close', () => {
    const ms = performance.now() - began;
    const route = patternOf(request);
    const { statusCode: status } = response;
    metrics.countRequest(knownMethod(request.method), route, status, ms / 1000);
    const { client, notes, batch } = response.locals;
    logger.info({
      method: knownMethod(request.method), route, status, ms: Math.round(ms),
      ...(response.writableFinished ? {} : { cut: true }),
      ...(typeof client === 'string' ? { client } : {}),
      ...(Array.isArray(notes) && notes.length === 1 ? { note: notes[0] } : {}),
      ...(batch === undefined ? {} : { batch }),
    }, 'request');
  });
  next();
};

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
const knownMethod = (method: string): string => (methods.includes(method) ? method : 'other');

const patternOf = (request: Request): string => {
  const route: unknown = request.route;
  const known = typeof route === 'object' && route !== null && 'path' in route && typeof route.path === 'string';
  return known ? String(route.path) : 'unmatched';
};
