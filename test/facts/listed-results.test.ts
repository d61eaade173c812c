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

describe('vessels in a list under words of IVUS', () => {
  const three = ['left common-femoral-vein no', 'left external-iliac-vein no', 'left common-iliac-vein no'];
  const entry = 'The right common femoral vein was accessed and an 8 Fr sheath was placed. IVUS was brought onto the table.\n';

  it.each([
    'IVUS was performed of the following vessels:', 'The following veins were interrogated with intravascular ultrasound:', 'IVUS:', 'Vessels imaged:', 'Intravascular ultrasound was performed in:', 'IVUS catheter was used to image:', 'IVUS imaging included:',
  ])('were examined, each item of it: %j', (intro) => {
    expect(told(`${entry}${intro}\n- Left common femoral vein\n- Left external iliac vein\n- Left common iliac vein\n`)).toEqual(three);
    expect(told(`${entry}${intro}\n1. Left common femoral vein\n2. Left external iliac vein\n3. Left common iliac vein\n`)).toEqual(three);
  });

  it.each(['Stents were placed in:', 'IVUS was not performed of:', 'IVUS is planned for the following vessels:', 'Venography was performed of the following vessels:', 'After IVUS, angioplasty was performed of:', 'Under IVUS guidance the following vessels were stented:'])(
    'were not examined where the list is of something else: %j', (intro) => {
      expect(told(`${entry}IVUS of the left common iliac vein showed 45 mm2.\n${intro}\n- Left external iliac vein\n- Left common femoral vein\n`)).toEqual([civ]);
    },
  );

  it('are told of by "the others" behind it', () => {
    expect(told(`${entry}IVUS was performed of the left common iliac, external iliac and common femoral veins. The common iliac vein was 75% compressed, the others being normal.`)).toEqual([civ, eiv, 'left common-femoral-vein yes']);
    expect(told(`${entry}IVUS was performed of the left common iliac, external iliac and common femoral veins. The common iliac vein was 75% compressed; the other two were normal.`)).toEqual([civ, eiv, 'left common-femoral-vein yes']);
  });
});

describe('results parted from their IVUS', () => {
  const look = 'IVUS was performed in the left common iliac vein and left external iliac vein.';

  it.each([
    `${look} The venogram had shown collaterals. There was 78% compression of the common iliac vein. The external iliac vein was normal.`,
    `${look} A 14 x 40 mm balloon was prepared. The common iliac vein was compressed to 45 mm2 and the external iliac vein was normal at 110 mm2.`,
    `${look} Venography was repeated. Areas were 45 mm2 in the common iliac vein and 110 mm2 in the external iliac vein.`,
  ])('are those of IVUS behind what was told back, and where they are areas: %j', (text) => {
    expect(told(text)).toEqual([civ, eiv]);
  });

  it.each([
    'IVUS of the left common iliac vein was performed. Venography had shown a normal left external iliac vein.',
    'IVUS of the left common iliac vein was performed. Venography was then done. The left external iliac vein was patent. A 50% stenosis was seen in the left common iliac vein.',
  ])('are none where venography tells them: %j', (text) => {
    expect(told(text)).toEqual(['left common-iliac-vein no']);
  });
});

describe('vessels looked at behind words of IVUS', () => {
  const look = 'The right common femoral vein was accessed. IVUS of the left common iliac vein was performed and showed 80% stenosis. ';

  it.each([
    'We then looked at the left external iliac vein, which was normal.', 'We also imaged the left external iliac vein. It was normal.', 'In the left external iliac vein we examined the wall. It was normal, 110 mm2.',
    'Imaging of the left external iliac vein was then obtained and showed no stenosis.', 'Interrogation of the left external iliac vein was then performed. No stenosis was seen.',
  ])('are examined too: %j', (text) => {
    expect(told(look + text)).toEqual([civ, eiv]);
  });

  it.each([
    'We then looked at the left external iliac vein with venography, which was normal.', 'A venogram was obtained. We looked at the left external iliac vein, which was patent.', 'We did not look at the left external iliac vein.', 'The left external iliac vein was not imaged.',
  ])('are not where it was other imaging, or denied: %j', (text) => {
    expect(told(look + text)).toEqual([civ]);
  });

  it.each(['Before stenting the area was 44 mm2. After stenting it was 165 mm2.', 'Following stent placement, the area was 165 mm2.', 'After angioplasty the residual stenosis was 20%.', 'The area was 44 mm2 before and 165 mm2 after stenting.'])(
    'have results told with the time of treatment: %j', (text) => {
      expect(told(`The right common femoral vein was accessed. IVUS of the left common iliac vein was performed before and after stenting. ${text}`)).toEqual([civ]);
    },
  );
});
