import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { byteLines } from '../../src/intake/byte-lines.js';
import { rtfText } from '../../src/intake/documents/rtf-text.js';
import { textOfHtml } from '../../src/intake/documents/html-text.js';
import { hl7Notes } from '../../src/intake/documents/hl7-notes.js';
import { formatOf, stemOf } from '../../src/intake/format-of.js';
import { matchGlob } from '../../src/intake/match-glob.js';
import { readStandardInput } from '../../src/intake/read-inputs.js';
import { recordDate } from '../../src/intake/record-date.js';
import { csvRecords } from '../../src/intake/tables/csv-records.js';
import { walkInputs } from '../../src/intake/walk-inputs.js';
import { itemsOf, itemsOfUnits, streamOf } from './items-of.js';

const collect = async <T>(stream: AsyncIterable<T>): Promise<readonly T[]> => {
  const all: T[] = [];
  for await (const one of stream) all.push(one);
  return all;
};

describe('lines', () => {
  test('are the same however the stream is cut', async () => {
    const cut = async (size: number) => (await collect(byteLines(streamOf('one\n\ntwo\r\nthree', size), 100))).map(({ number, bytes }) => [number, bytes?.toString()]);
    const whole = [[1, 'one'], [2, ''], [3, 'two\r'], [4, 'three']];
    for (const size of [1, 2, 3, 5, 100]) expect(await cut(size)).toEqual(whole);
  });

  test('beyond the limit are not kept', async () => {
    const lines = await collect(byteLines(streamOf(`${'x'.repeat(50)}\nshort\n`, 7), 10));
    expect(lines.map(({ number, bytes }) => [number, bytes?.toString() ?? null])).toEqual([[1, null], [2, 'short']]);
  });
});

describe('a delimited file', () => {
  const read = async (text: string, size = 1000, limit = 1000) =>
    (await collect(csvRecords(streamOf(text, size), { delimiter: null, limit }))).map((record) => (record.kind === 'record' ? record.cells.join('¦') : `broken ${record.line}-${record.lastLine}`));

  test('is cut into the same records however the stream is cut', async () => {
    const text = 'id,text\r\n1,"a, ""b""\r\nc"\n2,plain\r3,"last"';
    for (const size of [1, 2, 3, 7, 1000]) expect(await read(text, size)).toEqual(['id¦text', '1¦a, "b"\r\nc', '2¦plain', '3¦last']);
  });

  test('passes over a record that runs beyond the limit, and finds the next', async () => {
    expect(await read(`id,text\n1,"open ${'x'.repeat(300)}\n2,two\n`, 20, 100)).toEqual(['id¦text', 'broken 2-2', '2¦two']);
  });

  test('takes the sign that parts its first line', async () => {
    expect(await read('a;b\n1;"2,5"\n')).toEqual(['a¦b', '1¦2,5']);
    expect(await read('a|b\n1|2\n')).toEqual(['a¦b', '1¦2']);
  });

  test('may have columns of any name', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pullback-csv-'));
    writeFileSync(join(folder, 'x.csv'), 'Key,When,What,Billed\nk1,2026-03-04,IVUS words,"37252:1"\n');
    const [item] = await itemsOf([join(folder, 'x.csv')], { id: 'Key', date: 'when', text: 'What', claim: 'Billed' });
    expect(item).toMatchObject({ kind: 'note', id: 'k1', text: 'IVUS words', fields: { dateOfService: '2026-03-04', claim: '37252:1' } });
    const [missing] = await itemsOf([join(folder, 'x.csv')], { text: 'Words' });
    expect(missing).toMatchObject({ kind: 'trouble', reason: 'none of its 4 columns is called "Words", as --text-column says' });
    rmSync(folder, { recursive: true });
  });
});

describe('an RTF document', () => {
  const textOf = (rtf: string): string | null => {
    const read = rtfText(Buffer.from(rtf, 'latin1'));
    return read.kind === 'note' ? read.text : null;
  };
  test.each([
    ['an escape of its code page, behind bold', String.raw`{\rtf1\ansi\b0\'b0C}`, '°C'],
    ['a Unicode character with its stand-in', String.raw`{\rtf1\uc1 5 \u181?m}`, '5 µm'],
    ['a Unicode character with two stand-ins', String.raw`{\rtf1\uc2\u8804\'3c\'3d 5}`, '≤ 5'],
    ['a negative Unicode number and a pair', String.raw`{\rtf1\u-10179?\u-8444?}`, '\u{1F704}'],
    ['another code page', String.raw`{\rtf1\ansicpg1251\'e0}`, 'а'],
    ['marks of paragraphs, tabs and cells', String.raw`{\rtf1 a\par b\tab c\cell d\row e\line f}`, 'a\nb\tc\td\ne\nf'],
    ['braces and backslashes of the text', String.raw`{\rtf1 \{a\}\\b}`, '{a}\\b'],
    ['no-break spaces and hyphens', String.raw`{\rtf1 a\~b\_c\-d}`, 'a b-cd'],
    ['binary data, passed over', '{\\rtf1 a{\\pict\\bin4 }}}}}b}', 'ab'],
  ])('with %s', (_name, rtf, text) => {
    expect(textOf(rtf)).toBe(text);
  });
});

test('HTML becomes lines, cells and paragraphs', () => {
  expect(textOfHtml('<p>a&nbsp;b<br>c</p>\n<ul><li>d</li><li>e &lt; f</li></ul><table><tr><td>g</td><td>h</td></tr></table><pre>i\n  j</pre><script>k</script>'))
    .toBe('a b\nc\n\nd\ne < f\n\ng\th\n\ni\n  j');
});

test('an HL7 message may declare its own signs', async () => {
  const [found] = await hl7Notes(Buffer.from('MSH*#!$%*RIS*North\rOBX*1*TX*1**one$.br$two $S$ $T$!three\r'));
  expect(found?.note).toEqual({ kind: 'note', text: 'one\ntwo # %\nthree', notice: null });
});

test.each([
  ['2026-03-04', '2026-03-04'], ['20260304', '2026-03-04'], ['20260304093015.123-0500', '2026-03-04'], ['2026-03-04T09:30:00Z', '2026-03-04'], ['3/4/2026', '2026-03-04'], ['3/4/2026 09:30', '2026-03-04'],
  ['2026', null], ['202603', null], ['2026-02-30', null], ['tomorrow', null], ['4.3.2026', null],
])('the date %s is read as %s', (words, date) => {
  expect(recordDate(words)).toBe(date);
});

test('the name gives the format unless the content shows another', () => {
  const rtf = Buffer.from('{\\rtf1 x}');
  expect([formatOf('a.TXT', Buffer.from('x')), formatOf('a.txt', rtf), formatOf('a', rtf), formatOf('a.dat', Buffer.from('x')), formatOf('a.tar.gz', Buffer.from('\x1f\x8b'))])
    .toEqual(['text', 'rtf', 'rtf', 'text', 'tar-gzip']);
  expect(['a/b/note.1.txt', 'n.txt.gz', '.hidden', 'plain'].map(stemOf)).toEqual(['note.1', 'n', '.hidden', 'plain']);
});

test('patterns match as in a shell', () => {
  const matches = (pattern: string, ...paths: readonly string[]): readonly boolean[] => paths.map(matchGlob(pattern));
  expect(matches('a/*.txt', 'a/b.txt', 'a/c/b.txt', 'a/b.txt.gz')).toEqual([true, false, false]);
  expect(matches('a/**/*.{txt,md}', 'a/b.txt', 'a/c/d/b.md', 'a/b.rtf')).toEqual([true, true, false]);
  expect(matches('n[0-9]?.txt', 'n1x.txt', 'nx1.txt')).toEqual([true, false]);
});

describe('inputs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pullback-inputs-'));
  mkdirSync(join(folder, 'sub'));
  for (const name of ['b.txt', 'a.txt', 'sub/c.txt', '.hidden.txt', 'out.ndjson']) writeFileSync(join(folder, name), 'IVUS');
  symlinkSync(folder, join(folder, 'sub', 'circle'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const walk = async (...inputs: readonly string[]) =>
    (await collect(walkInputs(inputs.map((input) => join(folder, input)), new Set([join(folder, 'out.ndjson')])))).map(({ path }) => path.slice(folder.length + 1));

  test('are walked by name, without hidden files, circles and the output itself', async () => {
    expect(await walk('.')).toEqual(['a.txt', 'b.txt', 'sub/c.txt']);
  });
  test('are taken in the order given', async () => {
    expect(await walk('sub/c.txt', 'b.txt', '*.txt')).toEqual(['sub/c.txt', 'b.txt', 'a.txt', 'b.txt']);
  });
  test('that name nothing are refused', async () => {
    await expect(walk('none.txt')).rejects.toThrow(`cannot read ${join(folder, 'none.txt')}: there is no such file or folder`);
    await expect(walk('*.pdf')).rejects.toThrow(`no file matches ${join(folder, '*.pdf')}`);
  });
});

test('standard input gives each record as soon as its line is there, without a place', async () => {
  const items = await itemsOfUnits(readStandardInput(streamOf('{"id":"a","text":"one"}\n{"text":"two"}\nthree\n', 3), { columns: {} }));
  expect(items.map((item) => [item.id, item.source, item.kind === 'note' ? item.text : item.reason])).toEqual([
    ['a', 'stdin', 'one'], [null, 'stdin', 'two'], [null, 'stdin', 'it is not valid JSON'],
  ]);
});
