import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.js';
import { readNote } from '../../src/language/read-note.js';

const examinedIn = (text: string): string[] =>
  readFacts(readNote(text), { dateOfService: null }).ivus.flatMap(({ vessel, side, status, findingsKind }) => (status === 'performed' ? [`${side ?? '-'} ${vessel ?? 'unnamed'} ${findingsKind}`] : []));

describe('that IVUS found nothing', () => {
  it.each([
    ['IVUS of the coeliac artery failed to show any fixed stenosis, 6.9 mm in expiration.', '- celiac-artery'],
    ['IVUS of the left subclavian artery did not show a dissection.', 'left subclavian-artery'],
    ['IVUS of the right popliteal artery could not demonstrate a residual flap.', 'right popliteal-artery'],
    ['On IVUS no plaque could be found in the right renal artery.', 'right renal-artery'],
    ['IVUS was unable to identify any thrombus in the right common iliac vein.', 'right common-iliac-vein'],
  ])('is its result: %j', (text, vessel) => {
    expect(examinedIn(text)).toEqual([`${vessel} yes`]);
  });

  it.each([
    'IVUS of the left peroneal artery failed because the catheter would not cross the stenosis.',
    'IVUS of the left common iliac vein could not show the wall because of air and was abandoned.',
    'IVUS of the left common iliac vein could not be performed.',
  ])('is something else than that it failed: %j', (text) => {
    expect(examinedIn(text)).toEqual([]);
  });
});

describe('the vein or artery that was entered', () => {
  it.each([
    ['The left fistula was punctured. IVUS of the left brachiocephalic vein was performed through the fistula to size a stent: minimal area 38 mm2.', ['left brachiocephalic-vein yes']],
    ['The left popliteal vein was punctured. IVUS of the left common iliac vein was carried out via the popliteal vein for sizing, area 40 mm2.', ['left common-iliac-vein yes']],
    ['The left popliteal vein was punctured. IVUS of the left common iliac vein was done from the popliteal vein for sizing, area 40 mm2.', ['left common-iliac-vein yes']],
    ['The left common femoral artery was punctured. Intravascular ultrasound of the aorta via the left common femoral artery was done to rule out dissection: none, 22 mm.', ['- aorta yes']],
  ])('is only the door where IVUS of another was done through it: %j', (text, examined) => {
    expect(examinedIn(text)).toEqual(examined);
  });

  it.each([
    ['The left popliteal vein was punctured. IVUS of the left iliac veins from the cava through the popliteal vein was performed for sizing.', 'left popliteal-vein no'],
    ['The left popliteal vein was punctured. IVUS of the left common iliac vein was done with pullback through the popliteal vein.', 'left popliteal-vein no'],
    ['The right jugular vein was punctured. IVUS of the left common iliac vein was carried on through the left femoral vein.', 'left femoral-vein no'],
  ])('is looked at too where a run is told: %j', (text, examined) => {
    expect(examinedIn(text)).toContain(examined);
  });
});

describe('a result behind a vessel that the probe did not reach', () => {
  it.each([
    ['The IVUS probe was pulled back through the left SFA because of calcium: 4.1 mm2. The probe would not go into the profunda. After the stent IVUS was round, 22 mm2.', ['left superficial-femoral-artery yes']],
    ['The IVUS probe was pulled back through the left SFA for sizing. The probe could not be advanced into the left peroneal artery. A last IVUS look: round lumen, 22 mm2.', ['left superficial-femoral-artery yes']],
    ['The IVUS catheter was pulled back through the left common iliac vein for sizing. The IVUS catheter was not put into the internal iliac vein. Lumen round on IVUS, 190 mm2.', ['left common-iliac-vein yes']],
    ['The IVUS catheter was pulled back through the left common iliac vein for sizing. The IVUS catheter was put into the internal iliac vein. Lumen round on IVUS, 190 mm2.', ['left common-iliac-vein no', 'left internal-iliac-vein yes']],
  ])('is that of the vessel before: %j', (text, examined) => {
    expect(examinedIn(text)).toEqual(examined);
  });
});

describe('the tie to IVUS', () => {
  it.each([
    ['IVUS of the left superficial femoral artery was performed to look for stent underexpansion that the angiogram was not showing. Proximal stent underexpanded, 4.1 mm in a 6.0 mm vessel.', 'left superficial-femoral-artery yes'],
    ['IVUS of the left common iliac vein was used because the duplex was unclear. The old stent was crushed to 5 mm at the crossing.', 'left common-iliac-vein yes'],
    ['IVUS of the right renal artery was performed for sizing. The stent was fully expanded, flush with the aorta.', 'right renal-artery yes'],
    ['IVUS of the left common iliac vein was used because the duplex was unclear. Stents 16 x 90 and 14 x 60 mm were placed.', 'left common-iliac-vein no'],
    ['IVUS of the left common iliac vein was used because the duplex was unclear. Stent: 16 mm x 90 mm Venovo, postdilated at 12 atm.', 'left common-iliac-vein no'],
    ['IVUS was used in the right external iliac artery to see the stent. Final angiogram: stent patent.', 'right external-iliac-artery no'],
  ])('goes on to how a stent looks, not to one that is put in: %j', (text, examined) => {
    expect(examinedIn(text)).toEqual([examined]);
  });

  it('goes on behind a sentence that says why the run was made, whatever imaging that names', () => {
    const run = 'IVUS (Eagle Eye) taken down to the left posterior tibial artery, pulled back into the left popliteal artery. ';
    const results = '\n  Left posterior tibial artery - concentric mixed plaque, MLD 1.1\n  Left tibioperoneal trunk - 3.9 mm, mild plaque';
    expect(examinedIn(`${run}Did this for true diameters, these vessels look smaller on angio.${results}`)).toEqual(['left posterior-tibial-artery yes', 'left popliteal-artery no', 'left tibioperoneal-trunk yes']);
    expect(examinedIn(`${run}I did so because the angiogram overlapped.${results}`)).toEqual(['left posterior-tibial-artery yes', 'left popliteal-artery no', 'left tibioperoneal-trunk yes']);
    expect(examinedIn(`${run}Then angio, these vessels look smaller there.${results}`)).toEqual(['left posterior-tibial-artery no', 'left popliteal-artery no']);
  });

  it('is that of "Ultrasound result." behind the run', () => {
    const run = 'IVUS of the inferior vena cava was performed. The probe was drawn back through it.\n\n';
    expect(examinedIn(`${run}Ultrasound result. Inferior vena cava: flattened to 6 x 19 mm.`)).toEqual(['- inferior-vena-cava yes']);
    expect(examinedIn(`${run}Duplex result. Inferior vena cava: flattened to 6 x 19 mm.`)).toEqual(['- inferior-vena-cava no']);
  });
});

describe('the report of another session', () => {
  it.each([
    ['The same artery was ballooned in 2020. Her report has an IVUS run of the left superficial femoral artery, vessel 5.3 mm. No IVUS was run today.', []],
    ['Earlier work. Dr. Lund stented the left common iliac vein in 2019. IVUS of the left external iliac vein was normal.\n\nCourse. IVUS of the left common iliac vein was performed, 120 mm2.', ['left common-iliac-vein yes']],
    ['His note describes IVUS of the right renal artery with 80% stenosis. Today IVUS of the left renal artery showed 20%.', ['left renal-artery yes']],
    ['IVUS of the right renal artery was performed to check his report of flank pain and showed 80% stenosis.', ['right renal-artery yes']],
  ])('tells of no examination of this one: %j', (text, examined) => {
    expect(examinedIn(text)).toEqual(examined);
  });
});

describe('IVUS of a vessel', () => {
  it('is of each of two whose shared noun stands behind the second', () => {
    expect(examinedIn('The left common iliac vein and the left external iliac vein were crossed. IVUS was performed of the common and of the external iliac vein.')).toEqual(['left common-iliac-vein no', 'left external-iliac-vein no']);
  });

  it('is of "that vein" too, named in front', () => {
    expect(examinedIn('The course of the right hepatic vein had to be known, so IVUS was performed of the inferior vena cava and of that vein.')).toEqual(['- inferior-vena-cava no', '- right-hepatic-vein no']);
  });

  it('has its result apart from what is told of another', () => {
    expect(examinedIn('IVUS of the left external iliac and left femoral veins was performed. The left external iliac vein has a scar. Apart from this and well away from it, the left femoral vein has a short web.')).toEqual(['left external-iliac-vein yes', 'left femoral-vein yes']);
  });
});
