import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.js';
import { readNote } from '../../src/language/read-note.js';

/** Vessels examined with IVUS for which a reason is read, "side vessel". */
const needed = (text: string): string[] =>
  readFacts(readNote(text), { dateOfService: null }).ivus.filter(({ necessity }) => necessity.length > 0).map(({ vessel, side }) => `${side ?? '-'} ${vessel ?? ''}`).sort();

describe('a vessel that an aim of IVUS names', () => {
  it.each([
    ['IVUS was used to measure the left common iliac artery and to check the left external iliac artery as the landing zone. IVUS of the left common iliac artery: 8 mm. IVUS of the left external iliac artery: 7 mm.', ['left common-iliac-artery', 'left external-iliac-artery']],
    ['IVUS performed to define the severity of the left cephalic vein stenosis, and to check the left subclavian vein, which was poorly opacified. IVUS, left cephalic vein: 75%. IVUS, left subclavian vein: 11 mm.', ['left cephalic-vein', 'left subclavian-vein']],
    ['IVUS used to size the SVC stent and to see whether the stenosis reached the right brachiocephalic vein. IVUS SVC: 85%. IVUS right brachiocephalic vein: 14 mm.', ['- superior-vena-cava', 'right brachiocephalic-vein']],
    ['IVUS why: leads hide the vein edges on every view; need a balloon size, and need to know if there is room in the subclavian too.\nIVUS how: probe to L subclavian vein, slow pull through L brachiocephalic vein.\nIVUS what: L subclavian vein 10 mm. L brachiocephalic vein 3 mm.', ['left brachiocephalic-vein', 'left subclavian-vein']],
  ])('has its reason in it: %s', (text, vessels) => {
    expect(needed(text)).toEqual(vessels);
  });

  it('is not one named only as looked at', () => {
    expect(needed('IVUS of the left common iliac artery was performed to size a stent, and on withdrawal the left external iliac artery was recorded. IVUS of the left common iliac artery: 8 mm. IVUS of the left external iliac artery: 7 mm.')).toEqual(['left common-iliac-artery']);
  });
});
