import { describe, expect, it } from 'vitest';
import { readProcedures } from '../../../src/facts/procedures/index.js';
import { readNote } from '../../../src/language/read-note.js';

const codesIn = (text: string, date = '2026-05-07'): (string | null)[] => readProcedures(readNote(text), { dateOfService: date }).procedures.map(({ code }) => code).filter((code) => code?.startsWith('372') !== false);

const dilated = 'Treatment: The left common iliac vein was dilated with a 14 x 40 mm Atlas balloon. ';

describe('a stent that is only thought about', () => {
  it.each([
    'A stent is not advisable before the lymphocele is drained.',
    'Stenting of so young a patient seemed unwise.',
    'A stent would be premature while the tumor shrinks.',
    'Stents are best avoided at the hip crease.',
    'A stent will be placed if it recurs.',
    'Stenting to follow after the scan.',
    'A stent makes little sense here.',
  ])('is none put in: %s', (told) => {
    expect(codesIn(dilated + told)).toEqual(['37248']);
  });

  it.each([
    'Right external iliac artery stenosis suited to stenting.',
    'Right external iliac artery stenosis, which lends itself to stenting.',
    'Right external iliac artery stenosis, an indication for stenting, which he will have in the fall.',
    'Right external iliac artery stenosis, treatable by stent.',
    'Right external iliac artery stenosis that calls for stenting.',
  ])('treats nothing where the vessel is said to suit it: %s', (told) => {
    expect(codesIn(`Impression: ${told}`)).toEqual([]);
  });

  it.each([
    'The left common iliac vein stenosis lent itself to stenting, and a 16 x 60 mm Abre was deployed.',
    'A stent was advisable; a 16 x 60 mm Abre was placed in the left common iliac vein.',
    'The left common iliac vein was dilated with a 14 mm balloon. As recoil remained, a 16 x 60 mm Abre stent was placed.',
  ])('does not speak against the stent that followed: %s', (told) => {
    expect(codesIn(`Technique: ${told}`)).toEqual(['37238']);
  });
});

describe('a stent told by its size', () => {
  it.each([
    ['Stenoses of both common iliac arteries. Stents, one in the right common iliac artery and one in the left common iliac artery, each 9 x 38 mm, both inflated at the same moment.', ['37258', '37258']],
    ['Stenosis of the right common iliac artery and of the left common iliac artery. Stents were 8 x 37 mm on the right and 8 x 57 mm on the left.', ['37258', '37258']],
    ['Stenosis of the right common iliac artery. Covered stent, right common iliac artery, eight by thirty-nine.', ['37258']],
    ['80% stenosis of the left renal artery. The stent was a covered one, 6 x 18 mm, flared into the aorta.', ['37236']],
    ['80% stenosis of the left superficial femoral artery. A five by sixty balloon, then a six by sixty stent as the balloon result was poor.', ['37267']],
    ['Occlusion of the left common iliac vein. Stents: left common iliac vein 16 x 90, left external iliac vein 14 x 80.', ['37238', '37239']],
  ])('is one put in: %s', (told, codes) => {
    expect(codesIn(`Technique: ${told}`)).toEqual(codes);
  });

  it.each([
    'The left common iliac vein stent was patent and measured 14 x 13 mm.',
    'The stent in the left common iliac vein was a Wallstent of 2019, 16 x 90 mm, patent.',
    'Stent in the left common iliac vein, patent, lumen 14 x 13 mm.',
  ])('is none where it was there before: %s', (told) => {
    expect(codesIn(`Technique: ${told}`)).toEqual([]);
  });

  it('is one where a word afterwards puts its size right', () => {
    expect(codesIn('Technique: 80% stenosis of the left subclavian artery. 8 x 39 Omnilink at 10 atm. LIMA origin clear of the lesion. Stent was 8 x 29, not 8 x 39.')).toEqual(['37236']);
  });
});
