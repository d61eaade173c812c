import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.js';

const of = (text: string): ReturnType<typeof analyze> => analyze(text, { dateOfService: '2026-03-04' });
const performed = (text: string): string[] => of(text).ivus.filter(({ status }) => status === 'performed').map(({ vessel, side }) => `${side ?? '-'} ${vessel ?? '-'}`);
const reasoned = (text: string): string[] => of(text).ivus.filter(({ necessity }) => necessity.length > 0).map(({ vessel }) => vessel ?? '-');
const found = (text: string): string[] => of(text).ivus.filter(({ findings }) => findings.length > 0).map(({ vessel }) => vessel ?? '-');
const procedures = (text: string): (string | null)[] => of(text).procedures.map(({ code }) => code);

const entry = 'The right common femoral vein was punctured under ultrasound, 10 Fr sheath.';
const way = 'The IVUS catheter was advanced into the left common iliac vein.';
const stent = 'A 16 x 90 mm stent was placed in the left common iliac vein.';

/** Ordinary sentences beside those that a rule was made for, which it must not take. */
describe('sentences beside a kind of IVUS', () => {
  const look = `${entry} IVUS of the left common iliac vein was performed and showed 80% stenosis.`;

  it.each([
    'We then examined the left common femoral vein for a second access site.',
    'Imaging of the left popliteal vein was obtained through the sheath.',
    'Images of the right common iliac vein were obtained.',
    'The left popliteal vein was studied in two views.',
    'I looked at the left common femoral vein for hematoma.',
    'Evaluation of the right external iliac vein by pressure wire gave no gradient.',
    'We then evaluated the left profunda femoris vein, which filled well.',
  ])('are no further look by IVUS: %j', (text) => {
    expect(performed(`${look} ${text} ${stent}`)).toEqual(['left common-iliac-vein']);
  });

  it.each(['We then looked at the left external iliac vein, which was normal.', 'Imaging of the left external iliac vein was then obtained and showed no stenosis.', 'Images were then obtained from the left external iliac vein.'])('are a further look by IVUS: %j', (text) => {
    expect(performed(`${look} ${text} ${stent}`)).toEqual(['left common-iliac-vein', 'left external-iliac-vein']);
  });

  it.each(['IVUS confirmed the 70% narrowing on venography in the left common iliac vein.', 'IVUS matched the 70% stenosis by venography of the left common iliac vein.', 'With IVUS, stenosis on the venogram in the left common iliac vein was confirmed at 70%.', 'The left common iliac vein was narrowed by 50% on the venogram, but 80% on IVUS.'])(
    'tell what IVUS showed beside the venogram: %j', (text) => {
      expect(found(`${entry} ${way} ${text} ${stent}`)).toEqual(['common-iliac-vein']);
    },
  );

  it.each(['IVUS after the venogram showed 70% stenosis of the left external iliac vein.', 'IVUS confirmed the venogram in the left external iliac vein, 70% stenosis.'])('name the vessel behind the imaging that went before: %j', (text) => {
    expect(performed(`${entry} ${text}`)).toEqual(['left external-iliac-vein']);
  });
});

describe('brands of IVUS catheters', () => {
  const artery = 'The right common femoral artery was punctured, 6 Fr sheath. A 5 Fr catheter was advanced into the left superficial femoral artery.';
  const treated = 'A 6 x 100 mm Supera was placed in the left superficial femoral artery.';

  it.each(['Supplies used: Eagle Eye Platinum x1.', 'Equipment: Opticross, Supera 6 x 100 mm.', 'The Volcano catheter measured a gradient of 20 mmHg.'])('are no look by being listed or used for a pressure: %j', (text) => {
    expect(performed(`${artery} ${text} ${treated}`)).toEqual([]);
  });

  it('are one where they looked', () => {
    expect(performed(`${artery} An Opticross was used to image the left superficial femoral artery. ${treated}`)).toEqual(['left superficial-femoral-artery']);
  });
});

describe('sentences beside a kind of reason', () => {
  const run = `${entry} ${way}`;
  const result = 'IVUS showed 72% stenosis of the left common iliac vein.';

  it.each(['We suspected a hematoma in the groin.', 'The chest CT was suspicious for a nodule.', 'Duplex was limited by body habitus.', 'The venogram was poor because the sheath had kinked.', 'To limit contrast we used dilute medium.', 'To spare contrast we used CO2.', 'The vein was not well visualized by surface ultrasound at the puncture.', 'The lesion was not clear of the confluence.'])(
    'give none for IVUS, whose result went before: %j', (text) => {
      expect(reasoned(`${run} ${result} ${text} ${stent}`)).toEqual([]);
    },
  );

  it.each(['With the intention to treat, IVUS was done.', 'With the intent to stent, IVUS was performed.'])('tell only what was meant to be done: %j', (text) => {
    expect(reasoned(`${entry} ${text} ${way} ${result} ${stent}`)).toEqual([]);
  });

  it.each(['The venogram had been equivocal.', 'We were concerned about residual thrombus.'])('give it right behind the run: %j', (text) => {
    expect(reasoned(`${run} ${text} ${result} ${stent}`)).toEqual(['common-iliac-vein']);
  });

  it('give it where contrast was spared by IVUS', () => {
    expect(reasoned(`${entry} To spare contrast we used IVUS and dilute medium. ${way} ${result} ${stent}`)).toEqual(['common-iliac-vein']);
  });
});

describe('sentences beside a kind of treatment', () => {
  const look = `${entry} IVUS of the left common iliac vein was performed and showed 80% stenosis.`;

  it.each([
    'Three weeks ago she was admitted. The left common iliac vein then underwent stenting with a 16 mm stent.',
    'She had been seen by another surgeon. The patient then underwent stenting of the left common iliac vein.',
    'The vessel underwent angioplasty at that admission.',
  ])('tell of an earlier session: %j', (text) => {
    expect(procedures(`${look} ${text}`)).toEqual([]);
  });

  it.each(['The left common iliac vein lesion then underwent stenting with a 16 x 90 mm stent.', 'The first operator placed a 16 x 90 mm stent in the left common iliac vein.', 'A 16 x 90 mm stent was identified as suitable and deployed in the left common iliac vein.', 'Later: a 16 x 90 mm stent was placed in the left common iliac vein.'])('tell of this session: %j', (text) => {
    expect(procedures(`${look} ${text}`)).toEqual(['37238']);
  });

  it.each([
    'Similarly, in the right common iliac vein there is a lesion to be treated.', 'Similarly to the right common iliac vein it was patent.', 'Likewise in the right common iliac vein flow was brisk.', 'Same on the right: patent common iliac vein.',
    'The right common iliac vein was managed similarly with medication.', 'A wire was passed. The same was done on the right.', 'The sheath on the right was removed, a balloon was used for tamponade on the right.', 'A second stent, 14 x 60 mm, was deployed through the sheath on the right.',
  ])('treat no second vessel: %j', (text) => {
    expect(procedures(`${look} ${stent} ${text}`)).toEqual(['37238']);
  });

  it('treat a second vessel in the same way', () => {
    expect(procedures(`${look} ${stent} The right common iliac vein was then treated in a similar fashion.`)).toEqual(['37238', '37239']);
  });
});
