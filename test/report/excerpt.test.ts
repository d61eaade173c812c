import { describe, expect, test } from 'vitest';
import { excerptOf, excerptWidth } from '../../src/report/excerpt.js';
import { indexLines } from '../../src/report/line-index.js';

const excerpt = (text: string, words: string) => {
  const start = text.indexOf(words);
  return excerptOf(text, indexLines(text), { start, end: start + words.length });
};

describe('an excerpt', () => {
  test('cuts a long line to whole words around the marked ones', () => {
    const text = `${'before the place '.repeat(20)}MARKED WORDS${' after the place'.repeat(20)}`;
    expect(excerpt(text, 'MARKED WORDS')).toEqual([{
      line: 1,
      words: '…before the place before the place MARKED WORDS after the place after the place after…',
      marks: '                                   ^~~~~~~~~~~~',
    }]);
  });

  test('cuts the tail of marked words that are wider than the window', () => {
    const [row] = excerpt('x'.repeat(500), 'x'.repeat(400));
    expect(row).toEqual({ line: 1, words: `${'x'.repeat(excerptWidth - 2)}…`, marks: `^${'~'.repeat(excerptWidth - 3)}` });
  });

  test('cuts both ends of a line that goes on out of sight', () => {
    const [row] = excerpt(`${'x'.repeat(5_000)}MARKED${'y'.repeat(5_000)}`, 'MARKED');
    expect(row?.words).toBe(`…${'x'.repeat(42)}MARKED${'y'.repeat(42)}…`);
  });

  test('shows at most three lines of a span', () => {
    expect(excerpt('a\nb\nc\nd\ne', 'a\nb\nc\nd\ne').map(({ line }) => line)).toEqual([1, 2, 3]);
  });

  test('leaves out lines that hold nothing marked', () => {
    expect(excerpt('a\n\nb', 'a\n\nb').map(({ line, marks }) => [line, marks])).toEqual([[1, '^'], [3, '~']]);
  });

  test('puts one mark where an empty span stands', () => {
    expect(excerptOf('abc', indexLines('abc'), { start: 1, end: 1 })).toEqual([{ line: 1, words: 'abc', marks: ' ^' }]);
  });

  test('never passes a control or direction character on to the terminal', () => {
    expect(excerpt('a\u001B[31m\u202Eb c', 'b')).toEqual([{ line: 1, words: 'a\uFFFD[31mb c', marks: '      ^' }]);
  });
});
