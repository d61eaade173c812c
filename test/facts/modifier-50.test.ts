import { describe, expect, it } from 'vitest';
import { readModifier50 } from '../../src/facts/record/modifier-50.js';
import { readNote } from '../../src/language/read-note.js';

const placesIn = (text: string): string[] => readModifier50(readNote(text)).map(({ quote }) => quote);

describe('modifier 50 with IVUS', () => {
  it.each([
    ['CPT 37252-50.', ['37252-50']],
    ['37253 -50 and 36012', ['37253 -50']],
    ['Codes: 37252 with modifier 50', ['modifier 50']],
    ['IVUS of both iliac veins, mod 50.', ['mod 50']],
    ['Intravascular ultrasound, bilateral, modifier -50', ['modifier -50']],
    ['IVUS was bilateral. Please append the 50 modifier to 37252.', ['50 modifier']],
    ['Report 37252. Modifier 50 applies.', ['Modifier 50']],
  ])('is found in %j', (text, places) => {
    expect(placesIn(text)).toEqual(places);
  });

  it.each([
    '37252: lumen reduced by 50%',
    'IVUS showed a -50 HU plaque',
    '37221-50, then IVUS of the left iliac.',
    'Modifier 50 is not appended to 37252.',
    'No modifier 50 for IVUS.',
    'IVUS over 50 mm of the vein',
    'Contrast 50 mL, 37252',
    'Renal angiography 36251 with modifier 50',
    '37252-59',
    'IVUS: 50 mm2',
  ])('is none in %j', (text) => {
    expect(placesIn(text)).toEqual([]);
  });
});
