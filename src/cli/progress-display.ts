import type { BatchEvents } from '../batch/run-batch.js';
import type { Progress } from '../batch/journal.js';
import type { Terminal } from './terminal.js';

/** How often the line is drawn anew on a terminal, and how often one is printed elsewhere. */
const redrawMs = 250;
const plainMs = 10_000;
const barWidth = 24;

/** Tells on standard error how a run goes: a bar on a terminal, plain lines elsewhere, nothing where quiet is asked for. */
export class ProgressDisplay implements BatchEvents {
  readonly #began = performance.now();
  #bytes = 0;
  #allBytes = 0;
  #linesBefore = 0;
  #shownAt = 0;
  #isDrawn = false;
  /** Bytes of the notes that a resumed run passes over. */
  #bytesPassed = 0;

  constructor(private readonly terminal: Terminal, private readonly quiet: boolean, private readonly limit: number | null) {}

  onStart({ files, bytes, resumed, dropped }: Parameters<BatchEvents['onStart']>[0]): void {
    this.#allBytes = bytes;
    this.#linesBefore = resumed?.lines ?? 0;
    if (this.quiet) return;
    if (files > 0) this.#say(`${inNumber(files, 'file')}, ${size(bytes)}`);
    if (resumed !== null) this.#say(`goes on after ${inNumber(resumed.lines, 'note')}`);
    if (dropped) this.#say('a stopped run was there and is started over; --resume would have gone on with it');
  }

  onBytes(count: number): void {
    this.#bytes += count;
  }

  onProgress(progress: Progress): void {
    if (this.quiet) return;
    if (this.#shownAt === 0) this.#bytesPassed = this.#linesBefore === 0 ? 0 : this.#bytes;
    const now = performance.now();
    if (now - this.#shownAt < (this.terminal.isErrTerminal === true ? redrawMs : plainMs) && this.#shownAt > 0) return;
    if (this.terminal.isErrTerminal === true) {
      this.terminal.writeErr(`\r\u001B[K${this.#line(progress, now, true)}`);
      this.#isDrawn = true;
    } else if (this.#shownAt > 0 || now - this.#began > plainMs) this.#say(this.#line(progress, now, false));
    this.#shownAt = now;
  }

  onFinish(): void {
    if (this.quiet) return;
    this.end();
    if (this.terminal.isErrTerminal === true) {
      this.terminal.writeErr('comparing notes and writing …');
      this.#isDrawn = true;
    }
  }

  /** Clears the bar. */
  end(): void {
    if (this.#isDrawn) this.terminal.writeErr('\r\u001B[K');
    this.#isDrawn = false;
  }

  /** The last words of a run. */
  summary({ lines, problems, outside }: Progress, written: readonly string[]): string {
    const seconds = (performance.now() - this.#began) / 1000;
    const rate = Math.round((lines - this.#linesBefore) / Math.max(seconds, 0.001));
    const parts = [
      `${inNumber(lines, 'note')} answered in ${duration(seconds)} (${rate.toLocaleString('en-US')}/s)`,
      ...(outside > 0 ? [`${outside.toLocaleString('en-US')} outside the dates`] : []),
      problems > 0 ? `${problems.toLocaleString('en-US')} could not be read` : 'all were read',
    ];
    return `pullback: ${parts.join(', ')}: ${written.join(', ')}`;
  }

  #say(words: string): void {
    this.terminal.writeErr(`pullback: ${words}\n`);
  }

  #line({ lines, problems }: Progress, now: number, withBar: boolean): string {
    const seconds = (now - this.#began) / 1000;
    const rate = (lines - this.#linesBefore) / Math.max(seconds, 0.001);
    const share = Math.min(1, Math.max(this.#allBytes === 0 ? 0 : this.#bytes / this.#allBytes, this.limit === null ? 0 : lines / this.limit));
    const done = Math.max(share - this.#bytesPassed / Math.max(1, this.#allBytes), 0.000_1);
    const left = share >= 1 ? '' : `, ${duration((seconds * (1 - share)) / done)} left`;
    const bar = withBar ? `[${'='.repeat(Math.round(share * barWidth)).padEnd(barWidth)}] ` : '';
    const trouble = problems > 0 ? `, ${problems.toLocaleString('en-US')} not read` : '';
    return `${bar}${Math.floor(share * 100)} %, ${inNumber(lines, 'note')}, ${Math.round(rate).toLocaleString('en-US')}/s${left}${trouble}`;
  }
}

const inNumber = (count: number, what: string): string => `${count.toLocaleString('en-US')} ${what}${count === 1 ? '' : 's'}`;

/** Seconds in words: `42 s`, `3 min 05 s`, `2 h 10 min`. */
export const duration = (seconds: number): string => {
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
  return `${Math.floor(whole / 3600)} h ${String(Math.floor((whole % 3600) / 60)).padStart(2, '0')} min`;
};

const size = (bytes: number): string => {
  const [value, unit] = bytes < 1e6 ? [bytes / 1e3, 'kB'] : bytes < 1e9 ? [bytes / 1e6, 'MB'] : [bytes / 1e9, 'GB'];
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${unit}`;
};
