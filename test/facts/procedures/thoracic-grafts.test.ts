import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../src/facts/read-facts.js';
import { readNote } from '../../../src/language/read-note.js';

const codesOf = (where: string): (string | null)[] =>
  readFacts(readNote(`Right common femoral artery, ultrasound, 8 Fr. A thoracic endograft was deployed ${where}.`), { dateOfService: '2025-03-01' }).procedures.map(({ code }) => code).filter((code) => code === null || /^3388/.test(code));

describe('a thoracic endograft set down by the left carotid', () => {
  it.each([
    'flush with the back edge of the left common carotid artery',
    'at the rim of the left carotid artery',
    'at the distal margin of the left common carotid artery',
  ])('covers the left subclavian origin: %s', (where) => {
    expect(codesOf(where)).toEqual(['33880']);
  });

  it.each([
    ['2 cm past the left subclavian artery', ['33881']],
    ['at the distal margin of the left subclavian artery', []],
  ])('is told from one below the subclavian, or left open: %s', (where, codes) => {
    expect(codesOf(where).filter((code) => code !== null)).toEqual(codes);
  });
});
