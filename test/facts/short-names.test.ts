import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.js';

const head = 'Right common femoral artery punctured, 6 Fr sheath. Right common femoral vein punctured, 9 Fr sheath. The pictures were equivocal.';
const examined = (text: string): string[] => analyze(`${head} ${text}`).ivus.map(({ vessel, side, findings }) => `${side ?? '-'} ${vessel ?? '-'} ${findings.length > 0 ? 'shown' : 'not shown'}`);

describe('a short name in the result for a fuller one in the run', () => {
  it.each([
    ['For that question the Visions was withdrawn over the bifurcation into the abdominal aorta and a pullback recorded. IVUS of the aorta: mural thrombus of 6 mm.', ['- abdominal-aorta shown']],
    ['The IVUS catheter was passed into the left renal artery, then brought back into the abdominal aorta and a recording made. In the left renal artery IVUS found a 70% stenosis. In the aorta IVUS found plaque 5 mm thick.', ['left renal-artery shown', '- abdominal-aorta shown']],
    ['The Visions was brought up into the descending thoracic aorta and drawn back. IVUS of the aorta: entry tear of 9 mm.', ['- descending-thoracic-aorta shown']],
    ['The Eagle Eye was passed into the left internal carotid artery and pulled back. By IVUS the carotid had a 70% plaque.', ['left internal-carotid-artery shown']],
    ['The IVUS catheter was advanced into the left common iliac vein and pulled back. IVUS of the left iliac vein: 62% narrowing.', ['left common-iliac-vein shown']],
  ])('is that vessel: %j', (text, vessels) => {
    expect(examined(text)).toEqual(vessels);
  });

  it.each([
    ['IVUS of the aorta was performed: mural thrombus of 6 mm.', ['- aorta shown']],
    ['The IVUS catheter was advanced into the left common iliac vein and pulled back: 58 mm2. IVUS of the right iliac vein: 140 mm2.', ['left common-iliac-vein shown', 'right iliac-vein shown']],
    ['The Visions was brought up into the ascending aorta and drawn back through the descending thoracic aorta. IVUS of the aorta: a flap.', ['- ascending-aorta shown', '- descending-thoracic-aorta shown']],
  ])('stays open where no run, another side or several are named: %j', (text, vessels) => {
    expect(examined(text)).toEqual(vessels);
  });
});
