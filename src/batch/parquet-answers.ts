import { type FileHandle } from 'node:fs/promises';
import { answerColumns, answerRow } from './answer-row.js';
import { parseAnswer } from './amend-lines.js';

/** Rows that are held and written together. */
const groupRows = 1_000;
/** A row group is closed earlier where its JSON grows beyond this. */
const groupBytes = 32 * 1024 * 1024;

/** Writes lines as Parquet (Snappy): the columns of the CSV, and `analysis` with the whole answer as JSON. Empty cells are null. */
export const writeParquet = async (handle: FileHandle, lines: AsyncIterable<Buffer>): Promise<void> => {
  const { ByteWriter, ParquetWriter } = await import('hyparquet-writer');
  const names = [...answerColumns, 'analysis'];
  const writer = new ByteWriter();
  const flush = async (): Promise<void> => {
    await handle.appendFile(writer.getBytes());
    writer.index = 0;
  };
  const parquet = new ParquetWriter({
    writer, createdBy: 'pullback',
    schema: [{ name: 'root', num_children: names.length }, ...names.map((name) => ({ name, type: 'BYTE_ARRAY' as const, converted_type: 'UTF8' as const, repetition_type: 'OPTIONAL' as const }))],
  });
  let columns = names.map((): (string | null)[] => []);
  let size = 0;
  const close = async (): Promise<void> => {
    await parquet.write({ columnData: names.map((name, at) => ({ name, data: columns[at] ?? [] })), rowGroupSize: groupRows });
    await flush();
    columns = names.map(() => []);
    size = 0;
  };
  for await (const bytes of lines) {
    const line = parseAnswer(bytes);
    const row = answerRow(line);
    answerColumns.forEach((name, at) => columns[at]?.push(row[name] === '' ? null : row[name]));
    columns[names.length - 1]?.push(line.analysis === undefined ? null : JSON.stringify(line.analysis));
    size += bytes.length;
    if ((columns[0]?.length ?? 0) >= groupRows || size >= groupBytes) await close();
  }
  if ((columns[0]?.length ?? 0) > 0) await close();
  await parquet.finish();
  await flush();
};
