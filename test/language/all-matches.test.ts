import { describe, expect, it } from 'vitest';
import { allMatches } from '../../src/language/text/all-matches.js';

const told = (matches: Iterable<RegExpExecArray>): (readonly [number, readonly (string | undefined)[]])[] => [...matches].map((match) => [match.index, [...match]]);

describe('all matches of a pattern', () => {
  it.each([
    ['left and right, left again', /\b(left|right)\b/g],
    ['none here', /vein/g],
    ['one, two', /\d*/g],
    ['', /^/g],
    ['a  b   c', / {2,}/g],
    ['aXbx', /x/gi],
  ])('are those of matchAll: %j by %s', (text, pattern) => {
    expect(told(allMatches(pattern, text))).toEqual(told(text.matchAll(pattern)));
  });

  it('begin at the beginning, wherever the pattern was left', () => {
    const pattern = /vein/g;
    pattern.test('vein, vein');
    expect(told(allMatches(pattern, 'vein, vein')).map(([at]) => at)).toEqual([0, 6]);
    expect(pattern.lastIndex).toBe(0);
  });
});
