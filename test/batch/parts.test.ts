import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { createAnalysisPool } from '../../src/batch/analysis-pool.js';
import { analyzeUnits } from '../../src/batch/analyze-units.js';
import type { NoteSettings } from '../../src/batch/batch-settings.js';
import { chunkUnits } from '../../src/batch/chunk-units.js';
import { inOrder } from '../../src/batch/in-order.js';
import { plainName, readAuthor } from '../../src/batch/read-author.js';
import { splitUnits } from '../../src/batch/split-units.js';
import type { IntakeUnit } from '../../src/intake/intake-unit.js';
import { ndjsonUnits } from '../../src/intake/tables/ndjson-units.js';
import { familiesOf } from '../../src/lexicon/procedure-families.js';
import { streamOf } from '../intake/items-of.js';
import { ndjson, stentNote } from './sample-archive.js';

const settings: NoteSettings = { profile: 'coder', vesselPolicy: 'named', since: null, until: null, summaries: true, quotes: false };
const collect = async <T>(stream: AsyncIterable<T>): Promise<readonly T[]> => {
  const all: T[] = [];
  for await (const one of stream) all.push(one);
  return all;
};
const noteUnit = (id: string, text = stentNote(1)): IntakeUnit => ({ kind: 'item', item: { kind: 'note', id, source: id, text, fields: {}, notice: null } });
async function* from<T>(...values: readonly T[]): AsyncGenerator<T> {
  yield* values;
}

describe('work in order', () => {
  test('gives results in the order of the inputs, whatever takes how long', async () => {
    const waits = [30, 1, 20, 5, 0];
    expect(await collect(inOrder(from(...waits), async (ms) => (await pause(ms), ms), 3))).toEqual(waits);
  });

  test('takes no more inputs than allowed before results are fetched', async () => {
    let taken = 0;
    const endless = async function* (): AsyncGenerator<number> {
      for (;;) yield taken++;
    };
    const results = inOrder(endless(), async (value) => value, 4);
    await results.next();
    await pause(5);
    expect(taken).toBeLessThanOrEqual(6);
    await results.return(undefined);
  });

  test('gives a result while the next input is still awaited', async () => {
    const slow = async function* (): AsyncGenerator<string> {
      yield 'first';
      await pause(60_000, undefined, { ref: false });
      yield 'never';
    };
    const results = inOrder(slow(), async (value) => value, 4);
    expect((await results.next()).value).toBe('first');
  });

  test('passes a failure on in its turn', async () => {
    const results = inOrder(from(1, 2, 3), async (value) => (value === 2 ? Promise.reject(new Error('two')) : value), 3);
    expect((await results.next()).value).toBe(1);
    await expect(results.next()).rejects.toThrow('two');
  });
});

describe('chunks', () => {
  test('hold as many records, or bytes, as allowed', async () => {
    const units = (): AsyncGenerator<IntakeUnit> => from(...Array.from({ length: 7 }, (_, at) => noteUnit(`c${at}`, 'x'.repeat(at === 3 ? 500 : 10))));
    const sizes = (await collect(chunkUnits(units(), { records: 3, bytes: 400, idleMs: null }))).map(({ records }) => records);
    expect(sizes).toEqual([3, 1, 3]);
  });

  test('go off after a pause where somebody waits', async () => {
    const slow = async function* (): AsyncGenerator<IntakeUnit> {
      yield noteUnit('s1');
      await pause(100);
      yield noteUnit('s2');
    };
    expect((await collect(chunkUnits(slow(), { records: 10, bytes: 1e6, idleMs: 5 }))).map(({ records }) => records)).toEqual([1, 1]);
  });

  test('split down to single lines', async () => {
    const [unit] = await collect(ndjsonUnits(streamOf('{"text":"a"}\n\n{"text":"b"}\n{"text":"c"}\n'), { source: 'x', stem: 'x' }));
    const halves = splitUnits(unit === undefined ? [] : [unit]);
    const lines = (halves ?? []).flat().map((one) => (one.kind === 'lines' ? [one.firstLine, Buffer.from(one.bytes).toString()] : null));
    expect(lines).toEqual([[1, '{"text":"a"}'], [3, '{"text":"b"}'], [4, '{"text":"c"}']]);
    expect(splitUnits([noteUnit('one')])).toBeNull();
  });
});

describe('the pool', () => {
  const pool = createAnalysisPool(1);
  afterAll(() => pool.close());

  test('answers as the same code does without it', async () => {
    const units = [noteUnit('p1'), noteUnit('p2', '   '), noteUnit('p3', 'IVUS was not performed.')];
    expect(await pool.run(units, settings)).toEqual(await analyzeUnits(units, settings));
  }, 20_000);

  test('answers a note that cannot be worked on with a problem, and the notes beside it as ever', async () => {
    const poison: IntakeUnit = { kind: 'document', id: 'p5', source: 'p5.bin', format: 'text', get bytes(): Uint8Array { throw new TypeError('cannot be sent'); } };
    const { lines, isProblem } = await pool.run([noteUnit('p4'), poison, noteUnit('p6')], settings);
    expect([...isProblem]).toEqual([0, 1, 0]);
    expect(JSON.parse(Buffer.from(lines).toString().split('\n')[1] ?? '')).toEqual({
      id: 'p5', source: 'p5.bin', problem: { stage: 'analysis', message: 'Analyzing it took more memory than one note may take; look whether it is one note, and split it.' },
    });
  }, 20_000);
});

describe('a summary', () => {
  test('holds no words of the note', async () => {
    const { summaries } = await analyzeUnits([noteUnit('s1')], settings);
    const words = summaries.join('').replace(/"(?:bands|narrative|findings)":"[^"]*"/gu, '').replace('Anna Cole', '');
    expect(words).not.toMatch(/femoral|iliac|stenosis|sheath|venograph/iu);
  });

  test('quotes the note only where that is asked for', async () => {
    const text = stentNote(1).replace('Because venography was equivocal, IVUS was used to measure the stenosis. ', '');
    const quotesIn = async (quotes: boolean) => JSON.parse((await analyzeUnits([noteUnit('s2', text)], { ...settings, quotes })).summaries[0] ?? '').note.quotes;
    expect(await quotesIn(false)).toBeUndefined();
    expect(await quotesIn(true)).toEqual([expect.stringContaining('IVUS')]);
  });
});

test.each([
  ['Surgeon: Anna Cole, MD', 'Anna Cole'], ['ATTENDING PHYSICIAN:   DR. COLE, ANNA', 'Anna Cole'], ['Operator(s): Luis Reyes, M.D.   Assistant: J. Park', 'Luis Reyes'],
  ['Fellow: J. Park\nAttending: Dr. Luis Reyes', 'Luis Reyes'], ['No physician is named here.', null], ['Surgeon: ', null],
])('the physician of "%s" is %s', (text, author) => {
  expect(readAuthor(`Procedure note\n${text}\n\nTechnique: and so on.\n`)).toBe(author);
});

test('one physician is one name, however it is written', () => {
  expect(['Cole, Anna', 'Dr. Anna Cole', 'ANNA COLE, MD', 'Anna Cole, M.D., FACS'].map(plainName)).toEqual(Array.from({ length: 4 }, () => 'Anna Cole'));
});

test('procedures belong to families by their codes', () => {
  expect([familiesOf(['37238', '75820']), familiesOf(['37221']), familiesOf(['0238T']), familiesOf([])]).toEqual([['venous-stent', 'diagnostic'], ['leg-arteries'], ['leg-arteries'], ['none']]);
});

test('records of an NDJSON stream survive any cut of it', async () => {
  const text = ndjson([{ id: 'ä', text: 'ünd' }, { id: 'ß', text: '²' }]);
  for (const size of [1, 2, 3, 1000]) {
    const units = await collect(ndjsonUnits(streamOf(text, size), { source: 'x', stem: 'x' }));
    expect(units.map((unit) => (unit.kind === 'lines' ? [unit.firstLine, unit.count, Buffer.from(unit.bytes).toString()] : null))).toEqual([[1, 2, text]]);
  }
});
