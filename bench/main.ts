import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { analyze as Analyze } from '../src/analyze.js';
import { benchNotes, noteOf } from './notes.js';

/**
 * `npm run bench`: figures of one run on this machine. Ratios travel between machines, absolute figures do not:
 * throughput is given against one pass of a 600-word regular expression over the same notes.
 */
const built = join(import.meta.dirname, '../dist/index.js');
const { analyze } = (await import(pathToFileURL(built).href)) as { readonly analyze: typeof Analyze };
const notes = benchNotes();
/** Notes that come near the four kilobytes by themselves, as they were written. */
const natural = notes.filter((note) => note.length >= 2_400);
/** Four kilobytes of short notes one after the other: two or three procedures in each, denser than any real note. */
const dense = notes.map((_, at) => noteOf(notes, 4096, at));

const pass = (work: () => void): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};
/** Passes without a gain of a fiftieth after which the compiler has seen enough of the code, and the longest it is waited for in milliseconds. */
const passesWithoutGain = 10;
const longestWarmUp = 40_000;

function warmUp(work: () => void): void {
  let best = Infinity;
  for (let idle = 0, start = performance.now(); idle < passesWithoutGain && performance.now() - start < longestWarmUp; ) {
    const took = pass(work);
    idle = took < best * 0.98 ? 0 : idle + 1;
    best = Math.min(best, took);
  }
}
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const timed = (work: () => void, rounds = 7): number => median(Array.from({ length: rounds }, () => pass(work)));

console.log(`node ${process.version}, ${notes.length} corpus notes, mean ${Math.round(notes.join('').length / notes.length)} characters\n`);
throughput();
scaling();
cold();

function throughput(): void {
  const words = [...new Set(notes.join(' ').toLowerCase().match(/[a-z]{4,}/g))].slice(0, 600);
  const floor = new RegExp(`\\b(?:${words.sort((a, b) => b.length - a.length).join('|')})\\b`, 'gi');
  for (const [name, set] of [['notes of about 4 KB as written', natural], ['4 KB of short notes in a row', dense]] as const) {
    const characters = set.reduce((sum, note) => sum + note.length, 0);
    const readAll = (): void => set.forEach((note) => analyze(note));
    warmUp(readAll);
    const each = (timed(readAll) / characters) * 4096;
    const least = (timed(() => set.forEach((note) => [...note.matchAll(floor)].length)) / characters) * 4096;
    console.log(`${name}, one core, warm: ${Math.round(1000 / each)} notes/s (${each.toFixed(2)} ms for 4,096 characters; ${(each / least).toFixed(0)} times one pass of a 600-word pattern)`);
  }
}

/**
 * Time for each kilobyte as the text grows; proportional growth keeps the last column near 1. Of each size as many different
 * texts are read as make a megabyte, since one short text over and over stays in the processor's caches.
 */
function scaling(): void {
  console.log('\n      size        ms   ms/KB  against 16 KB');
  let base = 0;
  for (const kilobytes of [4, 16, 64, 256, 1024]) {
    const count = 1024 / kilobytes;
    const texts = Array.from({ length: count }, (_, at) => noteOf(notes, kilobytes * 1024, Math.round((at * notes.length) / count)));
    const took = timed(() => texts.forEach((text) => analyze(text)), 5) / count;
    const each = took / kilobytes;
    if (kilobytes === 16) base = each;
    console.log(`${`${kilobytes} KB`.padStart(10)} ${took.toFixed(1).padStart(9)} ${each.toFixed(3).padStart(7)} ${base > 0 ? (each / base).toFixed(2).padStart(14) : ''}`);
  }
}

/** Whole process, from the shell: start Node, read the lexicons, analyse one note, print the report. */
function cold(): void {
  const cli = join(import.meta.dirname, '../dist/cli.js');
  if (!existsSync(cli)) {
    console.log('\ncold check: not measured, run `npm run build` first');
    return;
  }
  const note = notes[0] ?? '';
  const times = Array.from({ length: 7 }, () => pass(() => void spawnSync(process.execPath, [cli, 'check', '-'], { input: note })));
  console.log(`\ncold \`pullback check\`: median ${Math.round(median(times))} ms, slowest ${Math.round(Math.max(...times))} ms`);
}
