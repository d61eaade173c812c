import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.js';
import { readNote } from '../../src/language/read-note.js';

const findingsIn = (text: string): string[] => readFacts(readNote(text), { dateOfService: null }).ivus.map(({ vessel, side, findingsKind }) => `${side ?? '-'} ${vessel ?? 'unnamed'} ${findingsKind}`);

describe('what IVUS showed', () => {
  it.each([
    ['IVUS of the left common iliac vein was performed and showed 70% stenosis.'],
    ['IVUS of the left common iliac vein was performed. It showed severe compression.'],
    ['IVUS of the left common iliac vein was performed. IVUS showed a patent left common iliac vein.'],
    ['IVUS of the left common iliac vein was performed. The left common iliac vein measured 80 mm2 by IVUS.'],
    ['IVUS of the left common iliac vein was performed and was normal.'],
    ['IVUS FINDINGS:\nLeft common iliac vein: no thrombus, no stenosis.'],
  ])('is read: %j', (text) => {
    expect(findingsIn(text)).toEqual(['left common-iliac-vein yes']);
  });

  it.each(['', 'Consent: The risks of intravascular ultrasound were discussed. The patient agreed.\n\n', 'Fluoroscopy time: 12.4 minutes. Air kerma: 412 mGy. Contrast: 65 mL. Blood loss: 10 mL.\n\n'])('goes on behind a formality: %j', (aside) => {
    const text = `TECHNIQUE:\nThe transducer was taken over the wire to the left brachiocephalic vein for IVUS and brought back slowly.\n\n${aside}What it showed: the left brachiocephalic vein was wide open at 13 mm.`;
    expect(findingsIn(text)).toEqual(['left brachiocephalic-vein yes']);
  });

  it.each(['Left renal artery: stent 5.4 x 6.1 with a soft waist at the mouth.', 'Left renal  artery:   stent 5.4  x 6.1 with a soft waist  at the mouth.', 'Left renal artery: stent 5.4 x 6.1 with a\r\nsoft waist at the mouth.'])('is told of the stent, whatever the blanks: %j', (text) => {
    expect(findingsIn(`The left renal artery was then looked at with an IVUS catheter. ${text}`)).toEqual(['left renal-artery yes']);
  });

  it('is told of the vessel that its line is about, not of those below', () => {
    const text = 'IVUS of the left popliteal artery and the left anterior tibial artery was performed.\n\nFINDINGS:\nLeft popliteal artery: 80% stenosis. IVUS: calcium, lumen 4.1 mm2.\nLeft anterior tibial artery: 75% stenosis. IVUS: fibrous plaque, reference 2.9 mm.\nLeft peroneal artery occluded.';
    expect(findingsIn(text)).toEqual(['left popliteal-artery yes', 'left anterior-tibial-artery yes']);
  });

  it.each([
    'Left external iliac vein: venogram smooth. By IVUS, 132 mm2, no thrombus.\nLeft common iliac vein: venogram flattened. By IVUS, 51 mm2 at the crossing.',
    'Left external iliac vein - DSA, unremarkable. IVUS, a short flap. Normal vessel above it.\nLeft common iliac vein - DSA, edges indistinct. IVUS, 7.9 mm, thick wall.',
  ])('is told of the vessel of its line behind a comma as well: %j', (lines) => {
    const evaluations = readFacts(readNote(`The IVUS catheter was drawn back through the left external iliac vein and the left common iliac vein.\n\nFINDINGS:\n${lines}`), { dateOfService: null }).ivus;
    expect(evaluations.map(({ vessel, findings }) => `${vessel ?? '-'} ${findings.length > 0 && findings.every(({ start }) => start > 0)}`)).toEqual(['external-iliac-vein true', 'common-iliac-vein true']);
    expect(new Set(evaluations.flatMap(({ findings }) => findings.map(({ start }) => start))).size).toBe(evaluations.flatMap(({ findings }) => findings).length);
  });

  it.each(['IVUS of it', 'IVUS of the same', 'IVUS of this artery'])('is told under "%s:" of the vessel named last, not of one where IVUS was not done', (heading) => {
    const text = `The IVUS catheter was advanced into the right renal artery. IVUS of the left renal artery was abandoned and not done.\n\nFINDINGS:\nLeft renal artery - smooth.\nRight renal artery - beaded.\n${heading}: three webs, the tightest 2.1 mm.`;
    expect(findingsIn(text)).toEqual(['right renal-artery yes', 'left renal-artery no']);
  });

  it('is not told by a landmark', () => {
    expect(findingsIn('IVUS of the left brachiocephalic vein was performed and showed 81% narrowing in front of the innominate artery.')).toEqual(['left brachiocephalic-vein yes']);
  });

  it.each([
    'Compressed between the sternum and the innominate artery, 41 mm2.',
    'On IVUS it was squeezed between the clavicle and the subclavian artery, 41 mm2.',
    'On IVUS the left brachiocephalic vein had 41 mm2, and 155 mm2 nearer the superior vena cava.',
    'L brachiocephalic v.: flattened, 41 mm2 against 155 mm2 closer to the superior vena cava, no clot',
  ])('is not told of what presses on the vessel or lies near it: %j', (text) => {
    expect(findingsIn(`IVUS of the left brachiocephalic vein was performed. ${text}`)).toEqual(['left brachiocephalic-vein yes']);
  });

  it.each([
    ['Left renal artery: iCAST round 5.9 x 6.0 mm, no kink.', 'yes'],
    ['Left renal artery: stent 5.4 x 6.1 with a soft waist at the fenestration; a 6 x 20 balloon was put back in.', 'yes'],
    ['Left renal artery: the stent struts against the wall all round.', 'yes'],
    ['Left renal artery: iCAST 6 x 22 mm.', 'no'],
    ['Left renal artery: iCAST 6 x 22 mm placed, well expanded.', 'no'],
  ])('is how the stent looks on the line of its vessel, not that it was put there: %j', (text, findings) => {
    expect(findingsIn(`IVUS of the left renal artery was performed. ${text}`)).toEqual([`left renal-artery ${findings}`]);
  });

  it('is told of both vessels where a lesion lies between them', () => {
    expect(findingsIn('IVUS of the left common iliac vein and the left external iliac vein was performed. It showed no stenosis in the left common iliac vein and a web of the left external iliac vein.')).toEqual(['left common-iliac-vein yes', 'left external-iliac-vein yes']);
  });

  it('is told of the portal vein, where the puncture of the shunt is a place in it', () => {
    expect(findingsIn('The right internal jugular vein was punctured. The IVUS catheter was passed into the portal vein. On IVUS the main portal vein was 13 mm, and the puncture lay 16 mm up the right branch.')).toEqual(['- portal-vein yes']);
  });

  it.each([
    ['IVUS of the left common iliac vein was performed.'],
    ['IVUS of the left common iliac vein was performed to look for stenosis.'],
    ['IVUS of the left common iliac vein was performed.\n\nThe venogram showed 70% stenosis of the left common iliac vein.'],
    ['VENOGRAPHIC FINDINGS:\nLeft common iliac vein: 70% stenosis.\n\nTECHNIQUE:\nIVUS of the left common iliac vein was performed.'],
    ['COMPARISON: CT showed 70% stenosis of the left common iliac vein.\n\nTECHNIQUE:\nIVUS of the left common iliac vein was performed.'],
  ])('is not what another imaging showed, nor what was looked for: %j', (text) => {
    expect(findingsIn(text)).toEqual(['left common-iliac-vein no']);
  });

  it('is unattributed where a section of findings names no imaging', () => {
    expect(findingsIn('TECHNIQUE:\nIVUS of the left common iliac vein was performed.\n\nFINDINGS:\nThe left common iliac vein has 70% stenosis.')).toEqual(['left common-iliac-vein unattributed']);
  });

  it('is told apart from the angiogram within one sentence', () => {
    expect(findingsIn('IVUS of the left common iliac vein and the left external iliac vein was performed. The venogram showed stenosis of the left external iliac vein, while IVUS showed compression of the left common iliac vein.')).toEqual([
      'left common-iliac-vein yes', 'left external-iliac-vein no',
    ]);
  });

  it('goes to the vessel that it is said of', () => {
    expect(findingsIn('IVUS of the left common iliac vein and the left external iliac vein was performed. IVUS showed 70% stenosis of the left common iliac vein.')).toEqual([
      'left common-iliac-vein yes', 'left external-iliac-vein no',
    ]);
  });

  it('goes to every vessel of a list', () => {
    expect(findingsIn('IVUS of the left common iliac vein and the left external iliac vein was performed. By IVUS the left common iliac vein and the left external iliac vein were patent.')).toEqual([
      'left common-iliac-vein yes', 'left external-iliac-vein yes',
    ]);
  });

  it.each([
    ['IVUS | right subclavian vein | left subclavian vein\nlumen | 52 mm2 | 31 mm2'],
    ['Vessel      right subclavian vein    left subclavian vein\nlumen       52 mm2                   31 mm2'],
  ])('stands in the rows of a table with vessels at the head of its columns: %j', (table) => {
    expect(findingsIn(`The right basilic vein was punctured.\n\nIVUS FINDINGS:\n${table}`)).toEqual(['right subclavian-vein yes', 'left subclavian-vein yes']);
  });

  it('is told by a row of such a table with an empty cell for the vessels above the others', () => {
    expect(findingsIn('IVUS of the right subclavian vein and the left subclavian vein was performed.\n\nIVUS | right subclavian vein | left subclavian vein\nlumen | 52 mm2 |')).toEqual(['right subclavian-vein yes', 'left subclavian-vein no']);
  });

  it('goes to the former or the latter of two vessels', () => {
    const both = 'IVUS of the left renal vein and the inferior vena cava was performed.';
    expect(findingsIn(`${both} The former measured 40 mm2.`)).toEqual(['left renal-vein yes', '- inferior-vena-cava no']);
    expect(findingsIn(`${both} In the latter: a round lumen of 300 mm2.`)).toEqual(['left renal-vein no', '- inferior-vena-cava yes']);
  });

  it('goes to the vessel with which its line begins, to the end of the line', () => {
    expect(findingsIn('IVUS of the left renal vein and the inferior vena cava was performed.\n\nFINDINGS:\nLeft renal vein: reflux. Gradient 4 mmHg. IVUS: lumen 30 mm2.\nInferior vena cava: open.')).toEqual(['left renal-vein yes', '- inferior-vena-cava unattributed']);
  });

  it('is told behind a semicolon', () => {
    expect(findingsIn('The venogram showed 60% stenosis of the left renal vein; by IVUS the inferior vena cava was 300 mm2. IVUS of the left renal vein and the inferior vena cava was performed.')).toEqual(['left renal-vein no', '- inferior-vena-cava yes']);
    expect(findingsIn('IVUS showed a flat left renal vein, 31 mm2; a round inferior vena cava, 300 mm2.')).toEqual(['left renal-vein yes', '- inferior-vena-cava yes']);
  });

  it('is no reason that stands in front of it', () => {
    expect(findingsIn('IVUS of the left renal vein because the venogram was equivocal: 80% compression, area 20 mm2.')).toEqual(['left renal-vein yes']);
    expect(findingsIn('IVUS of the left renal vein because the venogram showed 50% stenosis.')).toEqual(['left renal-vein no']);
  });

  it('ends at the comma behind its word', () => {
    expect(findingsIn('IVUS of the left common iliac vein and the left external iliac vein was performed. Results: common iliac 80% compressed, external iliac not measured.')).toEqual(['left common-iliac-vein yes', 'left external-iliac-vein no']);
    expect(findingsIn('IVUS of the left common iliac vein and the left external iliac vein was performed. Results: common iliac 80% compressed, external iliac normal.')).toEqual(['left common-iliac-vein yes', 'left external-iliac-vein yes']);
  });

  it.each(['Final runoff preserved.', 'Three vessel runoff intact.', 'Flow brisk, no residual stenosis.', 'Collaterals gone, normal flow.'])('is not what contrast shows: %j', (sentence) => {
    expect(findingsIn(`IVUS of the left superficial femoral artery was performed. A stent was placed. Repeat IVUS was performed. ${sentence}`)).toEqual(['left superficial-femoral-artery no']);
  });

  it('behind a treatment is of what was treated, not of what was looked at last', () => {
    const looked = 'IVUS of the left common iliac vein was performed. IVUS of the left external iliac vein was performed. A stent was placed in the left common iliac vein.';
    for (const again of ['Repeat IVUS showed full expansion, 150 mm2.', 'IVUS was repeated and showed full expansion.', 'Completion IVUS: well apposed, 150 mm2.', 'Repeat IVUS was performed. The lumen was 150 mm2.']) expect(findingsIn(`${looked} ${again}`)).toEqual(['left common-iliac-vein yes', 'left external-iliac-vein no']);
    for (const again of ['Repeat IVUS of the left external iliac vein showed 150 mm2.', 'Repeat IVUS showed a normal left external iliac vein.']) expect(findingsIn(`${looked} ${again}`)).toEqual(['left common-iliac-vein no', 'left external-iliac-vein yes']);
    expect(findingsIn(`${looked} A second stent was placed in the left external iliac vein. Repeat IVUS showed full expansion.`)).toEqual(['left common-iliac-vein no', 'left external-iliac-vein yes']);
  });

  it('behind a treatment of two vessels is of both where it says so', () => {
    expect(findingsIn('IVUS of the left common iliac vein and the left external iliac vein was performed. A stent was placed in the left common iliac vein and the left external iliac vein. Repeat IVUS showed full expansion of both vessels.')).toEqual(['left common-iliac-vein yes', 'left external-iliac-vein yes']);
  });

  it('goes to the side that stands in front of the line, or alone above the lines', () => {
    const both = ['right common-iliac-vein yes', 'right external-iliac-vein yes', 'left common-iliac-vein yes', 'left external-iliac-vein yes'];
    expect(findingsIn('IVUS findings:\nRight: CIV 14 mm, EIV 12 mm\nLeft: CIV 5 mm, EIV 11 mm')).toEqual(both);
    expect(findingsIn('IVUS\nR: CIV 14 mm. EIV 12 mm.\nL: CIV 5 mm. EIV 11 mm.')).toEqual(both);
    expect(findingsIn('IVUS findings:\nRight side:\n- common iliac vein: 13 mm\n- external iliac vein: clean\nLeft side:\n- common iliac vein: 4 mm\n- external iliac vein: 12 mm')).toEqual(both);
    expect(findingsIn('Bilateral iliac vein IVUS was performed for stent sizing.\nRIGHT\nCIV 14 mm, EIV 12 mm\nLEFT\nCIV 5 mm, EIV 11 mm')).toEqual(both);
  });

  it('is that of the other side behind "the left was"', () => {
    expect(findingsIn('IVUS of both common iliac arteries was used for stent sizing. Right common iliac 9 mm; the left was 8 mm and ectatic.')).toEqual(['right common-iliac-artery yes', 'left common-iliac-artery yes']);
    expect(findingsIn('IVUS of both common iliac arteries was used for stent sizing. Right common iliac 9 mm, and the left groin was then closed with a 6 mm device.')).toEqual(['right common-iliac-artery yes', 'left common-iliac-artery no']);
  });

  it('is of both vessels of the sentence in front', () => {
    const both = ['left common-iliac-vein yes', 'left external-iliac-vein yes'];
    expect(findingsIn('The IVUS catheter was advanced into the left common iliac vein, then into the left external iliac vein. Both were free of disease.')).toEqual(both);
    expect(findingsIn('The IVUS probe was pulled from the left common iliac vein into the left external iliac vein. Reference diameters were 8.2 and 7.1 mm.')).toEqual(both);
    expect(findingsIn('IVUS of the left renal vein showed a web. The left common iliac and left external iliac veins were also scanned. Neither was narrowed.')).toEqual(['left renal-vein yes', ...both]);
    expect(findingsIn('IVUS of the left common iliac vein was performed for sizing. Venography of the left external and common iliac veins was then performed. Neither showed collaterals.')).toEqual(['left common-iliac-vein no']);
  });

  it('may be a verdict on other imaging', () => {
    expect(findingsIn('Venography suggested a 50% stenosis of the left common iliac vein, and IVUS bore this out.')).toEqual(['left common-iliac-vein yes']);
    expect(findingsIn('The angiogram raised the question of a flap in the right external iliac artery; IVUS of that vessel did not confirm it.')).toEqual(['right external-iliac-artery yes']);
    expect(findingsIn('The venogram suggested 50% narrowing of the left renal vein, and CT agreed. IVUS of the left renal vein was done for sizing.')).toEqual(['left renal-vein no']);
  });

  it('tells how a stent lies, or what lines the wall', () => {
    const sfa = 'IVUS of the right superficial femoral artery was done to check the stent.';
    expect(findingsIn(`${sfa} The stent was fully expanded and well apposed.`)).toEqual(['right superficial-femoral-artery yes']);
    expect(findingsIn(`${sfa} The stent was dilated to 6 mm.`)).toEqual(['right superficial-femoral-artery no']);
    expect(findingsIn(`${sfa} The lumen was 5 mm, lined with mural thrombus.`)).toEqual(['right superficial-femoral-artery yes']);
  });

  it('may be two diameters without their unit', () => {
    expect(findingsIn('IVUS catheter to IVC, then left CIV. IVC 20 by 24. Left common iliac 14 by 15.')).toEqual(['- inferior-vena-cava yes', 'left common-iliac-vein yes']);
  });

  it('does not name the artery that compresses a vein', () => {
    expect(findingsIn('IVUS of the left common iliac vein was performed and showed compression by the right common iliac artery.')).toEqual(['left common-iliac-vein yes']);
  });
});
