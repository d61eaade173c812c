import { describe, expect, it } from 'vitest';
import { readVariants } from '../../src/facts/record/variants.js';
import { readNote } from '../../src/language/read-note.js';

const variantsIn = (text: string): readonly string[] => readVariants(readNote(text));

describe('anatomical variants', () => {
  it.each([
    ['There is a bovine aortic arch.', ['bovine-arch']],
    ['The left common carotid arises from the innominate artery.', ['bovine-arch']],
    ['A replaced right hepatic artery was selected.', ['replaced-right-hepatic']],
    ['The right hepatic artery originates from the SMA.', ['replaced-right-hepatic']],
    ['Replaced left hepatic artery off the left gastric.', ['replaced-left-hepatic']],
    ['Replaced right and left hepatic arteries.', ['replaced-right-hepatic', 'replaced-left-hepatic']],
    ['An aberrant right subclavian artery runs behind the esophagus.', ['aberrant-right-subclavian']],
    ['The left vertebral artery comes directly off the arch.', ['left-vertebral-from-arch']],
    ['Arch: arteria lusoria.', ['aberrant-right-subclavian']],
  ])('are read from %j', (text, variants) => {
    expect(variantsIn(text)).toEqual(variants);
  });

  it.each([
    'No bovine arch.',
    'Three-vessel arch without a bovine configuration.',
    'The SMA was injected to look for a replaced right hepatic artery.',
    'A replaced left hepatic artery was not seen.',
    'Possible bovine arch on CT.',
    'The right hepatic artery arises from the proper hepatic artery.',
    'The left vertebral artery arises from the left subclavian.',
    'The left common carotid artery was selected from the arch.',
    'Bovine pericardial patch.',
    'Aberrant left subclavian artery.',
  ])('are none in %j', (text) => {
    expect(variantsIn(text)).toEqual([]);
  });
});
