import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.js';
import { readNote } from '../../src/language/read-note.js';

const head = 'PROCEDURE\nThe right common femoral vein was punctured under ultrasound and a 9 Fr sheath placed. ';
const positionsIn = (text: string): string[] =>
  readFacts(readNote(head + text), { dateOfService: null }).placements.filter(({ outcome }) => outcome === 'reached').map(({ vessel, side }) => (side === null ? vessel : `${side} ${vessel}`));

describe('the place of what a picture shows', () => {
  it.each([
    ['A Berenstein went into the left pulmonary artery, run done: old clot in the left lower lobe artery.', ['left pulmonary-artery']],
    ['MPA catheter to the main pulmonary artery, runs obtained, wall thrombus in the right interlobar artery and in the left lower lobe artery.', ['main-pulmonary-artery']],
    ['The catheter was led to the celiac artery, injection: an aneurysm in the splenic artery.', ['celiac-artery']],
    ['Cobra brought to the right common iliac vein, run taken: fresh thrombus in the right internal iliac vein.', ['right common-iliac-vein']],
    ['The Cobra went to the celiac, two views, a tight stenosis in the splenic artery.', ['celiac-artery']],
  ])('is none of the catheter: %s', (text, positions) => {
    expect(positionsIn(text)).toEqual(positions);
  });

  it.each([
    ['The catheter was run past the clot into the right lower lobe artery.', ['right lobar-pulmonary-artery']],
    ['Step 3: Penumbra brought through the clot in the right interlobar artery.', ['right lobar-pulmonary-artery']],
    ['The catheter was run up to the stenosis in the right renal vein.', ['right renal-vein']],
    ['Next: catheter to the clot in the left lower lobe artery.', ['left lobar-pulmonary-artery']],
    ['JR4 went into the right pulmonary artery, run done, then on into the interlobar artery.', ['right pulmonary-artery', 'right lobar-pulmonary-artery']],
    ['IVUS catheter over the wire. First run: left common femoral vein to IVC.', ['inferior-vena-cava']],
    ['Visions catheter run made, from the left common femoral vein to the IVC.', ['left common-femoral-vein', 'inferior-vena-cava']],
    ['The catheter crossed the tight stenosis in the left renal vein.', ['left renal-vein']],
  ])('is one where the device is taken to it: %s', (text, positions) => {
    expect(positionsIn(text)).toEqual(positions);
  });
});
