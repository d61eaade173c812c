import { describe, expect, it } from 'vitest';
import bases from '../../lexicons/codes/ivus-bases.json' with { type: 'json' };
import {
  codeLabel, codeSetFor, includesCatheter, includesCatheterization, isIvusBase, ivusExcludingCodes, mueOf, ptpPair,
} from '../../src/lexicon/codes.js';

const catheterCodes = [
  '36005', '36010', '36011', '36012', '36013', '36014', '36015', '36100', '36140', '36160', '36200', '36215', '36216', '36217', '36218',
  '36221', '36222', '36223', '36224', '36225', '36226', '36227', '36228', '36245', '36246', '36247', '36248', '36251', '36252', '36253', '36254',
];

describe('isIvusBase', () => {
  it.each([
    ['36012', '2026-03-04', true],
    ['37221', '2025-12-31', true],
    ['37221', '2026-01-01', false],
    ['37258', '2025-12-31', false],
    ['37258', '2026-01-01', true],
    ['33882', '2026-01-01', true],
    ['33884', '2026-01-01', false],
    ['34718', '2019-12-31', false],
    ['36012', '2017-12-31', false],
    ['36000', '2026-03-04', false],
    ['36005', '2026-03-04', false],
    ['37182', '2026-03-04', false],
    ['37191', '2026-03-04', false],
    ['37217', '2026-03-04', false],
    ['34717', '2026-03-04', false],
    ['36836', '2026-03-04', false],
    ['75840', '2026-03-04', false],
  ])('%s on %s: %s', (code, date, expected) => {
    expect(isIvusBase(code, date)).toBe(expected);
  });

  it('lists 200 codes in mid-2022 and 226 in 2026', () => {
    const on = (date: string): number => bases.codes.filter(({ code }) => isIvusBase(code, date)).length;
    expect([on('2022-07-01'), on('2026-04-01')]).toEqual([200, 226]);
  });
});

describe('codeLabel', () => {
  it('names every catheter and IVUS code and every base', () => {
    const codes = [...catheterCodes, '37252', '37253', ...bases.codes.map(({ code }) => code)];
    expect(codes.filter((code) => codeLabel(code) === null)).toEqual([]);
  });

  it('leans on no other label', () => {
    expect(bases.codes.filter(({ code }) => /^(same|with)\b/u.test(codeLabel(code) ?? ''))).toEqual([]);
  });

  it('says so of a code it does not know', () => {
    expect(codeLabel('99999')).toBeNull();
  });
});

describe('includesCatheter', () => {
  it.each([
    ['37221', ['36005', '36140', '36160', '36200', '36245', '36246', '36247', '36248']],
    ['37258', ['36005', '36140', '36160', '36200', '36245', '36246', '36247', '36248']],
    ['37238', ['36005']],
    ['37248', ['36005']],
    ['37187', []],
    ['37236', []],
    ['37197', ['36005']],
    ['37191', ['36005', '36010']],
    ['37242', ['36100', '36140', '36200']],
    ['37244', ['36005', '36010', '36013', '36100', '36140', '36200']],
    ['36902', ['36005', '36010', '36011', '36012', '36140', '36200']],
    ['34705', ['36140', '36160', '36200']],
    ['37182', ['36010', '36011', '36012', '36481']],
    ['99999', []],
  ])('%s contains %j', (code, contained) => {
    expect(includesCatheter(code)).toEqual(contained);
  });

  it('follows the date for thoracic endografts', () => {
    expect(includesCatheter('33880', '2025-12-31')).toEqual([]);
    expect(includesCatheter('33880', '2026-01-01')).toEqual(['36140', '36200']);
  });

  it('does not take a venography injection for a placement', () => {
    expect(['37238', '37197', '37221', '36902'].filter((code) => includesCatheterization(code))).toEqual(['37221', '36902']);
  });
});

describe('mueOf', () => {
  it.each([
    ['37252', { units: 1, mai: 2 }],
    ['37253', { units: 5, mai: 3 }],
    ['36012', { units: 4, mai: 3 }],
    ['36215', { units: 6, mai: 3 }],
    ['37258', null],
  ])('%s: %j', (code, expected) => {
    expect(mueOf(code)).toEqual(expected);
  });
});

describe('ptpPair', () => {
  it.each([
    ['36012', '36011', '1'],
    ['36011', '36012', null],
    ['37191', '37252', '1'],
    ['37252', '36005', '1'],
    ['37252', '36012', null],
    ['37252', '76376', '0'],
    ['37221', '36245', '1'],
    ['36247', '36217', null],
  ])('%s over %s: %s', (column1, column2, expected) => {
    expect(ptpPair(column1, column2)).toBe(expected);
  });
});

describe('codeSetFor', () => {
  it.each([
    [null, '2026'], ['2026-03-04', '2026'], ['2031-01-01', '2026'], ['2025-12-31', '2025'], ['2022-01-01', '2022'], ['2019-05-01', '2022'],
  ])('%s: %s', (date, set) => {
    expect(codeSetFor(date)).toBe(set);
  });
});

describe('ivusExcludingCodes', () => {
  it('are the caval filters and the foreign body', () => {
    expect([...ivusExcludingCodes].sort()).toEqual(['37191', '37192', '37193', '37197']);
  });
});
