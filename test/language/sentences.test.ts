import { describe, expect, it } from 'vitest';
import { readNote } from '../../src/language/read-note.js';

const sentencesIn = (text: string): string[] => readNote(text).sentences.map(({ start, end }) => text.slice(start, end));

describe('the sentences of a note', () => {
  it('end at a full stop', () => {
    expect(sentencesIn('The vein was entered. A wire was passed.')).toEqual(['The vein was entered.', 'A wire was passed.']);
  });

  it.each([
    ['Dr. Ito entered the vein.'],
    ['The st. Jude device was left alone.'],
    ['The lumen was approx. 12 mm wide.'],
    ['A 0.035 wire and a 2.5 mm balloon were used.'],
    ['There was heavy calcium; ? stenosis at the external iliac artery.'],
    ['A 6 Fr. sheath was placed over 90 min. of work.'],
    ['A 6 Fr. Destination was used.'],
    ['The prox. SFA vs. the dist. SFA was treated.'],
  ])('do not end within %j', (text) => {
    expect(sentencesIn(text)).toEqual([text]);
  });

  it('end at a unit where a new one begins', () => {
    expect(sentencesIn('The right jugular was used instead, 10 Fr. An MPA was steered down. It took 40 min. The sheath came out.')).toEqual(['The right jugular was used instead, 10 Fr.', 'An MPA was steered down.', 'It took 40 min.', 'The sheath came out.']);
  });

  it('begin anew with each list item', () => {
    expect(sentencesIn('- sheath placed\n- wire passed\n- balloon inflated')).toEqual(['- sheath placed', '- wire passed', '- balloon inflated']);
  });

  it('run on over a wrapped line', () => {
    expect(sentencesIn('The catheter was advanced over the wire into the\nleft renal vein without difficulty.')).toEqual(['The catheter was advanced over the wire into the\nleft renal vein without difficulty.']);
  });

  it('do not run over an empty line', () => {
    expect(sentencesIn('the wire was passed\n\nthe sheath was placed')).toEqual(['the wire was passed', 'the sheath was placed']);
  });

  it('end where a new label begins a line', () => {
    expect(sentencesIn('FINDINGS:\nAorta: patent\nLeft renal artery: narrowed')).toEqual(['Aorta: patent', 'Left renal artery: narrowed']);
  });

  it('leave out the heading', () => {
    expect(sentencesIn('IMPRESSION: Patent stent. No leak.')).toEqual(['Patent stent.', 'No leak.']);
  });

  it('end at a question and an exclamation mark', () => {
    expect(sentencesIn('Why was it done? It was needed! So we went on.')).toEqual(['Why was it done?', 'It was needed!', 'So we went on.']);
  });

  it('count paragraphs up with every empty line', () => {
    expect(readNote('One vein. Two veins.\n\nThree veins.').sentences.map(({ paragraph }) => paragraph)).toEqual([0, 0, 1]);
  });

  it('know rows of columns and list items', () => {
    const shapes = readNote('FINDINGS:\nVessel      Area     Stenosis\nSFA         12       50\n1. Patent.\nPlain text here.').sentences.map(({ row, item }) => ({ row, item }));
    expect(shapes).toEqual([{ row: true, item: false }, { row: true, item: false }, { row: false, item: true }, { row: false, item: false }]);
  });

  it('of a dictation without full stops are cut before a new clause', () => {
    const text = `${'the wire was passed and the sheath was placed and the catheter was flushed and turned and flushed again '.repeat(2)}, then the balloon was inflated`;
    expect(sentencesIn(text).length).toBeGreaterThan(1);
  });

  it('end at the abbreviation of vein or artery where a new sentence begins', () => {
    expect(sentencesIn('We chose it for the left subclavian v. Visions over the wire.')).toEqual(['We chose it for the left subclavian v.', 'Visions over the wire.']);
    expect(sentencesIn('Lesion from the SFA into the L popliteal a. L peroneal 80% prox.')).toEqual(['Lesion from the SFA into the L popliteal a.', 'L peroneal 80% prox.']);
    expect(sentencesIn('It went into the right radial a. Sheath placed.')).toEqual(['It went into the right radial a.', 'Sheath placed.']);
  });

  it.each([
    ['IVUS of the L. axillary v. and the R. axillary v. was done.'],
    ['We looked at the left subclavian v. twice.'],
    ['The vein was entered by A. Brown and V. Ito.'],
    ['She was seen by Dr. A. Brown.'],
  ])('do not end at such an abbreviation in small letters, nor at an initial: %j', (text) => {
    expect(sentencesIn(text)).toEqual([text]);
  });

  it('run on over dots that lead from a label to its value', () => {
    expect(sentencesIn('FINDINGS:\nLSCV .......... 61 mm2\nLeft axillary vein ........ 74 mm2')).toEqual(['LSCV .......... 61 mm2', 'Left axillary vein ........ 74 mm2']);
    expect(sentencesIn('The left axillary vein... 74 mm2.')).toEqual(['The left axillary vein...', '74 mm2.']);
  });

  it('are none in a text without a letter', () => {
    expect(sentencesIn(' \n\t ')).toEqual([]);
  });
});
