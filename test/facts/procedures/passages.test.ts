import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { passageFigures, readPassages, scorePassage } from '../../../bench/score/passages.js';

const passages = readPassages(fileURLToPath(new URL('../../../corpus/procedures', import.meta.url)));
const results = passages.map(scorePassage);
const wrong = JSON.stringify(results.filter(({ extra, missed }) => extra.length + missed.length > 0));

describe('short passages with known procedure codes', () => {
  it('are at least 120, with distinct ids and words', () => {
    expect(passages.length).toBeGreaterThanOrEqual(120);
    expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length);
    expect(new Set(passages.map(({ text, dateOfService }) => `${text} ${dateOfService}`)).size).toBe(passages.length);
  });

  it('are read with a precision of at least 0.95', () => {
    expect(passageFigures(results).precision, wrong).toBeGreaterThanOrEqual(0.95);
  });

  it('give at least 0.9 of their codes', () => {
    expect(passageFigures(results).recall, wrong).toBeGreaterThanOrEqual(0.9);
  });

  it.each(['2024', '2026'])('hold look-alikes without a code in %s', (year) => {
    expect(passages.filter(({ dateOfService, codes }) => dateOfService?.startsWith(year) === true && codes.length === 0).length).toBeGreaterThanOrEqual(5);
  });
});
