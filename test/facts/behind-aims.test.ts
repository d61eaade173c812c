import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.js';
import { readNote } from '../../src/language/read-note.js';

const read = (text: string): string[] =>
  readFacts(readNote(`The right common femoral vein was punctured, 10 Fr sheath.\n${text}`), { dateOfService: null }).ivus.map(({ vessel, side, status, necessity, findingsKind }) => `${side ?? '-'} ${vessel ?? 'unnamed'} ${status}${necessity.length > 0 ? ' reason' : ''}${findingsKind === 'no' ? '' : ` ${findingsKind}`}`);

describe('results told in the same sentence behind what IVUS was for', () => {
  it.each([
    'IVUS of the left common iliac vein was done to look for residual thrombus; none was seen.',
    'IVUS of the left common iliac vein was run in order to tell scar from thrombus: scar was found.',
    'An IVUS catheter was passed into the left common iliac vein to look for webs; dense webs seen throughout.',
    'IVUS was performed in the left common iliac vein, because the edge could not be seen on the venogram: stent hangs 2 mm into the cava.',
    'Because the venogram could not tell compression from scar, used IVUS in the left common iliac vein = scar, 60%.',
    'As contrast runs were poor, ran IVUS through the left common iliac vein - webs, 4 cm long.',
    'To resolve the discrepancy IVUS of the left common iliac vein was carried out. A spur was seen.',
    'To settle the question intravascular ultrasound of the left common iliac vein was performed: 70% stenosis.',
  ])('are results: %j', (text) => {
    expect(read(text)).toEqual(['left common-iliac-vein performed reason yes']);
  });

  it.each([
    'IVUS of the left common iliac vein was needed because the venogram was hazy; compression was suspected.',
    'IVUS of the left common iliac vein was done to exclude a flap; the venogram had shown a haze.',
    'IVUS of the left common iliac vein was done to size the stent; a 14 x 60 mm stent was chosen.',
    'IVUS was used in the left common iliac vein because of a suspicious lucency: thrombus or scar was feared.',
    'IVUS of the left common iliac vein was done to look for thrombus; heparin was given.',
  ])('are told from more of the reason and from what was done: %j', (text) => {
    expect(read(text)).toEqual(['left common-iliac-vein performed reason']);
  });

  it('end a word at a full stop', () => {
    expect(read('IVUS was repeated to verify that the stent touched the wall. Apposition was complete in the left common iliac vein.')).toEqual(['left common-iliac-vein performed reason yes']);
  });
});

describe('IVUS with no vessel of its own', () => {
  it.each([
    'Left common iliac vein: hazy on the venogram, hard to grade. IVUS (Visions PV .014) passed to settle that -> lumen 62 mm2.',
    'Left common iliac vein: 60% on the venogram. IVUS catheter passed to grade it. MLA 70 mm2.',
    'The left common iliac vein looked narrowed on one view. IVUS was brought in to measure it: 55 mm2.',
    'Left common iliac vein: 60% on the venogram. IVUS was advanced to grade it and showed 75% compression.',
  ])('is of the vessel of its line, or of the one that it points at: %j', (text) => {
    expect(read(text)).toEqual(['left common-iliac-vein performed reason yes']);
  });

  it.each([
    ['The left common iliac vein looked narrow, and whether that was real could not be told. IVUS was brought in to settle it.', '- unnamed performed'],
    ['Left common iliac vein: 60% on the venogram. IVUS was not passed to grade it.', 'left common-iliac-vein not-performed'],
    ['Left common iliac vein: 70%. IVUS will be used to grade it next time.', 'left common-iliac-vein planned'],
  ])('is told from one about a question, and from one that was not done: %j', (text, told) => {
    expect(read(text)).toEqual([told]);
  });

  it('may stand across a vessel without a verb', () => {
    expect(read('IVUS across the left common iliac vein to measure the lumen before stenting.')).toEqual(['left common-iliac-vein performed reason']);
  });
});
