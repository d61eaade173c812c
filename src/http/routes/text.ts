import type { RequestHandler } from 'express';
import { documentTypes } from '../answers/answer-text.js';
import { bytesOf } from '../read-body.js';
import type { Reader } from '../run-job.js';
import { sendReply } from '../send-reply.js';

/** The text of a document, as it would be analyzed. */
export const extractText = (read: Reader): RequestHandler => async (request, response) => {
  const type = request.is([...documentTypes]);
  const mediaType = documentTypes.find((known) => known === type) ?? 'text/plain';
  const reply = await read({ kind: 'text', mediaType, body: bytesOf(request.body) });
  sendReply(response, reply);
};
