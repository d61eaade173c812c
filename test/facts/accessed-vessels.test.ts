import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.js';

const entry = 'The right common femoral artery was punctured and a 5 Fr sheath was placed. ';
const reached = (words: string): string[] => analyze(entry + words, { dateOfService: '2025-03-04' }).catheterPositions.map(({ vessel }) => vessel);

describe('a vessel that a catheter "accessed"', () => {
  it.each([
    'The celiac artery was accessed with a Sos catheter.',
    'Access to the celiac artery was obtained with a Sos catheter.',
    'We gained access to the celiac artery with a Sos catheter.',
    'Using a Sos catheter, the celiac artery was reached.',
    'A Sos catheter was used to enter the celiac artery.',
    'We used a Sos catheter to find the celiac artery.',
    'With a Sos catheter we were able to reach the celiac artery.',
    'After engaging the celiac artery with a Sos catheter, arteriography was performed.',
    'Cannulation of the celiac artery was performed with a Sos catheter.',
    'With a Sos catheter and a Glidewire we gained the celiac artery.',
  ])('is a place of it: %s', (words) => {
    expect(reached(words)).toEqual(['celiac-artery']);
  });

  it.each([
    'We were not able to reach the celiac artery with a Sos catheter.',
    'We spent some time trying to get into the celiac artery with a Sos catheter and were never able to engage it.',
    'With the pigtail catheter in the aorta the celiac artery was found below the diaphragm.',
    'Angiography with the pigtail catheter was used to find the celiac artery.',
    'An aortogram was obtained with a pigtail catheter before selecting the celiac artery.',
    'After a failed cannulation of the celiac artery with a Sos catheter the procedure was ended.',
    'The celiac artery was reached only by a wire, with the catheter remaining in the sheath.',
    'Selection of the celiac artery with a Sos catheter was not possible.',
    'A Glidewire was used to access the celiac artery.',
    'If needed the celiac artery will be accessed with a Sos catheter.',
    'The celiac artery was found stenotic on the catheter angiogram.',
  ])('is none: %s', (words) => {
    expect(reached(words)).not.toContain('celiac-artery');
  });

  it('is an entry where a needle went in', () => {
    const { accessSites, catheterPositions } = analyze('The left popliteal vein was accessed with a micropuncture needle, 6F sheath.', { dateOfService: '2025-03-04' });
    expect([accessSites.map(({ vessel }) => vessel), catheterPositions]).toEqual([['popliteal-vein'], []]);
  });
});

describe('a needle that is exchanged for a sheath', () => {
  it.each([
    'A needle was placed into the right common femoral vein under ultrasound and exchanged for an 8 Fr sheath.',
    'A micropuncture needle was guided into the right common femoral vein and then exchanged for a sheath.',
  ])('entered the vessel: %s', (words) => {
    expect(analyze(words, { dateOfService: '2025-03-04' }).accessSites.map(({ vessel, side }) => [vessel, side])).toEqual([['common-femoral-vein', 'right']]);
  });

  it('while a sheath exchanged for a longer one may lie anywhere', () => {
    expect(analyze('The right common femoral artery was punctured, 5 Fr sheath. A sheath was placed in the left common femoral artery over the bifurcation, exchanged for a 7 Fr Ansel.', { dateOfService: '2025-03-04' }).accessSites).toHaveLength(1);
  });
});
