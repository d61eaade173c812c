import { expect, it, describe } from 'vitest';
import { analyze } from '../../src/analyze.js';

const door = 'Right common femoral vein access. ';
/** Each vessel examined, with what is told of it. */
const looks = (text: string): string[] =>
  analyze(text).ivus.filter(({ status }) => status === 'performed').map(({ vessel, side, necessity, findings }) => `${side ?? '-'} ${vessel ?? '-'}${necessity.length > 0 ? ' why' : ''}${findings.length > 0 ? ' seen' : ''}`);
const codesOf = (text: string): string[] => analyze(text).procedures.map(({ code }) => code ?? '-');

describe('what stands behind the aim of IVUS', () => {
  it.each([
    'IVUS of the left common iliac vein was performed to assess stenosis; stenosis is a known problem in this patient.',
    'IVUS of the left common iliac vein was done to exclude clot; yes, we discussed this with the family.',
    'IVUS of the left common iliac vein was performed to determine: degree of stenosis; presence of thrombus; reference diameter.',
    'IVUS of the left common iliac vein was performed to assess the following: compression, thrombus, webs.',
    'IVUS of the left common iliac vein was performed to define the lesion - a tight stenosis - before stenting.',
    'IVUS of the left common iliac vein was performed because venography was equivocal: mild narrowing, no collaterals.',
    'IVUS of the left common iliac vein was performed since the venogram showed two things: stenosis; thrombus.',
    'IVUS of the left common iliac vein was used to choose the landing zone; normal vein was the target.',
  ])('is more of it, and no result: %j', (text) => {
    expect(looks(door + text)).toEqual(['left common-iliac-vein why']);
  });

  it.each([
    'IVUS of the left common iliac vein was used to look for clot; none was seen.',
    'IVUS of the left common iliac vein to assess compression - 60% compression by the artery.',
    'Left common iliac vein was imaged with IVUS because venography was equivocal; it showed severe compression.',
  ])('is a result: %j', (text) => {
    expect(looks(door + text)).toEqual(['left common-iliac-vein why seen']);
  });
});

describe('what words of IVUS point at', () => {
  it.each([
    ['Angiogram showed an occlusion of the left SFA. The left popliteal artery was normal. The occlusion was examined with IVUS.', ['left superficial-femoral-artery']],
    ['Angiogram showed stenosis of the left SFA; the left popliteal artery filled well. The stenosis was assessed with IVUS.', ['left superficial-femoral-artery']],
    ['Left popliteal artery aneurysm on angiogram. The aneurysm was measured with IVUS: 22 mm.', ['left popliteal-artery seen']],
    ['\nLeft external iliac artery: no disease. We turned to IVUS next. It was passed up and over.\nThe left SFA was then examined with IVUS.', ['left superficial-femoral-artery']],
    ['\nLeft SFA: angioplasty, 5 mm. Runoff unchanged. IVUS findings: see below.\nLeft popliteal artery IVUS: area 18 mm2.', ['left popliteal-artery seen']],
  ])('is the vessel meant: %j', (text, expected) => {
    expect(looks(`Right common femoral artery access. ${text}`)).toEqual(expected);
  });

  it.each([
    ['The left common iliac vein had IVUS-guided stenting previously.', []],
    ['The left common iliac vein had IVUS, which showed 60% stenosis.', ['left common-iliac-vein seen']],
    ['IVUS from the left external iliac vein showed 50% stenosis.', ['left external-iliac-vein']],
    ['IVUS measurements from the left external iliac vein: area 100 mm2.', ['left external-iliac-vein seen']],
    ['IVUS of the right common iliac vein was normal. A 14 mm balloon was chosen. In the left common iliac vein it was used at 10 atm.', ['right common-iliac-vein seen']],
    ['IVUS, bilateral. In the right common iliac vein it was needed to choose the stent level. In the left common iliac vein it was also run, 22 mm.', ['right common-iliac-vein why', 'left common-iliac-vein seen']],
    ['IVUS left CIV 60 mm2. On this examination the patient had leg swelling and left femoral vein thrombus.', ['left common-iliac-vein seen']],
    ['IVUS of left CIV 60 mm2. Left femoral vein examined because of swelling by duplex.', ['left common-iliac-vein seen']],
    ['To supplement limited IVUS in the left common iliac vein a venogram was run.', ['- -']],
    ['Probe off, C2 again in the left gonadal vein: STS foam 3%, then coils x 6, 10 and 12 mm.', []],
    ['IVUS out: left common iliac vein area 60 mm2, stent 16 mm placed.', ['left common-iliac-vein seen']],
    ['IVUS was taken out, then passed again after the stent in the left common iliac vein: area 150 mm2.', ['left common-iliac-vein seen']],
  ])('is read from the sentence itself: %j', (text, expected) => {
    expect(looks(door + text)).toEqual(expected);
  });
});

describe('a reason below a label', () => {
  it.each(['Reason for visit: to evaluate leg swelling.', 'Reason for conversion: unable to cross the occlusion.', 'Reason: unable to obtain access on the left.'])('of something else is none of IVUS: %j', (line) => {
    expect(looks(`${door}IVUS of the left common iliac vein: 60 mm2.\n${line}`)).toEqual(['left common-iliac-vein seen']);
  });

  it('is that of IVUS where it tells a doubt', () => {
    expect(looks(`${door}IVUS of the left common iliac vein: 60 mm2.\nReason: venogram equivocal.`)).toEqual(['left common-iliac-vein why seen']);
    expect(looks(`${door}IVUS of the left common iliac vein: 60 mm2. The duplex had been unclear about the renal veins, hence the study.`)).toEqual(['left common-iliac-vein seen']);
  });
});

describe('lines of an angiogram behind IVUS', () => {
  it.each([
    ['ANGIOGRAM FINDINGS:\nLeft SFA: IVUS area 12 mm2.\nLeft popliteal artery: 30% stenosis.\nLeft anterior tibial artery: occluded.', ['left superficial-femoral-artery seen']],
    ['ANGIOGRAPHIC FINDINGS:\nLeft common iliac artery: 60%. IVUS not used here.\nLeft external iliac artery: 20% stenosis.', []],
    ['VENOGRAPHY\nIVUS considered. Left common iliac vein stenosis 60%. Left external iliac vein normal.', []],
  ])('are those of the angiogram: %j', (text, expected) => {
    expect(looks(text)).toEqual(expected);
  });
});

describe('short words of treatment', () => {
  it.each([
    ['Right CFA access. Main body endograft in place by report, filled from the right lumbar. Microcatheter to the left iliolumbar artery, coils 4 x 6.', ['37242']],
    ['Right CFA access. Left SFA dilated with 5 mm balloon; mid stent 6 x 60 mm for dissection.', ['37267']],
    ['Right CFA access. Main body (Endurant 28) from the right, its gate just under the renal arteries. Left limb 16 x 124 from the left.', ['34705']],
  ])('tell what was done: %j', (text, expected) => {
    expect(codesOf(text)).toEqual(expected);
  });
});
