import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/index.js';

const positionsIn = (text: string): string[] =>
  analyze(text).catheterPositions.filter(({ outcome }) => outcome === 'reached').map(({ vessel, side }) => (side === null ? (vessel ?? '') : `${side} ${vessel ?? ''}`));

const artery = 'The right common femoral artery was accessed. ';
const vein = 'The right common femoral vein was accessed. ';
const neck = 'The right internal jugular vein was punctured. ';

describe('where a catheter was, told by pressures and samples', () => {
  it.each([
    [`${vein}Swan-Ganz: RA 8, RV 45/8, PA 44/20, wedge 15.`, ['right-atrium', 'right-ventricle', 'main-pulmonary-artery']],
    [`${vein}A balloon-tipped catheter was floated to the left pulmonary artery. RA mean 9, RV 52/9, PA 50/24.`, ['left pulmonary-artery', 'right-atrium', 'right-ventricle']],
    [`${neck}Pressures were measured in the right atrium, right ventricle and main pulmonary artery.`, ['right-atrium', 'right-ventricle', 'main-pulmonary-artery']],
    [`${artery}Pressures were recorded in the left external iliac artery and the abdominal aorta.`, ['left external-iliac-artery', 'abdominal-aorta']],
    [`${vein}Microcatheter manometry: superior sagittal sinus 28, right transverse sinus 26.`, ['superior-sagittal-sinus', 'right transverse-sinus']],
    [`${neck}Catheter into the right hepatic vein. Pullback gave IVC 7 and right atrium 5.`, ['right-hepatic-vein', 'inferior-vena-cava', 'right-atrium']],
    [`${vein}Cobra in. Renin samples: right renal vein, left renal vein, IVC.`, ['right renal-vein', 'left renal-vein', 'inferior-vena-cava']],
    [`${vein}Blood samples were drawn from the SVC, the left brachiocephalic vein and the right internal jugular vein.`, ['superior-vena-cava', 'left brachiocephalic-vein', 'right internal-jugular-vein']],
  ])('is read: %j', (text, positions) => {
    expect(positionsIn(text)).toEqual(positions);
  });

  it.each([
    `${vein}Echo had shown RA 12, RV 50 and PA 55 mmHg.`,
    `${vein}RA, RV and PA were dilated, RVSP 60.`,
    `${vein}CT: RV 4.1 cm, PA 31 mm.`,
    `${artery}A gradient was measured across the left common iliac artery.`,
    `${vein}A blood sample was drawn from the SVC through the PICC.`,
    `${vein}No samples: left renal vein, IVC.`,
  ])('is not told by what others measured, or where none were taken: %j', (text) => {
    expect(positionsIn(text)).toEqual([]);
  });
});
