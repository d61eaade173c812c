import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.js';
import { readNote } from '../../src/language/read-note.js';

const examinedIn = (text: string): string[] =>
  readFacts(readNote(text), { dateOfService: null }).ivus.flatMap(({ vessel, side, status, findingsKind }) => (status === 'performed' ? [`${side ?? '-'} ${vessel ?? 'unnamed'} ${findingsKind}`] : []));

describe('a run of IVUS', () => {
  it.each([
    ['The IVUS catheter was taken down to the left posterior tibial artery and pulled back into the left popliteal artery. The tibioperoneal trunk was 3.9 mm.', ['left posterior-tibial-artery no', 'left popliteal-artery no', 'left tibioperoneal-trunk yes']],
    ['The right common femoral vein was punctured. IVUS probe to the inferior vena cava and back to the sheath. Right common iliac vein patent. Right external iliac vein 12 mm.', ['right common-iliac-vein yes', 'right external-iliac-vein yes']],
    ['The right common femoral vein was punctured. IVUS catheter up to the cava and back. Right common iliac vein 88 mm2. Right external iliac vein 12 mm.', ['right common-iliac-vein yes', 'right external-iliac-vein yes']],
    ['The right common femoral vein and the left common femoral vein were punctured. IVUS up the right side to the cava and back. IVUS up the left side to the cava and back. Right external iliac vein 120 mm2. Left external iliac vein 88 mm2.', ['right external-iliac-vein yes', 'left external-iliac-vein yes']],
    ['IVUS pullback from the infrarenal IVC down to the left common femoral vein. IVC normal; left CIV 72% area reduction where the right common iliac artery crosses; left EIV and CFV free of disease.', ['- inferior-vena-cava yes', 'left common-femoral-vein yes', 'left common-iliac-vein yes', 'left external-iliac-vein yes']],
    ['IVUS probe over the wire to the left axillary artery and back to the aortic arch. In the left subclavian there was a plaque of 72%.', ['left axillary-artery no', 'left subclavian-artery yes']],
    ['The ultrasound catheter went up over the wire as far as the right common iliac artery and I recorded all the way down. In the right external iliac artery there is a crescent of fibrous tissue with the lumen pinched to 2.9 mm. In the right common iliac artery the ultrasound showed a 10 mm lumen.', ['right common-iliac-artery yes', 'right external-iliac-artery yes']],
    ['The IVUS probe was threaded to the right common iliac artery and pictures were taken on the way down. The right external iliac artery had a fibrous ring of 2.8 mm. The right common iliac artery was round at 10 mm.', ['right common-iliac-artery yes', 'right external-iliac-artery yes']],
    ['The IVUS catheter was brought to the left common iliac vein and imaged on the way out. The left external iliac vein measured 9 mm.', ['left common-iliac-vein no', 'left external-iliac-vein yes']],
  ])('examined the vessels on its way of which a result is told: %j', (text, examined) => {
    expect(examinedIn(text)).toEqual(examined);
  });

  it.each([
    // Beside the way, or without a result of IVUS.
    ['The IVUS catheter was taken down to the left posterior tibial artery and pulled back into the left popliteal artery. The anterior tibial was occluded.', ['left posterior-tibial-artery no', 'left popliteal-artery no']],
    ['The IVUS catheter was taken down to the left posterior tibial artery and pulled back into the left popliteal artery. Angiography showed 50% stenosis of the tibioperoneal trunk.', ['left posterior-tibial-artery no', 'left popliteal-artery no']],
    ['IVUS of the right hepatic vein was performed. The IVUS catheter was advanced into the portal vein. On IVUS the right hepatic vein was 10 mm. Tract plus hepatic vein came to 64 mm.', ['- right-hepatic-vein yes']],
  ])('did not examine others: %j', (text, examined) => {
    expect(examinedIn(text)).toEqual(examined);
  });

  it.each([
    ['Slow pullback with the IVUS catheter through the left SFA because the angiogram was equivocal, then the catheter was brought on up through the left external iliac artery.', ['left superficial-femoral-artery no', 'left external-iliac-artery no']],
    ['The IVUS catheter was advanced through the left external iliac artery into the left SFA and drawn back through the left SFA.', ['left superficial-femoral-artery no']],
  ])('that goes on behind its pullback examined what it went on through: %j', (text, examined) => {
    expect(examinedIn(`The right CFA was punctured, 6F. ${text}`)).toEqual(examined);
  });

  it.each([
    ['The IVUS probe was advanced through the right external and common iliac veins into the IVC, where it displayed a duplicated lumen.', ['- inferior-vena-cava yes']],
    ['The IVUS catheter was passed through the left common iliac artery into the abdominal aorta, where a thrombus was seen on the posterior wall.', ['- abdominal-aorta yes']],
    ['The IVUS catheter was advanced through the left external iliac vein and left common iliac vein into the IVC.', ['left external-iliac-vein no', 'left common-iliac-vein no', '- inferior-vena-cava no']],
    ['The IVUS catheter was advanced through the left external iliac vein into the left common iliac vein, where it was switched on and pulled back.', ['left external-iliac-vein no', 'left common-iliac-vein no']],
  ])('that looked where it ended examined no more: %j', (text, examined) => {
    expect(examinedIn(text)).toEqual(examined);
  });

  it('examined the trunk where it ended only if a result is told of it', () => {
    const run = 'TECHNIQUE:\nThe IVUS catheter was advanced to the left external iliac vein and withdrawn through the left common iliac vein to the inferior vena cava.\n\nFINDINGS:\nLeft common iliac vein: 43% narrowed.';
    expect(examinedIn(run)).toEqual(['left external-iliac-vein no', 'left common-iliac-vein unattributed']);
    expect(examinedIn(`${run}\nInferior vena cava: normal caliber.`)).toEqual(['left external-iliac-vein no', 'left common-iliac-vein unattributed', '- inferior-vena-cava unattributed']);
  });

  it('did not examine the trunk that it came out into from a side branch', () => {
    expect(examinedIn('TECHNIQUE:\nThe IVUS catheter was advanced into the left renal artery and withdrawn to the aorta.\n\nFINDINGS:\nAorta: diffuse mild plaque.\nLeft renal artery, IVUS: 3.9 mm2.')).toEqual(['left renal-artery yes']);
  });

  it.each([
    ['IVUS probe up the right side to the celiac, pulled back down the abdominal aorta to the bifurcation.', ['- abdominal-aorta no']],
    ['The IVUS catheter was advanced to the renal veins and withdrawn slowly through the inferior vena cava.', ['- inferior-vena-cava no']],
    ['The IVUS catheter was passed to the lower cava and withdrawn to the renal level.', ['- inferior-vena-cava no']],
    ['The IVUS catheter was placed at celiac level and pulled back through the abdominal aorta.', ['- abdominal-aorta no']],
    ['The IVUS catheter was advanced to the left renal vein and pulled back through the inferior vena cava.', ['left renal-vein no', '- inferior-vena-cava no']],
    ['The IVUS catheter was advanced into the celiac artery and pulled back to the abdominal aorta.', ['- celiac-artery no']],
    ['IVUS was run in the left popliteal artery: at the popliteal level the lumen was 4 mm.', ['left popliteal-artery yes']],
  ])('takes a branch of the trunk for a height in it, unless it went in: %j', (text, examined) => {
    expect(examinedIn(text)).toEqual(examined);
  });
});

describe('a way written with arrows', () => {
  it('passes the stops between, unless the run comes back to them', () => {
    const head = 'The right internal jugular vein was punctured. IVUS catheter over the wire: R IJ > SVC > IVC > L CIV > L EIV';
    expect(examinedIn(`${head}; slow pullback.`)).toEqual(['left common-iliac-vein no', 'left external-iliac-vein no']);
    expect(examinedIn(`${head}; slow pullback, tip back up to IVC.`)).toEqual(['- inferior-vena-cava no', 'left common-iliac-vein no', 'left external-iliac-vein no']);
  });
});

describe('words of blood that runs', () => {
  it('take no catheter anywhere', () => {
    const run = 'IVUS of the right popliteal artery was performed and showed thrombus. ';
    expect(examinedIn(`${run}Final: popliteal to AT to DP in line, PT fills by collateral.`)).toEqual(['right popliteal-artery yes']);
  });
});

describe('a statement of IVUS in telegraphic style', () => {
  it.each([
    ['IVUS L subclavian artery to pick the stent diameter and see how close the vertebral artery is. IVUS result: lumen 2.9 mm, 14 mm of good artery before the vertebral ostium. Stent deployed. Repeat IVUS: stent 7.7 mm, no malapposition.', ['left subclavian-artery yes']],
    ['IVUS R CIV because the venogram was equivocal.', ['right common-iliac-vein no']],
    ['IVUS L SFA for sizing.', ['left superficial-femoral-artery no']],
  ])('is of the vessel right behind it: %j', (text, examined) => {
    expect(examinedIn(text)).toEqual(examined);
  });

  it.each(['IVUS L SFA if the angiogram stays equivocal.', 'PLAN: IVUS L SFA to size the stent.', 'IVUS L SFA to size the stent was planned and not done.'])('tells nothing as done where it is meant for later or was left: %j', (text) => {
    expect(examinedIn(text)).toEqual([]);
  });
});

describe('the trunk', () => {
  it('is the one that the note names', () => {
    expect(examinedIn('IVUS of the left tibioperoneal trunk and the left popliteal artery was performed. In the trunk IVUS disclosed plaque, lumen 1.5 mm.')).toEqual(['left tibioperoneal-trunk yes', 'left popliteal-artery no']);
    expect(examinedIn('IVUS of the celiac trunk and the superior mesenteric artery was performed. In the trunk IVUS disclosed plaque, lumen 1.5 mm.')).toEqual(['- celiac-artery yes', '- superior-mesenteric-artery no']);
    expect(examinedIn('IVUS of the superior mesenteric artery was performed. In the trunk of the superior mesenteric artery IVUS disclosed plaque.')).toEqual(['- superior-mesenteric-artery yes']);
  });
});

describe('echoes told of thrombus', () => {
  it.each(['low-echo', 'mixed-echo', 'echo-poor'])('are no echocardiogram: %j', (word) => {
    expect(examinedIn(`The IVUS catheter was positioned in the right pulmonary artery. IVUS: mobile, ${word} thrombus filling 70% of the lumen.`)).toEqual(['right pulmonary-artery yes']);
  });
});

describe('a measured stretch', () => {
  it.each([
    ['The IVUS catheter was run into the left common iliac vein. IVUS: lumen 48 mm2. The distance from the confluence to the left internal iliac vein was 44 mm.', ['left common-iliac-vein yes']],
    ['The IVUS catheter was run into the main portal vein. IVUS: Main portal vein 13 mm. Length portal entry to hepatic vein-IVC junction 68 mm.', ['- portal-vein yes']],
    ['The IVUS catheter was run through the abdominal aorta. IVUS: aorta 24 mm. Length from aortic bifurcation to left internal iliac artery 51 mm.', ['- abdominal-aorta yes']],
    // The length of a lesion runs through what it is told of.
    ['IVUS of the left external iliac vein was performed. IVUS: stenosis length 30 mm in the left external iliac vein.', ['left external-iliac-vein yes']],
  ])('only ends in the vessel told behind: %j', (text, examined) => {
    expect(examinedIn(text)).toEqual(examined);
  });
});

describe('a vessel left untouched', () => {
  const run = 'IVUS of the celiac artery was done.';

  it.each(['I elected to leave the celiac untouched.', 'The celiac was left untouched.', 'I left the celiac untouched.'])('has no result in %j', (text) => {
    expect(examinedIn(`${run} ${text}`)).toEqual(['- celiac-artery no']);
  });

  it('is one where the lesion did not touch it', () => {
    expect(examinedIn('IVUS of the left vertebral artery was done. On IVUS the left vertebral artery was untouched by the dissection.')).toEqual(['left vertebral-artery yes']);
  });
});
