import type { Request, RequestHandler, Response } from 'express';
import { analyze } from '../../analyze.js';
import { addNotice } from '../../intake/add-notice.js';
import { htmlReportPolicy } from '../../report/html-report.js';
import type { Format } from '../../report/report-options.js';
import { reporters } from '../../report/reporters.js';
import { sendProblem } from '../problem.js';
import { parseAnalyzeRequest } from './analyze-request.js';

const formatsByType = {
  'application/json': 'json',
  'text/html': 'html',
  'text/markdown': 'markdown',
  'application/sarif+json': 'sarif',
} as const satisfies Record<string, Format>;

type AnswerType = keyof typeof formatsByType;

const isAnswerType = (type: string): type is AnswerType => type in formatsByType;

const answerTypeOf = (request: Request): AnswerType | null => {
  const type = request.accepts(Object.keys(formatsByType));
  return typeof type === 'string' && isAnswerType(type) ? type : null;
};

/** Refuses a request whose `Accept` no answer meets, before its body is taken in. */
export const checkAccept: RequestHandler = (request, response, next) => {
  if (answerTypeOf(request) !== null) return next();
  const types = Object.keys(formatsByType).join(', ');
  sendProblem(response, { status: 406, slug: 'not-acceptable', detail: `Answers come as ${types}.` });
};

/** Analyzes one note and answers in the type that was asked for. */
export const analyzeNote = (request: Request, response: Response): void => {
  const body: unknown = request.body;
  const mediaType = request.is('application/json') === false ? 'text/plain' : 'application/json';
  const parsed = parseAnalyzeRequest(mediaType, body instanceof Uint8Array ? body : new Uint8Array());
  if (parsed.kind === 'refused') return sendProblem(response, parsed.problem);
  const { text, notice, options } = parsed.request;
  const analysis = addNotice(analyze(text, options), notice);
  const type = answerTypeOf(request) ?? 'application/json';
  const report = reporters[formatsByType[type]](analysis, text, {
    colour: false,
    source: options.noteId ?? 'note',
    profile: options.profile ?? 'coder',
  });
  if (type === 'text/html') response.set('Content-Security-Policy', htmlReportPolicy);
  response.vary('Accept').type(type).send(report);
};
