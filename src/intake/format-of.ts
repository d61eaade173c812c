import type { DocumentFormat } from './intake-unit.js';

/** What a file is read as. */
export type FileFormat = DocumentFormat | 'xml' | 'csv' | 'tsv' | 'ndjson' | 'parquet' | 'gzip' | 'zip' | 'tar' | 'tar-gzip';

const byEnding: Readonly<Record<string, FileFormat>> = {
  txt: 'text', text: 'text', md: 'text', markdown: 'text', rtf: 'rtf', docx: 'docx', docm: 'docx', pdf: 'pdf', html: 'html', htm: 'html', xhtml: 'html',
  csv: 'csv', tsv: 'tsv', tab: 'tsv', ndjson: 'ndjson', jsonl: 'ndjson', json: 'json', hl7: 'hl7', xml: 'xml', cda: 'xml', ccda: 'xml',
  parquet: 'parquet', gz: 'gzip', zip: 'zip', tar: 'tar', tgz: 'tar-gzip',
};

const byStart: readonly (readonly [start: string, format: FileFormat])[] = [
  ['\x1f\x8b', 'gzip'], ['PK\x03\x04', 'zip'], ['PK\x05\x06', 'zip'], ['%PDF-', 'pdf'], ['{\\rtf', 'rtf'], ['PAR1', 'parquet'], ['\x0bMSH|', 'hl7'], ['MSH|', 'hl7'], ['FHS|', 'hl7'], ['BHS|', 'hl7'],
];

/** The last ending of a name, in small letters, without its dot; empty where it has none. */
export const endingOf = (name: string): string => /\.([^./]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '';

/** A file's name without folders and endings: `a/b/note.txt.gz` → `note`. */
export const stemOf = (path: string): string => {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const bare = endingOf(name) === 'gz' ? name.slice(0, -3) : name;
  const ending = endingOf(bare);
  return ending !== '' && bare.length > ending.length + 1 ? bare.slice(0, -ending.length - 1) : bare;
};

/** The format that the name promises. */
export const formatOfName = (path: string): FileFormat | null => (/\.tar\.gz$/iu.test(path) ? 'tar-gzip' : (byEnding[endingOf(path)] ?? null));

/** The format that the first bytes show beyond doubt. */
export const formatOfHead = (head: Buffer): FileFormat | null => {
  const start = head.toString('latin1', 0, 8);
  const found = byStart.find(([magic]) => start.startsWith(magic));
  if (found !== undefined) return found[1];
  return head.toString('latin1', 257, 262) === 'ustar' ? 'tar' : null;
};

/** Formats that both the name and the content of a file may claim, the content being right. */
const mistaken: readonly FileFormat[] = ['text', 'html', 'rtf', 'pdf', 'docx', 'xml', 'json', 'ndjson', 'csv', 'tsv', 'hl7'];

/** What a file is read as: by its name, unless its first bytes say plainly that it is something else. */
export const formatOf = (path: string, head: Buffer): FileFormat => {
  const named = formatOfName(path);
  const shown = formatOfHead(head);
  if (named === null) return shown ?? 'text';
  if (shown === null || shown === named || !mistaken.includes(named)) return named;
  return named === 'docx' && shown === 'zip' ? 'docx' : shown;
};

/** What systems leave in folders and archives beside the files that people put there. */
export const isLitter = (path: string): boolean =>
  path.split('/').some((part) => part === '__MACOSX' || (part.startsWith('.') && part !== '.' && part !== '..')) || /(?:^|\/)(?:Thumbs\.db|desktop\.ini)$/iu.test(path);
