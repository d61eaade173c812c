import { describe, expect, it } from 'vitest';
import { readProcedures } from '../../../src/facts/procedures/index.js';
import { readFacts } from '../../../src/facts/read-facts.js';
import { readNote } from '../../../src/language/read-note.js';

const codesIn = (text: string): (string | null)[] =>
  readProcedures(readNote(`Technique: The right common femoral artery was punctured and a 6 Fr sheath was placed over the bifurcation into the left common femoral artery. ${text}`), { dateOfService: '2025-03-04' }).procedures.flatMap(({ code }) => (code !== null && code.startsWith('372') ? [code] : []));

const statusOf = (text: string): string[] =>
  readFacts(readNote(`Technique: The right common femoral vein was punctured and an 8 Fr sheath was placed. ${text}`), { dateOfService: '2025-03-04' }).ivus.map(({ status }) => status);

describe('an act that was not done', () => {
  it.each([
    'I did not perform angioplasty of the left SFA.',
    'I did not use atherectomy.',
    'The balloon was never inflated.',
    'The stent was never deployed.',
    'A stent could not be placed in the left SFA.',
    'A 6 x 120 stent could not be delivered to the left SFA.',
    'The balloon could not be advanced into the left SFA.',
    'The coil was prepared but could not be deployed.',
    'Gelfoam was opened but not given.',
    'Wallstent 16 x 90 (not used).',
    'Stenting was felt to be unsafe.',
    'Angioplasty was felt to be too risky.',
    'Stenting was believed to be of little benefit.',
    'We refrained from stenting the left SFA.',
    'The decision was made against stenting.',
    'Embolization coils were noted in the right upper quadrant.',
    'A 6 x 120 Eluvia was wasted.',
    'Stent deployed? No',
    'No angioplasty or stent was done.',
  ])('is denied or failed: %s', (text) => {
    expect(codesIn(text)).toEqual([]);
  });

  it.each([
    'The left SFA may require stenting.',
    'The left SFA requires stenting.',
    'The left SFA can be treated with atherectomy.',
    'He would be best served by left SFA angioplasty.',
    'It would be reasonable to perform angioplasty of the left SFA.',
    'The left SFA is amenable to endovascular treatment with atherectomy and stenting.',
    'Treatment options include left SFA stenting.',
    'Angioplasty if symptoms recur.',
    'Future: left SFA atherectomy',
    'Recommend PTA/stent left SFA.',
    'Images were reviewed for angioplasty planning.',
    'Left SFA angioplasty can be attempted from a pedal approach.',
  ])('is yet to come: %s', (text) => {
    expect(codesIn(text)).toEqual([]);
  });

  it.each([
    'Previously, the left SFA was stented.',
    'The left SFA was stented previously.',
    'At her prior procedure the left SFA was stented.',
    'During the previous procedure a stent was placed in the left SFA.',
    'The left SFA was treated at the last session with atherectomy.',
    'A stent had been placed in the left SFA.',
    'The left SFA had been angioplastied by another surgeon.',
    'She has had left SFA stenting.',
    'The stented segment of the left SFA was patent.',
    'The patient underwent left SFA stenting.',
    'The left SFA underwent stenting in 2021.',
    'The left SFA was stented by Dr. Jones in May.',
    'Left SFA angioplasty was performed by the referring physician.',
    'The outside team placed a left SFA stent.',
    'Her cardiologist had stented the left SFA.',
    'S/p angioplasty of the left SFA.',
    'Patient s/p L SFA atherectomy.',
  ])('is of another day: %s', (text) => {
    expect(codesIn(text)).toEqual([]);
  });
});

describe('an act that was done', () => {
  it.each([
    ['The left superficial femoral artery underwent balloon angioplasty with a 5 x 100 mm balloon.', '37224'],
    ['The left SFA lesion then underwent atherectomy.', '37225'],
    ['The patient then underwent stenting of the left SFA with a 6 x 120 mm Eluvia.', '37226'],
    ['Because of recoil the left SFA was stented with a 6 x 120 mm stent.', '37226'],
    ['Given recoil we stented the left SFA with a 6 x 120 mm stent.', '37226'],
    ['The planned angioplasty of the left SFA was then performed.', '37224'],
    ['We felt that a stent would be needed, and a 6 x 120 mm Eluvia was deployed in the left SFA.', '37226'],
    ['A 6 x 150 mm stent could not be delivered, and a 6 x 120 mm Supera was deployed in the left SFA instead.', '37226'],
    ['A 6 x 120 mm Eluvia was deployed in the left SFA; a second stent was never placed.', '37226'],
    ['A 6 x 120 mm stent was placed in the left SFA (a longer stent was not available).', '37226'],
    ['A second stent was not needed after a 6 x 120 mm Eluvia had been deployed in the left SFA.', '37226'],
    ['We avoided the ostium, and a 6 x 120 Eluvia was deployed in the left SFA.', '37226'],
    ['I did not use atherectomy, and the left SFA was stented with a 6 x 120 mm Eluvia.', '37226'],
    ['The left SFA was stented with a 6 x 120 Eluvia as requested by the referring physician.', '37226'],
    ['Her cardiologist asked for stenting, and a 6 x 120 Eluvia was placed in the left SFA.', '37226'],
    ['The left SFA was stented with a 6 x 120 Eluvia. One balloon was contaminated and discarded.', '37226'],
    ['Left SFA PTA/stent', '37226'],
    ['Angioplasty and stent of the left SFA.', '37226'],
    ['Left SFA stents x2.', '37226'],
    ['The left SFA was angioplastied; stent not required.', '37224'],
    ['Surgery was contraindicated, and therefore the left SFA was stented with a 6 x 120 mm Eluvia.', '37226'],
  ])('%s', (text, code) => {
    expect(codesIn(text)).toEqual([code]);
  });
});

describe('IVUS behind what was done before', () => {
  it.each(['Status post stenting, IVUS of the left common iliac vein showed restenosis.', 'S/p stenting, IVUS of the left common iliac vein showed restenosis.', 'In this patient with history of left common iliac vein stent, IVUS was performed of the left common iliac vein.'])('is of this session: %s', (text) => {
    expect(statusOf(text)).toEqual(['performed']);
  });

  it.each(['Patient is s/p venogram and IVUS of the left common iliac vein.', 'Status post IVUS and stent of the left common iliac vein.'])('is not where it is what was done: %s', (text) => {
    expect(statusOf(text)).not.toContain('performed');
  });
});
