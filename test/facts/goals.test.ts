import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/index.js';

const positionsIn = (text: string): string[] =>
  analyze(text).catheterPositions.filter(({ outcome }) => outcome === 'reached').map(({ vessel, side }) => (side === null ? (vessel ?? '') : `${side} ${vessel ?? ''}`));
const missingIn = (text: string): string[] =>
  analyze(text).audit.findings.filter(({ rule }) => rule === 'catheter-movement-missing').map(({ vessel, side }) => `${side ?? '-'} ${vessel ?? ''}`);

const artery = 'The right common femoral artery was punctured. ';
const brachial = 'The left brachial artery was punctured. ';
const vein = 'The right common femoral vein was punctured. ';

describe('how far a device went', () => {
  it.each([
    // Another device stands there.
    [`${artery}Emboshield NAV6 opened in the petrous segment of the left ICA. Eagle Eye catheter went over the Barewire to just below the filter and was pulled back.`, ['left internal-carotid-artery']],
    [`${artery}SpiderFX opened in the right internal carotid artery. The IVUS catheter was advanced over the wire up to the filter and withdrawn.`, ['right internal-carotid-artery']],
    [`${artery}The IVUS probe was passed to the distal edge of the stent in the left SFA and pulled back.`, ['left superficial-femoral-artery']],
    [`${artery}IVUS catheter over the filter wire to the upper end of the stent in the left internal carotid artery, retracted at hand speed.`, ['left internal-carotid-artery']],
    // The mouth of a limb's own vessel, reached from below.
    [`${artery}The IVUS catheter was advanced up to the right common iliac ostium and pulled back.`, ['right common-iliac-artery']],
    [`${brachial}IVUS catheter over the wire, L subclavian up to the ostium & back.`, ['left subclavian-artery']],
    [`${artery}IVUS catheter over the wire, left renal out to the bifurcation and back.`, ['left renal-artery']],
    [`${artery}Eagle Eye, L SFA from the popliteal up to its origin.`, ['left superficial-femoral-artery']],
    // A height of the trunk.
    [`${artery}The IVUS catheter was run up to the level of the renals and pulled back to the bifurcation.`, ['abdominal-aorta']],
    [`${vein}The IVUS catheter was run up to the level of the renal veins and pulled back to the confluence.`, ['inferior-vena-cava']],
    [`${artery}The Visions PV was advanced up to the level of the left carotid and pulled back slowly to the diaphragm.`, ['aortic-arch']],
    [`${artery}The IVUS catheter was advanced to the level of the left subclavian and withdrawn to the celiac.`, ['aortic-arch', 'abdominal-aorta']],
    // What was done in one vessel, done in the next.
    [`${artery}A VanSchie catheter entered the right renal artery, then an Ansel followed; likewise left renal artery with a second Ansel; and the SMA with a third.`, ['right renal-artery', 'left renal-artery', 'superior-mesenteric-artery']],
    [`${artery}The catheter entered the right renal artery; the same for the left renal artery.`, ['right renal-artery', 'left renal-artery']],
    // A failure farther on.
    [`${artery}The pigtail was advanced to the aortic arch but the left subclavian could not be engaged.`, ['aortic-arch']],
    [`${artery}Bernstein brought up to the aortic arch; would not seat at the L subclavian.`, ['aortic-arch']],
    // The lesion, told with its vessel before.
    [`${artery}The left renal artery had a 70% stenosis. The IVUS catheter was advanced past the lesion and pulled back.`, ['left renal-artery']],
    [`${artery}Angiogram: 80% stenosis in the left SFA. A wire crossed the stenosis. The IVUS catheter was taken across the lesion and withdrawn.`, ['left superficial-femoral-artery']],
    [`${artery}Mid left SFA occlusion. Eagle Eye over the wire, beyond the lesion, pullback.`, ['left superficial-femoral-artery']],
    [`${vein}The left common iliac vein was narrowed. The IVUS probe was brought through the narrowing and drawn back.`, ['left common-iliac-vein']],
    [`${artery}It was decided to look at the left renal artery from inside, and an IVUS catheter was introduced over the wire to beyond the lesion.`, ['left renal-artery']],
    [`${artery}A wire was directed down the left superficial femoral artery and an angled glide catheter was made to follow it as far as the left popliteal artery.`, ['left popliteal-artery']],
    // A table of where the catheters went.
    [`${artery}\nvessel | catheter, where it went | IVUS\nright renal artery | Sos into it | yes\nleft renal artery | none | no\nceliac artery | Sos tip | no`, ['right renal-artery', 'celiac-artery']],
    // Words taken back, the device in small letters.
    [`${vein}the triever went into the left lower lobe no strike lower lobe it stayed in the left pulmonary artery the whole time`, ['left pulmonary-artery']],
    // Catheters named for a vessel.
    [`${artery}I brought up a LIMA guide into the abdominal aorta, then seated the guide in the left renal artery.`, ['abdominal-aorta', 'left renal-artery']],
    [`${artery}6F IMA guide to the right renal artery.`, ['right renal-artery']],
  ])('is read: %j', (text, positions) => {
    expect(positionsIn(text)).toEqual(positions);
  });

  it.each([
    [`${artery}NAV6 opened in the left internal carotid artery. Attention was then turned to the filter, which was captured.`, []],
    [`${artery}The IVUS catheter was brought up to the left common carotid origin and pulled back through the descending thoracic aorta.`, ['descending-thoracic-aorta']],
    [`${vein}The IVUS catheter was advanced up the inferior vena cava to the level of the right atrium and pulled back.`, ['inferior-vena-cava']],
    [`${artery}Cobra to the common hepatic artery, then pulled back to the celiac.`, ['common-hepatic-artery', 'celiac-artery']],
    [`${artery}6F Ansel up and over, tip L CFA. Run-off: CFA + PFA ok.`, ['left common-femoral-artery']],
    [`${artery}A Kumpe could not be brought up to the aortic arch; it would not pass the iliac.`, []],
    [`${brachial}Microcatheter got through the cap, wire only into the aortic arch.`, []],
    [`${artery}Sheath to the left subclavian artery. Omnilink 8 x 29 placed in the left subclavian artery, left vertebral not covered.`, ['left subclavian-artery']],
    [`${vein}Catheter taken up to the superior vena cava and cavogram obtained: narrow upper SVC, contrast backs up the azygos.`, ['superior-vena-cava']],
    [`${vein}Pigtail in the IVC, run: flow refluxes into the left renal vein.`, ['inferior-vena-cava']],
    [`${artery}The endograft was deployed across the left subclavian artery.`, []],
    [`${artery}Shuttle in the aortic arch. Small sheath injections showed the vertebral now running up the neck, mammary full.`, ['aortic-arch']],
    [`${artery}\nvessel | stenosis | plan\nright renal artery | 20% | none\nleft renal artery | 60% | stent later`, []],
    [`${artery}The right renal artery has a 50% lesion and the left renal artery 80%. The IVUS catheter was taken across the lesion.`, []],
    [`${artery}Left SFA stenosis. A wire was advanced across the lesion.`, []],
    [`${artery}Left SFA stenosis. The IVUS catheter would not go across the lesion.`, []],
    [`${artery}The LIMA was selectively engaged with an IMA catheter.`, ['left internal-thoracic-artery']],
  ])('is read as no farther: %j', (text, positions) => {
    expect(positionsIn(text)).toEqual(positions);
  });

  it('is asked of no vessel without a side that the way passed on either side', () => {
    const run = 'The IVUS catheter was advanced from the right groin to the aorta and pulled back through the right common iliac artery. ';
    expect(missingIn(`${artery}${run}IVUS: right common iliac artery 9 mm. External iliac artery 7 mm.`)).toEqual([]);
    expect(missingIn(`${artery}${run}IVUS: right common iliac artery 9 mm. Left renal artery 5 mm.`)).toEqual(['left renal-artery']);
  });
});
