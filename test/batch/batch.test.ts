import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { analyze } from '../../src/analyze.js';
import { buildProgram, type BuiltProgram } from './built-program.js';
import { ndjson, stentNote, temporaryFolder } from './sample-archive.js';

const folder = temporaryFolder();
const path = (name: string): string => join(folder, name);
let program: BuiltProgram;

beforeAll(async () => {
  program = await buildProgram();
  mkdirSync(path('in/sub'), { recursive: true });
  writeFileSync(path('in/b.txt'), stentNote(1));
  writeFileSync(path('in/a.ndjson'), ndjson([{ id: 'r1', text: stentNote(2), dateOfService: '2024-05-06' }, { id: 'r2' }, { id: 'r3', text: stentNote(3, { date: '2025-01-01' }) }]));
  writeFileSync(path('in/sub/c.md'), stentNote(4));
}, 60_000);
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await program.remove();
});

const linesOf = (name: string): readonly { readonly id: string; readonly source: string; readonly analysis?: { readonly note: { readonly dateOfService: string } }; readonly problem?: unknown }[] =>
  readFileSync(path(name), 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line));

describe('pullback batch', () => {
  test('answers each note in the order of the input, and says which could not be read', async () => {
    const { exitCode, out, err } = await program.run(['batch', path('in'), '--out', path('o.ndjson'), '--workers', '2']);
    expect([exitCode, out.toString()]).toEqual([3, '']);
    expect(err).toMatch(/^pullback: 3 files, 2\.\d kB\npullback: 5 notes answered in \d+ s \([\d,]+\/s\), 1 could not be read: \S+o\.ndjson\n$/u);
    expect(linesOf('o.ndjson').map(({ id, source }) => [id, source.slice(folder.length + 1)])).toEqual([
      ['r1', 'in/a.ndjson:1'], ['r2', 'in/a.ndjson:2'], ['r3', 'in/a.ndjson:3'], ['b', 'in/b.txt'], ['c', 'in/sub/c.md'],
    ]);
    expect(linesOf('o.ndjson')[0]?.analysis).toEqual(JSON.parse(JSON.stringify(analyze(stentNote(2), { noteId: 'r1', dateOfService: '2024-05-06' }))));
    expect(linesOf('o.ndjson')[1]?.problem).toEqual({ stage: 'intake', message: 'Its member "text" is missing or no string.' });
  });

  test('gives the same bytes with one worker as with three', async () => {
    await program.run(['batch', path('in'), '--out', path('one'), '--workers', '1']);
    await program.run(['batch', path('in'), '--out', path('three'), '--workers', '3']);
    expect(readFileSync(path('one')).equals(readFileSync(path('three')))).toBe(true);
  });

  test('stops at --limit, and keeps to --since and --until by date of service', async () => {
    expect((await program.run(['batch', path('in'), '--out', path('l'), '--limit', '1', '--quiet'])).exitCode).toBe(0);
    expect(linesOf('l').map(({ id }) => id)).toEqual(['r1']);
    const { err } = await program.run(['batch', path('in'), '--out', path('d'), '--since', '2025-01-01', '--until', '2025-12-31']);
    expect(linesOf('d').map(({ id }) => id)).toEqual(['r2', 'r3']);
    expect(err).toContain('2 notes answered');
    expect(err).toContain('3 outside the dates, 1 could not be read');
  });

  test('writes CSV that no spreadsheet takes for formulas', async () => {
    writeFileSync(path('formula.ndjson'), ndjson([{ id: '=cmd|\' /C calc\'!A0', text: stentNote(5) }, { id: ' @x', text: '' }, { id: '-1+1', text: 'No IVUS "today", as planned.' }]));
    await program.run(['batch', path('formula.ndjson'), '--out', path('o.csv'), '--format', 'csv', '--quiet']);
    expect(readFileSync(path('o.csv'), 'utf8').split('\r\n').map((line) => line.replaceAll(folder, ''))).toEqual([
      'id,source,verdict,date_of_service,supported,incomplete,not_reported,errors,warnings,vessels,problem',
      '"\'=cmd|\' /C calc\'!A0",/formula.ndjson:1,pass,2026-03-04,36011:1 37252:1,,,,,left:common-iliac-vein,',
      '"\' @x",/formula.ndjson:2,,,,,,,,,It holds no text.',
      '"\'-1+1",/formula.ndjson:3,not-applicable,,,,37252:not-performed,,date-of-service-missing,,',
      '',
    ]);
  });

  test('writes Parquet that holds the same, and the whole answer', async () => {
    await program.run(['batch', path('in'), '--out', path('o.parquet'), '--format', 'parquet', '--quiet']);
    const bytes = readFileSync(path('o.parquet'));
    const rows = await parquetReadObjects({ file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) });
    expect(rows.map(({ id, verdict, supported, problem }) => [id, verdict ?? null, supported ?? null, problem ?? null])).toEqual([
      ['r1', 'pass', '36011:1 37252:1', null], ['r2', null, null, 'Its member "text" is missing or no string.'], ['r3', 'pass', '36011:1 37252:1', null],
      ['b', 'pass', '36011:1 37252:1', null], ['c', 'pass', '36011:1 37252:1', null],
    ]);
    expect(JSON.parse(String(rows[0]?.['analysis']))).toEqual(linesOf('one')[0]?.analysis);
  });

  test('leaves its output and its journal, and passes over both among the inputs', async () => {
    await program.run(['batch', path('in'), '--out', path('in/answers.ndjson'), '--quiet']);
    await program.run(['batch', path('in'), '--out', path('in/answers.ndjson'), '--quiet']);
    expect(readdirSync(path('in'))).toEqual(['a.ndjson', 'answers.ndjson', 'answers.ndjson.journal', 'b.txt', 'sub']);
    expect(linesOf('in/answers.ndjson')).toHaveLength(5);
    rmSync(path('in/answers.ndjson'));
    rmSync(path('in/answers.ndjson.journal'));
  });

  test.each([
    ['an input that is not there', ['none.txt', '--out', 'x'], 'cannot read none.txt: there is no such file or folder'],
    ['a pattern that matches nothing', ['none/*.txt', '--out', 'x'], 'no file matches none/*.txt'],
    ['CSV without a file', ['-', '--format', 'csv'], '--format csv needs --out FILE'],
    ['a report without a file', ['-', '--report', 'r.html'], '--report needs --out FILE'],
    ['standard input that is to be resumed', ['-', '--out', 'x', '--resume'], '--resume needs inputs that can be read again; standard input cannot'],
    ['dates the wrong way round', ['-', '--since', '2026-01-02', '--until', '2026-01-01'], '--since 2026-01-02 is after --until 2026-01-01'],
    ['a place that cannot be written', [path('in'), '--out', path('no/such/folder/x')], `cannot write ${path('no/such/folder/x')}.part: there is no such folder`],
  ])('exits 2 for %s', async (_name, words, why) => {
    expect(await program.run(['batch', ...words])).toEqual({ exitCode: 2, out: Buffer.alloc(0), err: `pullback: ${why}\n` });
  });
}, 60_000);

describe('pullback batch as a filter', () => {
  test('gives one line for each record, in order, and nothing else', async () => {
    const input = ndjson(Array.from({ length: 450 }, (_, at) => ({ id: `f${at}`, text: stentNote(at) }))) + 'no JSON\n';
    const { exitCode, out, err } = await program.run(['batch', '-', '--format', 'ndjson', '--workers', '2'], input);
    const lines = out.toString().trimEnd().split('\n').map((line) => JSON.parse(line));
    expect([exitCode, err]).toEqual([3, '']);
    expect(lines.map(({ id }) => id)).toEqual([...Array.from({ length: 450 }, (_, at) => `f${at}`), null]);
    expect(lines.at(-1)).toEqual({ id: null, source: 'stdin', problem: { stage: 'intake', message: 'It is not valid JSON.' } });
  });

  test('answers each record before the next is written, for whoever waits', async () => {
    const child = program.start('batch', '-', '--workers', '1');
    const answers: string[] = [];
    for (const id of ['w1', 'w2', 'w3']) {
      child.stdin?.write(`${JSON.stringify({ id, text: stentNote(1) })}\n`);
      answers.push(await new Promise<string>((resolve) => child.stdout?.once('data', (chunk: Buffer) => resolve(JSON.parse(chunk.toString()).id))));
    }
    child.stdin?.end();
    expect(answers).toEqual(['w1', 'w2', 'w3']);
    expect(await new Promise((resolve) => child.on('exit', resolve))).toBe(0);
  });

  test('ends quietly when nobody reads any longer', async () => {
    const child = program.start('batch', '-', '--workers', '1');
    child.stdin?.on('error', () => undefined);
    child.stdin?.write(ndjson(Array.from({ length: 400 }, (_, at) => ({ text: stentNote(at) }))));
    let err = '';
    child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()));
    await new Promise((resolve) => child.stdout?.once('data', resolve));
    child.stdout?.destroy();
    child.stdin?.end();
    expect([await new Promise((resolve) => child.on('exit', resolve)), err]).toEqual([0, '']);
  });
}, 60_000);
