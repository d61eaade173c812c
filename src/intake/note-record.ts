import { z } from 'zod';
import { claimLineSchema, readClaim } from '../model/claim.js';
import { type FoundNote, givenFields, noteOf, unreadable } from './documents/found-note.js';
import { recordDate } from './record-date.js';

const word = z.union([z.string(), z.number()]).transform(String).nullish();

/** A record of NDJSON, or of a JSON file: the note and what is known of it. Members that are not named here are let pass. */
export const noteRecordSchema = z.object({
  text: z.string(),
  id: word,
  dateOfService: z.string().nullish(),
  claim: z.union([z.string(), z.array(claimLineSchema)]).nullish(),
  patient: word,
  author: word,
  site: word,
});

/** One record → one note. A field that cannot be right makes it unreadable: a wrong date would choose a wrong code set. */
export const noteOfRecord = (value: unknown, notice: string | null = null): FoundNote => {
  const parsed = noteRecordSchema.safeParse(value);
  if (!parsed.success) return { id: idOf(value), note: unreadable(shapeFault(parsed.error)), fields: {} };
  const { text, id, dateOfService, claim, patient, author, site } = parsed.data;
  const own = id ?? null;
  const date = dateOfService === undefined || dateOfService === null || dateOfService.trim() === '' ? null : recordDate(dateOfService);
  if (date === null && (dateOfService ?? '').trim() !== '') {
    return { id: own, note: unreadable('its dateOfService is no day of the calendar; write it as YYYY-MM-DD'), fields: {} };
  }
  const submitted = typeof claim === 'string' && claim.trim() === '' ? null : (claim ?? null);
  if (submitted !== null && !isClaim(submitted)) {
    return { id: own, note: unreadable('its claim cannot be read; write it as 37252:1,37253-59:2,36012'), fields: {} };
  }
  return { id: own, note: noteOf(text, notice), fields: givenFields({ dateOfService: date, claim: submitted, patient, author, site }) };
};

const isClaim = (claim: Parameters<typeof readClaim>[0]): boolean => {
  try {
    readClaim(claim);
    return true;
  } catch {
    return false;
  }
};

const idOf = (value: unknown): string | null => {
  const found = z.object({ id: word }).safeParse(value);
  return found.success ? (found.data.id ?? null) : null;
};

/** Which member is wrong, and how; never what it holds. */
const shapeFault = (error: z.ZodError): string => {
  const [first] = error.issues;
  const member = first?.path[0];
  if (member === undefined) return 'it is no JSON object with a member "text"';
  return member === 'text' ? 'its member "text" is missing or no string' : `its member "${String(member)}" has the wrong shape`;
};
