import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.js';
import { readNote } from '../../src/language/read-note.js';

const reasoned = (text: string): string[] =>
  readFacts(readNote(text), { dateOfService: null }).ivus.map(({ vessel, side, necessity }) => `${side ?? '-'} ${vessel ?? 'unnamed'} ${necessity.length > 0 ? 'reason' : 'none'}`);

const first = 'IVUS of the left common iliac vein was performed. We needed it to tell scar from thrombus.';

describe('a reason told with a pronoun behind the IVUS of a vessel', () => {
  it.each([
    `${first} A 16 mm stent was placed. IVUS of the left external iliac vein was performed, 40% stenosis.`,
    `${first} 60% stenosis on IVUS. IVUS was then also carried on into the left external iliac vein.`,
    `${first} The vein was dilated to 14 mm. IVUS of the left external iliac vein was performed and showed 30% stenosis.`,
    `${first} IVUS of the left common iliac vein showed 60% stenosis. The probe was carried on and IVUS of the left external iliac vein was performed as well.`,
  ])('is not for one that IVUS went on to later: %j', (text) => {
    expect(reasoned(text)).toEqual(['left common-iliac-vein reason', 'left external-iliac-vein none']);
  });

  it.each([
    `${first} IVUS of the left external iliac vein was performed.`,
    `IVUS of the left common iliac vein and left external iliac vein was performed. We needed it to tell scar from thrombus. A 16 mm stent was placed. IVUS of the left external iliac vein was performed.`,
  ])('is for one that was looked at in the same course: %j', (text) => {
    expect(reasoned(text)).toEqual(['left common-iliac-vein reason', 'left external-iliac-vein reason']);
  });

  it('is found alike in a text of hundreds of such reasons', () => {
    const vessels = ['left common iliac vein', 'right common iliac vein', 'left femoral vein'];
    const many = Array.from({ length: 300 }, (_, at) => `IVUS of the ${vessels[at % 3] ?? ''} was performed. We needed it to tell scar from thrombus. It was then carried on up and showed 60% stenosis.`);
    const treated = [...many, 'A 16 mm stent was placed. IVUS of the left external iliac vein was performed.'].join(' ');
    expect(reasoned(treated)).toEqual(['left common-iliac-vein reason', 'right common-iliac-vein reason', 'left femoral-vein reason', 'left external-iliac-vein none']);
  });
});
