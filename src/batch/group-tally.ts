import type { Severity, Verdict } from '../model/analysis.js';
import { type BatchReport, notNamed, type ReportGroup } from '../report/batch-report.js';
import { rateOf } from '../report/batch-rate.js';
import type { Gap, SummarizedNote } from './note-summary.js';

export type WorstNote = BatchReport['worstNotes'][number];

/** So many of a group's notes are named. */
const worstOfGroup = 10;

/** Sums of the notes of one physician, site, family or month. */
export interface Tally {
  notes: number;
  inScope: number;
  failed: number;
  readonly gaps: Map<string, number>;
  worst: readonly WorstNote[];
}

export const emptyTally = (): Tally => ({ notes: 0, inScope: 0, failed: 0, gaps: new Map(), worst: [] });

export const addToTally = (tally: Tally, entry: WorstNote, gaps: readonly Gap[], isInScope: boolean): void => {
  tally.notes++;
  if (!isInScope) return;
  tally.inScope++;
  if (entry.verdict === 'fail') tally.failed++;
  for (const [rule, severity] of gaps) if (severity !== 'info') tally.gaps.set(rule, (tally.gaps.get(rule) ?? 0) + 1);
  tally.worst = withWorst(tally.worst, entry, worstOfGroup);
};

/** A note as the list of those to look at first names it. */
export const worstNote = (id: string, source: string, note: SummarizedNote, verdict: Verdict, gaps: readonly Gap[]): WorstNote => ({
  id, source, verdict, errors: countOf(gaps, 'error'), warnings: countOf(gaps, 'warning'), physician: note.author,
  rules: gaps.filter(([, severity]) => severity === 'error').map(([rule]) => rule), ...(note.quotes === undefined ? {} : { quotes: [...note.quotes] }),
});

/** The list with a note put in behind those with as many errors or more; a note without errors is none of the worst. */
export const withWorst = (list: readonly WorstNote[], entry: WorstNote, most: number): readonly WorstNote[] => {
  if (entry.errors === 0 || (list.length >= most && entry.errors <= (list.at(-1)?.errors ?? 0))) return list;
  const found = list.findIndex(({ errors }) => errors < entry.errors);
  const at = found < 0 ? list.length : found;
  return [...list.slice(0, at), entry, ...list.slice(at)].slice(0, most);
};

/** The rows of a report, those with most notes first, the unnamed last. */
export const reportGroups = (map: ReadonlyMap<string, Tally>): ReportGroup[] =>
  [...map]
    .map(([name, { notes, inScope, failed, gaps, worst }]) => ({
      name, notes, inScope, failed, rate: rateOf(failed, inScope),
      gaps: [...gaps].map(([rule, count]) => ({ rule, notes: count })).sort((a, b) => b.notes - a.notes || byName(a.rule, b.rule)), worst: worst.map(({ id }) => id),
    }))
    .sort((a, b) => Number(a.name === notNamed) - Number(b.name === notNamed) || b.inScope - a.inScope || byName(a.name, b.name));

const countOf = (gaps: readonly Gap[], severity: Severity): number => gaps.reduce((sum, gap) => sum + (gap[1] === severity ? gap[2] : 0), 0);

const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
