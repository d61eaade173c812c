import { availableParallelism } from 'node:os';
import { filterBatch } from '../../batch/filter-batch.js';
import type { OutputFormat } from '../../batch/finish-batch.js';
import { type BatchResult, runBatch } from '../../batch/run-batch.js';
import { InputFault } from '../../intake/walk-inputs.js';
import type { FileFormat } from '../../intake/format-of.js';
import type { ReadOptions } from '../../intake/read-units.js';
import type { Profile, VesselPolicy } from '../../model/analysis.js';
import { ProgressDisplay } from '../progress-display.js';
import { answer, type CommandResult, refuse } from '../command-result.js';
import { BrokenPipe, type Terminal } from '../terminal.js';

export interface BatchCommandOptions {
  readonly out?: string;
  readonly format: OutputFormat;
  readonly report?: readonly string[];
  readonly workers?: number;
  readonly resume: boolean;
  readonly limit?: number;
  readonly since?: string;
  readonly until?: string;
  readonly textColumn?: string;
  readonly idColumn?: string;
  readonly dateColumn?: string;
  readonly claimColumn?: string;
  readonly inputFormat?: FileFormat;
  readonly vesselPolicy: VesselPolicy;
  readonly profile: Profile;
  readonly clonedText: boolean;
  readonly includeQuotes: boolean;
  readonly quiet: boolean;
}

/** Every note of the inputs, one line of answer each. Exit code 0 where every note was read, 3 where some were not. */
export const runBatchCommand = async (inputs: readonly string[], options: BatchCommandOptions, terminal: Terminal): Promise<CommandResult> => {
  const fault = misuseOf(inputs, options);
  if (fault !== null) return refuse(fault);
  try {
    return options.out === undefined ? await toStandardOutput(inputs, options, terminal) : await toFile(inputs, options.out, options, terminal);
  } catch (error) {
    if (error instanceof InputFault) return refuse(error.message);
    if (error instanceof BrokenPipe) return answer('');
    const system = error instanceof Error && 'code' in error && 'path' in error ? `${String(error.path)}: ${systemReason(String(error.code))}` : null;
    if (system !== null) return refuse(`cannot write ${system}`);
    throw error;
  }
};

const systemReason = (code: string): string => ({ ENOENT: 'there is no such folder', EACCES: 'it may not be written', EISDIR: 'it is a folder', ENOSPC: 'the disk is full' })[code] ?? code;

const misuseOf = (inputs: readonly string[], { out, format, report, resume, since, until }: BatchCommandOptions): string | null => {
  const isStream = inputs.includes('-');
  if (isStream && inputs.length > 1) return '- is standard input and stands alone';
  if (isStream && resume) return '--resume needs inputs that can be read again; standard input cannot';
  if (since !== undefined && until !== undefined && since > until) return `--since ${since} is after --until ${until}`;
  if (out !== undefined) return null;
  if (format !== 'ndjson') return `--format ${format} needs --out FILE`;
  if (report !== undefined) return '--report needs --out FILE';
  return resume ? '--resume needs --out FILE' : null;
};

const settingsOf = ({ profile, vesselPolicy, since, until, includeQuotes }: BatchCommandOptions, summaries: boolean) => ({
  profile, vesselPolicy, since: since ?? null, until: until ?? null, summaries, quotes: includeQuotes,
});

const readOptionsOf = ({ textColumn, idColumn, dateColumn, claimColumn, inputFormat }: BatchCommandOptions): ReadOptions => ({
  columns: {
    ...(textColumn === undefined ? {} : { text: textColumn }),
    ...(idColumn === undefined ? {} : { id: idColumn }),
    ...(dateColumn === undefined ? {} : { date: dateColumn }),
    ...(claimColumn === undefined ? {} : { claim: claimColumn }),
  },
  ...(inputFormat === undefined ? {} : { format: inputFormat }),
});

const workersOf = ({ workers }: BatchCommandOptions): number => workers ?? Math.max(1, availableParallelism());

/** A filter: answers go to standard output as they come, and nothing else does. */
const toStandardOutput = async (inputs: readonly string[], options: BatchCommandOptions, terminal: Terminal): Promise<CommandResult> => {
  const { problems } = await filterBatch({
    inputs: inputs[0] === '-' ? asBytes(terminal.stdin) : inputs,
    settings: settingsOf(options, false),
    read: readOptionsOf(options),
    workers: workersOf(options),
    limit: options.limit ?? null,
    write: terminal.writeBytes ?? (async (bytes) => terminal.writeOut(Buffer.from(bytes).toString('utf8'))),
  });
  return { ...answer(''), exitCode: problems > 0 ? 3 : 0 };
};

async function* asBytes(stream: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) yield chunk instanceof Uint8Array ? chunk : Buffer.from(String(chunk));
}

const toFile = async (inputs: readonly string[], out: string, options: BatchCommandOptions, terminal: Terminal): Promise<CommandResult> => {
  const display = new ProgressDisplay(terminal, options.quiet, options.limit ?? null);
  const fromStream = inputs[0] === '-';
  const stop = onStop(() => {
    display.end();
    terminal.writeErr(`pullback: stopped${fromStream ? '' : '; the same command with --resume goes on from here'}\n`);
  });
  try {
    const result = await runBatch({
      inputs: fromStream ? asBytes(terminal.stdin) : inputs, out, format: options.format, reports: options.report ?? [], settings: settingsOf(options, true), read: readOptionsOf(options),
      workers: workersOf(options), limit: options.limit ?? null, resume: options.resume, clonedText: options.clonedText,
    }, display);
    return resultOf(result, out, options, display);
  } finally {
    stop.forget();
    display.end();
  }
};

/** Exit codes of a process that a signal ends, as shells have them. */
const signals = { SIGINT: 130, SIGTERM: 143 } as const;

/** Says a last word when the run is told to stop. What is written by then counts; nothing needs to be put away. */
const onStop = (lastWord: () => void): { readonly forget: () => void } => {
  const listeners = Object.entries(signals).map(([signal, exitCode]) => {
    const listener = (): never => {
      lastWord();
      process.exit(exitCode);
    };
    process.once(signal, listener);
    return () => process.off(signal, listener);
  });
  return { forget: () => listeners.forEach((forget) => forget()) };
};

const resultOf = (result: BatchResult, out: string, { quiet, report = [] }: BatchCommandOptions, display: ProgressDisplay): CommandResult => {
  display.end();
  if (result.kind === 'refused') return refuse(result.why);
  const { progress, wasDone } = result;
  const exitCode = progress.problems > 0 ? 3 : 0;
  if (quiet) return { exitCode, out: '', err: '' };
  if (wasDone) return { exitCode, out: '', err: `pullback: ${out} is complete, nothing is left to do; without --resume it is made anew\n` };
  return { exitCode, out: '', err: `${display.summary(progress, [out, ...report])}\n` };
};
