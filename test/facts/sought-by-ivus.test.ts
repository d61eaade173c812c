import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.js';

const entry = 'The right common femoral vein was punctured and an 8 Fr sheath was placed. Venography was equivocal. ';
const examined = (text: string): string[] =>
  analyze(`${entry}${text}`).ivus.filter(({ status, vessel }) => status === 'performed' && vessel !== null).map(({ side, vessel }) => [side, vessel].filter(Boolean).join(' '));

describe('brands of IVUS catheters', () => {
  it.each([
    'The left common iliac vein was imaged with a Visions PV catheter.',
    'With the OptiCross 35 the left common iliac vein was interrogated.',
    'The Eagle Eye was used to image the left common iliac vein.',
    'Opticross of the left common iliac vein was performed.',
    'Visions PV .035 run of the left common iliac vein.',
  ])('speak of IVUS as "IVUS catheter" does: %s', (text) => {
    expect(examined(text)).toEqual(['left common-iliac-vein']);
  });

  it.each([
    'An Eagle Eye was available but was not used in the left common iliac vein.',
    'The OptiCross would not cross the left common iliac vein and was withdrawn.',
    'Next month the Visions catheter will be used in the left common iliac vein.',
  ])('prove no examination where they did not look: %s', (text) => {
    expect(examined(text)).toEqual([]);
  });
});

describe('what IVUS was to find', () => {
  it.each([
    'IVUS was done to rule out obstruction in the left common iliac vein.',
    'IVUS was performed to look for residual thrombus in the left common iliac vein.',
    'IVUS was used to determine the degree of stenosis in the left common iliac vein.',
    'IVUS was performed to confirm patency of the left common iliac vein.',
  ])('names where it looked: %s', (text) => {
    expect(examined(text)).toEqual(['left common-iliac-vein']);
  });

  it.each([
    'IVUS was used to confirm stent position.',
    'IVUS was used to determine the distance to the left common iliac vein.',
    'IVUS was used to confirm the wire in the left common iliac vein.',
  ])('is no look at what it only measured to or held: %s', (text) => {
    expect(examined(text)).toEqual([]);
  });

  it.each([
    'We wanted to rule out obstruction, and IVUS of the left common iliac vein was done.',
    'Before embolizing the left ovarian vein we wanted to exclude iliac compression, and IVUS of the left common iliac vein was done.',
    'We needed to know the diameter, and IVUS of the left common iliac vein was performed.',
  ])('stands in front of IVUS, which begins a clause of its own: %s', (text) => {
    const note = analyze(`${entry}${text}`);
    expect(examined(text)).toEqual(['left common-iliac-vein']);
    expect(note.ivus[0]?.necessity).toHaveLength(1);
  });
});

describe('a neighbour of the stent', () => {
  const stented = 'IVUS of the left subclavian artery was performed to size the stent: lumen 8 mm2. An 8 x 29 stent was deployed there. ';
  it('that is told clear of struts was not examined', () => {
    expect(examined(`${stented}IVUS once more: struts against the wall all round, stent area 46 mm2, vertebral clear.`)).toEqual(['left subclavian-artery']);
  });
});

describe('what could not be done without IVUS', () => {
  it.each([
    'The vein could not be sized without IVUS. IVUS of the left common iliac vein was performed.',
    'Neither end could be measured without IVUS, so it was used in the left common iliac vein.',
  ])('needed it: %s', (text) => {
    expect(examined(text)).toEqual(['left common-iliac-vein']);
    expect(analyze(`${entry}${text}`).ivus[0]?.necessity.length).toBeGreaterThan(0);
  });

  it.each([
    'The lesion could not be crossed and the procedure ended without IVUS of the left common iliac vein.',
    'The stent was placed without IVUS of the left common iliac vein.',
    'She could not lie flat, so we finished without IVUS of the left common iliac vein.',
  ])('is no word for what was left out: %s', (text) => {
    expect(examined(text)).toEqual([]);
  });
});

describe('IVUS in short style', () => {
  it('passed over the wire and pulled back was done, in a vessel that is not named', () => {
    const { ivus } = analyze(`${entry}IVUS passed over the wire and pulled back, to size the balloons. IVUS: ref 4.4 mm, MLA 2.9 mm2.`);
    expect(ivus.map(({ vessel, status }) => [vessel, status])).toEqual([[null, 'performed']]);
  });

  it.each(['possible plaque at the landing zone', 'a possible flap', 'questionable dissection'])('"for %s" is its reason', (ground) => {
    expect(analyze(`${entry}IVUS of the left common iliac vein for ${ground}: lumen 6.9 mm.`).ivus[0]?.necessity).toHaveLength(1);
  });
});
