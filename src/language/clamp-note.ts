import type { AnalyzeOptions, Problem } from '../model/analysis.js';
import { mostTokens, type Reading } from './read-note.js';
import { mostSentences } from './layout/sentences.js';

/** Longest note that is read, in UTF-16 units; a procedure note has some thousands. */
export const longestNote = 4_000_000;

/**
 * Checks the input and cuts what no reader could answer in time. What is cut is said in `problems`, never silently.
 *
 * @throws TypeError if the text is no string or the date of service no calendar date
 */
export function clampNote(text: string, { dateOfService }: AnalyzeOptions): { readonly note: string; readonly problems: readonly Problem[] } {
  if (typeof text !== 'string') throw new TypeError('The note must be a string.');
  if (dateOfService !== undefined && !isCalendarDate(dateOfService)) throw new TypeError('The date of service must be a calendar date, YYYY-MM-DD.');
  if (text.length <= longestNote) return { note: text, problems: [] };
  const message = `The text is longer than ${longestNote} characters; only its beginning was read.`;
  return { note: text.slice(0, longestNote), problems: [{ stage: 'language', message, evidence: [] }] };
}

/** Says where a text of countless fragments was left off. */
export function unreadSentences({ sentences, tokens }: Reading): readonly Problem[] {
  if (tokens.length >= mostTokens) {
    return [{ stage: 'language', message: `The text has more than ${mostTokens} words and marks; only the first were read.`, evidence: [] }];
  }
  if (sentences.length < mostSentences) return [];
  return [{ stage: 'language', message: `The text has more than ${mostSentences} sentences; only the first were read.`, evidence: [] }];
}

function isCalendarDate(date: string): boolean {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date);
  if (!parts) return false;
  const [year, month, day] = parts.slice(1).map(Number);
  const last = new Date(Date.UTC(year ?? 0, month ?? 0, 0)).getUTCDate();
  return month !== undefined && day !== undefined && month >= 1 && month <= 12 && day >= 1 && day <= last;
}
