import { describe, expect, it } from 'vitest';
import { readStatedCodes } from '../../src/facts/record/stated-codes.js';
import { readNote } from '../../src/language/read-note.js';

const codesIn = (text: string): string[] => readStatedCodes(readNote(text)).map(({ code }) => code);

describe('codes that the note states', () => {
  it.each([
    ['CPT: 37252, 37253 x2, 36012', ['37252', '37253', '36012']],
    ['Billing 36247/36248 and 37252x1.', ['36247', '36248', '37252']],
    ['Codes (36251-50)', ['36251']],
    ['37252-37253', ['37252', '37253']],
    ['CPT #36010', ['36010']],
    ['+37253 was added for the second vein.', ['37253']],
    ['37252-59, 36223-RT', ['37252', '36223']],
  ])('are found in %j', (text, codes) => {
    expect(codesIn(text)).toEqual(codes);
  });

  it.each([
    'MRN 37252',
    'Account number: 36247',
    'Nashville, TN 37221',
    'Phone 615-37252',
    'Case 1137252 of the registry',
    'The charge was $36,200 or $36200.',
    'Heparin 36200 units over the day',
    'Dose 36100 mGy',
    'Lot 37253-1188',
    'Do not report 37252 for this run.',
    '37253 was not billed.',
    'Stent coded as 37238.',
    'HISTORY: coded 37252 in 2021.',
  ])('are none in %j', (text) => {
    expect(codesIn(text)).toEqual([]);
  });

  it('stand once each with every place as evidence', () => {
    const text = 'Codes: 37252, 36012.\nAgain 37252.';
    expect(readStatedCodes(readNote(text))).toEqual([
      { code: '37252', evidence: [{ start: 7, end: 12, quote: '37252' }, { start: 27, end: 32, quote: '37252' }] },
      { code: '36012', evidence: [{ start: 14, end: 19, quote: '36012' }] },
    ]);
  });
});
