import type { Response } from 'express';
import type { Reply } from './answers/reply.js';

/** Sends the answer to a job as the bytes that its thread made. */
export const sendReply = (response: Response, { status, type, body }: Reply): void => {
  if (status === 503) response.setHeader('Retry-After', '1');
  response.status(status).type(`${type}; charset=utf-8`).send(Buffer.from(body.buffer, body.byteOffset, body.byteLength));
};
