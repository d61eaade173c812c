import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.js';

/** The vessels with a result of IVUS. */
const shown = (text: string): string[] => analyze(text).ivus.flatMap(({ status, vessel, side, findingsKind }) => (status === 'performed' && findingsKind === 'yes' ? [`${side ?? '-'} ${vessel ?? 'unnamed'}`] : []));

const [civ, eiv] = ['left common-iliac-vein', 'left external-iliac-vein'];

describe('a stent in its vessel', () => {
  it.each([
    ['The stent within the left common iliac vein was fully opposed to the wall.', [civ]],
    ['The stent of the left common iliac vein measured 15 x 16 mm.', [civ]],
    ['There was complete stent expansion in the left common iliac vein.', [civ]],
    ['The stents in the left common and external iliac veins were patent and round.', [civ, eiv]],
    ['The stent covered the stenosis of the left common iliac vein with no residual compression.', [civ]],
    ['Left external iliac vein: 15% tissue, upper stent edge 1 cm below the confluence.', [eiv]],
  ])('behind words of IVUS how it lies is a result: %j', (told, vessels) => {
    expect(shown(`IVUS was repeated. ${told}`)).toEqual(vessels);
  });

  it.each([
    'The stent in the left external iliac vein was postdilated, fully expanded at 14 mm.',
    'The left external iliac vein stent measured 16 x 90 mm.',
    'A 14 mm balloon expanded the stent in the left external iliac vein.',
    'The stent was extended into the patent left external iliac vein.',
    'A covered stent bridged the left external iliac vein.',
    'The narrowed left external iliac vein got a 14 mm stent.',
    'No stent was needed in the left external iliac vein, patent on venography.',
    'On the last venogram the stent in the left external iliac vein was patent.',
  ])('but a stent that is put in, worked on or seen otherwise is none: %j', (told) => {
    expect(shown(`IVUS of the left common iliac vein showed 70% stenosis. ${told}`)).toEqual([civ]);
  });
});
