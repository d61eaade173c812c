import { closeSync, createReadStream, fstatSync, openSync, readSync } from 'node:fs';

import { byteLines } from '../intake/byte-lines.js';
import { noteLimit } from '../intake/limits.js';
import type { NoteSummary } from './note-summary.js';

/** The summaries of a run in the order of its notes, with the place of each in its file. */
export async function* readSummaries(path: string): AsyncGenerator<{ readonly summary: NoteSummary; readonly start: number; readonly length: number }> {
  let start = 0;
  for await (const { bytes } of byteLines(createReadStream(path, { highWaterMark: 1024 * 1024 }), noteLimit)) {
    const length = bytes?.length ?? 0;
    if (bytes !== null) yield { summary: parseSummary(bytes), start, length };
    start += length + 1;
  }
}

/** A line that the program itself has written. */
const parseSummary = (bytes: Buffer): NoteSummary => JSON.parse(bytes.toString('utf8')) as NoteSummary;

/** Something of each summary by its number, read from the file when it is asked for; the last few are kept. Reads wait: nothing else is to be done meanwhile. */
export class SummaryStore<T> {
  readonly #starts: Float64Array;
  readonly #kept = new Map<number, T>();
  readonly #file: number;
  readonly #end: number;

  constructor(path: string, starts: readonly number[], private readonly take: (summary: NoteSummary, at: number) => T) {
    this.#file = openSync(path, 'r');
    this.#end = fstatSync(this.#file).size;
    this.#starts = Float64Array.from(starts);
  }

  get(at: number): T {
    const kept = this.#kept.get(at);
    if (kept !== undefined) return kept;
    const start = this.#starts[at] ?? 0;
    const buffer = Buffer.allocUnsafe((this.#starts[at + 1] ?? this.#end) - start - 1);
    readSync(this.#file, buffer, 0, buffer.length, start);
    const taken = this.take(parseSummary(buffer), at);
    if (this.#kept.size >= keptSummaries) this.#kept.delete(this.#kept.keys().next().value ?? 0);
    this.#kept.set(at, taken);
    return taken;
  }

  close(): void {
    closeSync(this.#file);
  }
}

const keptSummaries = 2_000;
