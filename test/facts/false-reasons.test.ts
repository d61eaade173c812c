import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.js';

/** Vessels that count as examined with a reason. */
const reasoned = (text: string): string[] =>
  analyze(text, { dateOfService: '2025-03-04' }).ivus.filter(({ status, necessity }) => status === 'performed' && necessity.length > 0).map(({ vessel, side }) => `${side ?? '-'} ${vessel ?? '-'}`);

const entry = 'Access: right common femoral vein, ultrasound guided, 8F.\n';
const run = 'IVUS catheter advanced into the left external iliac vein and pulled back through the left common iliac vein.\nIVUS left external iliac vein: 120 mm2, smooth.\nIVUS left common iliac vein: 48 mm2, flat.\n';

describe('a reason label that was left empty', () => {
  it.each([
    ['nothing behind it', `${entry}Reason for IVUS:\n${run}A 16 x 60 mm stent was placed in the left common iliac vein. Completion venogram normal. Pulses intact.\n`],
    ['a blank line', `${entry}Indication for IVUS:\n\n${run}Flow was brisk and the patient unchanged.\n`],
    ['results right below', `${entry}IVUS rationale:\nIVUS of the left common iliac vein: 48 mm2, webs. No thrombus elsewhere. Everything else normal.\n`],
  ])('gives none: %s', (_, text) => {
    expect(reasoned(text)).toEqual([]);
  });

  it.each([
    ['on the next line', `${entry}Reason for IVUS:\nVenogram equivocal, degree of narrowing not measurable.\n${run}`],
    ['behind the run', `${entry}Reason for IVUS:\n${run}IVUS was needed because the venogram was equivocal.\n`],
    ['an earlier IVUS', `${entry}Reason for IVUS: Prior IVUS showed 40% stenosis of the left common iliac vein. Swelling has come back, venogram with stenosis.\n\nTechnique\n${run}`],
    ['an IVUS of a year', `${entry}Indication for IVUS: IVUS in 2023 showed the left common iliac vein at 52 mm2. Swelling has recurred and duplex shows in-stent narrowing.\n\nTechnique\n${run}`],
    ['as questions', `${entry}Why IVUS:\nHow tight is it? Is there old clot?\n${run}`],
  ])('gives what stands there: %s', (_, text) => {
    expect(reasoned(text)).toEqual(['left external-iliac-vein', 'left common-iliac-vein']);
  });
});

describe('a heading that asks why ultrasound was used from inside', () => {
  it.each(['Why ultrasound from inside', 'Reason for ultrasound from within', 'Purpose of intraluminal ultrasound'])('%s', (heading) => {
    expect(reasoned(`${entry}\n${heading}\nThe venogram does not tell how tight the vein is, and both levels were to be examined.\n\nFindings\n${run}`)).toEqual(['left external-iliac-vein', 'left common-iliac-vein']);
  });
});

describe('how far a reason reaches', () => {
  const way = `${entry}A catheter went through the inferior vena cava into the left external iliac vein. `;
  it.each([
    ['both, where only one was gone into', `${way}The injection settled nothing in either vein; IVUS was needed for both.\n${run}`, ['left external-iliac-vein', 'left common-iliac-vein']],
    ['both, where the way names them', `${entry}The catheter was drawn back through the left common iliac vein and the left external iliac vein. Neither picture was clear and both had to be measured by IVUS.\n${run}`, ['left external-iliac-vein', 'left common-iliac-vein']],
    ['a question, and one vessel added', `${entry}On the venogram a pale stripe could be clot or compression. IVUS was set up for this question, the left external iliac vein included because clot may hide there.\n${run}`, ['left external-iliac-vein', 'left common-iliac-vein']],
    ['one vessel alone', `${entry}IVUS was added in the left external iliac vein because the venogram was equivocal there.\n${run}`, ['left external-iliac-vein']],
  ])('%s', (_, text, vessels) => {
    expect(reasoned(text)).toEqual(vessels);
  });
});

describe('words of a reason that give none', () => {
  it.each([
    'The cephalic arch needed none, it was plain on the venogram.',
    'The right side required no IVUS, its venogram was clear.',
    'So it is the artery that presses, and a stent is right here.',
    'The probe was taken over the same wire to the same spot.',
    'IVUS of the left common iliac vein failed to show a fixed narrowing, 12 mm in expiration.',
  ])('%s', (words) => {
    expect(reasoned(`${entry}${words} ${run}`)).toEqual([]);
  });

  it.each([
    'The venogram was equivocal, so it was not known how tight the vein was, and IVUS was done to spot any clot.',
    'IVUS was needed to spot a web.',
    'There was no need for more contrast, and IVUS was used to size the stent.',
    'IVUS was needed to choose the stent; the right side needed none.',
    'IVUS was indicated to size a stent and the right side did not require it.',
    'The indication for IVUS was to measure the landing zones; there was no need for ultrasound of the right side.',
    'IVUS was required to tell whether a stent was needed\nor whether the vein needed none.',
    'IVUS was indicated for sizing, so there was no need for it to be done again.',
  ])('still a reason: %s', (words) => {
    expect(reasoned(`${entry}${words} ${run}`)).toEqual(['left external-iliac-vein', 'left common-iliac-vein']);
  });
});

describe('what is left in a vessel', () => {
  const shown = (words: string): string[] => analyze(`${entry}IVUS was done because the venogram was equivocal. The probe went up to the inferior vena cava and was pulled down through the left common iliac vein. IVUS readings: IVC free, 22 mm. ${words}`, { dateOfService: '2025-03-04' }).ivus.filter(({ findingsKind }) => findingsKind === 'yes').map(({ vessel }) => vessel ?? '-');
  it.each(['Left common iliac vein squeezed to 51 mm2, no clot left in it.', 'Left common iliac vein 60 mm2, a web left at its mouth.', 'Left common iliac vein: 49 mm2, no thrombus left within.'])('is a result: %s', (words) => {
    expect(shown(words)).toEqual(['inferior-vena-cava', 'common-iliac-vein']);
  });

  it('while a catheter left in it was moved there', () => {
    expect(analyze(`${entry}A lysis catheter was left in the left common iliac vein.`, { dateOfService: '2025-03-04' }).catheterPositions.map(({ vessel }) => vessel)).toContain('common-iliac-vein');
  });
});
