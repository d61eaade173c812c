import { z } from 'zod';
import { headingWords, readAmount, readCode } from '../cells.js';
import type { SourceRow, SourceTable } from '../source-table.js';
import { fileOf, headingDepth, jsonFaults, readRows, repeated, type Layout, type ParsedOf, type ReadRow, type ValueBasis, type ValueRow } from './parsed-table.js';
import { statedDay } from './stated-day.js';

type Row = ValueRow & { readonly basis: ValueBasis };

/** Relative value units × US dollars a unit, in whole cents. */
const inDollars = (units: number, factor: number): number => Math.round((units * factor + Number.EPSILON) * 100) / 100;

const amount = z.number().min(0);

/** The reference file: IVUS by year, catheter placements of 2026. */
const referenceSchema = z.object({
  meta: z.object({
    scope: z.string(), seed: z.string(), gaps: z.array(z.string()),
    catheter_codes_2026_nonQPP: z.record(z.string(), z.object({ nonfac_total_rvu: amount, fac_total_rvu: amount, nonfacility_usd: amount, facility_usd: amount })),
  }),
  rows: z.array(z.object({
    code: z.string(), period: z.tuple([z.iso.date(), z.iso.date()]), work_rvu: amount, nonfac_pe_rvu: amount, fac_pe_rvu: amount, mp_rvu: amount,
    nonfac_total_rvu: amount, fac_total_rvu: amount, conversion_factor: amount, nonfacility_usd: amount, facility_usd: amount,
    source: z.string(), confidence: z.string(), note: z.string().nullable(),
  })),
});

/**
 * Relative values as CMS publishes them (PPRRVU, the heading over four rows that end with `HCPCS`, `MOD`, `DESCRIPTION`), or the
 * reference file in JSON. Amounts are national: totals times the conversion factor of the row. Rows with a modifier are parts of
 * the row without and are left out, as are codes without national values (status C, I and the like).
 */
export const relativeValues: Layout = (table) => (table.content.kind === 'json' ? readReference(table, table.content.value) : readPublished(table, table.content.rows));

const readReference = (table: SourceTable, value: unknown): ParsedOf<'rvu'> | null => {
  if (!z.looseObject({ meta: z.looseObject({}), rows: z.array(z.looseObject({ conversion_factor: z.unknown() })).min(1) }).safeParse(value).success) return null;
  const parsed = referenceSchema.safeParse(value);
  if (!parsed.success) {
    return { ...fileOf(table), layout: 'rvu', read: 0, rows: [], faults: jsonFaults(table, parsed.error.issues), asOf: null, source: null, isRelease: false, notes: [] };
  }
  const { meta, rows } = parsed.data;
  const yearly = rows.map((row): Row => ({
    code: row.code, from: row.period[0], to: row.period[1], workRvu: row.work_rvu, nonfacilityPeRvu: row.nonfac_pe_rvu, facilityPeRvu: row.fac_pe_rvu,
    malpracticeRvu: row.mp_rvu, nonfacilityRvu: row.nonfac_total_rvu, facilityRvu: row.fac_total_rvu, conversionFactor: row.conversion_factor,
    nonfacilityUsd: row.nonfacility_usd, facilityUsd: row.facility_usd, basis: { source: row.source, confidence: row.confidence, note: row.note },
  }));
  const newest = yearly.toSorted((a, b) => (a.from < b.from ? 1 : -1))[0];
  const placements = newest === undefined ? [] : Object.entries(meta.catheter_codes_2026_nonQPP).map(([code, row]): Row => ({
    ...newest, code, workRvu: null, nonfacilityPeRvu: null, facilityPeRvu: null, malpracticeRvu: null, nonfacilityRvu: row.nonfac_total_rvu,
    facilityRvu: row.fac_total_rvu, nonfacilityUsd: row.nonfacility_usd, facilityUsd: row.facility_usd,
  }));
  const all = [...yearly, ...placements];
  const twice = new Set(repeated(all, keyOfRow));
  const issues = all.flatMap((row, index) => {
    const message = reasonAgainst(row) ?? (twice.has(row) ? `${keyOfRow(row)} stands twice` : null);
    return message === null ? [] : [{ path: index < yearly.length ? ['rows', index] : ['meta', 'catheter_codes_2026_nonQPP', row.code], message }];
  });
  const notes = [meta.scope, `Check: ${meta.seed}`, ...meta.gaps.map((gap) => `Gap: ${gap}`), 'Components of the relative values are null where only totals were on record.'];
  return {
    ...fileOf(table), layout: 'rvu', read: all.length, rows: all, faults: jsonFaults(table, issues),
    asOf: statedDay([newest?.basis.source ?? '']), source: null, isRelease: false, notes,
  };
};

const keyOfRow = ({ code, from }: Pick<Row, 'code' | 'from'>): string => `${code} from ${from}`;

/** The amounts must be what the values give, to the cent. */
const reasonAgainst = ({ code, from, to, nonfacilityRvu, facilityRvu, conversionFactor, nonfacilityUsd, facilityUsd }: Row): string | null => {
  if (readCode(code) === null) return `"${code}" is no code`;
  if (to < from) return `it ends on ${to}, before it begins on ${from}`;
  const isOff = (units: number | null, dollars: number | null): boolean =>
    units !== null && dollars !== null && Math.abs(inDollars(units, conversionFactor) - dollars) > 0.0051;
  return isOff(nonfacilityRvu, nonfacilityUsd) || isOff(facilityRvu, facilityUsd) ? `the amounts of ${code} are not its relative values times the conversion factor` : null;
};

interface Columns {
  readonly modifier: number;
  readonly status: number;
  readonly work: number;
  readonly nonfacilityPe: number;
  readonly nonfacilityNa: number;
  readonly facilityPe: number;
  readonly facilityNa: number;
  readonly malpractice: number;
  readonly nonfacility: number;
  readonly facility: number;
  readonly factor: number;
}

/** The heading of a column stands over up to four rows above `HCPCS`. */
const columnsOf = (rows: readonly SourceRow[], heading: number): Columns | null => {
  const above = rows.slice(Math.max(0, heading - 4), heading + 1);
  const width = rows[heading]?.cells.length ?? 0;
  const words = Array.from({ length: width }, (_, at) => headingWords(above.map(({ cells }) => cells[at] ?? '').join(' ')));
  const at = (pattern: RegExp): number => words.findIndex((word) => pattern.test(word));
  const columns = {
    modifier: at(/(?:^|released.*)\bmod$/), status: at(/status code$/), work: at(/work rvu$/), nonfacilityPe: at(/^non fac pe rvu$/), nonfacilityNa: at(/^non fac na indicator$/),
    facilityPe: at(/^facility pe rvu$/), facilityNa: at(/^facility na indicator$/), malpractice: at(/^mp rvu$/), nonfacility: at(/^non facility total$/),
    facility: at(/^facility total$/), factor: at(/^conv factor$/),
  };
  return Object.values(columns).some((column) => column < 0) ? null : columns;
};

const isHeading = ({ cells }: SourceRow): boolean => headingWords(cells[0] ?? '') === 'hcpcs' && headingWords(cells[1] ?? '') === 'mod';

const payable = new Set(['A', 'R', 'T']);

const readPublished = (table: SourceTable, rows: readonly SourceRow[]): ParsedOf<'rvu'> | null => {
  const heading = rows.slice(0, headingDepth).findIndex(isHeading);
  if (heading < 0) return null;
  const above = rows.slice(0, heading).map(({ cells }) => cells.join(' ').trim());
  const year = /\b(20\d\d)\b/.exec(above.find((words) => /relative value file/i.test(words)) ?? '')?.[1];
  const columns = columnsOf(rows, heading);
  const broken = (reason: string): ParsedOf<'rvu'> => ({
    ...fileOf(table), layout: 'rvu', read: 0, rows: [], faults: [{ file: table.file, line: rows[heading]?.line ?? null, reason }], asOf: null, source: null, isRelease: true, notes: [],
  });
  if (columns === null) return broken('the heading lacks one of the columns of relative values');
  if (year === undefined) return broken('the words above the heading do not name the year of the relative value file');
  const release = above.find((words) => /\brelease\b/i.test(words)) ?? '';
  const asOf = releaseDay(year, release) ?? statedDay([table.name, table.file]);
  const source = `CMS physician fee schedule relative values, ${table.name}`;
  const basis = { source, confidence: 'CMS file; dollars = total RVU x CF (national, GPCI 1.0)', note: null };
  const read = readRows(table.file, rows.slice(heading + 1), ({ code }: Row) => code, (row) => readRow(row, columns, { from: asOf ?? `${year}-01-01`, to: `${year}-12-31`, basis }));
  return { ...fileOf(table), layout: 'rvu', ...read, asOf, source, isRelease: true, notes: [] };
};

const releases: readonly (readonly [name: RegExp, day: string])[] = [[/\bjan/i, '01-01'], [/\bapr/i, '04-01'], [/\bjul/i, '07-01'], [/\boct/i, '10-01']];

const releaseDay = (year: string, words: string): string | null => {
  const found = releases.find(([name]) => name.test(words));
  return found === undefined ? null : `${year}-${found[1]}`;
};

const readRow = ({ cells }: SourceRow, columns: Columns, period: Pick<Row, 'from' | 'to' | 'basis'>): ReadRow<Row> => {
  const cell = (at: number): string => (cells[at] ?? '').trim();
  const code = readCode(cell(0));
  if (code === null) return { reason: `"${cell(0)}" is no code` };
  const figures = [columns.work, columns.nonfacilityPe, columns.facilityPe, columns.malpractice, columns.nonfacility, columns.facility, columns.factor];
  const bad = figures.find((at) => readAmount(cell(at)) === null);
  if (bad !== undefined) return { reason: `${code}: "${cell(bad)}" is no relative value or factor` };
  const value = (at: number): number => readAmount(cell(at)) ?? 0;
  if (cell(columns.modifier) !== '' || !payable.has(cell(columns.status).toUpperCase())) return null;
  const isNa = (at: number): boolean => cell(at).toUpperCase() === 'NA';
  const [outside, inside] = [isNa(columns.nonfacilityNa) ? null : value(columns.nonfacility), isNa(columns.facilityNa) ? null : value(columns.facility)];
  const factor = value(columns.factor);
  return {
    row: {
      code, from: period.from, to: period.to, workRvu: value(columns.work), nonfacilityPeRvu: outside === null ? null : value(columns.nonfacilityPe),
      facilityPeRvu: inside === null ? null : value(columns.facilityPe), malpracticeRvu: value(columns.malpractice), nonfacilityRvu: outside, facilityRvu: inside,
      conversionFactor: factor, nonfacilityUsd: outside === null ? null : inDollars(outside, factor), facilityUsd: inside === null ? null : inDollars(inside, factor), basis: period.basis,
    },
  };
};
