import type { z } from 'zod';
import { decodeNote } from '../../intake/decode-note.js';
import { fhirNotes } from '../../intake/documents/fhir-notes.js';
import type { AnalyzeOptions } from '../../model/analysis.js';
import type { HttpProblem } from '../http-problem.js';
import { analyzeRequestSchema } from '../schema/note-request.js';
import { parseJson } from './parse-json.js';
import { pointersOf } from './pointers.js';

export const noteTypes = ['text/plain', 'application/json', 'application/fhir+json'] as const;
export type NoteType = (typeof noteTypes)[number];

export interface NoteRequest {
  readonly text: string;
  readonly notice: string | null;
  readonly options: AnalyzeOptions;
}

export type ParsedNote =
  | { readonly kind: 'request'; readonly request: NoteRequest }
  | { readonly kind: 'refused'; readonly problem: HttpProblem };

const refused = (problem: HttpProblem): ParsedNote => ({ kind: 'refused', problem });

/** The body of `POST /v1/analyze` → a note and its options, or what is wrong with it. */
export const parseNote = async (mediaType: NoteType, body: Uint8Array): Promise<ParsedNote> => {
  if (mediaType === 'text/plain') return parseText(body);
  const words = decodeUtf8(body);
  if (words === null) return refused({ status: 400, slug: 'bad-json', detail: 'JSON is UTF-8, and this body is not.' });
  const value = parseJson(words);
  if (typeof value !== 'object' || value === null) return refused({ status: 400, slug: 'bad-json', detail: 'The body is not a JSON object.' });
  return mediaType === 'application/json' ? parseRequest(value) : parseFhir(value);
};

const parseText = (body: Uint8Array): ParsedNote => {
  const decoded = decodeNote(body);
  return decoded.kind === 'unreadable'
    ? refused({ status: 422, slug: 'unreadable', detail: `The body cannot be read: ${decoded.problem}.` })
    : { kind: 'request', request: { text: decoded.text, notice: decoded.notice, options: {} } };
};

const parseRequest = (value: object): ParsedNote => {
  const parsed = analyzeRequestSchema.safeParse(value);
  if (!parsed.success) {
    return refused({ status: 422, slug: 'invalid', detail: 'The request does not have the expected shape.', errors: pointersOf(parsed.error) });
  }
  return { kind: 'request', request: { text: parsed.data.text, notice: null, options: optionsOf(parsed.data) } };
};

/** The one note of a FHIR resource, with its id and its date of service. Nothing is fetched. */
export const parseFhir = async (value: object): Promise<ParsedNote> => {
  const [found, ...more] = await fhirNotes(value);
  if (found === undefined || more.length > 0) {
    return refused({ status: 422, slug: 'no-note', detail: `The Bundle holds ${more.length + 1} notes: send one at a time, or one a line to /v1/analyze/batch.` });
  }
  const { id, note, fields } = found;
  if (note.kind === 'unreadable') return refused({ status: 422, slug: 'no-note', detail: `No note can be read from the resource: ${note.problem}.` });
  const options = { ...(id === null ? {} : { noteId: id }), ...(fields.dateOfService === undefined ? {} : { dateOfService: fields.dateOfService }) };
  return { kind: 'request', request: { text: note.text, notice: note.notice, options } };
};

type Options = Omit<z.infer<typeof analyzeRequestSchema>, 'text'>;

/** Without the members that were not given. */
export const optionsOf = ({ noteId, dateOfService, vesselPolicy, profile, claim }: Options): AnalyzeOptions => ({
  ...(noteId === undefined ? {} : { noteId }),
  ...(dateOfService === undefined ? {} : { dateOfService }),
  ...(vesselPolicy === undefined ? {} : { vesselPolicy }),
  ...(profile === undefined ? {} : { profile }),
  ...(claim === undefined ? {} : { claim }),
});

const decodeUtf8 = (body: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    return null;
  }
};
