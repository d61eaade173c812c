import { describe, expect, it } from 'vitest';
import { readProcedures } from '../../../src/facts/procedures/index.js';
import { readNote } from '../../../src/language/read-note.js';

const codesIn = (text: string): (string | null)[] =>
  readProcedures(readNote(`Technique: Right common femoral artery, 6 Fr sheath. Catheter to the left renal artery. ${text}`), { dateOfService: '2026-05-07' }).procedures.flatMap(({ code }) => (code !== null && /^372[34]/.test(code) ? [code] : []));

describe('a device that was only thought of', () => {
  it.each([
    'A stent placed too long in the left renal artery would stand out into the aorta, so none was used.',
    'Any stent put in at this size would migrate, so I stopped with the pictures.',
    'A balloon inflated in the left renal artery might have sent debris into the kidney.',
    'A stent deployed too far out in the left renal artery could close off the upper branch.',
  ])('is not used: %s', (text) => {
    expect(codesIn(text)).toEqual([]);
  });

  it.each([
    ['A stent placed in the left renal artery would not expand fully and was dilated again to 6 mm.', '37236'],
    ['A 6 x 18 stent placed in the left renal artery could be expanded to 6 mm.', '37236'],
    ['A 6 x 18 stent was placed in the left renal artery, which would otherwise have closed.', '37236'],
    ['A stent laid across the ostium of the left renal artery would cover a branch, so angioplasty alone was done with a 5 mm balloon in the left renal artery.', '37246'],
  ])('is used where it is told as done: %s', (text, code) => {
    expect(codesIn(text)).toEqual([code]);
  });
});

const legCodesIn = (text: string): (string | null)[] =>
  readProcedures(readNote(`Technique: Right common femoral artery punctured antegrade, 6 Fr sheath. A 5 x 120 balloon was inflated in the right superficial femoral artery. ${text}`), { dateOfService: '2025-03-07' }).procedures.flatMap(({ code }) => (code !== null && /^372/.test(code) ? [code] : []));

describe('what nothing called for', () => {
  it.each([
    'At the end a round lumen, no residual worth stenting.',
    'No residual requiring stenting.',
    'There was no residual to justify stenting.',
    'A residual of 20 percent was hardly worth stenting.',
    'Nothing in the vessel needed further atherectomy.',
    'Good result without residual stenosis or dissection requiring stenting.',
    'The result did not require stenting.',
    'No flow-limiting dissection or recoil requiring stent placement.',
    'A good result, without evidence of any significant residual stenosis or flow-limiting dissection requiring stent placement.',
  ])('is not done: %s', (text) => {
    expect(legCodesIn(text)).toEqual(['37224']);
  });

  it.each([
    'A flap required stenting with a 6 x 40 mm Eluvia.',
    'Dissection not responding to prolonged inflation requiring stent placement, 6 x 80 mm.',
    'The lesion was dilated without improvement requiring stent placement, 6 x 80 mm.',
    'No residual after stenting with a 6 x 40 mm Eluvia.',
    'Not enough was gained, so the lesion required stenting.',
    'Residual 50% was thought worth stenting and a 6 x 40 mm Eluvia was placed.',
  ])('is done where something did: %s', (text) => {
    expect(legCodesIn(text)).toEqual(['37226']);
  });
});

describe('the crown of orbital atherectomy', () => {
  it.each([
    'The orbital crown was taken through the right superficial femoral artery at low speed, three passes.',
    'A 1.5 mm crown was run three times through the right superficial femoral artery.',
    'An orbital burr was passed through the lesion in the right superficial femoral artery.',
  ])('is atherectomy: %s', (text) => {
    expect(legCodesIn(text)).toEqual(['37225']);
  });

  it.each(['The orbital crown was not used.', 'IVUS helped to match crown and balloon to the vessel.', 'The crown of the graft lay above the renal arteries.'])('is none: %s', (text) => {
    expect(legCodesIn(text)).toEqual(['37224']);
  });
});

describe('treatments that were chosen from', () => {
  it.each([
    'The choice between stenting and angioplasty of the left renal artery hung on the calcium.',
    'The decision for stenting over angioplasty of the left renal artery rested on the gradient.',
    'The question was angioplasty or stenting of the left renal artery.',
    'I had to decide between angioplasty and stenting of the left renal artery.',
  ])('are not done by being named: %s', (text) => {
    expect(codesIn(text)).toEqual([]);
  });

  it.each([
    ['Given the choice of stenting or angioplasty, the left renal artery was stented with a 6 x 18 stent.', '37236'],
    ['The choice fell on angioplasty, and a 5 mm balloon was inflated in the left renal artery.', '37246'],
    ['The question was answered by stenting the left renal artery with a 6 x 18 stent.', '37236'],
  ])('are done where they are told so: %s', (text, code) => {
    expect(codesIn(text)).toEqual([code]);
  });
});
