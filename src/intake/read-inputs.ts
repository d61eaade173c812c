import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { ofFile, type RandomAccess } from './archives/random-access.js';
import { type FileFormat, formatOfHead } from './format-of.js';
import type { IntakeUnit } from './intake-unit.js';
import { peekStream } from './peek-stream.js';
import { ndjsonUnits } from './tables/ndjson-units.js';
import { type ReadOptions, readUnits } from './read-units.js';
import { walkInputs } from './walk-inputs.js';

/** Everything in the files of the inputs, in order. `onBytes` is told how much has been read. */
export async function* readInputs(inputs: readonly string[], skip: ReadonlySet<string>, options: ReadOptions, onBytes: (count: number) => void): AsyncGenerator<IntakeUnit> {
  for await (const { path, size } of walkInputs(inputs, skip)) {
    const open = (): AsyncIterable<Uint8Array> => counted(size <= smallFile ? wholeFile(path) : createReadStream(path, { highWaterMark: 256 * 1024 }), onBytes);
    yield* readUnits({ source: path, path, open, access: async () => countedAccess(await ofFile(path), onBytes) }, options);
  }
}

/** A file up to this size is read at once: a stream costs several times as much, and archives of single notes hold many. */
const smallFile = 256 * 1024;

async function* wholeFile(path: string): AsyncGenerator<Uint8Array> {
  yield await readFile(path);
}

async function* counted(stream: AsyncIterable<Uint8Array>, onBytes: (count: number) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) {
    onBytes(chunk.length);
    yield chunk;
  }
}

const countedAccess = (access: RandomAccess, onBytes: (count: number) => void): RandomAccess => ({
  ...access,
  read: (start, end) => {
    onBytes(end - start);
    return access.read(start, end);
  },
});

/**
 * Standard input: NDJSON, handed on line by line as it comes, unless `format` says otherwise or its first bytes show an archive.
 * A record without an id keeps none, and none is told its line: many processes may each be given a part of one stream.
 */
export async function* readStandardInput(stdin: AsyncIterable<Uint8Array>, options: ReadOptions): AsyncGenerator<IntakeUnit> {
  if (options.format !== undefined && options.format !== 'ndjson') {
    yield* readUnits({ source: 'stdin', path: 'stdin', open: () => stdin }, options);
    return;
  }
  const { head, stream } = await peekStream(stdin, 1);
  const shown: FileFormat | null = options.format ?? formatOfHead(head);
  if (shown === null || shown === 'ndjson') yield* ndjsonUnits(stream, { source: 'stdin', stem: null, linesAtOnce: 1 });
  else yield* readUnits({ source: 'stdin', path: 'stdin', open: () => stream }, { ...options, format: shown });
}
