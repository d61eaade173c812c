import { readStandardInput, readInputs } from '../intake/read-inputs.js';
import type { ReadOptions } from '../intake/read-units.js';
import { createAnalysisPool } from './analysis-pool.js';
import { answerChunks } from './answer-chunks.js';
import type { NoteSettings } from './batch-settings.js';
import { fileChunks, streamChunks } from './chunk-units.js';

export interface FilterOptions {
  /** Files, or standard input. */
  readonly inputs: readonly string[] | AsyncIterable<Uint8Array>;
  readonly settings: NoteSettings;
  readonly read: ReadOptions;
  readonly workers: number;
  readonly limit: number | null;
  /** Takes bytes of the answer; the next are not made before it resolves. */
  readonly write: (bytes: Uint8Array) => Promise<void>;
}

export interface FilterResult {
  readonly lines: number;
  readonly problems: number;
}

/** Answers notes as they come: one line a record, in order, each as soon as it can be had. */
export const filterBatch = async ({ inputs, settings, read, workers, limit, write }: FilterOptions): Promise<FilterResult> => {
  const pool = createAnalysisPool(workers);
  const isStream = Symbol.asyncIterator in inputs;
  const units = isStream ? readStandardInput(inputs, read) : readInputs(inputs, new Set(), read, () => undefined);
  let lines = 0;
  let problems = 0;
  try {
    for await (const answers of answerChunks(units, { pool, settings, chunks: isStream ? streamChunks : fileChunks, skip: 0, limit })) {
      await write(answers.lines);
      lines += answers.ends.length;
      problems += answers.isProblem.reduce((sum, one) => sum + one, 0);
    }
    return { lines, problems };
  } finally {
    await pool.close();
  }
};
