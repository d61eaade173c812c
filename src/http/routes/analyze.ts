import type { Request, RequestHandler, Response } from 'express';
import { htmlReportPolicy } from '../../report/html-report.js';
import { type AnswerType, answerTypes } from '../answers/answer-note.js';
import { type NoteType, noteTypes } from '../answers/parse-note.js';
import { noteDone } from '../log-requests.js';
import { sendProblemAs } from '../problem.js';
import { bytesOf } from '../read-body.js';
import type { Reader } from '../run-job.js';
import { sendReply } from '../send-reply.js';

const answerTypeOf = (request: Request): AnswerType | null => {
  const type = request.accepts([...answerTypes]);
  return answerTypes.find((known) => known === type) ?? null;
};

/** Refuses a request whose `Accept` no answer meets, before its body is taken in. */
export const checkAccept: RequestHandler = (request, response, next) => {
  if (answerTypeOf(request) !== null) return next();
  sendProblemAs(request, response, { status: 406, slug: 'not-acceptable', detail: `Answers come as ${answerTypes.join(', ')}.` });
};

const noteTypeOf = (request: Request): NoteType => {
  const type = request.is([...noteTypes]);
  return noteTypes.find((known) => known === type) ?? 'text/plain';
};

/** Analyzes one note and answers in the type that was asked for. */
export const analyzeNote = (read: Reader): RequestHandler => async (request: Request, response: Response) => {
  const answerType = answerTypeOf(request) ?? 'application/json';
  const reply = await read({ kind: 'note', mediaType: noteTypeOf(request), answerType, body: bytesOf(request.body) });
  noteDone(response, reply.meta);
  if (reply.type === 'text/html') response.setHeader('Content-Security-Policy', htmlReportPolicy);
  sendReply(response.vary('Accept'), reply);
};
