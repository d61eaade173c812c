import { z } from 'zod';
import { headingWords, readCode, readCount } from '../cells.js';
import type { SourceRow, SourceTable } from '../source-table.js';
import { fileOf, headingDepth, jsonFaults, readRows, type Layout, type ParsedOf, type ReadRow, type UnlikelyRow } from './parsed-table.js';
import { statedDay } from './stated-day.js';

const limitSchema = z.object({ units: z.int().min(0), mai: z.int().min(1).max(3) });

/** The reference file: limits by code and setting. */
const referenceSchema = z.object({
  source: z.string(),
  codes: z.record(z.string(), z.object({ practitioner: limitSchema.optional(), outpatientHospital: limitSchema.optional() })),
});

/**
 * NCCI medically unlikely edits as CMS publishes them, for practitioners or for outpatient hospitals: `HCPCS/CPT Code`,
 * `Practitioner Services MUE Values`, `MUE Adjudication Indicator` ("3 Date of Service Edit: Clinical"); or the reference file in JSON.
 */
export const unlikelyEdits: Layout = (table) => (table.content.kind === 'json' ? readReference(table, table.content.value) : readPublished(table, table.content.rows));

const readReference = (table: SourceTable, value: unknown): ParsedOf<'mue'> | null => {
  const looksSo = z.looseObject({ codes: z.record(z.string(), z.looseObject({ practitioner: z.unknown() })) }).safeParse(value).success;
  if (!looksSo) return null;
  const parsed = referenceSchema.safeParse(value);
  if (!parsed.success) {
    return { ...fileOf(table), layout: 'mue', read: 0, rows: [], faults: jsonFaults(table, parsed.error.issues), asOf: null, source: null };
  }
  const entries = Object.entries(parsed.data.codes);
  const issues = entries.flatMap(([code]) => (readCode(code) === null ? [{ path: ['codes', code], message: `"${code}" is no code` }] : []));
  const rows = entries.flatMap(([code, { practitioner, outpatientHospital }]): UnlikelyRow[] => [
    ...(practitioner === undefined ? [] : [{ code, setting: 'practitioner' as const, ...practitioner }]),
    ...(outpatientHospital === undefined ? [] : [{ code, setting: 'hospital' as const, ...outpatientHospital }]),
  ]);
  return { ...fileOf(table), layout: 'mue', read: entries.length, rows, faults: jsonFaults(table, issues), asOf: statedDay([parsed.data.source, table.name]), source: parsed.data.source };
};

interface Columns {
  readonly setting: UnlikelyRow['setting'];
  readonly code: number;
  readonly units: number;
  readonly indicator: number;
}

const columnsOf = (cells: readonly string[]): Columns | null => {
  const words = cells.map(headingWords);
  const code = words.findIndex((word) => /^(?:hcpcs cpt|cpt hcpcs|hcpcs) code$/.test(word));
  const units = words.findIndex((word) => / mue values?$/.test(word));
  const indicator = words.findIndex((word) => /^mue adjudication indicator$|^mai$/.test(word));
  if (code < 0 || units < 0 || indicator < 0) return null;
  return { setting: /hospital/.test(words[units] ?? '') ? 'hospital' : 'practitioner', code, units, indicator };
};

const readPublished = (table: SourceTable, rows: readonly SourceRow[]): ParsedOf<'mue'> | null => {
  const heading = rows.slice(0, headingDepth).findIndex(({ cells }) => columnsOf(cells) !== null);
  const columns = columnsOf(rows[heading]?.cells ?? []);
  if (columns === null) return null;
  const read = readRows(table.file, rows.slice(heading + 1), ({ code }: UnlikelyRow) => code, (row) => readRow(row, columns));
  const above = rows.slice(0, heading).map(({ cells }) => cells.join(' '));
  return { ...fileOf(table), layout: 'mue', ...read, asOf: statedDay([table.name, table.file, ...above]), source: `CMS NCCI medically unlikely edits, ${table.name}` };
};

const readRow = ({ cells }: SourceRow, columns: Columns): ReadRow<UnlikelyRow> => {
  const cell = (at: number): string => cells[at] ?? '';
  const code = readCode(cell(columns.code));
  if (code === null) return { reason: `"${cell(columns.code)}" is no code` };
  const units = readCount(cell(columns.units));
  if (units === null) return { reason: `"${cell(columns.units)}" is no number of units` };
  const mai = /^\s*([123])\b/.exec(cell(columns.indicator))?.[1];
  return mai === undefined ? { reason: `"${cell(columns.indicator)}" is no adjudication indicator, 1 to 3` } : { row: { code, setting: columns.setting, units, mai: Number(mai) } };
};
