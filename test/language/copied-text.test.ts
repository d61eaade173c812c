import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.js';

const today = 'TODAY: puncture of the left common femoral vein, 9F sheath. IVUS catheter passed into the left common iliac vein. IVUS: 52 mm2.';
const examined = (opening: string, end: string): string[] =>
  analyze(`Date of Service: 04/14/2026\n${opening}\nIVUS of the left external iliac vein was performed: 96 mm2.\n${end}\n${today}`)
    .ivus.filter(({ status }) => status === 'performed').map(({ side, vessel }) => `${side ?? '-'} ${vessel ?? 'unnamed'}`);

describe('text copied from another note', () => {
  it.each([
    ['----- copied forward from note of 11/02/2025 -----', '----- end of copied text -----'],
    ['*** Copied from prior procedure note 11/02/2025 ***', '*** End copied ***'],
    ['[[ carried forward 11/02/2025, Dr. A ]]', '[[ end carry forward ]]'],
    ['>>> pulled in from last op note (11/02/2025) >>>', '<<< end <<<'],
  ])('tells of another session: %s', (opening, end) => {
    expect(examined(opening, end)).toEqual(['left common-iliac-vein']);
  });
});
