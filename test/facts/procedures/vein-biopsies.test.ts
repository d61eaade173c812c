import { describe, expect, it } from 'vitest';
import { readProcedures } from '../../../src/facts/procedures/index.js';
import { readNote } from '../../../src/language/read-note.js';

const isRead = (text: string): boolean => readProcedures(readNote(text), { dateOfService: '2025-05-13' }).procedures.some(({ code }) => code === '37200');

const neck = 'The right internal jugular vein was punctured. A catheter was advanced into the right hepatic vein. ';

describe('a biopsy of an organ through its vein', () => {
  it.each([
    'TRANSJUGULAR LIVER BIOPSY + PRESSURES\n\nR IJ, US, 9F sheath. MPA into the right hepatic vein, cannula over it. 19G Quick-Core turned anterior, 3 passes, 3 good cores.',
    `Procedure: Transjugular liver biopsy.\n\nTechnique: ${neck}Three biopsies were obtained and placed in formalin.`,
    `Procedure: Transvenous liver biopsy.\n\nTechnique: ${neck}Biopsy forceps, four bites of liver.`,
    'Procedure: Transjugular renal biopsy.\n\nTechnique: The right internal jugular vein was punctured. A catheter was placed in the right renal vein and through a cannula four passes were made with good cortical cores.',
  ])('was done where tissue came: %j', (text) => {
    expect(isRead(text)).toBe(true);
  });

  it.each([
    `Procedure: Transjugular liver biopsy (attempted).\n\nTechnique: ${neck}The angle did not permit the cannula. No tissue was obtained and the biopsy was abandoned.`,
    `Procedure: Hepatic venography with pressures.\n\nIndication: Transjugular liver biopsy in 2022 showed cirrhosis.\n\nTechnique: ${neck}Wedged 22, free 8. Biopsy was not performed.`,
    `Procedure: TIPS.\n\nTechnique: ${neck}Transjugular liver biopsy will be done next week.`,
    'Procedure: Uterine artery embolization.\n\nIndication: Endometrial biopsy benign.\n\nTechnique: The right common femoral artery was punctured.',
  ])('was not where it failed, was another time, or took another way: %j', (text) => {
    expect(isRead(text)).toBe(false);
  });
});
