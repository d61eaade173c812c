import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/index.js';

const positionsIn = (text: string): string[] =>
  analyze(text).catheterPositions.filter(({ outcome }) => outcome === 'reached').map(({ vessel, side }) => (side === null ? (vessel ?? '') : `${side} ${vessel ?? ''}`));

const artery = 'The right common femoral artery was punctured. ';
const vein = 'The right common femoral vein was punctured. ';

describe('where catheters came, told in short', () => {
  it.each([
    [`${artery}Bern: right renal artery, then the left.`, ['right renal-artery', 'left renal-artery']],
    [`${artery}A Cobra was placed in the right renal artery and another in the left.`, ['right renal-artery', 'left renal-artery']],
    [`${vein}A catheter was guided into the right renal vein and, after redirection, into the left.`, ['right renal-vein', 'left renal-vein']],
    [`${artery}Cobra in left renal artery. Right renal artery likewise.`, ['left renal-artery', 'right renal-artery']],
    [`${artery}Simmons - L common carotid; RIM - L vertebral artery.`, ['left common-carotid-artery', 'left vertebral-artery']],
    [`${artery}Cobra - R renal a., R accessory renal a.`, ['right renal-artery', 'right accessory-renal-artery']],
    [`${artery}Catheterized in turn by way of this sheath: celiac artery, SMA, left renal artery.`, ['celiac-artery', 'superior-mesenteric-artery', 'left renal-artery']],
    [`${vein}A catheter was passed upward in turn: right external iliac vein, right common iliac vein, IVC.`, ['right external-iliac-vein', 'right common-iliac-vein', 'inferior-vena-cava']],
    ['R internal jugular vein, US, 9F.\nHockey-stick catheter down into L common femoral vein, contrast. Same for R common femoral vein.', ['left common-femoral-vein', 'right common-femoral-vein']],
    ['The right internal jugular vein was entered. MPA advanced into the left renal vein, venogram. The same was done for the right renal vein.', ['left renal-vein', 'right renal-vein']],
    ['R CFA punctured under US, 6F sheath. Same for L CFA.', []],
    [`${artery}Mikaelsson in. The right bronchial artery was entered.`, ['right bronchial-artery']],
    [`${artery}The celiac artery was selected with a C2, and from that the splenic artery.`, ['celiac-artery', 'splenic-artery']],
    [`${artery}A VERT catheter found the left thyrocervical trunk and afterwards the left costocervical trunk.`, ['left thyrocervical-trunk', 'left costocervical-trunk']],
    [`${artery}Left L1 to L3 lumbar arteries each engaged with the Mikaelsson.`, ['left lumbar-artery']],
    [`${artery}Guide parked in the left vertebral artery, Echelon beyond it in the basilar artery.`, ['left vertebral-artery', 'basilar-artery']],
    ['Right popliteal vein, 8 French. A Berenstein was passed up into the ipsilateral common iliac vein, and then over into the contralateral common iliac vein.', ['right common-iliac-vein', 'left common-iliac-vein']],
    [`${vein}One catheter lay in the right common iliac vein, a second in the left common iliac vein.`, ['right common-iliac-vein', 'left common-iliac-vein']],
    [`${vein}The tip of one EKOS catheter was in the right common iliac vein and that of the other in the left common iliac vein.`, ['right common-iliac-vein', 'left common-iliac-vein']],
    [`${artery}The microcatheter would go no further than the proper hepatic artery.`, ['proper-hepatic-artery']],
    [`${vein}A Glidewire was run to the left femoral vein; no catheter would follow it beyond the left common iliac vein.`, ['left common-iliac-vein']],
    [`${artery}The balloon could not be coaxed past the left common iliac artery, in which it was finally inflated.`, ['left common-iliac-artery']],
    [`${artery}The SOS did no more than inject the abdominal aorta, where it lay.`, ['abdominal-aorta']],
    [`${vein}Both renal veins sampled with a Cobra.`, ['right renal-vein', 'left renal-vein']],
    [`${vein}Samples were taken through a C2 from the left renal vein and the IVC.`, ['left renal-vein', 'inferior-vena-cava']],
    [`${vein}The right adrenal vein was sampled with a Mikaelsson, the left with a Simmons 2.`, ['right adrenal-vein', 'left adrenal-vein']],
    [`${artery}Celiac artery, then SMA, then IMA, each with the Sos.`, ['celiac-artery', 'superior-mesenteric-artery', 'inferior-mesenteric-artery']],
    [`${artery}The left renal artery accepted the Cobra readily; the right would not.`, ['left renal-artery']],
  ])('are reached: %j', (text, positions) => {
    expect(positionsIn(text)).toEqual(positions);
  });

  it.each([
    [`${artery}The catheter was advanced into the right renal artery, and stenosis was seen in the left.`, ['right renal-artery']],
    [`${artery}The catheter was advanced into the right renal artery and the wire into the left.`, ['right renal-artery']],
    [`${artery}Cobra in left renal artery, 50% stenosis. Right renal artery likewise stenosed.`, ['left renal-artery']],
    [`${artery}A sheath was put in and injected; contrast refluxed into the right common iliac artery.`, []],
    [`${artery}A Bern was in the left subclavian artery. L vert: basilar tip normal.`, ['left subclavian-artery']],
    [`${artery}Omni to the abdominal aorta, aortic run: renal arteries patent.`, ['abdominal-aorta']],
    [`${artery}Sos in. The superior mesenteric artery was entered, the inferior mesenteric artery was not entered.`, ['superior-mesenteric-artery']],
    ['In 2021 catheters had been passed into both uterine arteries from the left groin. Today the right radial artery was entered, and a microcatheter was brought into the left uterine artery alone.', ['left uterine-artery']],
    ['Dr. Okafor had cannulated the middle hepatic vein the day before. I entered the left common femoral vein.', []],
    [`${artery}The catheter was advanced through the stent that was placed in 2019 into the left renal artery.`, ['left renal-artery']],
    [`${artery}The wire could not be advanced beyond the left common iliac artery.`, []],
    [`${artery}The balloon would not pass the left common iliac artery.`, []],
    [`${artery}The catheter showed no stenosis beyond the left common iliac artery.`, []],
    [`${artery}The left renal artery would not have accepted the Cobra.`, []],
    [`${artery}The left renal artery took the stent well.`, []],
    [`${vein}Samples were taken from the sheath. The left renal vein was not sampled.`, []],
  ])('are told from places seen, reached by a wire or on another day: %j', (text, positions) => {
    expect(positionsIn(text)).toEqual(positions);
  });
});

describe('a vessel that a catheter was brought to', () => {
  it.each([
    'I probed the celiac stump with a Sos and a Bern for ten minutes. Neither wire nor catheter would enter.',
    'The Bern was worked at the celiac artery. None of three shapes would engage.',
    'A Sos catheter was brought to the celiac artery. Several attempts, without success.',
    'The celiac was probed with a Sos catheter. It would not go in.',
  ])('was not entered where the next words tell so: %j', (text) => {
    expect(positionsIn(artery + text)).toEqual([]);
  });

  it.each([
    'The celiac was probed with a Sos catheter. It went in at the second try.',
    'A Sos catheter was brought to the celiac artery. The wire would not pass the stenosis.',
    'A Cobra was placed at the celiac artery. Neither branch took long to fill.',
    'A Cobra was placed at the celiac artery. Several attempts with three wires were unsuccessful. An angiogram was done.',
    'A Sos catheter was brought to the celiac artery. No wire would enter the occlusion.',
    'A Sos catheter was brought to the celiac artery. The occlusion could not be entered. No wire would enter it.',
    'A Sos catheter was brought to the celiac artery. Several attempts to cross were without success. A CTO wire crossed at last.',
    'A Sos catheter was brought to the celiac artery. Nothing would hold the balloon there.',
    'A Sos catheter was brought to the celiac artery. After ten minutes of trying in vain it engaged.',
    'A Sos catheter was brought to the celiac artery. Several attempts, without success. It went in at last.',
  ])('was entered where they do not: %j', (text) => {
    expect(positionsIn(artery + text)).toEqual(['celiac-artery']);
  });
});
