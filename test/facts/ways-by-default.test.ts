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
