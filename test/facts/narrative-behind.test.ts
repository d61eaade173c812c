import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/index.js';

const named = ({ vessel, side }: { readonly vessel: string | null; readonly side: string | null }): string => (side === null ? (vessel ?? '') : `${side} ${vessel ?? ''}`);
const waysIn = (text: string): readonly [string[], string[]] => {
  const { accessSites, catheterPositions } = analyze(text);
  return [accessSites.map(named), catheterPositions.filter(({ outcome }) => outcome === 'reached').map(named)];
};

describe('the operation that goes on behind an indication or a name, on its line', () => {
  it.each([
    ['Indication: pain after meals. Right CFA, 6 Fr. Flush catheter to the abdominal aorta. Then a C2 into the left renal artery.', ['right common-femoral-artery'], ['abdominal-aorta', 'left renal-artery']],
    ['Indication: GI bleeding. R CFA 5F sheath. Sos in the SMA.', ['right common-femoral-artery'], ['superior-mesenteric-artery']],
    ['Indication: submassive PE. Via the right CFV a pigtail catheter was placed in the main pulmonary artery.', ['right common-femoral-vein'], ['main-pulmonary-artery']],
    ['Dx: renal hypertension. From the right common femoral artery a 6F sheath was advanced to the abdominal aorta, C2 into the left renal artery.', ['right common-femoral-artery'], ['abdominal-aorta', 'left renal-artery']],
    ['Operator: Dr. Quill. Right CFV, 8F. Pigtail to the main PA.', ['right common-femoral-vein'], ['main-pulmonary-artery']],
    ['Fellow\'s note: left CFA stuck under US, 5F. Cobra to the celiac artery.', ['left common-femoral-artery'], ['celiac-artery']],
  ])('is read: %j', (text, access, positions) => {
    expect(waysIn(text)).toEqual([access, positions]);
  });

  it.each([
    'Indication: claudication. From the left groin a stent was placed in the left common iliac artery in 2019.',
    'Indication: recurrent edema. Through the right jugular vein a stent was placed in the left common iliac vein last year.',
    'Indication: dialysis. A 14.5 Fr catheter was placed through the right internal jugular vein and has stopped working.',
    'Indication: line trouble. 14 Fr tunneled catheter in the right internal jugular vein, poor flow.',
    'Surgeon: Dr. Quill. Assistant: Dr. Vane.',
  ])('does not begin with what was before: %j', (text) => {
    expect(waysIn(text)[1]).toEqual([]);
  });
});
