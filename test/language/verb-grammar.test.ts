import { describe, expect, it } from 'vitest';
import { readVerb } from '../../src/language/grammar/verb-grammar.js';

/** Sentence → tense, with `modal` and `negated` where they hold. */
const sentences: readonly (readonly [string, string])[] = [
  ['The probe was shepherded into the left external iliac vein.', 'past'],
  ['IVUS was embarked upon in both limbs.', 'past'],
  ['The probe shall be threaded into the left external iliac vein.', 'future'],
  ['The probe was not shepherded into the left external iliac vein.', 'past negated'],
  ['IVUS was to be embarked upon in both limbs.', 'future'],
  ['The probe would have been coaxed into the right common iliac artery.', 'infinitive modal'],
  ['IVUS of both limbs had been planned.', 'future'],
  ['The probe had been shepherded into the left renal vein.', 'past'],
  ['The IVUS catheter has been nudged into the popliteal artery.', 'past'],
  ['We shepherded the probe into the left common iliac vein.', 'past'],
  ['I will thread the probe into the left common iliac vein.', 'future'],
  ['The probe could not be coaxed into the tibial artery.', 'infinitive modal negated'],
  ["The probe couldn't be coaxed into the tibial artery.", 'infinitive modal negated'],
  ['No IVUS was embarked upon in the right leg.', 'past negated'],
  ['The probe never entered the right renal artery.', 'past negated'],
  ['To thread the probe into the left iliac vein.', 'infinitive'],
  ['IVUS of the left common iliac vein.', 'none'],
  ['The probe is threaded into the left common iliac vein.', 'present'],
  ['The probe is being threaded into the left common iliac vein.', 'present'],
  ['The probe should be threaded into the left common iliac vein.', 'infinitive modal'],
  ['The probe may be threaded into the left common iliac vein if needed.', 'infinitive modal'],
  ['After the wire was placed, the probe was shepherded into the left common iliac vein.', 'past'],
  ['The probe which had been flushed was shepherded into the left iliac vein.', 'past'],
  ['The narrowed left iliac vein was then traversed by the probe.', 'past'],
  ['The probe slid into the left common iliac vein.', 'past'],
  ['The probe was led up the left external iliac vein.', 'past'],
  ['We were able to thread the probe into the left external iliac vein.', 'past'],
  ['We failed to thread the probe into the left external iliac vein.', 'past negated'],
  ['The probe failed to enter the left renal artery.', 'past negated'],
  ['We attempted to thread the probe into the left renal artery.', 'infinitive'],
  ['IVUS was planned and carried out in both iliac veins.', 'past'],
  ['IVUS of the left iliac vein is planned for tomorrow.', 'future'],
  ['The operator opted to thread the probe into the left iliac vein.', 'infinitive'],
  ['The probe is going to be threaded into the left iliac vein.', 'future'],
  ['Will thread the probe into the left iliac vein next week.', 'future'],
  ['Shepherded the probe into the left external iliac vein.', 'past'],
  ['Probe into the left external iliac vein.', 'none'],
  ['With the probe in the left iliac vein, a recording was made.', 'past'],
  ['IVUS was declined in the left leg.', 'past negated'],
  ['If the gradient persists, the probe will be threaded into the left iliac vein.', 'future'],
  ['The probe was neither threaded nor coaxed into the left iliac vein.', 'past negated'],
  ['The probe was threaded without difficulty into the left iliac vein.', 'past'],
  ['PROBE WAS SHEPHERDED INTO THE LEFT EXTERNAL ILIAC VEIN', 'past'],
  ['The IVUS probe wormed its way into the left iliac vein.', 'past'],
  ['The left common iliac vein was interrogated with IVUS.', 'past'],
  ['It was decided to embark on IVUS in both limbs.', 'infinitive'],
  ['The probe did not find its way into the right renal vein.', 'past negated'],
  ['The probe did find its way into the right renal vein.', 'past'],
  ['The ultrasound catheter made its way through the left iliac vein.', 'past'],
  ['The probe went nowhere near the right renal artery.', 'past negated'],
  ['The probe, once flushed, was ushered into the right renal vein.', 'past'],
  ['IVUS to be performed in the left leg.', 'infinitive'],
  ['The IVUS catheter was then brought up from the left groin and walked into the IVC.', 'past'],
  ['The probe needed to be coaxed into the left renal vein.', 'infinitive modal'],
  ['The plan was to thread the probe into the left renal vein.', 'future'],
  ['Had the gradient persisted, the probe would have been threaded into the left iliac vein.', 'infinitive modal'],
  ['The probe was supposed to be threaded into the left renal vein.', 'future'],
  ['The probe was about to be threaded into the left renal vein when he moved.', 'infinitive'],
  ['It was not possible to thread the probe into the left renal vein.', 'infinitive negated'],
  ['There was no need to thread the probe into the left renal vein.', 'past negated'],
  ['The probe was threaded into neither renal artery.', 'past negated'],
  ['IVUS would be embarked upon in both limbs.', 'infinitive modal'],
  ['The probe snaked its way into the left external iliac vein.', 'past'],
  ['The probe was inched up the left superficial femoral artery.', 'past'],
  ['The probe then wended through the right popliteal artery.', 'past'],
  ['We shall embark upon IVUS in both limbs.', 'future'],
  ['IVUS was embarked upon with no delay in the left renal vein.', 'past'],
  ['They declined to thread the probe into the left iliac vein.', 'past negated'],
  ['The probe managed to enter the left renal artery.', 'past'],
];

describe('readVerb', () => {
  it.each(sentences)('%s → %s', (sentence, expected) => {
    const { tense, modal, negated } = readVerb(sentence);
    expect([tense, ...(modal ? ['modal'] : []), ...(negated ? ['negated'] : [])].join(' ')).toBe(expected);
  });

  it('finds no verb in nothing, in leaders and in digits', () => {
    for (const text of ['', '.'.repeat(20_000), '1'.repeat(20_000), '_'.repeat(500)]) expect(readVerb(text)).toEqual({ tense: 'none', modal: false, negated: false });
  });

  it('reads the first 300 characters only', () => {
    expect(readVerb(`${'of the left iliac vein '.repeat(14)} the probe was threaded`).tense).toBe('none');
  });
});
