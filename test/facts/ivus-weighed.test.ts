import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.js';
import { readNote } from '../../src/language/read-note.js';

const statusesIn = (text: string): string[] =>
  readFacts(readNote(`The right common femoral artery was punctured. ${text}`), { dateOfService: null }).ivus.map(({ vessel, side, status }) => `${side ?? '-'} ${vessel ?? 'unnamed'} ${status}`);

describe('IVUS that somebody had in mind', () => {
  it.each([
    ['Had thought about IVUS to size the left peroneal artery but the console was down for service, so no IVUS was done.', 'left peroneal-artery'],
    ['I thought about IVUS of the right internal carotid to size the stent, however the run was clear enough, so it was not used.', 'right internal-carotid-artery'],
    ['There is a swollen left leg also and intravascular ultrasound of the left common iliac vein had been on our list for the end of the case it was not done as he was getting restless.', 'left common-iliac-vein'],
    ['We considered IVUS for the left SFA to measure the vessel; angiography answered the question and IVUS was left in the box.', 'left superficial-femoral-artery'],
    ['IVUS for sizing of the left common iliac vein would have been nice but the catheter was out of stock, done without.', 'left common-iliac-vein'],
    ['Toyed with the idea of IVUS in the left renal artery to size the stent, but the angiogram was good, skipped.', 'left renal-artery'],
    ['My intention had been to look at the left common iliac vein with intravascular ultrasound, but the machine failed to boot.', 'left common-iliac-vein'],
    ['IVUS was on the plan for the left external iliac artery to size the stent but we ran out of time and did not do it.', 'left external-iliac-artery'],
    ['IVUS (left SFA) entertained for sizing but not felt needed.', 'left superficial-femoral-artery'],
  ])('and that was left at that was not performed: %j', (text, vessel) => {
    expect(statusesIn(text)).toEqual([`${vessel} not-performed`]);
  });

  it.each([
    ['The idea of IVUS was to see the wall. IVUS of the left SFA was used to measure the plaque.', 'left superficial-femoral-artery'],
    ['I meant to spare contrast, so IVUS of the left SFA was used to size the stent.', 'left superficial-femoral-artery'],
    ['IVUS of the left common iliac vein showed 48 mm2, a stent had been on our list but it was not placed.', 'left common-iliac-vein'],
    ['IVUS of the left SFA was performed and showed 5.5 mm, predilation was therefore not done.', 'left superficial-femoral-artery'],
    ['With this in mind the left SFA was interrogated with intravascular ultrasound.', 'left superficial-femoral-artery'],
  ])('or something else that somebody had, takes nothing from one that was done: %j', (text, vessel) => {
    expect(statusesIn(text)).toEqual([`${vessel} performed`]);
  });
});

it('an IVUS catheter that was opened examined what its figures tell of', () => {
  expect(statusesIn('An IVUS catheter was opened. Left common iliac vein 48 mm2, 72% stenosis, left external iliac vein normal.')).toEqual(['left common-iliac-vein performed', 'left external-iliac-vein performed']);
});

describe('the catheter behind a run of IVUS', () => {
  it.each([
    'After this we have put the catheter of 4 French inside the left ovarian vein until the middle third.',
    'The catheter was then passed into the left gonadal vein. Five coils were laid from the brim up.',
    'The catheter went on into the left gonadal vein and foam followed.',
    'Post embolization: stasis in left gonadal vein.',
    'Embolization was then done in the left gonadal vein with coils.',
  ])('is another where it is told by its size or blocks the vessel: %j', (text) => {
    expect(statusesIn(`The IVUS catheter was passed into the left renal vein and drawn back. ${text}`)).toEqual(['left renal-vein performed']);
  });

  it('is that of IVUS elsewhere', () => {
    expect(statusesIn('The IVUS catheter was passed into the left external iliac vein. The catheter was then passed into the left femoral vein. A stent was placed in the left external iliac vein.')).toEqual(['left external-iliac-vein performed', 'left femoral-vein performed']);
  });
});

describe('IVUS of a vessel that only a word points at', () => {
  const lead = 'A Cobra was put into the left renal artery and pictures were taken there. It was not clear if the stenosis is real.';
  it.each([
    'The IVUS catheter was pushed over the thin wire through the guiding catheter in the same artery and slowly drawn back.',
    'The doubt was the ground to take the ultrasound from inside. I wished to see the membranes. The IVUS catheter was pushed over the wire into the same artery.',
    'IVUS was therefore performed in this artery to see how tight it is.',
  ])('is of the vessel told before: %j', (text) => {
    expect(statusesIn(`${lead} ${text}`)).toEqual(['left renal-artery performed']);
  });

  it('is not of the dialysis access that the run came in by', () => {
    expect(statusesIn('The left arm fistula was punctured. The IVUS catheter went up the fistula and the left subclavian vein into the left brachiocephalic vein, which was 4 mm.')).toEqual(['left subclavian-vein performed', 'left brachiocephalic-vein performed']);
    expect(statusesIn('The left arm fistula was punctured. The IVUS catheter went up the left arm fistula. On IVUS the fistula was 7 mm, patent.')).toEqual(['left arteriovenous-fistula performed']);
  });
});
