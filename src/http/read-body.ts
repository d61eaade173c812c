import express, { type RequestHandler } from 'express';
import { sendProblemAs } from './problem.js';

/** Takes a body in, up to a size and within a time: a client that dribbles gets 408 and loses its connection. */
export const readBody = (limit: number, deadlineMs: number): readonly RequestHandler[] => {
  const deadline: RequestHandler = (request, response, next) => {
    const timer = setTimeout(() => {
      if (request.complete || response.headersSent) return;
      response.setHeader('Connection', 'close');
      sendProblemAs(request, response, { status: 408, slug: 'too-slow', detail: `The body did not arrive within ${deadlineMs / 1000} seconds.` });
      response.once('finish', () => request.destroy());
    }, deadlineMs);
    const stop = (): void => clearTimeout(timer);
    request.once('end', stop);
    response.once('close', stop);
    next();
  };
  return [deadline, express.raw({ type: () => true, limit })];
};

/** The bytes that were taken in; none where there was no body. */
export const bytesOf = (body: unknown): Uint8Array => (body instanceof Uint8Array ? body : new Uint8Array());
