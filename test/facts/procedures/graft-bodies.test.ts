import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/analyze.js';

const repairsIn = (technique: string): (string | null)[] =>
  analyze(`Date of service: 2025-03-04\nTechnique: ${technique}`).procedures.map(({ code }) => code).filter((code) => code?.startsWith('347') === true);

describe('an aortic graft whose main part is called its body', () => {
  it.each([
    'EVAR was done. A 28-16-145 body was brought in from the right, gate to the left. Body opened below the left renal. Left limb 16-16-124.',
    'EVAR with an Endurant. The body went up from the right and was deployed below the renals. The gate was cannulated, and the left limb 16-13-95 placed.',
    'EVAR. Body deployed under the left renal artery. Gate cannulated in two minutes. Limbs 16 x 95 on both sides.',
    'Endovascular aneurysm repair. The body was opened just below the lower renal artery, then the limb of the left side was brought in.',
  ])('was placed: %s', (technique) => {
    expect(repairsIn(technique)).toEqual(['34705']);
  });

  it.each([
    'He had EVAR in 2019. The body of the graft lies well below the renals. A stent was not needed.',
    'EVAR was discussed. A 28 mm body was ordered for next week. Aortogram only.',
    'EVAR surveillance: the body was seen in its place, limbs open. Aortogram through a pigtail.',
    'EVAR planned next month. The body of the pancreas was seen on CT; coils were not placed.',
  ])('was not placed: %s', (technique) => {
    expect(repairsIn(technique)).toEqual([]);
  });
});
