import { describe, expect, it } from 'vitest';
import { readAccessSites } from '../../src/facts/access/access-sites.js';
import { readNote } from '../../src/language/read-note.js';

const sitesIn = (text: string): string[] => readAccessSites(readNote(text)).map(({ vessel, side, outcome }) => `${side ?? '-'} ${vessel} ${outcome}`);

describe('a vessel deep in the trunk', () => {
  it.each([
    ['Translumbar approach. With the patient prone, the abdominal aorta was punctured from the left flank with an 18G sheath needle.', ['- abdominal-aorta successful']],
    ['Translumbar needle puncture of the abdominal aorta at L3, done the old way. Needle out.', ['- abdominal-aorta successful']],
    ['Under CT the inferior vena cava was directly punctured through a right translumbar tract and a peel-away sheath placed.', ['- inferior-vena-cava successful']],
    ['Transhepatic: the right hepatic vein was punctured percutaneously with a 21G Chiba and a 6F sheath placed into it.', ['- right-hepatic-vein successful']],
    ['Percutaneous transsplenic route: US-guided puncture of splenic vein at the hilum w/ 21G needle, AccuStick, then 6F vascular sheath into the splenic vein.', ['- splenic-vein successful']],
  ])('is entered through the skin: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });

  it.each([
    ['Right IJ accessed, 10F. From the right hepatic vein the portal vein was punctured with a Colapinto needle.', ['right internal-jugular-vein successful']],
    ['Right CFV punctured, 6F. The IVC was entered with a pigtail and a cavogram made.', ['right common-femoral-vein successful']],
    ['Right CFA accessed percutaneously. The aorta was cannulated with a pigtail.', ['right common-femoral-artery successful']],
    ['Percutaneous access right CFV, 6F. The right hepatic vein was entered with a Cobra.', ['right common-femoral-vein successful']],
  ])('is not, where a catheter came there from elsewhere: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });
});
