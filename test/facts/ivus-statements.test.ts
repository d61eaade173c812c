import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.js';
import { readNote } from '../../src/language/read-note.js';

const ivusIn = (text: string) => readFacts(readNote(text), { dateOfService: null }).ivus;
const nameOf = ({ vessel, side }: { readonly vessel: string | null; readonly side: string | null }): string => `${side === null ? '' : `${side} `}${vessel ?? 'unnamed'}`;
const examinedIn = (text: string): string[] => ivusIn(text).filter(({ status }) => status === 'performed').map(nameOf);
const reasonedIn = (text: string): string[] => ivusIn(text).filter(({ status, necessity }) => status === 'performed' && necessity.length > 0).map(nameOf);

describe('a statement of IVUS', () => {
  it.each([
    ['Haziness at the adductor canal prompted IVUS of the left SFA.', ['left superficial-femoral-artery']],
    ['IVUS inside the right upper arm AV graft: pseudointima.', ['right arteriovenous-graft']],
    ['The right axillary artery underwent IVUS.', ['right axillary-artery']],
    ['The left common and left external iliac veins underwent repeat IVUS.', ['left common-iliac-vein', 'left external-iliac-vein']],
    ['IVUS: left femoral vein, left external iliac vein. Both were studied for post-thrombotic scar.', ['left femoral-vein', 'left external-iliac-vein']],
    ['We worked with IVUS instead of runs: left common iliac artery, then left external iliac artery.', ['left common-iliac-artery', 'left external-iliac-artery']],
    ['IVUS was used to evaluate the left common and external iliac veins.', ['left common-iliac-vein', 'left external-iliac-vein']],
    ['Intravascular ultrasound was used to interrogate the IVC, left common iliac and left external iliac veins.', ['inferior-vena-cava', 'left common-iliac-vein', 'left external-iliac-vein']],
    ['IVUS was performed to assess compression of the left common iliac vein.', ['left common-iliac-vein']],
    ['An IVUS catheter was used to examine the right external iliac vein.', ['right external-iliac-vein']],
    ['To evaluate the left renal artery, IVUS was performed.', ['left renal-artery']],
    ['We went on to image the superior vena cava and left brachiocephalic vein with the IVUS probe.', ['superior-vena-cava', 'left brachiocephalic-vein']],
    ['The decision was made to proceed with intravascular ultrasound, which was performed of the left common femoral vein, left external iliac vein and IVC.', ['left common-femoral-vein', 'left external-iliac-vein', 'inferior-vena-cava']],
    ['The left common iliac vein looked pinched. We ran the IVUS probe through that segment.', ['left common-iliac-vein']],
    ['The right CFA was accessed.\n\nREASON FOR IVUS: indeterminate ostium on DSA.\nVESSEL: left renal artery.', ['left renal-artery']],
    ['The right CFA was accessed.\n\nMedical necessity of IVUS: [x] vessel sizing  [ ] other\nVessel examined: R tibioperoneal trunk', ['right tibioperoneal-trunk']],
    ['Purpose of IVUS - chronicity of the clot. Runs: left CFV, left EIV.', ['left common-femoral-vein', 'left external-iliac-vein']],
    ['IVUS was used in the aortic arch; nothing else could show how far the tear lay from the left subclavian.', ['aortic-arch']],
    ['Left vertebral artery, V1: IVUS (haze at the stent inflow).', ['left vertebral-artery']],
    ['IVUS was used to size the stent. Vessels imaged: left SFA, left popliteal artery.', ['left superficial-femoral-artery', 'left popliteal-artery']],
  ])('names what was examined: %j', (text, examined) => {
    expect(examinedIn(text)).toEqual(examined);
  });

  it.each([
    ['The left gonadal vein was tortuous. We viewed it from inside with IVUS: 9 mm.', ['left gonadal-vein']],
    ['To see whether the left renal vein is pinched, IVUS was recorded along the vein; area 21 mm2.', ['left renal-vein']],
    ['The right common iliac artery seemed to press on the left common iliac vein, so we interrogated the vein by IVUS.', ['left common-iliac-vein']],
    ['Was there a tear in the left common carotid artery? The angiogram was vague. With this in mind the vessel was interrogated with IVUS.', ['left common-carotid-artery']],
    ['Strut contact within the right common carotid artery had to be checked, for which purpose IVUS was employed.', ['right common-carotid-artery']],
  ])('points at what was examined: %j', (text, examined) => {
    expect(examinedIn(text)).toEqual(examined);
  });

  it.each([
    ['An IVUS examination of the right femoral vein, to judge how much clot remained, was offered. She declined.'],
    ['IVUS of the left SFA would have helped.'],
    ['The patient returns in April for IVUS of the left common iliac vein.'],
    ['I have asked my colleague to examine the left common iliac vein with intravascular ultrasound in March.'],
    ['I have put her name down for intravascular ultrasound of the left common iliac vein in the new year.'],
    ['Arrangements have been made for a venogram with IVUS of both iliac veins on 3 March.'],
    ['IVUS of the left SFA was discussed with the family.'],
    ['For the title put venogram, IVUS inferior vena cava, left common iliac vein.'],
    ['IVUS will be used to evaluate the left common iliac vein.'],
    ['IVUS was not used to evaluate the left common iliac vein.'],
    ['In Ghent in 2022 they looked with IVUS at both common iliac veins.'],
    ['IVUS of the left renal artery has been put off until the second session.'],
  ])('of what was only weighed, offered or done elsewhere tells of no examination: %j', (text) => {
    expect(examinedIn(text)).toEqual([]);
  });

  it('of a distance or a device looks at no vessel by itself', () => {
    expect(examinedIn('IVUS was used to measure the distance to the left renal artery.')).toEqual(['unnamed']);
    expect(examinedIn('IVUS was used to guide placement of the filter in the inferior vena cava.')).toEqual(['unnamed']);
  });

  it.each([
    ['IVUS was used to evaluate the left common iliac vein and demonstrated 70% compression.'],
    ['IVUS was used to evaluate the left common iliac vein, demonstrating 70% compression.'],
    ['IVUS was used to measure the left common iliac vein, which was 60 mm2.'],
    ['IVUS was performed to assess the left common iliac vein. It showed 70% stenosis.'],
    ['IVUS was used for evaluation of the left common iliac vein. Area 60 mm2.'],
  ])('has its result told behind its aim: %j', (text) => {
    expect(ivusIn(text).map(({ vessel, findingsKind }) => `${vessel} ${findingsKind}`)).toEqual(['common-iliac-vein yes']);
  });

  it('of a purpose leaves the vessel to the run', () => {
    expect(examinedIn('The distance to the left vertebral artery had to be known. IVUS was used for this. The IVUS catheter was advanced into the left subclavian artery and drawn back.')).toEqual(['left subclavian-artery']);
  });
});

describe('a reason for IVUS', () => {
  it.each([
    ['Haziness at the adductor canal prompted IVUS of the left SFA.', ['left superficial-femoral-artery']],
    ['A flap on the run made us turn to IVUS of the left popliteal artery: no flap.', ['left popliteal-artery']],
    ['The left common and left external iliac veins were both imaged by IVUS, the former for grading the stenosis, the latter for selecting a landing zone.', ['left common-iliac-vein', 'left external-iliac-vein']],
    ['IVUS for L CIA -> is the old stent the cause of the weak pulse? IVUS L CIA: stent round.', ['left common-iliac-artery']],
    ['IVUS of the left SFA: 4 mm. This run was made since the angiogram was vague.', ['left superficial-femoral-artery']],
    ['IVUS of the left SFA was performed. Its necessity: CT had left undecided if the rim was hematoma.', ['left superficial-femoral-artery']],
    ['IVUS of the left SFA was performed: 4 mm.\n\nI now needed to know whether the celiac lesion was fixed plaque or just the ligament pressing on it. The celiac artery was engaged and the IVUS catheter was advanced into the celiac artery.', ['celiac-artery']],
    ['IVUS of the left SFA was performed to size the stent.\n\nWe wanted to see how far the plaque ran into the left common iliac artery. The IVUS catheter was then advanced into the left common iliac artery.', ['left superficial-femoral-artery', 'left common-iliac-artery']],
    ['IVUS of the left common iliac vein and the left external iliac vein. Her purpose: severity in the common iliac, and to see whether the external iliac would do as a landing zone.', ['left common-iliac-vein', 'left external-iliac-vein']],
    ['IVUS of the left CIV and the left EIV. Purpose: severity in the left CIV. The left EIV was 12 mm.', ['left common-iliac-vein']],
    ['The left renal venogram was equivocal in a single plane. I exchanged the Cobra for an ultrasound catheter, advanced it into the left renal vein and saw 7 mm.', ['left renal-vein']],
    // A doubt is about the vessel that it names, wherever the run began.
    ['Angiography of the right external iliac artery could not tell plaque from spasm. The IVUS catheter was taken up to the right common iliac artery and the whole way back was recorded. Right external iliac artery: plaque, lumen 2.9 mm. Right common iliac artery: 9 mm, smooth.', ['right external-iliac-artery']],
    ['IVUS at two places. (a) Left brachiocephalic vein: needed balloon size. (b) Left cephalic vein: to see whether a lesion is hidden behind the collaterals. The probe was introduced through the sheath, positioned in the left brachiocephalic vein, imaged, then drawn back to the left cephalic vein.', ['left brachiocephalic-vein', 'left cephalic-vein']],
    ['After a crossing of this length the venogram cannot tell me where healthy vein begins. The IVUS probe was sent to the inferior vena cava and drawn back down the whole way to the sheath. On IVUS the inferior vena cava is round. The left external iliac vein is scarred to 4 mm.', ['inferior-vena-cava', 'left external-iliac-vein']],
    // Look-alikes.
    ['IVUS of the left SFA was performed to size the stent.\n\nI wanted to know whether he felt pain. The IVUS catheter was then advanced into the left common iliac artery.', ['left superficial-femoral-artery']],
    ['The stent in the right external iliac artery was required because the dissection limited flow. IVUS of the right external iliac artery afterwards: 7.2 mm.', []],
    ['Pullback pressures were recorded to determine whether the narrowing mattered. IVUS of the superior vena cava revealed a sleeve.', []],
    ['The angiogram was ambiguous and an oblique projection resolved it. IVUS was used in the left common femoral artery, where it showed plaque.', []],
    ['Lysis was chosen over stenting because of fresh clot. IVUS of the right femoral vein showed thrombus.', []],
    ['The next sitting shall include IVUS of the right common iliac artery to settle whether the haziness is calcium. IVUS of the left common iliac artery: 9 mm.', []],
    ['IVUS of the left SFA, done without stated purpose: 6.8 mm.', []],
    ['To exclude a pelvic mass an MRI had been obtained last week. Today IVUS was performed in the right common iliac vein; the lumen measured 11 by 13 mm.', []],
    ['The right common iliac vein was examined with IVUS, lumen 190 mm2. IVUS on the left, to settle whether it is compressed, has been put off until the second session.', []],
  ])('is told or not: %j', (text, reasoned) => {
    expect(reasonedIn(text)).toEqual(reasoned);
  });
});

describe('a wish for IVUS', () => {
  it.each([
    ['IVUS of the right renal artery had been asked for by the surgical team. It was not done: the shaft on our shelf is too short.', ['right renal-artery not-performed']],
    ['An IVUS run of the right renal artery was requested by nephrology. We did not do it; the angle was too steep.', ['right renal-artery not-performed']],
    ['The team had wished for intravascular ultrasound of the right renal artery. This was not performed because the probe was out of stock.', ['right renal-artery not-performed']],
    ['Surgery had hoped for IVUS of the right renal artery. There was no such catheter on the shelf, so none was done.', ['right renal-artery not-performed']],
    ['IVUS of the right renal artery had been requested. It was done: lumen 4 mm.', ['right renal-artery performed']],
    ['IVUS of the right renal artery was requested and performed: lumen 4 mm. It was not large enough for a 6 mm stent.', ['right renal-artery performed']],
  ])('is told to be left at that by the next sentence, or not: %j', (text, told) => {
    expect(ivusIn(text).map((one) => `${nameOf(one)} ${one.status}`)).toEqual(told);
  });
});

describe('IVUS that is taken away', () => {
  const run = 'Right IJ punctured, 9F. IVUS probe into the left renal vein as far as the hilum, pulled back slowly. Area 40 mm2.\n';

  it.each([
    ['Probe off, C2 again in the left gonadal vein: coils x 6, 10 and 12 mm.', []],
    ['IVUS out, Cobra back to the left gonadal vein: plug, 12 mm.', []],
    ['The IVUS catheter was removed, then a Kumpe in the left gonadal vein: foam, and coils of 8 mm.', []],
    ['Probe away; balloon 12 mm to the left external iliac vein, no waist.', []],
    // Look-alikes.
    ['Probe out of the renal vein and into the left external iliac vein: 140 mm2.', ['left external-iliac-vein']],
    ['Probe out: left common iliac vein 110 mm2, no spur.', ['left common-iliac-vein']],
    ['IVUS catheter off the wire, flushed, and IVUS of the left external iliac vein over a Cobra: 140 mm2.', ['left external-iliac-vein']],
  ])('has no part in what another device does then: %j', (text, examined) => {
    expect(examinedIn(run + text)).toEqual(['left renal-vein', ...examined]);
  });
});
