import { z } from 'zod';
import { headingWords, readCode, readDay } from '../cells.js';
import type { SourceRow, SourceTable } from '../source-table.js';
import { fileOf, headingDepth, jsonFaults, readRows, repeated, type AddOnRow, type Layout, type ParsedOf, type ReadRow } from './parsed-table.js';
import { statedDay } from './stated-day.js';

/** What CMS writes where the contractor decides on the primary codes. */
const contractorDefined = 'CCCCC';

const isoDay = z.iso.date();

/** The reference file: primary codes by add-on code. */
const referenceSchema = z.object({
  source: z.string(),
  addOns: z.record(z.string(), z.array(z.object({ code: z.string(), from: isoDay, to: isoDay.nullable(), primaryDeleted: isoDay.nullable() }))),
});

/**
 * NCCI add-on code edits as CMS publishes them (AOC_V2026Q2-MCR), with the headings `AOC_Edit_Type`, `Add-On_Code`, `AOC_DelDT`,
 * `Primary_Code`, `Primary_Code_DelDT`, `AOC_Edit_EffDT`, `AOC_Edit_DelDT` and days as 2026001; or the reference file in JSON.
 */
export const addOnEdits: Layout = (table) => (table.content.kind === 'json' ? readReference(table, table.content.value) : readPublished(table, table.content.rows));

const readReference = (table: SourceTable, value: unknown): ParsedOf<'add-on'> | null => {
  if (typeof value !== 'object' || value === null || !('addOns' in value)) return null;
  const parsed = referenceSchema.safeParse(value);
  if (!parsed.success) {
    return { ...fileOf(table), layout: 'add-on', read: 0, rows: [], faults: jsonFaults(table, parsed.error.issues), asOf: null, source: null };
  }
  const { source, addOns } = parsed.data;
  const entries = Object.entries(addOns).flatMap(([addOn, rows]) => rows.map((row, index) => ({ addOn, index, ...row })));
  const twice = new Set(repeated(entries, keyOfEntry));
  const issues = entries.flatMap((entry) => {
    const message = reasonAgainst(entry) ?? (twice.has(entry) ? `${keyOfEntry(entry)} stands twice` : null);
    return message === null ? [] : [{ path: ['addOns', entry.addOn, entry.index], message }];
  });
  const rows = entries.map(({ addOn, code, from, to, primaryDeleted }): AddOnRow => ({ addOn, primary: code === contractorDefined ? null : code, from, to: earlier(to, primaryDeleted) }));
  return { ...fileOf(table), layout: 'add-on', read: entries.length, rows, faults: jsonFaults(table, issues), asOf: statedDay([source, table.name]), source };
};

interface Entry {
  readonly addOn: string;
  readonly code: string;
  readonly from: string;
  readonly to: string | null;
}

const keyOfEntry = ({ addOn, code, from }: Entry): string => `${code} for ${addOn} from ${from}`;

const reasonAgainst = ({ addOn, code, from, to }: Entry): string | null => {
  if (readCode(addOn) === null) return `"${addOn}" is no code`;
  if (code !== contractorDefined && readCode(code) === null) return `"${code}" is no code`;
  return to !== null && to < from ? `it ends on ${to}, before it begins on ${from}` : null;
};

const earlier = (...days: readonly (string | null | undefined)[]): string | null => days.flatMap((day) => day ?? []).sort()[0] ?? null;

interface Columns {
  readonly addOn: number;
  readonly addOnEnd: number;
  readonly primary: number;
  readonly primaryEnd: number;
  readonly from: number;
  readonly to: number;
}

const columnsOf = (cells: readonly string[]): Columns | null => {
  const words = cells.map(headingWords);
  const at = (pattern: RegExp): number => words.findIndex((word) => pattern.test(word));
  const columns = {
    addOn: at(/^add on code$/), addOnEnd: at(/^aoc del ?(?:dt|date)|^add on code del/), primary: at(/^primary (?:procedure )?code$/),
    primaryEnd: at(/^primary code del/), from: at(/^aoc edit eff|^(?:edit )?effective date$/), to: at(/^aoc edit del|^(?:edit )?deletion date$/),
  };
  return columns.addOn < 0 || columns.primary < 0 || columns.from < 0 ? null : columns;
};

const readPublished = (table: SourceTable, rows: readonly SourceRow[]): ParsedOf<'add-on'> | null => {
  const heading = rows.slice(0, headingDepth).findIndex(({ cells }) => columnsOf(cells) !== null);
  const columns = columnsOf(rows[heading]?.cells ?? []);
  if (columns === null) return null;
  const read = readRows(table.file, rows.slice(heading + 1), keyOfRow, (row) => readRow(row, columns));
  const above = rows.slice(0, heading).map(({ cells }) => cells.join(' '));
  return { ...fileOf(table), layout: 'add-on', ...read, asOf: statedDay([table.name, table.file, ...above]), source: `CMS NCCI add-on code edits, ${table.name}` };
};

const keyOfRow = ({ addOn, primary, from }: AddOnRow): string => `${primary ?? contractorDefined} for ${addOn} from ${from}`;

const readRow = ({ cells }: SourceRow, columns: Columns): ReadRow<AddOnRow> => {
  const cell = (at: number): string => (at < 0 ? '' : (cells[at] ?? ''));
  const addOn = readCode(cell(columns.addOn));
  if (addOn === null) return { reason: `"${cell(columns.addOn)}" is no add-on code` };
  const written = cell(columns.primary).trim().toUpperCase();
  const primary = readCode(written);
  if (primary === null && written !== contractorDefined) return { reason: `"${written}" is no primary code` };
  const from = readDay(cell(columns.from));
  if (from === null || from === undefined) return { reason: `"${cell(columns.from)}" is no first day` };
  const ends = [columns.to, columns.primaryEnd, columns.addOnEnd].map((at) => readDay(cell(at)));
  if (ends.includes(null)) return { reason: `"${[columns.to, columns.primaryEnd, columns.addOnEnd].map(cell).join(' ').trim()}" is no last day` };
  const to = earlier(...ends);
  return to !== null && to < from ? { reason: `it ends on ${to}, before it begins on ${from}` } : { row: { addOn, primary, from, to } };
};
