import { spawn } from 'node:child_process';
import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atEnd } from '../at-end.js';
import { processorMs } from '../process-figures.js';
import { archiveNotes } from './archive-notes.js';
import { writeArchive } from './write-archive.js';

/**
 * `npm run bench:batch`: an archive of 10,000 and one of 100,000 notes in every format, generated anew from a seed, through the program as
 * built. Prints notes a second, peak memory of the process, and how much two workers do against one.
 * `-- --notes 2000` takes one archive of that size; `-- --keep FOLDER` writes the archives there and leaves them.
 */
const words = process.argv.slice(2);
const valueOf = (name: string): string | undefined => (words.includes(name) ? words[words.indexOf(name) + 1] : undefined);
const asked = valueOf('--notes');
const counts = asked === undefined ? [10_000, 100_000] : [Number(asked)];
const kept = valueOf('--keep');
const folder = kept ?? mkdtempSync(join(tmpdir(), 'pullback-bench-'));
if (kept === undefined) process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const cli = join(import.meta.dirname, '../../dist/cli.js');

interface Measured {
  readonly seconds: number;
  /** High-water mark of resident memory, from /proc, in MB. */
  readonly peak: number;
  /** Processor time of all threads, in seconds. Unlike the other figures it says much the same on a busy machine. */
  readonly processorSeconds: number;
  readonly exitCode: number | null;
}

const run = (input: string, out: string, workers: number): Promise<Measured> =>
  new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn(process.execPath, [cli, 'batch', input, '--out', out, '--report', `${out}.html`, '--workers', String(workers), '--quiet'], { stdio: 'inherit' });
    atEnd(() => void child.kill('SIGKILL'));
    let peak = 0;
    let processorSeconds = 0;
    const watch = setInterval(() => {
      const status = `/proc/${child.pid ?? 0}/status`;
      if (!existsSync(status)) return;
      peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/u.exec(readFileSync(status, 'utf8'))?.[1] ?? 0) / 1024);
      processorSeconds = Math.max(processorSeconds, processorMs(child.pid ?? 0) / 1000);
    }, 100);
    child.on('error', reject);
    child.on('exit', (exitCode) => {
      clearInterval(watch);
      resolve({ seconds: (performance.now() - began) / 1000, peak, processorSeconds, exitCode });
    });
  });

const lineCount = async (path: string): Promise<number> => {
  let count = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
    const bytes = Buffer.from(chunk as Uint8Array);
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count++;
  }
  return count;
};

console.log(`node ${process.version}`);
const peaks: number[] = [];
for (const count of counts) {
  const input = join(folder, `archive-${count}`);
  const characters = { sum: 0 };
  const counted = function* (): ReturnType<typeof archiveNotes> {
    for (const note of archiveNotes(count, 'archive')) {
      characters.sum += note.text.length;
      yield note;
    }
  };
  if (!existsSync(input)) await writeArchive(input, counted());
  const out = join(folder, `answers-${count}.ndjson`);
  const two = await run(input, out, 2);
  const answered = await lineCount(out);
  const rate = answered / two.seconds;
  const mean = characters.sum / count;
  peaks.push(two.peak);
  console.log(`${count.toLocaleString('en-US')} notes${mean > 0 ? ` (mean ${Math.round(mean)} characters)` : ''}, two workers: ${answered.toLocaleString('en-US')} lines in ${two.seconds.toFixed(1)} s, ${Math.round(rate)} notes/s${mean > 0 ? ` (${Math.round((rate * mean) / 4096)} of 4,096 characters)` : ''}, ${two.processorSeconds.toFixed(1)} s of processor time, peak memory ${Math.round(two.peak)} MB, exit code ${two.exitCode ?? 'none'}`);
  if (count <= 20_000) {
    const one = await run(input, `${out}.one`, 1);
    console.log(`  one worker: ${one.seconds.toFixed(1)} s, ${one.processorSeconds.toFixed(1)} s of processor time; two workers do ${(one.seconds / two.seconds).toFixed(2)} times as much`);
  }
}
if (peaks.length === 2) console.log(`peak memory of the larger archive against the smaller: ${((peaks[1] ?? 0) / (peaks[0] ?? 1)).toFixed(2)}`);
