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

const told = (sentence: string): string[] => statusesIn(`Date of service: 2024-03-19\n${sentence}`);

describe('IVUS told as the work of others or of another day', () => {
  it.each([
    'He mentions that in May 2021 another hospital looked at his right common iliac vein with IVUS and found it normal; those images were not available.',
    'Three years ago, another hospital did IVUS of his right common iliac vein, which was normal.',
    'Last year another hospital measured his right common iliac vein by IVUS at 180 mm2.',
    'He tells us that during his first admission, in 2021, the right common iliac vein measured 180 mm2 on IVUS.',
    'Two years earlier a colleague elsewhere had advanced an IVUS catheter into the right common iliac vein and found it normal.',
    'The outside hospital looked at his right common iliac vein with IVUS and found it normal.',
    'An outside team had withdrawn an IVUS probe through the right common iliac vein and reported 180 mm2.',
    'An IVUS of the right common iliac vein was done by another hospital in May 2021 and was normal.',
    'On 4 May 2021 the right common iliac vein was examined with IVUS: 180 mm2, normal.',
    'A university examined the right common iliac vein with IVUS on 4 May 2021: normal.',
    'At a hospital abroad the right common iliac vein was examined by IVUS; 180 mm2 was found.',
    'From outside records: IVUS of right common iliac vein 180 mm2, normal.',
    "IVUS had been used in the right common iliac vein at St. Luke's in 2022, with a normal result.",
  ])('is historical: %s', (sentence) => {
    expect(told(sentence)).toEqual(['right common-iliac-vein historical']);
  });

  it.each([
    'His right leg was stented in 2021 by another hospital, and IVUS of the right common iliac vein was done today: 180 mm2, stent open.',
    'He mentions that in May 2021 another hospital put a stent into the right common iliac vein; IVUS of the right common iliac vein tonight showed it round, 180 mm2.',
    'He says that the right leg hurts, and IVUS of the right common iliac vein was done: 180 mm2.',
    'The referring hospital found clot on CT and the right common iliac vein was examined with IVUS: 180 mm2, no clot.',
    'On 19 March 2024 the right common iliac vein was examined with IVUS: 180 mm2, normal.',
    'Last year he was stented elsewhere, so the right common iliac vein was examined with IVUS: 180 mm2, normal.',
    'The right common iliac vein, stented in 2021 at another hospital, was examined with IVUS and measured 180 mm2.',
  ])('is of this session: %s', (sentence) => {
    expect(told(sentence)).toEqual(['right common-iliac-vein performed']);
  });
});

describe('what others found or did as the reason of IVUS', () => {
  it.each([
    'The referring physician noted a narrowing of the left common iliac vein for which IVUS was performed to assess compression.',
    'A previous operator placed a stent in the left common iliac vein that IVUS, performed to assess patency, showed to be 60% narrowed.',
    'A prior surgeon treated the left common iliac vein with a stent, which on IVUS to assess patency was 60% narrowed.',
    'An outside radiologist called the left common iliac vein normal although IVUS showed 70% compression.',
    'Previous reports of May-Thurner compression were confirmed by IVUS of the left common iliac vein, which showed 70% compression.',
    'The outside hospital had found May-Thurner compression on CT that IVUS of the left common iliac vein confirmed, with 70% area reduction.',
    'Prior CT images showed compression of the left common iliac vein for which IVUS was done.',
    'Prior venogram images of the left common iliac vein were equivocal, for which reason IVUS was performed to assess compression.',
    'The outside hospital obtained a CT venogram suggesting compression, prompting IVUS of the left common iliac vein to assess compression.',
    'The referring physician reported 50% narrowing of the left common iliac vein, which IVUS was performed to confirm.',
    'Another hospital reported a narrow left common iliac vein, whereas IVUS showed it to be wide, 180 mm2.',
    'The referring clinic described a left common iliac vein stenosis requiring IVUS of the left common iliac vein for grading; it was 70%.',
    'At an outside hospital a filling defect was seen in the left common iliac vein, for which IVUS of the left common iliac vein was performed.',
    'Old CT images showed a web in the left common iliac vein and this was confirmed by IVUS.',
    'The referring service found swelling of the leg, yet IVUS of the left common iliac vein showed no compression.',
  ])('leaves it of this session: %s', (sentence) => {
    expect(told(sentence)).toEqual(['left common-iliac-vein performed']);
  });

  it.each([
    'An outside surgeon stented the left common iliac vein under IVUS guidance.',
    'The outside hospital reported that IVUS of the left common iliac vein showed 180 mm2.',
    'Per prior records the left common iliac vein compression was confirmed by IVUS.',
    'In the old reports the left common iliac vein was narrow on IVUS.',
    'Another hospital found May-Thurner compression of the left common iliac vein on IVUS.',
  ])('is not meant where IVUS is what they did: %s', (sentence) => {
    expect(told(sentence)).toEqual(['left common-iliac-vein historical']);
  });
});

describe('a date beside IVUS', () => {
  const statusOn = (head: string, sentence: string): string[] => statusesIn(`${head}\nTECHNIQUE:\nThe left common femoral vein was entered. ${sentence}`);

  it.each([
    ['Date: 03/05/2026', 'On 03/04/2026 IVUS of the left common iliac vein was performed to assess compression.'],
    ['Date: 03/05/2026', 'IVUS of the left common iliac vein was performed on 03/03/2026 and showed 70% compression.'],
    ['Date of service: 03/04/2026', 'On 01/15/2026 duplex showed a narrow left common iliac vein that was examined with IVUS to assess compression.'],
    ['Date of service: 03/04/2026', 'On 01/15/2026 a CT venogram suggested compression of the left common iliac vein, which was confirmed by IVUS.'],
    ['Date of service: 03/04/2026', 'On 01/15/2026 MR venography suggested compression of the left common iliac vein, confirmed by IVUS today.'],
  ])('leaves it of this session: %s, %s', (head, sentence) => {
    expect(statusOn(head, sentence)).toEqual(['left common-iliac-vein performed']);
  });

  it.each([
    ['Date: 03/05/2026', 'On 01/04/2026 IVUS of the left common iliac vein was performed.'],
    ['Date of service: 03/05/2026', 'On 03/04/2026 IVUS of the left common iliac vein was performed.'],
    ['Date of service: 03/04/2026', 'On 01/15/2026 the left common iliac vein was examined with IVUS and measured 70 mm2.'],
  ])('tells of an earlier one: %s, %s', (head, sentence) => {
    expect(statusOn(head, sentence)).toEqual(['left common-iliac-vein historical']);
  });
});

describe('a day without its year beside IVUS', () => {
  const head = 'Date of service: 05/20/2025\n\n';
  it.each([
    'The stent was chosen from the areas of the left common iliac vein recorded by IVUS on May 6.',
    'IVUS of the left common iliac vein on 6 May had shown 51 mm2.',
    'IVUS of December 2 had shown 51 mm2 in the left common iliac vein.',
  ])('is that of another session: %j', (text) => {
    expect(statusesIn(head + text).filter((one) => one.endsWith('performed'))).toEqual([]);
  });

  it.each([
    'IVUS of the left common iliac vein on May 20 showed 51 mm2.',
    'IVUS of the left common iliac vein with the stent of May 6 showed 51 mm2.',
    'IVUS of the left common iliac vein, stented on May 6, showed 51 mm2.',
    'IVUS of the left common iliac vein showed the web seen on May 6 by CT.',
  ])('is that of this session, or of something else: %j', (text) => {
    expect(statusesIn(head + text)).toEqual(['left common-iliac-vein performed']);
  });
});

describe('results in a list of earlier studies', () => {
  const session = '\n\nTECHNIQUE:\nA catheter was advanced into the left external iliac vein. A stent was placed in the left common iliac vein.\n\n';
  it.each([
    'PRIOR STUDIES\n03/02/2025, office, Dr. Ito: Venogram with intravascular ultrasound. IVUS: left common iliac vein 51 mm2, 66% narrowed.\n02/01/2025, duplex: no thrombus.',
    'COMPARISON:\nOutside venogram 03/02/2025, report only. IVUS: left common iliac vein 51 mm2, flat. ANGIOGRAM: collaterals.',
    'HISTORY:\nA woman of 40 with swelling.\nShe had venography in March elsewhere. INTRAVASCULAR ULTRASOUND: left common iliac vein 51 mm2.',
  ])('are none of this session: %j', (text) => {
    expect(statusesIn(text + session).filter((one) => one.endsWith('performed'))).toEqual([]);
  });

  it.each([
    'HISTORY:\nA woman of 40 with swelling.\n\nIVUS: left common iliac vein 51 mm2, flat.',
    'HISTORY: A woman of 40 with swelling. PROCEDURE: Left venogram was performed and the probe was passed. IVUS: left common iliac vein 51 mm2, flat.',
    'HISTORY:\nA woman of 40.\n\nPROCEDURE:\nThe probe was passed over the wire. IVUS: left common iliac vein 51 mm2, flat.',
  ])('are of this session under a heading of their own: %j', (text) => {
    expect(statusesIn(text)).toEqual(['left common-iliac-vein performed']);
  });
});
