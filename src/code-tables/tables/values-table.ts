import { z } from 'zod';
import { dayBefore } from '../cells.js';
import type { ParsedOf, ValueBasis, ValueRow } from '../layouts/parsed-table.js';
import type { Fault } from '../source-table.js';
import { compareRows, compareText, joinFiles, textByKey, windowWords, type BuildContext, type BuiltTable } from './built-table.js';

const figure = z.number().nullable();
const basisSchema = z.object({ source: z.string(), confidence: z.string(), note: z.string().nullable() });
const tableSchema = z.looseObject({
  asOf: z.string(),
  notes: z.array(z.string()),
  bases: z.array(basisSchema.extend({ basis: z.int() })),
  codes: z.array(z.object({
    code: z.string(), from: z.string(), to: z.string(), workRvu: figure, nonfacilityPeRvu: figure, facilityPeRvu: figure, malpracticeRvu: figure,
    nonfacilityRvu: figure, facilityRvu: figure, conversionFactor: z.number(), nonfacilityUsd: figure, facilityUsd: figure, basis: z.int(),
  })),
});

type Row = ValueRow & { readonly basis: ValueBasis };

const rowsOf = (current: unknown): { readonly rows: readonly Row[]; readonly notes: readonly string[]; readonly asOf: string } => {
  const read = tableSchema.safeParse(current);
  if (!read.success) return { rows: [], notes: [], asOf: '' };
  const { codes, bases, notes, asOf } = read.data;
  const unknown: ValueBasis = { source: 'unknown', confidence: 'unknown', note: null };
  const basisOf = (number: number): ValueBasis => {
    const found = bases.find(({ basis }) => basis === number);
    return found === undefined ? unknown : { source: found.source, confidence: found.confidence, note: found.note };
  };
  return { rows: codes.map((row) => ({ ...row, basis: basisOf(row.basis) })), notes, asOf };
};

const isSame = (a: Row, b: Row): boolean =>
  a.nonfacilityRvu === b.nonfacilityRvu && a.facilityRvu === b.facilityRvu && a.conversionFactor === b.conversionFactor;

/**
 * A release among the rows of its code: alone in its year it stands for the whole year; a later one with other values ends
 * the row before it on the day before its quarter begins.
 */
const withRelease = (rows: readonly Row[], release: Row): readonly Row[] => {
  const year = release.from.slice(0, 4);
  const own = rows.filter(({ code, from }) => code === release.code && from.startsWith(year));
  if (own.length === 0) return [...rows, { ...release, from: `${year}-01-01` }];
  const last = own.toSorted((a, b) => compareText(a.from, b.from)).at(-1);
  if (last === undefined || isSame(last, release)) return rows;
  const others = rows.filter((row) => row !== last);
  return last.from >= release.from ? [...others, { ...release, from: last.from }] : [...others, { ...last, to: dayBefore(release.from) }, release];
};

/** Two copies of one release differ in name alone. */
const withoutBasis = (row: Row): ValueRow & { readonly basis: null } => ({ ...row, basis: null });

const order = (a: Row, b: Row): number => compareText(a.code, b.code) || compareText(a.from, b.from);
const basisKey = ({ source, confidence, note }: ValueBasis): string => JSON.stringify([source, confidence, note]);

/** Relative values and national amounts → `fees.json`. Files without any code in scope are refused. */
export const buildValues = (parsed: readonly ParsedOf<'rvu'>[], { provenance, current, scope }: BuildContext): BuiltTable | Fault => {
  const before = rowsOf(current);
  const joined = joinFiles(parsed.map(({ file, rows }) => ({ file, rows: rows.map(withoutBasis) })), ({ code, from }) => `${code} from ${from}`);
  if (joined.fault !== null) return joined.fault;
  const known = parsed.map((one) => ({ ...one, rows: one.rows.filter(({ code }) => scope.has(code)) }));
  const file = parsed.map((one) => one.file).join(', ');
  if (known.every(({ rows }) => rows.length === 0)) return { file, line: null, reason: 'no code with national values is among those that the program knows' };
  const releases = known.filter(({ isRelease }) => isRelease).flatMap(({ rows }) => rows).sort((a, b) => compareText(a.from, b.from));
  const fixed = known.filter(({ isRelease }) => !isRelease).flatMap(({ rows }) => rows);
  const kept = before.rows.filter((row) => !fixed.some(({ code, from }) => code === row.code && from === row.from));
  const rows = [...releases.reduce(withRelease, [...kept, ...fixed])].sort(order);
  const bases = [...new Map(rows.toSorted((a, b) => compareText(a.from, b.from)).map(({ basis }) => [basisKey(basis), basis])).values()];
  const numberOf = new Map(bases.map((basis, index) => [basisKey(basis), index]));
  const codes = rows.map((row) => ({ ...row, basis: numberOf.get(basisKey(row.basis)) ?? 0 }));
  const notes = [...new Set([...before.notes, ...parsed.flatMap((one) => one.notes)])];
  const content = {
    source: 'CMS Medicare physician fee schedule relative values; each row names its basis', asOf: [before.asOf, provenance.asOf].sort().at(-1),
    files: provenance.files, notes, bases: bases.map((basis, index) => ({ basis: index, ...basis })), codes,
  };
  const textOf = (some: readonly Row[]): ReadonlyMap<string, string> =>
    textByKey(some, ({ code, from }) => `${code} ${from.slice(0, 4)}`, (row) => `facility ${row.facilityUsd ?? 'none'}, non-facility ${row.nonfacilityUsd ?? 'none'} ${windowWords(row)}`);
  return { name: 'fees.json', content, rows: codes.length, changes: compareRows(textOf(before.rows), textOf(rows)) };
};
