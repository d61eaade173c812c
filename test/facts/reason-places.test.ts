import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.js';
import { readNote } from '../../src/language/read-note.js';

const both = ['left common-iliac-vein', 'left external-iliac-vein'];
const entry = 'PROCEDURE: Left iliac venogram with intravascular ultrasound.\nINDICATION: Left leg swelling.\nTECHNIQUE: The right common femoral vein was accessed and a 10 Fr sheath was placed. A catheter was advanced into the left external iliac vein and venography was performed. ';
const run = 'The IVUS catheter was advanced into the left external iliac vein and pulled back through the left common iliac vein. ';
const results = ' IVUS showed 75% compression of the left common iliac vein, area 48 mm2. The left external iliac vein was normal with a diameter of 14 mm.\nIMPRESSION: Successful study.\n';
const reasonedIn = (text: string): string[] =>
  readFacts(readNote(text.replace(/\n /g, '\n')), { dateOfService: null }).ivus.filter(({ status, necessity }) => status === 'performed' && necessity.length > 0).map(({ vessel, side }) => `${side ?? '-'} ${vessel ?? 'unnamed'}`).sort();

describe('a reason behind the run', () => {
  it.each([
    'The venogram had been equivocal.', 'The severity of the stenosis could not be determined on venography.', 'Venography underestimates the degree of stenosis.', 'We were concerned about residual thrombus.',
    'Medical necessity: equivocal venogram.', 'Medical necessity: to size the stent.',
    '\nReason for IVUS: occult disease\n', '\nReason for IVUS: thrombus burden\n', '\nReason for IVUS: r/o MTS\n', '\nReason for IVUS: renal failure\n', '\nMedical necessity: equivocal venogram\n', '\nNecessity: stent sizing\n',
  ])('is that of all that the run went through: %j', (words) => {
    expect(reasonedIn(entry + run + words + results)).toEqual(both);
  });

  it.each([
    'Completion venography was limited to a single run. A stent was placed.', 'Rationale: routine.', 'Heparin was given because of suspected thrombus.', 'Because of the severe compression a stent was needed.', 'I was not concerned about thrombus.',
    '\nReason for IVUS: routine\n', '\nReason for IVUS: per protocol\n', '\nMedical necessity: left leg swelling\n', '\nMedical necessity: failed compression stockings\n',
  ])('is none: %j', (words) => {
    expect(reasonedIn(entry + run + words + results)).toEqual([]);
  });

  it('is of the one vessel that it names', () => {
    expect(reasonedIn(`${entry}${run}Venography of the left common iliac vein had been equivocal.${results}`)).toEqual(['left common-iliac-vein']);
  });
});

describe('two lesions of one vessel', () => {
  it.each(['Venography showed two lesions of the left external iliac vein, and IVUS was used to measure both.', 'There were two lesions in the left external iliac vein. IVUS was used to measure both.'])('are no two vessels: %s', (words) => {
    expect(reasonedIn(`${entry}${words} ${run}${results}`)).toEqual(['left external-iliac-vein']);
  });
});

describe('a reason for one side', () => {
  const sides = 'TECHNIQUE: The right and left common femoral veins were accessed. The IVUS catheter was advanced from the left access into the left common iliac vein. The IVUS catheter was then advanced from the right access into the right common iliac vein. ';
  const seen = ' IVUS showed 70% compression of the left common iliac vein. IVUS showed the right common iliac vein to be normal, 16 mm.';
  it.each(['Left-sided IVUS was needed to determine the degree of compression.', 'The left side was examined to determine the degree of compression.', 'Left IVUS was medically necessary to size the stent.', 'For the left side, IVUS was needed to size the stent.'])('%s', (words) => {
    expect(reasonedIn(sides + words + seen)).toEqual(['left common-iliac-vein']);
  });

  it.each(['On the left, IVUS was needed to assess compression; on the right, to exclude stenosis.', 'The left was examined for suspected compression and the right to exclude stenosis.', 'Bilateral IVUS was needed to determine the extent of disease.'])('or for each: %s', (words) => {
    expect(reasonedIn(sides + words + seen)).toEqual(['left common-iliac-vein', 'right common-iliac-vein']);
  });
});

describe('a column of reasons', () => {
  it.each([
    ['n/a', 'none', []],
    ['routine', 'per protocol', []],
    ['equivocal venogram', 'routine', ['left common-iliac-vein']],
  ])('%s and %s', (first, second, vessels) => {
    expect(reasonedIn(`${entry}${run}\nIVUS FINDINGS\nVessel | Reason | Finding\nLeft common iliac vein | ${first} | 75% compression, 48 mm2\nLeft external iliac vein | ${second} | Normal, 14 mm\n`)).toEqual(vessels);
  });
});
