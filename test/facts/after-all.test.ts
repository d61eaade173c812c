import { describe, expect, it } from 'vitest';
import { readAccessSites } from '../../src/facts/access/access-sites.js';
import { readNote } from '../../src/language/read-note.js';

const sitesIn = (text: string): string[] => readAccessSites(readNote(text)).map(({ vessel, side, outcome }) => `${side ?? '-'} ${vessel} ${outcome}`);

describe('an entry that failed at first', () => {
  it.each([
    'The first stick of the right common femoral artery failed, the second was good and a 5 Fr sheath went in.',
    'Initial attempt to access the right common femoral artery was unsuccessful. A second attempt was successful and a 5 Fr sheath was placed.',
    'Right common femoral artery: first attempt failed, second attempt successful, 5F sheath.',
    'The right common femoral artery was punctured but the wire would not pass. A second puncture slightly higher was successful and a 6F sheath was placed.',
    'First pass at the right common femoral artery was unsuccessful; on the second pass there was good return.',
    'Attempts to access the right common femoral artery were initially unsuccessful, but with ultrasound guidance access was eventually obtained.',
    'The right common femoral artery could not be accessed by palpation but was accessed with ultrasound guidance.',
    'It took three attempts to access the right common femoral artery.',
    'Multiple attempts were made to access the right common femoral artery before access was obtained.',
  ])('is none that failed where it was made in the end: %s', (text) => {
    expect(sitesIn(text)).toEqual(['right common-femoral-artery successful']);
  });

  it.each([
    ['The first stick of the right common femoral artery failed, the second also failed. The left common femoral artery was accessed.', ['right common-femoral-artery failed', 'left common-femoral-artery successful']],
    ['Attempts to access the left radial artery were unsuccessful. A 6 Fr sheath was then placed in the right common femoral artery.', ['left radial-artery failed', 'right common-femoral-artery successful']],
    ['Initial access of the left popliteal vein failed despite ultrasound. Access was then obtained through the right internal jugular vein.', ['left popliteal-vein failed', 'right internal-jugular-vein successful']],
    ['The left popliteal vein was seen with ultrasound and punctured twice; a wire would not pass. Both needles were withdrawn and we abandoned this site. The right common femoral vein was punctured.', ['left popliteal-vein failed', 'right common-femoral-vein successful']],
  ])('stays failed where another vessel was entered: %s', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });
});
