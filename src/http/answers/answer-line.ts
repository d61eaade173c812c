import { analyze } from '../../analyze.js';
import { addNotice } from '../../intake/add-notice.js';
import { type HttpProblem, problemBody } from '../http-problem.js';
import { batchRecordSchema } from '../schema/note-request.js';
import { parseJson } from './parse-json.js';
import { optionsOf, parseFhir, type ParsedNote } from './parse-note.js';
import { pointersOf } from './pointers.js';
import { metaOf, type Reply } from './reply.js';

/** One line of a batch. */
export interface LineJob {
  readonly kind: 'line';
  readonly number: number;
  readonly line: string;
}

/** One line of a batch → the line that answers it, without its line end. A bad line is answered in place. */
export const answerLine = async ({ number, line }: LineJob): Promise<Reply> => {
  const value = parseJson(line);
  const id = idOf(value);
  const parsed = await parseRecord(value);
  if (parsed.kind === 'refused') return badLine(number, parsed.problem, id);
  const { text, notice, options } = parsed.request;
  const analysis = addNotice(analyze(text, id === null ? options : { ...options, noteId: id }), notice);
  return { status: 200, type: 'application/x-ndjson', body: JSON.stringify({ id, source: `line ${number}`, analysis }), meta: metaOf(analysis, text) };
};

/** The answer to a line that is no note. */
export const badLine = (number: number, problem: HttpProblem, id: string | null = null): Reply =>
  ({ status: 200, type: 'application/x-ndjson', body: JSON.stringify({ id, source: `line ${number}`, problem: problemBody(problem) }), meta: null });

const idOf = (value: unknown): string | null => {
  if (typeof value !== 'object' || value === null || !('id' in value)) return null;
  return typeof value.id === 'string' && value.id.length <= 200 ? value.id : null;
};

const parseRecord = async (value: unknown): Promise<ParsedNote> => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { kind: 'refused', problem: { status: 400, slug: 'bad-json', detail: 'The line is not a JSON object.' } };
  }
  if ('resourceType' in value) return parseFhir(value);
  const parsed = batchRecordSchema.safeParse(value);
  if (!parsed.success) {
    const errors = pointersOf(parsed.error);
    return { kind: 'refused', problem: { status: 422, slug: 'invalid', detail: 'The record does not have the expected shape.', errors } };
  }
  return { kind: 'request', request: { text: parsed.data.text, notice: null, options: optionsOf(parsed.data) } };
};
