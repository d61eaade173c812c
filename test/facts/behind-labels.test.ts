import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.js';

const entry = 'The right common femoral artery was punctured, 6F sheath.\n\n';
const work = 'IVUS was used because the angiogram was equivocal. The IVUS catheter was advanced into the left external iliac artery. IVUS: 70% in the left external iliac artery.';
const codes = (line: string): string[] => analyze(`${entry}${line} ${work}`, { dateOfService: '2025-03-04' }).codes.filter(({ group }) => group !== 'procedure').map(({ code, status }) => `${code} ${status}`);

describe('an operation told behind a label on the same line', () => {
  it.each([
    'Contrast runs from the sheath in two obliques: a smooth shelf in the left external iliac artery.',
    'Contrast injection: a smooth shelf in the left external iliac artery.',
    'Contrast: Visipaque 40 mL.',
    'Heparin: 5000 units.',
    'Anesthesia: local.',
    'Fluoroscopy: used throughout.',
  ])('is read: %s', (line) => {
    expect(codes(line)).toEqual(expect.arrayContaining(['36246 supported', '37252 supported']));
  });

  it('while figures alone stay what they are', () => {
    expect(analyze(`${entry}A catheter was advanced into the left external iliac artery.\n\nContrast: 40 mL. Fluoroscopy: 8.1 min. Heparin: 5000 units.`, { dateOfService: '2025-03-04' }).note.sections.map(({ kind }) => kind)).toEqual(['other', 'sedation']);
  });
});
