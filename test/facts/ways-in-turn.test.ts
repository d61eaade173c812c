import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/index.js';

const positionsIn = (text: string): string[] =>
  analyze(text).catheterPositions.filter(({ outcome }) => outcome === 'reached').map(({ vessel, side }) => (side === null ? (vessel ?? '') : `${side} ${vessel ?? ''}`));
const entriesIn = (text: string): string[] => analyze(text).accessSites.filter(({ outcome }) => outcome === 'successful').map(({ vessel, side }) => `${side ?? '-'} ${vessel}`);

const artery = 'TECHNIQUE: The right common femoral artery was punctured. ';
const vein = 'TECHNIQUE: The right common femoral vein was punctured. ';
const three = ['celiac-artery', 'right renal-artery', 'superior-mesenteric-artery'];
const both = ['left renal-artery', 'right renal-artery'];

describe('vessels selected in turn', () => {
  it.each([
    'The celiac was selected with a C2, followed by the SMA and the right renal artery.',
    'The celiac axis was catheterized, followed by the superior mesenteric artery, and lastly the right renal artery.',
    'First the celiac was selected, next the SMA, and finally the right renal artery.',
    'Celiac selected, then SMA, then right renal.',
    'Celiac selected; SMA selected; right renal selected.',
    'The celiac was engaged with the Sos, as were the SMA and the right renal artery.',
    'The catheter was placed in the celiac, followed by the SMA and the right renal artery.',
    'Selective catheterization of the celiac was performed, followed by the SMA and the right renal artery.',
  ])('are all reached, the verb told once: %s', (words) => {
    expect(positionsIn(artery + words).sort()).toEqual(three);
  });

  it.each([
    'The right renal artery was catheterized, then the left.',
    'The left renal artery was catheterized, and so was the right.',
    'The right renal artery was selected with a Cobra, followed by the left renal artery.',
    'The right, then the left, renal artery was selected.',
    'The right renal artery was catheterized. The left was then catheterized.',
    'Right renal artery selected. Then left.',
    'The right renal artery was selected. Attention was turned to the left renal artery, which was selected with the same catheter.',
  ])('are those of both sides: %s', (words) => {
    expect(positionsIn(artery + words).sort()).toEqual(both);
  });

  it.each([
    'The right renal artery was selected. The left was not selected.',
    'The right renal artery was selected. The left could not be catheterized.',
    'The right renal artery was selected. The left was selected with a wire only.',
    'The right renal artery was selected, and the left was patent.',
    'The right renal artery was selected, then the left renal artery was seen to fill.',
    'The catheter was advanced into the right renal artery, followed by the wire into the left renal artery.',
  ])('are none where the other was not entered: %s', (words) => {
    expect(positionsIn(artery + words)).toEqual(['right renal-artery']);
  });

  it('are told in labels of several kinds', () => {
    expect(positionsIn('Access: R CFA, 5F\nSelective: L CCA, L ICA, R VA')).toEqual(['left common-carotid-artery', 'left internal-carotid-artery', 'right vertebral-artery']);
    expect(positionsIn('Access: R CFV\nSelective venous catheterization: left renal vein, left gonadal vein')).toEqual(['left renal-vein', 'left gonadal-vein']);
    expect(positionsIn('Access: Right CFA\nHighest order catheter position: Left superficial femoral artery')).toEqual(['left superficial-femoral-artery']);
    expect(positionsIn('Access: Right CFA\nCatheter placement: left external iliac artery')).toEqual(['left external-iliac-artery']);
  });
});

describe('the arch', () => {
  it.each(['Pigtail advanced to the arch, arch aortogram.', 'Pigtail to arch. Arch aortogram LAO.', 'Arch aortogram was performed through a pigtail catheter placed in the arch.'])('is that of the aorta behind a femoral artery: %s', (words) => {
    expect(positionsIn(artery + words)).toEqual(['aortic-arch']);
  });

  it.each(['Type II arch with bovine anatomy.', 'An arch aortogram was not done.', 'The deep palmar arch was complete.', 'The pedal arch filled from the dorsalis pedis.'])('is no place of a catheter in: %s', (words) => {
    expect(positionsIn(artery + words)).toEqual([]);
  });
});

describe('a denial in front of a comma', () => {
  it.each(['No sheath, catheter advanced into the left renal vein.', 'No complications, the catheter was advanced into the left renal vein.'])('does not reach a device with its own verb: %s', (words) => {
    expect(positionsIn(vein + words)).toEqual(['left renal-vein']);
  });

  it.each(['No sheath, balloon or catheter was advanced into the left renal vein.', 'No catheter was advanced into the left renal vein.'])('still reaches: %s', (words) => {
    expect(positionsIn(vein + words)).toEqual([]);
  });
});

describe('what follows in the section of the access', () => {
  const access = 'ACCESS: R CFA, US-guided, 6F sheath. ';
  it.each([
    'The left SFA was occluded with reconstitution at the popliteal artery.', 'IVUS was then performed from the IVC to the left common femoral vein.', 'Atherectomy of the left SFA was performed.',
    'The left popliteal artery measured 5.2 mm.', 'V18 wire down to the left peroneal artery.', 'Flow was brisk from the left common femoral vein to the IVC.',
  ])('is no entry without a word of it: %s', (words) => {
    expect(entriesIn(access + words)).toEqual(['right common-femoral-artery']);
  });

  it.each(['Left common femoral artery, 7F.', 'L CFA, US-guided, 7F sheath.', 'Left CFA also accessed under ultrasound.'])('is one with it: %s', (words) => {
    expect(entriesIn(access + words)).toEqual(['right common-femoral-artery', 'left common-femoral-artery']);
  });

  it('takes its side from a cell of its own', () => {
    expect(entriesIn('| Access | Side | Sheath |\n| CFA | right | 6F |\n| CFV | left | 8F |')).toEqual(['right common-femoral-artery', 'left common-femoral-vein']);
    expect(entriesIn('| Site | Side | Size | Closure |\n|---|---|---|---|\n| Common femoral artery | Right | 6 Fr | Angio-Seal |')).toEqual(['right common-femoral-artery']);
  });
});
