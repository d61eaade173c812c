import { once } from 'node:events';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildProgram, type BuiltProgram } from './built-program.js';
import { ndjson, stentNote, temporaryFolder } from './sample-archive.js';

const folder = temporaryFolder();
const inputs = join(folder, 'in');
let program: BuiltProgram;

const records = 900;
const kills = 20;

beforeAll(async () => {
  program = await buildProgram();
  mkdirSync(inputs);
  const notes = Array.from({ length: records }, (_, at) => ({ id: `n${at}`, patient: `p${at}`, author: `Dr ${at % 7}`, text: stentNote(at) }));
  writeFileSync(join(inputs, 'a.ndjson'), ndjson(notes.slice(0, 450)) + 'no record\n' + ndjson(notes.slice(450)));
  for (let at = 0; at < 100; at++) writeFileSync(join(inputs, `note-${at}.txt`), stentNote(at, { date: '2025-01-02' }));
}, 60_000);
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await program.remove();
});

const batch = (out: string, ...more: readonly string[]): readonly string[] => ['batch', inputs, '--out', join(folder, out), '--report', join(folder, `${out}.json`), '--workers', '2', ...more];

/** A number from 0 to 1, the same in every run. */
const seeded = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state / 2 ** 32;
  };
};

describe('a run that is killed', () => {
  test(`ends in the same bytes after ${kills} kills at any moment`, async () => {
    const began = performance.now();
    expect((await program.run(batch('clean'))).exitCode).toBe(3);
    const whole = performance.now() - began;
    const random = seeded(6);
    let killed = 0;
    let longest = whole;
    while (killed < kills) {
      const child = program.start(...batch('killed', '--resume'));
      const exit = once(child, 'exit');
      const outcome = await Promise.race([exit, pause(300 + random() * longest * 0.5).then(() => null)]);
      if (outcome !== null) {
        // It was through before the kill: begin anew with shorter waits.
        longest /= 2;
        for (const name of readdirSync(folder).filter((one) => one.startsWith('killed'))) rmSync(join(folder, name));
        continue;
      }
      child.kill('SIGKILL');
      await exit;
      killed++;
    }
    expect((await program.run(batch('killed', '--resume'))).exitCode).toBe(3);
    expect(readFileSync(join(folder, 'killed')).equals(readFileSync(join(folder, 'clean')))).toBe(true);
    expect(readFileSync(join(folder, 'killed.json'), 'utf8')).toBe(readFileSync(join(folder, 'clean.json'), 'utf8'));
    expect(readFileSync(join(folder, 'clean'), 'utf8').split('\n')).toHaveLength(records + 100 + 1 + 1);
  }, 300_000);

  test('says how to go on when it is interrupted', async () => {
    const child = program.start(...batch('interrupted'));
    let err = '';
    child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()));
    while (!existsSync(join(folder, 'interrupted.journal'))) await pause(20);
    child.kill('SIGINT');
    const [exitCode] = await once(child, 'close');
    expect([exitCode, err.split('\n').at(-2)]).toEqual([130, 'pullback: stopped; the same command with --resume goes on from here']);
  }, 30_000);

  test('leaves nothing but its output, its report and its journal when it is through', () => {
    expect(readdirSync(folder).filter((name) => name.startsWith('clean')).sort()).toEqual(['clean', 'clean.journal', 'clean.json']);
  });

  test('has nothing to do when it was through', async () => {
    const { exitCode, err } = await program.run(batch('clean', '--resume'));
    expect([exitCode, err]).toEqual([3, `pullback: ${join(folder, 'clean')} is complete, nothing is left to do; without --resume it is made anew\n`]);
  });

  test('is not gone on with where an input has changed', async () => {
    appendFileSync(join(inputs, 'a.ndjson'), '\n');
    const { exitCode, err } = await program.run(batch('clean', '--resume'));
    expect([exitCode, err]).toEqual([2, `pullback: the inputs, the options or the program have changed since ${join(folder, 'clean.journal')} was begun; without --resume it starts over\n`]);
  });

  test('keeps no words of a note in its journal', () => {
    expect(readFileSync(join(folder, 'clean.journal'), 'utf8')).not.toMatch(/vein|stent|Cole/u);
  });
});
