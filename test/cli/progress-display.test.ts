import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Progress } from '../../src/batch/journal.js';
import { duration, ProgressDisplay } from '../../src/cli/progress-display.js';

beforeEach(() => vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => vi.useRealTimers());

const at = (lines: number, problems = 0): Progress => ({ records: lines, lines, problems, outside: 0, bytes: 0, summaryBytes: 0 });

const displayOn = (isErrTerminal: boolean, quiet = false) => {
  const said: string[] = [];
  const display = new ProgressDisplay({ stdin: (async function* () { /* nothing */ })(), writeOut: () => undefined, writeErr: (words) => void said.push(words), colour: false, isErrTerminal }, quiet, null);
  return { display, said };
};

describe('progress', () => {
  test('on a terminal is a bar with rate and time left, drawn over itself', () => {
    const { display, said } = displayOn(true);
    display.onStart({ files: 2, bytes: 4_000_000, resumed: null, dropped: false });
    vi.advanceTimersByTime(10_000);
    display.onBytes(1_000_000);
    display.onProgress(at(2_000, 1));
    vi.advanceTimersByTime(100);
    display.onProgress(at(2_010, 1));
    display.end();
    expect(said).toEqual(['pullback: 2 files, 4.0 MB\n', '\r\u001B[K[======                  ] 25 %, 2,000 notes, 200/s, 30 s left, 1 not read', '\r\u001B[K']);
  });

  test('elsewhere is a line every ten seconds', () => {
    const { display, said } = displayOn(false);
    display.onStart({ files: 1, bytes: 1_000, resumed: null, dropped: false });
    for (let second = 1; second <= 25; second++) {
      vi.advanceTimersByTime(1_000);
      display.onBytes(10);
      display.onProgress(at(second * 100));
    }
    expect(said).toEqual(['pullback: 1 file, 1.0 kB\n', 'pullback: 11 %, 1,100 notes, 100/s, 1 min 29 s left\n', 'pullback: 21 %, 2,100 notes, 100/s, 1 min 19 s left\n']);
  });

  test('of a resumed run counts what is done now for the rate and the time left', () => {
    const { display, said } = displayOn(true);
    display.onStart({ files: 1, bytes: 1_000, resumed: at(500), dropped: false });
    vi.advanceTimersByTime(1_000);
    display.onBytes(500);
    display.onProgress(at(500));
    vi.advanceTimersByTime(1_000);
    display.onBytes(250);
    display.onProgress(at(750));
    expect(said.at(-1)).toBe('\r\u001B[K[==================      ] 75 %, 750 notes, 125/s, 2 s left');
    expect(said[1]).toBe('pullback: goes on after 500 notes\n');
  });

  test('is silent where that is asked for', () => {
    const { display, said } = displayOn(true, true);
    display.onStart({ files: 1, bytes: 1, resumed: null, dropped: true });
    vi.advanceTimersByTime(60_000);
    display.onProgress(at(1));
    display.onFinish();
    display.end();
    expect(said).toEqual([]);
  });

  test.each([[0.4, '0 s'], [59.4, '59 s'], [185, '3 min 05 s'], [7_800, '2 h 10 min']])('%d seconds are %s', (seconds, words) => {
    expect(duration(seconds)).toBe(words);
  });
});
