import { describe, expect, it } from 'vitest';
import { readProcedures } from '../../../src/facts/procedures/index.js';
import { readNote } from '../../../src/language/read-note.js';

const read = (text: string, dateOfService: string | null = '2024-05-02') => readProcedures(readNote(text), { dateOfService });

describe('readProcedures', () => {
  it('gives the words that prove a procedure, with its vessel and side', () => {
    const text = 'The sheath was placed. A 16 x 90 mm Venovo stent was deployed in the right common iliac vein.';
    const [procedure] = read(text).procedures;
    expect(procedure).toEqual({
      id: 'p1', code: '37238', choices: ['37238'],
      label: 'Stent in a vein: first vein', side: 'right', vessel: 'common-iliac-vein',
      evidence: [{ start: 23, end: text.length, quote: text.slice(23) }],
    });
  });

  it('leaves the code open with its choices where the lesion is not told in 2026', () => {
    const [procedure] = read('A 6 x 80 Zilver PTX was placed in the left superficial femoral artery.', '2026-02-02').procedures;
    expect(procedure?.code).toBeNull();
    expect(procedure?.choices).toEqual(['37267', '37269']);
  });

  it('takes the family of the year', () => {
    const text = 'A 90% stenosis of the left superficial femoral artery was stented with a 6 x 80 Zilver PTX.';
    expect(read(text, '2025-12-31').procedures.map(({ code }) => code)).toEqual(['37226']);
    expect(read(text, '2026-01-01').procedures.map(({ code }) => code)).toEqual(['37267']);
    expect(read(text, null).procedures.map(({ code }) => code)).toEqual(['37267']);
  });

  it('names each treated vessel, and whether words brought a device into it', () => {
    const { treated } = read('A 14 mm balloon was advanced into the left common iliac vein and inflated. Conquest 12 x 40 angioplasty of the left subclavian vein.');
    expect(treated.map(({ vessel, side, procedure, movement }) => ({ vessel, side, procedure, movement }))).toEqual([
      { vessel: 'common-iliac-vein', side: 'left', procedure: 'p1', movement: true },
      { vessel: 'subclavian-vein', side: 'left', procedure: 'p2', movement: false },
    ]);
  });

  it('takes the vessel of an act from the sentence before', () => {
    const { treated } = read('IVUS showed 70% compression of the left common iliac vein. A 16 x 60 stent was placed there.');
    expect(treated.map(({ vessel, side }) => `${side ?? ''} ${vessel}`)).toEqual(['left common-iliac-vein']);
  });

  it('proves nothing by headings', () => {
    expect(read('PROCEDURES PERFORMED:\n1. Left iliac vein stent\n2. IVC filter placement\n\nNARRATIVE: The case was cancelled before puncture.').procedures).toEqual([]);
  });

  it('returns the same answer twice', () => {
    const text = 'The right SFA was stented with a 6 x 80 Eluvia and the right popliteal artery was dilated with a 5 mm balloon.';
    expect(read(text)).toEqual(read(text));
  });
});
