import { describe, expect, it } from 'vitest';
import { readAccessSites } from '../../src/facts/access/access-sites.js';
import { readSideConflicts } from '../../src/facts/record/side-conflicts.js';
import { readNote } from '../../src/language/read-note.js';
import type { VesselRef } from '../../src/model/vessel.js';

const conflictsIn = (text: string, ...evaluated: VesselRef[]): string[] => readSideConflicts(readNote(text), evaluated).map(({ vessel }) => vessel);
const left = (vessel: string): VesselRef => ({ vessel, side: 'left' });
const access = 'The right common femoral artery was punctured. ';
const ivusOf = (vessel: string): string => `The IVUS catheter was advanced into the ${vessel} and pulled back. IVUS of the ${vessel} showed a lumen of 12 mm2.`;

describe('side conflicts', () => {
  it.each([
    [`PROCEDURE: Right superficial femoral artery stent\n\nDESCRIPTION: ${access}${ivusOf('left superficial femoral artery')}`, left('superficial-femoral-artery')],
    [`POSTOPERATIVE DIAGNOSIS: Right popliteal artery stenosis.\n\nTECHNIQUE: ${access}${ivusOf('left popliteal artery')}`, left('popliteal-artery')],
    [`TECHNIQUE: ${access}${ivusOf('left external iliac artery')}\n\nIMPRESSION: Stenosis of the right external iliac artery.`, left('external-iliac-artery')],
    [`PROCEDURES:\n1. Angiogram\n2. IVUS, right renal vein\n\nTECHNIQUE: The right internal jugular vein was punctured. ${ivusOf('left renal vein')}`, left('renal-vein')],
    [`PROCEDURE: Right iliac vein stent\n\nTECHNIQUE: The right internal jugular vein was punctured. ${ivusOf('left common iliac vein')}`, left('common-iliac-vein')],
    [`RIGHT LEG ANGIOGRAM WITH IVUS\n\nTECHNIQUE: ${access}${ivusOf('left popliteal artery')}`, left('popliteal-artery')],
  ])('are raised for %j', (text, evaluated) => {
    expect(conflictsIn(text, evaluated)).toEqual([evaluated.vessel]);
  });

  it('are raised for a treatment on the other side, though that side is spoken of too', () => {
    expect(conflictsIn(`TECHNIQUE: ${access}The right common iliac vein was seen by reflux only. A stent was deployed in the left common iliac vein.\n\nIMPRESSION: Successful stenting of the right common iliac vein.`)).toEqual(['common-iliac-vein']);
  });

  it('are raised for a treated vessel', () => {
    expect(conflictsIn(`PROCEDURE: Right common iliac artery stent\n\nTECHNIQUE: ${access}A stent was deployed in the left common iliac artery.`)).toEqual(['common-iliac-artery']);
  });

  it('are raised where the IVUS catheter and its result differ', () => {
    const text = 'TECHNIQUE: The right internal jugular vein was punctured. The IVUS catheter was advanced into the left external iliac vein and withdrawn.\n\nIVUS: The right external iliac vein measured 44 mm2 with a web.';
    expect(conflictsIn(text, left('external-iliac-vein'))).toEqual(['external-iliac-vein']);
  });

  it.each([
    [`PROCEDURE: Bilateral common iliac artery stents\n\nTECHNIQUE: ${access}${ivusOf('left common iliac artery')}`, left('common-iliac-artery')],
    [`PROCEDURE: Puncture of the right common femoral artery, left common iliac artery IVUS\n\nTECHNIQUE: ${access}${ivusOf('left common iliac artery')}`, left('common-iliac-artery')],
    [`HISTORY: Right popliteal artery stent in 2019.\n\nTECHNIQUE: ${access}${ivusOf('left popliteal artery')}`, left('popliteal-artery')],
    [`CONSENT: Stenting of the right popliteal artery was discussed.\n\nTECHNIQUE: ${access}${ivusOf('left popliteal artery')}`, left('popliteal-artery')],
    [`PLAN: Right popliteal artery next month.\n\nTECHNIQUE: ${access}${ivusOf('left popliteal artery')}`, left('popliteal-artery')],
    [`TECHNIQUE: ${access}${ivusOf('left popliteal artery')}\n\nIMPRESSION: No stenosis of the right popliteal artery.`, left('popliteal-artery')],
    [`PREOPERATIVE DIAGNOSIS: Left common iliac vein compressed by the right common iliac artery.\n\nTECHNIQUE: The right internal jugular vein was punctured. ${ivusOf('left common iliac vein')}`, left('common-iliac-vein')],
    [`PROCEDURE: Right popliteal artery stent, left popliteal artery IVUS\n\nTECHNIQUE: ${access}${ivusOf('left popliteal artery')}`, left('popliteal-artery')],
    [`PROCEDURE: Right popliteal artery angiogram\n\nTECHNIQUE: ${access}${ivusOf('left popliteal artery')} The right popliteal artery was patent on angiography.`, left('popliteal-artery')],
    [`LEFT LEG ANGIOGRAM\n\nTECHNIQUE: ${access}${ivusOf('left popliteal artery')}`, left('popliteal-artery')],
    [`LEG ANGIOGRAM\n\nTECHNIQUE: The right groin was prepped. ${access}${ivusOf('left popliteal artery')}`, left('popliteal-artery')],
    [`PREOPERATIVE DIAGNOSIS: Status post right popliteal artery stent.\n\nTECHNIQUE: ${access}${ivusOf('left popliteal artery')}`, left('popliteal-artery')],
  ])('are none in %j', (text, evaluated) => {
    expect(conflictsIn(text, evaluated)).toEqual([]);
  });

  /** The conflicts of a note with its own accesses. */
  const closuresIn = (text: string): string[] => {
    const reading = readNote(text);
    return readSideConflicts(reading, [], undefined, readAccessSites(reading)).map(({ vessel }) => vessel);
  };

  it.each([
    ['The puncture of the left common femoral artery was closed with an Angio-Seal.'],
    ['The left common femoral artery was closed with a Mynx.'],
  ])('are raised where the other side is closed than was entered: %j', (closure) => {
    expect(closuresIn(`${access}${closure}`)).toEqual(['common-femoral-artery']);
  });

  it.each([
    [`${access}The right common femoral artery was closed with a Mynx.`],
    [`${access}The left common femoral artery was punctured too. The left common femoral artery was closed with a Mynx.`],
    [`${access}The left brachial artery was closed with a Mynx.`],
    [`${access}The left common femoral artery was closed by an old clot.`],
    [`HISTORY: The left common femoral artery was closed with a Mynx in 2020.\n\nTECHNIQUE: ${access}`],
  ])('are none of closures in %j', (text) => {
    expect(closuresIn(text)).toEqual([]);
  });

  it('show both sentences', () => {
    const text = `PROCEDURE: Right popliteal artery stent\n\nTECHNIQUE: ${access}A stent was deployed in the left popliteal artery.`;
    expect(readSideConflicts(readNote(text), [left('popliteal-artery')]).map(({ evidence }) => evidence.map(({ quote }) => quote))).toEqual([
      ['Right popliteal artery stent', 'A stent was deployed in the left popliteal artery.'],
    ]);
  });

  it.each([
    ['There was also a smudge in the left common femoral artery, where he had an Angio-Seal in 2022.', []],
    ['An old Perclose stitch was seen in the left common femoral artery.', []],
    ['The left common femoral artery had been closed with a Mynx three years ago.', []],
    ['The left common femoral artery was closed with a Mynx.', ['common-femoral-artery']],
  ])('of a closure are those of this session: %j', (text, vessels) => {
    const reading = readNote(`TECHNIQUE: ${access}${text}`);
    expect(readSideConflicts(reading, [], undefined, readAccessSites(reading)).map(({ vessel }) => vessel)).toEqual(vessels);
  });
});
