import { describe, expect, it } from 'vitest';
import { said } from '../../src/language/text/said.js';

const whole = (folded: string): string => said({ folded }, 0, folded.length);

describe('the words of a stretch', () => {
  it('leaves single blanks as they are', () => {
    expect(whole('the left\u00A0iliac vein')).toBe('the left\u00A0iliac vein');
  });

  it.each(['the  left', 'the\tleft', 'the\nleft', 'the\rleft', 'the \u00A0left', 'the\u2009\u2009left', 'the\v\fleft'])('makes one blank of %j', (words) => {
    expect(whole(words)).toBe('the left');
  });

  it('looks at nothing outside the stretch', () => {
    expect(said({ folded: 'a  b c  d' }, 3, 6)).toBe('b c');
  });
});
