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
