import { describe, expect, it } from 'vitest';
import { readMovements } from '../../src/facts/movement/movements.js';
import { readNote } from '../../src/language/read-note.js';

const placesIn = (text: string): string[] =>
  readMovements(readNote(text)).filter(({ outcome }) => outcome === 'reached').flatMap(({ mover, refs }) => refs.map(({ vessel, side }) => `${mover} ${side ?? '-'} ${vessel}`));

describe('a way told in two steps', () => {
  it.each([
    ['A Quick-Cross was worked up the calf, with a Glidewire in front, and after some turning was in the inferior vena cava.', 'catheter - inferior-vena-cava'],
    ['A glide catheter followed the wire over the bifurcation and within a minute was in the left superficial femoral artery.', 'catheter left superficial-femoral-artery'],
    ['The angled catheter went up the leg without trouble. It was now in the left external iliac vein.', 'catheter left external-iliac-vein'],
    ['A Navicross was coaxed along the thigh, and at length we were in the inferior vena cava.', 'catheter - inferior-vena-cava'],
    ['A Kumpe was worked up the thigh with puffs of contrast and was soon in the inferior vena cava.', 'catheter - inferior-vena-cava'],
    ['A Kumpe was turned this way and that until it was in the right renal vein.', 'catheter right renal-vein'],
    ['The Kumpe was pushed upward behind the wire and turned out to be in the right common iliac vein.', 'catheter right common-iliac-vein'],
  ])('ends where the catheter then was: %j', (text, place) => {
    expect(placesIn(text)).toContain(place);
  });

  it.each([
    'A Glidewire was worked up the leg and after some turning was in the inferior vena cava.',
    'A Quick-Cross was worked up the leg, and after an hour was still in the left popliteal vein.',
    'A Kumpe was worked up the thigh, and an old filter was in the inferior vena cava.',
    'A Kumpe was worked up the thigh, and the wire ahead of it was in the inferior vena cava.',
    'Contrast was injected and was soon in the left renal artery and right renal artery.',
    'Injection was made by hand and was seen in the right ovarian vein.',
    'Contrast leaked and was found in the left internal iliac artery.',
    'Contrast refluxed on injection and was in the left renal vein at once.',
    'Contrast was injected through the catheter and was seen in the right common iliac vein through collaterals.',
    'The catheter was worked up the calf and contrast was injected. It was seen in the left popliteal vein.',
    'A hand bolus went through the Kumpe and was then in the inferior vena cava.',
    'A Kumpe was passed up the calf. Injection of it showed clot, and it was in the left popliteal vein.',
    'The catheter was injected. It was in the left common iliac vein that the web stood.',
  ])('is none where something else was there: %j', (text) => {
    expect(placesIn(text)).toEqual([]);
  });
});
