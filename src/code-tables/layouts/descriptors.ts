import { headingWords, readCode } from '../cells.js';
import type { SourceRow } from '../source-table.js';
import { fileOf, headingDepth, readRows, type DescriptorRow, type Layout, type ReadRow } from './parsed-table.js';
import { statedDay } from './stated-day.js';

const longest = 500;

interface Columns {
  readonly code: number;
  readonly descriptor: number;
}

const columnsOf = (cells: readonly string[]): Columns | null => {
  const words = cells.map(headingWords);
  const code = words.findIndex((word) => /^(?:cpt |hcpcs |cpt hcpcs )?code$/.test(word));
  const descriptor = words.findIndex((word) => /^(?:(?:short|medium|long|full|consumer|clinician|cpt) )*(?:descriptor|description|label)$/.test(word));
  return code < 0 || descriptor < 0 ? null : { code, descriptor };
};

/** The own descriptors of an organisation that holds an AMA licence: a table with the headings `code` and `descriptor`. None are shipped. */
export const descriptors: Layout = (table) => {
  if (table.content.kind !== 'rows') return null;
  const { rows } = table.content;
  const heading = rows.slice(0, headingDepth).findIndex(({ cells }) => columnsOf(cells) !== null);
  const columns = columnsOf(rows[heading]?.cells ?? []);
  if (columns === null) return null;
  const read = readRows(table.file, rows.slice(heading + 1), (row: DescriptorRow) => row.code, (row) => readRow(row, columns));
  return { ...fileOf(table), layout: 'descriptors', ...read, asOf: statedDay([table.name]), source: `own descriptors, ${table.name}` };
};

const readRow = ({ cells }: SourceRow, { code: codeAt, descriptor: wordsAt }: Columns): ReadRow<DescriptorRow> => {
  const code = readCode(cells[codeAt] ?? '');
  if (code === null) return { reason: `"${cells[codeAt] ?? ''}" is no code` };
  const descriptor = (cells[wordsAt] ?? '').replace(/\s+/g, ' ').trim();
  if (descriptor === '') return { reason: `${code} has no descriptor` };
  return descriptor.length > longest ? { reason: `the descriptor of ${code} is longer than ${longest} characters` } : { row: { code, descriptor } };
};
