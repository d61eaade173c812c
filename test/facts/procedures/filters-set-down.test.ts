import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/analyze.js';

const filterIn = (told: string): string[] =>
  analyze(`Right internal jugular vein, ultrasound, 10 Fr sheath. Cavogram: 20 mm, no clot.\n\n${told}`).codes.map(({ code }) => code).filter((code) => /^3719/.test(code));

describe('a caval filter brought in one sentence and set down in the next', () => {
  it.each([
    'Denali filter through the sheath to 32 cm by marks. Deployed. Film: upright.',
    'Option Elite filter up the sheath to the mark below the renals. Released. Hook at L2.',
    'Celect down the sheath. Opened below the lowest renal vein. Film shows it straight.',
    'ALN filter loaded, advanced to L3. Unsheathed. Legs open evenly.',
    'A Denali filter was loaded and advanced to L2. It was then released.',
    'A Celect filter went up to the renal veins. After a last picture it was opened.',
    'The filter was brought to the mark. We released it there.',
  ])('is placed: %j', (told) => {
    expect(filterIn(told)).toEqual(['37191']);
  });

  it.each([
    'Denali filter on the table, not opened. Sheath out.',
    'An old Celect filter stood at L2. It was opened widely.',
    'The IVC filter is still there. It was placed in 2020.',
    'The IVC filter was full of clot. A Wallstent was brought up. It was then released.',
    'Denali filter into the sheath. Not released, because the cava held clot. Removed in its sheath.',
    'A catheter was passed through a Greenfield filter into the left renal vein. It was placed at the hilum.',
  ])('is none where it was old, stayed in its sheath, or another thing was set down: %j', (told) => {
    expect(filterIn(told)).not.toContain('37191');
  });
});
