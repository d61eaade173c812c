import { describe, expect, it } from 'vitest';
import { anyOf, anyWord, noteDetails } from '../../src/lexicon/note-details.js';

const lists = [noteDetails.dates.service, noteDetails.dates.general, noteDetails.dates.other, noteDetails.signature.cues, noteDetails.physicians.operatorLabels];

describe('a pattern of phrases', () => {
  it('matches each phrase of a list to its end, whichever others begin alike', () => {
    for (const phrases of lists)
      for (const phrase of phrases) expect(new RegExp(`^${anyOf(phrases)}$`).exec(phrase)?.[0]).toBe(phrase);
  });

  it('takes the longest phrase', () => {
    expect(new RegExp(anyOf(['date', 'date of', 'date of birth', 'dates'])).exec('date of birth')?.[0]).toBe('date of birth');
    expect(new RegExp(anyOf(['date', 'date of', 'date of birth', 'dates'])).exec('date of visit')?.[0]).toBe('date of');
  });

  it('lets blanks be up to three marks', () => {
    expect(new RegExp(`^${anyOf(['co surgeon'])}$`).test('co-surgeon')).toBe(true);
    expect(new RegExp(`^${anyOf(['co surgeon'])}$`).test('co    surgeon')).toBe(false);
  });

  it('takes marks of a phrase as they are', () => {
    expect(new RegExp(`^${anyOf(['a.b', 'a+'])}$`).test('axb')).toBe(false);
    expect(new RegExp(`^${anyOf(['a.b', 'a+'])}$`).test('a+')).toBe(true);
  });

  it('keeps to whole words', () => {
    expect(new RegExp(anyWord(['sign', 'signed'])).exec('unsigned, designs, signed')?.index).toBe(19);
  });
});
