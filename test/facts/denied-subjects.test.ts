import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.js';
import { readNote } from '../../src/language/read-note.js';

const head = 'PROCEDURE\nThe right internal jugular vein was punctured and a 9 Fr sheath placed. A catheter was advanced to the inferior vena cava. The left renal vein looked small on the cavogram.\n';
const isReached = (text: string): boolean =>
  readFacts(readNote(head + text), { dateOfService: null }).placements.some(({ vessel, outcome }) => vessel === 'renal-vein' && outcome === 'reached');

describe('a subject that is denied as a whole', () => {
  it.each([
    'No sheath or catheter was ever advanced into it.',
    'No wire, sheath or catheter of any kind was ever placed in the left renal vein.',
    'Neither a 5 Fr catheter nor the sheath could ever be advanced into the left renal vein.',
    'No balloon, no wire and no catheter was ever taken into the left renal vein.',
    'No IVUS catheter or OCT probe was ever advanced into the left renal vein.',
    'No long sheath or curved catheter has been advanced into the left renal vein.',
  ])('came nowhere: %s', (text) => {
    expect(isReached(text)).toBe(false);
  });

  it.each([
    'No more than a 4 Fr catheter could be placed in the left renal vein.',
    'No long sheath was used, and a 5 Fr catheter was advanced into the left renal vein.',
    'No wire was needed and the catheter was passed into the left renal vein.',
    'No sheath or guide, and the catheter was led straight into the left renal vein.',
    'No difficulty was met as the catheter was led into the left renal vein.',
    'No sooner was the catheter in the cava than it was turned into the left renal vein.',
  ])('is another where the denial ends in front of the device: %s', (text) => {
    expect(isReached(text)).toBe(true);
  });
});
