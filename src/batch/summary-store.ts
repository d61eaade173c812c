import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { byteLines } from '../intake/byte-lines.js';
import { noteLimit } from '../intake/limits.js';
import { type NoteSummary, noteSummarySchema } from './note-summary.js';

/** The summaries of a run in the order of its notes, with the place of each in its file. */
export async function* readSummaries(path: string): AsyncGenerator<{ readonly summary: NoteSummary; readonly start: number; readonly length: number }> {
  let start = 0;
  for await (const { bytes } of byteLines(createReadStream(path, { highWaterMark: 1024 * 1024 }), noteLimit)) {
    const length = bytes?.length ?? 0;
    if (bytes !== null) yield { summary: parseSummary(bytes), start, length };
    start += length + 1;
  }
}

const parseSummary = (bytes: Buffer): NoteSummary => noteSummarySchema.parse(JSON.parse(bytes.toString('utf8')));

/** Summaries by their number, read from the file when they are asked for; the last few are kept. */
export class SummaryStore {
  readonly #starts: Float64Array;
  readonly #kept = new Map<number, NoteSummary>();

  private constructor(private readonly handle: FileHandle, starts: readonly number[], private readonly end: number) {
    this.#starts = Float64Array.from(starts);
  }

  static async open(path: string, starts: readonly number[]): Promise<SummaryStore> {
    const handle = await open(path);
    return new SummaryStore(handle, starts, (await handle.stat()).size);
  }

  async get(at: number): Promise<NoteSummary> {
    const kept = this.#kept.get(at);
    if (kept !== undefined) return kept;
    const start = this.#starts[at] ?? 0;
    const length = (this.#starts[at + 1] ?? this.end) - start - 1;
    const { buffer } = await this.handle.read(Buffer.allocUnsafe(length), 0, length, start);
    const summary = parseSummary(buffer);
    if (this.#kept.size >= keptSummaries) this.#kept.delete(this.#kept.keys().next().value ?? 0);
    this.#kept.set(at, summary);
    return summary;
  }

  close(): Promise<void> {
    return this.handle.close();
  }
}

const keptSummaries = 1_000;
