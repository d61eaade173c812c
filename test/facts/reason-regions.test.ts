import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.js';
import { readNote } from '../../src/language/read-note.js';

const examined = (text: string) => readFacts(readNote(text), { dateOfService: null }).ivus.filter(({ status }) => status === 'performed');
const named = (text: string, reasoned: boolean): string[] => examined(text).filter(({ necessity }) => necessity.length > 0 === reasoned).map(({ vessel, side }) => `${side ?? '-'} ${vessel ?? ''}`).sort();

const iliacs = ' The IVUS catheter was advanced to the IVC and withdrawn through the left common iliac vein and left external iliac vein. IVUS showed IVC 22 mm. Left common iliac vein 80% stenosis. Left external iliac vein normal.';
const aorta = ' IVUS catheter was advanced to the abdominal aorta and withdrawn through the left common iliac artery and left external iliac artery. IVUS showed aorta 22 mm. Left common iliac artery 11 mm. Left external iliac artery 8 mm.';
const tibial = ' IVUS catheter was advanced to the left anterior tibial artery and withdrawn through the left popliteal artery. IVUS showed left anterior tibial artery 2.5 mm. Left popliteal artery 5 mm.';
const chest = ' IVUS catheter was advanced to the SVC and withdrawn through the right brachiocephalic vein, right subclavian vein and right axillary vein. IVUS: SVC normal. Right brachiocephalic vein 60% stenosis. Right subclavian vein 50% stenosis. Right axillary vein normal.';
const thigh = ' IVUS cath run from the left CFV down thru L femoral vein into L popliteal vein. IVUS: L CFV open, L femoral vein webs, L popliteal vein clean.';

describe('a reason for a part of the body beside a vessel', () => {
  it.each([
    `To answer that we used IVUS in the pelvis and cava.${iliacs}`,
    `We went on to IVUS to look for obstruction in the pelvis and the cava.${iliacs}`,
    `IVUS was used to look for obstruction in the cava and the pelvis.${iliacs}`,
    `To measure the distal aorta and the pelvis for the graft we relied on IVUS.${aorta}`,
    `IVUS was used below the knee and in the popliteal artery to size balloons.${tibial}`,
    `IVUS was used to size balloons in the popliteal artery and below the knee.${tibial}`,
    `IVUS was used in the chest and the axillary vein because the venogram did not explain the swelling.${chest}`,
  ])('reaches the vessels in it: %j', (text) => {
    expect([named(text, false), named(text, true).length > 1]).toEqual([[], true]);
  });

  it.each([
    [`Reason for IVUS: clot left in the L popliteal v. and thigh?${thigh}`, ['left femoral-vein', 'left popliteal-vein']],
    [`IVUS was used to size the left common iliac vein at the level of the pelvic brim.${iliacs}`, ['left common-iliac-vein']],
    [`Because the pelvis had been radiated and the left common iliac vein looked narrow, IVUS of the left common iliac vein was done.${iliacs}`, ['left common-iliac-vein']],
    [`Because of pain in the calf and popliteal artery haze on the angiogram, IVUS of the popliteal artery was done.${tibial}`, ['left popliteal-artery']],
    [`IVUS was used to size the popliteal artery above the knee joint and the calf had been imaged by duplex.${tibial}`, ['left popliteal-artery']],
  ])('and no others: %j', (text, vessels) => {
    expect(named(text, true)).toEqual(vessels);
  });
});

const two = 'Right CFV accessed. IVUS catheter was advanced into the left common iliac vein and left external iliac vein. IVUS: left common iliac vein 50 mm2, left external iliac vein 120 mm2.\nADDENDUM: ';

describe('words of a reason that give none', () => {
  it.each([
    `${two}HIM query: reason for IVUS not documented. No further comment.`,
    `${two}Please document why IVUS was needed. Dr. Smith: the left external iliac was wired easily.`,
    'IVUS of the left common iliac vein was performed. Reason for IVUS: none given. IVUS: 48 mm2.',
    'IVUS of the left common iliac vein was performed. Indication for IVUS: [ ]. IVUS: 48 mm2.',
    'IVUS: Performed | Vessel: Left Common Iliac Vein | Reason for IVUS: ________ | IVUS result: 68% stenosis',
    'IVUS (Eagle Eye) used. The IVUS catheter was run into the right popliteal artery. Popliteal 5.6 mm, mild plaque.',
    'The angiogram was calibrated to size the balloon for the right common iliac artery. After ballooning, IVUS was performed in the right common iliac artery and showed a lumen of 8 mm.',
    'IVUS L CIV 48 mm2, ?thrombus in it.',
  ])('%j', (text) => {
    expect([named(text, true), named(text, false).length > 0]).toEqual([[], true]);
  });

  it.each([
    `${two}Asked by HIM why IVUS was done. The left external iliac vein was examined by IVUS because it looked ragged on venography.`,
    `${two}Coding asked for the reason for IVUS. It was used in the left external iliac vein because the venogram was equivocal.`,
    `${two}HIM query answered. Reason for IVUS of the left external iliac vein: venogram equivocal.`,
    `${two}I was asked to clarify why IVUS was performed. The left external iliac vein was imaged with IVUS to grade scars that the venogram had not settled.`,
  ])('the answer is for the vessel that it names: %j', (text) => {
    expect([named(text, true), named(text, false)]).toEqual([['left external-iliac-vein'], ['left common-iliac-vein']]);
  });

  it.each([
    `${two}In answer to the query on medical necessity of IVUS: it was done because venography cannot grade compression.`,
    `For those two reasons IVUS was used: clot could not be told from scar, and the kidneys were poor. ${iliacs}`,
  ])('an answer is a reason: %j', (text) => {
    expect(named(text, false)).toEqual([]);
  });

  it('makes no examination of what was sized by other means', () => {
    expect(named('The IVUS console failed before any image was taken. Sizing of the right common iliac vein was therefore made with a marker pigtail.', true)).toEqual([]);
  });
});

describe('a reason put in between IVUS and what it showed', () => {
  it.each([
    'IVUS, chosen here because single-plane venography underestimates webs, showed trabeculation of the right common iliac vein and a normal right external iliac vein.',
    'IVUS (done because the venogram was hazy) showed trabeculation of the right common iliac vein and a normal right external iliac vein.',
    'Intravascular ultrasound, which was needed since the venogram was hazy, revealed webs in the right common iliac vein and a normal right external iliac vein.',
  ])('is for every vessel of the result: %j', (text) => {
    expect(examined(text).map(({ vessel, necessity, findings }) => [vessel, necessity.length, findings.length])).toEqual([['common-iliac-vein', 1, 1], ['external-iliac-vein', 1, 1]]);
  });
});

describe('a reason behind IVUS of one vessel, by a pronoun', () => {
  it.each([
    'Intravascular ultrasound was next employed in the right EIV. I felt this was warranted as the collaterals on the venogram were out of proportion to the mild narrowing seen.',
    'IVUS of the right EIV was performed. We considered it necessary since the venogram was equivocal.',
    'IVUS was run in the right EIV. It was deemed essential given the heavy scarring on the venogram.',
    'Two IVUS runs were made in the right EIV. The first, prior to stenting, had the purpose of measuring the reference segment; the second showed good expansion.',
    'The IVUS catheter recorded 48 mm2 in the right EIV. Following the stent it was reinserted there, this time to check expansion, and recorded 122 mm2.',
    'IVUS R EIV, ?compression. 48 mm2.',
    'IVUS R EIV - r/o dissection after PTA. None.',
  ])('%j', (text) => {
    expect(named(text, true)).toEqual(['right external-iliac-vein']);
  });
});

const after = 'Right CFV accessed. IVUS of the left common iliac vein: 48 mm2. ';
const before = (text: string): string => `Right CFV accessed. ${text} IVUS of the left common iliac vein: 48 mm2.`;

describe('a reason in a sentence with IVUS', () => {
  it.each([
    `${after}Since there was a significant stenosis by IVUS, a 16 mm stent was placed in the left common iliac vein.`,
    `${after}Because IVUS showed a 70% stenosis, we elected to stent the left common iliac vein.`,
    `${after}Given the IVUS findings the left common iliac vein was stented.`,
    `${after}Due to the compression seen on IVUS a 16 mm Wallstent was deployed.`,
    `${after}Based on IVUS, a 16 mm stent was needed.`,
    `${after}In view of the area measured by IVUS we went ahead with a 16 mm stent.`,
    `${after}No further intervention was needed since the IVUS was normal.`,
    `${after}A 16 mm stent was chosen because IVUS measured 16 mm distal to it.`,
    before('A stiff wire was needed to support the IVUS catheter.'),
    before('The wire was exchanged for a 0.018 wire in order to use the IVUS.'),
    'Right CFV accessed. IVUS of the left common iliac vein was difficult due to tortuosity. 48 mm2.',
    'Right CFV accessed. IVUS of the left common iliac vein could not assess the wall because of air. 48 mm2.',
  ])('may be that of something else: %j', (text) => {
    expect(named(text, false)).toEqual(['left common-iliac-vein']);
  });

  it.each([
    before('Because webs are best seen on IVUS, the left common iliac vein was imaged with it.'),
    before('Since the stent could only be sized by IVUS, the probe was run through the left common iliac vein.'),
    before('Because the first IVUS showed poor expansion of the left common iliac vein stent, IVUS was repeated after ballooning.'),
    before('As IVUS measures area and the venogram was equivocal, IVUS of the left common iliac vein was done before stenting.'),
    before('Stent choice was based on IVUS since the venogram was poor.'),
    before('Because of his kidney function and the absence of a CT, we relied on IVUS for measuring the landing zones.'),
    before('Since a stent placed without IVUS is often too small, IVUS of the left common iliac vein was done.'),
    before('Given renal insufficiency the left common iliac stent was placed with IVUS guidance.'),
  ])('is one for IVUS: %j', (text) => {
    expect(named(text, false)).toEqual([]);
  });

  it.each([
    'L CFA accessed. IVUS L renal a. (CIN risk, Cr 2.4). 60%.',
    'L CFA accessed. IVUS L renal a. d/t ostium overlying aorta in all views. 60%.',
    'L CFA accessed. IVUS L renal a., wanted lumen dimension b4 stent. 60%.',
    'L CFA accessed. IVUS L renal a. (need: vessel sizing, Ca arc). 60%.',
    'L CFA accessed. The IVUS catheter was run through the left renal artery. Its role today was to tell plaque from spasm. IVUS: 60% stenosis.',
    'L CFA accessed. The IVUS catheter was run through the left renal artery. The intention was to find the length of the stent. IVUS: 60% stenosis.',
  ])('may be terse: %j', (text) => {
    expect(named(text, true)).toEqual(['left renal-artery']);
  });

  it.each([
    'R CFV accessed. IVUS L CIV (poor apposition, 40 mm2).',
    'R CFV accessed. IVUS L CIV, stented. The value of the lumen was 40 mm2.',
  ])('or none: %j', (text) => {
    expect(named(text, true)).toEqual([]);
  });

  it('lets the results behind it be those of IVUS, whatever imaging it names', () => {
    const text = 'R CFV accessed. The IVUS catheter went to the IVC and came back through the left common iliac vein. Its sole job was grading the compression that venography could not. IVC clean. L CIV scarred 70%.';
    expect(examined(text).map(({ vessel, findings }) => [vessel, findings.length])).toEqual([['inferior-vena-cava', 1], ['common-iliac-vein', 1]]);
  });
});
