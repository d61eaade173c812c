import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../src/facts/read-facts.js';
import { readNote } from '../../../src/language/read-note.js';

const codesOf = (text: string): (string | null)[] => readFacts(readNote(text), { dateOfService: '2025-03-01' }).procedures.map(({ code }) => code);

describe('sizes beside devices', () => {
  it.each([
    ['A guide was seated in the right renal artery. A 5.0 balloon, then a 5.5, did what they should.', ['37246']],
    ['A guide was seated in the right renal artery. A 5.0 balloon was opened but not used.', []],
    ['IVUS, left common iliac vein: stent open, 15 x 13 mm, a thin layer of neointima.', []],
    ['IVUS, left common iliac vein: a stent 14 x 60 was opened there.', ['37238']],
  ])('tell whether one was used: %j', (text, codes) => {
    expect(codesOf(text)).toEqual(codes);
  });
});
