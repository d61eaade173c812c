import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.js';
import type { Analysis } from '../../src/model/analysis.js';

/** The demands of the article the program grew from, each on a short note. `docs/traceability.json` names these tests. */

const groin = 'The right common femoral vein was punctured and an 8 French sheath was placed.';
const note = (technique: string, date = '03/04/2026'): string => `DATE OF SERVICE: ${date}\n\nTECHNIQUE: ${technique}`;

const ivusLines = ({ codes }: Analysis): readonly string[] =>
  codes.filter(({ group }) => group === 'ivus').map(({ code, units, status }) => `${code} x${units} ${status}`);
const catheterLines = ({ codes }: Analysis): readonly string[] =>
  codes.filter(({ group }) => group === 'catheter').map(({ code, units, status }) => `${code} x${units} ${status}`);
const procedures = ({ codes }: Analysis): readonly string[] => codes.filter(({ group }) => group === 'procedure').map(({ code }) => code);
const rows = ({ notReported }: Analysis): readonly string[] => notReported.map(({ code, units, reason }) => `${code} x${units} ${reason}`);
const errors = ({ audit }: Analysis): readonly string[] =>
  audit.findings
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, vessel, side }) => [rule, side, vessel].filter((part) => part !== null).join(' '));
const rulesOf = ({ audit }: Analysis): readonly string[] => audit.findings.map(({ rule }) => rule);

const leftExternalIliac = `${groin} The IVUS catheter was advanced into the left external iliac vein.`;
const iliacs = `${groin} The IVUS catheter was advanced into the left common iliac vein and into the left external iliac vein.`;
const sized = 'IVUS of the left common iliac vein was performed to size the vein and showed 70% compression.';

describe("the article's example", () => {
  const example =
    'From a right common femoral vein access, the IVUS catheter was placed into left external iliac vein (36012), IVUS was performed to characterize the stricture and size the vein for subsequent stent placement. The findings were… (37252).';

  it('supports 36012 and 37252 once each, with words that stand in it', () => {
    const { codes, notReported } = analyze(example);
    expect(codes.map(({ code, units, status, vessels }) => ({ code, units, status, vessels }))).toEqual([
      { code: '36012', units: 1, status: 'supported', vessels: [{ vessel: 'external-iliac-vein', side: 'left' }] },
      { code: '37252', units: 1, status: 'supported', vessels: [{ vessel: 'external-iliac-vein', side: 'left' }] },
    ]);
    expect(notReported).toEqual([]);
    const proofs = codes.map(({ evidence }) => evidence.map(({ start, end, quote }) => [quote, example.slice(start, end)]));
    expect(proofs.map((quotes) => quotes.length > 0)).toEqual([true, true]);
    expect(proofs.flat().filter(([quote, words]) => quote !== words)).toEqual([]);
  });

  it('passes with its findings written out, as docs/examples/article.txt has them', () => {
    const written = analyze(readFileSync(fileURLToPath(new URL('../../docs/examples/article.txt', import.meta.url)), 'utf8'));
    expect([written.audit.verdict, catheterLines(written), ivusLines(written)]).toEqual(['pass', ['36012 x1 supported'], ['37252 x1 supported']]);
  });
});

describe('which codes', () => {
  it('gives 37252 to the first vessel evaluated and 37253 to the next', () => {
    const text = `${iliacs} IVUS was performed to size both veins for stenting. IVUS showed 70% compression of the left common iliac vein. IVUS of the left external iliac vein showed a normal lumen.`;
    expect(ivusLines(analyze(note(text)))).toEqual(['37252 x1 supported', '37253 x1 supported']);
  });

  it('counts only the vessel evaluated by IVUS, not one filmed beside it', () => {
    const text = `${leftExternalIliac} IVUS of the left external iliac vein was performed to size the vein for stenting and showed a 70% stricture. A venogram was also performed of the left common iliac vein and showed 60% compression.`;
    expect(ivusLines(analyze(note(text)))).toEqual(['37252 x1 supported']);
  });

  it('counts IVUS of a diagnostic session', () => {
    const text = `${leftExternalIliac} IVUS of the left external iliac vein was performed to exclude compression and showed a normal lumen. No intervention was performed.`;
    expect(ivusLines(analyze(note(text)))).toEqual(['37252 x1 supported']);
  });

  it('counts no coronary IVUS', () => {
    const text = 'The right radial artery was punctured and a 6 French sheath was placed. A catheter was advanced into the left anterior descending artery. Coronary IVUS of the left anterior descending artery was performed to size the stent and showed an 80% stenosis.';
    const answer = analyze(note(text));
    expect([ivusLines(answer), rows(answer), rulesOf(answer)]).toEqual([[], ['37252 x1 coronary'], ['ivus-coronary']]);
  });

  it('stops at one 37252 and five 37253', () => {
    const seven = 'the inferior vena cava, the left common iliac vein, the left external iliac vein, the left internal iliac vein, the right common iliac vein, the right external iliac vein and the right internal iliac vein';
    const answer = analyze(note(`${groin} The IVUS catheter was advanced into ${seven}. IVUS of each vein was performed to size the veins. IVUS showed normal lumens of ${seven}.`));
    expect(ivusLines(answer)).toEqual(['37252 x1 supported', '37253 x5 supported']);
    expect(rows(answer)).toContain('37253 x1 over-mue');
    expect(errors(answer)).toEqual(['ivus-units-over-mue']);
  });

  it('reports nothing more for supervision and interpretation', () => {
    const text = `${leftExternalIliac} IVUS of the left external iliac vein was performed to size the vein for stenting, with supervision and interpretation by the operator, and showed a 70% stricture.`;
    expect(analyze(note(text)).codes.map(({ code }) => code)).toEqual(['36012', '37252']);
  });
});

describe('add-on codes', () => {
  it('leaves IVUS incomplete with nothing to be added to', () => {
    const answer = analyze(note('IVUS of the left external iliac vein was performed to size the vein and showed a 70% stricture.'));
    expect(ivusLines(answer)).toEqual(['37252 x1 incomplete']);
    expect(errors(answer)).toContain('ivus-no-base-procedure');
  });

  it('leaves IVUS incomplete where another physician performed it', () => {
    const text = 'The right common femoral vein was punctured by Dr. Adams and an 8 French sheath was placed. Dr. Adams stented the left external iliac vein. The IVUS catheter was advanced into the left external iliac vein. IVUS was performed by Dr. Baker to size the vein for stenting and showed a 70% stricture.';
    const answer = analyze(note(text));
    expect(ivusLines(answer)).toEqual(['37252 x1 incomplete']);
    expect(errors(answer)).toEqual(['ivus-different-physician']);
  });

  const bothSides = `${groin} The IVUS catheter was advanced into the left external iliac vein and then into the right external iliac vein. IVUS was performed to size both veins. The left external iliac vein showed a 70% stricture on IVUS. The right external iliac vein showed a 60% stricture on IVUS.`;

  it('objects to modifier 50, and gives none', () => {
    const answer = analyze(note(`${bothSides} CODES: 37252-50`));
    expect(errors(answer)).toEqual(['ivus-modifier-50']);
    expect(answer.codes.flatMap(({ modifiers }) => modifiers)).toEqual([]);
  });

  it('counts both sides as two vessels', () => {
    const answer = analyze(note(bothSides));
    expect([ivusLines(answer), errors(answer)]).toEqual([['37252 x1 supported', '37253 x1 supported'], []]);
  });
});

describe('procedures that bar IVUS', () => {
  const cava = `${groin} The IVUS catheter was advanced into the inferior vena cava. IVUS was performed to size the inferior vena cava and showed a diameter of 22 mm.`;

  const barred = (act: string): readonly unknown[] => {
    const answer = analyze(note(`${cava} ${act}`));
    return [procedures(answer), ivusLines(answer), rows(answer).filter((row) => row.startsWith('3725')), errors(answer)];
  };
  const barredBy = (code: string): readonly unknown[] => [[code], [], ['37252 x1 excluded-procedure'], ['ivus-excluded-procedure']];

  it('supports no IVUS beside the insertion of a caval filter', () => {
    expect(barred('An IVC filter was deployed below the renal veins.')).toEqual(barredBy('37191'));
  });

  it('supports no IVUS beside the repositioning of a caval filter', () => {
    expect(barred('The IVC filter was repositioned below the renal veins.')).toEqual(barredBy('37192'));
  });

  it('supports no IVUS beside the removal of a caval filter', () => {
    expect(barred('The IVC filter was snared and removed.')).toEqual(barredBy('37193'));
  });

  it('supports no IVUS beside the retrieval of an intravascular foreign body', () => {
    expect(barred('The broken catheter fragment was retrieved with a snare from the inferior vena cava.')).toEqual(barredBy('37197'));
  });
});

describe('base codes', () => {
  it('takes an embolization as a base', () => {
    const text = `${groin} A catheter was advanced into the left renal vein and into the left ovarian vein. Coil embolization of the left ovarian vein was performed. IVUS of the left renal vein was performed to assess compression and showed a 70% stenosis.`;
    const answer = analyze(note(text));
    expect([procedures(answer), ivusLines(answer)]).toEqual([['37241'], ['37252 x1 supported']]);
  });

  it('takes a dialysis circuit intervention as a base', () => {
    const text = 'The left arm arteriovenous fistula was punctured and a 6 French sheath was placed. A fistulogram was performed. Balloon angioplasty of the left cephalic vein was performed. The IVUS catheter was advanced into the left cephalic vein. IVUS of the left cephalic vein was performed to size the vein and showed a 70% stenosis.';
    const answer = analyze(note(text, '06/04/2024'));
    expect([procedures(answer), ivusLines(answer)]).toEqual([['36902'], ['37252 x1 supported']]);
  });

  it('takes a leg revascularization as a base, and its placement is bundled', () => {
    const text = 'The right common femoral artery was punctured and a 6 French sheath was placed. A catheter was advanced into the left superficial femoral artery. IVUS of the left superficial femoral artery was performed to size the artery and showed an 80% stenosis. Balloon angioplasty of the left superficial femoral artery was performed.';
    const answer = analyze(note(text, '06/04/2024'));
    expect([procedures(answer), ivusLines(answer)]).toEqual([['37224'], ['37252 x1 supported']]);
    expect([catheterLines(answer), rows(answer)]).toEqual([[], ['36247 x1 bundled']]);
  });
});

describe('documentation', () => {
  it('supports no IVUS that only a heading names', () => {
    const text = `PROCEDURE: Venogram. Intravascular ultrasound of the left external iliac vein.\n\n${note(`${groin} A catheter was advanced into the left external iliac vein. A venogram showed a 70% stricture of the left external iliac vein.`)}`;
    const answer = analyze(text);
    expect([ivusLines(answer), errors(answer)]).toEqual([[], ['ivus-heading-only']]);
  });

  it('asks for the name of the vessel', () => {
    const answer = analyze(note(`${groin} A catheter was advanced into the inferior vena cava. IVUS was performed to characterize the stenosis and showed 70% narrowing.`));
    expect([ivusLines(answer), errors(answer)]).toEqual([['37252 x1 incomplete'], ['ivus-vessel-unnamed']]);
  });

  it('counts one lesion across two vessels once', () => {
    const text = `${iliacs} IVUS was performed to characterize the stenosis. IVUS showed a single stenosis extending from the left common iliac vein into the left external iliac vein.`;
    const answer = analyze(note(text));
    expect(ivusLines(answer)).toEqual(['37252 x1 supported']);
    expect(rows(answer)).toContain('37253 x1 contiguous-lesion');
  });

  it('counts a vessel once before and after its stent', () => {
    const text = `${groin} The IVUS catheter was advanced into the left common iliac vein. ${sized} A stent was deployed in the left common iliac vein. Repeat IVUS of the left common iliac vein after stenting was performed to confirm apposition and showed full expansion.`;
    const answer = analyze(note(text));
    expect(ivusLines(answer)).toEqual(['37252 x1 supported']);
    expect([rows(answer), rulesOf(answer)]).toEqual([['37253 x1 same-vessel'], ['ivus-counted-once']]);
  });

  it('asks for a reason for each vessel', () => {
    const answer = analyze(note(`${iliacs} ${sized} IVUS of the left external iliac vein showed a normal lumen.`));
    expect(ivusLines(answer)).toEqual(['37252 x1 supported', '37253 x1 incomplete']);
    expect(errors(answer)).toEqual(['ivus-necessity-missing left external-iliac-vein']);
  });

  it('takes the indication of the operation for no reason', () => {
    const text = `DATE OF SERVICE: 03/04/2026\n\nINDICATION: Left leg swelling.\n\nTECHNIQUE: ${leftExternalIliac} IVUS of the left external iliac vein showed a 70% stricture.`;
    expect(errors(analyze(text))).toEqual(['ivus-necessity-missing left external-iliac-vein']);
  });

  it('takes an equivocal venogram for a reason', () => {
    const text = `${leftExternalIliac} The venogram was equivocal, so IVUS of the left external iliac vein was performed and showed a 70% stricture.`;
    const answer = analyze(note(text));
    expect([ivusLines(answer), errors(answer)]).toEqual([['37252 x1 supported'], []]);
  });

  it('asks for findings of each vessel', () => {
    const answer = analyze(note(`${iliacs} ${sized} IVUS of the left external iliac vein was performed to choose a landing zone.`));
    expect(ivusLines(answer)).toEqual(['37252 x1 supported', '37253 x1 incomplete']);
    expect(errors(answer)).toEqual(['ivus-findings-missing left external-iliac-vein']);
  });

  it('codes the catheter placement apart from IVUS', () => {
    const answer = analyze(note(`${groin} The IVUS catheter was advanced into the left common iliac vein. ${sized}`));
    expect([catheterLines(answer), ivusLines(answer)]).toEqual([['36011 x1 supported'], ['37252 x1 supported']]);
  });

  it('asks for the words that take the catheter to a vessel', () => {
    const text = `${groin} A catheter was advanced into the left common iliac vein. ${sized} IVUS of the left renal vein was performed to exclude compression and showed a normal lumen.`;
    const answer = analyze(note(text));
    expect(catheterLines(answer)).toEqual(['36011 x1 supported', '36011 x1 incomplete']);
    expect(errors(answer)).toEqual(['catheter-movement-missing left renal-vein']);
  });
});
