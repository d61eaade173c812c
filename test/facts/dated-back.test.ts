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

describe('a time or place behind IVUS', () => {
  it.each([
    'IVUS of the left common iliac vein stent placed last summer showed 60% in-stent stenosis.',
    'IVUS of the left common iliac vein stent placed 6 months prior was performed and showed 60% stenosis.',
    'IVUS of the left common iliac vein stent placed elsewhere showed 60% stenosis.',
    'IVUS of the left common iliac vein for swelling since last March showed 60% stenosis.',
    'IVUS of the left common iliac vein, which had been stented in 2022, showed 60% stenosis.',
    'IVUS of the left common iliac vein, lysed weeks earlier, demonstrated 60% stenosis.',
    'IVUS of the left common iliac vein, for pain that began several months ago, showed 50% stenosis.',
    'IVUS was performed of the left common iliac vein stent from 2021 and showed 60% stenosis.',
    'IVUS of the left common iliac vein for DVT six months ago was performed and showed 60% stenosis.',
    'IVUS of the left common iliac vein was performed to check the venogram from the referring hospital.',
    'IVUS of the left common iliac vein, asked for by the referring surgeon, was performed.',
    'IVUS of the left common iliac vein on this patient from an outside hospital was performed.',
  ])('is that of a stent, a complaint or a patient between: %j', (text) => {
    expect(statusesIn(text)).toEqual(['left common-iliac-vein performed']);
  });

  it.each([
    'IVUS of the left common iliac vein last summer showed 60% stenosis.',
    'IVUS of the left common iliac vein in 2022 showed 60% stenosis.',
    'IVUS of the stented left common iliac vein in 2022 showed 60% stenosis.',
    'IVUS of the left common iliac vein was performed last March and showed 60% stenosis.',
    'IVUS of the left common iliac vein done 6 months prior had shown 60% stenosis.',
    'IVUS of the left common iliac vein stent placed in 2021 had shown 60% stenosis.',
    'IVUS of the left common iliac vein was done elsewhere and showed 60% stenosis.',
    'The IVUS of the left common iliac vein from the referring hospital was reviewed.',
    'We reviewed the IVUS of the left common iliac vein from the referring hospital.',
    'IVUS images of the left common iliac vein from the outside hospital were reviewed.',
    'IVUS of the left common iliac vein, obtained at the referring center, was reviewed prior to the procedure.',
    'IVUS loops of the left common iliac vein on the disc that she brought were reviewed.',
    "The transferring facility's IVUS of the left common iliac vein was reviewed.",
  ])('is its own with nothing of that kind between: %j', (text) => {
    expect(statusesIn(text)).toEqual(['left common-iliac-vein historical']);
  });
});
