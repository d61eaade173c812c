import { createReadStream } from 'node:fs';
import { readDocument } from './documents/read-document.js';
import { type FileFormat, formatOf } from './format-of.js';
import { type DocumentFormat, documentFormats, type RecordFields } from './intake-unit.js';
import { megabytes, noteLimit } from './limits.js';
import { readUpTo } from './read-up-to.js';

/** One note with what its document says of it, or why there is none. */
export type ReadNote =
  | { readonly kind: 'note'; readonly text: string; readonly notice: string | null; readonly fields: RecordFields }
  | { readonly kind: 'unreadable'; readonly problem: string };

/** Reads one note from a file of any format that holds one, or from `stdin` where `file` is `-` or not given. Never throws for bad input. */
export const readNote = async (file: string | undefined, stdin: AsyncIterable<unknown>): Promise<ReadNote> => {
  const isStdin = file === undefined || file === '-';
  try {
    const bytes = await readUpTo(isStdin ? stdin : createReadStream(file), noteLimit);
    if (bytes === null) return { kind: 'unreadable', problem: `it is larger than ${megabytes(noteLimit)}` };
    return await noteOfBytes(isStdin ? '' : file, bytes);
  } catch (error) {
    return { kind: 'unreadable', problem: reasonOf(error) };
  }
};

const noteOfBytes = async (file: string, bytes: Buffer): Promise<ReadNote> => {
  const format = formatOf(file, bytes);
  if (!isDocument(format) && format !== 'xml') return { kind: 'unreadable', problem: `it is ${kinds[format]}; pullback batch reads those` };
  const found = await readDocument(format === 'xml' ? 'cda' : format, bytes);
  const [first] = found;
  if (first === undefined || found.length > 1) return { kind: 'unreadable', problem: `it holds ${found.length} notes; pullback batch reads those` };
  return first.note.kind === 'note' ? { ...first.note, fields: first.fields } : first.note;
};

const isDocument = (format: FileFormat): format is DocumentFormat => documentFormats.some((one) => one === format);

const kinds: Readonly<Record<Exclude<FileFormat, DocumentFormat | 'xml'>, string>> = {
  csv: 'a table (CSV)', tsv: 'a table (TSV)', ndjson: 'a list of records (NDJSON)', parquet: 'a Parquet file', gzip: 'a gzip archive', zip: 'a zip archive, or a Word document without its ending .docx',
  tar: 'a tar archive', 'tar-gzip': 'a tar archive',
};

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be read',
  EPERM: 'it may not be read',
};

const reasonOf = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown trouble';
  return reasons[code] ?? `it cannot be read (${code})`;
};
