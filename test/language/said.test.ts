import { describe, expect, it } from 'vitest';
import { said, unevenPlaces } from '../../src/language/text/said.js';

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

  it('finds the places where white space is more than one blank', () => {
    expect(unevenPlaces('a  b c\td\n\ne   f')).toEqual([2, 6, 8, 9, 12, 13]);
  });

  it('says the same of every stretch where these places are known', () => {
    const folded = 'the  left\tiliac\u00A0vein, \n right\r\r side\v\fof  it ';
    const uneven = unevenPlaces(folded);
    for (let start = 0; start <= folded.length; start++)
      for (let end = start; end <= folded.length; end++) expect(said({ folded, uneven }, start, end)).toBe(said({ folded }, start, end));
  });
});
