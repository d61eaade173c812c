import { describe, expect, it } from 'vitest';
import { readProcedures } from '../../../src/facts/procedures/index.js';
import { readNote } from '../../../src/language/read-note.js';

const codesIn = (reason: string, told: string): (string | null)[] =>
  readProcedures(readNote(`Indication: ${reason}\n\nTechnique: ${told}`), { dateOfService: '2025-10-21' }).procedures.map(({ code }) => code);

describe('a graft of iliac arteries alone', () => {
  it.each([
    ['Left common iliac artery aneurysm, 3.8 cm, unruptured.', 'Endograft 16 x 80 mm advanced into the left common iliac artery and deployed, ballooned.', ['34707']],
    ['Right common iliac artery aneurysm of 41 mm, aorta of normal size.', 'The right internal iliac artery was embolized with two 14 mm Amplatzer plugs. A 16 x 12 x 100 mm limb was deployed from the right common iliac artery origin to the external iliac artery and molded with a Coda balloon.', ['34707', '37242']],
    ['Isolated aneurysm of the left common iliac artery.', 'A straight endograft (18 x 82) was brought up into the left common iliac artery and opened just past the aortic bifurcation.', ['34707']],
    ['Ruptured left common iliac artery aneurysm.', 'A 13 x 100 mm Viabahn stent graft was placed across the aneurysm in the left common iliac artery.', ['34708']],
    ['Right common iliac artery aneurysm.', 'A Gore iliac branch endoprosthesis 23 x 12 x 100 was deployed in the right common iliac artery. The internal iliac component 16 x 10 x 70 was deployed into the right internal iliac artery.', ['34718']],
  ])('is told by the aneurysm there: %s', (reason, told, codes) => {
    expect(codesIn(reason, told)).toEqual(codes);
  });

  it.each([
    ['Left common iliac artery stenosis, 80%.', 'An 8 x 39 mm VBX stent graft was placed in the left common iliac artery.', ['37221']],
    ['Occlusion of the left external iliac artery. Small aneurysm of the left common iliac artery, 19 mm, for follow-up.', 'A 7 x 60 mm Viabahn was placed in the left external iliac artery.', ['37221']],
    ['Claudication; history of left iliac aneurysm repair in 2018.', 'A 7 x 60 mm Viabahn was placed in the right external iliac artery for an 80% stenosis.', ['37221']],
    ['Abdominal aortic aneurysm 58 mm with left common iliac aneurysm 30 mm.', 'The Excluder main body 28 x 14 x 140 was deployed below the renals from the right. Gate cannulated, left limb 16 x 27 x 120 deployed into the left common iliac artery.', ['34705']],
  ])('is none where a covered stent opens a narrowing, or the aorta is repaired: %s', (reason, told, codes) => {
    expect(codesIn(reason, told)).toEqual(codes);
  });
});

describe('other grafts of the abdominal aorta', () => {
  it.each([
    ['Type Ib endoleak after EVAR 2018.', 'A 16 x 20 x 82 Endurant limb was brought into the right common iliac artery and released down to the external iliac artery, inside the old limb.', ['34710']],
    ['Infrarenal aortic pseudoaneurysm for a tube endograft.', 'A 23 x 33 mm aortic cuff was deployed across the pseudoaneurysm of the infrarenal aorta.', ['34701']],
    ['Juxtarenal aneurysm.', 'The fenestrated body was opened. Both renal arteries were entered through their fenestrations and 6 x 22 iCAST stents placed. The bifurcated body was then deployed, and the limbs.', ['34846']],
  ])('a limb alone, a tube, a body with windows: %s', (reason, told, codes) => {
    expect(codesIn(reason, told)).toEqual(codes);
  });

  it('a window in a dissected wall is none of a graft', () => {
    expect(codesIn('Type B dissection with left renal malperfusion.', 'Twice the wire wandered through a fenestration. A 6 x 18 mm stent was placed in the left renal artery.')).toEqual(['37236']);
  });
});
