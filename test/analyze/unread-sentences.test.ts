import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.js';

describe('a text of countless fragments', () => {
  it('is read to a limit, and the answer says so', () => {
    const { problems } = analyze('1. \n'.repeat(26_000));
    expect(problems).toEqual([{ stage: 'language', message: 'The text has more than 25000 sentences; only the first were read.', evidence: [] }]);
  });

  it('is read to a limit of words and marks on one line, and the answer says so', () => {
    const { problems } = analyze('- L AT: '.repeat(60_000));
    expect(problems).toEqual([{ stage: 'language', message: 'The text has more than 225000 words and marks; only the first were read.', evidence: [] }]);
  });

  it('is no matter for a note of common size', () => {
    expect(analyze('The left common iliac vein was patent.\n'.repeat(500)).problems).toEqual([]);
  });
});
