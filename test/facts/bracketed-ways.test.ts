import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/index.js';

const positionsIn = (text: string): string[] =>
  analyze(`The right CFA was accessed. ${text}`).catheterPositions.filter(({ outcome }) => outcome === 'reached').map(({ vessel, side }) => (side === null ? (vessel ?? '') : `${side} ${vessel ?? ''}`));

describe('vessels entered one after another, with remarks in brackets between them', () => {
  it.each([
    ['A Cobra was used to select the right renal artery (patent) and the left renal artery (60%).', ['right renal-artery', 'left renal-artery']],
    ['The Cobra engaged the celiac artery (normal), the SMA (spasm) and the IMA.', ['celiac-artery', 'superior-mesenteric-artery', 'inferior-mesenteric-artery']],
    ['Sos to celiac (normal), SMA (spasm), IMA (fed the bleed).', ['celiac-artery', 'superior-mesenteric-artery', 'inferior-mesenteric-artery']],
    ['The catheter was advanced into the right renal artery (normal) and the left renal artery (tight).', ['right renal-artery', 'left renal-artery']],
    ['Left internal iliac then selected; the left uterine artery arose at a sharp angle.', ['left internal-iliac-artery']],
    ['A Sos engaged the SMA (replaced right hepatic seen) and the celiac artery.', ['superior-mesenteric-artery', 'celiac-artery']],
    ['Vessels selected and filmed, in this order: right vertebral artery, left vertebral artery.', ['right vertebral-artery', 'left vertebral-artery']],
  ])('are positions: %j', (text, positions) => {
    expect(positionsIn(text).sort()).toEqual([...positions].sort());
  });

  it.each([
    ['The left renal artery (60%) was selected, and the right renal artery (normal) was seen on the flush run.', ['left renal-artery']],
    ['A Cobra engaged the celiac artery (the SMA was seen on the lateral view).', ['celiac-artery']],
    ['The catheter was advanced to the arch (type 2), left common carotid artery widely patent.', ['aortic-arch']],
    ['Stent selected for the left renal artery: 6 x 18.', []],
    ['A sheath was advanced to the left SFA (the popliteal was occluded).', ['left superficial-femoral-artery']],
    ['The Cobra engaged the celiac artery (normal), SMA patent.', ['celiac-artery']],
  ])('are none where they were only seen: %j', (text, positions) => {
    expect(positionsIn(text)).toEqual(positions);
  });
});
