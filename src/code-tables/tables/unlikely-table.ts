import { z } from 'zod';
import { dayBefore } from '../cells.js';
import type { ParsedOf, UnlikelyRow } from '../layouts/parsed-table.js';
import type { Fault } from '../source-table.js';
import { compareRows, compareText, isPartial, joinFiles, textByKey, windowWords, type BuildContext, type BuiltTable } from './built-table.js';

const rowSchema = z.object({ code: z.string(), units: z.int(), mai: z.int(), hospitalUnits: z.int().nullable(), from: z.string().nullable(), to: z.string().nullable() });
const tableSchema = z.looseObject({ codes: z.array(rowSchema) });

type Row = z.infer<typeof rowSchema>;
type Limit = Pick<Row, 'units' | 'mai' | 'hospitalUnits'>;

const notes = [
  'units is the practitioner value a day; mai 2 is absolute, mai 3 can be exceeded on review.',
  'from null: in the oldest table on record, and taken to have held before; to null: in the newest, and taken to hold since.',
];

const isSame = (a: Limit, b: Limit): boolean => a.units === b.units && a.mai === b.mai && a.hospitalUnits === b.hospitalUnits;

/** Limits of practitioners and hospitals, as one row a code. A code that has a hospital's limit alone is left out. */
const limitsOf = (rows: readonly UnlikelyRow[], before: ReadonlyMap<string, Row>): ReadonlyMap<string, Limit> => {
  const inHospitals = new Map(rows.filter(({ setting }) => setting === 'hospital').map(({ code, units }) => [code, units]));
  const forPractitioners = rows.filter(({ setting }) => setting === 'practitioner');
  return new Map(forPractitioners.map(({ code, units, mai }) => [code, { units, mai, hospitalUnits: inHospitals.get(code) ?? before.get(code)?.hospitalUnits ?? null }]));
};

/**
 * Unlikely edits → `mue.json`. A table of a later day ends the rows that it changes or no longer has on the day before, so that
 * dates of service keep the limits of their time. A file without 37252 is refused.
 */
export const buildUnlikely = (parsed: readonly ParsedOf<'mue'>[], { provenance, current, scope }: BuildContext): BuiltTable | Fault => {
  const read = tableSchema.safeParse(current);
  const before = read.success ? read.data.codes : [];
  const open = new Map(before.filter(({ to }) => to === null).map((row) => [row.code, row]));
  const joined = joinFiles(parsed, ({ code, setting }) => `${code} for a ${setting}`);
  if (joined.fault !== null) return joined.fault;
  const limits = limitsOf(joined.rows.filter(({ code }) => scope.has(code)), open);
  const file = parsed.map((one) => one.file).join(', ');
  if (!limits.has('37252')) return { file, line: null, reason: 'there is no practitioner limit for 37252: not the whole table of unlikely edits' };
  const lost = [...open.keys()].filter((code) => !limits.has(code)).length;
  if (isPartial(open.size, lost)) return { file, line: null, reason: `${lost} of ${open.size} codes would lose their limit: not the whole table of unlikely edits` };
  const { asOf } = provenance;
  const kept = before.filter(({ to }) => to !== null);
  const settled = [...open.values()].flatMap((row): Row[] => {
    const limit = limits.get(row.code);
    if (limit !== undefined && isSame(limit, row)) return [row];
    return row.from !== null && row.from >= asOf ? [] : [{ ...row, to: dayBefore(asOf) }];
  });
  const begun = [...limits].flatMap(([code, limit]): Row[] => {
    const row = open.get(code);
    return row !== undefined && isSame(limit, row) ? [] : [{ code, ...limit, from: before.length === 0 ? null : asOf, to: null }];
  });
  const codes = [...kept, ...settled, ...begun].sort((a, b) => compareText(a.code, b.code) || compareText(a.from ?? '', b.from ?? ''));
  const textOf = (rows: readonly Row[]): ReadonlyMap<string, string> =>
    textByKey(rows, ({ code }) => code, (row) => `${row.units} a day, indicator ${row.mai}, hospital ${row.hospitalUnits ?? 'none'} ${windowWords(row)}`.trim());
  return { name: 'mue.json', content: { ...provenance, notes, codes }, rows: codes.length, changes: compareRows(textOf(before), textOf(codes)) };
};
