import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.js';
import { readMovements } from '../../src/facts/movement/movements.js';
import { readNote } from '../../src/language/read-note.js';

const movementsIn = (text: string): string[] =>
  readMovements(readNote(text)).map(({ mover, refs, outcome }) => `${mover} ${refs.map(({ vessel, side }) => (side === null ? vessel : `${side} ${vessel}`)).join(' + ')} ${outcome}`);

describe('movements', () => {
  it.each([
    ['The catheter was advanced into the left renal vein.', ['catheter left renal-vein reached']],
    ['A Kumpe catheter was used to select the left renal artery.', ['catheter left renal-artery reached']],
    ['The left renal artery was selected with a Kumpe catheter.', ['catheter left renal-artery reached']],
    ['The left internal iliac artery was selectively catheterized.', ['catheter left internal-iliac-artery reached']],
    ['Before taking the wire out I drew the IVUS down into the right external iliac artery.', ['ivus right external-iliac-artery reached']],
    ['The IVUS catheter was inserted through the right sheath and advanced across the right common iliac artery. It was then inserted through the left sheath and the same was done for the left common iliac artery.', ['ivus right common-iliac-artery reached', 'ivus left common-iliac-artery reached']],
    ['The IVUS catheter was withdrawn into the right common iliac artery. It measured 14 mm. The catheter was then moved to the left sheath and the left common iliac was interrogated in the same way down to the hypogastric.', ['ivus right common-iliac-artery reached', 'ivus left common-iliac-artery reached']],
    ['The IVUS catheter was advanced into the left renal vein. The right renal vein was not examined in the same way.', ['ivus left renal-vein reached']],
    ['A balloon was advanced into the left renal vein. The same was done for the right renal vein.', ['balloon left renal-vein reached']],
    ['We passed our IVUS into the left renal vein.', ['ivus left renal-vein reached']],
    ['The microcatheter did reach the right prostatic artery, past the corkscrew.', ['catheter right prostatic-artery reached']],
    ['The Kumpe catheter did eventually cross the right common iliac vein.', ['catheter right common-iliac-vein reached']],
    ['The IVUS catheter was drawn back through the left popliteal artery, then the sheath was backed off and the catheter was brought on up through the left external iliac artery.', ['ivus left popliteal-artery reached', 'ivus left external-iliac-artery reached']],
    ['The IVUS catheter was drawn back through the left popliteal artery, the sheath was backed off and the pullback continued through the left external iliac artery.', ['ivus left popliteal-artery reached', 'ivus left external-iliac-artery reached']],
    ['IVUS showed a lumen of 3 mm. The sheath was advanced and the catheter was placed in the left popliteal artery.', ['catheter left popliteal-artery reached']],
    ['Vert into the left subclavian artery.', ['catheter left subclavian-artery reached']],
    ['The contrast did reach the left renal artery.', []],
    ['The wire did reach the celiac artery.', []],
    ['The IVUS catheter was advanced into the left external iliac vein.', ['ivus left external-iliac-vein reached']],
    ['The sheath was advanced into the left common iliac artery.', ['catheter left common-iliac-artery reached']],
    ['The microcatheter was placed in the right uterine artery.', ['catheter right uterine-artery reached']],
    ['The same catheter was brought in the celiac trunk.', ['catheter celiac-artery reached']],
    ['FlowTriever over the Amplatz in the left main PA, defect to the interlobar artery.', ['catheter left pulmonary-artery reached']],
    ['Kumpe past the occlusion to the left popliteal artery.', ['catheter left popliteal-artery reached']],
    ['The Kumpe catheter was ready. Same cath, left vertebral artery, into it, tip at C5.', ['catheter left vertebral-artery reached']],
    ['5F Berenstein to the right common carotid artery, cervical right carotid artery AP and lateral.', ['catheter right common-carotid-artery reached']],
    ['IVUS catheter to the left common iliac vein. Same cath to the right common iliac vein.', ['ivus left common-iliac-vein reached', 'ivus right common-iliac-vein reached']],
    ['The catheter went to the superior mesenteric artery.', ['catheter superior-mesenteric-artery reached']],
    ['With the microcatheter we went over the common hepatic artery inside of the gastroduodenal artery.', ['catheter common-hepatic-artery reached', 'catheter gastroduodenal-artery reached']],
    ['Innominate artery: the Shuttle sheath was brought from the aorta into it over a JR4.', ['catheter brachiocephalic-artery reached', 'catheter aorta reached']],
    ['RIM + GW UP AND OVER, GLIDE CATHETER DOWN TO THE LEFT EXTERNAL ILIAC ARTERY.', ['catheter left external-iliac-artery reached']],
    ['A SOS OVER A GLIDEWIRE WENT INTO THE LEFT RENAL ARTERY.', ['catheter left renal-artery reached']],
    ['Contra into the aorta, run, then Contra to the left common iliac artery.', ['catheter aorta reached', 'catheter left common-iliac-artery reached']],
    ['Contra limb of 16 mm to the left common iliac artery, both hypogastrics kept.', []],
    ['None of the tibial arteries was catheterized.', ['catheter right tibial-artery + left tibial-artery failed']],
  ])('take a device into a vessel: %j', (text, movements) => {
    expect(movementsIn(text)).toEqual(movements);
  });

  it.each([
    ['A C2 catheter was advanced into the left renal vein. There was no holdup where the renal vein passes over the aorta.', ['catheter left renal-vein reached']],
    ['A C2 catheter was turned into the left renal vein and the vein itself looked flat at the aorta.', ['catheter left renal-vein reached']],
    ['1. A C2 catheter was taken into the left renal vein. There was a pale band over the aorta. Pressure difference to the cava was 2 mmHg.', ['catheter left renal-vein reached']],
    ['A catheter was led into the left common iliac vein. The vein was flat where the right common iliac artery crosses it.', ['catheter left common-iliac-vein reached']],
    ['A catheter was turned into the left renal vein and was parked at the left gonadal vein.', ['catheter left renal-vein reached', 'catheter left gonadal-vein reached']],
  ])('go where the device went, not where vessels lie or something was seen: %j', (text, movements) => {
    expect(movementsIn(text)).toEqual(movements);
  });

  it.each([
    ['The celiac artery was not catheterized.', ['catheter celiac-artery failed']],
    ['The SMA was not then selected with the Kumpe.', ['catheter superior-mesenteric-artery failed']],
    ['The stent was not covered, and the catheter was put into the left renal artery.', ['catheter left renal-artery reached']],
  ])('do not take place where "was not" stands in front of the verb: %j', (text, movements) => {
    expect(movementsIn(text)).toEqual(movements);
  });

  it.each([
    ['The dialysis catheter was threaded through the peel-away sheath. Fluoroscopy confirmed the tips in the right atrium.', ['catheter right-atrium reached']],
    ['An infusion catheter was advanced upward so that it spanned the left popliteal vein and left femoral vein.', ['catheter left popliteal-vein + left femoral-vein reached']],
    ['The catheter was exchanged for a 50 cm infusion catheter with its upper end in the left common iliac vein and its lower side holes in the left femoral vein.', ['catheter left common-iliac-vein reached', 'catheter left femoral-vein reached']],
    ['The catheter was carried through the abdominal aorta to the aortic arch.', ['catheter abdominal-aorta reached', 'catheter aortic-arch reached']],
    ['A 120 cm guide was seated in the superior mesenteric artery.', ['catheter superior-mesenteric-artery reached']],
    ['The Walrus was parked in the left internal carotid artery.', ['catheter left internal-carotid-artery reached']],
    ['The Glidecath was advanced across the anastomosis and into the left upper arm cephalic vein.', ['catheter left cephalic-vein reached']],
    ['SELECTIVE CATHETERIZATIONS: celiac artery (Sim-1); superior mesenteric artery (Sim-1).\nLeft gastric artery likewise opacified only.', ['catheter celiac-artery reached', 'catheter superior-mesenteric-artery reached']],
  ])('are told by where the catheter lies: %j', (text, movements) => {
    expect(movementsIn(text)).toEqual(movements);
  });

  it.each([
    ['A Kumpe catheter was at hand. Fluoroscopy confirmed contrast in the right atrium.'],
    ['A Kumpe catheter was at hand. It was clear that the thrombus spanned the left popliteal vein and left femoral vein.'],
    ['The size on ultrasound was a guide in the left common iliac vein.'],
    ['Under ultrasound, in the right arm the cephalic vein was patent.'],
  ])('are none where something else lies there: %j', (text) => {
    expect(movementsIn(text)).toEqual([]);
  });

  it('take a catheter on into the vessel that "its" points at, not to its origin', () => {
    const found = 'The right ovarian vein was found with a wire, which was exchanged for a glide catheter that was advanced ';
    expect(movementsIn(`${found}to its mid portion.`)).toEqual(['catheter right gonadal-vein reached']);
    expect(movementsIn(`${found}to its origin.`)).toEqual([]);
  });

  it.each([
    ['Neither wire nor catheter entered the left superficial femoral artery, it kept falling into the left deep femoral artery.'],
    ['Her CT was reported as showing a dilated left ovarian vein.'],
    ['Venography demonstrated a grossly dilated left ovarian vein.'],
    ['- Fistulogram from the anastomosis to the right atrium was obtained.'],
    ['Then we went to IVUS in the left common iliac artery.'],
    ['IVUS was brought in for the question in the left common iliac vein.'],
    ['The wire was brought in the left vertebral artery.'],
    ['Glidewire, left vertebral artery, into it.'],
    ['Kumpe in hand, clot to the left popliteal artery.'],
    ['The IVUS catheter was made ready. Resting gradient, right external iliac to aorta: 4 mmHg.'],
    ['A pigtail was chosen. Resting pressures, left common iliac to aorta: no gradient.'],
  ])('are none that happen of their own, nor what a picture spans: %j', (text) => {
    expect(movementsIn(text).filter((words) => words.endsWith('reached'))).toEqual([]);
  });

  it('of a list of vessels selected are those that open its items', () => {
    expect(movementsIn('Selected in turn were:\n\n1) Left internal carotid artery. No aneurysm. Normal middle cerebral artery.\n2) Right common carotid artery. Normal right internal carotid artery.')).toEqual([
      'catheter left internal-carotid-artery reached', 'catheter right common-carotid-artery reached',
    ]);
  });

  it('of a wire alone are none', () => {
    expect(movementsIn('A Glidewire was advanced into the left renal vein.')).toEqual([]);
  });

  it('are those of the catheter where the wire is its rail', () => {
    expect(movementsIn('The catheter was advanced over the wire into the left renal vein.')).toEqual(['catheter left renal-vein reached']);
    expect(movementsIn('Over a Rosen wire the IVUS catheter was advanced into the left renal vein.')).toEqual(['ivus left renal-vein reached']);
  });

  it('keep the device in hand from sentence to sentence', () => {
    expect(movementsIn('A Cobra catheter was flushed. It was advanced into the left renal vein.')).toEqual(['catheter left renal-vein reached']);
  });

  it('that failed are told as failed', () => {
    expect(movementsIn('The catheter could not be advanced into the left renal artery.')).toEqual(['catheter left renal-artery failed']);
    expect(movementsIn('IVUS was used. The probe could not be advanced into the left renal artery.')).toEqual(['ivus left renal-artery failed']);
    expect(movementsIn('IVUS was used. The probe would not go into the left renal artery.')).toEqual(['ivus left renal-artery failed']);
    expect(movementsIn('IVUS was used. The transducer could not be passed into the left renal artery.')).toEqual(['ivus left renal-artery failed']);
    expect(movementsIn('I engaged the celiac trunk with the catheter and passed the IVUS probe there too.')).toEqual(['catheter celiac-artery reached', 'ivus celiac-artery reached']);
    expect(movementsIn('The IVUS probe was carried up to the origin of the right common iliac artery and brought back through it.')).toEqual(['ivus right common-iliac-artery reached']);
    expect(movementsIn('The IVUS probe was taken to the mouth of the left renal vein, then withdrawn slowly along it.')).toEqual(['ivus left renal-vein reached']);
    expect(movementsIn('The IVUS probe was taken to the mouth of the left renal vein. It was withdrawn through the sheath.')).toEqual([]);
    expect(movementsIn('IVUS was used. The probe went into the left renal artery.')).toEqual(['ivus left renal-artery reached']);
  });

  it('do not enter a vessel that is only a level', () => {
    expect(movementsIn('The catheter was placed in the abdominal aorta at the level of the renal arteries.')).toEqual(['catheter abdominal-aorta reached']);
    expect(movementsIn('The catheter was advanced into the inferior vena cava just below the renal veins.')).toEqual(['catheter inferior-vena-cava reached']);
  });

  it('are the same on the other side where its vessel is named behind', () => {
    const run = 'The IVUS catheter was pulled back through the right external iliac vein.';
    const right = 'ivus right external-iliac-vein reached';
    expect(movementsIn(`${run} Same thing on the other side, from its own sheath: up to the left external iliac vein and back.`)).toEqual([right, 'ivus left external-iliac-vein reached']);
    expect(movementsIn(`${run} The same was then done on the left side, where the left external iliac vein measured 120 mm2.`)).toEqual([right, 'ivus left external-iliac-vein reached']);
    expect(movementsIn(`${run} Likewise on the left: the left external iliac vein.`)).toEqual([right, 'ivus left external-iliac-vein reached']);
    expect(movementsIn(`${run} Venography of the left external iliac vein was the same as on the right.`)).toEqual([right]);
    expect(movementsIn(`${run} Then balloon angioplasty of that vein. The same on the left side, in the left external iliac vein.`)).toEqual([right]);
  });

  it('are mirrored by "the same on the other side"', () => {
    expect(movementsIn('The catheter was advanced into the left renal artery. The same was done on the right.')).toEqual(['catheter left renal-artery reached', 'catheter right renal-artery reached']);
  });

  it('go on through a list of vessels', () => {
    expect(movementsIn('The IVUS catheter was pulled back through the left common iliac vein and the left external iliac vein.')).toEqual(['ivus left common-iliac-vein + left external-iliac-vein reached']);
  });

  it.each([
    ['The probe was passed up the left sheath into the left renal vein. IVUS was done.', 'ivus left renal-vein reached'],
    ['The catheter was passed down the long wire into the right peroneal artery.', 'catheter right peroneal-artery reached'],
    ['The left sheath was passed up into the left common iliac artery.', 'catheter left common-iliac-artery reached'],
  ])('are those of the device that goes up a sheath or down a wire: %j', (text, movement) => {
    expect(movementsIn(text)).toEqual([movement]);
  });

  it('go "into it" where a vessel was named last', () => {
    expect(movementsIn('The venogram of the left renal vein was unclear, so the IVUS catheter was put into it.')).toEqual(['ivus left renal-vein reached']);
    expect(movementsIn('The right renal artery looked narrow. The catheter was put into it.')).toEqual(['catheter right renal-artery reached']);
    expect(movementsIn('The right renal artery looked narrow, and contrast was put into it.')).toEqual([]);
  });

  it('stand in the rows of a table of catheter tips', () => {
    const rows = '1     Left renal artery            10/20\n2     Superior mesenteric artery   20/30';
    expect(movementsIn(`The right common femoral artery was punctured.\n\nRun   Catheter tip                 Injector\n${rows}`)).toEqual(['catheter left renal-artery reached', 'catheter superior-mesenteric-artery reached']);
    expect(movementsIn(`The right common femoral artery was punctured.\n\nRun   Vessel seen                  Injector\n${rows}`)).toEqual([]);
  });

  it('go on to the next vessel with "then"', () => {
    expect(movementsIn('The catheter was advanced to the right PA x 3. Then left PA x 2.')).toEqual(['catheter right pulmonary-artery reached', 'catheter left pulmonary-artery reached']);
    expect(movementsIn('The right PA was open. Then left PA x 2.')).toEqual([]);
  });

  it('go on with the device in hand where a sentence begins with the way', () => {
    expect(movementsIn('I went further with a Progreat. First into the left ulnar artery, 4 cm above the wrist.')).toEqual(['catheter left ulnar-artery reached']);
    expect(movementsIn('The Cobra catheter was flushed. Then on into the celiac artery. From there up into the splenic artery.')).toEqual(['catheter celiac-artery reached', 'catheter splenic-artery reached']);
    expect(movementsIn('The Cobra catheter was advanced into the celiac artery. Next the superior mesenteric artery.')).toEqual(['catheter celiac-artery reached', 'catheter superior-mesenteric-artery reached']);
    expect(movementsIn('The Bentson wire was straightened. Then into the celiac artery.')).toEqual([]);
    expect(movementsIn('The catheter was flushed. Contrast ran. First flow into the celiac artery.')).toEqual([]);
  });

  it('are none where blood flows in a straight line', () => {
    expect(movementsIn('The catheter was withdrawn. Last run: straight line flow, right AT to the right dorsalis pedis artery.')).toEqual([]);
    expect(movementsIn('1. IVUS of the right popliteal artery.\n2. Right AT in line to the right dorsalis pedis artery.')).toEqual([]);
  });

  it.each([
    ['IVUS of the left renal vein was not done.'],
    ['IVUS of the left renal vein was declined.'],
  ])('do not take IVUS in hand where it is denied: %j', (denial) => {
    expect(movementsIn(`The Cobra catheter was flushed. ${denial} It was advanced into the right renal vein.`)).toEqual(['catheter right renal-vein reached']);
  });

  it('are none where a listed sentence only tells of use', () => {
    expect(movementsIn('- IVUS was used in the left renal artery.\n- The Kumpe catheter was placed in the left gonadal vein.')).toEqual(['catheter left gonadal-vein reached']);
  });

  it('are none where a length of stent stands out into a vessel', () => {
    expect(movementsIn('The stent was left with 5 mm of stent hanging into the abdominal aorta.')).toEqual([]);
    expect(movementsIn('The catheter was advanced 5 mm into the abdominal aorta.')).toEqual(['catheter abdominal-aorta reached']);
  });

  it('are of the device that another was swapped to', () => {
    expect(movementsIn('The Cobra catheter was swapped to a Rosen wire, which was passed into the left renal vein.')).toEqual([]);
    expect(movementsIn('The Rosen wire was swapped to a Cobra catheter, which was passed into the left renal vein.')).toEqual(['catheter left renal-vein reached']);
  });

  it.each([
    ['The IVUS probe was stopped in the right external iliac vein and the common femoral vein was looked at by venogram only.', ['ivus right external-iliac-vein reached']],
    ['The IVUS probe was drawn back into the left common iliac and the left external iliac vein was seen on the venogram.', ['ivus left common-iliac-vein reached']],
    ['The IVUS probe was pulled through the left common iliac and the left external iliac vein.', ['ivus left common-iliac-vein + left external-iliac-vein reached']],
  ])('are not into the subject of the next clause: %j', (text, movements) => {
    expect(movementsIn(text)).toEqual(movements);
  });

  it.each([
    'A Glidewire was passed down the sheath into the left external iliac artery.',
    'The Bentson went up the 6 French sheath and into the left external iliac artery.',
    'A V18 wire passed down this sheath crossed the left superficial femoral artery.',
  ])('are none of a wire that went down a sheath: %j', (text) => {
    expect(movementsIn(text)).toEqual([]);
  });

  it('are those of a sheath over its wire, and of a catheter down the sheath', () => {
    expect(movementsIn('Over a Glidewire the sheath was advanced into the left external iliac artery.')).toEqual(['catheter left external-iliac-artery reached']);
    expect(movementsIn('A Kumpe catheter was passed down the sheath into the left external iliac artery.')).toEqual(['catheter left external-iliac-artery reached']);
  });

  it('of history and of a plan are none', () => {
    expect(movementsIn('HISTORY: The catheter was advanced into the left renal artery in 2018.')).toEqual([]);
    expect(movementsIn('PLAN: The catheter will be advanced into the left renal artery.')).toEqual([]);
  });

  it('of contrast are none', () => {
    expect(movementsIn('Contrast flowed into the left renal vein.')).toEqual([]);
    expect(movementsIn('The catheter was in the left renal vein. Contrast backed up into the left gonadal vein.')).toEqual(['catheter left renal-vein reached']);
  });
});

describe('where a catheter is drawn back to', () => {
  const placesIn = (text: string): string[] => readFacts(readNote(text), { dateOfService: null }).placements.map(({ vessel, side }) => `${side ?? '-'} ${vessel}`);

  it.each([
    ['The left common femoral vein was punctured. A catheter was advanced into the inferior vena cava. The sheath was then pulled down to the iliac vein. The right leg was cold, the left leg warm.', 'left iliac-vein'],
    ['The right common femoral artery was punctured. A catheter was advanced into the left external iliac artery and drawn back to the common iliac artery.', 'left common-iliac-artery'],
  ])('is on the side of the access only where nothing else gives the side: %j', (text, place) => {
    expect(placesIn(text)).toContain(place);
  });
});

describe('what is changed to another vessel', () => {
  const seen = 'The IVUS probe went into the left renal artery. There it measured 9 mm2. ';

  it.each([
    ['It was then changed to the right renal artery and pulled from inside until the aorta.', ['ivus right renal-artery reached', 'ivus aorta reached']],
    ['It was switched to the celiac trunk, where 30 mm2 was measured.', ['ivus celiac-artery reached']],
    ['It was next changed over to the superior mesenteric artery.', ['ivus superior-mesenteric-artery reached']],
    ['It was then moved to the celiac trunk and pulled back until the aorta.', ['ivus celiac-artery reached', 'ivus aorta reached']],
    // Look-alikes.
    ['The plan was changed to the right renal artery.', []],
    ['The stent was too short; it was changed to a 6 x 18 for the right renal artery.', []],
    ['Heparin had run out and it was changed to argatroban. The right renal artery was normal.', []],
    ['It was then taken up to the celiac artery and pulled back down the aorta until the bifurcation.', ['ivus aorta reached']],
  ])('is what is in hand: %j', (text, movements) => {
    expect(movementsIn(seen + text)).toEqual(['ivus left renal-artery reached', ...movements]);
  });
});
