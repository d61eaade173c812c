import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.js';
import { readNote } from '../../src/language/read-note.js';

const statusesIn = (text: string): string[] =>
  readFacts(readNote(`The right common femoral vein was punctured. ${text}`), { dateOfService: null }).ivus.map(({ vessel, side, status }) => `${side ?? '-'} ${vessel ?? 'unnamed'} ${status}`);

describe('IVUS whose own verb tells that it was done', () => {
  it.each([
    'Considering the equivocal venogram, IVUS of the left common iliac vein was performed.',
    'Considering the equivocal venogram IVUS of the left common iliac vein was performed and showed 60% stenosis.',
    'Hoping to avoid contrast, IVUS of the left common iliac vein was performed.',
    'Intending to stent, we performed IVUS of the left common iliac vein.',
    'As we had planned, IVUS of the left common iliac vein was performed.',
    'Having considered the options, I performed IVUS of the left common iliac vein.',
    'Given the plan of stenting, IVUS of the left common iliac vein was obtained.',
    'Having debated surgery, we carried out IVUS of the left common iliac vein.',
    'Because she had wanted a definite answer, we ran IVUS through the left common iliac vein.',
    'With the intention to land the stent precisely, the left common iliac vein was interrogated with IVUS.',
    'Contemplating a stent and hoping to land it well, I interrogated the left common iliac vein with IVUS.',
    'After weighing the risks we proceeded with IVUS of the left common iliac vein.',
    'Considering the equivocal venogram, the IVUS catheter was advanced into the left common iliac vein and pulled back.',
  ])('was done, whatever somebody had in mind: %j', (text) => {
    expect(statusesIn(text)).toEqual(['left common-iliac-vein performed']);
  });

  it.each([
    ['We considered IVUS of the left common iliac vein.', 'planned'],
    ['We had planned IVUS of the left common iliac vein.', 'planned'],
    ['We were hoping to perform IVUS of the left common iliac vein.', 'planned'],
    ['Having considered IVUS of the left common iliac vein, we went straight to stenting.', 'planned'],
    ['Having considered the venogram, IVUS of the left common iliac vein may be done next time.', 'planned'],
    ['If IVUS of the left common iliac vein was performed, contrast would be spared.', 'planned'],
    ['I was going to run IVUS of the left common iliac vein, but the console was down.', 'not-performed'],
    ['The plan had been that IVUS of the left common iliac vein was done first, but the console was down, so it was not done.', 'not-performed'],
    ['Considering her agitation, IVUS of the left common iliac vein was not performed.', 'not-performed'],
    ['Considering her agitation, no IVUS of the left common iliac vein was performed.', 'not-performed'],
  ])('is told from one that was only in mind: %j', (text, status) => {
    expect(statusesIn(text)).toEqual([`left common-iliac-vein ${status}`]);
  });
});

describe('IVUS that failed to show something', () => {
  it.each([
    'IVUS failed to show any residual stenosis in the left common iliac vein.',
    'IVUS failed to demonstrate compression of the left common iliac vein.',
    'IVUS failed to reveal residual thrombus in the left common iliac vein.',
    'The IVUS catheter failed to reveal any stenosis in the left common iliac vein.',
    'IVUS of the left common iliac vein failed to identify a spur.',
    'Intravascular ultrasound failed to disclose any stenosis of the left common iliac vein.',
  ])('saw nothing, and was done: %j', (text) => {
    expect(statusesIn(text)).toEqual(['left common-iliac-vein performed']);
  });

  it.each([
    'The IVUS catheter failed and the left common iliac vein was not imaged.',
    'IVUS failed to boot, so the left common iliac vein was not imaged.',
    'The IVUS catheter failed to cross the left common iliac vein.',
    'The IVUS console failed to produce an image of the left common iliac vein.',
    'IVUS failed to show anything of the left common iliac vein.',
  ])('is told from a tool that broke: %j', (text) => {
    expect(statusesIn(text)).toEqual(['left common-iliac-vein not-performed']);
  });
});

describe('a sentence that begins with the procedure', () => {
  it.each([
    'Procedure performed without complication using IVUS of the left common iliac vein.',
    'Procedure continued with IVUS of the left common iliac vein.',
    'Operation began with IVUS of the left common iliac vein.',
    'Operation concluded with intravascular ultrasound of the left common iliac vein.',
    'Procedure went smoothly, with IVUS of the left common iliac vein.',
    'Procedure next involved IVUS of the left common iliac vein.',
    'Operation included IVUS of the left common iliac vein.',
  ])('is no title where it goes on with a verb: %j', (text) => {
    expect(statusesIn(text)).toEqual(['left common-iliac-vein performed']);
  });

  it.each([
    'procedure left common iliac vein stenting with ivus',
    'procedure performed left common iliac vein ivus and stent',
    'operation left common iliac vein angioplasty and stent, intravascular ultrasound',
  ])('is one where it lists what was done: %j', (text) => {
    expect(statusesIn(text)).toEqual(['- unnamed heading-only']);
  });
});
