import { describe, expect, it } from 'vitest';
import { flatMap } from '../../src/model/flat-map.js';

describe('lists laid end to end', () => {
  it('keep the order of the items, one level deep', () => {
    expect(flatMap([1, 2, 3], (item, index) => [item, [index]])).toEqual([1, [0], 2, [1], 3, [2]]);
  });

  it('take a single value for a list of one, and nothing from an empty list', () => {
    expect(flatMap(['a', 'b', 'c'], (item) => (item === 'b' ? [] : item))).toEqual(['a', 'c']);
  });

  it('leave out items that are not there', () => {
    expect(flatMap(['a', undefined], (item) => [item, item])).toEqual(['a', 'a']);
  });
});
