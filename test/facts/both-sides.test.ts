import { describe, expect, it } from 'vitest';
import { readAccessSites } from '../../src/facts/access/access-sites.js';
import { readNote } from '../../src/language/read-note.js';

const sitesIn = (text: string): string[] => readAccessSites(readNote(text)).map(({ vessel, side, outcome }) => `${side ?? '-'} ${vessel} ${outcome}`);

describe('an entry told of a pair', () => {
  it.each([
    ['The common femoral arteries were punctured on both sides over the femoral heads, first the right common femoral artery and a minute later the left common femoral artery.', 'common-femoral-artery'],
    ['The common femoral arteries were punctured bilaterally.', 'common-femoral-artery'],
    ['The common femoral veins were entered in both groins under ultrasound.', 'common-femoral-vein'],
    ['The common femoral veins were entered, the right common femoral vein with a 9F sheath and the left common femoral vein with a 6F sheath.', 'common-femoral-vein'],
    ['The popliteal veins were punctured prone: right popliteal vein, 8F; left popliteal vein, 8F.', 'popliteal-vein'],
  ])('is of each of the two: %j', (text, vessel) => {
    expect(sitesIn(text)).toEqual([`right ${vessel} successful`, `left ${vessel} successful`]);
  });

  it('leaves the side open where no words give it', () => {
    expect(sitesIn('The common femoral arteries were punctured.')).toEqual(['- common-femoral-artery successful']);
  });

  it('is of the one that was entered after a look at both', () => {
    expect(sitesIn('The common femoral veins were looked at. The left common femoral vein was punctured; the right common femoral vein was scarred.')).toEqual(['left common-femoral-vein successful']);
  });

  it('is none where the tract through the liver is measured', () => {
    expect(sitesIn('The right internal jugular vein was punctured. Main portal vein 13 mm. Length portal entry to IVC 68 mm.')).toEqual(['right internal-jugular-vein successful']);
  });

  it('is none where a sheath is brought to a mouth and the run has its speed per second', () => {
    expect(sitesIn('I punctured the right common femoral artery. A 6 French guiding sheath was brought to the mouth of the left common carotid, and the IVUS catheter ran into the mid left common carotid and back to the sheath at half a millimetre per second.')).toEqual(['right common-femoral-artery successful']);
  });
});
