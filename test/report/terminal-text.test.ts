import { expect, test } from 'vitest';
import { onOneLine, shorten, wrap } from '../../src/report/terminal-text.js';

test('words on one line have single spaces and nothing that steers a terminal', () => {
  expect(onOneLine('  the\r\n vein\t was \u001B[2Jcrossed\u202E ')).toBe('the vein was \uFFFD[2Jcrossed');
});

test('long words lose their middle, at whole characters', () => {
  expect(shorten('a stricture of the vein', 11)).toBe('a str…vein');
  expect(shorten('🫀🫀🫀🫀🫀', 3)).toBe('🫀…🫀');
  expect(shorten('short', 5)).toBe('short');
});

test('sentences wrap at spaces, and a longer word stands alone', () => {
  expect(wrap('one two three incomprehensibility four', 9)).toEqual(['one two', 'three', 'incomprehensibility', 'four']);
});
