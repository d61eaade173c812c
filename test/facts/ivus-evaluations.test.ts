import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.js';
import { readNote } from '../../src/language/read-note.js';
import type { IvusEvaluation } from '../../src/model/facts.js';

const evaluationsOf = (text: string): readonly IvusEvaluation[] => readFacts(readNote(text), { dateOfService: null }).ivus;
const evaluationsIn = (text: string): string[] => evaluationsOf(text).map(({ vessel, side, status }) => `${side ?? '-'} ${vessel ?? 'unnamed'} ${status}`);

describe('an IVUS evaluation', () => {
  it.each([
    ['IVUS of the left common iliac vein was performed.', ['left common-iliac-vein performed']],
    ['Intravascular ultrasound was performed in the right superficial femoral artery and the right popliteal artery.', ['right superficial-femoral-artery performed', 'right popliteal-artery performed']],
    ['The IVUS catheter was advanced into the left external iliac vein.', ['left external-iliac-vein performed']],
    ['IVUS of both renal arteries was performed.', ['right renal-artery performed', 'left renal-artery performed']],
    ['IVUS FINDINGS:\nLeft common iliac vein: 60% stenosis.', ['left common-iliac-vein performed']],
    ['The IVUS pullback was recorded in the left innominate vein, left subclavian vein and the arch of the left cephalic vein.', ['left brachiocephalic-vein performed', 'left subclavian-vein performed', 'left cephalic-vein performed']],
    ['The IVUS catheter was withdrawn through the left external iliac vein and the upper third of the left femoral vein.', ['left external-iliac-vein performed', 'left femoral-vein performed']],
    ['The IVUS probe was drawn back the whole length of the descending thoracic aorta and out through the right external iliac artery.', ['- descending-thoracic-aorta performed', 'right external-iliac-artery performed']],
    ['The IVUS probe was pulled slowly the length of the left superficial femoral artery.', ['left superficial-femoral-artery performed']],
    ['The left fistula was punctured. IVUS probe over the Amplatz to the superior vena cava, back through the left brachiocephalic vein and the left cephalic arch.', ['left brachiocephalic-vein performed', 'left cephalic-vein performed']],
    ['The IVUS catheter went up to the inferior vena cava and then back across the left common iliac vein. The cava was 22 mm on IVUS.', ['- inferior-vena-cava performed', 'left common-iliac-vein performed']],
    ['Instead of a run with dye intravascular ultrasound was used in the left common iliac vein.', ['left common-iliac-vein performed']],
    ['Rather than another aortogram, IVUS was performed of the left renal artery.', ['left renal-artery performed']],
    ['The IVUS catheter was run into the superior mesenteric artery and pulled back into the aorta. It showed a minimal lumen of 2.4 mm.', ['- superior-mesenteric-artery performed']],
    ['The IVUS catheter went into the left renal artery and was withdrawn into the abdominal aorta. The lumen was 4 mm.', ['left renal-artery performed']],
    ['The IVUS catheter was pulled back from the left renal artery into the abdominal aorta. The abdominal aorta was 22 mm on IVUS.', ['left renal-artery performed', '- abdominal-aorta performed']],
    ['Each renal artery was then looked at with a 0.014 IVUS catheter through its own sheath.', ['right renal-artery performed', 'left renal-artery performed']],
    ['The left external iliac vein was carefully studied again from the groin, this time with an 0.035 IVUS catheter.', ['left external-iliac-vein performed']],
    ['With the ultrasound probe I looked behind the knee, saw a vein and put a needle into the left popliteal vein. IVUS of the left common iliac vein was performed.', ['left common-iliac-vein performed']],
  ])('is performed: %j', (text, evaluations) => {
    expect(evaluationsIn(text)).toEqual(evaluations);
  });

  it('of an earlier session is nothing that later words point back to', () => {
    const past = 'Past history: IVUS of the iliac veins at another hospital in 2017 was normal.\n\n';
    const [run, showed] = ['IVUS of the right renal artery was performed to grade the webs.\n\n', 'On the closing IVUS run the webs were split and the right lumen was 23 mm2.'];
    expect(evaluationsIn(`${run}${past}${showed}`).filter((line) => line.endsWith(' performed'))).toEqual(['right renal-artery performed']);
    expect(evaluationsIn(`${past}The left common femoral artery was imaged with ultrasound and was patent. It was punctured.`).filter((line) => line.endsWith(' performed'))).toEqual([]);
  });

  it('is taken back where an addendum says that the vessel was not imaged', () => {
    const run = 'The IVUS catheter was advanced to the left common femoral vein and pulled back through the left external iliac vein.\n\nIVUS\nL EIV 148 mm2\nL CFV 11 mm\n\n';
    const vein = 'left common-femoral-vein';
    expect(evaluationsIn(`${run}ATTENDING ADDENDUM\nI wanted IVUS of the left external iliac vein to size it. The left common femoral vein was not imaged.`)).toContain(`${vein} not-performed`);
    expect(evaluationsIn(`${run}ATTENDING ADDENDUM\nI wanted IVUS of the left external iliac vein to size it. After the stent the left common femoral vein was not imaged again.`)).toContain(`${vein} performed`);
  });

  it('has its result in a clause of its own behind what would have been', () => {
    const [vein] = evaluationsOf('The IVUS probe was advanced into the left common iliac vein because if that one were tight a plug would only make her worse, and on IVUS it was 168 sq mm, 14 percent.');
    expect(vein?.findingsKind).toBe('yes');
    expect(evaluationsIn('If the wound does not heal we would go back, and by IVUS the left external iliac vein would be measured.')).not.toContain('left external-iliac-vein performed');
  });

  it('is read line by line from a form whose labels leave room for few leader dots, or none', () => {
    const form = [
      'Date .................. 02/03/2026',
      'Why IVUS .............. the angiogram could not grade the calcified lesion in either of two projections, and the size was needed for the balloon',
      'IVUS probe over the wire through the left superficial femoral artery and on into the popliteal ... YES',
      'Left superficial femoral on IVUS . 1.9 mm lumen, low anterior tibial = left',
      'Left popliteal on IVUS  5.1 mm, clean',
    ].join('\n');
    expect(evaluationsOf(form).map(({ vessel, side, findingsKind }) => `${side ?? '-'} ${vessel ?? ''} ${findingsKind}`)).toEqual(['left superficial-femoral-artery yes', 'left popliteal-artery yes']);
  });

  it.each([
    ['Rather than repeat IVUS, a venogram was done of the left common iliac vein.', ['left common-iliac-vein not-performed']],
    ['The superior mesenteric artery filled briskly on the aortogram and was not interrogated with IVUS.', ['- superior-mesenteric-artery not-performed']],
    ['A catheter was placed in the left internal iliac vein for venography; IVUS was not used there.', ['left internal-iliac-vein not-performed']],
    ['A look at the right peroneal artery was planned with IVUS; since the foot was already pink I did not do it.', ['right peroneal-artery not-performed']],
    ['IVUS of the left deep femoral vein had been the plan, but we chose not to do this.', ['left deep-femoral-vein not-performed']],
    ['The left profunda femoris vein was too small and no IVUS was done in it.', ['left deep-femoral-vein not-performed']],
    ['No attempt was made to examine the right anterior tibial artery with IVUS.', ['right anterior-tibial-artery not-performed']],
    ['We were unable to image the right peroneal artery with IVUS.', ['right peroneal-artery not-performed']],
    ['The IVUS system was down, so the right axillary vein could not be examined by IVUS as planned.', ['right axillary-vein not-performed']],
    ['An IVUS catheter was prepared for the left superficial femoral artery but was never used.', ['left superficial-femoral-artery not-performed']],
    ['IVUS of the left common iliac vein showed a 60% stenosis. The left external iliac vein was not imaged.', ['left common-iliac-vein performed', 'left external-iliac-vein not-performed']],
    ['The IVUS catheter was advanced into the right popliteal artery and showed mixed plaque. It could not be brought into the right posterior tibial artery, so that vessel was not imaged.', ['right popliteal-artery performed', 'right posterior-tibial-artery not-performed']],
    ['The IVUS catheter was advanced into the inferior vena cava as a support, and no images were recorded of the cava. It was drawn back through the left common iliac vein, which was narrowed to 4 mm.', ['left common-iliac-vein performed', '- inferior-vena-cava not-performed']],
    ['IVUS of the left CIV and EIV. CIV 5 mm, EIV 11 mm, CFV not imaged.', ['left common-iliac-vein performed', 'left external-iliac-vein performed', 'left common-femoral-vein not-performed']],
    ['IVUS of the left common iliac vein showed a 60% stenosis that was not imaged well on venography.', ['left common-iliac-vein performed']],
    ['IVUS of the left external iliac vein showed a web. The left internal iliac vein was not imaged on the venogram.', ['left external-iliac-vein performed']],
    ['Because the right renal artery ostium could not be profiled, IVUS was used there: 4 mm lumen.', ['right renal-artery performed']],
    ['Attempts to size the left renal artery by angiography failed; IVUS of it showed 5 mm.', ['left renal-artery performed']],
  ])('is not of a vessel that was left out, however far from IVUS it is named: %j', (text, evaluations) => {
    expect(evaluationsIn(text)).toEqual(evaluations);
  });

  it('takes other imaging for no source where it only failed to show the finding', () => {
    const [first] = evaluationsOf('The IVUS catheter was advanced into the left common iliac vein; the compression that was not seen on the venogram measured 70%.');
    expect(first?.findingsKind).toBe('yes');
    const [other] = evaluationsOf('The IVUS catheter was advanced into the left common iliac vein. The venogram of the left common iliac vein showed 70% compression.');
    expect(other?.findingsKind).toBe('no');
  });

  it('is read from the addendum of an attending, results behind the reason too', () => {
    const kindsOf = (told: string): string[] =>
      evaluationsOf(`Desc: The right common femoral artery was accessed. IVUS done. 6 x 18 stent deployed at the left renal ostium.\n\n---- ATTENDING ADDENDUM ----\nThe IVUS probe was advanced into the left renal artery. I used it because the lesion could not be graded and I did not want to guess at a stent. ${told}`)
        .map(({ vessel, side, findingsKind }) => `${side ?? '-'} ${vessel ?? ''} ${findingsKind}`);
    expect(kindsOf('What it showed in the left renal artery: lumen 2.2 x 2.6 mm, hard plaque.')).toEqual(['left renal-artery yes']);
    expect(kindsOf('The angiogram was repeated. What it showed in the left renal artery: 20% residual.')).toEqual(['left renal-artery no']);
  });

  it('is counted once however many runs there were', () => {
    const [first, ...more] = evaluationsOf('IVUS of the left common iliac vein was performed. A stent was deployed in the left common iliac vein. IVUS of the left common iliac vein was repeated.');
    expect(more).toEqual([]);
    expect(first?.phases).toEqual(['pre', 'post']);
    expect(first?.runs).toBe(2);
  });

  it.each([
    ['IVUS of the right renal artery was not performed.', 'right renal-artery not-performed'],
    ['IVUS of the right renal artery could not be performed.', 'right renal-artery not-performed'],
    ['IVUS could not be done in the right renal artery.', 'right renal-artery not-performed'],
    ['IVUS of the right renal artery was tried, but because of spasm it could not be performed.', 'right renal-artery not-performed'],
    ['IVUS of the right renal artery was performed, CT angiography could not be done.', 'right renal-artery performed'],
    ['IVUS of the right renal artery was performed because venography could not be performed with dye.', 'right renal-artery performed'],
    ['No IVUS of the right renal artery was performed.', 'right renal-artery not-performed'],
    ['The IVUS probe was not put into the right renal artery, which looked fine on contrast.', 'right renal-artery not-performed'],
    ['The IVUS catheter was not advanced into the right renal artery.', 'right renal-artery not-performed'],
    ['IVUS of the right renal artery was planned and was not performed.', 'right renal-artery not-performed'],
    ['IVUS of the right renal artery was performed and the lumen was not narrowed.', 'right renal-artery performed'],
    ['IVUS was not only used in the right renal artery but also paid for.', 'right renal-artery performed'],
    ['The IVUS probe was not stopped there and was taken into the right renal artery.', 'right renal-artery performed'],
    ['The patient declined IVUS of the right renal artery.', 'right renal-artery not-performed'],
    ['The IVUS catheter could not be advanced into the right renal artery.', 'right renal-artery not-performed'],
    ['IVUS of the right renal artery will be performed next month.', 'right renal-artery planned'],
    ['If symptoms return, IVUS of the right renal artery would be performed.', 'right renal-artery planned'],
    ['Should the pressure stay high, IVUS of the right renal artery will be the next step.', 'right renal-artery planned'],
    ['To characterize the lesion the IVUS probe was taken into the right renal artery.', 'right renal-artery performed'],
    ['I had hoped to put an IVUS probe across the right renal artery, but the console has been down since Monday, so no IVUS was done.', 'right renal-artery not-performed'],
    ['We had wanted to run IVUS through the right renal artery, but the console would not boot, and it was not used.', 'right renal-artery not-performed'],
    ['IVUS of the right renal artery would have been my choice, but no catheter was in stock.', 'right renal-artery planned'],
    ['We had hoped to spare contrast and used IVUS of the right renal artery.', 'right renal-artery performed'],
    ['I had hoped to avoid a stent, but IVUS of the right renal artery showed a flap.', 'right renal-artery performed'],
    ['IVUS of the right renal artery showed a web that would have been missed by angiography.', 'right renal-artery performed'],
    ['PLAN: IVUS of the right renal artery.', 'right renal-artery planned'],
    ['HISTORY: IVUS of the right renal artery showed 50% stenosis.', 'right renal-artery historical'],
  ])('has the status that the words give it: %j', (text, evaluation) => {
    expect(evaluationsIn(text)).toEqual([evaluation]);
  });

  it.each([
    ['I had hoped to run IVUS in the left renal vein, but the console was down, so IVUS was not done. The right common femoral vein was entered with a needle; it was open and soft.'],
    ['IVUS of the left renal vein was planned, but the family declined, so it was not performed today. The lumen looked narrow.'],
    ['IVUS of the left renal vein could not be performed. The vein was patent.'],
  ])('that was not done has no result behind it: %j', (text) => {
    expect(evaluationsIn(text)).toEqual(['left renal-vein not-performed']);
  });

  it.each([
    ['brought down the cava, over the confluence and into the left common iliac vein', ['left renal-vein performed', 'left common-iliac-vein performed']],
    ['taken back down the IVC and into the right common iliac vein', ['left renal-vein performed', 'right common-iliac-vein performed']],
    ['drawn back slowly through the cava and into the left common iliac vein', ['left renal-vein performed', '- inferior-vena-cava performed', 'left common-iliac-vein performed']],
  ])('leaves out the cava that the probe was carried past: %j', (way, evaluations) => {
    expect(evaluationsIn(`IVUS of the left renal vein was done to measure the left renal vein. The probe was then ${way}. IVUS of the iliac vein showed 148 mm2.`)).toEqual(evaluations);
  });

  it('that stands in a heading alone has no vessel', () => {
    expect(evaluationsIn('PROCEDURES:\n1. IVUS of the left common iliac vein\n\nTECHNIQUE:\nThe right common femoral vein was punctured. The venogram was normal.')).toEqual(['- unnamed heading-only']);
  });

  it('takes its vessel from the title where the narrative names none, and is proved by both', () => {
    const [only, ...more] = evaluationsOf('PROCEDURES:\n1. IVUS of the left common iliac vein\n\nTECHNIQUE:\nIVUS was performed because the venogram was equivocal.');
    expect(more).toEqual([]);
    expect(`${only?.side} ${only?.vessel} ${only?.status}`).toBe('left common-iliac-vein performed');
    expect(only?.evidence.map(({ quote }) => quote)).toEqual(['1. IVUS of the left common iliac vein', 'IVUS was performed because the venogram was equivocal.']);
  });

  it('without a vessel is performed and unnamed', () => {
    expect(evaluationsIn('IVUS was performed.')).toEqual(['- unnamed performed']);
  });

  it('without a side keeps its vessel', () => {
    expect(evaluationsIn('IVUS of the common iliac vein was performed.')).toEqual(['- common-iliac-vein performed']);
  });

  it('of a coronary artery is marked', () => {
    expect(evaluationsOf('IVUS of the left anterior descending artery was performed.').map(({ coronary }) => coronary)).toEqual([true]);
  });

  it('does not include a landmark', () => {
    expect(evaluationsIn('IVUS of the inferior vena cava was performed just below the renal veins.')).toEqual(['- inferior-vena-cava performed']);
  });

  it('includes the vessels of a pullback and the one where it begins, with a result', () => {
    expect(evaluationsIn('The IVUS catheter was advanced into the inferior vena cava and pulled back through the left common iliac vein and the left external iliac vein. The inferior vena cava was normal.')).toEqual([
      '- inferior-vena-cava performed', 'left common-iliac-vein performed', 'left external-iliac-vein performed',
    ]);
  });

  it('does not count what the catheter failed to reach among what it saw', () => {
    expect(evaluationsIn('IVUS of the left common iliac vein was performed. The IVUS catheter could not be advanced into the left internal iliac vein.')).toEqual([
      'left common-iliac-vein performed', 'left internal-iliac-vein not-performed',
    ]);
  });

  const passing = 'The IVUS catheter was advanced through the left axillary vein into the left subclavian vein.';

  it('leaves out a vessel that was only passed where the reason names another', () => {
    expect(evaluationsIn(`${passing} IVUS was performed to size the left subclavian vein.`)).toEqual(['left subclavian-vein performed']);
  });

  it.each([
    ['with a result', 'IVUS was performed to size the left subclavian vein. The left axillary vein measured 50 mm2 by IVUS.'],
    ['where the reason names none', 'IVUS was performed because the venogram was equivocal.'],
    ['where no reason is given', 'IVUS was performed.'],
  ])('includes a vessel that was passed %s', (_when, text) => {
    expect(evaluationsIn(`${passing} ${text}`)).toEqual(['left axillary-vein performed', 'left subclavian-vein performed']);
  });

  it('leaves out the trunk that was only the way to the vessel of the reason', () => {
    expect(evaluationsIn('The IVUS catheter was advanced to the inferior vena cava and into the left renal vein. IVUS was performed to size the left renal vein.')).toEqual(['left renal-vein performed']);
  });

  it('that the list of procedures denies is not performed', () => {
    expect(evaluationsIn('PROCEDURES:\n1. Left arm venogram\n2. IVUS of the left axillary vein, not performed\n\nTECHNIQUE: The left basilic vein was punctured.')).toEqual(['left axillary-vein not-performed']);
  });

  it.each([
    ['with a reason that names other imaging', 'The left common iliac vein was interrogated because the venogram could not define the compression; area 52 mm2.'],
    ['with a purpose', 'The left common iliac vein was examined to select the landing zone, area 148 mm2.'],
    ['with its result behind a colon', 'The left common iliac vein was evaluated because venography could not tell scar from clot: 60% stenosis, area 52 mm2.'],
    ['with a purpose that names a device', 'The left common iliac vein was imaged to size the stent, lumen 14 mm, no thrombus.'],
    ['with no more than a result', 'The left common iliac vein was then imaged and showed a 70% stenosis.'],
  ])('includes a vessel looked at behind the run, %s', (_how, text) => {
    expect(evaluationsIn(`IVUS pullback was performed from the inferior vena cava. ${text}`)).toContain('left common-iliac-vein performed');
  });

  it('does not include a vessel that other imaging looked at', () => {
    expect(evaluationsIn('IVUS pullback was performed from the inferior vena cava. The left common iliac vein was examined with venography and measured 12 mm.')).not.toContain('left common-iliac-vein performed');
  });

  it('does not include the place where a measurement was taken', () => {
    expect(evaluationsIn('IVUS of the left renal vein at the end measured 6 mm at the left gonadal vein.')).toEqual(['left renal-vein performed']);
  });

  it.each(['stent well opened, 44 mm2', 'stent fully expanded, 44 mm2', 'stent pinched in its middle third, 24 mm2'])('has the state of an older stent for its result: %j', (state) => {
    const { ivus, procedures } = readFacts(readNote(`IVUS of the left common iliac artery was performed.\n\nIVUS FINDINGS:\nLeft common iliac artery: ${state}.`), { dateOfService: null });
    expect(ivus.map(({ findingsKind }) => findingsKind)).toEqual(['yes']);
    expect(procedures).toEqual([]);
  });

  it.each([
    'The letter (translated) says that the intravascular ultrasound demonstrated 65% stenosis of the left common iliac vein.',
    'Her outside report describes an IVUS of the left common iliac vein that showed 65% stenosis.',
    'The earlier note states that IVUS of the left common iliac vein was normal.',
  ])('that another paper tells of is historical: %j', (text) => {
    expect(evaluationsIn(text)).toEqual(['left common-iliac-vein historical']);
  });

  it('of this session may be noted', () => {
    expect(evaluationsIn('We note that IVUS of the left common iliac vein showed 65% stenosis.')).toEqual(['left common-iliac-vein performed']);
  });

  it('is of each vessel that the sentence names, where the run went to one of them', () => {
    expect(evaluationsIn('IVUS of the right external iliac vein and right common iliac vein was performed with the catheter advanced to the right common iliac vein.').sort()).toEqual(['right common-iliac-vein performed', 'right external-iliac-vein performed']);
  });

  it('is not of the vessel that the run set out from', () => {
    expect(evaluationsIn('The IVUS catheter was advanced from the left common femoral artery into the left common iliac artery.')).toEqual(['left common-iliac-artery performed']);
  });

  it('is not of a vessel that its catheter could not be turned into', () => {
    expect(evaluationsIn('IVUS of the left internal iliac vein was not done because the catheter could not be turned into it safely.')).toEqual(['left internal-iliac-vein not-performed']);
  });

  it('has what it recorded in a vessel for its result', () => {
    expect(evaluationsOf('Baseline IVUS recorded 60 mm2 in the left common iliac vein and 140 mm2 in the left external iliac vein.').map(({ findingsKind }) => findingsKind)).toEqual(['yes', 'yes']);
    expect(evaluationsOf('IVUS was recorded in the left common iliac vein.').map(({ findingsKind }) => findingsKind)).toEqual(['no']);
  });

  it('is not of a trunk that the catheter was only brought into', () => {
    expect(evaluationsIn('The IVUS catheter was passed into the abdominal aorta. IVUS of the right common iliac artery showed 60% stenosis.')).toEqual(['right common-iliac-artery performed']);
    expect(evaluationsIn('The IVUS catheter was passed into the abdominal aorta and pullback was recorded. IVUS of the right common iliac artery showed 60% stenosis.')).toContain('- abdominal-aorta performed');
    expect(evaluationsIn('The IVUS catheter was passed into the abdominal aorta.')).toEqual(['- abdominal-aorta performed']);
  });

  it.each([
    ['IVUS of the right external iliac vein and right common iliac vein was performed. Both veins were normal by IVUS.'],
    ['IVUS of the left common iliac vein and the right common iliac vein was performed. IVUS showed scar on the left and a normal lumen on the right.'],
    ['IVUS of the left renal artery and the right renal artery was performed. Neither showed a plaque on IVUS.'],
  ])('has results told by words for all vessels or by side: %j', (text) => {
    expect(evaluationsOf(text).map(({ findingsKind }) => findingsKind)).toEqual(['yes', 'yes']);
  });

  it('is of vessels that only the results name, behind a run drawn back all the way', () => {
    const results = 'The inferior vena cava is clean. From there down one occlusion involves the left common iliac and the left external iliac vein: lumen 10 mm2.';
    expect(evaluationsIn(`The IVUS probe was sent to the inferior vena cava and drawn back down the whole way to the sheath. ${results}`)).toEqual(['- inferior-vena-cava performed', 'left common-iliac-vein performed', 'left external-iliac-vein performed']);
    expect(evaluationsIn(`The IVUS probe was sent to the inferior vena cava and drawn back through the right femoral vein. ${results}`)).not.toContain('left common-iliac-vein performed');
  });

  it.each([
    'In the abdominal aorta the wire was in the true lumen. Celiac artery, superior mesenteric artery and right renal artery come off the true side.',
    'The abdominal aorta was clean for 14 mm between it and the celiac artery.',
  ])('is not of a vessel that is only a landmark in its results: %j', (results) => {
    expect(evaluationsIn(`IVUS of the abdominal aorta was performed. IVUS showed this. ${results}`)).toEqual(['- abdominal-aorta performed']);
  });

  it('is not of a branch that ends a stretch of the aorta, nor of a vein catheterized with another catheter', () => {
    expect(evaluationsIn('The IVUS probe was moved up and down in the abdominal aorta from the diaphragm to the renal arteries.')).toEqual(['- abdominal-aorta performed']);
    expect(evaluationsIn('IVUS of the left renal vein was performed. Finally the left gonadal vein was catheterized with the Cobra catheter.')).toEqual(['left renal-vein performed']);
  });

  it('has no result in a sentence that denies it', () => {
    expect(evaluationsIn('IVUS of the right subclavian artery showed 60% stenosis. IVUS of the right vertebral artery, 4 mm wide, was discussed but not done.')).toEqual(['right subclavian-artery performed', 'right vertebral-artery not-performed']);
  });

  it('of another year is historical', () => {
    expect(evaluationsIn('IVUS of the right subclavian artery was performed. In the 2021 IVUS the right axillary artery measured 6 mm.')).toEqual(['right subclavian-artery performed', 'right axillary-artery historical']);
    expect(evaluationsIn('IVUS of the right subclavian artery was performed. The reference diameter of the 2021 IVUS of the right axillary artery was 6 mm.')).toEqual(['right subclavian-artery performed', 'right axillary-artery historical']);
  });

  it.each(['IVUS operator: R. Jones MD', 'IVUS performed by: R. Jones MD', 'Intravascular ultrasound read by: A. Lee', 'IVUS technologist - T. Reed', 'IVUS CONSOLE OPERATOR: T. REED'])('is none on a line that names who did it: %j', (line) => {
    expect(evaluationsIn(`Surgeon: Jones\n${line}\n\nTECHNIQUE: The right common femoral vein was accessed. Catheter to the left common iliac vein.`)).toEqual([]);
    expect(evaluationsIn(`TECHNIQUE: IVUS of the left renal vein was performed.\nFINDINGS:\n${line}\nLeft renal vein: 60% stenosis by IVUS.`)).toEqual(['left renal-vein performed']);
  });

  it.each(['IVUS was performed by Dr. Jones.', 'IVUS performed: yes.'])('is one without a vessel where it is told as done: %j', (sentence) => {
    expect(evaluationsIn(`TECHNIQUE: The right common femoral vein was accessed. ${sentence}`)).toEqual(['- unnamed performed']);
  });

  it.each([
    'The catheter was then advanced into the left anterior tibial artery and an angiogram was obtained.',
    'The catheter was then directed into the left deep femoral artery.\nPictures were taken.',
  ])('is none of a plain catheter behind results whose own catheter is not named: %j', (sentence) => {
    expect(evaluationsIn(`IVUS of the left superficial femoral artery was performed. IVUS showed 80% stenosis, 5.5 mm. ${sentence}`)).toEqual(['left superficial-femoral-artery performed']);
  });

  it.each([
    ['The IVUS catheter was advanced into the left superficial femoral artery and showed 80% stenosis.', 'The catheter was advanced into the left popliteal artery.'],
    ['IVUS of the left superficial femoral artery was performed to assess the plaque.', 'The catheter was advanced into the left popliteal artery.'],
    ['IVUS of the left superficial femoral artery showed 80% stenosis.', 'The catheter was pulled back through the left popliteal artery.'],
  ])('is one where the catheter is that of IVUS: %j', (...sentences) => {
    expect(evaluationsIn(sentences.join(' '))).toContain('left popliteal-artery performed');
  });

  it.each([
    'IVUS was not done in the left internal iliac vein, as the catheter went into the left external iliac vein.',
    'The left internal iliac vein was not imaged by IVUS since the probe fell into the left external iliac vein.',
    'The left internal iliac vein was not examined with IVUS because the IVUS catheter kept going into the left external iliac vein.',
  ])('is none where the catheter went instead: %j', (sentence) => {
    expect(evaluationsIn(sentence)).toEqual(['left internal-iliac-vein not-performed']);
    expect(evaluationsOf(`IVUS of the left renal vein was performed. ${sentence}`).flatMap(({ necessity }) => necessity)).toEqual([]);
  });

  it('is one where the catheter was then taken elsewhere', () => {
    expect(evaluationsIn('IVUS was not done in the left internal iliac vein, but the IVUS catheter was advanced into the left external iliac vein.')).toEqual(['left external-iliac-vein performed', 'left internal-iliac-vein not-performed']);
  });

  it('is none where ultrasound only guided the puncture', () => {
    expect(evaluationsIn('The right common femoral vein was punctured under ultrasound guidance.')).toEqual([]);
  });
});

describe('trunks that a run only goes through or turns back in, without a result of their own', () => {
  it.each([
    ['The IVUS catheter was advanced through the right sheath to the aorta and pulled back through the right common iliac artery. IVUS showed a right common iliac artery of 9.1 mm.', ['common-iliac-artery']],
    ['The IVUS catheter was passed down the IVC into the left common iliac vein. IVUS showed the left common iliac vein at 60 mm2.', ['common-iliac-vein']],
    ['IVUS catheter up into the superior vena cava, pulled back through the left brachiocephalic vein. On IVUS the left brachiocephalic vein was 5 mm.', ['brachiocephalic-vein']],
    ['The IVUS catheter was passed up beyond the confluence into the inferior vena cava and pulled back through the left common iliac vein. Recording was started at the ostium of the left common iliac vein. On IVUS the left common iliac vein was 60 mm2.', ['common-iliac-vein']],
  ])('not examined: %s', (words, vessels) => {
    expect(evaluationsOf(`TECHNIQUE:\n${words}`).map(({ vessel }) => vessel)).toEqual(vessels);
  });

  it.each([
    ['The IVUS catheter was advanced into the inferior vena cava and pulled back through the left common iliac vein. On IVUS the left common iliac vein was 60 mm2.', ['inferior-vena-cava', 'common-iliac-vein']],
    ['The IVUS catheter was advanced into the abdominal aorta and pulled back through the left common iliac artery. On IVUS the aorta was 18 mm and the left common iliac artery 8 mm.', ['abdominal-aorta', 'common-iliac-artery']],
    ['The IVUS catheter was advanced into the abdominal aorta. Pullback was recorded.', ['abdominal-aorta']],
    ['IVUS of the abdominal aorta and the left common iliac artery was performed. The left common iliac artery was 8 mm on IVUS.', ['abdominal-aorta', 'common-iliac-artery']],
    ['The IVUS catheter was passed into the inferior vena cava and pulled back through the left common iliac vein. Recording was started at the inferior vena cava. On IVUS the left common iliac vein was 60 mm2.', ['inferior-vena-cava', 'common-iliac-vein']],
  ])('examined: %s', (words, vessels) => {
    expect(evaluationsOf(`TECHNIQUE:\n${words}`).map(({ vessel }) => vessel)).toEqual(vessels);
  });
});
