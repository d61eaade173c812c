import { describe, expect, it } from 'vitest';
import { readProcedures } from '../../../src/facts/procedures/index.js';
import { readNote } from '../../../src/language/read-note.js';

const codesIn = (text: string): (string | null)[] =>
  readProcedures(readNote(`Technique: Right common femoral artery, 6 Fr sheath. Catheter to the left renal artery. ${text}`), { dateOfService: '2026-05-07' }).procedures.flatMap(({ code }) => (code !== null && /^372[34]/.test(code) ? [code] : []));

describe('a device that was only thought of', () => {
  it.each([
    'A stent placed too long in the left renal artery would stand out into the aorta, so none was used.',
    'Any stent put in at this size would migrate, so I stopped with the pictures.',
    'A balloon inflated in the left renal artery might have sent debris into the kidney.',
    'A stent deployed too far out in the left renal artery could close off the upper branch.',
  ])('is not used: %s', (text) => {
    expect(codesIn(text)).toEqual([]);
  });

  it.each([
    ['A stent placed in the left renal artery would not expand fully and was dilated again to 6 mm.', '37236'],
    ['A 6 x 18 stent placed in the left renal artery could be expanded to 6 mm.', '37236'],
    ['A 6 x 18 stent was placed in the left renal artery, which would otherwise have closed.', '37236'],
    ['A stent laid across the ostium of the left renal artery would cover a branch, so angioplasty alone was done with a 5 mm balloon in the left renal artery.', '37246'],
  ])('is used where it is told as done: %s', (text, code) => {
    expect(codesIn(text)).toEqual([code]);
  });
});
