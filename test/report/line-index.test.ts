import { expect, test } from 'vitest';
import { indexLines } from '../../src/report/line-index.js';

test('lines end at LF, CR LF or CR, and columns count UTF-16 units from 1', () => {
  const lines = indexLines('ab\ncd\r\n🫀e\rf');
  expect([0, 2, 3, 7, 9, 11, 12].map(lines.placeOf)).toEqual([
    { line: 1, column: 1 }, { line: 1, column: 3 }, { line: 2, column: 1 }, { line: 3, column: 1 },
    { line: 3, column: 3 }, { line: 4, column: 1 }, { line: 4, column: 2 },
  ]);
});

test('the span of a line leaves its line break out', () => {
  const text = 'ab\r\ncd\n';
  const lines = indexLines(text);
  expect([1, 2, 3, 4].map((line) => lines.spanOfLine(line)).map(({ start, end }) => text.slice(start, end))).toEqual(['ab', 'cd', '', '']);
});
