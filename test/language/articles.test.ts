import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/analyze.js';

const examinedIn = (note: string): string[] => analyze(note).ivus.map(({ vessel, side }) => `${side ?? '-'} ${vessel ?? 'unnamed'}`);
const treatedIn = (note: string): string => analyze(`Date of service: 02/10/2025.\n${note}`).procedures.map(({ code }) => code).join(' ');

describe('"a" behind an adjective of vessels', () => {
  test.each([
    ['R CFV 8F. IVUS catheter to the left common iliac vein. IVUS: The left common iliac a bit oval but 165 square millimeters.', ['left common-iliac-vein']],
    ['R CFV 8F. IVUS catheter to the left common iliac vein. The left external iliac a little narrow, 90 mm2 on IVUS.', ['left common-iliac-vein', 'left external-iliac-vein']],
    ['R CFA 6F. Catheter to the left common iliac a. IVUS of it since film unclear: 8 mm.', ['left common-iliac-artery']],
    ['R CFA 6F. IVUS of the left external iliac a with a Visions: 7 mm.', ['left external-iliac-artery']],
  ])('%s', (note, vessels) => {
    expect(examinedIn(note)).toEqual(vessels);
  });

  test('is an article in front of what was placed', () => {
    expect(treatedIn('R CFV 8F. In the left common iliac a 16 x 90 stent was placed.')).toBe('37238');
    expect(treatedIn('R CFA 6F. 80% stenosis of the left common iliac a. In the left common iliac a 8 x 37 stent was placed.')).toBe('37221');
  });
});

describe('"w/" is read as with', () => {
  test('behind what was not looked at', () => {
    expect(analyze('R CFA 6F. IVUS of the left subclavian artery: 8 mm. R vertebral artery never studied w/ IVUS.').ivus.map(({ vessel, status }) => `${vessel ?? ''} ${status}`)).toContain('vertebral-artery not-performed');
  });
});
