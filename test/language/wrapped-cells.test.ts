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
    ['with line ends of Windows', '| Catheter 2 | via left |\r\n|            | iliac    |\r\n', '| Catheter 2 | via left iliac    |\n'],
    ['in a cell padded by thousands of blanks', `| Catheter 2 | via left${' '.repeat(30_000)}|\n|            | iliac |`, '| Catheter 2 | via left iliac |'],
    ['below a label of thousands of blanks', `| ${' '.repeat(30_000)}| via left |\n|            | iliac |`, `| ${' '.repeat(30_000)}| via left iliac |`],
    ['over three rows without a label', '|  | via left |\n|  | iliac |\n|  | artery |', '|  | via left iliac artery |'],
    ['with a gap of thousands of blanks inside the cell', `| Catheter 2 | via${' '.repeat(30_000)}left |\n|            | iliac |`, `| Catheter 2 | via${' '.repeat(30_000)}left iliac |`],
  ])('is put together %s', (_, text, joined) => {
    expect(joinWrappedCells(text)).toHaveLength(text.length);
    expect(joinWrappedCells(text).replace(/\r+/g, '')).toBe(joined);
  });

  it.each([
    `| Catheter 2 |${' '.repeat(30_000)}|\n|            | iliac |`,
    `| Catheter 2 | via left${' '.repeat(30_000)}| x\n|            | iliac |`,
    '| Segment | Right | Left |\n|         | 20%   | 30%  |',
    '| Access | Right CFA |\n| Guidance | Ultrasound |',
    '|  | Right CFA |\nnarrative',
  ])('is none here: %j', (text) => {
    expect(joinWrappedCells(text)).toBe(text);
  });
});
