import { describe, expect, it } from 'vitest';
import { readProcedures } from '../../../src/facts/procedures/index.js';
import { readNote } from '../../../src/language/read-note.js';

const read = (text: string, dateOfService: string | null = '2024-05-02') => readProcedures(readNote(text), { dateOfService });

describe('readProcedures', () => {
  it('gives the words that prove a procedure, with its vessel and side', () => {
    const text = 'The sheath was placed. A 16 x 90 mm Venovo stent was deployed in the right common iliac vein.';
    const [procedure] = read(text).procedures;
    expect(procedure).toEqual({
      id: 'p1', code: '37238', choices: ['37238'],
      label: 'Stent in a vein: first vein', side: 'right', vessel: 'common-iliac-vein',
      evidence: [{ start: 23, end: text.length, quote: text.slice(23) }],
    });
  });

  it.each([
    ['The main body (28 x 14 x 103 mm) was carried through an 18 French sheath on the right to the ultrasound marks and, after a single 7 mL injection, released below the left renal.', ['34705']],
    ['The main body (28 x 14 x 103 mm) was held in reserve.', []],
    ['Catheter in the right subclavian artery just proximal to the vertebral ostium. We did not enter it; cuff inflated on the arm, and the vertebrobasilar filling obtained from there was satisfactory.', ['36225']],
    ['JB2 catheter into the left subclavian artery, out past the vertebral, no arch run and no cerebral pictures. Injected there with the arm down.', []],
    ['EVAR. Main body 28-16-145 R side, IVUS-marked level just below L renal. Gate cannulated from L groin.', ['34705']],
    ['EVAR. Excluder main body 26 x 14 x 140 up the R, just under the lowest renal.', ['34705']],
    ['EVAR. Sizing for next week: main body 28-16-145.', []],
    ['Old EVAR of 2019 (main body 28-16-145), no leak.', []],
    ['Sheath in the left subclavian artery. VBX 7 x 19, up at 10 atm, ostium covered, LIMA free.', ['37236']],
    ['Shuttle to the left subclavian artery. Omnilink 8 x 29 placed in the left subclavian artery, left vertebral not covered.', ['37236']],
    ['A covered stent in the common hepatic had been talked about with surgery beforehand.', []],
    ['AVF cannulated pointing centrally, 6F sheath. A 14 x 40 Atlas balloon was inflated in the left brachiocephalic vein.', ['36901', '36907']],
    ['The catheter was hooked into the left subclavian artery. Omnilink 9 x 29 deployed at 10 atm, postdilated so that it flares a little in the arch. The left subclavian stenosis was stented.', ['37236']],
    ['The right basilic vein was entered.\nForeign body retrieval   [ ] yes   [x] no', []],
    ['The right basilic vein was entered.\nStent left common iliac vein: none', []],
    ['The right and then the left common iliac artery were looked at. The tips of both sheaths lay side by side in the aorta. Two Viabahn VBX, each 8 x 39 mm, were lined up 3 mm above the carina and inflated at once to 8 atm.', ['37221', '37221']],
    ['A 14 x 60 mm stent was placed in the left common iliac vein and a 16 x 60 mm stent in the right common iliac vein.', ['37238', '37239']],
    ['A 14 x 60 mm stent was placed in the left common iliac vein, 2 cm above a narrowing in the right common iliac vein.', ['37238']],
    ['IVUS left renal vein: 60% narrowing at the aorta. 5F catheter advanced into the left ovarian vein. Venogram: reflux. Embolized with coils.', ['37241']],
    ['An 8 x 27 stent was deployed in the right common iliac artery and an 8 x 37 stent in the left.', ['37221', '37221']],
    ['An 8 x 27 Express LD went to the right common iliac artery and an 8 x 37 Express LD to the left, both at 10 atm.', ['37221', '37221']],
    ['The right common iliac artery was stented with an 8 x 27 Express and a pigtail was brought to the left.', ['37221']],
    ['TIPS was discussed with hepatology and put off. The right hepatic vein was dilated with a 10 mm balloon. A stent, or TIPS after all, if it closes again.', ['37248']],
    ['IVUS catheter into the left common iliac vein. Nothing was dilated, dissolved or stented.', []],
    ['TIPS PROCEDURE. The tips of the wires were left in the portal vein. A Viatorr stent graft was placed through the TIPS.', ['37183']],
  ])('reads devices laid in the aorta and its branches, and their tips: %j', (text, codes) => {
    expect(read(text).procedures.map(({ code }) => code)).toEqual(codes);
  });

  it('leaves the code open with its choices where the lesion is not told in 2026', () => {
    const [procedure] = read('A 6 x 80 Zilver PTX was placed in the left superficial femoral artery.', '2026-02-02').procedures;
    expect(procedure?.code).toBeNull();
    expect(procedure?.choices).toEqual(['37267', '37269']);
  });

  it.each([
    ['A TIPS was created from the right hepatic vein. The tract was stretched with an 8 x 40 Mustang balloon. A Viatorr stent graft was placed into the portal vein. Shuntogram: brisk flow.', ['37182']],
    ['The left fistula was entered. Shuntogram: 80% stenosis. The left cephalic vein was dilated with an 8 x 40 Mustang balloon.', ['36902']],
  ])('takes a picture of the shunt, and work in its tract, for part of a portosystemic shunt: %j', (text, codes) => {
    expect(read(text).procedures.map(({ code }) => code).filter((code) => !/^7/.test(code ?? ''))).toEqual(codes);
  });

  it.each([
    ['The IVUS catheter was run through the left subclavian artery. IVUS demonstrated a calcified plaque with minimal lumen of 2.6 mm, and the vertebral and LIMA origins at 16 mm and 21 mm beyond the lesion respectively. The lesion was predilated with a 5 x 20 mm balloon.', 'subclavian-artery'],
    ['The left subclavian artery was engaged. Injection demonstrated a 90% stenosis 8 mm from the origin, a patent left vertebral artery and a patent LIMA. The lesion was dilated with a 6 x 20 mm balloon.', 'subclavian-artery'],
    ['The left renal artery was engaged. The celiac origin was stenosed. The lesion was dilated with a 6 x 20 mm balloon.', 'celiac-artery'],
  ])('treats the lesion, not what lies open or measured beside it: %j', (text, vessel) => {
    expect(read(text).treated.map((one) => one.vessel)).toEqual([vessel]);
  });

  it.each([
    ['An occlusion balloon was placed in the right internal iliac vein and inflated for venography.', []],
    ['A balloon occlusion catheter was inflated in the left renal vein, and contrast was injected.', []],
    ['The left popliteal vein was punctured twice, but the wire coiled each time.', []],
    ['In the left renal artery the Glidewire kept coiling, and the attempt was left.', []],
    ['The arch of the palm was incomplete, with embolic cut-offs to the left ulnar artery.', []],
    ['Six clusters on the left thigh were injected with 1% polidocanol foam through 25-gauge butterfly needles.', ['36471']],
    ['Foam sclerotherapy of the left calf varicosities with 1% sodium tetradecyl, 6 mL.', ['36471']],
    ['A microcatheter was advanced into the left gonadal vein. Sclerotherapy of the left gonadal vein with sodium tetradecyl foam.', ['37241']],
    ['Her MR venogram showed a narrow left common iliac vein, though the films were taken flat.', []],
    ['A Wallstent was placed in the superior vena cava. After stenting the azygos no longer fills.', ['37238']],
    ['The left ovarian vein was coiled with a 10 mm Interlock over the wire.', ['37241']],
    ['An occlusion balloon was inflated in the left common iliac vein, and a 12 x 40 Atlas balloon was then inflated in the left external iliac vein.', ['37248']],
  ])('knows an occluder, a wire that coils and an embolus from treatment: %j', (text, codes) => {
    expect(read(text).procedures.map(({ code }) => code).filter((code) => !/^7/.test(code ?? ''))).toEqual(codes);
  });

  it.each([
    ['Procedure: EVAR, non-ruptured', 'Main body advanced, gate turned to 2 o\'clock. Deployed immediately under the left renal.', ['34705']],
    ['Procedure: EVAR of an unruptured AAA', 'The main body was run up over the stiff wire. Then released below the renals.', ['34705']],
    ['Procedure: EVAR for ruptured AAA', 'Main body up the right side, markers turned to the gate. Released just below the lowest renal.', ['34706']],
    ['Indication: EVAR in 2019, migrated', 'The main body had migrated 12 mm. Deployed a cuff below the renals.', ['34710']],
    ['Procedure: EVAR', 'The main body would not pass and was taken out. Balloon opened in the external iliac.', []],
  ])('takes the graft told in the sentence in front for what was deployed: %s. %s', (title, text, codes) => {
    expect(read(`${title}.\n\nBoth femoral arteries were entered. ${text}`).procedures.map(({ code }) => code ?? '').filter((code) => code.startsWith('347'))).toEqual(codes);
  });

  it('takes the family of the year', () => {
    const text = 'A 90% stenosis of the left superficial femoral artery was stented with a 6 x 80 Zilver PTX.';
    expect(read(text, '2025-12-31').procedures.map(({ code }) => code)).toEqual(['37226']);
    expect(read(text, '2026-01-01').procedures.map(({ code }) => code)).toEqual(['37267']);
    expect(read(text, null).procedures.map(({ code }) => code)).toEqual(['37267']);
  });

  it('names each treated vessel, and whether words brought a device into it', () => {
    const { treated } = read('A 14 mm balloon was advanced into the left common iliac vein and inflated. Conquest 12 x 40 angioplasty of the left subclavian vein.');
    expect(treated.map(({ vessel, side, procedure, movement }) => ({ vessel, side, procedure, movement }))).toEqual([
      { vessel: 'common-iliac-vein', side: 'left', procedure: 'p1', movement: true },
      { vessel: 'subclavian-vein', side: 'left', procedure: 'p2', movement: false },
    ]);
  });

  it('takes the vessel of an act from the sentence before', () => {
    const { treated } = read('IVUS showed 70% compression of the left common iliac vein. A 16 x 60 stent was placed there.');
    expect(treated.map(({ vessel, side }) => `${side ?? ''} ${vessel}`)).toEqual(['left common-iliac-vein']);
  });

  const codesIn = (text: string): string[] => read(text).procedures.map(({ code, side, vessel }) => [code, side, vessel].filter((part) => part !== null).join(' '));

  it('puts kissing stents in the pair that was named last', () => {
    expect(codesIn('IVUS of the right common iliac artery and the left common iliac artery was performed. The distal aorta measured 14 mm. Kissing VBX 8 x 59 raised 5 mm into the aorta.')).toEqual(['37221 right common-iliac-artery', '37221 left common-iliac-artery']);
    expect(codesIn('The left common iliac artery was narrow. The abdominal aorta was measured. A stent, 8 x 59, was deployed in the left common iliac artery.')).toEqual(['37221 left common-iliac-artery']);
  });

  it.each([
    ['Stents: VBX 8 x 39 left external iliac artery, VBX 7 x 29 right external iliac artery.', ['37221 left external-iliac-artery', '37221 right external-iliac-artery']],
    ['VBX 8 x 39 left external iliac artery + balloon 6 x 40 right popliteal artery.', ['37221 left external-iliac-artery', '37224 right popliteal-artery']],
    ['Balloon 6 x 40 left popliteal artery, stent 7 x 60 left external iliac artery.', ['37224 left popliteal-artery', '37221 left external-iliac-artery']],
  ])('gives a device to the vessel behind its size: %j', (text, codes) => {
    expect(codesIn(text)).toEqual(codes);
  });

  it('counts no vessel that only tells where the clot came from', () => {
    const both = 'The FlowTriever catheter was advanced to the right pulmonary artery and to the left pulmonary artery.';
    expect(codesIn(`${both} Four aspirations, clot from the interlobar fork.`)).toEqual(['37184 right pulmonary-artery', '37185 left pulmonary-artery']);
  });

  it('counts no treatment that had only been meant', () => {
    expect(codesIn('The left subclavian vein had been meant to be dilated with a 10 mm balloon, but it was open.')).toEqual([]);
    expect(codesIn('The left subclavian vein was dilated with a 10 mm balloon, as had been meant.')).toEqual(['37248 left subclavian-vein']);
  });

  it('places no filter where one is only a landmark', () => {
    expect(codesIn('The old filter legs were in the inferior vena cava, and the wire was placed at the filter legs.')).toEqual([]);
    expect(codesIn('The old filter was seen. A catheter was placed below the filter in the inferior vena cava.')).toEqual([]);
    expect(codesIn('The old filter was seen. A stent was placed in the inferior vena cava across the filter. The filter was left in place.')).toEqual(['37238 inferior-vena-cava']);
    expect(codesIn('A Denali filter was unsheathed in the inferior vena cava. Its legs were open with nothing caught in it, and after that everything came out.')).toEqual(['37191']);
    expect(codesIn('The Option filter was unsheathed in the inferior vena cava. The wife has the filter card with the number of the removal clinic.')).toEqual(['37191']);
    expect(codesIn('The Denali filter was deployed in the inferior vena cava. The filter was entered on the retrieval list.')).toEqual(['37191']);
    expect(codesIn('The filter in the inferior vena cava was snared by its hook, sheathed, and everything came out together.')).toEqual(['37193']);
    expect(codesIn('A Celect filter was deployed in the inferior vena cava below the renal veins.')).toEqual(['37191']);
    // What is told of removal behind the placing is of another day.
    expect(codesIn('A Denali filter was deployed in the inferior vena cava. Filter is meant to come out; call at 8 weeks.')).toEqual(['37191']);
    expect(codesIn('An Option Elite filter was released in the infrarenal inferior vena cava. The filter will come out once she tolerates a DOAC.')).toEqual(['37191']);
    expect(codesIn('Caval filter deployed in the inferior vena cava. Filter removal clinic made for June.')).toEqual(['37191']);
    expect(codesIn('The old filter in the inferior vena cava was snared by its hook and removed. A new Denali filter was not placed.')).toEqual(['37193']);
  });

  it('does not take a line for tunneled because earlier ones were', () => {
    const placed = 'central venous catheter was placed through the right internal jugular vein with its tip in the superior vena cava.';
    expect(codesIn(`He had several tunneled catheters in the past. A 20 cm triple lumen ${placed}`)).toEqual(['36556']);
    expect(codesIn(`A 20 cm tunneled ${placed}`)).toEqual(['36558']);
  });

  it('does not count an act that the impression tells of the other side alone', () => {
    const stent = 'A 14 x 60 stent was deployed in the left subclavian vein.';
    expect(codesIn(`${stent}\n\nIMPRESSION: Angioplasty of the right subclavian vein.`)).toEqual(['37238 left subclavian-vein']);
    expect(codesIn(`${stent} The right subclavian vein was dilated with a 12 mm balloon.\n\nIMPRESSION: Angioplasty of the right subclavian vein.`)).toEqual(['37238 left subclavian-vein', '37248 right subclavian-vein']);
  });

  it.each([
    ['The IVUS catheter was pulled back from the inferior vena cava. The left external iliac vein was imaged to select the landing zone.', []],
    ['The IVUS catheter was pulled back from the inferior vena cava. The left external iliac vein was imaged with contrast from the left femoral sheath.', ['75820']],
  ])('tells a look by IVUS from a contrast picture: %j', (text, codes) => {
    expect(read(text).procedures.map(({ code }) => code).filter((code) => code === '75820')).toEqual(codes);
  });

  it('proves nothing by headings', () => {
    expect(read('PROCEDURES PERFORMED:\n1. Left iliac vein stent\n2. IVC filter placement\n\nNARRATIVE: The case was cancelled before puncture.').procedures).toEqual([]);
  });

  it('returns the same answer twice', () => {
    const text = 'The right SFA was stented with a 6 x 80 Eluvia and the right popliteal artery was dilated with a 5 mm balloon.';
    expect(read(text)).toEqual(read(text));
  });
});
