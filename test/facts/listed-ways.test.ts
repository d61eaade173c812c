import { describe, expect, it } from 'vitest';
import { readMovements } from '../../src/facts/movement/movements.js';
import { readNote } from '../../src/language/read-note.js';

const reachedIn = (text: string): string[] =>
  readMovements(readNote(text)).filter(({ outcome }) => outcome === 'reached').flatMap(({ mover, refs }) => refs.map(({ vessel, side }) => `${mover} ${side === null ? vessel : `${side} ${vessel}`}`));

describe('stations of a catheter in lists', () => {
  it.each([
    ['Access: left CFV, 9F.\nIVUS probe positioned, one after the other, in:\n 1) IVC\n 2) left CIV\n 3) left EIV', ['ivus inferior-vena-cava', 'ivus left common-iliac-vein', 'ivus left external-iliac-vein']],
    ['Right CFA 5F.\nMicrocatheter taken in turn to the following branches:\n- right hepatic artery\n- left hepatic artery, 4 mL\n- GDA: not reached\n- left gastric artery - no', ['catheter right-hepatic-artery', 'catheter left-hepatic-artery']],
    ['Right CFA 5F.\nThe wire was passed into:\n- right renal artery\n- left renal artery', []],
    ['Access: left CFA, 6F.\nMost distal vessel catheterized: right posterior tibial artery\nVessels not catheterized: left peroneal artery', ['catheter right posterior-tibial-artery']],
    ['ACCESS: L axillary artery, US, 7F\nTARGETS REACHED (catheter): SMA - yes; celiac - no, occluded at origin; L renal - yes; R renal - not attempted', ['catheter superior-mesenteric-artery', 'catheter left renal-artery']],
    ['Access: R CFA 6F\n\n| Step | Device | Vessel reached | Comment |\n| 1 | RDC guide | right renal artery | seated |\n| 2 | 0.014 wire | left renal artery | across |\n| 3 | 5.5 x 20 balloon | left internal iliac artery | 8 atm |', ['catheter right renal-artery', 'balloon left internal-iliac-artery']],
  ])('are where it was: %j', (text, movements) => {
    expect(reachedIn(text)).toEqual(movements);
  });

  it.each([
    ['Common hepatic - tip here, run at 4 for 16.', ['catheter common-hepatic-artery']],
    ['Left hepatic artery - microcatheter brought back and turned, run.', ['catheter left-hepatic-artery']],
    ['Left renal artery - catheter injection shows 60% stenosis.', []],
    ['SMA - tip of the calcified plaque at the origin.', []],
    ['Left gastric artery - microcatheter would not follow.', []],
  ])('stand in front of a dash: %j', (text, movements) => {
    expect(reachedIn(text)).toEqual(movements);
  });
});

describe('numbered sizes', () => {
  it.each([
    ['No. 4 Fogarty passed down the left SFA to the left popliteal artery x 3.', ['balloon left superficial-femoral-artery', 'balloon left popliteal-artery']],
    ['A no. 3 Fogarty was passed into the right radial artery.', ['balloon right radial-artery']],
    ['No catheter was passed into the right radial artery.', []],
  ])('deny nothing: %j', (text, movements) => {
    expect(reachedIn(text)).toEqual(movements);
  });
});

describe('what goes on its way', () => {
  it.each([
    ['PV .035 IVUS over the Amplatz up to IVC, slow pullback thru L CIV.', ['ivus inferior-vena-cava', 'ivus left common-iliac-vein']],
    ['Microcatheter went into the right superior gluteal artery; after coils it was pulled out and put into the right inferior gluteal artery.', ['catheter right superior-gluteal-artery', 'catheter right inferior-gluteal-artery']],
    ['The Mikaelsson catheter was dragged along the descending thoracic aorta until it caught the right bronchial artery.', ['catheter descending-thoracic-aorta', 'catheter right bronchial-artery']],
    ['The IVUS catheter traversed the right external and common iliac veins.', ['ivus right external-iliac-vein', 'ivus right common-iliac-vein']],
    ['The left adrenal vein was cannulated with a Simmons 2 and the right adrenal vein with a Cobra.', ['catheter left adrenal-vein', 'catheter right adrenal-vein']],
    ['Left renal artery with a Sos, right renal artery with the same Sos.', ['catheter left renal-artery', 'catheter right renal-artery']],
    ['SMA run with a Cobra was normal. Left renal artery with a stent was patent.', []],
    ['A Cobra selected the left internal iliac artery and a Progreat was advanced into the left uterine artery. The same was then repeated for the right internal iliac and right uterine arteries.', ['catheter left internal-iliac-artery', 'catheter left uterine-artery', 'catheter right internal-iliac-artery', 'catheter right uterine-artery']],
    ['A Cobra selected the left renal artery. The same could not be done for the right renal artery.', ['catheter left renal-artery']],
    ['Microcath into R radial artery to the wrist.', ['catheter right radial-artery']],
    ['A multipurpose was steered into the right common iliac artery. We wanted the same on the left.', ['catheter right common-iliac-artery']],
    ['A multipurpose was steered into the right common iliac artery. The same was then done on the left.', ['catheter right common-iliac-artery', 'catheter left common-iliac-artery']],
    ['A multipurpose was steered into the right common iliac artery. The same was tried on the left.', ['catheter right common-iliac-artery']],
  ])('is followed: %j', (text, movements) => {
    expect(reachedIn(text)).toEqual(movements);
  });
});
