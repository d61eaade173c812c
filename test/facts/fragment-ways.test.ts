import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/index.js';

const positionsIn = (text: string): string[] =>
  analyze(`The right common femoral artery was punctured.\n\n${text}`).catheterPositions.filter(({ outcome }) => outcome === 'reached').map(({ vessel, side }) => (side === null ? (vessel ?? '') : `${side} ${vessel ?? ''}`));

describe('ways told in fragments behind a catheter taken in hand', () => {
  it.each([
    ['Exchanged for a vertebral catheter. Left subclavian artery, then on into the left internal thoracic artery. DSA: chest wall branches only.', ['left subclavian-artery', 'left internal-thoracic-artery']],
    ['Change to a Bern. Left subclavian artery, from there into the left vertebral artery. Two views.', ['left subclavian-artery', 'left vertebral-artery']],
    ['C2 catheter taken instead. Left renal artery. DSA: two branches, no bleeding.', ['left renal-artery']],
    ['Exchange over a Bentson for a Headhunter. Brachiocephalic trunk, right common carotid artery, right external carotid artery in that order.', ['brachiocephalic-artery', 'right common-carotid-artery', 'right external-carotid-artery']],
    ['Vertebral catheter. Left subclavian > left vertebral artery. DSA.', ['left subclavian-artery', 'left vertebral-artery']],
    ['Exchanged for a Cobra. Celiac artery, run. Then the superior mesenteric artery, run.', ['celiac-artery', 'superior-mesenteric-artery']],
    ['Cobra in. Right renal artery. DSA: normal. Then the left renal artery. DSA: tight.', ['right renal-artery', 'left renal-artery']],
  ])('are followed: %j', (text, positions) => {
    expect(positionsIn(text)).toEqual(positions);
  });

  it.each([
    'Exchanged for a vertebral catheter. Left subclavian artery, left internal thoracic artery: normal.',
    'Injection through the Mikaelsson. Left subclavian artery, left vertebral artery.',
    'Glidewire only. Left subclavian artery, then on into the left internal thoracic artery.',
    'The vertebral catheter was removed. Left subclavian artery, then the left vertebral artery. Two views on the CT.',
    'A Cobra was ready. Left renal artery, then the right.',
    'The Cobra was exchanged for a pigtail. Celiac artery and superior mesenteric artery both patent.',
    'Aortogram with a pigtail. Celiac artery, then the superior mesenteric artery. All patent.',
  ])('are told from what was seen, and from what is not in hand: %j', (text) => {
    expect(positionsIn(text)).toEqual([]);
  });
});

describe('vessels entered in lines that open with them', () => {
  it.each([
    ['C2 into the right internal iliac artery. Progreat through the C2 from here on:\n\n - right superior gluteal artery entered 3 cm deep, 8 mm coils, seven, stasis\n - right inferior gluteal artery entered, five coils 6 mm', ['right internal-iliac-artery', 'right superior-gluteal-artery', 'right inferior-gluteal-artery']],
    ['Cobra. Left renal artery entered, run. Right renal artery entered, run.', ['left renal-artery', 'right renal-artery']],
    ['Vertebral catheter. Left gastric artery: entered, DSA. Then splenic artery entered and injected.', ['left-gastric-artery', 'splenic-artery']],
    ['Cobra into the celiac artery. Microcatheter. Splenic artery entered deep, two plugs.', ['celiac-artery', 'splenic-artery']],
  ])('were reached by the catheter in hand: %j', (text, positions) => {
    expect(positionsIn(text)).toEqual(positions);
  });

  it.each([
    'Cobra. Left renal artery entered by the tumor. Right renal artery entered the sinus early.',
    'Glidewire only. Left renal artery entered, no catheter would follow.',
    'Cobra. Left renal artery not entered. Right renal artery entered with the wire alone.',
    'Cobra. Left superior gluteal artery could not be entered.',
  ])('were not where something else went in, or nothing: %j', (text) => {
    expect(positionsIn(text)).toEqual([]);
  });
});
