import { describe, expect, it } from 'vitest';
import { readProcedures } from '../../../src/facts/procedures/index.js';
import { readNote } from '../../../src/language/read-note.js';

const treatedIn = (text: string): string[] =>
  readProcedures(readNote(text), { dateOfService: '2026-05-07' }).treated.map(({ vessel, side }) => `${side ?? '-'} ${vessel}`);

const vein = 'TECHNIQUE\nThe right common femoral vein was punctured. A catheter was advanced into the left brachiocephalic vein. ';
const artery = 'TECHNIQUE\nThe right common femoral artery was punctured. A catheter was advanced into the left common iliac artery. ';

describe('a vessel from which blood streams in', () => {
  it.each([
    'Inflow from the azygos washes the contrast away, so the length of the lesion could not be read. A 14 x 60 Abre stent was deployed across the narrowing.',
    'Washout from the left subclavian vein obscured the stenosis. A 14 x 60 Abre stent was deployed there.',
    'Unopacified blood from the azygos vein hides the narrowing. A 14 x 60 Abre stent was deployed across it.',
  ])('is not the one of the narrowing: %j', (text) => {
    expect(treatedIn(vein + text)).toEqual(['left brachiocephalic-vein']);
  });
});

describe('a vessel told as open beside a narrowing', () => {
  it.each([
    ['Venogram: string sign behind the sternum, left subclavian and axillary veins fill backward and look smooth. A 14 x 60 Abre stent was deployed across the narrowing.', vein, 'left brachiocephalic-vein'],
    ['Angiogram: 80% stenosis, left external iliac artery widely patent. An 8 x 39 stent was deployed.', artery, 'left common-iliac-artery'],
    ['Angiogram: narrowing of 70 percent, the external iliac artery is open. An 8 x 39 stent was deployed.', artery, 'left common-iliac-artery'],
    ['The left external iliac artery is patent. The narrowing was crossed and an 8 x 39 stent was deployed.', artery, 'left common-iliac-artery'],
  ])('is not the one treated: %j', (text, first, ref) => {
    expect(treatedIn(first + text)).toEqual([ref]);
  });

  it.each([
    ['Angiogram: 80% stenosis, left external iliac artery. An 8 x 39 stent was deployed.', 'left external-iliac-artery'],
    ['Run: occlusion, left superficial femoral artery fills from the profunda. A 6 x 100 balloon was inflated in it.', 'left superficial-femoral-artery'],
    ['The left external iliac artery is patent with a 70% stenosis at its middle. An 8 x 39 stent was deployed across the stenosis.', 'left external-iliac-artery'],
  ])('is told from one that is narrow: %j', (text, ref) => {
    expect(treatedIn(artery + text)).toEqual([ref]);
  });
});
