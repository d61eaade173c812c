import { analyze } from '../../analyze.js';
import { addNotice } from '../../intake/add-notice.js';
import type { Analysis } from '../../model/analysis.js';
import type { Format } from '../../report/report-options.js';
import { reporters } from '../../report/reporters.js';
import { detectedIssues } from '../fhir/detected-issues.js';
import { type NoteRequest, type NoteType, parseNote } from './parse-note.js';
import { metaOf, problemReply, type Reply } from './reply.js';

/** What `POST /v1/analyze` answers in, the one for an open `Accept` first. */
export const answerTypes = ['application/json', 'text/html', 'text/markdown', 'application/sarif+json', 'text/plain', 'application/fhir+json'] as const;
export type AnswerType = (typeof answerTypes)[number];

export interface NoteJob {
  readonly kind: 'note';
  readonly mediaType: NoteType;
  readonly answerType: AnswerType;
  readonly body: Uint8Array;
}

/** Bytes of a request → the answer as bytes to send. Pure. */
export const answerNote = async ({ mediaType, answerType, body }: NoteJob): Promise<Reply> => {
  const parsed = await parseNote(mediaType, body);
  if (parsed.kind === 'refused') return problemReply(parsed.problem, answerType === 'application/fhir+json');
  const { request } = parsed;
  const analysis = addNotice(analyze(request.text, request.options), request.notice);
  return { status: 200, type: answerType, body: render(analysis, request, answerType), meta: metaOf(analysis, request.text) };
};

const formats: Readonly<Record<Exclude<AnswerType, 'application/json' | 'application/fhir+json'>, Format>> = {
  'text/html': 'html', 'text/markdown': 'markdown', 'application/sarif+json': 'sarif', 'text/plain': 'text',
};

const render = (analysis: Analysis, { text, options }: NoteRequest, type: AnswerType): string => {
  const profile = options.profile ?? 'coder';
  if (type === 'application/json') return JSON.stringify(analysis);
  if (type === 'application/fhir+json') return JSON.stringify(detectedIssues(analysis, profile));
  return reporters[formats[type]](analysis, text, { colour: false, source: options.noteId ?? 'note', profile });
};
