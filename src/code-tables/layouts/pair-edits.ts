import { headingWords, readCode, readDay } from '../cells.js';
import type { SourceRow } from '../source-table.js';
import { fileOf, headingDepth, readRows, type Layout, type PairRow, type ReadRow } from './parsed-table.js';
import { statedDay } from './stated-day.js';

interface Columns {
  readonly column1: number;
  readonly column2: number;
  readonly from: number;
  readonly to: number;
  readonly indicator: number;
}

const columnsOf = (cells: readonly string[]): Columns | null => {
  const words = cells.map(headingWords);
  const at = (pattern: RegExp): number => words.findIndex((word) => pattern.test(word));
  const columns = { column1: at(/^column ?1(?: code)?$/), column2: at(/^column ?2(?: code)?$/), from: at(/^effective/), to: at(/^deletion/), indicator: at(/^modifier/) };
  return columns.column1 < 0 || columns.column2 < 0 || columns.indicator < 0 ? null : columns;
};

/**
 * NCCI procedure-to-procedure edits as CMS publishes them (ccipra-v313r0-f1: `Column 1`, `Column 2`, `*=in existence`, `Effective`,
 * `Deletion`, `Modifier`, `PTP Edit Rationale`, the heading over several rows), or the reference file without days.
 * Indicator 9 marks pairs that never were in force; they are read and left out.
 */
export const pairEdits: Layout = (table) => {
  if (table.content.kind !== 'rows') return null;
  const { rows } = table.content;
  const heading = rows.slice(0, headingDepth).findIndex(({ cells }) => columnsOf(cells) !== null);
  const columns = columnsOf(rows[heading]?.cells ?? []);
  if (columns === null) return null;
  const below = rows.slice(heading + 1);
  const first = below.findIndex(({ cells }) => (cells[columns.column1] ?? '').trim() !== '');
  const read = readRows(table.file, first < 0 ? [] : below.slice(first), keyOfRow, (row) => readRow(row, columns));
  const above = rows.slice(0, heading).map(({ cells }) => cells.join(' '));
  return { ...fileOf(table), layout: 'ptp', ...read, asOf: statedDay([table.name, table.file, ...above]), source: `CMS NCCI procedure-to-procedure edits, ${table.name}` };
};

const keyOfRow = ({ column1, column2, from }: PairRow): string => [`${column1} over ${column2}`, ...(from === null ? [] : [`from ${from}`])].join(' ');

const readRow = ({ cells }: SourceRow, columns: Columns): ReadRow<PairRow> => {
  const cell = (at: number): string => (at < 0 ? '' : (cells[at] ?? '').trim());
  const column1 = readCode(cell(columns.column1));
  if (column1 === null) return { reason: `"${cell(columns.column1)}" is no code` };
  const column2 = readCode(cell(columns.column2));
  if (column2 === null) return { reason: `"${cell(columns.column2)}" is no code` };
  if (column1 === column2) return { reason: `${column1} is paired with itself` };
  const from = readDay(cell(columns.from));
  if (from === null || (from === undefined && columns.from >= 0)) return { reason: `"${cell(columns.from)}" is no first day` };
  const to = readDay(cell(columns.to));
  if (to === null) return { reason: `"${cell(columns.to)}" is no last day` };
  const indicator = cell(columns.indicator).replace(/\.0$/, '');
  if (indicator === '9') return null;
  if (indicator !== '0' && indicator !== '1') return { reason: `"${indicator}" is no modifier indicator, 0, 1 or 9` };
  if (from !== undefined && to !== undefined && to < from) return { reason: `it ends on ${to}, before it begins on ${from}` };
  return { row: { column1, column2, indicator, from: from ?? null, to: to ?? null } };
};
