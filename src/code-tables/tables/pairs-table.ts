import { z } from 'zod';
import type { PairRow, ParsedOf } from '../layouts/parsed-table.js';
import type { Fault } from '../source-table.js';
import { compareRows, compareText, isPartial, joinFiles, textByKey, windowWords, type BuildContext, type BuiltTable } from './built-table.js';

const tableSchema = z.looseObject({ pairs: z.array(z.object({ column1: z.string(), never: z.string(), withModifier: z.string() })) });

const notes = [
  "column1 includes each code listed after it: 'never' are the pairs with indicator 0, 'withModifier' those with indicator 1.",
  'A code may carry its days, 36005:2015-01-01/2023-12-31; without days the pair is taken to have held always, without a last day to hold still.',
];

/** `36005`, `36005:2015-01-01`, `36005:2015-01-01/2023-12-31`. */
const tokenOf = ({ column2, from, to }: PairRow): string => (from === null && to === null ? column2 : `${column2}:${from ?? ''}${to === null ? '' : `/${to}`}`);

const rowOf = (column1: string, indicator: PairRow['indicator'], token: string): PairRow => {
  const [column2 = '', days = ''] = token.split(':');
  const [from = '', to = ''] = days.split('/');
  return { column1, column2, indicator, from: from === '' ? null : from, to: to === '' ? null : to };
};

const rowsOf = (current: unknown): readonly PairRow[] => {
  const read = tableSchema.safeParse(current);
  if (!read.success) return [];
  const split = (codes: string): readonly string[] => (codes === '' ? [] : codes.split(' '));
  return read.data.pairs.flatMap(({ column1, never, withModifier }) => [
    ...split(never).map((token) => rowOf(column1, '0', token)),
    ...split(withModifier).map((token) => rowOf(column1, '1', token)),
  ]);
};

/**
 * Pairs of codes in scope → `ncci-ptp.json`. CMS parts its table by column 1; pairs of a column 1 outside the parts given stay as
 * they are. Files without any pair in scope are refused.
 */
export const buildPairs = (parsed: readonly ParsedOf<'ptp'>[], { provenance, current, scope }: BuildContext): BuiltTable | Fault => {
  const joined = joinFiles(parsed, ({ column1, column2, from }) => `${column1} over ${column2}${from === null ? '' : ` from ${from}`}`);
  if (joined.fault !== null) return joined.fault;
  const rows = joined.rows.filter(({ column1, column2 }) => scope.has(column1) && scope.has(column2));
  const file = parsed.map((one) => one.file).join(', ');
  if (rows.length === 0) return { file, line: null, reason: 'no pair has both codes among those that the program knows' };
  const bounds = parsed.map((one) => one.rows.map(({ column1 }) => column1).sort()).map((codes) => [codes[0] ?? '', codes.at(-1) ?? ''] as const);
  const before = rowsOf(current);
  const untouched = before.filter(({ column1 }) => !bounds.some(([first, last]) => first <= column1 && column1 <= last));
  const lost = before.filter((row) => !untouched.includes(row) && !rows.some((one) => one.column1 === row.column1 && one.column2 === row.column2)).length;
  if (isPartial(before.length - untouched.length, lost)) {
    return { file, line: null, reason: `${lost} of ${before.length - untouched.length} pairs would be lost: not the whole part of the table` };
  }
  const after = [...new Map([...untouched, ...rows].map((row) => [`${row.column1} ${row.indicator} ${tokenOf(row)}`, row])).values()];
  const columns = [...new Set(after.map(({ column1 }) => column1))].sort(compareText);
  const list = (column1: string, indicator: string): string =>
    after.filter((row) => row.column1 === column1 && row.indicator === indicator).map(tokenOf).sort(compareText).join(' ');
  const pairs = columns.map((column1) => ({ column1, never: list(column1, '0'), withModifier: list(column1, '1') }));
  const textOf = (some: readonly PairRow[]): ReadonlyMap<string, string> =>
    textByKey(some.toSorted((a, b) => compareText(a.from ?? '', b.from ?? '')), ({ column1, column2 }) => `${column1} over ${column2}`, (row) => `indicator ${row.indicator} ${windowWords(row)}`.trim());
  return { name: 'ncci-ptp.json', content: { ...provenance, notes, pairs }, rows: after.length, changes: compareRows(textOf(before), textOf(after)) };
};
