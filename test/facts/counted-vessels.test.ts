import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.js';
import { readNote } from '../../src/language/read-note.js';

const pair = 'the left common iliac vein and the left external iliac vein';
const Pair = 'The left common iliac vein and the left external iliac vein';
/** A run through three veins with a result in each, and what is said of why it was done. */
const note = (reason: string): string => `TECHNIQUE:
The left common femoral vein was punctured. Venography was performed.

${reason}

The IVUS catheter was advanced to the inferior vena cava and withdrawn through the inferior vena cava, the left common iliac vein and the left external iliac vein.
IVUS FINDINGS:
Inferior vena cava 24 mm. Left common iliac vein 52 mm2, compressed. Left external iliac vein 110 mm2, no web.`;

const reasoned = (reason: string): string[] =>
  readFacts(readNote(note(reason)), { dateOfService: null }).ivus.filter(({ status, necessity }) => status === 'performed' && necessity.length > 0).map(({ vessel }) => vessel ?? '').sort();

const two = ['common-iliac-vein', 'external-iliac-vein'];
const three = [...two, 'inferior-vena-cava'];

describe('a reason that counts its vessels', () => {
  it.each([
    `Because the two views contradicted each other about ${pair}, those two veins were to be measured by IVUS.`,
    `It was to measure those two, ${pair}, that I opened an IVUS catheter; they were the only reason for it.`,
    `IVUS was used to measure those two veins only, ${pair}.`,
    `I asked for IVUS to measure two veins, ${pair}.`,
    `${Pair} looked narrow in one view only, and IVUS was used to measure these two veins.`,
    `The venogram was unclear in ${pair}. IVUS was used to settle it in those two veins.`,
    `How tight ${pair} were could not be told, so IVUS was used to measure the two.`,
    `The two views contradicted each other in ${pair}; IVUS was to measure both.`,
    `${Pair} looked different in each view, and IVUS was used to measure them.`,
    `In ${pair} the views contradicted each other, and nowhere else, so IVUS was used.`,
    `Neither view settled how narrow ${pair} are, and these two had to be measured. IVUS was used.`,
    `${Pair} looked flat in one view and round in the other; the pair had to be measured. IVUS was used.`,
    `Neither view settled how narrow ${pair} are. They had to be measured from inside, and IVUS was used.`,
    `How narrow ${pair} were stayed open in both projections, and for each of them a lumen area was needed. IVUS was used.`,
    `Two projections disagreed on ${pair}, and a diameter of each was wanted before a stent. IVUS was used.`,
    `How narrow ${pair} were could be told from neither projection. IVUS was used for the pair.`,
    `${Pair} were both thin on one film and thick on the other, and both needed to be sized. IVUS was brought in.`,
  ])('is for these and no other: %s', (reason) => {
    expect(reasoned(reason)).toEqual(two);
  });

  it.each([
    'The venogram was unclear in the inferior vena cava, the left common iliac vein and the left external iliac vein, and IVUS was used to measure these three veins.',
    'The two views contradicted each other, and IVUS was used to measure the three vessels.',
    `The views contradicted each other about ${pair}, and whether the cava was free could not be told either, so IVUS was used in all three.`,
    'Both views were hazy, so IVUS was used throughout.',
    'Since contrast had to be spared, IVUS was used in each of these veins.',
    'The left common iliac vein was narrow on one view only, so IVUS was used to measure it and every other segment.',
    'As the left common iliac vein could not be graded, IVUS was used to size it and the others.',
    'The left common iliac vein was hazy. IVUS was wanted for the left common iliac vein, to measure it and all that lay above.',
  ])('is for every vessel where the count is theirs: %s', (reason) => {
    expect(reasoned(reason)).toEqual(three);
  });

  it.each([
    `Venography showed narrowing of ${pair} and could not grade both lesions. IVUS was performed in the inferior vena cava, the left common iliac vein and the left external iliac vein.`,
    `Venography of ${pair} underestimated both lesions, so IVUS of the inferior vena cava, left common iliac and external iliac veins was performed to define the extent of disease.`,
    `Venography of ${pair} underestimated both, so IVUS of the inferior vena cava, left common iliac and external iliac veins was performed.`,
    `Narrowing was seen in ${pair}. IVUS was performed because contrast had underestimated the two lesions.`,
    `${Pair} were hazy, and the two segments could not be graded. IVUS was performed in the inferior vena cava, the left common iliac vein and the left external iliac vein.`,
  ])('is for every vessel where only the lesions are counted: %s', (reason) => {
    expect(reasoned(reason)).toEqual(three);
  });

  it.each([
    ['The left common iliac vein was hazy in both views. IVUS was used to measure it.', ['common-iliac-vein']],
    ['IVUS was used to size the left common iliac vein and the others were left alone.', ['common-iliac-vein']],
    ['IVUS was used to measure the narrowing of the left common iliac vein and the rest of the stent.', ['common-iliac-vein']],
    ['The left common iliac vein looked round. The clotting time had to be measured. IVUS was used.', []],
  ])('is told from one for a single vessel, and from what else was measured: %s', (reason, vessels) => {
    expect(reasoned(reason)).toEqual(vessels);
  });
});
