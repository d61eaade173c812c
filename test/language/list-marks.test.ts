import { describe, expect, it } from 'vitest';
import { readAccessSites } from '../../src/facts/access/access-sites.js';
import { evenListMarks } from '../../src/language/layout/list-marks.js';
import { readNote } from '../../src/language/read-note.js';

describe('arrows that begin the lines of a list', () => {
  it.each([
    ['STEPS\n> R CFV, 8F\n> Pigtail to the IVC', 'STEPS\n- R CFV, 8F\n- Pigtail to the IVC'],
    ['-> 5F R CFA sheath\n\n-> Omni to the aorta', '-  5F R CFA sheath\n\n-  Omni to the aorta'],
    ['Done today:\n>> left radial, US, 6F', 'Done today:\n-  left radial, US, 6F'],
    ['First part\n=> the catheter was drawn back into the abdominal aorta\n=> Mynx', 'First part\n-  the catheter was drawn back into the abdominal aorta\n-  Mynx'],
  ])('are its marks: %j', (text, evened) => {
    expect(evenListMarks(text)).toBe(evened);
  });

  it.each(['R IJ 9F\n> SVC\n> IVC\n> L CIV', 'Stenosis of the SFA\n> 50 % in two places', 'Catheter passed\n> IVC > L CIV > L EIV.'])('are kept where a way or a figure goes on: %j', (text) => {
    expect(evenListMarks(text)).toBe(text);
  });

  it.each(['>', '->', '-->', '=>', '>>', '→', '-', '*', '~', '1)', '#1'])('leave the vessel of a first line as the entry: %j', (mark) => {
    const sites = readAccessSites(readNote(`CLOT REMOVAL\n\nSTEPS\n${mark} Left popliteal vein, US-guided, 8F then 16F DrySeal.\n${mark} Catheter to the left common iliac vein, four passes.\n`));
    expect(sites.map(({ vessel, side }) => `${side ?? '-'} ${vessel}`)).toEqual(['left popliteal-vein']);
  });
});
