import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.js';
import { readNote } from '../../src/language/read-note.js';

const read = (text: string): string[] =>
  readFacts(readNote(`The right common femoral vein was accessed with an 8F sheath.\n${text}`), { dateOfService: null }).ivus.map(({ vessel, side, status, necessity, findingsKind }) => `${side ?? '-'} ${vessel ?? 'unnamed'} ${status}${necessity.length > 0 ? ' reason' : ''}${findingsKind === 'yes' ? ' result' : ''}`);

const both = (told: string): string[] => [`left common-iliac-vein performed${told}`, `left external-iliac-vein performed${told}`];

describe('results of vessels named by an adjective alone', () => {
  it.each([
    'The left common iliac vein and the left external iliac vein were interrogated with IVUS. The common iliac measured 64 mm2, the external 150 mm2.',
    'IVUS of the left common iliac vein and the left external iliac vein was done. Common 58%; external 20%.',
  ])('are read with a measurement right behind: %j', (text) => {
    expect(read(text)).toEqual(both(' result'));
  });

  it.each([
    'IVUS of the left common iliac vein and the left external iliac vein was done. The common 8 mm balloon was inflated.',
    'IVUS of the left common iliac vein and the left external iliac vein was done. The external 6 mm stent was not used.',
  ])('are told from sizes of devices: %j', (text) => {
    expect(read(text)).toEqual(both(''));
  });

  it('may be of what lies in a stent', () => {
    expect(read('IVUS of the left SFA was done. Neointima filled half of the stent lumen.')).toEqual(['left superficial-femoral-artery performed result']);
    expect(read('IVUS of the left SFA was done. The old stent lumen was crossed with a 5 mm balloon.')).toEqual(['left superficial-femoral-artery performed']);
  });
});

describe('reasons told for all, in brackets, or by a pronoun', () => {
  it.each([
    'IVUS of the left common and left external iliac veins was done. Both to choose the landing zone.',
    'Left side: IVUS L CIV, L EIV. All for stent planning as the venogram was blurred.',
    'We went on to IVUS for clarification (left common iliac vein, left external iliac vein).',
    'IVUS was done, left approach. In the left common iliac vein it was needed to prove compression. In the left external iliac vein it was needed to choose the stent level.',
    'IVUS of the left common and left external iliac veins was done. The venogram had raised doubts about both, hence the examination.',
  ])('are reasons: %j', (text) => {
    expect(read(text)).toEqual(both(' reason'));
  });

  it.each([
    ['The IVUS catheter examined the left external iliac artery, for fear of injury from the sheath.', 'left external-iliac-artery performed reason'],
    ['As venograms tend to undercall calibre, the left common iliac vein was measured by IVUS.', 'left common-iliac-vein performed reason'],
    ['IVUS of the left renal artery was done lest a dissection be missed.', 'left renal-artery performed reason'],
    ['IVUS of the left common iliac vein was done out of concern for a missed web.', 'left common-iliac-vein performed reason'],
    ['IVUS of the abdominal aorta was obtained to direct the needle.', '- abdominal-aorta performed reason'],
    ['The venogram left us guessing, and so the left common iliac vein had IVUS.', 'left common-iliac-vein performed reason'],
    ['IVUS of the left common iliac vein was done.\nWhy: the venogram was not clear.', 'left common-iliac-vein performed reason'],
    ['IVUS of the left common iliac vein was done.\nReason: leg swelling.', 'left common-iliac-vein performed'],
    ['IVUS of the left common iliac vein was done. In the left external iliac vein it was not used.', 'left common-iliac-vein performed'],
    ['IVUS of the left common iliac vein was done for teaching the fellow.', 'left common-iliac-vein performed'],
    ['The left common iliac vein had no IVUS.', 'left common-iliac-vein not-performed'],
    ['The left common iliac vein had IVUS last year.', 'left common-iliac-vein historical'],
  ])('are told from other words: %j', (text, told) => {
    expect(read(text)).toEqual([told]);
  });
});

describe('forms', () => {
  it.each([
    ['\n[X] IVUS performed\nVessel(s): L common iliac vein; L external iliac vein\nRationale for IVUS: [X] degree of compression', both(' reason')],
    ['IVUS: No\nVessels: left CIV, left EIV', []],
    ['IVUS performed: No', ['- unnamed not-performed']],
    ['IVUS performed: Yes\nVessels imaged: L CIV, L EIV', both('')],
  ])('are read by their answers: %j', (text, told) => {
    expect(read(text)).toEqual(told);
  });
});

describe('a reason of the vessel right in front of IVUS', () => {
  it('does not reach one that the probe goes on to', () => {
    expect(read('Left common iliac vein IVUS was done to look for compression. The probe was next taken across to the right common iliac vein, which measured 200 mm2.')).toEqual(['left common-iliac-vein performed reason', 'right common-iliac-vein performed result']);
    expect(read('Left common iliac vein and left external iliac vein IVUS was done to size the stents.')).toEqual(both(' reason'));
  });
});

describe('IVUS that was attempted', () => {
  it.each([
    ['IVUS from the left femoral vein to the IVC was attempted, but the console shut down at once.', 'left femoral-vein not-performed'],
    ['IVUS of the left common iliac vein was attempted, but the catheter would not cross.', 'left common-iliac-vein not-performed'],
    ['IVUS of the left common iliac vein was attempted, but only the second catheter passed. 60 mm2.', 'left common-iliac-vein performed result'],
    ['IVUS of the left common iliac vein was attempted and was successful, 60 mm2.', 'left common-iliac-vein performed result'],
  ])('was done only where it succeeded: %j', (text, told) => {
    expect(read(text)).toEqual([told]);
  });
});
