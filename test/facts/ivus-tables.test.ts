import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.js';

/** "left common-iliac-vein: performed, reason, result" for each vessel, in reading order. */
const told = (text: string): string[] =>
  analyze(text).ivus.map(({ vessel, side, status, necessity, findings }) =>
    [`${side === null ? '' : `${side} `}${vessel ?? 'unnamed'}: ${status}`, ...(necessity.length > 0 ? ['reason'] : []), ...(findings.length > 0 ? ['result'] : [])].join(', '),
  );

const reasons = (text: string): string[][] => analyze(text).ivus.map(({ necessity }) => necessity.map(({ quote }) => quote));

describe('tables with a head', () => {
  it('gives each row the reason and the result of its cells, and none for a cell that is empty or says so', () => {
    const note = 'IVUS WORKSHEET\nVessel | Why IVUS | Area mm2\nIVC | choose landing zone | 288\nR CIV | rule out compression | 94\nR EIV | (none entered) | 133\nR CFV | sizing | -';
    expect(told(note)).toEqual([
      'inferior-vena-cava: performed, reason, result', 'right common-iliac-vein: performed, reason, result', 'right external-iliac-vein: performed, result', 'right common-femoral-vein: performed, reason',
    ]);
    expect(reasons(note)).toEqual([['choose landing zone'], ['rule out compression'], [], ['sizing']]);
  });

  it('reads columns set apart by tabs and by blanks', () => {
    expect(told('IVUS WORKSHEET\nSegment\tIndication\tFindings\nR SFA\tcalcified, lumen unclear on angio\tMLA 4.1 mm2\nR CFA\tnone stated\t7.9 mm')).toEqual([
      'right superficial-femoral-artery: performed, reason, result', 'right common-femoral-artery: performed, result',
    ]);
    expect(told('IVUS SHEET\nVein             Why                          Lumen\nL CIV            exclude May-Thurner          48 mm2\nIVC              not recorded                 302 mm2')).toEqual([
      'left common-iliac-vein: performed, reason, result', 'inferior-vena-cava: performed, result',
    ]);
  });

  it('reads vessels over the columns, with "Why" and "Result" in front of the rows', () => {
    const note = 'IVUS\nSite\tL CIV\tL EIV\tIVC\nReason\tcompression on CT\tlanding\tnone\nResult\t50 mm2\t140 mm2\tnot imaged';
    expect(told(note)).toEqual(['left common-iliac-vein: performed, reason, result', 'left external-iliac-vein: performed, reason, result', 'inferior-vena-cava: not-performed']);
    expect(reasons(note)).toEqual([['compression on CT'], ['landing'], []]);
  });

  it('takes "none" for a result under stenosis, and a vessel not imaged for one not examined', () => {
    expect(told('IVUS for stent sizing in all vessels.\nVessel | Area | Stenosis\nL CIV | 51 mm2 | 68%\nL EIV | | none\nL CFV | not done | -')).toEqual([
      'left common-iliac-vein: performed, reason, result', 'left external-iliac-vein: performed, reason, result', 'left common-femoral-vein: not-performed',
    ]);
  });

  it('reads a column that only says whether IVUS was done', () => {
    expect(told('IVUS was done for sizing.\nVessel | IVUS | Area\nL CIV | yes | 60 mm2\nL EIV | no | -\nL CFV | yes | tech did not write it down')).toEqual([
      'left common-iliac-vein: performed, reason, result', 'left common-femoral-vein: performed, reason', 'left external-iliac-vein: not-performed',
    ]);
  });

  it('takes the number of a run for no result', () => {
    expect(told('Segment | Run | Question put to IVUS | Venogram | IVUS\nR CIV | 1 | degree of compression | normal | 171 mm2, oval\nR EIV | 2 | synechiae? | smooth, 13 mm | -')).toEqual([
      'right common-iliac-vein: performed, reason, result', 'right external-iliac-vein: performed, reason',
    ]);
    expect(told('IVUS WORKSHEET\nVessel | IVUS | Why\nR CIV | 94 | compression?')).toEqual(['right common-iliac-vein: performed, reason, result']);
  });

  it('takes "ditto" and marks in its place for the reason of the row above, and for none under an empty cell', () => {
    const note = 'IVUS WORKSHEET\nVessel | Why IVUS | Area mm2\nR CIV | compression? | 94\nL CIV | " | 60\nL EIV | ditto | 120\nIVC | - | 288\nR EIV | same as above | 133';
    expect(reasons(note)).toEqual([['compression?'], ['compression?'], ['compression?'], [], []]);
  });

  it('reads sides over the columns, with unpaired vessels in either', () => {
    const note = 'The right IJ was punctured.\n\nWHAT (IVUS, minimum lumen, mm2)\n   vein                    left      right\n   femoral                 58        not imaged\n   common iliac vein       102       131\n   inferior vena cava           306';
    expect(told(note)).toEqual(['left femoral-vein: performed, result', 'left common-iliac-vein: performed, result', 'right common-iliac-vein: performed, result', 'inferior-vena-cava: performed, result', 'right femoral-vein: not-performed']);
    expect(told('The right IJ was punctured. Duplex of yesterday:\nVein | Left | Right\nCIV | patent | patent')).toEqual([]);
  });

  it('parts words that fill their column where the next heading begins', () => {
    const note = 'IVUS WORKSHEET\nVESSEL              WHY IVUS                     IVUS SHOWED\nSVC                 venogram not readable        17 x 15 mm\nL brachiocephalic v size the stent               6 x 3 mm\nR brachiocephalic v -                            12 mm';
    expect(told(note)).toEqual(['superior-vena-cava: performed, reason, result', 'left brachiocephalic-vein: performed, reason, result', 'right brachiocephalic-vein: performed, result']);
  });

  it('goes on with a row whose first cell is empty, and takes words of storage for no result', () => {
    const note = 'IVUS RECORD\nvein  | probe in | reason IVUS             | IVUS before\n------|----------|-------------------------|------------\nIVC   | y        | cavogram overprojects,  | 21 x 18 mm\n      |          | need the level          |\nL EIV | y        | is it good to land in   | stored, PACS series 9\nL CFV | n        | -                       | -';
    expect(told(note)).toEqual(['inferior-vena-cava: performed, reason, result', 'left external-iliac-vein: performed, reason', 'left common-femoral-vein: not-performed']);
  });

  it('reads only what is ticked in the cells of a form', () => {
    const note = 'IVUS sheet\n   vein   imaged            why                                   result\n   L CIV  (x) yes ( ) no    (x) stent size  ( ) venogram unclear  52 mm2 of 180\n   L EIV  (x) yes ( ) no    ( ) stent size  ( ) venogram unclear  139 mm2\n   L CFV  ( ) yes (x) no\n   R CIV  ( ) yes (x) no';
    expect(told(note)).toEqual(['left common-iliac-vein: performed, reason, result', 'left external-iliac-vein: performed, result', 'left common-femoral-vein: not-performed', 'right common-iliac-vein: not-performed']);
  });

  it('tells results before and after treatment apart by their columns', () => {
    const phases = analyze('IVUS worksheet (areas in mm2)\nVessel | Pre | Post | Purpose\nL CIV | 52 | 171 | confirm stent expansion\nL EIV | 140 | not repeated | landing zone').ivus.map((one) => one.phases);
    expect(phases).toEqual([['pre', 'post'], ['pre']]);
  });

  it.each([
    ['a venogram', 'Venogram\nVessel | Reason | Result\nLeft EIV | swelling | 80% stenosis'],
    ['treatments', 'Vessel | Stent | Reason | Result\nLeft EIV | 14 x 60 Venovo | residual stenosis | good'],
    ['balloons by their size', 'Vessel    Done             Indication       Result\nLeft EIV  14 x 40          70% stenosis     <20% residual'],
    ['implants', 'Implants\nVessel | Size | Result\nLeft EIV | 14 x 60 | well expanded'],
    ['access sites', 'Access | Sheath | Reason | Result\nLeft CFV | 9F | ipsilateral approach | hemostasis'],
  ])('gives nothing of IVUS from a table of %s', (_, table) => {
    expect(told(`IVUS of the left common iliac vein was done to size the stent: 150 mm2.\n${table}`)).toEqual(['left common-iliac-vein: performed, reason, result']);
  });
});

describe('rows without a head', () => {
  it('reads an aim between vessel and result, and takes a bare finding for none', () => {
    expect(told('IVUS:\n1. Left common iliac vein - r/o nonthrombotic compression - 51 mm2, 64% reduction.\n2. Left external iliac vein - choose distal landing zone - 148 mm2.\n3. IVC - patent, 295 mm2.')).toEqual([
      'left common-iliac-vein: performed, reason, result', 'left external-iliac-vein: performed, reason, result', 'inferior-vena-cava: performed, result',
    ]);
    expect(told('IVUS:\n- Left CIV - compression - 51 mm2\n- Left EIV - normal - 140 mm2')).toEqual(['left common-iliac-vein: performed, result', 'left external-iliac-vein: performed, result']);
  });

  it('reads letters for reasons as the sheet explains them', () => {
    expect(told('IVUS LOG (Purpose: S = sizing, C = compression, - = none recorded)\nL CIV / C / 48 mm2\nL EIV / S / 132 mm2\nL CFV / - / 128 mm2')).toEqual([
      'left common-iliac-vein: performed, reason, result', 'left external-iliac-vein: performed, reason, result', 'left common-femoral-vein: performed, result',
    ]);
  });

  it('gives the vessels below a side alone on its line that side', () => {
    expect(told('Bilateral venous IVUS, done to work out stent diameters.\nRIGHT\nCIV 14 mm, EIV 12 mm\nLEFT\nCIV 5 mm (web), CFV - no run recorded, IVUS not taken that low')).toEqual([
      'right common-iliac-vein: performed, reason, result', 'right external-iliac-vein: performed, reason, result', 'left common-iliac-vein: performed, reason, result', 'left common-femoral-vein: not-performed',
    ]);
  });

  it('reads an aim in brackets behind IVUS', () => {
    expect(told('IVUS (stent sizing) left CIV: 50 mm2, 70% compressed. IVUS (post stent) left EIV: 140 mm2.')).toEqual(['left common-iliac-vein: performed, reason, result', 'left external-iliac-vein: performed, result']);
  });
});

describe('cells without a result of IVUS', () => {
  it('are those that point elsewhere or tell of another imaging', () => {
    const note = 'IVUS of the cava and the left iliac veins was performed.\n\nSegment | IVUS area mm2 | min x max mm | remark\nIVC | see remark | | widely patent on cavogram\nL CIV | 88 | 6.1 x 17.0 | smooth\nL EIV | | | patent';
    expect(told(note)).toEqual(['inferior-vena-cava: performed', 'left common-iliac-vein: performed, result', 'left external-iliac-vein: performed, result']);
  });

  it.each([
    'IVUS to size the stents.\nMEASUREMENTS (A = CO2 angiogram, U = intravascular ultrasound)\nSegment | A before | U before | A after | U after\nR CIA | 60% | 2.9 mm min | 0% | 7.9 mm\nR EIA | no narrowing | not examined | same | not examined',
    'IVUS to size the stents.\nArtery | A pre | I pre | A post | I post\nR CIA | 60% | 12 mm2 | 0% | 50 mm2\nR EIA | open | not imaged | open | not imaged\nA = arteriogram, I = IVUS',
    'IVUS to size the stents.\nArtery | Angiogram before | IVUS before\nR CIA | 60% | 12 mm2\nR EIA | open | not imaged',
    'IVUS to size the stents.\nKey: DS: digital arteriogram; US: intravascular imaging\nArtery | DS | US\nR CIA | 60% | 12 mm2\nR EIA | open | not done',
  ])('takes no result from the columns of another imaging, letters explained beside the table or words: %j', (note) => {
    expect(told(note)).toEqual(['right common-iliac-artery: performed, reason, result', 'right external-iliac-artery: not-performed']);
  });

  it('leaves letters alone that nothing explains', () => {
    expect(told('IVUS to size the stents.\nArtery | A pre | I pre\nR CIA | 12 mm2 | 14 mm2')).toEqual(['right common-iliac-artery: performed, reason, result']);
  });

  it('are counts of pictures', () => {
    expect(told('IVUS of the inferior vena cava and the left common iliac vein was performed.\nIVUS loops | 4 stored: IVC, L CIV')).toEqual(['inferior-vena-cava: performed', 'left common-iliac-vein: performed']);
  });
});

describe('entries of a worksheet', () => {
  const entries = [
    ['lines with labels', 'IVUS\nVessel: Left common iliac vein\nReason: venogram equivocal\nResult: 55 mm2, compressed\nVessel: Left external iliac vein\nReason: \nResult: 139 mm2, normal'],
    ['numbered lines', 'IVUS worksheet\n1) L common iliac vein\n   why: compression questioned on venogram\n   result: 55 mm2\n2) L external iliac vein\n   why: not given\n   result: 139 mm2'],
    ['labels behind the vessel', 'IVUS:\n1. L CIV. Why: rule out residual compression. Result: 170 mm2.\n2. L EIV. Result: 130 mm2.'],
    ['vessel, result and reason', 'IVUS FINDINGS\nLeft common iliac vein: 51 mm2, 70% stenosis. Reason: assess stent size.\nLeft external iliac vein: 140 mm2, normal.'],
    ['entries parted by empty lines', 'IVUS report\n\nVessel: Left common iliac vein\nIndication: compression suspected\nFindings: 48 mm2\n\nVessel: Left external iliac vein\nIndication: none given\nFindings: normal, 210 mm2'],
    ['an aim in brackets', 'IVUS: L CIV (r/o compression) 51 mm2; L EIV (mid segment) 140 mm2.'],
    ['semicolons', 'IVUS:\nL CIV; reason: sizing; result: 9.1 mm\nL EIV; reason: none; result: 8.8 mm'],
  ] as const;
  it('goes on with an entry behind the line of its side', () => {
    expect(told('IVUS\nVessel: common iliac vein\nSide: left\nReason: sizing\nResult: 50 mm2\nVessel: external iliac vein\nSide: right\nReason: -\nResult: 150 mm2')).toEqual([
      'left common-iliac-vein: performed, reason, result', 'right external-iliac-vein: performed, result',
    ]);
  });

  it.each(entries)('ends a reason with its entry: %s', (_, note) => {
    expect(told(note)).toEqual(['left common-iliac-vein: performed, reason, result', 'left external-iliac-vein: performed, result']);
  });

  it('leaves a reason below all vessels to all of them', () => {
    expect(told('IVUS\nL CIV: 50 mm2, compressed\nL EIV: 140 mm2\nWhy: venogram could not show the compression')).toEqual(['left common-iliac-vein: performed, reason, result', 'left external-iliac-vein: performed, reason, result']);
  });
});

describe('tables as they are copied into reports', () => {
  const entry = 'The left popliteal vein was accessed and an 8 Fr sheath was placed. IVUS was performed.\n\n';
  const results = (...vessels: string[]): string[] => vessels.map((vessel) => `${vessel}: performed, result`);
  const two = results('left common-iliac-vein', 'left external-iliac-vein');

  it.each([
    ['a corner left empty, set apart by blanks', 'IVUS results\n              Pre stent    Post stent\nLeft CIV      45           168\nLeft EIV      88           150'],
    ['a corner left empty, set apart by tabs', 'IVUS areas (mm2)\n\tPre\tPost\nL CIV\t45\t168\nL EIV\t88\t150'],
    ['IVUS in the rows under the vessels', '| | Left CIV | Left EIV |\n|---|---|---|\n| IVUS area pre | 45 | 90 |\n| IVUS area post | 160 | 140 |'],
    ['the side in a column of its own', '| # | Vessel | Side | IVUS area |\n|---|---|---|---|\n| 1 | Common iliac vein | Left | 45 mm2 |\n| 2 | External iliac vein | Left | 90 mm2 |'],
    ['leader dots', 'IVUS AREAS (mm2)\nL CIV ...... 45\nL EIV ...... 110'],
    ['signs of equality', 'IVUS\nL CIV = 45\nL EIV = 110'],
    ['arrows', 'IVUS MEASUREMENTS (pre -> post)\nL CIV 45 -> 160\nL EIV 90 -> 140'],
    ['a unit in the label', 'IVUS area mm2: LCIV=45, LEIV=110'],
  ])('are read with %s', (_, table) => {
    expect(told(`${entry}${table}`)).toEqual(two);
  });

  it.each(['IVUS    Right    Left\nCIV     160      45\nEIV     150      98', '| IVUS | Right | Left |\n| CIV | 160 | 45 |\n| EIV | 150 | 98 |', 'IVUS areas\n        Right   Left\nCIV     160     45\nEIV     150     98'])('are read with sides over the columns: %j', (table) => {
    expect(told(`${entry}${table}`)).toEqual(results('right common-iliac-vein', 'left common-iliac-vein', 'right external-iliac-vein', 'left external-iliac-vein'));
  });

  it.each([
    'PRESSURES (mmHg)\n        Right   Left\nCFV     8       14\nEIV     8       13', 'VENOGRAM\n        Right   Left\nCFV     patent  patent\nEIV     patent  narrowed',
    'STENTS PLACED\n| # | Vessel | Side | Diameter |\n|---|---|---|---|\n| 1 | Common iliac vein | Left | 16 mm |\n| 2 | External iliac vein | Left | 14 mm |',
    'PRESSURES\nIVC = 6\nL CFV = 14', 'Pressure gradient\n        Pre    Post\nL CIV   6      1\nL EIV   2      1',
  ])('are none of IVUS where they hold something else: %j', (table) => {
    expect(told(`The left popliteal vein was accessed. IVUS of the left common iliac vein showed 45 mm2.\n\n${table}`)).toEqual(results('left common-iliac-vein'));
  });
});
