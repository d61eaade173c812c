import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/index.js';

const positionsIn = (text: string): string[] =>
  analyze(text).catheterPositions.filter(({ outcome }) => outcome === 'reached').map(({ vessel, side }) => (side === null ? (vessel ?? '') : `${side} ${vessel ?? ''}`));

const artery = 'The right common femoral artery was punctured. ';
const vein = 'The right common femoral vein was punctured. ';

describe('where catheters came, told in rows of device and vessel', () => {
  it.each([
    ['Right CFA, 5F.\n- Pigtail, arch\n- Vert, left subclavian artery\n- Progreat, left internal thoracic artery', ['aortic-arch', 'left subclavian-artery', 'left internal-thoracic-artery']],
    ['Right CFA, 5F.\nCatheters: Omni, abdominal aorta; Cobra, left renal artery; Sos, SMA.', ['abdominal-aorta', 'left renal-artery', 'superior-mesenteric-artery']],
    ['Access | RCFV, 8F\nCatheter 1 | 5F pigtail, IVC, cavogram\nCatheter 2 | Kumpe, L CIV, then L EIV', ['inferior-vena-cava', 'left common-iliac-vein', 'left external-iliac-vein']],
  ])('are reached: %j', (text, positions) => {
    expect(positionsIn(text)).toEqual(positions);
  });

  it.each([
    'Right CFA, 5F.\n- Cobra, left renal artery not engaged',
    'Right CFV, 8F.\n- Pigtail, IVC filter seen',
    'Right CFA, 5F.\n- Glidewire, left renal artery',
    'Right CFA, 5F.\n- Cobra was opened, left renal artery stenosis',
  ])('are none where nothing went: %j', (text) => {
    expect(positionsIn(text)).toEqual([]);
  });
});

describe('where catheters came, told of a branch, by what it was for, or as before', () => {
  it.each([
    [`${artery}The microcatheter was advanced into a jejunal branch of the SMA.`, ['superior-mesenteric-artery']],
    [`${artery}Progreat into the anterior division of the right internal iliac artery, coils.`, ['right internal-iliac-artery']],
    [`${artery}Vert for the left vertebral artery.`, ['left vertebral-artery']],
    [`${vein}A Cobra catheter was used to interrogate the right ovarian vein.`, ['right gonadal-vein']],
    ['The left popliteal vein was punctured. A NaviCross was used to traverse the thrombosed femoral vein into the IVC.', ['inferior-vena-cava', 'left femoral-vein']],
    ['The left CFA was punctured. A Kumpe was advanced antegrade to the popliteal artery.', ['left popliteal-artery']],
    [`${vein}Catheter in the right renal vein, venogram. Left renal vein, venogram.`, ['right renal-vein', 'left renal-vein']],
    [`${vein}C2 into the left internal iliac vein. Then left gonadal vein via left renal vein.`, ['left internal-iliac-vein', 'left gonadal-vein', 'left renal-vein']],
    [`${artery}IVUS was passed through the abdominal and descending thoracic aorta to the arch.`, ['abdominal-aorta', 'descending-thoracic-aorta', 'aortic-arch']],
    ['Right radial artery punctured, 6F. Guide: right common carotid artery.', ['right common-carotid-artery']],
  ])('are reached: %j', (text, positions) => {
    expect(positionsIn(text)).toEqual(positions);
  });

  it.each([
    `${artery}A wire was advanced into a branch of the SMA.`,
    `${artery}Contrast went into branches of the left hepatic artery.`,
    `${artery}The catheter was advanced to the takeoff of a branch of the left renal artery.`,
    `${artery}A Simmons for the left vertebral artery was not available.`,
    'The left popliteal vein was punctured. A Glidewire was used to traverse the thrombosed femoral vein.',
    `${vein}Duplex of the right renal vein, venogram. Left renal vein, venogram.`,
  ])('are none where only a wire or contrast went, or nothing: %j', (text) => {
    expect(positionsIn(text)).toEqual([]);
  });
});

describe('a further entry told by what came from there', () => {
  const entries = (text: string): string[] => analyze(text).accessSites.map(({ vessel, side }) => `${side ?? '-'} ${vessel}`);

  it.each([
    [`${artery}A pigtail was brought from the left radial artery into the ascending aorta.`, ['right common-femoral-artery', 'left radial-artery']],
    ['The left radial artery was punctured. From the right common femoral artery a pigtail was placed in the abdominal aorta.', ['left radial-artery', 'right common-femoral-artery']],
    [`${vein}A catheter was advanced from the right subclavian vein into the axillary vein.`, ['right common-femoral-vein']],
    [`${vein}The catheter was pulled back from the right internal jugular vein into the SVC.`, ['right common-femoral-vein']],
    [`${artery}A catheter was advanced from the left common femoral artery into the SFA.`, ['right common-femoral-artery']],
  ])('is one of another limb, on the way to a trunk: %j', (text, access) => {
    expect(entries(text)).toEqual(access);
  });
});

describe('where catheters came, by what the words leave to the reader', () => {
  it.each([
    [`${vein}NaviCross down the stent in the left common iliac vein into the left external iliac vein.`, ['left common-iliac-vein', 'left external-iliac-vein']],
    ['Right CFA antegrade, 6F. Quick-Cross through the popliteal and tibioperoneal trunk into the peroneal artery.', ['right popliteal-artery', 'right tibioperoneal-trunk', 'right peroneal-artery']],
    [`${artery}A RIM was used to get over the horn into the left common iliac artery.`, ['left common-iliac-artery']],
    [`${artery}A Kumpe was advanced into the left external iliac artery, but the occlusion could not be crossed.`, ['left external-iliac-artery']],
    [`${artery}A pigtail in the abdominal aorta was injected and showed a tight left renal artery. This was selected with a Cobra.`, ['abdominal-aorta', 'left renal-artery']],
    [`${artery}Sos in the celiac artery. Through the microcatheter the left gastric artery was embolized.`, ['celiac-artery', 'left-gastric-artery']],
    [`${vein}The IVUS catheter was introduced and imaged the left external iliac vein and the left common iliac vein.`, ['left external-iliac-vein', 'left common-iliac-vein']],
    [`${vein}IVUS was advanced over the wire and the left common iliac vein was imaged.`, ['left common-iliac-vein']],
    [`${vein}C2 into the left internal iliac vein, venogram. Repeat in the right internal iliac vein.`, ['left internal-iliac-vein', 'right internal-iliac-vein']],
    ['Left CFA antegrade. A UniFuse was placed through the SFA stents, distal marker in the left popliteal artery.', ['left superficial-femoral-artery', 'left popliteal-artery']],
  ])('are reached: %j', (text, positions) => {
    expect(positionsIn(text)).toEqual(positions);
  });

  it.each([
    [`${artery}A Kumpe could not be advanced into the left external iliac artery.`, []],
    [`${artery}A pigtail in the abdominal aorta showed a tight left renal artery. This was not selected.`, ['abdominal-aorta']],
    [`${artery}Through the pigtail catheter the renal arteries were imaged.`, []],
    [`${vein}IVUS imaged the left common iliac vein.`, []],
    [`${vein}IVUS was advanced over the wire and the left common iliac vein was imaged with contrast.`, []],
    [`${artery}Repeat angiogram in the left common iliac artery.`, []],
  ])('are only where they were told to be: %j', (text, positions) => {
    expect(positionsIn(text)).toEqual(positions);
  });
});
