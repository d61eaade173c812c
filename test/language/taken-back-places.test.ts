import { describe, expect, it } from 'vitest';
import { withoutRetractions } from '../../src/language/text/retractions.js';

const left = (text: string): string => withoutRetractions(text).replace(/\r+/g, '').replace(/\s+/g, ' ');

describe('a place taken back by a clause', () => {
  it.each([
    ['the catheter went over the wire around to the left common femoral strike that it did not go to the common femoral it went as far as the left external iliac vein', 'the catheter went over the wire it went as far as the left external iliac vein'],
    ['The catheter was taken to the left popliteal vein, no, scratch that, it only got to the left common femoral vein.', 'The catheter was taken it only got to the left common femoral vein.'],
    ['the catheter was advanced up into the left external iliac correction it never reached the external iliac it stopped in the left common iliac vein', 'the catheter was advanced it stopped in the left common iliac vein'],
    ['The probe went down to the left common femoral vein. Correction, it did not go that far, it went to the left external iliac vein.', 'The probe went , it went to the left external iliac vein.'],
    ['IVUS of the left common femoral vein sorry not the common femoral the left external iliac vein was done', 'IVUS of the left external iliac vein was done'],
    ['The catheter went to the left popliteal, I misspoke, it went to the left common femoral vein.', 'The catheter it went to the left common femoral vein.'],
  ])('is struck out with that clause: %j', (text, rest) => {
    expect(left(text)).toBe(rest);
  });

  it.each([
    'The catheter went over the wire to the left common femoral vein and it did not go to the popliteal.',
    'The catheter went to the left common femoral vein. I am sorry to say it did not show the compression well.',
    'After correction it did not go to the left popliteal as the wire would not pass.',
  ])('is not in: %j', (text) => {
    expect(left(text)).toBe(text);
  });
});
