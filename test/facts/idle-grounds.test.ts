import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.js';
import { readNote } from '../../src/language/read-note.js';

const both = ['common-iliac-vein', 'external-iliac-vein'];
const ivus = 'Intravascular ultrasound of the left external iliac vein and left common iliac vein was performed';
const results = 'IVUS showed 75% compression of the left common iliac vein, area 48 mm2. The left external iliac vein was normal with a diameter of 14 mm.';
const reasoned = (words: string): string[] =>
  readFacts(readNote(`TECHNIQUE: The right common femoral vein was accessed and a 10 Fr sheath was placed. A catheter was advanced into the left external iliac vein and venography was performed. ${words} ${results} A stent was deployed in the left common iliac vein.`), { dateOfService: null })
    .ivus.filter(({ status, necessity }) => status === 'performed' && necessity.length > 0).map(({ vessel }) => vessel ?? 'unnamed').sort();

describe('a ground that is none of the case', () => {
  it.each([
    'because it is our practice', 'per our standard protocol', 'as required by the study protocol', 'because the catheter was available', 'because the device was already open',
    'to satisfy the billing department', 'for insurance purposes', 'for teaching', 'because of left leg swelling', 'due to left leg pain', 'as the patient had swelling', 'for no specific reason', 'without a stated reason',
  ])('gives no reason: %s', (ground) => {
    expect(reasoned(`${ivus} ${ground}.`)).toEqual([]);
  });

  it.each([
    'per protocol to determine the degree of stenosis', 'because of leg swelling out of proportion to the venogram', 'due to leg pain and an equivocal venogram', 'to size the stent for the record',
    'for documentation of the degree of stenosis', 'because venography was not available due to contrast allergy', 'because standard venography was inadequate', 'in order to look for a cause of the pain',
    'as part of our protocol, since venography underestimates compression', 'because it is more sensitive than venography in detecting compression',
  ])('stands beside one: %s', (ground) => {
    expect(reasoned(`${ivus} ${ground}.`)).toEqual(both);
  });

  it.each(['IVUS is considered the gold standard for iliac vein evaluation.', 'IVUS will be repeated in 6 months to assess stent patency.', 'A repeat IVUS is planned to evaluate the right side.', 'Venography was needed to determine the degree of stenosis.'])('nor does a remark at large or a plan: %s', (words) => {
    expect(reasoned(`${ivus}. ${words}`)).toEqual([]);
  });
});

describe('words in front of IVUS', () => {
  it.each([
    'The venogram was not equivocal.', 'There was no uncertainty on the venogram.', 'No contrast allergy.', 'Renal function was normal.', 'Venography showed an eccentric stenosis of the left common iliac vein.',
    'The stenosis was limited to the left common iliac vein.', 'There was poor flow in the left common iliac vein.', 'The lesion was difficult to cross.', 'The left common iliac vein was no longer patent.',
  ])('tell a finding and no doubt: %s', (words) => {
    expect(reasoned(`${words} ${ivus}.`)).toEqual([]);
  });

  it.each([
    'Venography was limited to a single plane.', 'Renal function was poor and contrast had to be limited.', 'The patient has no contrast allergy but the venogram was equivocal.', 'No reliable measurement could be obtained.',
    'The degree of narrowing was not clear.', 'The venogram was not helpful.', 'Venography did not adequately show the stenosis.', 'There was uncertainty about the degree of compression.', 'The extent of thrombus was unknown.',
    'Contrast washout prevented assessment of the confluence.', "No significant stenosis was seen on venography despite the patient's symptoms.",
  ])('tell a doubt: %s', (words) => {
    expect(reasoned(`${words} ${ivus}.`)).toEqual(both);
  });
});
