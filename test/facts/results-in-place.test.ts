import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.js';
import { readNote } from '../../src/language/read-note.js';

const told = (text: string): string[] =>
  readFacts(readNote(text), { dateOfService: null }).ivus.flatMap(({ vessel, side, status, findingsKind }) => (status === 'performed' ? [`${side ?? '-'} ${vessel ?? 'unnamed'} ${findingsKind}`] : []));

describe('what was found in a stent in place', () => {
  it.each([
    'The ultrasound catheter was passed into the right SFA. In the superficial femoral artery the stents measured 5.1 mm and were filled by homogeneous intimal tissue.',
    'IVUS of the right SFA was done. In the SFA the stent was filled by tissue.',
    'IVUS of the right SFA was done. In the SFA the stent edges showed neointima and a minimal lumen of 2.2 mm.',
    'IVUS of the right SFA was done. Within the SFA the old stents had collapsed to 4 mm.',
    'IVUS of the right SFA was done. There the stent held old thrombus.',
  ])('is a result: %j', (text) => {
    expect(told(text)).toEqual(['right superficial-femoral-artery yes']);
  });

  it.each([
    'IVUS of the right SFA was done. In the SFA a stent was needed, 6 mm by 90.',
    'IVUS of the right SFA was done. In the SFA the stent was then placed, 6 mm.',
    'IVUS of the right SFA was done. The stent was brought into the SFA, 6 mm.',
    'IVUS of the right SFA was done. On the last run the SFA was filled by collaterals.',
  ])('is none where one is put in or contrast runs: %j', (text) => {
    expect(told(text)).toEqual(['right superficial-femoral-artery no']);
  });
});

describe('a result in what is told of one side', () => {
  it('is of that side alone, though IVUS was told of both', () => {
    expect(told('IVUS was used in both renal arteries.\n\nRIGHT: guide seated in the right renal artery. IVUS catheter into the artery over it. Ostial calcified plaque, minimum lumen 1.9 mm.\n\nLEFT: guide turned to the left renal artery. IVUS catheter up into it and pulled back, same technique. CO2 shot afterwards: open, no residual narrowing.')).toEqual(['right renal-artery yes', 'left renal-artery no']);
  });

  it('is of the other side where the words turn to it', () => {
    expect(told('IVUS of both common iliac veins was performed. On the right, the vein was entered first. It measured 180 mm2 and was round. On the left the probe followed. It showed compression, 40 mm2.')).toEqual(['right common-iliac-vein yes', 'left common-iliac-vein yes']);
    expect(told('IVUS of both common iliac veins was performed. On the right, the vein was entered first. It measured 180 mm2 and was round.')).toEqual(['right common-iliac-vein yes', 'left common-iliac-vein no']);
  });

  it('is of both where the words tell of both, or the side is that of a groin', () => {
    expect(told('IVUS of both common iliac veins was performed. They measured 180 and 40 mm2. Left groin was held. Both were scarred.')).toEqual(['right common-iliac-vein yes', 'left common-iliac-vein yes']);
  });
});
