import { describe, expect, it } from 'vitest';
import { readProcedures } from '../../../src/facts/procedures/index.js';
import { readNote } from '../../../src/language/read-note.js';

const codesIn = (text: string): (string | null)[] =>
  readProcedures(readNote(`Technique: Both common femoral arteries were punctured and 6 Fr sheaths were placed. ${text}`), { dateOfService: '2025-03-04' }).procedures.flatMap(({ code }) => (code !== null && code.startsWith('372') ? [code] : []));

describe('treatment told again without its name', () => {
  it.each([
    'The same was done on the left.',
    'The left side was treated in the same fashion.',
    'The left common iliac artery was treated in a similar manner.',
    'Likewise on the left.',
    'The procedure was repeated on the left.',
    'An identical stent was placed on the left.',
    'An 8 x 37 mm stent was then placed on the left.',
    'Completion angiogram showed no residual stenosis. The left common iliac artery was then treated in the same fashion.',
  ])('is done on the other side too: %s', (text) => {
    expect(codesIn(`The right common iliac artery was stented with an 8 x 37 mm Express. ${text}`)).toEqual(['37221', '37221']);
  });

  it.each([
    'The sheaths were removed and the right groin was closed with a Perclose. The left was done in the same fashion.',
    'Manual pressure was held on the right. The same was done on the left.',
    'IVUS was done on the right. The left was examined in the same fashion.',
    'The left side was not treated.',
    'The left will be treated in the same fashion next week.',
    'The left common iliac artery had been treated in the same fashion in 2021.',
    'A Perclose was deployed on the left.',
    'The stent on the right was then postdilated to 9 mm.',
  ])('is not repeated: %s', (text) => {
    expect(codesIn(`The right common iliac artery was stented with an 8 x 37 mm Express. ${text}`)).toEqual(['37221']);
  });

  it.each([
    'The same was done in the left peroneal artery.',
    'The left peroneal artery was treated in the same fashion.',
    'Similarly, the left peroneal artery was treated.',
    'This was repeated in the left peroneal artery.',
    'Likewise for the left peroneal artery.',
  ])('is done in a further vessel: %s', (text) => {
    expect(codesIn(`The left anterior tibial artery was angioplastied with a 2.5 mm balloon. ${text}`)).toEqual(['37228', '37232']);
  });

  it.each([
    'Kissing 8 x 38 mm iCast stents were placed in the common iliac arteries.',
    'Bilateral common iliac artery kissing stents were deployed simultaneously.',
  ])('kissing stents stand in both vessels: %s', (text) => {
    expect(codesIn(`A catheter was advanced into the left common iliac artery. ${text}`)).toEqual(['37221', '37221']);
  });
});

describe('the name of a device as a verb', () => {
  it.each(['We proceeded to stent the left SFA.', 'We were able to stent the left SFA.', 'We elected to stent the left SFA.'])('tells it as done: %s', (text) => {
    expect(codesIn(text)).toEqual(['37226']);
  });

  it.each(['We elected not to stent the left SFA.', 'We were unable to stent the left SFA.', 'She will return to stent the left SFA.'])('does not where it is denied: %s', (text) => {
    expect(codesIn(text)).toEqual([]);
  });
});

describe('embolic agents by their bare names', () => {
  it.each([
    'Onyx was injected into the left renal artery until stasis.',
    'Glue was injected into the left renal artery until stasis.',
    '300-500 micron particles were injected into the left renal artery until stasis.',
    'A mixture of lipiodol and doxorubicin was injected into the left renal artery until stasis.',
  ])('close a vessel: %s', (text) => {
    expect(codesIn(text)).toEqual(['37242']);
  });

  it.each(['Onyx was not used.', 'Skin glue was applied.', 'Onyx cast from the prior embolization was noted.', 'The renal arteries had a string of beads.', 'There were no particles available.'])('close none: %s', (text) => {
    expect(codesIn(text)).toEqual([]);
  });
});
