import { copyFile, type FileHandle, link, open, rename, rm, writeFile } from 'node:fs/promises';
import { batchReportHtml } from '../report/batch-report-html.js';
import { batchReportJson } from '../report/batch-report.js';
import { amendedLines, parseAnswer } from './amend-lines.js';
import { answerRow } from './answer-row.js';
import { ArchiveTotals } from './archive-totals.js';
import type { NoteSettings } from './batch-settings.js';
import { type ClonedText, findClones } from './cloned-text/find-clones.js';
import { csvHeader, csvRow } from './csv-answers.js';
import type { Progress } from './journal.js';
import type { OutputFiles } from './output-files.js';
import { writeParquet } from './parquet-answers.js';
import { readSummaries } from './summary-store.js';

export const outputFormats = ['ndjson', 'csv', 'parquet'] as const;
export type OutputFormat = (typeof outputFormats)[number];

interface FinishOptions {
  readonly files: OutputFiles;
  readonly format: OutputFormat;
  readonly reports: readonly string[];
  readonly settings: NoteSettings;
  readonly clonedText: boolean;
  readonly progress: Progress;
}

/**
 * Works out what spans notes, and writes output and reports: each to a file beside its place, which then takes its name.
 * It may be stopped anywhere and done again.
 */
export const finishBatch = async ({ files, format, reports, settings, clonedText, progress }: FinishOptions): Promise<void> => {
  const clones = clonedText ? await findClones(files.summaries) : null;
  await writeOutput(files, format, clones?.clones ?? new Map());
  if (reports.length === 0) return;
  const totals = new ArchiveTotals(clones);
  for await (const { summary } of readSummaries(files.summaries)) totals.add(summary);
  const report = totals.report({ profile: settings.profile, outside: progress.outside });
  for (const path of reports) {
    await writeFile(`${path}.tmp`, /\.json$/iu.test(path) ? batchReportJson(report) : batchReportHtml(report));
    await rename(`${path}.tmp`, path);
  }
};

const writeOutput = async ({ lines, out }: OutputFiles, format: OutputFormat, clones: ClonedText['clones']): Promise<void> => {
  const fresh = `${out}.tmp`;
  await rm(fresh, { force: true });
  if (format === 'ndjson' && clones.size === 0) await link(lines, fresh).catch(() => copyFile(lines, fresh));
  else {
    const handle = await open(fresh, 'w');
    try {
      await writeLines(handle, format, amendedLines(lines, clones));
    } finally {
      await handle.close();
    }
  }
  await rename(fresh, out);
};

const writeLines = async (handle: FileHandle, format: OutputFormat, lines: AsyncIterable<Buffer>): Promise<void> => {
  switch (format) {
    case 'parquet':
      return writeParquet(handle, lines);
    case 'csv':
      await handle.appendFile(csvHeader);
      return writeGathered(handle, lines, (bytes) => Buffer.from(csvRow(answerRow(parseAnswer(bytes)))));
    case 'ndjson':
      return writeGathered(handle, lines, (bytes) => Buffer.concat([bytes, lineFeed]));
  }
};

const lineFeed = Buffer.from('\n');

/** So many bytes go out at a time. */
const gatheredBytes = 1024 * 1024;

const writeGathered = async (handle: FileHandle, lines: AsyncIterable<Buffer>, toBytes: (line: Buffer) => Buffer): Promise<void> => {
  let held: Buffer[] = [];
  let size = 0;
  for await (const line of lines) {
    const bytes = toBytes(line);
    held.push(bytes);
    size += bytes.length;
    if (size < gatheredBytes) continue;
    await handle.appendFile(Buffer.concat(held));
    held = [];
    size = 0;
  }
  await handle.appendFile(Buffer.concat(held));
};
