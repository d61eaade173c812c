import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.js';
import { readNote } from '../../src/language/read-note.js';

const examinedIn = (text: string): string[] =>
  readFacts(readNote(`The right common femoral artery was punctured. The left SFA had a 45% narrowing on the angiogram.\n\n${text}`), { dateOfService: null })
    .ivus.filter(({ status }) => status === 'performed').map(({ vessel, side }) => `${side ?? '-'} ${vessel ?? 'unnamed'}`);

describe('a plain denial of IVUS without a vessel', () => {
  it.each([
    'We had discussed with the patient adding IVUS of the left SFA if the narrowing proved indeterminate. It did not; IVUS was not performed and the probe stayed in its box.',
    'Had the narrowing of the left SFA been doubtful, IVUS would have been added. It was clear-cut on both views. IVUS not used.',
    'Our agreement with the patient was IVUS of the left SFA on condition that the stenosis could not be graded. It could be graded. IVUS was not carried out.',
    'The IVUS console was wheeled in for the left superficial femoral artery, in the event of a doubtful picture. There was no doubt. IVUS was not performed.',
    'Talk of IVUS in the left SFA came up after the second run. The team saw no use for it and IVUS was not performed.',
    'The resident raised IVUS for the left SFA. The attending saw nothing unclear. No IVUS was performed.',
  ])('outweighs whatever merely names IVUS: %j', (text) => {
    expect(examinedIn(text)).toEqual([]);
  });

  it.each([
    'IVUS of the left SFA for the indeterminate narrowing. IVUS was not used elsewhere.',
    'IVUS was not performed before the balloon. Then the IVUS catheter was passed into the left SFA and withdrawn.',
    'The left SFA was examined with IVUS because the planes disagreed. No thrombus. IVUS was not repeated.',
    'IVUS of the left SFA: lumen 9 mm2, 62%. The guide for IVUS was kept. IVUS was not needed in this leg after the stent.',
    'IVUS of the left SFA for the indeterminate narrowing: 62% by area. IVUS was never needed again.',
  ])('takes nothing from a run, an act or a result, and nothing where it is of another place or time: %j', (text) => {
    expect(examinedIn(text)).toEqual(['left superficial-femoral-artery']);
  });
});

describe('IVUS spoken of, offered or held ready', () => {
  it.each([
    'IVUS of the left SFA was held ready in case the narrowing looked worse on the oblique. It did not.',
    'IVUS of the left SFA had been agreed on should the narrowing prove tight. It was not tight.',
    'We had talked over IVUS of the left SFA with him. The narrowing was clear on two views.',
    'IVUS of the left SFA was on standby for a doubtful picture. The picture was plain.',
    'IVUS of the left SFA was mentioned to the patient as an alternative. She did not want it.',
    'Our resident raised IVUS for the left SFA. The attending saw nothing unclear.',
  ])('was not performed, and what was seen on contrast is none of its results: %j', (text) => {
    expect(examinedIn(text)).toEqual([]);
  });

  it.each([
    'We talked over the IVUS of the left SFA: lumen 9 mm2, 62%.',
    'IVUS of the left SFA, held ready on the table, was brought up over the wire because the planes disagreed. IVUS: lumen 9 mm2.',
    'After we had discussed it, IVUS of the left SFA was added because the narrowing was doubtful.',
    'IVUS of the left SFA was performed to see if the narrowing was significant. Lumen 9 mm2, 62%.',
  ])('and done was performed: %j', (text) => {
    expect(examinedIn(text)).toEqual(['left superficial-femoral-artery']);
  });
});

describe('an IVUS catheter that was only got out', () => {
  it.each([
    'An IVUS catheter for the left SFA was unpacked. The console did not recognize it. It never went onto the wire, and there are no IVUS images from today.',
    'An IVUS catheter for the left SFA was opened. The console would not boot, so it went back in its box.',
    'The IVUS probe for the left SFA was prepared on the back table. There were no IVUS images because the console failed.',
    'IVUS for the left SFA had been set up. There is no IVUS recording, since the cable was broken.',
  ])('examined nothing: %j', (text) => {
    expect(examinedIn(text)).toEqual([]);
  });

  it.each([
    'An IVUS catheter for the left SFA was opened. It was passed into the left SFA and pulled back. Lumen 9 mm2.',
    'The IVUS system was set up and the probe was brought into the left SFA. Lumen 9 mm2.',
    'An IVUS catheter was prepared and advanced into the left SFA. There are no IVUS images of the right side.',
    'IVUS of the left SFA for the indeterminate narrowing. There was no IVUS evidence of clot, lumen 9 mm2.',
  ])('and then used examined the vessel: %j', (text) => {
    expect(examinedIn(text)).toEqual(['left superficial-femoral-artery']);
  });
});
