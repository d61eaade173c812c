import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/index.js';

/** Each position reached with the side of the access that it came from. */
const waysIn = (text: string): string[] => {
  const { accessSites, catheterPositions } = analyze(text);
  return catheterPositions.filter(({ outcome }) => outcome === 'reached').map(({ vessel, side, access }) => `${accessSites.find(({ id }) => id === access)?.side ?? '-'}: ${side === null ? '' : `${side} `}${vessel}`);
};

const arteries = 'The right common femoral artery and the left common femoral artery were punctured. ';
const veins = 'The right common femoral vein and the left common femoral vein were punctured. ';
const armAndGroin = 'The left radial artery was punctured. The right common femoral artery was punctured. ';

describe('the access of a movement', () => {
  it.each([
    // The wire, the sheath or the side that the device was put on.
    [`${arteries}IVUS over the right wire into the infrarenal aorta, pullback to the right sheath. Same probe moved to the left wire, up to the left common iliac origin, pullback.`, ['right: abdominal-aorta', 'left: left common-iliac-artery']],
    [`${arteries}The IVUS catheter was run up the right wire to the aorta and pulled back. Then took it over and ran it up the left wire into the left common iliac.`, ['right: aorta', 'left: left common-iliac-artery']],
    [`${veins}From the right sheath the IVUS catheter was taken up into the inferior vena cava and drawn back. It was then moved to the left sheath, taken up into the inferior vena cava again, and drawn back.`, ['right: inferior-vena-cava', 'left: inferior-vena-cava']],
    [`${veins}IVUS up the right side to the cava and back. IVUS up the left side to the cava and back.`, ['right: inferior-vena-cava', 'left: inferior-vena-cava']],
    [`${arteries}The IVUS probe was advanced through the right sheath to the aorta and withdrawn; it was then reloaded on the left wire and the run repeated through the left common iliac artery.`, ['right: aorta', 'left: left common-iliac-artery']],
    [`${veins}IVUS was carried from the left groin into the inferior vena cava and pulled back. The catheter was then changed over to the right and the same pullback made from the cava to the right groin.`, ['left: inferior-vena-cava', 'right: inferior-vena-cava']],
    ['The right brachial artery was punctured. The right common femoral artery was punctured. Through the brachial sheath a pigtail went to the aortic arch. IVUS through the femoral sheath into the descending thoracic aorta and back.', ['right: aortic-arch', 'right: descending-thoracic-aorta']],
    [`${veins}Both sides: IVUS to the IVC and back.`, ['right: inferior-vena-cava', 'left: inferior-vena-cava']],
    // Opened by its side.
    [`${arteries}From the left a 5F pigtail was put into the ascending aorta. On the right a Kumpe was advanced to the aorta.`, ['left: ascending-aorta', 'right: aorta']],
    // The same again.
    [`${veins}IVUS catheter over the left wire into the IVC, then back to the sheath. Same thing through the right sheath, up to the IVC and back to the sheath.`, ['left: inferior-vena-cava', 'right: inferior-vena-cava']],
    [`${veins}The IVUS catheter was passed from the right groin into the IVC and pulled back. The same was done from the left.`, ['right: inferior-vena-cava', 'left: inferior-vena-cava']],
    // The catheter in hand stays where it came in.
    [`${armAndGroin}From the wrist, a 125 cm Bernstein was steered down the thoracic aorta into the right common iliac. Carbon dioxide showed the right internal iliac, and the catheter was advanced into the right internal iliac artery.`, ['left: descending-thoracic-aorta', 'left: right common-iliac-artery', 'left: right internal-iliac-artery']],
    [`${armAndGroin}From the groin a Vitek catheter was hooked in the left subclavian artery. Wire changed for a Supracore. The IVUS catheter was threaded over the Supracore and pulled back to the aortic arch.`, ['right: left subclavian-artery', 'right: aortic-arch']],
    [`${armAndGroin}From the groin a pigtail was run up to the aortic arch. The lesion was hard. The pigtail was left in the arch as a marker.`, ['right: aortic-arch']],
  ])('is read: %j', (text, ways) => {
    expect(waysIn(text)).toEqual(ways);
  });

  it.each([
    // Another catheter, another side in front, both sides at once.
    [`${armAndGroin}From the wrist, a pigtail to the abdominal aorta. A 6F sheath was advanced into the right external iliac artery from the groin and a catheter was brought into the right internal iliac artery.`, ['left: abdominal-aorta', 'right: right external-iliac-artery', 'right: right internal-iliac-artery']],
    [`${arteries}On the left, the external iliac was occluded. A Kumpe from the right groin went over the bifurcation into the left common iliac artery.`, ['right: left common-iliac-artery']],
    [`${veins}The IVUS probe was sent up the right sheath into the cava, then pulled back down the iliac veins to the groin.`, ['right: inferior-vena-cava', 'right: right iliac-vein', 'left: left iliac-vein']],
  ])('is not carried over: %j', (text, ways) => {
    expect(waysIn(text)).toEqual(ways);
  });
});
