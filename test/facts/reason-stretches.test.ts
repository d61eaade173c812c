import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.js';
import { readNote } from '../../src/language/read-note.js';

const head = 'Right CFV micropuncture under US, 8 Fr sheath. One CO2 injection: outline not usable.\n';
const run = '\nIVUS catheter up to the IVC (below renals), then slow pullback, IVC, R common iliac vein, R external iliac vein and R CFV.\nIVUS IVC 22 mm, no clot.\nIVUS R common iliac vein: indented, 92 mm2.\nIVUS R external iliac vein 148 mm2.\nIVUS R CFV 110 mm2.';
const reasoned = (text: string): string[] =>
  readFacts(readNote(head + text + run), { dateOfService: null }).ivus.filter(({ status, necessity }) => status === 'performed' && necessity.length > 0).map(({ vessel }) => vessel ?? 'unnamed').sort();

const all = ['common-femoral-vein', 'common-iliac-vein', 'external-iliac-vein', 'inferior-vena-cava'];

describe('a reason for a stretch named by its two ends', () => {
  it.each([
    'IVUS because CO2 gave no outline and creatinine forbids iodine; needed to find a stenosis or kink anywhere from groin to cava',
    'IVUS was needed to find a stenosis anywhere between the right common femoral vein and the cava.',
    'IVUS was chosen to size the veins from the groin to the IVC.',
    'IVUS to see where the obstruction lies between the groin and the renal veins.',
    'Reason for IVUS: find the level of obstruction, R CFV to IVC.',
    'Purpose of IVUS: to measure the R CFV through the IVC for stent choice.',
    'We used IVUS to know the caliber from the common femoral vein through to the inferior vena cava.',
  ])('covers what lies between them: %s', (text) => {
    expect(reasoned(text)).toEqual(all);
  });

  it('ends where its words end', () => {
    expect(reasoned('IVUS to find a residual clot at any level from the external iliac vein to the cava.')).toEqual(['common-iliac-vein', 'external-iliac-vein', 'inferior-vena-cava']);
    expect(reasoned('IVUS was used to grade the narrowing from the external iliac vein to the common iliac vein.')).toEqual(['common-iliac-vein', 'external-iliac-vein']);
  });

  it.each([
    ['IVUS was used to measure the right common iliac vein and the right common femoral vein.', ['common-femoral-vein', 'common-iliac-vein']],
    ['IVUS was used to compare the right common femoral vein and the IVC.', ['common-femoral-vein', 'inferior-vena-cava']],
    ['IVUS was used to size the right external iliac vein from the groin access.', ['external-iliac-vein']],
    ['IVUS was used to look for clot in the IVC after the sheath was changed from the groin to the neck.', ['inferior-vena-cava']],
    ['IVUS of the right common iliac vein was needed to grade it, since swelling from the groin to the ankle had no other cause.', ['common-iliac-vein']],
  ])('is none where only places are listed, or another thing goes from one to the other: %s', (text, vessels) => {
    expect(reasoned(text)).toEqual(vessels);
  });
});

describe('the center that a dialysis access drains to', () => {
  const circuit = 'Left upper arm brachiocephalic AVF, stick antegrade under US, 7F.\n';
  const probe = '\nProbe to the left brachiocephalic vein, then withdrawn through the left subclavian vein to the left cephalic vein at the arch.\nIVUS left brachiocephalic vein 31 mm2. IVUS left subclavian vein 11 mm, normal. IVUS left cephalic arch 74% area loss.';
  const reasons = (text: string): string[] =>
    readFacts(readNote(circuit + text + probe), { dateOfService: null }).ivus.filter(({ status, necessity }) => status === 'performed' && necessity.length > 0).map(({ vessel }) => vessel ?? 'unnamed').sort();
  const every = ['brachiocephalic-vein', 'cephalic-vein', 'subclavian-vein'];

  it.each([
    'Neither could be graded on the fistulogram, hence IVUS, from the center to the cephalic arch, to pick balloons.',
    'We used IVUS from the centre out to the cephalic arch because the fistulogram could not be read.',
    'IVUS was used to find a stenosis from the cephalic arch to the center.',
  ])('is one end of a stretch: %s', (text) => {
    expect(reasons(text)).toEqual(every);
  });

  it('stands for the central veins beside a vessel', () => {
    expect(reasons('IVUS was done to grade the left subclavian vein and the center.')).toEqual(['brachiocephalic-vein', 'subclavian-vein']);
  });

  it.each([
    'IVUS was needed to measure the left cephalic arch, the center of it could not be seen.',
    'She was sent by her dialysis center to have the cephalic arch measured with IVUS, to size a balloon.',
    'IVUS of the left cephalic arch was done to see if the stent had its markers at the center.',
  ])('is none where it is the middle of something, or a place of work: %s', (text) => {
    expect(reasons(text)).toEqual(['cephalic-vein']);
  });
});
