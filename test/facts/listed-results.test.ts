import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.js';
import { readNote } from '../../src/language/read-note.js';

const told = (text: string): string[] =>
  readFacts(readNote(text), { dateOfService: null }).ivus.flatMap(({ vessel, side, status, findingsKind }) => (status === 'performed' ? [`${side ?? '-'} ${vessel ?? 'unnamed'} ${findingsKind}`] : []));

const [civ, eiv, cava] = ['left common-iliac-vein yes', 'left external-iliac-vein yes', '- inferior-vena-cava yes'];

describe('results in a list', () => {
  it.each([
    ['Areas by IVUS (mm2): left CIV 52; left EIV 110.', [civ, eiv]],
    ['IVUS diameters in mm: left CIV 14, left EIV 12.', [civ, eiv]],
    ['IVUS: IVC 300 mm2, left CIV 60 mm2, left EIV 120 mm2.', [cava, civ, eiv]],
    ['IVUS showed IVC 300 mm2, left CIV 60 mm2.', [cava, civ]],
    ['IVUS of the IVC: 22 mm, left renal vein entering 4 cm below.', [cava]],
    ['IVUS: aorta 22 mm, celiac ostium 5 mm.', ['- aorta yes']],
  ])('belong each to its vessel: %j', (text, results) => {
    expect(told(text)).toEqual(results);
  });
});

describe('the other of two', () => {
  it.each([
    ['IVUS of the left CIV and left EIV was done. The first vessel was compressed, the other not.', [civ, eiv]],
    ['IVUS of the left CIV and left EIV was done. One was compressed, the other was normal.', [civ, eiv]],
    ['IVUS of the left CIV and left EIV was done. The left CIV was compressed. The other was normal.', [civ, eiv]],
    ['IVUS of the left CIV and left EIV was done. The other leg was not treated.', ['left common-iliac-vein no', 'left external-iliac-vein no']],
    ['IVUS of the left CIV and left EIV was done. On the other hand, the sheath was small.', ['left common-iliac-vein no', 'left external-iliac-vein no']],
  ])('%j', (text, results) => {
    expect(told(text)).toEqual(results);
  });
});

describe('a judgement', () => {
  it.each([
    ['IVUS of the left CIV gave the same picture as the venogram.', 'yes'],
    ['IVUS of the left CIV looked no different from the venogram.', 'yes'],
    ['IVUS of the left CIV was done. It was unchanged.', 'yes'],
    ['IVUS of the left CIV was done the same day as the venogram.', 'no'],
    ['IVUS of the left CIV was done. Hemostasis was excellent.', 'no'],
    ['IVUS of the left CIV was done. His exam was unchanged.', 'no'],
    ['IVUS of the left CIV was carried out at 0.5 mm per second over 80 mm.', 'no'],
    ['IVUS of the left CIV was performed with a probe of 0.9 mm diameter.', 'no'],
    ['IVUS of the left CIV was performed and the images were clear.', 'no'],
    ['IVUS of the left CIV was performed. The catheter was clean on removal.', 'no'],
    ['IVUS of the left CIV was performed. The procedure was uneventful, with minimal blood loss.', 'no'],
    ['IVUS pullback of the left CIV showed narrowing over 20 mm.', 'yes'],
    ['IVUS of the left CIV: no complications of the stent, lumen 14 mm.', 'yes'],
  ])('%j: %s', (text, findings) => {
    expect(told(text)).toEqual([`left common-iliac-vein ${findings}`]);
  });
});
