import { describe, expect, it } from 'vitest';
import { readNote } from '../../src/language/read-note.js';
import { readMovements } from '../../src/facts/movement/movements.js';
import { readFacts } from '../../src/facts/read-facts.js';

const vesselsIn = (text: string): string[] => readNote(text).sentences.at(-1)?.vessels.flatMap(({ refs }) => refs.map(({ vessel }) => vessel)) ?? [];
const examinedIn = (text: string): string[] => readFacts(readNote(text), { dateOfService: null }).ivus.filter(({ status }) => status === 'performed').map(({ vessel, side }) => `${side ?? '-'} ${vessel ?? 'unnamed'}`);
const reachedIn = (text: string): string[] => readMovements(readNote(text)).filter(({ outcome }) => outcome === 'reached').flatMap(({ refs }) => refs.map(({ vessel }) => vessel));

describe('"the graft" of a note', () => {
  it.each([
    'PROCEDURE: Thoracic endovascular aortic repair.\n\nHISTORY: A left carotid-subclavian bypass was done two days ago.\n\nTECHNIQUE: The probe was passed a second time through the graft.',
    'PROCEDURE: TEVAR for dissection.\n\nHISTORY: Femoral-popliteal bypass in 2015.\n\nTECHNIQUE: Contrast was given inside the graft.',
    'OPERATION: Endovascular repair of an abdominal aortic aneurysm.\n\nTECHNIQUE: The catheter was passed into the graft.',
    'PROCEDURE: EVAR.\n\nHISTORY: Axillofemoral bypass of the right side, occluded.\n\nTECHNIQUE: A pigtail was brought up through the graft.',
  ])('is what was put into the aorta where that was the operation: %j', (text) => {
    expect(vesselsIn(text)).toEqual(['aortic-endograft']);
  });

  it.each([
    'PROCEDURE: Angioplasty of a right femoral-popliteal bypass graft.\n\nHISTORY: EVAR in 2019.\n\nTECHNIQUE: The catheter was passed into the graft.',
    'PROCEDURE: Angioplasty.\n\nTECHNIQUE: The right femoral-popliteal bypass graft was narrow. The catheter was passed into the graft.',
  ])('is the bypass that the session was about: %j', (text) => {
    expect(vesselsIn(text)).toEqual(['bypass-graft']);
  });
});

describe('the edge of a graft in the aorta', () => {
  const sheathed = 'The right common femoral artery was punctured. ';
  it.each([
    'A 34 x 34 x 157 mm conformable device was placed with its covered edge at the left common carotid artery and was let go in one motion.',
    'The endograft was positioned with its proximal edge at the left subclavian artery and deployed.',
    'The device was advanced until its top sat at the left subclavian artery, then released.',
    'A 150 mm device was carried up to the left subclavian artery and let go.',
  ])('tells how far it reaches, and no way into the branch: %j', (text) => {
    expect(reachedIn(sheathed + text)).toEqual([]);
  });

  it.each([
    ['An iCAST stent graft was advanced into the left renal artery and deployed.', ['renal-artery']],
    ['The catheter was advanced into the left subclavian artery and the device was released below it.', ['subclavian-artery']],
  ])('is told from what goes into it: %j', (text, reached) => {
    expect(reachedIn(sheathed + text)).toEqual(reached);
  });
});

describe('recording that was stopped and taken up again', () => {
  const run = 'The right common femoral artery was punctured. The Visions probe was brought up and drawn down through the descending thoracic aorta. The aorta was 30 x 29 mm. ';
  it.each([
    'Recording was stopped at that point and switched on again lower down for the right common iliac artery, then for the right external iliac artery, with the probe coming slowly back toward the sheath.',
    'The recorder was paused there and started again in the right common iliac artery and kept running through the right external iliac artery.',
    'Imaging was turned off there and back on for the right common iliac and external iliac arteries.',
    'A second recording was made of the right common iliac artery and a third of the right external iliac artery while the probe came down.',
    'The run was broken off here and taken up again for the right common iliac artery, then the right external iliac artery.',
  ])('examines the vessels that it was taken up for: %j', (text) => {
    expect(examinedIn(run + text)).toEqual(['- descending-thoracic-aorta', 'right common-iliac-artery', 'right external-iliac-artery']);
  });

  it.each([
    'Recording was stopped at that point and not switched on again for the right common iliac artery.',
    'Recording was switched off for the right common iliac artery and the right external iliac artery.',
    'Fluoroscopy was switched on again lower down for the right common iliac artery, then for the right external iliac artery.',
    'Recording of pressures was started again in the right common iliac artery and then in the right external iliac artery.',
  ])('is told from what stayed off, and from other recordings: %j', (text) => {
    expect(examinedIn(run + text)).toEqual(['- descending-thoracic-aorta']);
  });
});
