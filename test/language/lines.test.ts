import { describe, expect, it } from 'vitest';
import { unwrapLines } from '../../src/language/lines.js';

const linesOf = (text: string): string[] => unwrapLines(text).split('\n').map((line) => line.replace(/[\r ]+/g, ' ').trim());

describe('the lines of a note', () => {
  it.each([
    ['a sentence that goes on in small letters', 'The sheath was exchanged over a stiff wire and\nthe catheter was advanced.'],
    ['a word behind which no sentence ends', 'Pullback through\nL CIV and L EIV.'],
    ['the noun of a vessel', 'a 4F catheter led down into the right superficial femoral\nartery.'],
    ['a dash that only parts', 'The sheath was exchanged over a stiff wire -- the long one --\nand the catheter was advanced.'],
    ['a size with its point in front', 'A Visions PV\n.035 catheter was taken up, since the venogram was\nequivocal.'],
  ])('are one where the break only wraps: %s', (_kind, text) => {
    expect(linesOf(text)).toHaveLength(1);
  });

  it.each([
    ['list items', '- the vein was entered\n- the catheter was advanced'],
    ['headings', 'TECHNIQUE\nThe vein was entered.'],
    ['the times of a running log', '0829 IVUS over the wire into the left superficial femoral artery to\n0831 Ref 5.3, lumen 1.9 mm'],
    ['an initial at the end', 'Surgeon: Dr. A\nThe vein was entered and a sheath was placed.'],
    ['rows of a table', '| Access   | right CFV |\n| Catheter | left CIV |'],
    ['the border of a table', 'LOWER EXTREMITY ARTERIOGRAM, STRUCTURED SUMMARY OF THE STUDY\n+------------+-----------+'],
    ['words between two drawn strokes', '=== taken over from the visit before this one, kept for information ===\nthe left renal vein was narrow at that time and was left alone for then.'],
    ['a line drawn across', 'CORONARY: LM normal.\n-----------------------\nAORTA: no aneurysm.'],
  ])('stay apart: %s', (_kind, text) => {
    expect(linesOf(text)).toHaveLength(text.split('\n').length);
  });

  it('are one in a paragraph of capitals that is wrapped', () => {
    const text = 'RIGHT NECK AND CHEST PREPPED AND DRAPED. ULTRASOUND DEMONSTRATED THE RIGHT\nINTERNAL JUGULAR VEIN PATENT AND COMPRESSIBLE; IT WAS ENTERED WITH A\n21 G NEEDLE UNDER DIRECT US.';
    expect(linesOf(text)).toHaveLength(1);
  });

  it('keep every offset', () => {
    const text = 'The sheath was exchanged\r\n   and the catheter\r\nwas advanced.\r\n\r\n- IVUS';
    expect(unwrapLines(text)).toHaveLength(text.length);
    expect(unwrapLines(text).indexOf('advanced')).toBe(text.indexOf('advanced'));
  });
});
