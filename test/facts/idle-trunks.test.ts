import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.js';

const head = 'Date of service: 3/4/2025.\nThe right basilic vein was accessed, 8 Fr sheath.\n';
const examined = (text: string): string[] =>
  analyze(head + text).ivus.filter(({ status }) => status === 'performed').map(({ side, vessel }) => `${side ?? '-'} ${vessel ?? 'unnamed'}`);

describe('trunks that a run of IVUS only came to', () => {
  it.each([
    'The IVUS catheter was introduced over the wire to the SVC and withdrawn. IVUS of the right subclavian vein showed a crescent of thrombus, 4 x 11 mm.',
    'IVUS probe up through the right subclavian vein to the SVC, pulled back by hand.\n- R subclavian vein: 11 x 12 mm on IVUS.',
    'The IVUS catheter went through the right subclavian vein into the superior vena cava and was drawn back slowly. By IVUS the right subclavian vein was a slit of 3 mm.',
  ])('are the way to what was examined: %s', (text) => {
    expect(examined(text)).toEqual(['right subclavian-vein']);
  });

  it.each([
    'The IVUS catheter was advanced to the SVC and withdrawn through the right subclavian vein. IVUS: SVC 18 mm, clean; right subclavian vein 4 mm.',
    'IVUS of the superior vena cava and right subclavian vein was performed. IVUS of the right subclavian vein: 4 mm.',
  ])('were examined where a result or a statement names them: %s', (text) => {
    expect(examined(text).sort()).toEqual(['- superior-vena-cava', 'right subclavian-vein']);
  });
});

describe('a second look', () => {
  it.each([
    'IVUS of the right subclavian vein to size a stent: 4 mm. We also tried for the left brachiocephalic vein with a wire. Stent placed in the right subclavian vein. IVUS again within the stent: 12 mm, well apposed.',
    'IVUS of the right subclavian vein to size a stent: 4 mm. Stent deployed clear of the internal jugular vein. Repeat IVUS, same vein: 12 mm.',
  ])('makes no further vessel of what was named last: %s', (text) => {
    expect(examined(text)).toEqual(['right subclavian-vein']);
  });
});

describe('a vessel that a sentence says was left out', () => {
  it.each([
    'The IVUS catheter was passed over the wire into the right axillary vein. The right subclavian and right basilic veins were not looked at again by IVUS today.\nIVUS: stent well expanded 14 mm, 52 mm2.',
    'IVUS catheter into the right axillary vein. The right subclavian vein was not imaged.\nIVUS: 9 mm, clean.',
  ])('is not what the next result is about: %s', (text) => {
    expect(examined(text)).toEqual(['right axillary-vein']);
  });
});

describe('the inferior cava at the end of a pullback', () => {
  const run = 'Date of service: 3/4/2025.\nThe right common femoral vein was accessed, 8 Fr sheath.\nThe IVUS catheter was advanced to the left external iliac vein and ';
  const results = ' By IVUS the left external iliac vein was 13 mm and clean. By IVUS the left common iliac vein was compressed to 49 mm2.';
  const seen = (text: string): string[] =>
    analyze(run + text + results).ivus.filter(({ status }) => status === 'performed').map(({ vessel }) => vessel ?? 'unnamed').sort();
  it.each([
    'pulled back through the left common iliac vein and into the IVC.',
    'slowly withdrawn through the left common iliac vein on into the inferior vena cava.',
    'drawn back through the left common iliac vein into the cava.',
  ])('was examined where it goes on into it: %s', (text) => {
    expect(seen(text)).toEqual(['common-iliac-vein', 'external-iliac-vein', 'inferior-vena-cava']);
  });
  it.each([
    'pulled back through the left common iliac vein. The catheter was then withdrawn into the IVC and removed.',
    'pulled back through the left common iliac vein to just below the IVC.',
    'pulled back through the left common iliac vein.',
  ])('was not where the catheter only left by it: %s', (text) => {
    expect(seen(text)).toEqual(['common-iliac-vein', 'external-iliac-vein']);
  });
});
