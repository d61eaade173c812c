import { describe, expect, it } from 'vitest';
import { withoutRetractions } from '../../src/language/text/retractions.js';

/** What is left of a text, with the blanks that stand for words taken back as one blank. */
const keptOf = (text: string): string => withoutRetractions(text).replace(/[\r ]+/g, ' ').trim();

describe('words taken back while dictating', () => {
  it.each([
    ['a side', 'The right radial artery, correction, left radial artery was punctured.', 'The left radial artery was punctured.'],
    ['a side that was only begun', 'The left renal, strike that, right renal artery was narrowed.', 'The right renal artery was narrowed.'],
    ['a side between commas', 'We treated the right, no, strike that, left, peroneal artery.', 'We treated the left peroneal artery.'],
    ['a vessel', 'The catheter went into the splenic, I am sorry, into the gastroduodenal artery.', 'The catheter went into the gastroduodenal artery.'],
    ['a number', 'A 7, strike that, 9 mm balloon was used.', 'A 9 mm balloon was used.'],
    ['a device', 'The wire, I mean, the catheter entered the left renal vein.', 'the catheter entered the left renal vein.'],
    ['what is corrected without marks', 'The probe went into the external iliac correction into the common iliac vein.', 'The probe went into the common iliac vein.'],
    ['a side, without marks', 'I went into the left popliteal vein no correction that is the right popliteal vein under ultrasound.', 'I went into the right popliteal vein under ultrasound.'],
    ['a side, in words that say less', 'A sheath was placed in the left no sorry the right common femoral vein.', 'A sheath was placed in the right common femoral vein.'],
    ['a side behind "I mean"', 'A sheath was placed in the left i mean the right common femoral vein.', 'A sheath was placed in the right common femoral vein.'],
    ['a side behind "no wait"', 'The left popliteal vein was punctured no wait the right popliteal vein was punctured.', 'the right popliteal vein was punctured.'],
    ['a side behind an excuse', 'The left internal jugular excuse me right internal jugular vein was punctured.', 'The right internal jugular vein was punctured.'],
  ])('are left out: %s', (_kind, text, kept) => {
    expect(keptOf(text)).toBe(kept);
  });

  it.each([
    ['After surgical correction the vein was open.'],
    ['After correction the left renal vein was patent.'],
    ['There was no correction needed the left vein was open.'],
    ['The vein on the left was sorry looking the right one was fine.'],
    ['What i mean is the left vein is open and the right is not.'],
    ['DVT right no left yes.'],
    ['The left vein showed no thrombus the right vein showed no thrombus.'],
    ['We make that decision for the left leg and the right leg.'],
    ['With angle correction the left renal vein was measured.'],
    ['The left popliteal artery was patent; sorry for the delay.'],
    ['We used a 6 mm balloon rather than a 7 mm balloon.'],
    ['The left popliteal artery, I mean, was never in doubt.'],
  ])('are none in %j', (text) => {
    expect(withoutRetractions(text)).toBe(text);
  });

  it('do not reach over the end of the sentence', () => {
    const text = 'The left radial artery was open. The wire turned, correction, left its way.';
    expect(withoutRetractions(text)).toContain('The left radial artery was open.');
  });

  it('keep every offset', () => {
    const text = 'A 7, strike that, 9 mm balloon went to the right, no, strike that, left, peroneal artery.';
    expect(withoutRetractions(text)).toHaveLength(text.length);
    expect(withoutRetractions(text).indexOf('peroneal')).toBe(text.indexOf('peroneal'));
  });
});
