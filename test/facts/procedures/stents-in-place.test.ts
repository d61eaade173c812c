import { describe, expect, it } from 'vitest';
import { readProcedures } from '../../../src/facts/procedures/index.js';
import { readNote } from '../../../src/language/read-note.js';

const codesIn = (text: string, date: string): (string | null)[] => readProcedures(readNote(text), { dateOfService: date }).procedures.map(({ code }) => code).filter((code) => code?.startsWith('372') !== false);

const vein = 'Diagnosis: In-stent restenosis, left common iliac vein (stent placed 2022 elsewhere)\n\nAccess\n- Left femoral vein, ultrasound guided, 9 Fr sheath\n\nTreatment\n';
const artery = 'Imaging\nExternal iliac and common femoral arteries patent. In-stent restenosis of the left superficial femoral artery, 80%\n\nTreatment\n';

describe('a stent of another session', () => {
  it.each([
    '- Left common iliac vein stent dilated with a 14 mm, then a 16 mm Atlas Gold balloon\n- No new stent needed',
    'The stent in the left common iliac vein was dilated with a 16 x 40 mm Atlas balloon. No additional stent was necessary.',
    'Angioplasty of the left common iliac vein stent, 16 x 40 mm Atlas, 90 seconds. Restenting not required.',
    'The old stent of the left common iliac vein was re-expanded with a 16 mm Atlas balloon. Stent not extended.',
    'The left common iliac vein stent was ballooned with a 16 mm Atlas. Another stent could be avoided.',
    'Left common iliac vein on IVUS: stent itself 15 mm and round. It was dilated with a 16 mm Atlas balloon.',
  ])('that is only dilated is none put in: %s', (text) => {
    expect(codesIn(vein + text, '2026-05-07')).toEqual(['37248']);
  });

  it.each([
    'The in-stent restenosis of the left common iliac vein was predilated with a 14 mm balloon and relined with a 16 x 60 mm Venovo stent.',
    'The left common iliac vein stent was dilated with a 14 mm balloon; recoil, so a new 16 x 60 mm Venovo stent was placed inside it.',
    '- Left common iliac vein stent extended downward with a 16 x 60 mm Venovo stent\n- No further stent needed',
  ])('that is relined or extended takes a new one: %s', (text) => {
    expect(codesIn(vein + text, '2026-05-07')).toEqual(['37238']);
  });

  it.each([
    ['The stent in the left superficial femoral artery was treated with a 6 x 100 mm drug-coated balloon. A further stent was not required.', '37224'],
    ['Within the left superficial femoral artery stent a 6 x 100 mm Lutonix was inflated. IVUS after that: stent itself 6 mm, struts flush.', '37224'],
    ['The left superficial femoral artery was relined with a 6 x 100 mm Viabahn inside the old stent. After stenting there is brisk flow.', '37226'],
    ['A 6 mm Eluvia stent under IVUS control, left superficial femoral artery.', '37226'],
  ])('in an artery: %s', (text, code) => {
    expect(codesIn(artery + text, '2025-05-07')).toEqual([code]);
  });
});

describe('words that only say when', () => {
  it.each(['Following stenting there is no residual stenosis.', 'After angioplasty flow is brisk.', 'After stenting no gradient was left.'])('tell no further act: %s', (text) => {
    expect(codesIn(`The right common iliac artery was stented with an 8 x 39 VBX for a stenosis.\n\nFINDINGS: External iliac and common femoral arteries patent. ${text}`, '2026-05-07')).toEqual(['37258']);
  });
});
