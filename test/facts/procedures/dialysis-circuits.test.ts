import { describe, expect, test } from 'vitest';
import { analyze } from '../../../src/analyze.js';

const codesOf = (note: string): string => analyze(`Date of service: 05/29/2025.\n${note}`).procedures.map(({ code }) => code).join(' ');

describe('who comes in by the dialysis access studies its circuit', () => {
  test.each([
    ['Access: Left upper arm arteriovenous fistula, antegrade, ultrasound guided, 7F sheath.\nVenogram: stenosis of the left brachiocephalic vein. 12 mm balloon angioplasty of the left brachiocephalic vein.', '36901 36907'],
    ['A 6 Fr sheath was placed in the left brachiocephalic fistula towards the arm. Left subclavian vein occluded; crossed with a glidewire, ballooned to 12 mm.', '36901 36907'],
    ['Through the fistula a catheter was taken into the left subclavian vein. A stent graft 10 x 50 was placed in the left subclavian vein.', '36901 36908'],
    ['PROCEDURE PERFORMED: Shuntogram with central venogram\nACCESS: LUE brachiobasilic AVF, retrograde, 5F micropuncture sheath\nFINDINGS: Fistula widely patent. Swing point 40%. Central veins patent.', '36901'],
    ['Access: left AVF, 6F sheath. Contrast runs showed a normal outflow and no central stenosis.', '36901'],
    ['Left femoral loop graft entered, 6F sheath. Left common femoral vein stenosis treated with a 10 mm balloon.', '36902'],
  ])('%s', (note, codes) => {
    expect(codesOf(note)).toBe(codes);
  });

  test.each([
    ['Access: right common femoral vein (the left arm fistula was left alone). The left brachiocephalic vein was ballooned to 12 mm.', '37248'],
    ['Puncture of the right common femoral vein. The left arm fistula is patent. The left brachiocephalic vein was stented.', '37238'],
    ['The right brachial artery was accessed, 5F sheath. Angiogram: radial artery 80% stenosis proximal to the fistula. 3 mm balloon of the radial artery.', '37246 75710'],
    ['The tunneled catheter was exchanged over a wire through the right IJ. The left AVF is maturing.', '36581'],
  ])('comes in elsewhere: %s', (note, codes) => {
    expect(codesOf(note)).toBe(codes);
  });
});
