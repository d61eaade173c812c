import { type IntakeUnit, recordsOf } from '../intake/intake-unit.js';
import type { AnalysisPool } from './analysis-pool.js';
import type { UnitAnswers } from './analyze-units.js';
import type { NoteSettings } from './batch-settings.js';
import { type ChunkLimits, chunkUnits } from './chunk-units.js';
import { inOrder } from './in-order.js';

/** The answers to a chunk of the input. */
export interface ChunkAnswers extends UnitAnswers {
  /** Records of the input that they answer. */
  readonly records: number;
}

export interface AnswerOptions {
  readonly pool: AnalysisPool;
  readonly settings: NoteSettings;
  readonly chunks: ChunkLimits;
  /** Records that are passed over: those answered before. */
  readonly skip: number;
  /** Most lines; null for all. */
  readonly limit: number | null;
}

/** Answers units by the threads of a pool, in the order of the input. Memory holds a few chunks, whatever the input. */
export async function* answerChunks(units: AsyncIterable<IntakeUnit>, { pool, settings, chunks, skip, limit }: AnswerOptions): AsyncGenerator<ChunkAnswers> {
  const ahead = 2 * pool.workers + 1;
  const work = async ({ units: some, records }: { readonly units: readonly IntakeUnit[]; readonly records: number }): Promise<ChunkAnswers> => ({
    ...(await pool.run(some, settings)),
    records,
  });
  let left = limit ?? Number.POSITIVE_INFINITY;
  if (left <= 0) return;
  for await (const answers of inOrder(chunkUnits(skipRecords(units, skip), chunks), work, ahead)) {
    yield answers.ends.length > left ? firstLines(answers, left) : answers;
    left -= answers.ends.length;
    if (left <= 0) return;
  }
}

async function* skipRecords(units: AsyncIterable<IntakeUnit>, count: number): AsyncGenerator<IntakeUnit> {
  let left = count;
  for await (const unit of units) {
    if (left > 0) left -= recordsOf(unit);
    else yield unit;
  }
}

const firstLines = (answers: ChunkAnswers, count: number): ChunkAnswers => ({
  ...answers,
  lines: answers.lines.subarray(0, answers.ends[count - 1]),
  ends: answers.ends.subarray(0, count),
  isProblem: answers.isProblem.subarray(0, count),
  summaries: answers.summaries.slice(0, count),
});
