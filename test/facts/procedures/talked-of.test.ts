import { describe, expect, test } from 'vitest';
import { analyze } from '../../../src/analyze.js';

const codesOf = (note: string): string => analyze(`Date of service: 02/10/2025.\n${note}`).procedures.map(({ code }) => code).join(' ');

describe('work that was talked of, or that a patient came for', () => {
  test.each([
    'Fibroids. Embolization of both uterine arteries was explained and she would like it. MRI first.',
    'I explained laser atherectomy of the left popliteal artery to him and his wife. He does not want any procedure.',
    'IVC filter in place since May. If she were to clot again then the filter question is reopened. Right CFV, 8F: venogram.',
    'He came to have his Denali filter removed. The cavogram showed clot in it. Removal was postponed, the filter was not touched.',
  ])('is not done: %s', (note) => {
    expect(codesOf(note)).not.toMatch(/37242|37225|37193|37192/);
  });

  test.each([
    ['The risks were explained. Right CFA 6F. Atherectomy of the left popliteal artery was then performed.', '37225'],
    ['She came to have her filter removed. Right IJ 11F. The filter was snared and removed through the sheath.', '37193'],
    ['I explained to her that embolization might fail. Right CFA. Both uterine arteries were embolized with particles.', '37242'],
    ['AAA 5.8 cm. Both CFAs punctured. Excluder main body through the right side, its limb ending in the right common iliac; contralateral limb to the left common iliac artery.', '34705'],
  ])('is done: %s', (note, code) => {
    expect(codesOf(note)).toContain(code);
  });
});
