import { type FileHandle, open, rm, stat } from 'node:fs/promises';
import { readInputs, readStandardInput } from '../intake/read-inputs.js';
import type { ReadOptions } from '../intake/read-units.js';
import { type InputFile, walkInputs } from '../intake/walk-inputs.js';
import { version } from '../version.js';
import { createAnalysisPool } from './analysis-pool.js';
import { answerChunks, type ChunkAnswers } from './answer-chunks.js';
import type { NoteSettings } from './batch-settings.js';
import { fileChunks } from './chunk-units.js';
import { takeFingerprint } from './fingerprint.js';
import { finishBatch, type OutputFormat } from './finish-batch.js';
import { Journal, type JournalState, noProgress, type Progress, readJournal } from './journal.js';
import { outputFiles, type OutputFiles, ownFiles } from './output-files.js';

export interface BatchOptions {
  /** Files, folders and patterns, or standard input, which cannot be resumed. */
  readonly inputs: readonly string[] | AsyncIterable<Uint8Array>;
  readonly out: string;
  readonly format: OutputFormat;
  /** Files to write reports to; `.json` for programs, anything else HTML. */
  readonly reports: readonly string[];
  readonly settings: NoteSettings;
  readonly read: ReadOptions;
  readonly workers: number;
  readonly limit: number | null;
  readonly resume: boolean;
  readonly clonedText: boolean;
}

/** What a run tells while it goes on. */
export interface BatchEvents {
  /** Once, before the first note. `resumed` is where it goes on from. */
  readonly onStart: (totals: { readonly files: number; readonly bytes: number; readonly resumed: Progress | null; readonly dropped: boolean }) => void;
  readonly onBytes: (count: number) => void;
  readonly onProgress: (progress: Progress) => void;
  /** When all notes are answered, and what spans them is worked out and written. */
  readonly onFinish: () => void;
}

export type BatchResult =
  | { readonly kind: 'done'; readonly progress: Progress; readonly wasDone: boolean }
  | { readonly kind: 'refused'; readonly why: string };

/**
 * Answers every note of the inputs into a file. Killed at any moment and started again with `resume`, it ends in the same bytes.
 *
 * @throws InputFault for an input that names no file; the system's error where a file cannot be written
 */
export const runBatch = async (options: BatchOptions, events: BatchEvents): Promise<BatchResult> => {
  const files = outputFiles(options.out);
  const skip = ownFiles(files, options.reports);
  const { settings, read, limit, clonedText, format } = options;
  const totals = await takeFingerprint(isStream(options.inputs) ? noFiles() : walkInputs(options.inputs, skip), { settings, columns: read.columns, as: read.format, limit, clonedText, format });
  const before = await readJournal(files.journal);
  if (options.resume && before !== null && before.fingerprint !== totals.fingerprint) {
    return { kind: 'refused', why: `the inputs, the options or the program have changed since ${files.journal} was begun; without --resume it starts over` };
  }
  if (options.resume && before?.isDone === true) {
    await removeParts(files);
    return { kind: 'done', progress: before.progress, wasDone: true };
  }
  const resumed = options.resume ? before : null;
  const run = await openRun(files, resumed, totals.fingerprint);
  events.onStart({ ...totals, resumed: resumed?.progress ?? null, dropped: !options.resume && before !== null && !before.isDone });
  try {
    const progress = await answerAll(options, skip, run, resumed?.progress ?? noProgress, events);
    events.onFinish();
    await finishBatch({ files, format, reports: options.reports, settings, clonedText, progress });
    await run.journal.finish(progress);
    await removeParts(files);
    return { kind: 'done', progress, wasDone: false };
  } finally {
    await Promise.all([run.lines.close(), run.summaries.close(), run.journal.close()]);
  }
};

const isStream = (inputs: BatchOptions['inputs']): inputs is AsyncIterable<Uint8Array> => Symbol.asyncIterator in inputs;

async function* noFiles(): AsyncGenerator<InputFile> {
  // Standard input is no file.
}

interface OpenRun {
  readonly lines: FileHandle;
  readonly summaries: FileHandle;
  readonly journal: Journal;
}

/** Opens the files of a run; those of a stopped one are cut back to where its journal says that they count. */
const openRun = async (files: OutputFiles, resumed: JournalState | null, fingerprint: string): Promise<OpenRun> => {
  if (resumed === null) {
    const lines = await open(files.lines, 'w');
    const summaries = await open(files.summaries, 'w');
    return { lines, summaries, journal: await Journal.begin(files.journal, fingerprint, version.engine) };
  }
  const lines = await openAt(files.lines, resumed.progress.bytes);
  const summaries = await openAt(files.summaries, resumed.progress.summaryBytes);
  return { lines, summaries, journal: await Journal.goOn(files.journal) };
};

const openAt = async (path: string, length: number): Promise<FileHandle> => {
  const { size } = await stat(path).catch(() => ({ size: 0 }));
  if (size < length) throw new Error(`${path} is shorter than its journal says; start over without --resume`);
  const handle = await open(path, 'a');
  await handle.truncate(length);
  return handle;
};

const removeParts = async ({ lines, summaries }: OutputFiles): Promise<void> => {
  await Promise.all([lines, summaries].map((path) => rm(path, { force: true })));
};

const answerAll = async (options: BatchOptions, skip: ReadonlySet<string>, run: OpenRun, from: Progress, events: BatchEvents): Promise<Progress> => {
  const { inputs, read, workers, settings, limit } = options;
  const pool = createAnalysisPool(workers);
  let progress = from;
  try {
    const units = isStream(inputs) ? readStandardInput(inputs, read) : readInputs(inputs, skip, read, (count) => events.onBytes(count));
    const left = limit === null ? null : limit - from.lines;
    for await (const answers of answerChunks(units, { pool, settings, chunks: fileChunks, skip: from.records, limit: left })) {
      progress = await keep(answers, run, progress);
      events.onProgress(progress);
    }
    return progress;
  } finally {
    await pool.close();
  }
};

/** Writes a chunk: its lines and summaries first, then the line of the journal that makes them count. */
const keep = async (answers: ChunkAnswers, { lines, summaries, journal }: OpenRun, before: Progress): Promise<Progress> => {
  const summaryBytes = Buffer.from(answers.summaries.map((summary) => `${summary}\n`).join(''));
  await lines.appendFile(answers.lines);
  await summaries.appendFile(summaryBytes);
  const progress: Progress = {
    records: before.records + answers.records,
    lines: before.lines + answers.ends.length,
    problems: before.problems + answers.isProblem.reduce((sum, one) => sum + one, 0),
    outside: before.outside + answers.outside,
    bytes: before.bytes + answers.lines.length,
    summaryBytes: before.summaryBytes + summaryBytes.length,
  };
  await journal.note(progress);
  return progress;
};
