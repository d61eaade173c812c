import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.js';
import { readNote } from '../../src/language/read-note.js';

const head = 'PROCEDURE\nThe right common femoral vein was punctured and a 10 Fr sheath placed. ';
const run = ' The IVUS catheter was brought up to the inferior vena cava and drawn back through the right common iliac vein and the right external iliac vein.';
const results = '\n- IVUS inferior vena cava 20 mm, open\n- IVUS right common iliac vein 60 mm2\n- IVUS right external iliac vein 130 mm2, open';
const reasoned = (text: string): string[] =>
  readFacts(readNote(head + text + results), { dateOfService: null }).ivus.filter(({ status, necessity }) => status === 'performed' && necessity.length > 0).map(({ vessel }) => vessel ?? 'unnamed').sort();

const all = ['common-iliac-vein', 'external-iliac-vein', 'inferior-vena-cava'];

describe('a look that was added in passing', () => {
  it.each([
    [`IVUS was used because the venogram gave no clear edge.${run} The cava and the external iliac vein were only recorded in passing.`, ['common-iliac-vein']],
    [`IVUS was used to choose the stent.${run} It was the common iliac vein that mattered, the others were looked at for completeness.`, ['common-iliac-vein']],
    [`IVUS was used because the venogram was equivocal.${run} The inferior vena cava was imaged out of habit.`, ['common-iliac-vein', 'external-iliac-vein']],
    [`IVUS was needed because no stent diameter was to be had for the right common iliac vein off the hazy runs. The other veins were seen in passing.${run}`, ['common-iliac-vein']],
    [`IVUS was needed as the caliber of the right common iliac vein could not be read from contrast; the rest were taken along in passing.${run}`, ['common-iliac-vein']],
    [`The indication for IVUS was to plan landing zones; the inferior vena cava required no IVUS.${run}`, ['common-iliac-vein', 'external-iliac-vein']],
    [`IVUS was used because the venogram was equivocal.${run} The inferior vena cava was imaged in\npassing.`, ['common-iliac-vein', 'external-iliac-vein']],
    ['The right common iliac vein was examined by IVUS because the venogram was hazy, and the inferior vena cava and the right external iliac vein only in passing.', ['common-iliac-vein']],
  ])('has none of the reason of the examination: %s', (text, vessels) => {
    expect(reasoned(text)).toEqual(vessels);
  });

  it.each([
    `IVUS was used because the venogram was equivocal.${run} A fine web was noted in passing.`,
    `IVUS was used because the venogram was equivocal.${run} The cava was not looked at in passing but with care.`,
    `IVUS was used because the venogram was equivocal.${run} The left renal vein was seen in passing.`,
    `IVUS was used because the venogram was equivocal.${run} The right external iliac vein was also measured, for completeness of the landing zone.`,
    `IVUS was used because the venogram was equivocal.${run} The common iliac vein was stented; the other veins were ballooned for completeness.`,
    `IVUS was used because all three veins were equivocal on venography.${run} The cava was imaged in passing.`,
  ])('is told of another thing, or of none: %s', (text) => {
    expect(reasoned(text)).toEqual(all);
  });
});
