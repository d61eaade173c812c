import { describe, expect, it } from 'vitest';
import { readNote } from '../../src/language/read-note.js';

const kindsIn = (text: string): string[] => readNote(text).sections.map(({ kind }) => kind);
const told = ' was accessed. The catheter was advanced into the inferior vena cava and withdrawn, and a venogram was performed.';

describe('a label with its words on one line', () => {
  it.each([
    'Procedure date 3/4/2025',
    'Date of procedure 03-04-2025',
    'DOS 3/4/25',
    'Exam Date 3/4/2025',
  ])('speaks for its line without a colon: %j', (line) => {
    const reading = readNote(`${line}\nThe right popliteal vein${told}`);
    expect(reading.sentences.at(-1)?.section.kind).toBe('other');
  });

  it('stays what was done where the next label tells how', () => {
    expect(kindsIn(`PROCEDURES: US-guided access left femoral vein; left iliac venogram; IVUS of the left iliac veins and IVC; stent left common iliac vein; left ovarian vein embolization\nDESCRIPTION: The left femoral vein${told}`)).toEqual(['procedures', 'technique']);
    expect(kindsIn(`Procedure: left iliac stent\nTechnique: The left femoral vein${told}`)).toEqual(['procedures', 'technique']);
  });

  it('tells the whole narrative where none follows', () => {
    expect(kindsIn(`PROCEDURE: The left femoral vein${told}\nThe sheath was removed and pressure was held.`)).toEqual(['technique']);
  });
});

describe('the label of an indication or diagnosis', () => {
  it.each([
    'Indication: swelling of the left leg after a clot. IVUS of the left common iliac vein was carried out. The vein was scarred.',
    'Indication: swelling of the left leg. The right femoral vein was accessed under ultrasound. A catheter followed.',
    'Diagnosis: May-Thurner syndrome. IVUS of the left common iliac vein was performed and showed 38 mm2.',
  ])('ends where the operation begins on its line: %j', (text) => {
    expect(kindsIn(text)).toHaveLength(2);
    expect(kindsIn(text).at(-1)).toBe('other');
  });

  it.each([
    'Indication: swelling of the left leg. IVUS was performed last year and showed compression.',
    'Indication: swelling. In 2019 the right femoral vein was accessed for lysis and IVUS was done.',
    'Diagnosis: May-Thurner syndrome. The fistula was created in 2019. IVUS was not performed.',
    'Indication: IVUS of the left common iliac vein was performed elsewhere and is to be repeated.',
  ])('keeps what another session did: %j', (text) => {
    expect(kindsIn(text)).toHaveLength(1);
  });
});

describe('two labels on a line', () => {
  it('"Findings: Intravascular ultrasound:" heads the results of IVUS', () => {
    const { sections } = readNote('TECHNIQUE: A catheter was advanced.\n\nFindings: Intravascular ultrasound:\n  Abdominal aorta - neck 24 mm.\n  Right common iliac artery - 13 mm.');
    expect(sections.map(({ kind, modality }) => [kind, modality])).toEqual([['technique', null], ['ivus-findings', 'ivus']]);
  });

  it('"Diagnostic imaging (hand injections through the sheath):" heads what contrast showed', () => {
    expect(readNote('Diagnostic imaging (hand injections through the sheath): Right SFA patent.').sections[0]?.modality).toBe('angio');
  });
});
