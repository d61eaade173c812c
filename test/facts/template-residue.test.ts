import { describe, expect, it } from 'vitest';
import { readTemplateResidue } from '../../src/facts/record/template-residue.js';
import { readNote } from '../../src/language/read-note.js';

const residueIn = (text: string): string[] => readTemplateResidue(readNote(text)).map(({ quote }) => quote);

describe('template residue', () => {
  it.each([
    ['Contrast: *** mL, fluoroscopy *** min', ['***', '***']],
    ['The lumen measured ___ mm2 at the ____mm mark.', ['___', '____']],
    ['Closure: [Mynx / Perclose / manual]', ['[Mynx / Perclose / manual]']],
    ['The [right|left] groin was prepped.', ['[right|left]']],
    ['Complications: [ ]', ['[ ]']],
    ['Assistant: []', ['[]']],
    ['Last venogram: __/__/____', ['__/__/____']],
    ['Anesthesia: {local/MAC:20311}', ['{local/MAC:20311}']],
    ['The <enter vessel> was entered.', ['<enter vessel>']],
    ['Patient: @NAME@, seen @TD@', ['@NAME@', '@TD@']],
    ['A XX mm balloon was inflated.', ['XX mm']],
    ['Side (choose one): left', ['(choose one)']],
    ['The [side] common femoral vein and [***]', ['[side]', '[***]']],
    ['Use [left or right] groin', ['[left or right]']],
    ['Sheath size [insert french size]', ['[insert french size]']],
  ])('is found in %j', (text, residue) => {
    expect(residueIn(text)).toEqual(residue);
  });

  it.each([
    'As described by others [1], [2-4].',
    'Consent: [x] written [ ] verbal',
    'Seen by Dr. X and Dr. XXXXXX.',
    'Contrast ........ 40 mL',
    'FINDINGS\n--------------\nNormal.',
    '______________________\nIMPRESSION',
    '==========',
    '| vessel | area |\n|____|____|\n| CIV | 44 |',
    'Closed with 2-0 Prolene.',
    'Creatinine 1.1 [mg/dL]',
    'EBL <10 mL, ACT >250',
    '***** FINAL REPORT *****',
    '<< Imported from legacy EHR >>',
    'Read by Dr. ___ in clinic.',
    'Seen with Dr. [side] in clinic.',
    'Patient [NAME], [redacted]',
    'Signature: ______________',
    'The result was **bold** and __firm__.',
    'Hospital [**Name 123**]',
  ])('is none in %j', (text) => {
    expect(residueIn(text)).toEqual([]);
  });

  it('is cut out in reading order with its place', () => {
    expect(readTemplateResidue(readNote('EBL *** mL [ ]'))).toEqual([
      { start: 4, end: 7, quote: '***' },
      { start: 11, end: 14, quote: '[ ]' },
    ]);
  });
});
