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

describe('what an earlier note is told to have said', () => {
  const earlier = '41F with swelling of the right leg. Under US the right popliteal vein was accessed, 8F. IVUS catheter advanced to the IVC and pulled back. IVUS showed the right common iliac vein compressed to 44 mm2. 14 x 60 stent to the right common iliac vein.';
  const today = 'Today: left common femoral vein punctured, ultrasound, 5 French sheath. Cobra catheter to the right external iliac vein. Run normal. No intervention.';

  it.each([
    'History (copied from prior note 6/02/2021, not edited):', 'HPI (copied forward):', 'PMH/PSH (per chart review, 2021):', 'PMH (per chart):', 'Previous procedure 6/02/2021:',
    'Last procedure (6/2/2021):', 'PRIOR NOTE 6/02/2021 >>>', '[Copied from procedure note dated 6/02/2021]', 'Old report (pasted for reference):',
  ])('%s', (label) => {
    for (const quoted of [`"${earlier}"`, earlier]) {
      const answer = analyze(`PROCEDURE NOTE\nDate of procedure: 10/22/2024\n\n${label} ${quoted}\n\n${today}`);
      expect(answer.accessSites.map(({ vessel, side }) => `${side ?? '-'} ${vessel}`)).toEqual(['left common-femoral-vein']);
      expect(answer.codes.filter(({ code }) => code === '37252' || code === '37238')).toEqual([]);
    }
  });
});
