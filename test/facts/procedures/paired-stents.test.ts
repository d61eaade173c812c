import { describe, expect, it } from 'vitest';
import { readProcedures } from '../../../src/facts/procedures/index.js';
import { readNote } from '../../../src/language/read-note.js';

const codesIn = (text: string): string[] =>
  readProcedures(readNote(text), { dateOfService: '2025-05-13' }).procedures.filter(({ code }) => code?.startsWith('37')).map(({ code, side, vessel }) => `${code ?? '?'} ${side ?? '-'} ${vessel ?? '-'}`).sort();

const groins = 'Access. Right common femoral artery, 7 Fr. Left common femoral artery, 7 Fr.\n\nAngiogram. Right common iliac artery 80% at its origin, left common iliac artery 75% at its origin. Hypogastrics open.\n\n';
const both = ['37221 left common-iliac-artery', '37221 right common-iliac-artery'];

describe('stents laid on both sides', () => {
  it.each([
    'Stents. Balloon-expandable, 8 x 37 mm, one for each common iliac artery, inflated together.',
    'Stents. Two 8 x 37 mm, one on either side, opened together in the common iliac arteries.',
    'Stents. Self-expanding, 9 x 60 mm, one to each common iliac artery.',
    'Treatment. A pair of 8 x 37 mm balloon-expandable stents was opened in the common iliac arteries.',
    'Treatment. Balloon-expandable stents 8 x 37 mm, one on either side, were inflated in kissing fashion.',
    'Treatment. 8 x 37 mm kissing stents in the common iliac arteries, one up each leg, with good pulses in each leg.',
    'Treatment. One 8 x 37 mm stent per side, inflated at the same time.',
    'Treatment. Express 8 x 37 stent right, the same on the left.',
  ])('are one for each: %s', (text) => {
    expect(codesIn(groins + text)).toEqual(both);
  });

  it.each([
    ['Stents. Balloon-expandable, 8 x 37 mm, one for each common iliac artery, were on the table and not needed.', []],
    ['Stents. One for each common iliac artery is planned for next week.', []],
    ['The old stents, one in each common iliac artery, were open.', []],
    ['Stents. Balloon-expandable, 8 x 37 mm, one for the right common iliac artery. The left was left alone.', ['37221 right common-iliac-artery']],
    ['Treatment. An 8 x 37 mm stent was placed in the right common iliac artery, with good pulses in each leg.', ['37221 right common-iliac-artery']],
    ['Treatment. An 8 x 37 mm stent was placed in the right common iliac artery and the ankle index improved in each leg.', ['37221 right common-iliac-artery']],
    ['Treatment. An 8 x 37 mm stent was placed in the right common iliac artery; Doppler signals were present in either leg.', ['37221 right common-iliac-artery']],
    ['Treatment. An 8 x 37 mm stent was placed in the right common iliac artery, and pedal pulses were palpable bilaterally.', ['37221 right common-iliac-artery']],
    ['Treatment. An 8 x 37 mm stent was placed in the right common iliac artery, after which each leg was warm.', ['37221 right common-iliac-artery']],
    ['Treatment. An 8 x 37 mm stent in the right common iliac artery. Flow in each common iliac artery was brisk.', ['37221 right common-iliac-artery']],
  ])('are not where the words tell of one, or of none: %s', (text, codes) => {
    expect(codesIn(groins + text)).toEqual(codes);
  });
});
