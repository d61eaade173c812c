import { describe, expect, it } from 'vitest';
import { unwrapLines } from '../../src/language/layout/lines.js';

const linesOf = (text: string): string[] => unwrapLines(text).split('\n').map((line) => line.replace(/[\r ]+/g, ' ').trim());

describe('the lines of a note', () => {
  it.each([
    ['a sentence that goes on in small letters', 'The sheath was exchanged over a stiff wire and\nthe catheter was advanced.'],
    ['a word behind which no sentence ends', 'Pullback through\nL CIV and L EIV.'],
    ['the noun of a vessel', 'a 4F catheter led down into the right superficial femoral\nartery.'],
    ['a dash that only parts', 'The sheath was exchanged over a stiff wire -- the long one --\nand the catheter was advanced.'],
    ['a vessel behind its side', 'PTA 5, then a Zilver stent of six by eighty advanced to R\nSFA, post 6. IVUS again R SFA: well apposed.'],
    ['a vessel in capitals behind a preposition', 'The sheath was brought up and over, tip in the\nLEFT CFA'],
    ['small words in front of a colon', 'The vein by IVUS: 12 mm, thick wall and no compression. IVC\nby IVUS: 18 mm, smooth.'],
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
    ['long rows with bars', '| LEFT COMMON ILIAC VEIN | CATHETER BROUGHT FROM THE CAVA INTO IT, THEN PROBE | WALL OF TWO MM ALL ROUND, NO CALCIUM, LUMEN OF NINE MM, NO NARROWING ANYWHERE IN IT AT ALL |\n| RIGHT COMMON ILIAC VEIN | NONE | NOT IMAGED |'],
    ['a vessel below the value of a label', 'R CFA - US guided, patent, 7F Brite Tip\nL CFA - US guided, patent, 7F Brite Tip'],
    ['vessels told alike on lines of one width', 'Access\nR common femoral artery, retrograde, US guided, image saved, 7F Brite Tip\nL common femoral artery, retrograde, US guided, image saved, 7F Brite Tip'],
    ['lines of a form with leaders', 'LCIV :\r\r\r\r\r 61 mm2, compressed\nRight common iliac  13.5 mm, no compression\nand the other one, that is the right: 164 mm2'],
    ['the border of a table', 'LOWER EXTREMITY ARTERIOGRAM, STRUCTURED SUMMARY OF THE STUDY\n+------------+-----------+'],
    ['words between two drawn strokes', '=== taken over from the visit before this one, kept for information ===\nthe left renal vein was narrow at that time and was left alone for then.'],
    ['a line drawn across', 'CORONARY: LM normal.\n-----------------------\nAORTA: no aneurysm.'],
    ['items whose numbers have no mark', 'COURSE\n 1 sheath down desc ao, then tip into the iliac and left there for now\n 2 angio of both legs\n 3 014 wire thru the stenosis'],
  ])('stay apart: %s', (_kind, text) => {
    expect(linesOf(text)).toHaveLength(text.split('\n').length);
  });

  it('are one in a paragraph of capitals that is wrapped', () => {
    const text = 'RIGHT NECK AND CHEST PREPPED AND DRAPED. ULTRASOUND DEMONSTRATED THE RIGHT\nINTERNAL JUGULAR VEIN PATENT AND COMPRESSIBLE; IT WAS ENTERED WITH A\n21 G NEEDLE UNDER DIRECT US.';
    expect(linesOf(text)).toHaveLength(1);
  });

  it('stand apart from a heading with words in parentheses', () => {
    const text = 'HPI (brought forward from op note of June 11, 2024, S. Brandvold MD):\n"Access was the left popliteal vein, and the wall was thick at that\ntime, so that a stent was placed in the left external iliac vein and\nthe patient was sent home on the next day without any complaints."';
    expect(linesOf(text)).toHaveLength(2);
  });

  it('are one where a dash inside a sentence begins the next line of a wrapped note', () => {
    const text = 'The wire was passed to the foot and both vessels filled with contrast.\nThere was good flow to the toes. We thought about IVUS of the left ATA\n- catheter never opened, as the balloons were picked off the angiogram\nand the sheath was taken out of the groin with the usual pressure then.';
    expect(linesOf(text)).toHaveLength(2);
    expect(linesOf('The wire was passed.\n- catheter never opened\n- balloons off the angiogram')).toHaveLength(3);
  });

  it('are one where the answer of a form stands below its leader', () => {
    expect(linesOf('Used :\r\r\r\r YES\nProbe up into the left common iliac artery :\r\r\r\r\nYES\nClosure :\r\r\r\r dry')).toHaveLength(3);
  });

  it('are one where a number behind a preposition begins the next', () => {
    expect(linesOf('The wire was passed by\n1 operator, and the vein was ballooned with\n2 inflations of a long balloon.')).toHaveLength(1);
  });

  it('keep every offset', () => {
    const text = 'The sheath was exchanged\r\n   and the catheter\r\nwas advanced.\r\n\r\n- IVUS';
    expect(unwrapLines(text)).toHaveLength(text.length);
    expect(unwrapLines(text).indexOf('advanced')).toBe(text.indexOf('advanced'));
  });
});
