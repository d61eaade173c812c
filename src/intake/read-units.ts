import { ArchiveFault, faultOf } from './archives/archive-fault.js';
import { ofStream, type RandomAccess } from './archives/random-access.js';
import { readGzip } from './archives/read-gzip.js';
import { readTar } from './archives/read-tar.js';
import { type ArchivePart, readZip } from './archives/read-zip.js';
import { type FileFormat, formatOf, isLitter, stemOf } from './format-of.js';
import { hl7Units } from './hl7-units.js';
import type { DocumentFormat, IntakeUnit } from './intake-unit.js';
import { trouble } from './intake-unit.js';
import { jsonUnits } from './json-units.js';
import { jsonLimit, megabytes, nestingLimit, noteLimit } from './limits.js';
import { peekStream } from './peek-stream.js';
import { readUpTo } from './read-up-to.js';
import type { ColumnNames } from './tables/columns.js';
import { csvUnits } from './tables/csv-units.js';
import { ndjsonUnits } from './tables/ndjson-units.js';
import { parquetUnits } from './tables/parquet-units.js';

/** Something to be read: a file, a part of an archive, or standard input. */
export interface Resource {
  /** For people: `2024.zip!march/n1.rtf`. */
  readonly source: string;
  /** Its name, which gives the format and the ids. */
  readonly path: string;
  /** Gives the content, once. */
  readonly open: () => AsyncIterable<Uint8Array>;
  /** Gives the content at any place where that costs nothing. */
  readonly access?: () => Promise<RandomAccess>;
}

export interface ReadOptions {
  readonly columns: ColumnNames;
  /** What the resource is read as, whatever its name. */
  readonly format?: FileFormat;
}

/** Everything that a resource holds, in order. Trouble becomes an item: nothing that a file holds makes it throw. */
export async function* readUnits(resource: Resource, options: ReadOptions, depth = 0): AsyncGenerator<IntakeUnit> {
  const { source, path } = resource;
  const stem = stemOf(path);
  try {
    const { head, stream } = await peekStream(resource.open());
    const format = options.format ?? formatOf(path, head);
    yield* unitsOf(format, { ...resource, open: () => stream }, options, depth);
  } catch (error) {
    yield trouble(source, stem, faultOf(error));
  }
}

const unitsOf = (format: FileFormat, resource: Resource, options: ReadOptions, depth: number): AsyncIterable<IntakeUnit> => {
  const { source, path, open } = resource;
  const stem = stemOf(path);
  const { columns } = options;
  switch (format) {
    case 'gzip':
      return partUnits(gunzipped(resource), options, depth);
    case 'tar-gzip':
      return archiveUnits(readTar(readGzip(open())), source, options, depth);
    case 'tar':
      return archiveUnits(readTar(open()), source, options, depth);
    case 'zip':
      return withAccess(resource, (access) => archiveUnits(readZip(access), source, options, depth));
    case 'parquet':
      return withAccess(resource, (access) => parquetUnits(access, { source, stem, columns }));
    case 'csv':
    case 'tsv':
      return csvUnits(open(), { source, stem, isTabbed: format === 'tsv', columns });
    case 'ndjson':
      return ndjsonUnits(open(), { source, stem });
    case 'hl7':
      return hl7Units(open(), { source, stem });
    case 'json':
      return wholeUnits(resource, jsonLimit, (bytes) => jsonUnits(bytes, { source, stem }));
    default:
      return wholeUnits(resource, noteLimit, (bytes) => [{ kind: 'document', source, id: stem, format: documentFormat(format, bytes), bytes }]);
  }
};

/** XML that is no clinical document may still be XHTML. */
const documentFormat = (format: DocumentFormat | 'xml', bytes: Buffer): DocumentFormat => {
  if (format !== 'xml') return format;
  return /<html[\s>]/iu.test(bytes.toString('latin1', 0, 2048)) ? 'html' : 'cda';
};

async function* wholeUnits({ source, path, open }: Resource, limit: number, cut: (bytes: Buffer) => Iterable<IntakeUnit> | AsyncIterable<IntakeUnit>): AsyncGenerator<IntakeUnit> {
  const bytes = await readUpTo(open(), limit);
  if (bytes === null) yield trouble(source, stemOf(path), `it is larger than ${megabytes(limit)}; split it, or give its records as NDJSON`);
  else yield* cut(bytes);
}

/** The file within a `.gz`; its name is that of the archive without the ending. */
const gunzipped = ({ source, path, open }: Resource): Resource => ({ source, path: path.replace(/\.gz$/iu, ''), open: () => readGzip(open()) });

async function* archiveUnits(parts: AsyncIterable<ArchivePart>, source: string, options: ReadOptions, depth: number): AsyncGenerator<IntakeUnit> {
  let isEmpty = true;
  for await (const part of parts) {
    isEmpty = false;
    if (isLitter(part.path)) continue;
    const name = `${source}!${part.path}`;
    const fault = part.fault ?? (leavesArchive(part.path) ? 'its path leads out of the archive; rename it and pack it again' : null);
    if (fault !== null) yield trouble(name, stemOf(part.path), fault);
    else yield* partUnits({ source: name, path: part.path, open: part.open }, options, depth);
  }
  if (isEmpty) yield trouble(source, stemOf(source), 'it is an archive without files');
}

/** A part of an archive, read by its own name; a format that was asked for holds for the archive alone. */
async function* partUnits(part: Resource, options: ReadOptions, depth: number): AsyncGenerator<IntakeUnit> {
  if (depth >= nestingLimit) yield trouble(part.source, stemOf(part.path), `it lies in more than ${nestingLimit} archives within each other; unpack some of them`);
  else yield* readUnits(part, { columns: options.columns }, depth + 1);
}

const leavesArchive = (path: string): boolean => path.startsWith('/') || /^[A-Za-z]:/u.test(path) || path.split('/').includes('..');

async function* withAccess(resource: Resource, read: (access: RandomAccess) => AsyncIterable<IntakeUnit>): AsyncGenerator<IntakeUnit> {
  const access = await (resource.access?.() ?? ofStream(resource.open()));
  try {
    if (access.size === 0) throw new ArchiveFault('it is empty');
    yield* read(access);
  } finally {
    await access.close();
  }
}
