import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { RandomAccess } from '../archives/random-access.js';
import { type IntakeUnit, trouble } from '../intake-unit.js';
import { type ColumnNames, placeColumns } from './columns.js';
import { rowItem } from './table-row.js';

/** Rows that are decoded at a time. */
const rowsAtOnce = 1_000;

/** The rows of a Parquet file, each one note, numbered from 1. Only the columns that are used are read. */
export async function* parquetUnits(
  access: RandomAccess,
  { source, stem, columns }: { readonly source: string; readonly stem: string; readonly columns: ColumnNames },
): AsyncGenerator<IntakeUnit> {
  const { parquetMetadataAsync, parquetReadObjects, parquetSchema } = await import('hyparquet');
  const { compressors } = await import('hyparquet-compressors');
  const file = { byteLength: access.size, slice: async (start: number, end = access.size) => toArrayBuffer(await access.read(start, end)) };
  const metadata = await parquetMetadataAsync(file);
  const header = parquetSchema(metadata).children.map(({ element }) => element.name);
  const places = placeColumns(header, columns);
  if (typeof places === 'string') return yield trouble(source, stem, places);
  const names = Object.values(places).flatMap((place) => (place === null ? [] : [header[place] ?? '']));
  let number = 1;
  for (const group of metadata.row_groups) {
    const end = number - 1 + Number(group.num_rows);
    for (let start = number - 1; start < end; start += rowsAtOnce) {
      const rows = await parquetReadObjects({
        file, metadata, columns: names, rowStart: start, rowEnd: Math.min(end, start + rowsAtOnce), useOffsetIndex: true,
        compressors: { ...compressors, GZIP: (bytes) => gunzipSync(bytes), BROTLI: (bytes) => brotliDecompressSync(bytes) },
      });
      for (const row of rows) {
        yield { kind: 'item', item: rowItem(places, (at) => wordsOf(row[header[at] ?? '']), { source: `${source}#${number}`, id: `${stem}-${number}`, notice: null }) };
        number++;
      }
    }
  }
}

const toArrayBuffer = (bytes: Buffer): ArrayBuffer => {
  const copy = new ArrayBuffer(bytes.length);
  new Uint8Array(copy).set(bytes);
  return copy;
};

/** A cell as words: text, a number, a day. Bytes are UTF-8. */
const wordsOf = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return Buffer.from(value).toString('utf8');
  return typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean' ? String(value) : '';
};
