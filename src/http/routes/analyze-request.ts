import { z } from 'zod';
import { decodeNote } from '../../intake/decode-note.js';
import { isCalendarDate } from '../../intake/calendar-date.js';
import { type AnalyzeOptions, profiles, vesselPolicies } from '../../model/analysis.js';
import { claimInputSchema } from '../../model/claim.js';
import type { HttpProblem } from '../problem.js';
import { pointersOf } from './pointers.js';

/** What `POST /v1/analyze` takes as JSON. Members that are not named here are let pass. */
export const analyzeRequestSchema = z.object({
  text: z.string().refine((text) => text.trim() !== '', 'The text is empty.'),
  noteId: z.string().max(200).optional(),
  dateOfService: z.string().refine(isCalendarDate, 'Not a day of the calendar as YYYY-MM-DD.').optional(),
  vesselPolicy: z.enum(vesselPolicies).optional(),
  profile: z.enum(profiles).optional(),
  claim: claimInputSchema.optional(),
});

export interface AnalyzeRequest {
  readonly text: string;
  readonly notice: string | null;
  readonly options: AnalyzeOptions;
}

export type ParsedRequest =
  | { readonly kind: 'request'; readonly request: AnalyzeRequest }
  | { readonly kind: 'refused'; readonly problem: HttpProblem };

const refused = (problem: HttpProblem): ParsedRequest => ({ kind: 'refused', problem });

export const parseAnalyzeRequest = (mediaType: 'text/plain' | 'application/json', body: Uint8Array): ParsedRequest => {
  const decoded = decodeNote(body);
  if (decoded.kind === 'unreadable') {
    return refused({ status: 422, slug: 'unreadable', detail: `The body cannot be read: ${decoded.problem}.` });
  }
  if (mediaType === 'application/json') return parseJson(decoded.text, decoded.notice);
  return { kind: 'request', request: { text: decoded.text, notice: decoded.notice, options: {} } };
};

const parseJson = (words: string, notice: string | null): ParsedRequest => {
  if (notice !== null) return refused({ status: 400, slug: 'bad-json', detail: 'JSON is UTF-8, and this body is not.' });
  const value = parseOrNull(words);
  if (value === null) return refused({ status: 400, slug: 'bad-json', detail: 'The body is not a JSON object.' });
  const parsed = analyzeRequestSchema.safeParse(value);
  if (!parsed.success) {
    return refused({ status: 422, slug: 'invalid', detail: 'The request does not have the expected shape.', errors: pointersOf(parsed.error) });
  }
  const { text, noteId, dateOfService, vesselPolicy, profile, claim } = parsed.data;
  const options = {
    ...(noteId === undefined ? {} : { noteId }),
    ...(dateOfService === undefined ? {} : { dateOfService }),
    ...(vesselPolicy === undefined ? {} : { vesselPolicy }),
    ...(profile === undefined ? {} : { profile }),
    ...(claim === undefined ? {} : { claim }),
  };
  return { kind: 'request', request: { text, notice: null, options } };
};

/** The parser's own message quotes the input, so it is not passed on. */
export const parseOrNull = (words: string): unknown => {
  try {
    return JSON.parse(words);
  } catch {
    return null;
  }
};
