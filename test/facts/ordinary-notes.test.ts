import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.js';

describe('ordinary notes', () => {
  it('have an entry in a list behind a line of sedation', () => {
    const { accessSites } = analyze('DOS: 06/24/2024\nSedation: fentanyl 50 mcg, midazolam 1 mg\n- Left AV fistula punctured antegrade near the wrist under ultrasound, 7F sheath placed.\n- Fistulogram: narrowing of the cephalic vein.');
    expect(accessSites.map(({ vessel, side, outcome }) => `${side} ${vessel} ${outcome}`)).toEqual(['left arteriovenous-fistula successful']);
  });

  it('ask whether a lesion reaches the next vessel, and tell no such lesion', () => {
    const { codes } = analyze('Date of service: 10/07/2024\nAccess: right common femoral vein, 12F sheath\nIVUS used to size the SVC stent and to see whether the stenosis reached the right brachiocephalic vein, as the venogram overlapped there.\nIVUS catheter advanced from the groin to the SVC and right brachiocephalic vein.\nIVUS SVC: 85% stenosis, reference diameter 16 mm.\nIVUS right brachiocephalic vein: normal, diameter 14 mm, no stenosis.\n16 x 60 mm stent deployed in the SVC.');
    expect(codes.filter(({ group }) => group === 'ivus').map(({ code, status }) => `${code} ${status}`)).toEqual(['37252 supported', '37253 supported']);
  });

  it('have no result of IVUS in coils of a vein that was closed', () => {
    const { ivus } = analyze('Date of service: 03/18/2025\nAccess: right common femoral vein, 8F sheath.\nIVUS catheter advanced into the left renal vein to rule out compression.\nIVUS findings:\n  Left renal vein - patent, 8 mm.\nLeft ovarian vein embolized with four 12 mm coils.');
    expect(ivus.filter(({ status }) => status === 'performed').map(({ vessel }) => vessel)).toEqual(['renal-vein']);
  });
});
