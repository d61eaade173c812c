import { describe, expect, it } from 'vitest';
import { readProcedures } from '../../../src/facts/procedures/index.js';
import { readNote } from '../../../src/language/read-note.js';

const codesIn = (text: string): string[] =>
  readProcedures(readNote(text), { dateOfService: '2025-05-13' }).procedures.filter(({ code }) => code?.startsWith('37') !== false).map(({ code, side, vessel }) => `${code ?? '?'} ${side ?? '-'} ${vessel ?? '-'}`).sort();

const stented = 'Technique: The right common femoral artery was punctured. A stent 8 x 40 mm was deployed in the right external iliac artery for a stenosis and dilated to 8 mm. ';

describe('"there was ..." and "after stenting ..."', () => {
  it.each([
    'Completion angiography was done. The right superficial femoral artery was patent. Following stent placement there is no residual stenosis.',
    'The right superficial femoral artery has a 60% stenosis. After the stenting flow in the leg was better.',
    'The right popliteal artery is patent. Following stent deployment there was no dissection.',
    'The right superficial femoral artery: 60% narrowing. Following stent placement no residual stenosis.',
  ])('tell of the stent laid before, wherever the words were since: %s', (told) => {
    expect(codesIn(stented + told)).toEqual(['37221 right external-iliac-artery']);
  });

  it.each([
    ['The left common iliac vein was crossed. A 16 x 60 stent was placed there and ballooned.', ['37238 left common-iliac-vein']],
    ['Left common iliac vein: narrow. There was recoil and a 16 x 60 stent was placed there.', ['37238 left common-iliac-vein']],
    ['The left common iliac vein had a 70% narrowing. Following balloon angioplasty to 14 mm a 16 x 60 stent was placed.', ['37238 left common-iliac-vein']],
    ['A 16 x 90 stent was placed in the left common iliac vein. After that a second stent, 14 x 60, was placed in the left external iliac vein.', ['37238 left common-iliac-vein', '37239 left external-iliac-vein']],
  ])('leave alone what is laid "there" or afterwards: %s', (told, codes) => {
    expect(codesIn(`Technique: The left common femoral vein was punctured. ${told}`)).toEqual(codes);
  });
});

describe('a written line that opens with its vessel', () => {
  const access = 'Access: R CFV, US, 9 Fr.\n\n';

  it.each([
    ['L CIV: 16 x 60 Abre, ballooned to 16.\nL EIV: no stent. 14 x 40 balloon, 2 min.', ['37238 left common-iliac-vein', '37248 left external-iliac-vein']],
    ['L CIV: 16 x 60 Abre.\nL CFV: no stent below the ligament. 12 x 40 balloon, 3 min.', ['37238 left common-iliac-vein', '37248 left common-femoral-vein']],
    ['R CIV: 14 x 40 balloon, 2 min.\nL CIV: no balloon alone would do. 16 x 90 Wallstent, brought in.', ['37238 left common-iliac-vein', '37248 right common-iliac-vein']],
  ])('is about it to its end: %s', (told, codes) => {
    expect(codesIn(access + told)).toEqual(codes);
  });

  it.each([
    ['L CIV: 16 x 60 Abre.\nIVC: clean. Stent then ballooned, 16 mm.', ['37238 left common-iliac-vein']],
    ['A 16 x 60 stent was placed in the L CIV.\nL EIV: patent.\nThen a 16 mm balloon.', ['37238 left common-iliac-vein']],
    ['L CIV: 16 x 60 Abre.\nL EIV: patent, not touched. Then 16 x 40 balloon, 2 min.', ['37238 left common-iliac-vein']],
  ])('is not, where it was sound or the work was in the stent: %s', (told, codes) => {
    expect(codesIn(access + told)).toEqual(codes);
  });
});

describe('"the lesion" behind a run of the probe', () => {
  const arm = 'Technique: The left brachial artery was punctured. Aortogram: 80% SMA stenosis, celiac narrowed with poststenotic dilatation and a hook. ';

  it.each([
    ['The IVUS catheter was run into the SMA and showed heavy calcium at the ostium. The lesion was predilated with a 4 mm balloon. A 7 x 22 iCast was deployed.', ['37236 - superior-mesenteric-artery']],
    ['The IVUS catheter was advanced into the celiac artery, which was full of plaque. The lesion was crossed and a 7 x 22 iCast was deployed.', ['37236 - celiac-artery']],
  ])('is the one that it saw: %s', (told, codes) => {
    expect(codesIn(arm + told)).toEqual(codes);
  });

  it.each([
    ['Technique: The right common femoral vein was punctured. Venogram: 60% narrowing of the left external iliac vein. The IVUS catheter was advanced into the IVC, which was normal. The lesion was stented with a 14 x 60 Abre.', ['37238 left external-iliac-vein']],
    ['Technique: The right common femoral vein was punctured. A 16 x 60 Abre was deployed in the left common iliac vein. The IVUS catheter was taken into the left external iliac vein: mild scar. The stent was dilated to 16 mm.', ['37238 left common-iliac-vein']],
  ])('is another where it saw none: %s', (told, codes) => {
    expect(codesIn(told)).toEqual(codes);
  });
});
