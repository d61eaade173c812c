import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.js';
import { readNote } from '../../src/language/read-note.js';

const examined = (text: string) => readFacts(readNote(text), { dateOfService: null }).ivus.filter(({ status }) => status === 'performed');
/** Vessels examined with IVUS for which a reason is read, and those for which none is, "side vessel". */
const needed = (text: string): string[] => examined(text).filter(({ necessity }) => necessity.length > 0).map(({ vessel, side }) => `${side ?? '-'} ${vessel ?? ''}`).sort();
const unreasoned = (text: string): string[] => examined(text).filter(({ necessity }) => necessity.length === 0).map(({ vessel, side }) => `${side ?? '-'} ${vessel ?? ''}`).sort();

describe('a reason told behind IVUS of one vessel', () => {
  it.each([
    ['IVUS R SFA. Needed it to see if this was stent underexpansion or tissue. R SFA: MLA 3.4 mm2. DCB 6 x 80 R SFA. IVUS R SFA again: MLA 21 mm2. While coming back kept recording up thru the R common iliac: 9.3 mm, mild plaque.', 'right superficial-femoral-artery', 'right common-iliac-artery'],
    ['R CFA acc. IVUS cath -> L SFA. why: need to prove re-entry is true lumen. Read: true lumen both ends. DES 6x150 in L SFA.\nIVUS cath then on over same wire into prox L AT: fibrous plaque, lumen 1.6', 'left superficial-femoral-artery', 'left anterior-tibial-artery'],
    ['IVUS was run in the left popliteal artery. It was needed to tell plaque from spasm. The lumen was 3.1 mm2. The left popliteal artery was dilated with a 5 mm balloon. The IVUS probe was then also carried on into the left peroneal artery, which had 2.2 mm and no plaque.', 'left popliteal-artery', 'left peroneal-artery'],
    ['R CFV acc. IVUS L CIV. Why: venogram equivocal. 58 mm2, tight. 16 x 60 stent L CIV. On the way out IVUS kept running thru the L EIV: 140 mm2.', 'left common-iliac-vein', 'left external-iliac-vein'],
    ['The IVUS catheter was run through the left common iliac vein. The purpose was to grade the compression, which the venogram left open. IVUS of the left common iliac vein showed 62 mm2. Afterwards the probe went on up into the inferior vena cava and IVUS there showed a clear lumen.', 'left common-iliac-vein', '- inferior-vena-cava'],
    ['IVUS in the right brachiocephalic vein. This was used to see whether the stent was compressed. Lumen 6 mm. The vein was ballooned to 14 mm. While withdrawing, the IVUS was also recorded in the superior vena cava, which measured 17 mm.', 'right brachiocephalic-vein', '- superior-vena-cava'],
    ['Contrast showed a tight place where the left cephalic vein dives to join the subclavian, but I could not measure it, so I asked for IVUS of that segment to pick the balloon. The IVUS catheter was brought up the left cephalic vein. By IVUS the lumen there was 2.9 mm. Before coming out I also carried the IVUS catheter on into the left brachiocephalic vein. There the IVUS lumen was 11 mm.', 'left cephalic-vein', 'left brachiocephalic-vein'],
    ['IVUS: Since the bend could not be graded, Visions 035 catheter advanced over the wire to the left cephalic vein. Area stenosis 81%. IVUS catheter brought on into the left brachiocephalic vein: lumen there 11 mm.', 'left cephalic-vein', 'left brachiocephalic-vein'],
  ])('does not reach a vessel that the probe went on to later: %j', (text, one, other) => {
    expect([needed(text), unreasoned(text)]).toEqual([[one], [other]]);
  });

  it.each([
    ['of one run', 'The IVUS catheter was brought up to the inferior vena cava and drawn back through the left common iliac vein and left external iliac vein. It was needed because the venogram was equivocal. Cava 300 mm2. Left common iliac vein 60 mm2. Left external iliac vein 130 mm2. A 16 mm stent was placed in the left common iliac vein. IVUS was repeated in the left external iliac vein: open.'],
    ['said to be for all', 'IVUS L SFA. Why (all vessels): angio could not size them. 5.2 mm, plaque. PTA L SFA 5 mm. IVUS L pop: 4.8 mm.'],
    ['of the examination as a whole', 'IVUS was needed since CO2 was poor. IVUS of the right common iliac artery: 8 mm. It was stented. IVUS was also brought into the left common iliac artery: 9 mm.'],
    ['with one more for the other', 'IVUS L SFA. Why: angio could not size. 5.2 mm. PTA L SFA 5 mm. Then IVUS on into L pop, to find the lower end of the flap: 4.8 mm.'],
    ['with no result between', 'The IVUS catheter was run into the left common iliac vein. It was used because the venogram could not grade the compression. The catheter was then drawn through the left external iliac vein. IVUS: common 60 mm2, external 140 mm2.'],
  ])('is for every vessel: %s', (_kind, text) => {
    expect([needed(text).length, unreasoned(text)]).toEqual([needed(text).length, []]);
    expect(needed(text).length).toBeGreaterThan(1);
  });
});

describe('a doubt, and IVUS "for that"', () => {
  it.each([
    ['Poor opacification, so could not tell thrombus from tumor in the left brachiocephalic vein or the SVC. IVUS decided on for that. Over the wire the IVUS probe was brought up to the left brachiocephalic vein and drawn back through the SVC.', ['- superior-vena-cava', 'left brachiocephalic-vein']],
    ['CT could not separate the lumen from the calcium, and the distance to the graft had to be known before anything was opened there. IVUS was used for this. The IVUS catheter was advanced through the left subclavian artery.', ['left subclavian-artery']],
    ['Venography could not show how far the clot reached in the left external iliac vein or whether the left common iliac vein was compressed. IVUS was chosen for this. The IVUS catheter was drawn from the left common iliac vein through the left external iliac vein.', ['left common-iliac-vein', 'left external-iliac-vein']],
    ['The top of the stent may have been in the cava; the venogram being unable to tell, IVUS of the left common iliac vein and the cava was carried out.', ['- inferior-vena-cava', 'left common-iliac-vein']],
    ['Residual clot in the left popliteal vein? Can\'t tell, contrast layers. IVUS L popliteal vein: rind only. IVUS L femoral vein: clean.', ['left popliteal-vein']],
    ['Contrast was kept to 10 mL for her kidneys. IVUS of the left common iliac vein in its stead. 50 mm2.', ['left common-iliac-vein']],
    ['The venogram was vague on either side. That is why I wanted a look from within, left and right. The IVUS probe was drawn through the left common iliac vein. Then it was drawn through the right common iliac vein.', ['left common-iliac-vein', 'right common-iliac-vein']],
    ['oblique views no help for the ostium of the left renal artery. ivus asked for to settle it. ivus left renal artery 3 mm lumen.', ['left renal-artery']],
  ])('%j', (text, vessels) => {
    expect(needed(text)).toEqual(vessels);
  });

  it.each([
    'The left common iliac artery was occluded. A stiff wire and a 5 Fr catheter were used for this. IVUS of the left common iliac artery showed 3 mm.',
    'An 018 wire was laid. IVUS of the left renal artery: 3 mm. A 6 mm stent was used for this.',
    'Because the probe was already there IVUS was also run in the left renal artery: 5 mm.',
    'Contrast 80 mL. IVUS of the left common iliac vein. 50 mm2.',
    'Venogram showed 80% stenosis of the left common iliac vein. IVUS of the left common iliac vein showed 82%.',
    'IVUS of the left SFA was performed. It showed 4 mm. Stent placed because of the stenosis.',
    'As the catheter was up in the aorta anyway, IVUS of the right renal artery was done: 5 mm, normal.',
  ])('is none: %j', (text) => {
    expect(needed(text)).toEqual([]);
  });
});

describe('a reason for more than the vessel that it names', () => {
  it.each([
    ['IVUS catheter into IVC and then right hepatic vein. Purpose in both: only noncontrast CT to go on, had to see that hepatic vein outlet would take a stent.', ['- inferior-vena-cava', '- right-hepatic-vein']],
    ['IVUS was used since the angiogram did not tell how far down the left common iliac the plaque went, or how big a stent to take. IVUS of the left common iliac artery 4 mm and of the left external iliac artery 7 mm.', ['left common-iliac-artery', 'left external-iliac-artery']],
    ['IVUS run in left CIV and left EIV. Reason for both: venogram would not show where the common starts.', ['left common-iliac-vein', 'left external-iliac-vein']],
    ['IVUS run in left CIV and left EIV. Reason in the CIV: venogram would not show the spur.', ['left common-iliac-vein']],
    ['IVUS was used since the angiogram did not tell how far down the left common iliac the plaque went. IVUS of the left common iliac artery 4 mm. IVUS of the left external iliac artery 7 mm.', ['left common-iliac-artery']],
  ])('%j', (text, vessels) => {
    expect(needed(text)).toEqual(vessels);
  });
});

describe('labels of a reason and of what was seen', () => {
  it.each([
    'IVUS of the left renal artery. For: how much calcium, and what the vessel really measures, neither can be told from one view and there is an accessory artery that I did not want to jail. Seen: calcium 300 degrees, 8.1 mm.',
    'IVUS catheter into the left renal artery. For: stent size, the film is foreshortened. Found: 5.9 mm, soft plaque.',
    'IVUS catheter into the left renal artery. What for: neither view shows the flap, the SMA is close by. Seen: flap 2 cm.',
    'IVUS catheter into the left renal artery. Why: angiogram equivocal. 5.9 mm, soft plaque.',
  ])('%j', (text) => {
    expect(examined(text).map(({ vessel, necessity, findingsKind }) => [vessel, necessity.length, findingsKind])).toEqual([['renal-artery', 1, 'yes']]);
  });

  it('is none in "For follow-up: ..."', () => {
    expect(needed('IVUS catheter into the left SFA. 5.9 mm. For follow-up: duplex in 4 weeks.')).toEqual([]);
  });
});

describe('a reason for some of several vessels', () => {
  it.each([
    ['Given that venography is known to miss up to a third of iliac lesions, and that her symptoms were out of proportion to her pictures, the decision was made to proceed with intravascular ultrasound, which was performed of the left common femoral vein, left external iliac vein and IVC.', ['- inferior-vena-cava', 'left common-femoral-vein', 'left external-iliac-vein'], []],
    ['IVUS of the right popliteal artery was intended to define plaque morphology, but the console died before we got there and that vessel was not imaged. It had worked minutes earlier in the right SFA, where IVUS showed 40% plaque.', [], ['right superficial-femoral-artery']],
    ['The right common femoral vein and right external iliac vein were examined by IVUS. Examination of the former was meant to locate the lower landing zone; the latter had no lesion.', ['right common-femoral-vein'], ['right external-iliac-vein']],
    ['- IVUS left CFV; no reason recorded; normal.\n- IVUS left EIV; query compression by the hypogastric artery; confirmed, 65%.', ['left external-iliac-vein'], ['left common-femoral-vein']],
    ['IVUS:\n1. IVC, no thrombus.\n2. R CIV, 160 mm2.\n3. L CIV, 60 mm2; this run was made since the venogram showed only pancaking.', ['left common-iliac-vein'], ['- inferior-vena-cava', 'right common-iliac-vein']],
    ['We imaged the IVC, right common iliac vein and right external iliac vein by IVUS. It was the cava alone that called for ultrasound, since a covered stent had to be measured for it; the iliac segments were simply recorded on the way out.', ['- inferior-vena-cava'], ['right common-iliac-vein', 'right external-iliac-vein']],
    ['To hold contrast below 15 mL, we worked with IVUS instead of runs: left common iliac artery, then left external iliac artery.', ['left common-iliac-artery', 'left external-iliac-artery'], []],
    ['IVUS: two questions: was the wire luminal in the R popliteal; and is the R AT spastic or diseased, because a bad artery is left alone. Eagle Eye run through the R AT into the R popliteal.', ['right anterior-tibial-artery', 'right popliteal-artery'], []],
    ['Both renal arteries were looked at with IVUS, the right for the doubtful ostial stenosis. Right 3 mm2.', ['right renal-artery'], ['left renal-artery']],
    ['IVUS: IVC to look for filter thrombus; L CIV to choose the stent. IVC clean, 22 mm. L CIV 48 mm2.', ['- inferior-vena-cava', 'left common-iliac-vein'], []],
    ['Venogram equivocal at the left common iliac vein and the left external iliac vein. Therefore IVUS was run through both.', ['left common-iliac-vein', 'left external-iliac-vein'], []],
    ['IVUS was taken up to the left brachiocephalic vein as I could not make out the scar. Since it was there I also recorded the SVC with IVUS, 16 mm.', ['left brachiocephalic-vein'], ['- superior-vena-cava']],
    ['IVUS, left popliteal: asked to tell embolus from plaque. Embolus. Aspirated. IVUS, left tibioperoneal trunk: clean, 3.9 mm.', ['left popliteal-artery'], ['left tibioperoneal-trunk']],
    ['IVUS, right common iliac vein. Indication: sixty percent by one view and nothing by the other. Result: 31%. IVUS, right external iliac vein. Indication: none stated. Result: normal.', ['right common-iliac-vein'], ['right external-iliac-vein']],
    ['IVUS, right common iliac vein. Indication: sixty percent by one view and nothing by the other. Result: 31%. IVUS, right external iliac vein. Indication: same. Result: normal.', ['right common-iliac-vein', 'right external-iliac-vein'], []],
    ['IVUS, right common iliac vein. Indication: sixty percent by one view and nothing by the other. Right common iliac vein 31%. Right external iliac vein by IVUS 130 mm2.', ['right common-iliac-vein', 'right external-iliac-vein'], []],
  ])('%j', (text, with_, without) => {
    expect([needed(text), unreasoned(text)]).toEqual([with_, without]);
  });
});

describe('a reason given for coronary IVUS', () => {
  const run = ' A Visions catheter was advanced into the left subclavian artery and pulled back. IVUS of the left subclavian artery: lumen 3.1 mm, vessel 8 mm.';
  it.each([
    'Since the ostium could not be judged, coronary IVUS of the left main was done with an OptiCross catheter: MLA 7 mm2.',
    'Because the left main was hazy, coronary IVUS was performed: MLA 7 mm2.',
    'The LAD was hazy. Coronary IVUS to grade it: MLA 3.2 mm2.',
    'IVUS of the LAD was performed to size a stent: 3.5 mm.',
  ])('covers no vessel outside of the heart: %j', (text) => {
    expect(unreasoned(text + run)).toContain('left subclavian-artery');
  });

  it.each([
    'Because the angiogram was equivocal in both, IVUS was done in the LAD and in the left subclavian artery.',
    'Coronary IVUS of the LAD: MLA 3 mm2. The angiogram of the left subclavian artery was equivocal, so IVUS was used.',
    'Because she must not have contrast, coronary and peripheral IVUS were used.',
  ])('is shared where the words share it: %j', (text) => {
    expect(needed(text + run)).toContain('left subclavian-artery');
  });
});

describe('a vessel that is told to have needed IVUS', () => {
  const rest = ' IVUS of the left common iliac artery. IVUS results: right common iliac artery 76% area stenosis, 8.7 mm. Left common iliac artery normal, 9 mm.';
  it.each([
    'The right common iliac artery needed IVUS because the degree of stenosis changed with each projection.',
    'The right common iliac artery required IVUS since the angiogram was equivocal in every view.',
    'The right common iliac artery called for an IVUS run because the angiogram was hazy on all obliques.',
  ])('has the reason for itself: %j', (text) => {
    expect([needed(text + rest), unreasoned(text + rest)]).toEqual([['right common-iliac-artery'], ['left common-iliac-artery']]);
  });

  it.each([
    'Both common iliac arteries needed IVUS because the angiogram was equivocal.',
    'The right and the left common iliac artery called for IVUS because the angiogram was equivocal.',
    'The angiogram was equivocal in each vessel, so IVUS was needed because the stent had to be sized.',
  ])('has it together with the other where both are told: %j', (text) => {
    expect([needed(text + rest), unreasoned(text + rest)]).toEqual([['left common-iliac-artery', 'right common-iliac-artery'], []]);
  });
});
