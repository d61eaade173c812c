import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.js';
import { readNote } from '../../src/language/read-note.js';

const examined = (text: string): string[] =>
  readFacts(readNote(text), { dateOfService: null }).ivus.flatMap(({ vessel, side, status, findingsKind }) => (status === 'performed' ? [`${side ?? '-'} ${vessel ?? 'unnamed'} ${findingsKind}`] : []));

describe('a vessel that only tells where something ends', () => {
  const subclavian = 'The IVUS catheter was advanced into the left subclavian artery and pulled back to the aorta. ';
  it.each([
    'IVUS revealed a plaque of 13 mm length, a lumen area of 9 mm2, and 17 mm of disease-free wall ahead of the vertebral takeoff.',
    'IVUS, left subclavian artery: MLA 9.4 mm2, 11 mm of clear vessel ahead of the vertebral origin.',
    'By IVUS the plaque was 14 mm long and lay clear of the vertebral artery by 8 mm.',
    'IVUS showed a stenosis of 80% with 10 mm of normal wall this side of the vertebral ostium.',
    'IVUS showed a stenosis of 80% and 12 mm of healthy vessel up to the vertebral origin.',
    'IVUS: MLA 9 mm2, plaque 15 mm, 13 mm of soft wall remaining until the vertebral takeoff.',
    'On IVUS the plaque stopped 6 mm shy of the vertebral origin, area 9 mm2.',
    'A stent placed too long would cage the vertebral, so IVUS was necessary to size the subclavian. By IVUS the left subclavian artery was 8 mm.',
    'As a stent set too far out could close off the vertebral artery, IVUS was needed to measure the subclavian. By IVUS the left subclavian artery was 8 mm.',
  ])('is not examined: %j', (text) => {
    expect(examined(subclavian + text)).toEqual(['left subclavian-artery yes']);
  });

  it.each([
    'By IVUS the plaque reached into the left vertebral artery, which was narrowed to 2 mm.',
    'IVUS of the left vertebral artery showed a stenosis of 80% with a 5 mm lumen.',
    'IVUS was then drawn through the left vertebral artery, whose ostium had a plaque of 70%, area 4 mm2.',
  ])('is examined where it is looked at: %j', (text) => {
    expect(examined(subclavian + text)).toContain('left vertebral-artery yes');
  });
});

describe('branches seen from the aorta', () => {
  const aorta = 'The IVUS catheter was advanced into the abdominal aorta and pulled back. By IVUS the abdominal aorta is a single 22 mm lumen; ';
  it.each([
    'the celiac, superior mesenteric and left renal mouths were seen in passing and all come off that lumen.',
    'the celiac and the left renal artery come off that lumen and are free of the flap.',
    'the mouths of the celiac, the superior mesenteric and the right renal artery were noted, all of them open.',
    'the celiac and superior mesenteric origins were widely open.',
    'the left renal artery was noted only in passing, patent.',
  ])('are not examined: %j', (text) => {
    expect(examined(aorta + text)).toEqual(['- abdominal-aorta yes']);
  });

  it.each(['the left renal artery was seen well, with a lumen of 3 mm and a flap at its origin.', 'IVUS of the left renal artery showed a flap at its origin and a lumen of 3 mm.'])('are, where they are looked at: %j', (text) => {
    expect(examined(aorta + text)).toContain('left renal-artery yes');
  });
});

describe('the other side in a conclusion', () => {
  const body = 'PROCEDURE\nThe IVUS catheter was advanced into the left common iliac vein and pulled back. IVUS of the left common iliac vein: compressed to 42 mm2. ';
  it.each(['CONCLUSION\nRight common iliac vein compression treated with a stent, guided by IVUS.', 'IMPRESSION\nIVUS showed compression of the right common iliac vein.'])('makes no further vessel: %j', (end) => {
    expect(examined(`${body}A stent was placed in the left common iliac vein.\n\n${end}`)).toEqual(['left common-iliac-vein yes']);
  });

  it.each([
    'IVUS of the right common iliac vein: normal, 180 mm2.\n\nIMPRESSION\nIVUS showed compression of the left and a normal right common iliac vein.',
    'The catheter was then advanced across into the right common iliac vein and recorded.\n\nIMPRESSION\nIVUS: left common iliac vein 42 mm2, right common iliac vein 170 mm2.',
  ])('is a vessel of its own where the narrative names it: %j', (text) => {
    expect(examined(body + text)).toEqual(['left common-iliac-vein yes', 'right common-iliac-vein yes']);
  });
});

describe('a vessel that a device went past', () => {
  const positions = (text: string): string[] =>
    readFacts(readNote(`Right common femoral artery, 6 Fr sheath. ${text}`), { dateOfService: null }).placements.map(({ vessel, side, outcome }) => `${side ?? '-'} ${vessel} ${outcome}`);

  it.each([
    ['An IVUS catheter was advanced into the left subclavian artery past the vertebral origin and pulled back: lumen 5 mm.', ['left subclavian-artery reached']],
    ['A catheter was taken past the left subclavian artery into the ascending aorta.', ['- ascending-aorta reached']],
    ['The IVUS catheter was advanced past the common iliac bifurcation into the left external iliac artery.', ['left external-iliac-artery reached']],
    ['A catheter was brought up past the renals into the descending thoracic aorta.', ['- descending-thoracic-aorta reached']],
  ])('is neither entered nor tried: %j', (text, expected) => {
    expect(positions(text)).toEqual(expected);
  });

  it.each([
    ['A catheter was advanced past the lesion in the left subclavian artery.', ['left subclavian-artery reached']],
    ['A catheter was advanced past the ostium into the left renal artery.', ['left renal-artery reached']],
    ['A catheter was advanced through the left subclavian artery into the left vertebral artery.', ['left subclavian-artery reached', 'left vertebral-artery reached']],
  ])('is entered where the words say so: %j', (text, expected) => {
    expect(positions(text)).toEqual(expected);
  });
});

describe('branches that a stent left uncovered', () => {
  const stented = 'The IVUS catheter was advanced into the left subclavian artery and pulled back. IVUS of the left subclavian artery: lumen 3.1 mm. An 8 x 29 mm stent was deployed in the left subclavian artery. ';
  it.each([
    'Second IVUS there: 7.9 mm, mammary and vertebral origins uncovered.',
    'On repeat IVUS the stent measured 8 mm and the vertebral ostium was not covered.',
    'IVUS again: 8.1 mm, vertebral unjailed.',
    'IVUS: 8.1 mm throughout, left vertebral origin and LIMA not jailed.',
  ])('are not examined: %j', (text) => {
    expect(examined(stented + text)).toEqual(['left subclavian-artery yes']);
  });

  it.each([
    'IVUS of the left vertebral artery: 4 mm, the stent edge not covering it.',
    'By IVUS the left vertebral artery was free of plaque, 4 mm.',
    'IVUS was drawn through the left vertebral artery: 3.8 mm, no flap.',
    'IVUS of the subclavian artery: 70% plaque; the left vertebral artery was spared.',
    'IVUS: plaque of the subclavian artery 60%, left vertebral artery preserved.',
  ])('are, where they are looked into: %j', (text) => {
    expect(examined(stented + text)).toContain('left vertebral-artery yes');
  });
});
