import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { decodeNote } from '../intake/decode-note.js';
import { readArchive } from './read-archive.js';
import { readWorkbook } from './read-workbook.js';
import type { Fault, SourceGroup, SourceRow, SourceTable } from './source-table.js';

export interface ReadSources {
  readonly groups: readonly SourceGroup[];
  readonly faults: readonly Fault[];
}

/** Text before workbook: it is smaller to read, and the two hold the same table. */
const readable = ['.txt', '.csv', '.tsv', '.xlsx', '.json'];

const nothing: ReadSources = { groups: [], faults: [] };

/** Reads files, archives and folders; what cannot be read is a fault, never skipped in silence. */
export const readSources = async (paths: readonly string[]): Promise<ReadSources> => {
  const read = await Promise.all(paths.map(readPath));
  return { groups: read.flatMap(({ groups }) => groups), faults: read.flatMap(({ faults }) => faults) };
};

const readPath = async (path: string): Promise<ReadSources> => {
  try {
    if (!(await stat(path)).isDirectory()) return await readFileAt(path);
    const names = (await readdir(path)).filter((name) => isReadable(name) || extname(name).toLowerCase() === '.zip').sort();
    return names.length === 0 ? fault(path, 'the folder holds no .txt, .csv, .xlsx, .zip or .json file') : await readSources(names.map((name) => join(path, name)));
  } catch (error) {
    return fault(path, `it cannot be read: ${reasonOf(error)}`);
  }
};

const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown trouble';
  const code = 'code' in error ? error.code : undefined;
  return code === 'ENOENT' ? 'there is no such file' : error.message;
};

const fault = (file: string, reason: string): ReadSources => ({ ...nothing, faults: [{ file, line: null, reason }] });

const isReadable = (name: string): boolean => readable.includes(extname(name).toLowerCase());

const readFileAt = async (path: string): Promise<ReadSources> => {
  const bytes = await readFile(path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (extname(path).toLowerCase() !== '.zip') return { ...nothing, groups: [{ file: path, alternatives: await tablesOf(path, basename(path), sha256, bytes) }] };
  const members = await readArchive(bytes, isReadable);
  if (members.length === 0) return fault(path, 'the archive holds no .txt, .csv, .xlsx or .json file');
  const stems = [...new Set(members.map(({ name }) => stemOf(name)))];
  const groups = await Promise.all(stems.map(async (stem): Promise<SourceGroup> => {
    const same = members.filter(({ name }) => stemOf(name) === stem).sort((a, b) => rankOf(a.name) - rankOf(b.name));
    const tables = await Promise.all(same.map((member) => tablesOf(`${path}: ${member.name}`, basename(member.name), sha256, member.bytes)));
    return { file: `${path}: ${stem}`, alternatives: tables.flat() };
  }));
  return { ...nothing, groups };
};

const stemOf = (name: string): string => name.slice(0, name.length - extname(name).length);
const rankOf = (name: string): number => readable.indexOf(extname(name).toLowerCase());

const tablesOf = async (file: string, name: string, sha256: string, bytes: Buffer): Promise<readonly SourceTable[]> => {
  if (extname(name).toLowerCase() === '.xlsx') {
    return (await readWorkbook(bytes)).map((rows) => ({ file, name, sha256, content: { kind: 'rows', rows } }));
  }
  const decoded = decodeNote(bytes);
  if (decoded.kind === 'unreadable') throw new Error(decoded.problem);
  const { text } = decoded;
  if (extname(name).toLowerCase() === '.json') return [{ file, name, sha256, content: { kind: 'json', value: parseJson(text), text } }];
  return [{ file, name, sha256, content: { kind: 'rows', rows: text.includes('\t') ? tabbedRows(text) : commaRows(text) } }];
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    const line = position === undefined ? text.split('\n').length : text.slice(0, Number(position)).split('\n').length;
    throw new Error(`it is no valid JSON, from line ${line} on`);
  }
};

/** Tables by tabs: quotation marks are words like any other. */
const tabbedRows = (text: string): readonly SourceRow[] => text.split(/\r\n|\n|\r/).map((row, index) => ({ line: index + 1, cells: row.split('\t') }));

/** Tables by commas: a quoted cell may run over several lines; the line of a row is its last. */
const commaRows = (text: string): readonly SourceRow[] => {
  const rows: SourceRow[] = [];
  parseCsv(text, {
    relaxColumnCount: true,
    relaxQuotes: true,
    skipEmptyLines: true,
    onRecord: (cells: string[], { lines }) => {
      rows.push({ line: lines, cells });
      return null;
    },
  });
  return rows;
};
