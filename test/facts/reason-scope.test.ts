import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.js';

/** The examined vessels that count as having a reason, in the order of their names. */
const reasoned = (text: string): string[] =>
  analyze(text, { dateOfService: '2025-03-04' }).ivus.filter(({ status, necessity }) => status === 'performed' && necessity.length > 0).map(({ vessel, side }) => `${side ?? '-'} ${vessel ?? '-'}`).sort();

const veins = (reason: string): string => `The right common femoral vein was punctured, 10F. ${reason}
IVUS catheter taken to the IVC and drawn back thru R CIV, then R EIV to sheath. IVC, R CIV and R EIV recorded.
IVUS: IVC 22 mm, open. R CIV 58 mm2, ref 181. R EIV 12 mm and round.`;
const one = ['right common-iliac-vein'];
const two = ['right common-iliac-vein', 'right external-iliac-vein'];
const three = ['- inferior-vena-cava', ...two];

describe('what was looked at in short style', () => {
  it.each([
    ['R CIV looked at with IVUS to pick the stent size.', one],
    ['R CIV imaged w/ IVUS to see if the web is flow limiting.', one],
    ['R CIV lesion seen w/ IVUS in order to size the stent.', one],
    ['R CIV + R EIV checked with IVUS for stent sizing.', two],
    ['R CIV narrowed, IVUS to pick the stent size.', three],
    ['R CIV ballooned, then IVUS to check for residual.', three],
    ['R CIV venogram equivocal, all segments looked at with IVUS to size the stent.', three],
  ])('has its reason for itself: %s', (reason, vessels) => {
    expect(reasoned(veins(reason))).toEqual(vessels);
  });
});

describe('a doubt in front of IVUS in one sentence', () => {
  it.each([
    'The right common iliac vein could not be graded on venography, so IVUS was used.',
    'The right common iliac vein was hazy on venography and IVUS was used to grade the web.',
    'The right common iliac vein was hazy on venography and could not be graded, so IVUS was used.',
    'The venogram of the right common iliac vein was equivocal and IVUS was performed.',
    'Because the right common iliac vein could not be graded, IVUS was used.',
  ])('is for the vessel that it names: %s', (reason) => {
    expect(reasoned(veins(reason))).toEqual(one);
  });

  it.each([
    'The right common iliac vein was narrow with few collaterals, so the venogram was equivocal and IVUS was used.',
    'I could not tell clot from compression on the venogram, nor could I rely on it for the right external iliac vein, so IVUS was used.',
    'The angiogram would not give me a size, and the right external iliac vein was hazy, so IVUS was done.',
    'A 70% stenosis of the right common iliac vein was suspected, and IVUS was used to measure the vessels for a stent.',
    'The right common iliac vein was narrowed, and IVUS was used to size the stent.',
    'The venogram was of poor quality and the right common iliac vein could not be judged, so IVUS was used.',
    'Venography underestimates disease and the right common iliac vein looked ambiguous; IVUS was therefore performed.',
    'It was unclear where the disease of the right common iliac vein ended, so IVUS was done.',
  ])('is for the examination where a doubt names none, or none is told: %s', (reason) => {
    expect(reasoned(veins(reason))).toEqual(three);
  });
});

describe('two doubts told as a pair', () => {
  const note = (reason: string): string => `The right common femoral artery was punctured, 8F, and a pigtail was sent to the aorta. ${reason}
The Visions catheter was advanced to the left subclavian origin and brought back through the descending thoracic aorta, then down the right external iliac artery.
IVUS: descending thoracic aorta 29 mm, clean. Right external iliac artery 7.6 mm, calcium over 240 degrees.`;
  const both = ['- descending-thoracic-aorta', 'right external-iliac-artery'];
  it.each([
    'The CT could be trusted neither for the landing diameters nor for the width of the right external iliac artery, so IVUS was used to measure both.',
    'The CT could be relied on neither for the neck nor for the right external iliac artery; IVUS was used to measure both.',
    'The angiogram helped neither with the length of the ulcer nor with the bore of the right external iliac artery, so IVUS was used for both.',
    'The CT could be trusted neither for the descending thoracic aorta nor for the right external iliac artery, and so IVUS was used to measure both.',
  ])('are for the examination where one names no vessel: %s', (reason) => {
    expect(reasoned(note(reason))).toEqual(both);
  });

  it.each([
    'The width of the right external iliac artery could not be read, so IVUS was used to measure it.',
    'Lumen and wall of the right external iliac artery could not be judged, and IVUS was used to see them.',
    'IVUS was used to measure the right external iliac artery, as the CT was blurred.',
  ])('are no pair: %s', (reason) => {
    expect(reasoned(note(reason))).toEqual(['right external-iliac-artery']);
  });
});

describe('several questions in front of IVUS', () => {
  const note = (reason: string): string => `The right internal jugular vein was entered, 10F. A Cobra was engaged in the right hepatic vein. Venography showed a jet. ${reason}
The Visions probe was carried into the right hepatic vein, and was pulled back through the inferior vena cava.
IVUS of the right hepatic vein: web 3 mm thick. IVUS of the inferior vena cava: 13 mm, thin wall.`;
  it.each([
    'I could not answer from the pictures whether the narrowing of the vein is a web or a scar, and whether the cava is diseased. For both IVUS was obtained.',
    'It was unclear whether the stenosis was a web, and how far the cava was narrowed. IVUS was done for this.',
    'I could not tell if it was a web, or if the inferior vena cava had been compressed. For these two questions IVUS was used.',
  ])('are for the examination where one names no vessel: %s', (reason) => {
    expect(reasoned(note(reason))).toEqual(['- inferior-vena-cava', '- right-hepatic-vein']);
  });

  it.each([
    'It was unclear whether the inferior vena cava was compressed or thrombosed. IVUS was done for this.',
    'It was unclear whether the inferior vena cava was compressed, and whether it was scarred. IVUS was done for this.',
    'The inferior vena cava was equivocal. For this IVUS was used.',
  ])('are for the one that they name: %s', (reason) => {
    expect(reasoned(note(reason))).toEqual(['- inferior-vena-cava']);
  });
});

describe('the other side in a reason', () => {
  const note = (reason: string): string => `The right common femoral artery was punctured, 6F, and a catheter went over the bifurcation into the left external iliac artery. ${reason}
The Visions probe was placed in the left external iliac artery and withdrawn to the bifurcation. It was drawn back across and the right external iliac artery was recorded.
IVUS FINDINGS:
Left external iliac artery: wall 1.4 mm, lumen 17 mm2.
Right external iliac artery: wall 0.4 mm, lumen 37 mm2.`;
  it.each([
    'IVUS was needed to look for thickening in the left external iliac artery, and in the right one as well, since that is her only standard.',
    'IVUS was used to measure the left external iliac artery and the right one.',
    'IVUS was needed to see the wall of the left external iliac artery, and of the right too.',
    'IVUS was needed because the left external iliac artery was equivocal on angiography, as was the right one.',
    'IVUS of the left external iliac artery was done to look for thickening, and of the other side for comparison of the wall.',
  ])('is added by its side alone: %s', (reason) => {
    expect(reasoned(note(reason))).toEqual(['left external-iliac-artery', 'right external-iliac-artery']);
  });

  it.each([
    'IVUS was needed to look for thickening in the left external iliac artery; the right one was normal on angiography.',
    'IVUS was needed to measure the left external iliac artery and not the right one.',
    'IVUS was needed to look for thickening in the left external iliac artery, narrower than the right one.',
    'IVUS was needed to grade the left external iliac artery, and the right one was run through on the way out.',
    'IVUS was needed to look at the left external iliac artery and the right groin was held for access.',
    'IVUS was used to size the left external iliac artery stent after kissing balloons in the left and right.',
    'IVUS was used to measure the left external iliac artery, with sheaths in the left and in the right.',
    'IVUS of the left external iliac artery was done to grade the plaque, with the patient turned to the left and right.',
  ])('is told of something else: %s', (reason) => {
    expect(reasoned(note(reason))).toEqual(['left external-iliac-artery']);
  });
});

describe('a reason told place by place', () => {
  const note = (reason: string): string => `The left common femoral artery was accessed. A catheter was put over the bifurcation. ${reason}
The 0.018 Visions was advanced through the right external iliac artery into the right common femoral artery, then brought back along both to the sheath.
Right external iliac artery by IVUS: plaque, lumen 8 mm2.
Right common femoral artery by IVUS: neointima, lumen 10 mm2.`;
  const first = 'IVUS was used. In the right external iliac artery it was to size the stent. ';
  it.each([
    'IVUS was used at both lesions. In the right external iliac I had to have a diameter, since no view gave one. In the right common femoral the issue was another: scar or a flap would each have been treated in its own way, and the angiogram did not tell them apart.',
    `${first}In the right common femoral artery the angiogram could not tell scar from thrombus.`,
    `${first}In the right common femoral the doubt was whether the wire ran in the lumen, which no projection could settle.`,
  ])('has the doubt of the next place too: %s', (reason) => {
    expect(reasoned(note(reason))).toEqual(['right common-femoral-artery', 'right external-iliac-artery']);
  });

  it.each([
    `${first}In the right common femoral the angiogram was equivocal, and an oblique view settled it.`,
    `${first}In the right common femoral the angiogram was hard to read because of motion and was repeated.`,
    `${first}In the right common femoral artery the balloon could not be passed.`,
    `${first}In the right common femoral artery the stenosis was doubtful on angiography and was left alone.`,
    `${first}In the right common femoral artery the angiogram showed a 30% stenosis.`,
  ])('has none in what led to no IVUS: %s', (reason) => {
    expect(reasoned(note(reason))).toEqual(['right external-iliac-artery']);
  });
});
