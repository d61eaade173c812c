import { describe, expect, it } from 'vitest';
import { joinWrappedCells } from '../../src/language/layout/wrapped-cells.js';

describe('a cell wrapped to the next row', () => {
  it('is put together in as many characters', () => {
    const text = '| Catheter 2 | Glide catheter, via left   |\n|            | common iliac, tip in left  |\n|            | superficial femoral artery |\n| Contrast   | 72 mL                      |';
    const joined = joinWrappedCells(text);
    expect(joined).toHaveLength(text.length);
    expect(joined.replace(/\r+/g, '')).toBe('| Catheter 2 | Glide catheter, via left common iliac, tip in left superficial femoral artery |\n| Contrast   | 72 mL                      |');
  });

  it.each([
    '| Segment | Right | Left |\n|         | 20%   | 30%  |',
    '| Access | Right CFA |\n| Guidance | Ultrasound |',
    '|  | Right CFA |\nnarrative',
  ])('is none here: %j', (text) => {
    expect(joinWrappedCells(text)).toBe(text);
  });
});
