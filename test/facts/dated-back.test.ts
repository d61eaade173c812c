import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.js';
import { readNote } from '../../src/language/read-note.js';

const statusesIn = (text: string): string[] =>
  readFacts(readNote(`${text} The left popliteal vein was punctured.`), { dateOfService: null }).ivus.map(({ vessel, side, status }) => `${side ?? '-'} ${vessel ?? 'unnamed'} ${status}`);

describe('IVUS of another session', () => {
  it.each([
    ['Acute L leg DVT, L iliac stent placed 2022 at Mercy for MTS (their IVUS at the time showed 80% compression of the left common iliac vein).', 'left common-iliac-vein'],
    ['L iliac stent placed 2022 at Mercy (IVUS showed 80% compression of the left common iliac vein).', 'left common-iliac-vein'],
    ['Stented by us in 2019; back then IVUS of the left common iliac vein had shown 80% compression.', 'left common-iliac-vein'],
    ["His previous surgeon's IVUS gave a left external iliac artery diameter of 7 mm.", 'left external-iliac-artery'],
    ['He had a right SFA stent in March, whose IVUS measured 5.5 mm in the right SFA.', 'right superficial-femoral-artery'],
    ['The IVUS done during her first operation showed a web in the left common iliac vein.', 'left common-iliac-vein'],
    ['Right SFA s/p stent 08/2023, IVUS then 5.4 mm reference in the right SFA.', 'right superficial-femoral-artery'],
  ])('is none of this one: %j', (text, vessel) => {
    expect(statusesIn(text)).toEqual([`${vessel} historical`]);
  });

  it.each([
    ['Stent placed in the left common iliac vein (IVUS at this time showed 80% compression of the left common iliac vein).', 'left common-iliac-vein'],
    ['The left common iliac vein stent of 2022 was looked at (IVUS: left common iliac vein stent 80% narrowed).', 'left common-iliac-vein'],
    ['A 2022 stent lies in the left common iliac vein. IVUS of the left common iliac vein today showed 40 mm2.', 'left common-iliac-vein'],
    ['Left CIV stent placed 2022. Venogram equivocal, IVUS then was done of the left common iliac vein: 60 mm2.', 'left common-iliac-vein'],
  ])('is not meant by words of an old stent alone: %j', (text, vessel) => {
    expect(statusesIn(text)).toEqual([`${vessel} performed`]);
  });
});
