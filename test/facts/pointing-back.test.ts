import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.js';
import { readNote } from '../../src/language/read-note.js';

/** Vessels examined with IVUS, "side vessel", with "reason" where one is read. */
const examined = (text: string): string[] =>
  readFacts(readNote(text), { dateOfService: null }).ivus.filter(({ status }) => status === 'performed').map(({ vessel, side, necessity }) => `${side ?? '-'} ${vessel ?? ''}${necessity.length > 0 ? ' reason' : ''}`).sort();

describe('IVUS "for that"', () => {
  const runs = ' The IVUS catheter was advanced to the left peroneal artery and pulled back through the left popliteal artery.';
  it.each([
    'The leg moved on every run; neither the left popliteal nor the left peroneal artery could be sized. IVUS for that.',
    'None of the lesions in the left popliteal and peroneal arteries could be graded from the film. IVUS was used for this.',
    'No projection would open the mouth of the left peroneal artery or the left popliteal artery. For that I took IVUS.',
    'The left popliteal and peroneal arteries lay behind the knee implant in each view. IVUS for exactly that.',
  ])('has its reason in front, where the doubt is a denial of its subject or has no word of doubt at all: %j', (text) => {
    expect(examined(text + runs)).toEqual(['left peroneal-artery reason', 'left popliteal-artery reason']);
  });

  it.each([
    ['The angiogram was blurred in the left popliteal artery. IVUS for exactly that, popliteal and peroneal.', ['left peroneal-artery reason', 'left popliteal-artery reason']],
    ['It could be streaming in the popliteal artery, I could not call it. IVUS was used for that: the left popliteal artery.', ['left peroneal-artery', 'left popliteal-artery reason']],
    ['I could not call it, the same for the left peroneal artery below it. IVUS was used for that.', ['left peroneal-artery reason', 'left popliteal-artery reason']],
    ['I could not size it on the film, and likewise the left peroneal artery. IVUS for this.', ['left peroneal-artery reason', 'left popliteal-artery reason']],
    ['Contrast could not tell me which of the two I had, nor how tight the left peroneal artery was. For that I used IVUS.', ['left peroneal-artery reason', 'left popliteal-artery reason']],
    ['Contrast could not tell me how tight the left peroneal artery was. For that I used IVUS.', ['left peroneal-artery reason', 'left popliteal-artery']],
    ['The left peroneal artery, which was the last one open, could not be graded. For that I used IVUS.', ['left peroneal-artery reason', 'left popliteal-artery']],
  ])('is for the vessels told behind the pointer, and for all where one doubt names none: %j', (text, vessels) => {
    expect(examined(text + runs)).toEqual(vessels);
  });

  it.each([
    'The left common iliac artery was entered with a Glidewire. IVUS was used for that. IVUS of the left common iliac artery: 8 mm.',
    'A balloon was inflated in the left common iliac artery. IVUS for that. IVUS of the left common iliac artery: 8 mm.',
    'No pressure gradient could be measured. IVUS of the left common iliac artery was performed: 8 mm.',
    'Neither wire could be passed down the left SFA. IVUS of the left common iliac artery was performed: 8 mm.',
  ])('has none in work, pressures and wires: %j', (text) => {
    expect(examined(text)).toEqual(['left common-iliac-artery']);
  });
});

describe('IVUS that is left when other means have failed', () => {
  const runs = ' The IVUS catheter was drawn through the right common iliac vein and the right external iliac vein.';
  it.each([
    'CT without contrast cannot tell vein from lymphocele. That leaves IVUS.',
    'No dye. That leaves IVUS: is the stent crushed, or is it clot.',
    'We took IVUS: does the graft press on the vein, or is there clot.',
    'Duplex cannot see past the bowel, which left us only with IVUS.',
  ])('has its reason: %j', (text) => {
    expect(examined(text + runs)).toEqual(['right common-iliac-vein reason', 'right external-iliac-vein reason']);
  });

  it.each(['That left the sheath in place.', 'IVUS: is normal.', 'No clot. That leaves the stent.'])('has none: %j', (text) => {
    expect(examined(text + runs)).toEqual(['right common-iliac-vein', 'right external-iliac-vein']);
  });
});

describe('why the probe went no further', () => {
  it.each([
    'The IVUS catheter was advanced to the left common iliac vein, stopped short of the cava because of a fresh suture line.',
    'The IVUS catheter was brought to the left common iliac vein, stayed below the confluence because I did not want to run past the graft.',
    'The IVUS probe was passed into the left common iliac vein and halted there since the filter hung low.',
  ])('is no reason for IVUS: %j', (text) => {
    expect(examined(text)).toEqual(['left common-iliac-vein']);
  });

  it.each([
    'IVUS of the left common iliac vein was done because the venogram was hazy, and the probe was stopped there because of the filter.',
    'To size it the IVUS catheter was advanced to the left common iliac vein, stopped short of the cava because of a filter.',
    'The IVUS catheter was stopped in the left common iliac vein because of the filter, and a recording made to size the stent.',
  ])('stands beside it: %j', (text) => {
    expect(examined(text)).toEqual(['left common-iliac-vein reason']);
  });
});

describe('how far the probe went', () => {
  it.each([
    'The IVUS catheter was brought to the left common iliac vein and not taken further.',
    'The IVUS probe was advanced to the left common iliac vein and was not taken any higher.',
    'IVUS catheter to the left common iliac vein, not advanced further.',
    'The IVUS catheter was passed into the left common iliac vein, not pushed beyond the stent.',
  ])('does not deny that it was there: %j', (text) => {
    expect(examined(text)).toEqual(['left common-iliac-vein']);
  });

  it.each([
    'The IVUS catheter was not advanced beyond the sheath.',
    'The IVUS catheter was prepared for the left common iliac vein and not advanced.',
    'IVUS of the left common iliac vein was not pursued further.',
  ])('is told apart from IVUS that was not done: %j', (text) => {
    expect(examined(text)).toEqual([]);
  });
});
