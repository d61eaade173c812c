import { describe, expect, it } from 'vitest';
import { readPeripheralVenography } from '../../src/facts/movement/peripheral-venography.js';
import { readNote } from '../../src/language/read-note.js';

const entry = 'The left popliteal vein was punctured and a sheath was placed. ';
const injections = (sentence: string, opening = entry): string[] => readPeripheralVenography(readNote(opening + sentence)).map(({ quote }) => quote);

describe('venography through the access', () => {
  it.each([
    'Ascending venography was done through the popliteal sheath.',
    'A venogram was obtained via the sheath.',
    'Hand injection through the side arm of the sheath showed the femoral vein.',
    'Contrast was injected by hand through the sheath.',
    'Left leg venogram from the sheath.',
    'Venography via the micropuncture needle showed clot.',
    'Injections through the side port filled the iliac veins.',
  ])('is read from %j', (sentence) => {
    expect(injections(sentence)).toEqual([sentence]);
  });

  it.each([
    'A venogram was obtained through the catheter.',
    'A catheter was advanced through the sheath.',
    'A cavogram was done through the sheath.',
    'A venogram through the sheath was not performed.',
    'The venogram showed clot and the sheath was removed.',
    'Fistulography was done; fistulogram through the sheath.',
    'Venography was done with the pigtail catheter through the sheath.',
  ])('is none in %j', (sentence) => {
    expect(injections(sentence)).toEqual([]);
  });

  it.each([
    ['The right internal jugular vein was punctured. ', 'Venography was done through the sheath.'],
    ['The right common femoral artery was punctured. ', 'Hand injection through the sheath showed the iliac artery.'],
    ['The right radial artery was punctured. ', 'Contrast was injected through the sheath.'],
  ])('is none from %j', (opening, sentence) => {
    expect(injections(sentence, opening)).toEqual([]);
  });
});
