import { describe, expect, test } from 'vitest';
import { analyze } from '../../../src/analyze.js';

const codesOf = (note: string): string => analyze(`Date of service: 02/10/2026.\n${note}`).procedures.map(({ code }) => code).join(' ');

describe('work told in short', () => {
  test.each([
    ['Both CFAs accessed. Bifurcated graft up the left, limb from the right. Coda to all seals.', '34705'],
    ['Both common femoral arteries punctured, 8 Fr sheaths. Main body (Excluder 26) from the left; contra limb by the right after the gate was cannulated.', '34705'],
    ['Right CFA, 6F. Left SFA 80% in stent. 0910 laser 1.7 x 4 passes, 45/40. 0918 DCB 5 x 100 left SFA. 0925 NC 5 x 40 mid stent, 16 atm.', '37271'],
    ['Right CFA access, 6F. In-stent restenosis of the left SFA. Laser catheter, two passes; then a 6 mm balloon.', '37271'],
    ['Right CFA access, 6F. Left SFA stenosis: 5 x 100 balloon, then 6 x 60 stent, post-dilated with a 6 NC.', '37267'],
  ])('%s', (note, codes) => {
    expect(codesOf(note)).toBe(codes);
  });

  test.each([
    ['Main body from the right was considered, but open repair was preferred. Both CFAs had been accessed for an aortogram.', '34705'],
    ['Laser of the left great saphenous vein, 2 passes planned next month. Right CFA, 6F: aortogram.', '37271'],
    ['Right CFA access, 6F. In-stent restenosis of the left SFA: NC balloon 6 x 40 in the mid stent.', '37267'],
  ])('is not done: %s', (note, code) => {
    expect(codesOf(note)).not.toContain(code);
  });
});
