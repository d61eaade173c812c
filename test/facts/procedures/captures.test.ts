import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/analyze.js';

/** A note whose IVUS has all that it needs, with one more sentence about what was done. */
const note = (sentence: string): string => `Date of service: 2025-03-04
Technique: The right common femoral vein was punctured under ultrasound and a 10 Fr sheath placed. ${sentence}
Venography could not show the diameter, so IVUS was used to measure it. The IVUS catheter was advanced into the inferior vena cava.
IVUS: inferior vena cava 18 mm, no clot.`;

const ivusOf = (sentence: string): readonly string[] => {
  const { codes, notReported } = analyze(note(sentence));
  return [...codes.filter(({ group }) => group === 'ivus').map(({ code, status }) => `${code} ${status}`), ...notReported.filter(({ reason }) => reason === 'excluded-procedure').map(({ code, reason }) => `${code} ${reason}`)];
};

describe('IVUS beside something caught in a vessel', () => {
  it.each([
    'A port fragment lay in the atrium. A 20 mm gooseneck closed on its free end and it came down through the sheath in one piece.',
    'The stent had migrated to the right ventricle. It was snared, collapsed and drawn back into the sheath.',
    'The tip of the microcatheter broke off in the cava. The loop of a 10 mm snare was opened over it. With the third grab I had it, and I brought everything back into the sheath and out in one.',
    'The hook of the filter was lassoed, the sheath slid over it and the filter came out whole.',
    'The filter was caught by its hook, pulled upright and let go again below the renal veins.',
    'A Denali was let go below the renal veins.',
  ])('is barred: %s', (sentence) => {
    expect(ivusOf(sentence)).toEqual(['37252 excluded-procedure']);
  });

  it.each([
    'The wire from the neck was snared in the cava and pulled out of the femoral sheath for through-and-through access.',
    'A port fragment lay in the atrium. It slipped out of the snare each time and was left there.',
    'Clot fragments were pulled out through the sheath with the FlowTriever.',
    'The filter of 2014 was left in place, and the catheter between its legs was taken out.',
    'The filter had been removed in 2016 at another hospital.',
    'Consent covered retrieval of the filter. The snare stayed in its package, and the jugular sheath was removed.',
  ])('is not barred: %s', (sentence) => {
    expect(ivusOf(sentence)).toEqual(['37252 supported']);
  });
});
