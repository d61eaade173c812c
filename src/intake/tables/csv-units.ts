import { decodeNote } from '../decode-note.js';
import { decodeStream } from '../decode-stream.js';
import { type IntakeUnit, trouble } from '../intake-unit.js';
import { noteLimit } from '../limits.js';
import { type ColumnNames, type ColumnPlaces, placeColumns } from './columns.js';
import { csvRecords } from './csv-records.js';
import { rowItem } from './table-row.js';

/** The rows of a CSV or TSV file, each one note. The first row names the columns. */
export async function* csvUnits(
  stream: AsyncIterable<Uint8Array>,
  { source, stem, isTabbed, columns }: { readonly source: string; readonly stem: string; readonly isTabbed: boolean; readonly columns: ColumnNames },
): AsyncGenerator<IntakeUnit> {
  let places: ColumnPlaces | null = null;
  let width = 0;
  for await (const record of csvRecords(decodeStream(stream), { delimiter: isTabbed ? '\t' : null, limit: noteLimit })) {
    const place = `${source}:${record.line}`;
    const id = `${stem}-${record.line}`;
    if (record.kind === 'broken') {
      const lines = record.lastLine > record.line ? `lines ${record.line} to ${record.lastLine}` : `line ${record.line}`;
      yield trouble(place, id, `${record.reason} (${lines} passed over)`);
      continue;
    }
    if (places === null) {
      const found = placeColumns(record.cells.map((cell) => decodeCell(cell).text.trim()), columns);
      if (typeof found === 'string') return yield trouble(source, stem, found);
      places = found;
      width = record.cells.length;
      continue;
    }
    if (record.cells.length !== width) {
      yield trouble(place, id, `it has ${record.cells.length} fields where the first row has ${width}`);
      continue;
    }
    const text = decodeCell(record.cells[places.text] ?? '');
    const cell = (at: number): string => (at === places?.text ? text.text : decodeCell(record.cells[at] ?? '').text);
    yield { kind: 'item', item: rowItem(places, cell, { source: place, id, notice: text.notice }) };
  }
  if (places === null) yield trouble(source, stem, 'it is empty: no row names the columns');
}

/** UTF-8 where it is valid, else Windows-1252; a cell of NULs and the like stays as it is. */
const decodeCell = (cell: string): { readonly text: string; readonly notice: string | null } => {
  if (/^[\u0001-\u007F]*$/u.test(cell)) return { text: cell, notice: null };
  const decoded = decodeNote(Buffer.from(cell, 'latin1'));
  return decoded.kind === 'note' ? decoded : { text: '', notice: null };
};
