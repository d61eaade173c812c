import { describe, expect, it } from 'vitest';
import { withHeardPhrases } from '../../src/language/text/heard-phrases.js';
import { heardPhrases } from '../../src/lexicon/spelling.js';

const read = (text: string): string => withHeardPhrases(text).replaceAll('\r', '');

describe('withHeardPhrases', () => {
  it.each([
    ['Eye vuss was needed for both vessels.', 'IVUS was needed for both vessels.'],
    ['The eye vis catheter was advanced.', 'The IVUS catheter was advanced.'],
    ['I have us was used to measure the neck.', 'IVUS was used to measure the neck.'],
    ['I-VUS FINDINGS: 4 mm', 'IVUS FINDINGS: 4 mm'],
    ['The left perineal artery was dilated.', 'The left peroneal artery was dilated.'],
    ['The pop lit eel is hazy, the hypo gastrics are open.', 'The popliteal is hazy, the hypogastrics are open.'],
  ])('%s', (text, meant) => {
    expect(read(text)).toBe(meant);
    expect(withHeardPhrases(text)).toHaveLength(text.length);
  });

  it.each(['I have US images stored.', 'The eye visit was last week.', 'The perineal skin was prepped.', 'He was brought in for renal artery stenting.', 'They have us wait.'])('leaves plain words alone: %s', (text) => {
    expect(withHeardPhrases(text)).toBe(text);
  });

  it('never needs more room than what was heard', () => {
    for (const [heard, meant] of heardPhrases) expect(meant.length).toBeLessThanOrEqual(heard.length);
  });
});
