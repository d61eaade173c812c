import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.js';

const head = 'Date of service: 3/4/2025.\nRight common femoral artery accessed, 6 Fr sheath. Left common femoral artery accessed, 6 Fr sheath.\n';
const missing = (text: string): string[] =>
  analyze(`${head}${text}`).audit.findings.filter(({ rule }) => rule === 'catheter-movement-missing').map(({ side, vessel }) => `${side} ${vessel}`);

describe('ways to vessels that IVUS showed', () => {
  it.each([
    'IVUS for sizing: over the right wire thru the right common iliac artery into the aorta. Same probe moved to the left wire, up to the left common iliac origin. IVUS of the left common iliac artery: 8.2 mm.',
    'IVUS was used to size. Then took it over and ran it up the left wire into the left common iliac artery. On IVUS the left common iliac artery measured 9 mm.',
    'Over that wire the IVUS catheter was taken out into the left common iliac artery and drawn back. IVUS of the left common iliac artery showed 70 % stenosis.',
  ])('takes the catheter where IVUS showed something and words lead: %s', (text) => {
    expect(missing(text)).toEqual([]);
  });

  it.each([
    'IVUS of the left common iliac artery showed 70 % stenosis.',
    'A Glidewire was advanced into the left common iliac artery. IVUS of the left common iliac artery showed 70 % stenosis.',
    'Contrast showed a doubtful spot in the left common iliac artery. IVUS of the left common iliac artery was normal, 9 mm.',
  ])('asks for the way where none is told: %s', (text) => {
    expect(missing(text)).toEqual(['left common-iliac-artery']);
  });
});
