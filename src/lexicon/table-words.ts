import data from '../../lexicons/table-words.json' with { type: 'json' };
import { anyWord } from './note-details.js';

/** What a column or label holds: the vessel, why IVUS was used there, what it showed or whether it was done, or something that is not of IVUS. */
export interface ColumnMeaning {
  readonly kind: 'vessel' | 'reason' | 'result' | 'done' | 'reference' | 'other';
  /** Results before or after treatment. */
  readonly phase: 'pre' | 'post' | null;
  /** Of a finding ("stenosis"), so that "none" in it is a result. */
  readonly state: boolean;
  readonly ivus: boolean;
}

const { columns, cells } = data;
const wordOf = (phrases: readonly string[]): RegExp => new RegExp(anyWord(phrases));
const words = {
  reason: wordOf(columns.reason), result: wordOf(columns.result), state: wordOf(columns.state), reference: wordOf(columns.reference),
  pre: wordOf(columns.pre), post: wordOf(columns.post), other: wordOf([...columns.other, ...columns.imaging]), imaging: wordOf(columns.imaging), ivus: wordOf(columns.ivus),
};
const vessel: ReadonlySet<string> = new Set(columns.vessel);
const empty: ReadonlySet<string> = new Set(cells.empty);
const nothing: ReadonlySet<string> = new Set(cells.nothing);
const asAbove: ReadonlySet<string> = new Set(cells.asAbove);
const done: ReadonlySet<string> = new Set(cells.done);
const notDone: ReadonlySet<string> = new Set(cells.notDone);

/** "IVUS" over yes and no, or over its results; "probe in". */
const doneHeading = new RegExp(`^(?:${anyWord(columns.ivus)}(?: (?:done|performed|run|used|imaged))?|${anyWord(columns.done)})$`);

/** A heading of a table has few words. */
const longestHeading = 45;

/** What a column is for, by its heading; null where the words are not known. */
export function columnMeaning(heading: string): ColumnMeaning | null {
  const label = plain(heading);
  if (label === '' || label.length > longestHeading) return null;
  const ivus = words.ivus.test(label);
  const phase = words.post.test(label) ? 'post' : words.pre.test(label) ? 'pre' : null;
  const state = words.state.test(label);
  const as = (kind: ColumnMeaning['kind']): ColumnMeaning => ({ kind, phase, state, ivus });
  if (vessel.has(label)) return as('vessel');
  if (words.reason.test(label)) return as('reason');
  if (doneHeading.test(label)) return as('done');
  if (words.other.test(label) && !ivus && (phase === null || words.imaging.test(label))) return as('other');
  if (words.reference.test(label)) return as('reference');
  return words.result.test(label) || state || phase !== null ? as('result') : null;
}

/** Whether a heading is that of the column of vessels: the same as a meaning of that kind, without looking further. */
export const headsVessels = (heading: string): boolean => vessel.has(plain(heading));

/** What a cell says: nothing, that the vessel was not examined, or something. */
export function cellState(cell: string, column: Pick<ColumnMeaning, 'state'>): 'empty' | 'not-done' | 'filled' {
  const label = plain(chosen(cell));
  if (notDone.has(label) || notDone.has(label.replace(/^no /, ''))) return 'not-done';
  if (column.state && nothing.has(label)) return 'filled';
  return label === '' || empty.has(label) ? 'empty' : 'filled';
}

/** Whether a cell only repeats the one above it: "ditto", a mark in place of the words. */
export const repeatsAbove = (cell: string): boolean => asAbove.has(cell.toLowerCase().replace(/[\u201c-\u201f\u2033]/g, '"').replace(/[\s.,-]+$|^[\s-]+/g, ''));

/** What a cell says to whether IVUS was done. */
export function doneState(cell: string): 'done' | 'not-done' | null {
  const [first = ''] = plain(chosen(cell)).split(' ');
  if (nothing.has(first) || cellState(cell, { state: false }) === 'not-done') return 'not-done';
  return done.has(first) ? 'done' : null;
}

/** "No run recorded", "not imaged": text that begins with such words. */
export const beginsNotDone = new RegExp(`^${anyWord(cells.notDone)}`);

/** Labels in front of a colon: "why:", "result =". */
export const labelPattern = (kind: 'vessel' | 'reason' | 'result'): string =>
  anyWord(kind === 'result' ? [...columns.result, ...columns.state, ...columns.pre, ...columns.post] : columns[kind]);

const box = /[([] ?([x*]?) ?[)\]]/g;

/** "( ) stent size (x) venogram unclear": what is ticked in a form; a cell without boxes as it stands. */
function chosen(cell: string): string {
  const boxes = [...cell.toLowerCase().matchAll(box)];
  if (boxes.length === 0) return cell;
  return boxes.map((match, at) => (match[1] === '' ? '' : cell.slice(match.index + match[0].length, boxes[at + 1]?.index))).join(' ');
}

/** Small letters, one blank between words, marks around them left out. */
const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9%/]+/g, ' ').replace(/^[ /]+|[ /]+$/g, '');
