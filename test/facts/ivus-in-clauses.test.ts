import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.js';

/** Each vessel examined, with a plus where IVUS showed something in it. */
const examined = (text: string): string[] =>
  analyze(`The right common femoral vein was accessed and an 8 Fr sheath was placed. ${text}`)
    .ivus.filter(({ status }) => status === 'performed')
    .map(({ vessel, side, findingsKind }) => `${side ?? '-'} ${vessel ?? '-'}${findingsKind === 'yes' ? ' +' : ''}`);

const common = 'left common-iliac-vein +';
const both = [common, 'left external-iliac-vein +'];

describe('results of two vessels in one sentence', () => {
  it.each([
    'On IVUS the left common iliac vein was compressed and the left external iliac vein was clean.',
    'On IVUS the left common iliac vein was severely stenotic and the left external iliac vein was clean.',
    'Under IVUS the left common iliac vein was found to be 80% compressed and the left external iliac vein normal.',
    'IVUS shows left CIV stenosis of 70% with a normal left EIV.',
    'IVUS revealed 80% stenosis of the left common iliac vein with a compressed left external iliac vein.',
    'IVUS showed 70% stenosis of the left CIV, while no stenosis was seen in the left EIV.',
    'IVUS showed 70% stenosis of the left CIV with extension into the left EIV.',
  ])('are told of each: %j', (text) => {
    expect(examined(text)).toEqual(both);
  });

  it.each([
    'IVUS of the left CIV showed a reduction of 70% compared with the normal left EIV.',
    'IVUS of the left CIV showed 160 mm2. The stent was in continuity with the patent left EIV.',
    'IVUS of the left CIV showed compression in comparison with a normal left EIV.',
  ])('are none of a vessel that is only compared or adjoins: %j', (text) => {
    expect(examined(text)).toEqual([common]);
  });
});

describe('IVUS beside other imaging in one sentence', () => {
  it.each([
    'Venography showed a patent left external iliac vein and IVUS showed a compressed left common iliac vein.',
    'On venography the left EIV was patent, and on IVUS the left CIV was compressed.',
    'The venogram showed left CFV patency; by IVUS the left CIV was compressed.',
    'IVUS of the left CIV showed 80% stenosis although venography of the left EIV was normal.',
    'IVUS of the left CIV showed 80% stenosis and the venogram showed patency of the left EIV.',
    'The left CIV stenosis was 50% by venography and 80% by IVUS.',
  ])('examined its own vessel alone: %j', (text) => {
    expect(examined(text)).toEqual([common]);
  });
});

describe('labels of IVUS before and after the stent', () => {
  it.each(['Pre-stent IVUS', 'Post-stent IVUS', 'IVUS pre-stent', 'IVUS post stent', 'IVUS exam'])('head results: %j', (label) => {
    expect(examined(`\n${label}: left CIV 45 mm2, left EIV 110 mm2.`)).toEqual(both);
    expect(examined(`\n\n${label.toUpperCase()}:\nLeft CIV 45 mm2.\nLeft EIV 110 mm2.`)).toEqual(both);
  });
});

describe('vessels that IVUS only went through', () => {
  it.each([
    ['The IVUS catheter was advanced through the right external iliac vein into the IVC. IVUS of the IVC was normal at 300 mm2.', ['- inferior-vena-cava +']],
    ['Over the stiff wire an IVUS catheter was advanced via the right iliac veins and IVC to the left CIV. IVUS showed compression of the left CIV to 40 mm2.', [common]],
    ['The IVUS catheter was advanced through the IVC to the left common iliac vein. A spur was seen.', [common]],
    ['The IVUS catheter was advanced through the right iliac veins and the IVC into the left renal vein. It showed severe compression of the left renal vein.', ['left renal-vein +']],
  ])('are not examined where it went on and showed another: %j', (text, vessels) => {
    expect(examined(text)).toEqual(vessels);
  });

  it.each([
    ['The IVUS catheter was advanced through the left external iliac vein into the left common iliac vein with slow pullback. The left common iliac vein was 45 mm2.', ['left external-iliac-vein', common]],
    ['The IVUS catheter was pulled back from the IVC to the left common iliac vein. IVC 300 mm2, left CIV 45 mm2.', ['- inferior-vena-cava +', common]],
  ])('are examined on the way back: %j', (text, vessels) => {
    expect(examined(text)).toEqual(vessels);
  });
});
