import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.js';
import { readNote } from '../../src/language/read-note.js';

const told = (text: string): string[] =>
  readFacts(readNote(`The right common femoral vein was punctured and a 9F sheath placed.\n\n${text}`), { dateOfService: null }).ivus.flatMap(({ vessel, side, status, necessity, findings }) => (status === 'performed' ? [`${side ?? '-'} ${vessel ?? 'unnamed'} ${necessity.length > 0 ? 'reason' : '-'} ${findings.length > 0 ? 'result' : '-'}`] : []));

const run = 'The IVUS catheter was pulled through the left common iliac vein.';

describe('a reason told right behind the run, in words of its own', () => {
  it.each([
    `${run} I leaned on it because the venogram was hazy. It was 50 mm2.`,
    `${run} This to see whether the vein was crushed. It was 50 mm2.`,
    `${run} All this because contrast had to be spared. It was 50 mm2.`,
    `${run} We relied on it rather than on venography in order to find the length of the lesion. The findings were as follows. The left common iliac vein was 50 mm2.`,
    `${run} Venography can't tell the true size, need it to pick the stent. The lumen was 50 mm2.`,
    '1010 IVUS .035 over wire into L CIV, pullback x1. venogram can\'t tell length or size, need both -> stent size\n1013 L CIV 50 mm2',
  ])('is read: %j', (text) => {
    expect(told(text)).toEqual(['left common-iliac-vein reason result']);
  });

  it.each([
    `${run} It was 50 mm2. We then stented it because it was tight.`,
    `${run} It was 50 mm2. A 16 mm stent was laid. This because the narrowing was severe.`,
    `${run} It was 50 mm2. We left it alone because she was well.`,
    `${run} It was 50 mm2. A venogram followed. We relied on that to size the stent.`,
  ])('is none of other things: %j', (text) => {
    expect(told(text)).toEqual(['left common-iliac-vein - result']);
  });
});

describe('a result under words that announce it', () => {
  it.each([
    ['I passed an IVUS catheter into the left renal vein and the left common iliac vein.\n\nWhat the IVUS told us. Left renal vein: 20 mm2 in a narrow slit; after the stent the slit is gone and the lumen is 70 mm2. Left common iliac vein: round, 160 mm2.', ['left renal-vein - result', 'left common-iliac-vein - result']],
    ['IVUS interpretation:\n  Left bypass graft - smooth, 5.0 mm throughout.\n  Left popliteal artery, above knee - 2 cm below the end of the graft a stenosis, 70% by area.', ['left bypass-graft - result', 'left popliteal-artery - result']],
    ['IVUS findings:\n  Left SFA (mid) - a fracture near the popliteal, 60%.\n  Left popliteal artery, distal: soft plaque behind the stent of the SFA, 50%.', ['left superficial-femoral-artery - result', 'left popliteal-artery - result']],
    ['TECHNIQUE\nThe IVUS probe was taken into the celiac artery and drawn back.\n\nWHAT THE PROBE SHOWED (CELIAC ARTERY)\nBefore: 7 mm2 at the mouth, 31 mm2 further down.\nAfter: 29 mm2, struts against the wall.', ['- celiac-artery - result']],
  ])('goes to its vessel: %j', (text, vessels) => {
    expect(told(text)).toEqual(vessels);
  });

  it.each([
    ['IVUS of the left SFA was done. The left SFA had a 4 x 60 balloon; after the balloon the lumen was 5 mm.', ['left superficial-femoral-artery - -']],
    ['IVUS of the left SFA, 5 mm, - the popliteal was 6 mm.', ['left superficial-femoral-artery - result', 'left popliteal-artery - result']],
    ['TECHNIQUE\nThe IVUS probe was taken into the celiac artery and drawn back.\n\nWHAT THE ANGIOGRAM SHOWED (CELIAC ARTERY)\nBefore: 70% at the mouth.', ['- celiac-artery - -']],
  ])('and no further: %j', (text, vessels) => {
    expect(told(text)).toEqual(vessels);
  });
});

describe('items under that of a run', () => {
  const item = '- IVUS catheter into the left EIV, then back through the left CIV.';
  it.each([
    [`${item}\n   - EIV: landing zone\n   - CIV: venogram could not grade it\n- L EIV 150 mm2, L CIV 50 mm2.`, ['left external-iliac-vein reason result', 'left common-iliac-vein reason result']],
    [`${item}\n   - EIV: how wide is it\n   - CIV: webs or compression?\n- Read: L EIV clean. L CIV 50 mm2.`, ['left external-iliac-vein reason result', 'left common-iliac-vein reason result']],
    [`${item}\n   - CIV: had to know whether a stent was needed there\n- L EIV 150 mm2, L CIV 50 mm2.`, ['left external-iliac-vein - result', 'left common-iliac-vein reason result']],
  ])('ask what was to be known: %j', (text, vessels) => {
    expect(told(text)).toEqual(vessels);
  });

  it.each([
    [`${item}\n   - EIV: clean\n   - CIV: webs, 50 mm2`, ['left external-iliac-vein - result', 'left common-iliac-vein - result']],
    [`${item}\n   - CFV: how much inflow\n   - CIV: 50 mm2`, ['left external-iliac-vein - -', 'left common-iliac-vein - result']],
    [`${item}\n- 16 mm stent in the left CIV\n   - CIV: to open it before anything else`, ['left external-iliac-vein - -', 'left common-iliac-vein - -']],
    [`${item}\n   - CIV: thrombus, not well seen behind it`, ['left external-iliac-vein - -', 'left common-iliac-vein - result']],
  ])('tell results or work: %j', (text, vessels) => {
    expect(told(text)).toEqual(vessels);
  });
});

describe('a further vessel of a reason, told by its role', () => {
  const probe = 'The probe was passed over the wire through the right bypass graft into the right popliteal artery and withdrawn.';
  it.each([
    `IVUS was performed to see whether there was a retained valve in the graft or a lesion in the outflow artery. ${probe}`,
    `Since the duplex and the angiogram contradicted each other, IVUS was used to find hyperplasia in the graft, or trouble in the artery beyond it. ${probe}`,
    `IVUS was used to measure the graft and the receiving artery. ${probe}`,
  ])('is meant too: %s', (text) => {
    expect(told(text)).toEqual(['right bypass-graft reason -', 'right popliteal-artery reason -']);
  });

  it.each([
    `IVUS was used to see whether the stenosis of the graft was real, the outflow artery was known to be good. ${probe}`,
    `IVUS was used to see whether a valve was left in the graft; the outflow artery was normal on the angiogram. ${probe}`,
    `IVUS was used to see whether a valve was left in the graft. The artery beyond it was filmed. ${probe}`,
  ])('is none where it only stands beside the reason: %s', (text) => {
    expect(told(text)).toEqual(['right bypass-graft reason -', 'right popliteal-artery - -']);
  });
});

describe('a ground in front of IVUS on both sides', () => {
  it.each([
    'Because the film shows no wall, intravascular ultrasound of both renal arteries was done, the right as a measure of what is normal.',
    'For that reason I used intravascular ultrasound of both renal arteries, the left to serve as a yardstick.',
  ])('is that of both, though one has an aim of its own: %s', (text) => {
    expect(told(`The film was hazy. ${text}`)).toEqual(['right renal-artery reason -', 'left renal-artery reason -']);
  });

  it('is missing where each side would need its own', () => {
    expect(told('IVUS of both renal arteries was done, the right for the doubtful stenosis.')).toEqual(['right renal-artery reason -', 'left renal-artery - -']);
  });
});

describe('a question of the other side in a reason', () => {
  const shown = 'IVUS: left CIV 52 mm2, right CIV 172 mm2.';
  it.each([
    `Venogram: the left CIV is narrow, and there is a shadow in the right CIV. IVUS was used to size the left CIV and to tell what the shadow on the right was. ${shown}`,
    `IVUS was used to size the left CIV and to see whether the right was narrowed too. ${shown}`,
    `IVUS was used to grade the left CIV, and how bad it was on the right. ${shown}`,
  ])('is of its vessel: %s', (text) => {
    expect(told(text)).toEqual(['left common-iliac-vein reason result', 'right common-iliac-vein reason result']);
  });

  it.each([
    `IVUS was used to size the left CIV; what the venogram on the right showed was normal. ${shown}`,
    `IVUS was used to size the left CIV and the sheath on the right was removed. ${shown}`,
    `IVUS was used to see how the left CIV is crossed by the artery on the right. ${shown}`,
  ])('is none: %s', (text) => {
    expect(told(text)).toEqual(['left common-iliac-vein reason result', 'right common-iliac-vein - result']);
  });
});

describe('an aim that was planned, with what would follow from it', () => {
  const done = '\n\nThe IVUS catheter went into the left renal vein and was brought back. IVUS in the left renal vein, 2.2 mm.';
  it.each([
    `The plan was a venogram and IVUS to see how tight the vein is, and if it is bad then the surgeons sit down with us.${done}`,
    `Plan was pressures and IVUS to know how much she is pinched, and if nothing then home.${done}`,
  ])('is the reason of what was done: %j', (text) => {
    expect(told(text)).toEqual(['left renal-vein reason result']);
  });

  it.each([
    `The plan was IVUS if the venogram is bad.${done}`,
    `The plan was IVUS at the next visit to see how tight the vein is, and if it is bad a stent.${done}`,
  ])('is none under a condition or for later: %j', (text) => {
    expect(told(text)).toEqual(['left renal-vein - result']);
  });
});
