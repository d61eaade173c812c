import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/analyze.js';

const sitesOf = (note: string): string[] => analyze(note).accessSites.map(({ vessel, side, outcome }) => `${outcome === 'failed' ? 'failed ' : ''}${side ?? '-'} ${vessel}`);

describe('a usual puncture site that stands by itself, in a note that tells of no entry', () => {
  test.each([
    ['Prostate embolization via R radial. A 130 cm vertebral catheter in the left internal iliac artery.', 'right radial-artery'],
    ['Lysis catheters x 2 from the left CFV (two 6F sheaths). Catheter 1: tip in the left lower lobe pulmonary artery.', 'left common-femoral-vein'],
    ['Carotid work-up: left CFA; Davis catheter in the right common carotid artery only.', 'left common-femoral-artery'],
    ['Renal vein sampling.\n- 5F sheath, L CFV\n- Rt renal v.: cobra catheter, seated first attempt', 'left common-femoral-vein'],
    ['A 20 gauge cannula in the right cephalic vein at the elbow was used for venography of the arm.', 'right cephalic-vein'],
    ['We entered by the left common femoral artery, with ultrasound on the skin, 6 French. A Sos catheter was hooked into the right renal artery.', 'left common-femoral-artery'],
    ['Jugular approach (left IJ, 6F sheath). A cobra was placed in the left renal vein.', 'left internal-jugular-vein'],
  ])('%s', (note, site) => {
    expect(sitesOf(note)).toEqual([site]);
  });

  test.each([
    'Left CFA widely patent. Pigtail in the aorta: left SFA occluded.',
    'Catheter in the aorta. L CFA, L SFA and popliteal filmed.',
    'IVUS catheter to the right CIV. Pullback to the right CFV: normal.',
    'IVUS through the right femoral vein: normal.',
    'Stent in the left popliteal artery, 6 mm.',
    'IVUS run: L CFV, L EIV, L CIV. Compression of the left CIV, 45 mm2.',
    'Thrombus from the left popliteal vein with an 8F Penumbra.',
  ])('no entry: %s', (note) => {
    expect(sitesOf(note)).toEqual([]);
  });
});

describe('"the same" of how a vessel looks', () => {
  test.each([
    ['Left CFA, 6F. Completion: SFA <10%, tibials unchanged, pop same.', ['left common-femoral-artery']],
    ['Right CFA 5F. Omni, then a catheter over the bifurcation into the left external iliac artery. Popliteal the same as before.', ['right common-femoral-artery']],
    ['Right CFA punctured, 6F. Left CFA, the same.', ['right common-femoral-artery', 'left common-femoral-artery']],
    ['The right common femoral vein was entered, 8F. The left common femoral vein was done the same way.', ['right common-femoral-vein', 'left common-femoral-vein']],
    ['We puncture with echo-guidance the common femoral artery left, retrograde, introducer 7F.', ['left common-femoral-artery']],
    ['The renal artery right was engaged with a Cobra from the left CFA.', ['left common-femoral-artery']],
    ['The catheter in the renal artery was left, and a wire was placed. Right CFA 6F.', ['right common-femoral-artery']],
  ])('%s', (note, sites) => {
    expect(sitesOf(note)).toEqual(sites);
  });
});
