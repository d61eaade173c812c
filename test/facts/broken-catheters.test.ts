import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.js';
import { readNote } from '../../src/language/read-note.js';

const head = 'PROCEDURE\nThe left common femoral vein was punctured under ultrasound and an 8 Fr sheath placed. ';
const positionsIn = (text: string): string[] =>
  readFacts(readNote(head + text), { dateOfService: null }).placements.filter(({ outcome }) => outcome === 'reached').map(({ vessel, side }) => (side === null ? vessel : `${side} ${vessel}`));

describe('a catheter that has broken', () => {
  it.each([
    'Catheter fragment removed through the femoral vein.',
    'The broken catheter lay in the right atrium.',
    'The port catheter has been fractured at the clavicle, the loose piece lies from the right atrium into the inferior vena cava.',
    'The catheter remnant was pulled down into the inferior vena cava and out.',
    'The severed catheter was snared in the right ventricle and taken out by way of the femoral vein.',
    'The catheter was removed through the femoral vein.',
  ])('is no device of the operator, nor is its way out a way in: %s', (text) => {
    expect(positionsIn(text)).toEqual([]);
  });

  it.each([
    ['A JR4 was advanced to the catheter fragment in the left pulmonary artery.', ['left pulmonary-artery']],
    ['A snare catheter was taken to the fragment in the right pulmonary artery.', ['right pulmonary-artery']],
    ['A pigtail was passed beside the broken line into the superior vena cava.', ['superior-vena-cava']],
    ['The tip of the catheter lay in the left renal vein.', ['left renal-vein']],
    ['The fragment was removed. The catheter was then advanced through the inferior vena cava into the right renal vein.', ['inferior-vena-cava', 'right renal-vein']],
    ['The catheter was dislodged into the inferior vena cava, then readvanced into the left renal vein.', ['inferior-vena-cava', 'left renal-vein']],
    ['The catheter was dislodged during the injection and was then advanced again into the left renal vein.', ['left renal-vein']],
    ['The Cobra catheter dislodged. The dislodged catheter was re-advanced into the left renal vein.', ['left renal-vein']],
    ['The retained catheter was advanced into the left renal vein.', ['left renal-vein']],
    ['The catheter had been retained in the left renal vein.', ['left renal-vein']],
    ['Left gonadal vein embolized catheter then taken to the right renal vein.', ['right renal-vein']],
    ['The catheter was withdrawn through the inferior vena cava.', ['inferior-vena-cava']],
  ])('leaves the ways of other catheters: %s', (text, positions) => {
    expect(positionsIn(text)).toEqual(positions);
  });
});
