import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.js';

/** The vessels that IVUS examined in this session. */
const examined = (text: string): string[] => analyze(text).ivus.flatMap(({ status, vessel, side }) => (status === 'performed' && vessel !== null ? [`${side ?? '-'} ${vessel}`] : []));

const [civ, eiv, cfv] = ['left common-iliac-vein', 'left external-iliac-vein', 'left common-femoral-vein'];

describe('IVUS of both', () => {
  it.each([
    'IVUS of both veins was carried out.',
    'IVUS was done in both of these veins to grade the narrowing.',
    'Both were then examined with IVUS.',
    'Both vessels were interrogated by IVUS.',
  ])('is of the two in front: %j', (told) => {
    expect(examined(`The left common iliac vein and the left external iliac vein had looked narrow. ${told}`)).toEqual([civ, eiv]);
  });

  it.each([
    'The left common iliac vein, left external iliac vein and left common femoral vein were narrow. Both were examined with IVUS.',
    'The left common iliac vein and left external iliac vein were narrow. Both were examined with venography, and IVUS was not used.',
    'The left common iliac vein and left external iliac vein were narrow. IVUS of both veins was planned for next week.',
    'The left common iliac vein and left external iliac vein were narrow. Neither was examined with IVUS.',
  ])('but none of three, and none that was not done: %j', (text) => {
    expect(examined(text)).toEqual([]);
  });
});

describe('looks behind IVUS', () => {
  it.each([
    ['An IVUS catheter was run over the wire and the left common femoral and external iliac veins were imaged.', [cfv, eiv]],
    ['IVUS was brought in and the left external iliac vein was assessed.', [eiv]],
    ['Using IVUS we looked at the left common iliac vein and at the left external iliac vein.', [eiv, civ]],
    ['The left common iliac vein was imaged with IVUS. Left external iliac vein imaged as well.', [civ, eiv]],
    ['The IVUS catheter was introduced to assess the degree of stenosis in the left external iliac vein.', [eiv]],
  ])('take in what was looked at: %j', (text, vessels) => {
    expect(examined(text)).toEqual(vessels);
  });

  it.each([
    'An IVUS catheter was run over the wire and the left common iliac vein was imaged by venography.',
    'An IVUS catheter was opened, and the left common iliac vein was not imaged.',
    'IVUS was not used and the left common iliac vein was assessed with a pressure wire.',
    'IVUS was not available and the left common iliac vein was examined by duplex.',
  ])('but nothing that was looked at otherwise or not at all: %j', (text) => {
    expect(examined(text)).toEqual([]);
  });
});

describe('IVUS by others', () => {
  it.each([
    'My colleague, Dr. Ortiz, had done IVUS of the left common iliac vein in April, 70% stenosis.',
    'My partner performed IVUS of the left common iliac vein in November; it showed 60% stenosis.',
    'The previous operative report (Dr. Lund) documents IVUS of the left common iliac vein with 60% stenosis.',
    'The prior procedure note mentions IVUS of the left common iliac vein showing 70% stenosis.',
  ])('in another month or by another report is none of this session: %j', (text) => {
    expect(examined(text)).toEqual([]);
  });

  it.each([
    'My partner, Dr. Ortiz, performed the IVUS of the left common iliac vein today, 60% stenosis.',
    'Dr. Ortiz performed IVUS of the left common iliac vein in the same session.',
    'Prior operative note reviewed. IVUS of the left common iliac vein showed 60% stenosis.',
    'As in the previous report, IVUS of the left common iliac vein showed 70% stenosis.',
  ])('but that of this session is: %j', (text) => {
    expect(examined(text)).toEqual([civ]);
  });
});
