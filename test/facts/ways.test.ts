import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.js';
import { readMovements } from '../../src/facts/movement/movements.js';
import { readNote } from '../../src/language/read-note.js';

const reachedIn = (text: string): string[] =>
  readMovements(readNote(text)).filter(({ outcome }) => outcome === 'reached').flatMap(({ mover, refs }) => refs.map(({ vessel, side }) => `${mover} ${side === null ? vessel : `${side} ${vessel}`}`));

describe('a wire told beside a catheter', () => {
  it.each([
    ['A JR4 was taken to the arch and engaged the left subclavian artery, and a Wholey wire was put across into the left axillary artery.', ['catheter aortic-arch', 'catheter left subclavian-artery']],
    ['The Kumpe was brought to the left common iliac vein, and a Glidewire was then sent up into the inferior vena cava.', ['catheter left common-iliac-vein']],
    ['A Cobra was put into the left renal artery and a Rosen wire was left in the upper pole of the left renal artery.', ['catheter left renal-artery']],
  ])('goes its own way with its own verb: %j', (text, movements) => {
    expect(reachedIn(text)).toEqual(movements);
  });

  it.each([
    ['A Kumpe and a Glidewire were advanced into the left renal vein.', ['catheter left renal-vein']],
    ['A Kumpe and then a Glidewire were worked up to the inferior vena cava.', ['catheter inferior-vena-cava']],
    ['A Navicross with a Glidewire was passed into the left popliteal artery.', ['catheter left popliteal-artery']],
  ])('goes with the catheter where the verb is theirs: %j', (text, movements) => {
    expect(reachedIn(text)).toEqual(movements);
  });
});

describe('words that look like a way', () => {
  it.each([
    ['A pigtail was taken to the main pulmonary artery. The pigtail was then exchanged over an Amplatz wire whose floppy end rested in a right lower lobe branch.', ['catheter main-pulmonary-artery']],
    ['A Kumpe was advanced to the left common iliac artery over a wire, the end of which lay in the left superficial femoral artery.', ['catheter left common-iliac-artery']],
    ['The IVUS catheter reached the left external iliac vein; what lay in the cava was only the wire.', ['ivus left external-iliac-vein']],
    ['Last week the cardiologists took a catheter into the left subclavian artery.', []],
    ['A guide catheter was advanced over a wire that had been parked in the left renal artery.', []],
    ['A Cobra was advanced over the wire until its tip rested in the left renal artery.', ['catheter left renal-artery']],
    ['A JR4 was led into the left subclavian artery. Hand run of the arm: 80% lesion 1 cm past the origin, axillary and brachial clean.', ['catheter left subclavian-artery']],
    ['An Indigo was tracked into the right popliteal artery. Flow returned to all three calf arteries at once.', ['catheter right popliteal-artery']],
    ['The Kumpe lay in the left renal vein. Color had returned to the left external iliac artery and a pulse returned in the popliteal.', ['catheter left renal-vein']],
    ['Catheter in the celiac artery. The run showed the splenic to be aneurysmal and the left gastric to arise from the aorta.', ['catheter celiac-artery']],
    ['A JR4 dropped into the SMA, and the GDA was never touched.', ['catheter superior-mesenteric-artery']],
    ['The catheter settled in the left renal vein, and the left gonadal vein was large.', ['catheter left renal-vein']],
    ['The catheter was passed to the lower cava and withdrawn to the renal level.', ['catheter inferior-vena-cava', 'catheter inferior-vena-cava']],
    ['The IVUS catheter was placed at renal vein level and pulled back through the inferior vena cava.', ['ivus inferior-vena-cava']],
    ['0.035 IVUS probe up the right side to the celiac, pulled back down the abdominal aorta to the bifurcation.', ['ivus abdominal-aorta']],
  ])('is none for a device: %j', (text, movements) => {
    expect([...new Set(reachedIn(text))]).toEqual([...new Set(movements)]);
  });

  it.each([
    ['The IVUS catheter was run through the left common iliac vein and returned to the inferior vena cava.', ['ivus left common-iliac-vein', 'ivus inferior-vena-cava']],
    ['A Cobra was run up into the left renal artery.', ['catheter left renal-artery']],
    ['The microcatheter was advanced into the celiac and the common hepatic artery.', ['catheter celiac-artery', 'catheter common-hepatic-artery']],
    ['The IVUS catheter was advanced into the left renal vein and pulled back through the inferior vena cava.', ['ivus left renal-vein', 'ivus inferior-vena-cava']],
    ['The Cobra was taken to the celiac and pulled back to the SMA.', ['catheter celiac-artery', 'catheter superior-mesenteric-artery']],
  ])('is told from one that is: %j', (text, movements) => {
    expect([...new Set(reachedIn(text))]).toEqual(movements);
  });
});

describe('a way told by pointing', () => {
  it.each([
    ['A vertebral catheter was taken into the left common iliac vein. I went down a second time with the vertebral, this time into the right common iliac vein, and the IVUS probe was advanced there and withdrawn as before.', ['catheter left common-iliac-vein', 'catheter right common-iliac-vein', 'ivus right common-iliac-vein']],
    ['The left renal vein was hard to judge. The IVUS catheter was brought there over a Rosen.', ['ivus left renal-vein']],
    ['The IVUS probe went down to the left common iliac vein. It was drawn to the cava again and redirected to the right one.', ['ivus left common-iliac-vein', 'ivus inferior-vena-cava', 'ivus right common-iliac-vein']],
    ['The C2 was seated in the left renal artery and then in the right one.', ['catheter left renal-artery', 'catheter right renal-artery']],
    ['The MP1 was walked into the right common iliac artery and from there the right external iliac artery.', ['catheter right common-iliac-artery', 'catheter right external-iliac-artery']],
    ['The wire was followed by a Quick-Cross, which reached the left common iliac vein, and later by the IVUS catheter, which reached the IVC.', ['catheter left common-iliac-vein', 'ivus inferior-vena-cava']],
    ['The IVUS catheter was advanced to the P3 segment of the left leg and pulled back. The left popliteal artery had plaque.', ['ivus left popliteal-artery']],
    ['The Visions was tracked through the left SFA to the P3 segment. Left popliteal artery: plaque.', ['ivus left superficial-femoral-artery', 'ivus left popliteal-artery']],
  ])('is followed: %j', (text, movements) => {
    expect(reachedIn(text)).toEqual(movements);
  });

  it.each([
    ['The IVUS catheter was advanced into the left renal vein. Nothing was put there to stay.', ['ivus left renal-vein']],
    ['The IVUS catheter was advanced into the left renal vein, the right one being normal on CT.', ['ivus left renal-vein']],
    ['The IVUS catheter showed 14 mm in the left renal vein and 9 mm in the right one.', []],
    ['With the vertebral artery in view the Kumpe was advanced into the left subclavian artery.', ['catheter left subclavian-artery']],
  ])('is none where nothing is moved: %j', (text, movements) => {
    expect(reachedIn(text)).toEqual(movements);
  });
});

describe('vessels in a list with what entered them', () => {
  it.each([
    ['Catheter positions: 1) celiac trunk (C2), 2) common hepatic artery (C2), 3) right hepatic artery (Renegade), 4) left hepatic artery (Renegade).', ['catheter celiac-artery', 'catheter common-hepatic-artery', 'catheter right-hepatic-artery', 'catheter left-hepatic-artery']],
    ['Left gastric artery: Progreat up through the Sos, three views.', ['catheter left-gastric-artery']],
    ['Celiac artery: C2, 20 mL. SMA: same catheter, 25 mL.', ['catheter celiac-artery', 'catheter superior-mesenteric-artery']],
    ['With the catheter JR4 I have entered first the celiac trunk, then I hooked with it the superior mesenteric artery.', ['catheter celiac-artery', 'catheter superior-mesenteric-artery']],
    ['The Cobra catheter reached next the left renal artery.', ['catheter left renal-artery']],
    ['The IVUS catheter was brought over a thin wire 5 cm inside the superior mesenteric artery.', ['ivus superior-mesenteric-artery']],
    ['The IVUS catheter was advanced over an 0.014 guidewire 3 cm into the left renal artery.', ['ivus left renal-artery']],
    ['The stent was released and rises over the wire 5 mm into the abdominal aorta.', []],
    ['Renal arteries: left hooked with a C2, 6 mm gradient; right hooked with the same C2, 30 mm gradient.', ['catheter left renal-artery', 'catheter right renal-artery']],
    ['The right ovarian vein was found with a Simmons 2 on the front of the cava at L2 and entered down to the iliac crest.', ['catheter right gonadal-vein']],
    ['A Mikaelsson found the right adrenal vein at T12 and was seated.', ['catheter right adrenal-vein']],
    ['A pigtail was sent to the arch. A Vert went in its place; with it the innominate, then the right subclavian artery were selected.', ['catheter aortic-arch', 'catheter brachiocephalic-artery', 'catheter right subclavian-artery']],
    ['IVUS: in via the right femoral vein sheath, tip seen in the cava at L2, back through the right common iliac vein.', ['ivus inferior-vena-cava', 'ivus right common-iliac-vein']],
    ['A 5F angled catheter went to the right axillary vein and finally stood in the SVC.', ['catheter right axillary-vein', 'catheter superior-vena-cava']],
    ['A Kumpe was advanced through the venous anastomosis, the left axillary and subclavian veins and into the superior vena cava.', ['catheter left axillary-vein', 'catheter left subclavian-vein', 'catheter superior-vena-cava']],
    ['I got a Glidecath down to about the left common femoral artery.', ['catheter left common-femoral-artery']],
  ])('is entered: %j', (text, movements) => {
    expect(reachedIn(text)).toEqual(movements);
  });

  it.each([
    ['GDA: could be seen but not entered with the Sos.', []],
    ['Left renal artery: C2 would not engage.', []],
    ['Left SFA: 5 x 40 balloon.', []],
    ['Left renal artery: catheter angiogram of last year reviewed, 60% stenosis.', []],
    ['The right ovarian vein was found with ultrasound and measured 9 mm.', []],
    ['The catheter found no left renal artery.', []],
  ])('is not entered: %j', (text, movements) => {
    expect(reachedIn(text)).toEqual(movements);
  });
});

describe('places of a catheter', () => {
  it.each([
    ['The catheter was left in the left internal iliac artery and afterwards in the left external iliac artery.', ['catheter left internal-iliac-artery', 'catheter left external-iliac-artery']],
    ['The pigtail was seated in the descending thoracic aorta, then in the ascending aorta, and finally in the left ventricle.', ['catheter descending-thoracic-aorta', 'catheter ascending-aorta', 'catheter left-ventricle']],
    ['Left renal artery engaged with a C2, right renal artery hooked w/ Sos.', ['catheter left renal-artery', 'catheter right renal-artery']],
    ['The left adrenal vein was sampled (Simmons 2), the right renal vein sampled with a Cobra.', ['catheter left adrenal-vein', 'catheter right renal-vein']],
    ['RCFA, 5F. Waltman loop -> R hypogastric, coils.', ['catheter right internal-iliac-artery']],
    ['The Cobra engages the celiac.', ['catheter celiac-artery']],
    ['The left gastric artery the Mikaelsson found only on the third try.', ['catheter left-gastric-artery']],
    ['Engaged: (1) celiac, Cobra; (2) SMA, Cobra; (3) IMA, Simmons. Not engaged: left renal.', ['catheter celiac-artery', 'catheter superior-mesenteric-artery', 'catheter inferior-mesenteric-artery']],
    ['Stops: L CCA (external filled), R CCA, L subclavian (vertebral seen).', ['catheter left common-carotid-artery', 'catheter right common-carotid-artery', 'catheter left subclavian-artery']],
    ['The tip came to rest in the abdominal aorta.', ['catheter abdominal-aorta']],
    ['The left common carotid artery having been found occluded, the guide was parked in the aortic arch.', ['catheter aortic-arch']],
    ['A C2 was hooked into the left uterine artery, after it had first failed at the anterior division.', ['catheter left uterine-artery']],
    ['I catheterized, in turn, the right renal vein, the left renal vein and the left gonadal vein.', ['catheter right renal-vein', 'catheter left renal-vein', 'catheter left gonadal-vein']],
    ['The sheath never left the right external iliac artery.', ['catheter right external-iliac-artery']],
    ['The microcatheter could be brought no deeper than the right hepatic artery.', ['catheter right-hepatic-artery']],
    ['A guide was sent to the arch; it ended up in the left common carotid artery.', ['catheter aortic-arch', 'catheter left common-carotid-artery']],
    ['On venography the catheter was advanced into the left renal vein.', ['catheter left renal-vein']],
    ['Angioplasty: 6 mm balloon R EIA, then R CIA.', ['balloon right external-iliac-artery', 'balloon right common-iliac-artery']],
    ['8 x 40 balloon, left external iliac artery, two inflations.', ['balloon left external-iliac-artery']],
    ['A pair of balloons was blown up in both common iliac veins.', ['balloon right common-iliac-vein', 'balloon left common-iliac-vein']],
    ['Agilis in the right atrium, needle across, Agilis then advanced into the left atrium.', ['catheter right-atrium', 'catheter left-atrium']],
    ['Micro in the right hepatic artery, coils.', ['catheter right-hepatic-artery']],
    ['The Vert was placed in the right vertebral artery, then moved to its counterpart on the left.', ['catheter right vertebral-artery', 'catheter left vertebral-artery']],
  ])('are told in a row, behind a head or by what it did: %j', (text, movements) => {
    expect(reachedIn(text)).toEqual(movements);
  });

  it.each([
    ['The catheter was seated in the right atrium and thrombus was seen in the left common iliac vein.', ['catheter right-atrium']],
    ['The catheter was parked in the abdominal aorta; a stenosis was seen in the right renal artery and in the left renal artery.', ['catheter abdominal-aorta']],
    ['The left renal artery the Sos would not take.', []],
    ['The tip of the wire lay in the left renal artery.', []],
    ['Clot extended no deeper than the left popliteal artery.', []],
    ['5 mm balloon, left external iliac artery patent afterwards.', []],
    ['The following were not catheterized: celiac, SMA.', []],
    ['With a Cobra the following were cannulated in 2019: celiac, SMA.', []],
    ['The catheter was advanced into the abdominal aorta. Selected findings: left renal artery 50% stenosis, right renal artery normal.', ['catheter abdominal-aorta']],
    ['The right renal artery was smaller than its counterpart on the left.', []],
  ])('are not what was seen, filled or refused: %j', (text, movements) => {
    expect(reachedIn(text)).toEqual(movements);
  });
});

const positionsIn = (text: string): string[] => {
  const { accessSites, placements } = readFacts(readNote(text), { dateOfService: '2026-03-01' });
  return placements.filter(({ outcome }) => outcome === 'reached').map(({ vessel, side, access }) => {
    const from = accessSites.find(({ id }) => id === access);
    return `${side === null ? vessel : `${side} ${vessel}`} from ${from?.side ?? '-'} ${from?.vessel ?? '-'}`;
  });
};

describe('filming', () => {
  const filmedIn = (text: string): string[] => readFacts(readNote(`The right CFA was punctured, 6F. ${text}`), { dateOfService: '2026-03-01' }).placements.filter(({ imaged }) => imaged).map(({ vessel }) => vessel);

  it.each([
    ['A Cobra was advanced into the left renal artery. An angiogram was obtained.', ['renal-artery']],
    ['A Cobra was advanced into the left renal artery. Contrast was injected, no stenosis.', ['renal-artery']],
    ['A Cobra was advanced into the left renal artery. No contrast was injected into it.', []],
    ['A Cobra was advanced into the left renal artery, which was not filmed.', []],
    ['A Cobra was advanced into the left renal artery without any injection.', []],
  ])('is told or denied: %j', (text, filmed) => {
    expect(filmedIn(text)).toEqual(filmed);
  });
});

describe('positions', () => {
  it.each([
    ['Via a right basilic vein puncture above the elbow a 5F angled catheter went to the axillary, then the subclavian, then the brachiocephalic vein and finally stood in the SVC.', ['right axillary-vein from right basilic-vein', 'right subclavian-vein from right basilic-vein', 'right brachiocephalic-vein from right basilic-vein', 'superior-vena-cava from right basilic-vein']],
    ['Left femoral vein, ultrasound, 8F. A Kumpe went through the external iliac, the common iliac and into the IVC.', ['left external-iliac-vein from left femoral-vein', 'left common-iliac-vein from left femoral-vein', 'inferior-vena-cava from left femoral-vein']],
    ['The right CFA was punctured, 5F. A Cobra went into the common and external iliac arteries.', ['common-iliac-artery from right common-femoral-artery', 'external-iliac-artery from right common-femoral-artery']],
  ])('on the way from the access take its side, in the order in which they are passed: %j', (text, positions) => {
    expect(positionsIn(text)).toEqual(positions);
  });

  it.each([
    ['The right CFA was punctured, 6F. The left CFA was accessed under ultrasound as well, 7F. From the right, a Cobra over the bifurcation into the left internal iliac artery; from the left, an Omni over into the right internal iliac artery.', ['left internal-iliac-artery from right common-femoral-artery', 'right internal-iliac-artery from left common-femoral-artery']],
    ['Went retrograde from the right CFA: 6F sheath, up and over into the left CFA. Navicross down the SFA to the popliteal, runoff from there.', ['left common-femoral-artery from right common-femoral-artery', 'left superficial-femoral-artery from right common-femoral-artery', 'left popliteal-artery from right common-femoral-artery']],
  ])('belong to the access that the words name: %j', (text, positions) => {
    expect(positionsIn(text)).toEqual(positions);
  });
});

describe('a part of a vessel, and a word of time in front of the device', () => {
  it.each([
    ['A 5 Fr occlusion balloon catheter was placed in the trunk of the right internal iliac vein and inflated for venography.', ['catheter right internal-iliac-vein']],
    ['The C2 was seated in the stem of the left renal vein.', ['catheter left renal-vein']],
    ['A microcatheter was advanced into the main trunk of the right uterine artery.', ['catheter right uterine-artery']],
    ['The vein was packed. Before leaving I sent the Visions catheter down the left common iliac vein.', ['ivus left common-iliac-vein']],
    ['Before closing we ran the IVUS catheter down into the left external iliac vein.', ['ivus left external-iliac-vein']],
  ])('leave the way as it is: %j', (text, movements) => {
    expect([...new Set(reachedIn(text))]).toEqual(movements);
  });

  it('keep "the catheter" that of IVUS after a wire is told of, until another is named', () => {
    const run = 'The Visions PV .035 catheter was moved up to the descending thoracic aorta. Findings on ultrasound: the wire lies in the true lumen in every frame. ';
    expect(reachedIn(`${run}Drawing the catheter back out through the right external iliac artery, we measured a lumen of 7.9 mm.`)).toContain('ivus right external-iliac-artery');
    expect(reachedIn(`${run}A pigtail was exchanged for it. Drawing the catheter back through the right external iliac artery, we took an angiogram.`)).toContain('catheter right external-iliac-artery');
  });

  it.each([
    ['The Cobra lay ready. The trunk of the left renal vein was narrow.'],
    ['A Kumpe was at hand. The catheterized trunk was short, and the stem of the celiac artery was seen from the side.'],
  ])('take no device there by themselves: %j', (text) => {
    expect(reachedIn(text)).toEqual([]);
  });
});

describe('a probe on the wire of another', () => {
  it.each([
    ['Right common femoral vein, 8 Fr. Because the renal venogram was vague I passed the IVUS catheter into the left renal vein.', ['ivus left renal-vein']],
    ['A 5F catheter was advanced and parked in the stump of the left common iliac vein.', ['catheter left common-iliac-vein']],
    ['A vertebral catheter was put into the SVC. IVUS probe followed same wire to SVC and was withdrawn through the right subclavian vein.', ['catheter superior-vena-cava', 'ivus superior-vena-cava', 'ivus right subclavian-vein']],
    ['The IVUS catheter tracked our stiff wire into the left popliteal artery.', ['ivus left popliteal-artery']],
    ['The IVUS probe was dragged through one of the external iliac veins.', ['ivus external-iliac-vein']],
  ])('goes where it goes: %j', (text, movements) => {
    expect(reachedIn(text)).toEqual(movements);
  });
});
