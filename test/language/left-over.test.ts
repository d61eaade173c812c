import { describe, expect, it } from 'vitest';
import { readNote } from '../../src/language/read-note.js';

const sidesIn = (text: string): string[] => readNote(text).sentences.flatMap(({ sideWords }) => sideWords);
const vesselsIn = (text: string): string[] =>
  readNote(text).sentences.flatMap(({ vessels }) => vessels.flatMap(({ refs }) => refs.map(({ vessel, side }) => `${side ?? '-'} ${vessel}`)));

describe('"left" that tells what remained', () => {
  it.each([
    'On IVUS this was an ulcerated plaque with no clot left and a lumen of 5 mm.',
    'The lumen was round, no mural thrombus left.',
    'Nothing was left in the vein.',
    'There was little soft material left behind the valve; lumen 9 mm.',
    'No pressure difference left across it.',
    'Very little plaque left, lumen 5.2 mm.',
  ])('is no side: %j', (text) => {
    expect(sidesIn(text)).toEqual([]);
  });

  it('gives none to the vessel behind', () => {
    expect(vesselsIn('No thrombus left and the popliteal artery was open.')).toEqual(['- popliteal-artery']);
  });

  it.each([
    ['No left iliac stenosis.', ['left']],
    ['No stenosis of the left external iliac artery.', ['left']],
    ['No reflux left or right.', ['left', 'right']],
    ['No clot left, some clot right.', ['left', 'right']],
    ['No compression on the left, lumen 12 mm.', ['left']],
    ['Stenosis: none left common iliac, 60% right common iliac.', ['left', 'right']],
    ['Some narrowing left renal vein.', ['left']],
  ])('is a side otherwise: %j', (text, sides) => {
    expect(sidesIn(text)).toEqual(sides);
  });
});
