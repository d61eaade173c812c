import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.js';
import { readNote } from '../../src/language/read-note.js';

/** The vessels of performed IVUS for which a reason is given. */
const needed = (text: string): string[] =>
  readFacts(readNote(text), { dateOfService: null }).ivus.filter(({ necessity }) => necessity.length > 0).map(({ vessel, side }) => `${side ?? '-'} ${vessel ?? 'unnamed'}`);

describe('the necessity of IVUS', () => {
  it.each([
    ['IVUS of the left common iliac vein was performed to size the stent.'],
    ['IVUS of the left common iliac vein was performed because the venogram was equivocal.'],
    ['Since contrast had to be limited, IVUS of the left common iliac vein was performed.'],
    ['IVUS of the left common iliac vein was performed to assess compression.'],
    ['IVUS of the left common iliac vein was performed for stent sizing.'],
    ['The venogram was equivocal. IVUS of the left common iliac vein was therefore performed.'],
    ['From the picture I could not tell clot from compression. IVUS cath (Visions) run into the left common iliac vein over the wire.'],
    ['IVUS of the left common iliac vein was performed to confirm apposition of the stent.'],
    ['IVUS NECESSITY: The venogram could not grade the stenosis.\n\nTECHNIQUE: IVUS of the left common iliac vein was performed.'],
  ])('is given: %j', (text) => {
    expect(needed(text)).toEqual(['left common-iliac-vein']);
  });

  it('of reasons told in front goes beyond the vessel of a further aim', () => {
    const run = 'The IVUS catheter was drawn back through the left common iliac vein and the left external iliac vein.';
    expect(needed(`The venogram had left two things open. For those two reasons, and to measure the left common iliac vein, IVUS was done. ${run}`)).toEqual(['left common-iliac-vein', 'left external-iliac-vein']);
    expect(needed(`For that reason IVUS of the left common iliac vein was done. ${run}`)).toEqual(['left common-iliac-vein']);
  });

  it('of several aims in a list reaches beyond the vessels that only some of them name', () => {
    const run = 'The IVUS catheter was drawn back through the infrarenal aorta and the right common iliac artery.';
    expect(needed(`IVUS replaced contrast for neck measurement, landing zones and graft diameters. ${run}`)).toEqual(['- abdominal-aorta', 'right common-iliac-artery']);
    expect(needed(`IVUS was used for stent sizing and infrarenal aorta measurement. ${run}`)).toEqual(['- abdominal-aorta', 'right common-iliac-artery']);
    expect(needed(`IVUS was used for sizing and measurement of the right common iliac artery. ${run}`)).toEqual(['right common-iliac-artery']);
    expect(needed(`Given the kidney function we used IVUS in place of contrast, to mark the renals and to confirm neck and landing zones. ${run}`)).toEqual(['- abdominal-aorta', 'right common-iliac-artery']);
    expect(needed(`To spare contrast in CKD 4, IVUS was used to measure the aortic neck. ${run}`)).toEqual(['- abdominal-aorta', 'right common-iliac-artery']);
    expect(needed(`IVUS of the right common iliac artery was used instead of contrast to measure it. ${run}`)).toEqual(['right common-iliac-artery']);
  });

  it.each([
    ['IVUS of the left common iliac vein was performed.'],
    ['INDICATION: Leg swelling and pain.\n\nTECHNIQUE: IVUS of the left common iliac vein was performed.'],
    ['IVUS of the left common iliac vein was performed and showed 60% stenosis.'],
    ['A balloon was used to size the vein. IVUS of the left common iliac vein was performed.'],
  ])('is not given: %j', (text) => {
    expect(needed(text)).toEqual([]);
  });

  it('given for all of the vessels is no reason for the one it names', () => {
    expect(needed('The IVUS catheter was advanced into the infrarenal aorta and pulled back through the right common iliac artery. Purpose of IVUS in both: pick the stent and find out whether it had to be raised into the aorta.')).toEqual(['- abdominal-aorta', 'right common-iliac-artery']);
  });

  it.each([
    ['IVUS. Two questions. Is the wire inside the plaque of the left SFA? And what on earth is the thing at P2? Probe passed through the left SFA to the popliteal and back. SFA 5.1 mm.', ['left popliteal-artery', 'left superficial-femoral-artery']],
    ['IVUS of the left SFA and popliteal. How big is the left popliteal? The probe was passed through the left SFA to the left popliteal artery and back.', ['left popliteal-artery']],
    ['Two questions for IVUS. How tight is the left common iliac vein really? Is there a second lesion in the left external iliac vein? The IVUS catheter was passed into the left common iliac vein and pulled back through the left external iliac vein.', ['left common-iliac-vein', 'left external-iliac-vein']],
    ['IVUS of the left common iliac vein was performed and showed 60 mm2. Do we stent? I thought not.', []],
    ['IVUS of the left common iliac vein was performed: thrombus? web? 60 mm2.', []],
  ])('is what the questions ask that the run was to answer: %j', (text, vessels) => {
    expect(needed(text).sort()).toEqual(vessels);
  });

  it('asked in a question is no result', () => {
    const ivus = readFacts(readNote('Two questions for IVUS. Is there a lesion in the left external iliac vein? The IVUS catheter was passed through the left external iliac vein.'), { dateOfService: null }).ivus;
    expect(ivus.map(({ findingsKind }) => findingsKind)).toEqual(['no']);
  });

  it('given for the whole examination covers every vessel of it', () => {
    expect(needed('IVUS was performed because the venogram was equivocal. IVUS of the left common iliac vein and the left external iliac vein was performed.')).toEqual(['left common-iliac-vein', 'left external-iliac-vein']);
  });

  it('given for one vessel covers that one alone', () => {
    expect(needed('IVUS of the left common iliac vein was performed to size the stent. IVUS of the left external iliac vein was performed.')).toEqual(['left common-iliac-vein']);
  });

  it('behind a label in an entry of a log or list is for the vessels of that entry', () => {
    expect(needed('10:24 IVUS thru L CIV. Reason: venogram flat, need stent size\n10:27 IVUS L CIV: 60 mm2\n10:40 IVUS R EIV: 150 mm2')).toEqual(['left common-iliac-vein']);
    expect(needed('- IVUS catheter thru L CIV. Why: flat on venogram.\n- IVUS catheter thru L EIV: 120 mm2.')).toEqual(['left common-iliac-vein']);
    expect(needed('10:24 IVUS run. Reason: venogram flat, need stent size\n10:27 IVUS L CIV: 60 mm2\n10:40 IVUS L EIV: 150 mm2')).toEqual(['left common-iliac-vein', 'left external-iliac-vein']);
    expect(needed('The IVUS catheter was pulled back through the left common iliac vein. Why: the venogram was flat. The IVUS catheter was also drawn through the left external iliac vein.')).toEqual(['left common-iliac-vein', 'left external-iliac-vein']);
  });

  it('given for a list covers the list', () => {
    expect(needed('IVUS of the left common iliac vein and left external iliac vein was performed to size the stent.')).toEqual(['left common-iliac-vein', 'left external-iliac-vein']);
  });

  const twoIliacs = 'The IVUS catheter was advanced into the left common iliac vein and then into the right common iliac vein.';
  const left = ['left common-iliac-vein'];
  const both = ['left common-iliac-vein', 'right common-iliac-vein'];

  it.each([
    [`As the compression could not be graded, IVUS was used on the left. ${twoIliacs}`, left],
    [`Ultrasound from within was needed: IVUS of the left leg was performed to size the stent. ${twoIliacs}`, left],
    [`Because the venogram was equivocal, IVUS was performed on the left side only. ${twoIliacs}`, left],
    [`The compression on the left could not be graded, so IVUS was used. ${twoIliacs}`, both],
    [`As the compression could not be graded, IVUS was used on the left and on the right. ${twoIliacs}`, both],
    [`IVUS was performed from the left because the venogram was equivocal. ${twoIliacs}`, both],
  ])('given for a side covers the vessels of that side: %j', (text, vessels) => {
    expect(needed(text)).toEqual(vessels);
  });

  const cavaToo = 'The IVUS catheter was advanced into the inferior vena cava, and then came down into the right common iliac vein.';
  const cavaAndIliac = ['- inferior-vena-cava', 'right common-iliac-vein'];

  it.each([
    [`IVUS was used to size the stent, and in the right common iliac vein to see whether it was compressed. ${cavaToo}`, cavaAndIliac],
    [`IVUS was needed for sizing, and in the right common iliac vein because the venogram was hazy there. ${cavaToo}`, cavaAndIliac],
    [`IVUS was needed, for the degree of the compression and for sizing, and also to look at the wall of the inferior vena cava. ${cavaToo}`, cavaAndIliac],
    [`IVUS for % stenosis / balloon size, and for the edge of an old stent in the right common iliac vein. ${cavaToo}`, cavaAndIliac],
    [`IVUS was used for sizing in the right common iliac vein. ${cavaToo}`, ['right common-iliac-vein']],
    [`IVUS was needed for sizing and for characterization of the right common iliac vein. ${cavaToo}`, ['right common-iliac-vein']],
    [`IVUS was needed to measure and to characterize the right common iliac vein. ${cavaToo}`, ['right common-iliac-vein']],
  ])('with an aim for no vessel in front of one for a vessel is given for the whole: %j', (text, vessels) => {
    expect(needed(text).sort()).toEqual(vessels);
  });

  const leftArm = 'IVUS of the left axillary vein and the left subclavian vein was performed.';

  it.each([
    ['a purpose', `IVUS was performed to measure the left axillary vein and to find its webs. ${leftArm}`],
    ['a reason told behind', `${leftArm} It was done to size the stent of the left axillary vein.`],
    ['what a pronoun stands for', `The left axillary vein looked flat, so IVUS was used to size it. ${leftArm}`],
    ['what is asked for behind a comma', `The venogram could not tell, which is the reason I asked for IVUS, for the left axillary vein. ${leftArm}`],
    ['a subject in front', `That is why the left axillary vein was looked at by IVUS. ${leftArm}`],
    ['a run for that question', 'The venogram could not tell how narrow the left axillary vein was. For that question the IVUS catheter was passed into the left axillary vein. The IVUS catheter was then passed into the left subclavian vein.'],
    ['a run told with its reason', 'IVUS was ready. Because the venogram could not tell how tight the left axillary vein was I put the probe into it, then drew it back into the left subclavian vein.'],
    ['a vessel in front of "why" in a worksheet', `${leftArm}\n\nIVUS WORKSHEET\nL axillary vein   why: webs hidden by contrast\nL subclavian vein   lumen 41 mm2`],
  ])('that names its vessel is bound to it: %s', (_kind, text) => {
    expect(needed(text)).toEqual(['left axillary-vein']);
  });

  it.each([
    ['all vessels of a limb', `IVUS was performed to size all vessels of the left arm. ${leftArm}`],
    ['the whole side beside another vessel', `The venogram could not be trusted, which is the reason I asked for IVUS, for the left axillary vein and the whole left side. ${leftArm}`],
    ['a ground without a vessel and a further aim', `Because of overlap, and to check the left subclavian vein, IVUS was performed. ${leftArm}`],
    ['a question that names none', `The picture was hazy. IVUS was used for that question. ${leftArm}`],
  ])('that names more than one vessel is not bound to it: %s', (_kind, text) => {
    expect(needed(text)).toEqual(['left axillary-vein', 'left subclavian-vein']);
  });

  it.each([
    'The IVUS catheter was withdrawn into the left common iliac artery, where neither two obliques nor the CTA could settle whether the plaque was tight.',
    'The IVUS catheter was then taken into the left renal artery, of which the angiogram could not show the mouth.',
    'The IVUS catheter was advanced into the left external iliac vein, where the venogram was equivocal.',
  ])('is a doubt of other imaging about the vessel gone into: %j', (text) => {
    expect(needed(text)).toHaveLength(1);
  });

  it.each([
    'The IVUS catheter was withdrawn into the left common iliac artery, where the plaque was calcified.',
    'The IVUS catheter was advanced into the left external iliac vein, where it could not be passed further.',
  ])('is no such doubt: %j', (text) => {
    expect(needed(text)).toEqual([]);
  });

  it('is to break the tie between two other kinds of imaging', () => {
    expect(needed('We asked for intravascular ultrasound of the left external iliac artery to break the tie. The probe was advanced into it.')).toEqual(['left external-iliac-artery']);
  });

  it('may follow what is said of who did the rest', () => {
    const who = 'IVUS of the left common iliac vein was performed entirely by Dr. Lind. I performed all of the rest.';
    expect(needed(`${who} His purpose was to prove the wire is in the true lumen.`)).toEqual(['left common-iliac-vein']);
    expect(needed(`${who} The purpose of the filter was to protect the lungs.`)).toEqual([]);
  });

  it('of an examination of another year is none of today', () => {
    expect(needed('In March 2022, at another hospital, IVUS had been used to size her left common iliac vein stent. The IVUS catheter was advanced into the right common iliac vein. IVUS of it was normal.')).toEqual([]);
  });

  it('stands with the vessel of its own clause', () => {
    expect(needed('IVUS of the right external iliac artery was done to look for a flap; the right common iliac artery was imaged with IVUS as well. IVUS of the right common iliac artery was normal.')).toEqual(['right external-iliac-artery']);
  });

  it('may be of the latter of two vessels', () => {
    expect(needed('IVUS was recorded in the left subclavian artery and the left axillary artery. In the latter it was required because the conduit site could not be profiled.')).toEqual(['left axillary-artery']);
    expect(needed('IVUS was recorded in the left subclavian artery and the left axillary artery. In the former it was required because the conduit site could not be profiled.')).toEqual(['left subclavian-artery']);
  });

  it('may be for one of the sides examined', () => {
    expect(needed('IVUS was performed of the common iliac veins on both sides, on the left side in order to grade the scarring.')).toEqual(['left common-iliac-vein']);
    expect(needed('IVUS was done in each renal artery: on the right to find the webs, on the left to make sure it was not hiding one.').sort()).toEqual(['left renal-artery', 'right renal-artery']);
  });

  it('may be given by "it" behind the place', () => {
    const run = 'IVUS: the probe was passed up the left cephalic vein as far as the left subclavian vein and brought back. IVUS of the left cephalic vein and the left subclavian vein was performed.';
    expect(needed(`${run} In the left cephalic vein it was needed to choose the width of the stent.`)).toEqual(['left cephalic-vein']);
    expect(needed(`${run} In the left cephalic vein it was used.`)).toEqual([]);
  });

  it('under its heading ends where the operation goes on', () => {
    const ivus = 'IVUS of the left common iliac vein was performed.';
    expect(needed(`WHY IVUS:\n10 Fr sheath through the left femoral vein. Heparin 6000 units. The catheter was passed.\n\nTECHNIQUE: ${ivus}`)).toEqual([]);
    expect(needed(`WHY IVUS:\nThe calibre of the stent had to be chosen.\n\nTECHNIQUE: ${ivus}`)).toEqual(['left common-iliac-vein']);
    expect(needed(`WHY IVUS:\nStent sizing, suspected compression.\n\nTECHNIQUE: ${ivus}`)).toEqual(['left common-iliac-vein']);
  });

  it('may be that something is not so', () => {
    expect(needed('IVUS of the left popliteal artery was done to size the balloon and be sure we were not extraluminal.')).toEqual(['left popliteal-artery']);
    expect(needed('IVUS of the left renal artery was performed to make certain we had not missed a flap.')).toEqual(['left renal-artery']);
  });

  it('is no ground where a drug is "given"', () => {
    expect(needed('5,000 units of heparin given and IVUS of the left renal vein was performed.')).toEqual([]);
    expect(needed('Given the allergy to contrast, IVUS of the left renal vein was performed.')).toEqual(['left renal-vein']);
  });

  it('stands behind a label under a heading of IVUS', () => {
    expect(needed('INTRAVASCULAR ULTRASOUND\nSite: left subclavian vein\nWhy: the venogram could not grade it\nPre: 38 mm2\nPost: 96 mm2')).toEqual(['left subclavian-vein']);
    expect(needed('INTRAVASCULAR ULTRASOUND\nSite: left subclavian vein\nPre: 38 mm2\nPost: 96 mm2')).toEqual([]);
  });

  it('of a second look behind a treatment is of what was treated', () => {
    const looked = 'IVUS of the left external iliac vein and the left common iliac vein was performed. A stent was placed in the left common iliac vein.';
    expect(needed(`${looked} Repeat IVUS was performed to confirm apposition.`)).toEqual(['left common-iliac-vein']);
    expect(needed(`${looked} IVUS of all vessels was repeated to confirm apposition.`)).toEqual(['left external-iliac-vein', 'left common-iliac-vein']);
  });

  it.each([
    ['a place in front of words that explain', 'IVUS of the left external iliac vein and the left common iliac vein was performed. For the common iliac, the aim was to measure the narrowing by the artery.', ['left common-iliac-vein']],
    ['a place in front of the point of it', 'IVUS of the left external iliac artery and the left common iliac artery was performed. In the external iliac the point of it was to learn whether the flap went on.', ['left external-iliac-artery']],
    ['a place in front with its doubt', 'IVUS of the left common iliac vein and left external iliac vein was done. In the external iliac vein, where the venogram raised the question of thrombus, IVUS showed a clean wall.', ['left external-iliac-vein']],
    ['the former of two looked at', 'IVUS catheter in the right external iliac artery and in the right common iliac artery. The former was looked at for the least diameter; the latter lay on the way.', ['right external-iliac-artery']],
    ['what went without saying why', 'The ostium of the right renal artery was hidden on the angiogram. IVUS was accordingly taken into the right renal artery, and out of habit into the left renal artery as well.', ['right renal-artery']],
    ['a vessel as a matter of routine', 'IVUS was done in the right common femoral vein, where we needed to know if the profunda comes in healthy, and in the right external iliac vein as a matter of routine.', ['right common-femoral-vein']],
    ['the latter in a clause of its own', 'IVUS pullback through the right popliteal vein and the right femoral vein; the latter to judge inflow before extending the stents.', ['right femoral-vein']],
    ['a place in front of what had to be found', 'The IVUS catheter was placed in the left common iliac vein and the left external iliac vein. In the common iliac we had to find where the old stent ended.', ['left common-iliac-vein']],
    ['a side in front of "it"', 'IVUS catheter into the right common iliac vein, then the left common iliac vein. On the right it was to see whether the old stent had collapsed.', ['right common-iliac-vein']],
    ['a side behind "it"', 'IVUS left common iliac artery 5.0 mm; right common iliac artery 7.5 mm. It had been asked for on the left, where CT blooms.', ['left common-iliac-artery']],
    ['the vessel that a noun stands for', 'The course of the right hepatic vein had to be known, so IVUS was done of that vein. The probe was put into the inferior vena cava and then into the right hepatic vein.', ['- right-hepatic-vein']],
  ])('may be given for some only: %s', (_kind, text, vessels) => {
    expect(needed(text).sort()).toEqual(vessels);
  });

  it.each([
    ['two vessels told together', 'For this reason IVUS in the right anterior tibial and in the right peroneal artery: true diameter for the balloon, course of the wire (AT). Eagle Eye into the right anterior tibial artery, pullback. Eagle Eye into the right peroneal artery, pullback.', ['right anterior-tibial-artery', 'right peroneal-artery']],
    ['a cava and "that vein"', 'The course of the right hepatic vein had to be known, so IVUS was performed of the cava and of that vein. The probe was put into the inferior vena cava and drawn back; then it was put into the right hepatic vein.', ['- inferior-vena-cava', '- right-hepatic-vein']],
    ['veins without a name of their own', 'WHY IVUS: with no contrast possible, it was the one way to tell whether the pelvic veins or the cava are obstructed.\n\nCOURSE: IVUS catheter pulled back through the inferior vena cava and the left common iliac vein.', ['- inferior-vena-cava', 'left common-iliac-vein']],
    ['two vessels, the second with its aim', 'IVUS was needed in the right popliteal artery because the angiogram could not grade the haze, and in the right anterior tibial artery to measure the calcium.', ['right anterior-tibial-artery', 'right popliteal-artery']],
    ['a reason in brackets', 'IVUS right subclavian vein (why: venogram normal at rest). IVUS catheter in the right subclavian vein.', ['right subclavian-vein']],
    ['objectives', 'Objectives of the IVUS part: percent area loss, healthy landing zones. IVUS from left common iliac vein through left external iliac vein.', ['left common-iliac-vein', 'left external-iliac-vein']],
    ['a stent to be chosen', 'PROCEDURE: R neck prepped. R IJ accessed w/ micropuncture under US. MPA to IVC, cavogram. IVUS for true % stenosis and stent diameter. IVUS cath to left external iliac vein, pulled back thru left common iliac vein.', ['left common-iliac-vein', 'left external-iliac-vein']],
    ['what was charted', 'So both landing zones were charted by IVUS. Visions into the left common iliac artery and the left external iliac artery.', ['left common-iliac-artery', 'left external-iliac-artery']],
  ])('may be given for all: %s', (_kind, text, vessels) => {
    expect(needed(text).sort()).toEqual(vessels);
  });

  it('is not what the angiogram was no good for', () => {
    expect(needed('IVUS of the left common iliac vein was performed. Angiography unreliable for vessel diameter in the left leg; it was stopped.')).toEqual([]);
  });

  it('of a run is none of the cava that it was passed down', () => {
    const { ivus } = readFacts(readNote('To exclude compression, the IVUS catheter was passed down the IVC into the left common iliac vein. On IVUS the lumen is 142 mm2 where the artery crosses.'), { dateOfService: null });
    expect(ivus.map(({ vessel }) => vessel)).toEqual(['common-iliac-vein']);
    expect(needed('To exclude compression, the IVUS catheter was drawn back through the IVC and the left common iliac vein.')).toEqual(['- inferior-vena-cava', 'left common-iliac-vein']);
  });

  it('ends where the catheter is drawn back', () => {
    expect(needed('The IVUS catheter was advanced into the left popliteal artery to size the vessel and drawn back through the left superficial femoral artery.')).toEqual(['left popliteal-artery', 'left superficial-femoral-artery']);
  });

  it.each([
    ['an aim of its own on the way out', 'The IVUS catheter was pushed down to the right posterior tibial artery to pick a balloon size, and coming out I drew it through the right popliteal artery to learn whether that haze was real disease.', ['right popliteal-artery', 'right posterior-tibial-artery']],
    ['a device that the run is for', 'IVUS was advanced into the left external iliac artery to size the stent, and on the way back it was drawn through the left common iliac artery.', ['left common-iliac-artery', 'left external-iliac-artery']],
    ['a reason of its own', 'IVUS was carried out in the left superficial femoral artery because the flap was unclear. The landing artery was included for a reason of its own: neither duplex nor angiogram had cleared the left popliteal artery. The IVUS catheter was taken down the left superficial femoral artery into the left popliteal artery.', ['left popliteal-artery', 'left superficial-femoral-artery']],
    ['no reason of its own', 'IVUS was carried out in the left superficial femoral artery because the flap was unclear. The left popliteal artery was included for no particular reason. The IVUS catheter was taken down the left superficial femoral artery into the left popliteal artery.', ['left superficial-femoral-artery']],
    ['two questions', 'We asked of IVUS two questions: is there a flap in the left external iliac artery; and does the left common iliac artery share in the injury? The IVUS catheter was introduced to the left external iliac artery and retracted through the left common iliac artery.', ['left common-iliac-artery', 'left external-iliac-artery']],
    ['questions told with "whether"', 'The questions put to IVUS were whether the left renal artery stent was crushed and how wide the left accessory renal artery was. The IVUS catheter was taken into the left renal artery.', ['left renal-artery']],
  ])('is read with %s', (_kind, text, vessels) => {
    expect([...needed(text)].sort()).toEqual(vessels);
  });

  it('is proved by the words that give it', () => {
    const [first] = readFacts(readNote('The wire was passed. IVUS of the left renal vein was performed to size the stent. It was normal.'), { dateOfService: null }).ivus;
    expect(first?.necessity.map(({ quote }) => quote)).toEqual(['IVUS of the left renal vein was performed to size the stent.']);
  });
});

describe('a reason told in the history', () => {
  const done = '\n\nTECHNIQUE\nThe IVUS catheter was moved up into the left common iliac artery. IVUS showed 8 mm.';

  it.each([
    'BACKGROUND\nCT left us unsure where the tear is, and these two questions were the reason for taking intravascular ultrasound to the table.',
    'HISTORY\nThe duplex and CT disagreed on how tight the common iliac is, which is why IVUS was brought to this procedure.',
    'HISTORY\nThe stent could not be judged on CT for its metal. That is why we wanted to use IVUS.',
    'HISTORY\nNobody is willing to roll this bed to the suite. For that reason the artery is being measured by IVUS.',
  ])('is one for the IVUS of this session: %j', (history) => {
    expect(needed(history + done)).toEqual(['left common-iliac-artery']);
  });

  it.each([
    'HISTORY\nIn 2019 the CT was unclear, which is why we used IVUS then.',
    'HISTORY\nThe CT was unclear at his last visit, which is why IVUS was used for the procedure of the other leg.',
    'HISTORY\nHe has claudication and the CT was unclear.',
    'HISTORY\nFor that reason the artery is being followed by duplex.',
  ])('is none where it is of another time, or of the operation: %j', (history) => {
    expect(needed(history + done)).toEqual([]);
  });
});

describe('a main clause that begins with a word in front of IVUS', () => {
  const read = (text: string): string[] =>
    readFacts(readNote(text), { dateOfService: null }).ivus.map(({ vessel, side, status, necessity }) => `${side ?? '-'} ${vessel ?? 'unnamed'} ${status} ${necessity.length}`);

  it.each([
    'Since the stenosis could not be graded by eye, peripheral IVUS of the left renal artery was done: lumen 3 mm.',
    'Because the angiogram could not size it, intraoperative IVUS of the left renal artery was done: lumen 3 mm.',
    'Because the angiogram could not size it, diagnostic intravascular ultrasound of the left renal artery was done: lumen 3 mm.',
    'To size the stent, repeat IVUS of the left renal artery was done: lumen 3 mm.',
  ])('keeps the vessel that it names: %j', (text) => {
    expect(read(text)).toEqual(['left renal-artery performed 1']);
  });

  it.each([
    'Because the angiogram could not size it, IVUS of the left renal artery was done: lumen 3 mm.',
    'IVUS of the left renal artery was done because the angiogram could not size it, lumen 3 mm.',
    'The angiogram could not size it, so further IVUS of the left renal artery was done: lumen 3 mm.',
  ])('stands beside others that do: %j', (text) => {
    expect(read(text)).toEqual(['left renal-artery performed 1']);
  });

  it('is not done where it says so', () => {
    expect(read('Because contrast was allowed, no IVUS of the left renal artery was done.')).toEqual(['left renal-artery not-performed 0']);
  });
});
