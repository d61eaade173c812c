import { describe, expect, it } from 'vitest';
import { readProcedures } from '../../../src/facts/procedures/index.js';
import { readNote } from '../../../src/language/read-note.js';

const codesIn = (text: string): (string | null)[] => readProcedures(readNote(`Technique: ${text}`), { dateOfService: '2026-05-07' }).procedures.map(({ code }) => code).filter((code) => code?.startsWith('372') === true);

describe('a stent told in short words', () => {
  it.each([
    ['Stenosis of the right common iliac artery. Stent 8 x 37 mm balloon expandable to the right common iliac artery.', ['37258']],
    ['Stenosis of the right common iliac artery. Stent 8 x 37 mm balloon-mounted to the right common iliac artery.', ['37258']],
    ['Through the sheath 14 x 60 mm Wallstent was deployed in the left common iliac vein.', ['37238']],
    ['Over the wire 16 x 90 mm Abre was deployed in the left common iliac vein.', ['37238']],
    ['Into the left common iliac vein 16 x 60 mm Wallstent was deployed.', ['37238']],
    ['Under IVUS guidance, Wallstent 16 mm to the left common iliac vein.', ['37238']],
    ['Under IVUS, Wallstent 16 mm across the left common iliac vein.', ['37238']],
    ['With IVUS control, Wallstent 16 mm to the left common iliac vein.', ['37238']],
  ])('is one put in: %s', (text, codes) => {
    expect(codesIn(text)).toEqual(codes);
  });

  it.each([
    ['Angioplasty of the left common iliac vein stent, 16 x 40 mm Atlas.', ['37248']],
    ['Through the old 14 x 60 mm Wallstent a catheter was advanced into the left common iliac vein.', []],
    ['By IVUS of the left common iliac vein the stent itself 15 mm and round.', []],
  ])('is none where it was there before: %s', (text, codes) => {
    expect(codesIn(text)).toEqual(codes);
  });
});

describe('what follows from another day', () => {
  it.each([
    'Three days ago lysis failed, therefore a 16 x 90 mm Wallstent was deployed in the left common iliac vein.',
    'One month earlier the left common iliac vein had closed, so it was recanalized and a 16 x 90 mm Wallstent deployed in it.',
    'Six weeks earlier a trial of stockings had failed and the left common iliac vein was stented with a 16 x 90 mm Wallstent.',
    'Two months ago compression had brought no relief, for which reason a 16 x 90 mm Wallstent was placed in the left common iliac vein.',
    'Yesterday clot was left behind and therefore a 16 x 90 mm Wallstent was placed in the left common iliac vein.',
  ])('is done at this session: %s', (text) => {
    expect(codesIn(text)).toEqual(['37238']);
  });

  it.each([
    'Three weeks ago a 16 x 90 mm Wallstent was placed in the left common iliac vein.',
    'Five years ago she had clot, so a 16 x 90 mm Wallstent was placed in the left common iliac vein.',
    'Two months ago lysis failed, so at another hospital a 16 x 90 mm Wallstent was placed in the left common iliac vein.',
    'Last month the left common iliac vein had occluded and was stented with a 16 x 90 mm Wallstent.',
  ])('is not what was done on that day: %s', (text) => {
    expect(codesIn(text)).toEqual([]);
  });
});
