import { describe, expect, it } from 'vitest';
import { unwrapLines } from '../../src/language/layout/lines.js';
import { readNote } from '../../src/language/read-note.js';

const kindsIn = (text: string): string[] => readNote(text).sections.map(({ kind }) => kind);

const operation = 'THE RIGHT COMMON FEMORAL VEIN WAS PUNCTURED UNDER ULTRASOUND AND A SHEATH WAS PLACED IN IT WITHOUT DIFFICULTY.';

describe('headings where all stands in capitals', () => {
  it.each([
    ['ROLE OF INTRAVASCULAR ULTRASOUND', 'ivus-findings'],
    ['2. HOW THE PROCEDURE WAS DONE', 'technique'],
    ['CONDUCT OF THE STUDY', 'technique'],
    ['ADDENDUM, 10/24/2024', 'other'],
    ['ADDENDUM - DR. LIND', 'other'],
  ])('a known heading over a paragraph opens a section: %s', (heading, kind) => {
    expect(kindsIn(`INDICATION: SWOLLEN LEFT LEG FOR A YEAR.\n\n${heading}\n${operation}`)).toEqual(['indication', kind]);
  });

  it.each([
    ['over an item of a list', `INDICATION: SWOLLEN LEFT LEG.\n\nPLAN FOR TODAY AND NOW\n- ${operation}`],
    ['an addendum that will follow', `INDICATION: SWOLLEN LEFT LEG.\nADDENDUM WILL FOLLOW`],
  ])('nothing else does: %s', (_what, text) => {
    expect(kindsIn(text)).toEqual(['indication', ...kindsIn(text).slice(1)]);
    expect(kindsIn(text)).not.toContain('ivus-findings');
  });

  it.each([
    'PROCEDURE:\n- R BASILIC VEIN ABOVE ELBOW, US STICK, 8F SHEATH.\n- CATHETER ADVANCED THRU R SUBCLAVIAN VEIN. POWER PULSE TPA, 20 MIN DWELL.',
    'PROCEDURE:\n- R CFA ACCESSED UNDER US. UPSIZED TO 6F. PIGTAIL ADVANCED TO L1.\n- SOS SELECTED THE LEFT RENAL ARTERY. STENT DEPLOYED AT THE OSTIUM.',
  ])('listed sentences behind PROCEDURE tell of the work, as they do in small letters: %s', (text) => {
    expect(kindsIn(text)).toEqual(['technique']);
  });
});

describe('what stands behind "Contrast:"', () => {
  it.each([
    ['Contrast: pale band across the vein, nothing firm.', 'findings'],
    ['Contrast: straight down the ovarian, no filling of the other side.', 'findings'],
    ['Contrast: tight stenosis at the confluence.', 'findings'],
    ['Contrast: 60 mL Omnipaque 300, no reaction.', 'sedation'],
    ['Contrast: Visipaque, diluted, no adverse reaction.', 'sedation'],
    ['Contrast: None.', 'sedation'],
    ['Contrast: about 60.', 'sedation'],
    ['Contrast: CO2 with no iodinated contrast.', 'sedation'],
  ])('is what it showed, or what was given: %s', (text, kind) => {
    expect(kindsIn(text)).toEqual([kind]);
  });

  it('ends with its line in a note of short lines', () => {
    expect(kindsIn('Contrast: 60. Fluoro 12 min. No complications.\nIVUS of the left common iliac vein.')).toEqual(['sedation', 'other']);
  });
});

describe('lines of a wrapped note', () => {
  const wrapped = (...lines: string[]): string => unwrapLines(lines.join('\n')).replaceAll('\r', '');
  const body = 'The catheter was advanced from the groin to the aortic arch and on to\nthe carotid artery, where a picture was made in two projections with\nthe head turned to the other side.';

  it('a known label begins its own, though no full stop stands in front', () => {
    const text = wrapped('Procedures: Right internal carotid artery stent with an embolic filter', 'protection; IVUS right internal and common carotid arteries of neck', 'Access: Right common femoral artery, 6F.', ...body.split('\n'));
    expect(text).toContain('\nAccess:');
    expect(text).toContain('filter protection;');
  });

  it('small letters go on behind a semicolon where the next word had no room', () => {
    expect(wrapped('Procedure performed: Removal of a fractured port catheter with snare;', 'intravascular ultrasound of the superior vena cava.', 'Performed by: Dr. Ames')).toContain('snare; intravascular');
    expect(wrapped('Removal of a port;', 'ultrasound of the cava;', 'closure of the pocket in two layers of absorbable suture;')).toContain('port;\nultrasound');
  });

  it('an arrow goes on with the way unless arrows mark the items', () => {
    expect(wrapped('Pigtail around the arch and down to the abdominal aorta, at L1 level,', '-> aortogram. Then it was lowered to just above the bifurcation, where', 'a run-off was made to the feet.')).toContain('level, -> aortogram');
  });
});

describe('brackets behind the words of IVUS', () => {
  it.each([
    'IVUS (for stent sizing): The left common iliac vein measured 60 mm2.',
    'IVUS findings (performed because the venogram was equivocal): left common iliac vein 60 mm2.',
    'IVUS (indication: equivocal venogram): left common iliac vein 60 mm2.',
  ])('that tell why are a reason, and results stand behind them: %s', (text) => {
    expect(kindsIn(text)).toEqual(['ivus-necessity', 'ivus-findings']);
  });

  it.each([
    'IVUS (pre-stent): The left common iliac vein measured 60 mm2.',
    'Intravascular ultrasound (Visions PV .035): left common iliac vein 60 mm2.',
  ])('that tell with what or when are part of the heading: %s', (text) => {
    expect(kindsIn(text)).toEqual(['ivus-findings']);
  });
});
