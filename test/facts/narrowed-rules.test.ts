import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.js';

const access = (text: string): string[] => analyze(text).accessSites.map(({ vessel, side, outcome }) => `${side ?? '-'} ${vessel} ${outcome}`);
const procedures = (text: string): (string | null)[] => analyze(text, { dateOfService: '2024-05-02' }).procedures.map(({ code }) => code);
const ivusCodes = (text: string): string[] => analyze(text).codes.filter(({ group }) => group === 'ivus').map(({ code, status }) => `${code} ${status}`);

/** Ordinary sentences that look like the kinds for which rules were made, and are none of them. */
describe('what looks like a kind and is none', () => {
  it.each([
    ['The prior access in the right common femoral vein was used and the sheath was exchanged for an 8F sheath.', ['right common-femoral-vein successful']],
    ['R CFV accessed, 8F sheath. A catheter was advanced into the inferior vena cava. The same was done at the left common femoral vein.', ['right common-femoral-vein successful', 'left common-femoral-vein successful']],
  ])('has its entries: %s', (text, sites) => {
    expect(access(text)).toEqual(sites);
  });

  it.each([
    ['TIPS revision was performed because the shunt could not be seen on duplex; the stent was dilated with a 10 mm balloon.', ['37183']],
    ['TIPS revision: the shunt was dilated with a 10 mm balloon as planned.', ['37183']],
    ['An 8 x 38 mm iCast stent was placed in the right common iliac artery, and a 20% stenosis remained in the left.', ['37221']],
    ['Angioplasty of the right common iliac artery with a 7 x 40 mm balloon, and a mild narrowing on the left.', ['37220']],
  ])('has its treatment: %s', (text, codes) => {
    expect(procedures(`The right internal jugular vein was entered. ${text}`)).toEqual(codes);
  });

  it.each([
    ['IVUS was done to size the stents. The IVUS catheter was advanced into the left common iliac vein and withdrawn through the left external iliac vein. IVUS showed one lesion extending from the left common iliac vein into the left external iliac vein, 70%. Two 16 x 60 mm Wallstents were deployed with a smooth transition between the two.', ['37252 supported']],
    ['A catheter was advanced into the IVC. IVUS of the inferior vena cava was normal. IVUS was performed, to size the stent, in the left common iliac vein and left external iliac vein too. IVUS showed 60% in the left common iliac vein and a normal left external iliac vein.', ['37252 supported', '37253 supported', '37253 incomplete']],
    ['The stent was deployed with its upper end in the inferior vena cava 1 cm above the confluence. IVUS of the left common iliac vein was done to size the stent and showed 70%.', ['37252 incomplete']],
    ['IVUS of the left renal vein was done to grade it: 60 mm2. A stent was deployed. IVUS once again, 126 mm2, half a millimeter of strut in the cava, as intended.', ['37252 supported']],
    ['We did not go further, IVUS needed in the left common iliac vein at the next session.', []],
    ['The stent, which did not open fully, IVUS not being available, was dilated in the left common iliac vein.', []],
  ])('has its units of IVUS: %s', (text, codes) => {
    expect(ivusCodes(`The left common femoral vein was punctured. ${text}`)).toEqual(codes);
  });
});
