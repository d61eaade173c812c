import { z } from 'zod';
import { isCalendarDate } from '../../intake/calendar-date.js';
import { analysisSchema, profiles, vesselPolicies } from '../../model/analysis.js';
import { claimInputSchema } from '../../model/claim.js';
import { problemSchema } from './problem.js';

const text = z.string().refine((words) => words.trim() !== '', 'The text is empty.').meta({ description: 'The note. Spans of the answer count UTF-16 units of it.' });
const day = z.string().refine(isCalendarDate, 'Not a day of the calendar as YYYY-MM-DD.').meta({ description: 'YYYY-MM-DD; wins over a date in the note.', example: '2026-03-04' });

const options = {
  dateOfService: day.optional(),
  vesselPolicy: z.enum(vesselPolicies).optional(),
  profile: z.enum(profiles).optional(),
  claim: claimInputSchema.optional(),
};

/** What `POST /v1/analyze` takes as JSON. Members that are not named here are let pass. */
export const analyzeRequestSchema = z
  .object({ text, noteId: z.string().max(200).optional(), ...options })
  .meta({ id: 'AnalyzeRequest', description: 'A note and what is known of it. `claim` is a list of lines or the short form 37252:1,37253-59:2.' });

/** One line of `POST /v1/analyze/batch`. */
export const batchRecordSchema = z
  .object({
    text,
    id: z.string().max(200).nullish(),
    ...options,
    patient: z.string().max(200).nullish(),
    author: z.string().max(200).nullish(),
    site: z.string().max(200).nullish(),
  })
  .meta({ id: 'BatchRecord', description: 'One note of a batch. A FHIR resource may stand in its place.' });

/** One line of the answer to a batch. */
export const batchAnswerSchema = z
  .object({
    id: z.string().nullable().meta({ description: 'Of the record; null where it has none or could not be read.' }),
    source: z.string().meta({ description: '`line N` of the request.' }),
    analysis: analysisSchema.optional(),
    problem: problemSchema.optional(),
  })
  .meta({ id: 'BatchAnswer', description: 'Either an analysis or a problem, in the place of its line.' });
