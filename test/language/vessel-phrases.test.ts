import { describe, expect, it } from 'vitest';
import { readNote } from '../../src/language/read-note.js';

/** "left common-iliac-vein" for every vessel read, in order; "-" where no side is known. */
const vesselsIn = (text: string): string[] =>
  readNote(text).sentences.flatMap(({ vessels }) => vessels.flatMap(({ refs }) => refs.map(({ vessel, side }) => (side === null ? vessel : `${side} ${vessel}`))));

describe('vessel phrases', () => {
  it.each([
    ['IVUS of the left common and external iliac veins.', ['left common-iliac-vein', 'left external-iliac-vein']],
    ['IVUS of the left common iliac vein, external iliac vein and common femoral vein.', ['left common-iliac-vein', 'left external-iliac-vein', 'left common-femoral-vein']],
    ['IVUS of the right common iliac and left external iliac veins.', ['right common-iliac-vein', 'left external-iliac-vein']],
    ['IVUS of the right superficial femoral and popliteal arteries.', ['right superficial-femoral-artery', 'right popliteal-artery']],
    ['IVUS of the inferior vena cava and the left renal vein.', ['inferior-vena-cava', 'left renal-vein']],
  ])('are read from a list: %j', (text, vessels) => {
    expect(vesselsIn(text)).toEqual(vessels);
  });

  it.each([
    ['IVUS of both common iliac veins.', ['right common-iliac-vein', 'left common-iliac-vein']],
    ['IVUS of the bilateral renal arteries.', ['right renal-artery', 'left renal-artery']],
    ['IVUS of the right and left renal arteries.', ['right renal-artery', 'left renal-artery']],
    ['IVUS of the renal arteries bilaterally.', ['right renal-artery', 'left renal-artery']],
    ['IVUS of the external iliac vein on the left.', ['left external-iliac-vein']],
    ['IVUS of the external iliac vein (left).', ['left external-iliac-vein']],
    ['The stent was set in the left A. subclavia with overhang.', ['left subclavian-artery']],
    ['Punction of the right A. femoralis communis; the V. iliaca communis left: 14 mm, the V. cava inferior 20 mm.', ['right common-femoral-artery', 'left common-iliac-vein', 'inferior-vena-cava']],
    ['He left a mark on the renal artery.', ['renal-artery']],
    ['IVUS of the external iliac vein, left, was done.', ['left external-iliac-vein']],
    ['IVUS of the inferior vena cava, left common iliac vein.', ['inferior-vena-cava', 'left common-iliac-vein']],
    ['IVUS of the external iliac vein at the left side.', ['left external-iliac-vein']],
    ['Seen was the renal vein at the left side of the aorta.', ['renal-vein', 'aorta']],
    ['IVUS of the popliteal artery of the right leg.', ['right popliteal-artery']],
    ['IVUS of the lt. popliteal artery.', ['left popliteal-artery']],
    ['IVUS of the L. common iliac vein.', ['left common-iliac-vein']],
  ])('carry their side: %j', (text, vessels) => {
    expect(vesselsIn(text)).toEqual(vessels);
  });

  it.each([
    ['IVUS of the LCIV.', ['left common-iliac-vein']],
    ['IVUS of the RSFA.', ['right superficial-femoral-artery']],
    ['IVUS of the left CIV/EIV.', ['left common-iliac-vein', 'left external-iliac-vein']],
    ['IVUS of the R CFA, SFA and popliteal artery.', ['right common-femoral-artery', 'right superficial-femoral-artery', 'right popliteal-artery']],
    ['IVUS of the IVC.', ['inferior-vena-cava']],
    ['The sheath went into the left main PA and then the R main PA.', ['left pulmonary-artery', 'right pulmonary-artery']],
    ['The right and left main pulmonary arteries were selected.', ['right pulmonary-artery', 'left pulmonary-artery']],
    ['Pressures were taken in the main PA, the left main coronary artery was calcified.', ['main-pulmonary-artery', 'coronary-artery']],
  ])('are read from short forms: %j', (text, vessels) => {
    expect(vesselsIn(text)).toEqual(vessels);
  });

  it('of two letters name a vessel only among other vessels', () => {
    expect(vesselsIn('The left AT and peroneal artery were imaged.')).toEqual(['left anterior-tibial-artery', 'left peroneal-artery']);
    expect(vesselsIn('The patient was seen at PT today.')).toEqual([]);
  });

  it.each([
    'Left peroneal artery 80%. PT occluded, chronic, no stump.',
    'Left peroneal artery to the ankle. PT gone.',
    'Left peroneal artery 80%; PT 90% at its origin.',
    'Left peroneal artery small. PT is chronically occluded.',
  ])('name an artery of the calf whose neighbours are named and whose state is told: %j', (text) => {
    expect(vesselsIn(text)).toEqual(['left peroneal-artery', 'left posterior-tibial-artery']);
  });

  it.each([
    'Left peroneal artery 80%. PT tolerated the procedure well.',
    'Left peroneal artery 80%. PT 14.2 seconds, INR 1.1.',
    'Left peroneal artery 80%. Seen by PT, closed door.',
    'Left peroneal artery 80%. PT normal.',
    'Left peroneal artery 80%. AT 9:40 the sheath was pulled.',
  ])('name none where they are another word: %j', (text) => {
    expect(vesselsIn(text)).toEqual(['left peroneal-artery']);
  });

  it.each([
    'Eagle Eye into the L posterior tibial and pulled back. PT: 320 degrees of calcium, lumen 1.3 mm.',
    'IVUS catheter down the left posterior tibial. IVUS PT = 2.1 mm, fibrous.',
    'Wire in the left post tib. PT: no atherectomy.',
    'Left groin, antegrade. IVUS PT: 2.4 mm, thick calcium.',
  ])('name the artery that "posterior tibial" stands for, or that IVUS stands right in front of: %j', (text) => {
    expect(new Set(vesselsIn(text).map((name) => name.replace(/^\S+ /, '')))).toEqual(new Set(['posterior-tibial-artery']));
  });

  it.each([
    'Eagle Eye into the L posterior tibial. PT tolerated the pullback.',
    'Eagle Eye into the L posterior tibial. PT 14.2 seconds.',
    'Eagle Eye into the L posterior tibial. AT 9:40 the sheath was pulled.',
    'Eagle Eye into the L posterior tibial. PT/INR 1.1.',
  ])('name none where a patient, a time or a test of the blood is told beside "posterior tibial": %j', (text) => {
    expect(vesselsIn(text)).toEqual(['left posterior-tibial-artery']);
  });

  it('name none in a note without arteries of the calf', () => {
    expect(vesselsIn('Left external iliac artery 80%. PT closed his eyes.')).toEqual(['left external-iliac-artery']);
  });

  it('in capitals are not the patient with the age', () => {
    const rest = ' THE RIGHT RADIAL ARTERY WAS PUNCTURED AND A SHEATH WAS PLACED.';
    expect(vesselsIn(`PT: 58 F, RIGHT PERONEAL OCCLUDED.${rest}`)).toEqual(['right peroneal-artery', 'right radial-artery']);
    expect(vesselsIn(`PT: 2.4 MM, RIGHT PERONEAL OCCLUDED.${rest}`)).toEqual(['right posterior-tibial-artery', 'right peroneal-artery', 'right radial-artery']);
  });

  it('of two letters are words in a note of capitals only where the letters spell one', () => {
    const rest = ' THE RIGHT RADIAL ARTERY WAS PUNCTURED.';
    expect(vesselsIn(`THE RIGHT AT WAS FILMED. AT OCCLUDED FROM ITS ORIGIN TO THE ANKLE.${rest}`)).toEqual(['right anterior-tibial-artery', 'right anterior-tibial-artery', 'right radial-artery']);
    expect(vesselsIn(`THE RIGHT AT WAS FILMED. AT THAT POINT THE WIRE WAS LOST.${rest}`)).toEqual(['right anterior-tibial-artery', 'right radial-artery']);
    expect(vesselsIn(`RIGHT DORSALIS PEDIS OPEN. DP STICK UNDER ULTRASOUND.${rest}`)).toEqual(['right dorsalis-pedis-artery', 'right dorsalis-pedis-artery', 'right radial-artery']);
  });

  it.each([
    ['Progreat through the common hepatic into the gastroduodenal artery, leak towards D1.', ['common-hepatic-artery', 'gastroduodenal-artery']],
    ['Catheter into the SMA, clips over D2, the inferior PDA arcade looked normal.', ['superior-mesenteric-artery']],
    ['Catheter into the LAD and then through D1.', ['coronary-artery', 'coronary-artery']],
  ])('of two meanings are coronary only beside a coronary artery: %j', (text, vessels) => {
    expect(vesselsIn(text)).toEqual(vessels);
  });

  it('carry the side of the lobe they belong to', () => {
    expect(vesselsIn('The catheter was advanced into the interlobar artery of the right lower lobe.')).toEqual(['right lobar-pulmonary-artery']);
    expect(vesselsIn('The catheter was advanced into the posterior basal segmental artery of the left lower lobe.')).toEqual(['left segmental-pulmonary-artery']);
  });

  it('are counted by "both the" where two of them follow', () => {
    expect(vesselsIn('Both the axillary and the cephalic veins were open.')).toEqual(['axillary-vein', 'cephalic-vein']);
    expect(vesselsIn('Both the axillary veins were open.')).toEqual(['right axillary-vein', 'left axillary-vein']);
  });

  it('have no side where the word belongs to the name', () => {
    expect(vesselsIn('The catheter was placed in the right hepatic vein.')).toEqual(['right-hepatic-vein']);
    expect(vesselsIn('The catheter was placed in the left gastric artery.')).toEqual(['left-gastric-artery']);
    expect(vesselsIn('The catheter was placed in the L gastric and the R hepatic artery.')).toEqual(['left-gastric-artery', 'right-hepatic-artery']);
    expect(vesselsIn('The catheter was placed in the L renal artery.')).toEqual(['left renal-artery']);
  });

  it.each([
    ['An IVC filter was placed.'],
    ['A vertebral catheter was used.'],
    ['The patient left the room.'],
  ])('are none in %j', (text) => {
    expect(vesselsIn(text)).toEqual([]);
  });

  it('are of both sides behind "both" with a plural of its own, one of each behind "both the ... and the ..."', () => {
    const refsIn = (text: string): string[] => readNote(text).sentences.flatMap(({ vessels }) => vessels.flatMap(({ refs }) => refs.map(({ vessel, side }) => `${side ?? '-'} ${vessel}`)));
    expect(refsIn('IVUS of both the common iliac veins and the external iliac veins was performed.').slice(0, 2)).toEqual(['right common-iliac-vein', 'left common-iliac-vein']);
    expect(refsIn('IVUS of both the external and the common iliac veins was performed on the left.')).toEqual(['left external-iliac-vein', 'left common-iliac-vein']);
  });

  const governorsIn = (text: string): string[] => readNote(text).sentences.flatMap(({ vessels }) => vessels.map(({ governor }) => governor));

  it.each([
    ['The catheter was advanced into the left renal vein.', 'into'],
    ['The catheter was advanced through the left renal vein.', 'through'],
    ['The catheter was pulled back from the left renal vein.', 'from'],
    ['The stent ended just above the left renal vein.', 'landmark'],
    ['A tight place where it dives to join the left renal vein.', 'landmark'],
    ['It was flattened at the crossing left renal vein.', 'agent'],
    ['The vein was compressed by the right common iliac artery.', 'agent'],
    ['IVUS of the left renal vein.', 'of'],
    ['A healthy wall of 9 mm between the edge of the plaque and the left renal vein.', 'landmark'],
    ['There was 12 mm between the stent and the left renal vein.', 'landmark'],
    ['The stent flares a little in the left renal vein.', 'landmark'],
    ['Its edge was hanging slightly into the left renal vein.', 'landmark'],
    ['The thrombus protruded into the left renal vein.', 'into'],
    ['The Visions was pushed up the wire about 3 cm into the left renal vein.', 'into'],
    ['The IVUS probe was run over the Amplatz a good 4 cm into the left renal vein.', 'into'],
    ['The probe went over the stiff wire barely 2 cm into the left renal vein.', 'into'],
    ['The stent was laid over the wire 4 mm into the left renal vein.', 'landmark'],
    ['Withdrawn through a stent standing 3 mm in the left renal vein.', 'landmark'],
    ['The catheter was advanced through the stent, which reached 2 cm into the left renal vein.', 'landmark'],
    ['The left renal vein was patent.', 'none'],
  ])('know the word that governs them: %j', (text, governor) => {
    expect(governorsIn(text)).toEqual([governor]);
  });

  it('cover the words of the vessel with its side', () => {
    const text = 'IVUS of the left common iliac vein was done.';
    expect(readNote(text).sentences.flatMap(({ vessels }) => vessels.map(({ start, end }) => text.slice(start, end)))).toEqual(['left common iliac vein']);
  });
});
