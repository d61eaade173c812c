import { describe, expect, it } from 'vitest';
import { readProcedures } from '../../../src/facts/procedures/index.js';
import { readNote } from '../../../src/language/read-note.js';

const codesIn = (text: string): (string | null)[] =>
  readProcedures(readNote(`Technique: Right common femoral vein, 8 Fr sheath. Catheter to the inferior vena cava. ${text}`), { dateOfService: '2026-05-07' }).procedures.flatMap(({ code }) => (code?.startsWith('3719') === true ? [code] : []));

describe('a filter of earlier years', () => {
  it.each([
    'Five years ago, after a fall, a Greenfield filter was inserted.',
    'In those days an Option filter was placed.',
    'The filter was put in back then for a clot and was never retrieved.',
    'A Celect filter was inserted and has never been removed.',
    'A Denali filter, placed after the crash, stands upright at L2.',
    'Her Denali filter, inserted in another state, lies at L2 with one leg outside.',
    'The filter, placed through the neck at another hospital, was well below the renal veins.',
  ])('is not placed today: %s', (text) => {
    expect(codesIn(text)).toEqual([]);
  });

  it.each([
    'Whether to have the filter retrieved will be talked over in the fall.',
    'The filter was left alone. Whether it should be removed will be decided in the clinic.',
    'Retrieval of the filter is to be discussed with hematology.',
    'Removal of the filter will follow in a separate operation.',
    'The filter ought to be taken out once anticoagulation is safe.',
  ])('is not removed where that is asked or due: %s', (text) => {
    expect(codesIn(text)).toEqual([]);
  });

  it.each([
    ['Whether the filter could be removed was not certain beforehand; it was caught at its hook and came out whole.', '37193'],
    ['The filter, placed after a crash in 2015, was snared by its hook and taken out through the sheath.', '37193'],
    ['A Denali filter, loaded in its sheath, was deployed at L2.', '37191'],
    ['After the crash she cannot be anticoagulated, so a Denali filter was deployed below the renal veins.', '37191'],
    ['A Celect filter was placed at L3; it is to be taken out in three months.', '37191'],
  ])('stays apart from the work of today: %s', (text, code) => {
    expect(codesIn(text)).toEqual([code]);
  });

  it.each([
    'A Denali filter, advanced through the sheath, was placed below the renal veins.',
    'A Denali filter, delivered through an 8F sheath, was successfully deployed in the infrarenal IVC.',
    'The Denali filter, advanced over the wire, was positioned below the renal veins and deployed.',
    'A Celect filter, placed through the right femoral sheath, was in good position.',
    'An Option filter, deployed after the cavogram, is upright at L2.',
    'An Option filter was placed in the infrarenal IVC; filters of this kind are never removed in our practice.',
    'A Denali filter was deployed below the renal veins because the old one was never removed and has clotted.',
    'An Option filter was placed in the infrarenal IVC above a Greenfield filter that was never retrieved.',
  ])('is none where its way or its step is told: %s', (text) => {
    expect(codesIn(text)).toEqual(['37191']);
  });
});

describe('a vessel that a catheter was taken to', () => {
  it.each([
    'Catheter to the inferior vena cava, and the left common iliac vein was stented with a 16 x 90 Wallstent.',
    'The sheath was brought to the inferior vena cava and the left common iliac vein was stented, 16 x 90 Wallstent.',
  ])('is not treated with the vessel told next: %s', (text) => {
    const { procedures } = readProcedures(readNote(`Technique: ${text}`), { dateOfService: '2026-05-07' });
    expect(procedures.map(({ code, vessel }) => [code, vessel])).toEqual([['37238', 'common-iliac-vein']]);
  });
});
