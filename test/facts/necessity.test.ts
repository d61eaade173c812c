import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.js';
import { readNote } from '../../src/language/read-note.js';

/** The vessels of performed IVUS for which a reason is given. */
const needed = (text: string): string[] =>
  readFacts(readNote(text), { dateOfService: null }).ivus.filter(({ necessity }) => necessity.length > 0).map(({ vessel, side }) => `${side ?? '-'} ${vessel ?? 'unnamed'}`);

describe('the necessity of IVUS', () => {
  it.each([
    ['IVUS of the left common iliac vein was performed to size the stent.'],
    ['IVUS of the left common iliac vein was performed because the venogram was equivocal.'],
    ['Since contrast had to be limited, IVUS of the left common iliac vein was performed.'],
    ['IVUS of the left common iliac vein was performed to assess compression.'],
    ['IVUS of the left common iliac vein was performed for stent sizing.'],
    ['The venogram was equivocal. IVUS of the left common iliac vein was therefore performed.'],
    ['IVUS of the left common iliac vein was performed to confirm apposition of the stent.'],
    ['IVUS NECESSITY: The venogram could not grade the stenosis.\n\nTECHNIQUE: IVUS of the left common iliac vein was performed.'],
  ])('is given: %j', (text) => {
    expect(needed(text)).toEqual(['left common-iliac-vein']);
  });

  it.each([
    ['IVUS of the left common iliac vein was performed.'],
    ['INDICATION: Leg swelling and pain.\n\nTECHNIQUE: IVUS of the left common iliac vein was performed.'],
    ['IVUS of the left common iliac vein was performed and showed 60% stenosis.'],
    ['A balloon was used to size the vein. IVUS of the left common iliac vein was performed.'],
  ])('is not given: %j', (text) => {
    expect(needed(text)).toEqual([]);
  });

  it('given for all of the vessels is no reason for the one it names', () => {
    expect(needed('The IVUS catheter was advanced into the infrarenal aorta and pulled back through the right common iliac artery. Purpose of IVUS in both: pick the stent and find out whether it had to be raised into the aorta.')).toEqual(['- abdominal-aorta', 'right common-iliac-artery']);
  });

  it('given for the whole examination covers every vessel of it', () => {
    expect(needed('IVUS was performed because the venogram was equivocal. IVUS of the left common iliac vein and the left external iliac vein was performed.')).toEqual(['left common-iliac-vein', 'left external-iliac-vein']);
  });

  it('given for one vessel covers that one alone', () => {
    expect(needed('IVUS of the left common iliac vein was performed to size the stent. IVUS of the left external iliac vein was performed.')).toEqual(['left common-iliac-vein']);
  });

  it('given for a list covers the list', () => {
    expect(needed('IVUS of the left common iliac vein and left external iliac vein was performed to size the stent.')).toEqual(['left common-iliac-vein', 'left external-iliac-vein']);
  });

  it('is proved by the words that give it', () => {
    const [first] = readFacts(readNote('The wire was passed. IVUS of the left renal vein was performed to size the stent. It was normal.'), { dateOfService: null }).ivus;
    expect(first?.necessity.map(({ quote }) => quote)).toEqual(['IVUS of the left renal vein was performed to size the stent.']);
  });
});
