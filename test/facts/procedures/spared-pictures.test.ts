import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/analyze.js';

/** IVUS from the groin that stayed on the same side below the vena cava: only a venogram could be its base. */
const note = (sentence: string): string => `Date of service: 2025-04-07
Technique: The left common femoral vein was punctured under ultrasound and an 8 Fr sheath placed. ${sentence}
The IVUS catheter was advanced to the left common iliac vein and withdrawn through the left common iliac vein and the left external iliac vein, because CT could not show their walls.
IVUS: left common iliac vein 61 mm2, webs. Left external iliac vein 120 mm2, no web.`;

const imagingOf = (sentence: string): readonly string[] => analyze(note(sentence)).procedures.flatMap(({ code }) => code ?? []);
const baseOf = (sentence: string): boolean => !analyze(note(sentence)).audit.findings.some(({ rule }) => rule === 'ivus-no-base-procedure');

describe('contrast pictures that were not to be had', () => {
  it.each([
    'As she can have no contrast, IVUS was used in place of a venogram, to see the left common iliac vein and the left external iliac vein.',
    'IVUS of the left iliac veins stood in for venography.',
    'Because of the iodine allergy IVUS of the left iliac veins replaced contrast venography.',
    'To spare her a venogram of the left common iliac vein I used IVUS.',
    'IVUS of the left common iliac vein was chosen as an alternative to venography.',
    'A venogram of the left iliac veins being out of the question, IVUS was used.',
    'Venography of the left common iliac vein was contraindicated and IVUS was done instead.',
    'IVUS had to do what a venogram of the left iliac veins would have done.',
    'Her allergy forbids venography of the left iliac veins.',
    'Severe contrast allergy with stents in the left common iliac vein.',
    'Contrast had to be avoided in the left common iliac vein.',
  ])('give no base: %s', (sentence) => {
    expect(imagingOf(sentence)).toEqual([]);
    expect(baseOf(sentence)).toBe(false);
  });

  it.each([
    'A venogram of the left iliac veins was done with CO2 in place of iodine.',
    'In place of the MR a venogram of the left common iliac vein was obtained through the sheath.',
    'Despite a contrast allergy, and after steroids, a venogram of the left iliac veins was done.',
    'A venogram of the left iliac veins was obtained with a catheter in place of the needle.',
    'Contrast injected through the sheath showed a narrow left common iliac vein, and pressure was avoided.',
  ])('are no others: %s', (sentence) => {
    expect(imagingOf(sentence)).toEqual(['75820']);
    expect(baseOf(sentence)).toBe(true);
  });
});
