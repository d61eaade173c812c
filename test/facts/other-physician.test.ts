import { describe, expect, it } from 'vitest';
import { readOtherPhysician } from '../../src/facts/record/other-physician.js';
import { readNote } from '../../src/language/read-note.js';

const head = 'SURGEON: Dr. Cole\nFELLOW: Dr. Park\n\nThe right common femoral vein was punctured. ';
const attributions = (sentence: string, opening = head): string[] => readOtherPhysician(readNote(opening + sentence)).map(({ quote }) => quote);

describe('IVUS by another physician', () => {
  it.each([
    'IVUS was performed and interpreted by Dr. Amari (separate report).',
    'Intravascular ultrasound was carried out by our cardiologist.',
    'Dr. Amari of cardiology scrubbed in and performed the IVUS of the left common iliac vein.',
    'IVUS of the left common iliac vein, done by interventional cardiology, showed 40 mm2.',
    'The IVUS catheter was advanced by Dr. Amari into the left common iliac vein.',
    'Our vascular surgery colleague did the IVUS and will bill for it.',
    'A separate physician performed intravascular ultrasound of the vein.',
    'IVUS by Dr. Amari: common iliac vein 44 mm2.',
    'IVUS was undertaken next, by Dr. Amari from vascular medicine.',
    'The IVUS was handed over to Dr. Amari for the rest of the case.',
    'IVUS, performed by Jane Amari, MD, showed 40 mm2.',
    'Dr. Amari of cardiology came in for this part, drove the IVUS catheter himself.',
    'Dr. Amari joined us, positioned the ultrasound catheter in the cava and interpreted the run.',
    'IVUS done by: Dr. Amari',
    "All of the IVUS was Dr. Amari's work.",
    'The intravascular ultrasound portion belongs to Dr. Amari of cardiology, who will dictate it.',
    'Access and the stent were mine; the IVUS and its interpretation were not.',
    'The intravascular ultrasound was not my work and is not described by me in detail.',
    'Dr. Amari scrubbed, drove the 8.2 French IVUS catheter from the right groin to the distal descending thoracic aorta and on up to just past the subclavian, and read the images at the table.',
    'Dr. Amari (cardiology, separate group) took the IVUS catheter up the left common iliac vein and interpreted the pictures.',
    'The IVUS catheter was advanced through the left common iliac vein and the images read by Dr. Amari, cardiology.',
    'IVUS was performed and read by Dr. Amari.',
    'Intravascular ultrasound of the vein was the work of Dr. Amari, an imaging cardiologist.',
  ])('is read from %j', (sentence) => {
    expect(attributions(sentence)).toEqual([sentence]);
  });

  it('is read over a pronoun', () => {
    expect(attributions('Dr. Amari then joined the case. He performed the IVUS of the left common iliac vein.')).toEqual([
      'He performed the IVUS of the left common iliac vein.',
    ]);
  });

  it('is read over a pronoun behind a name with its service', () => {
    expect(attributions('Dr. Amari of cardiology, who is not in my group, came in for the ultrasound portion. She ran the IVUS catheter through the left common iliac vein.')).toEqual([
      'She ran the IVUS catheter through the left common iliac vein.',
    ]);
  });

  it.each([
    ['As I hold no privileges for IVUS, Dr. Amari was asked into the room. ', 'He performed the ultrasound examination itself, interpreted it and reports it.'],
    ['I do not do IVUS myself. ', 'Dr. Amari, our cardiologist, did that part.'],
    ['Then came the IVUS. ', 'Our vascular surgery colleague performed this portion.'],
    ['For the IVUS Dr. Amari was called in. ', 'She did the whole examination herself.'],
    ['Dr. Amari arrived for the intravascular ultrasound. ', 'He made both runs while I held the wire, then read the study.'],
  ])('is read over %j and a pronoun that only says examination', (before, sentence) => {
    expect(attributions(before + sentence)).toEqual([sentence]);
  });

  it.each([
    'Second physician: Jane Amari, MD, cardiology - the intravascular ultrasound only',
    'Co-surgeon: Jane Amari MD (IVUS portion)',
    'Operator 2: Dr. Amari, IVUS and its interpretation',
    'Cardiologist: Jane Amari MD (IVUS only)',
  ])('is told by the role %j', (role) => {
    expect(attributions('I punctured the left femoral vein.', `Surgeon: Dr. Cole\n${role}\n\n`)).toHaveLength(1);
  });

  it.each(['Co-surgeon: Jane Amari MD (access, IVUS)', 'Second physician: Jane Amari MD (venogram and IVUS)', 'Radiologist: Dr. Cole - IVUS', 'Fellow: Dr. Park (IVUS portion)'])('is no role of its own in %j', (role) => {
    expect(attributions('I punctured the left femoral vein.', `Surgeon: Dr. Cole\n${role}\n\n`)).toEqual([]);
  });

  it.each([
    'Then came the IVUS. Dr. Cole did that part.',
    'Then came the IVUS. Dr. Park, the fellow, did that part under my eye.',
    'Then came the IVUS. Dr. Amari watched while I did that part.',
    "The IVUS was Dr. Cole's work.",
    'IVUS was done. The sheath was exchanged. Dr. Amari did that part.',
    'For the IVUS Dr. Cole came back. He did the whole examination himself.',
    'IVUS was then done. She made the run of the day in the hallway.',
    'The wire is mine, and IVUS was not done.',
    'IVUS was performed by Dr. Cole.',
    'Dr. Park, our fellow, advanced the IVUS catheter under my hands through the left common iliac vein, and I read the images.',
    'With Dr. Amari of anesthesia holding the breath I drove the IVUS catheter through the left common iliac vein and read the images.',
    'I advanced the IVUS catheter through the left common iliac vein and went over the images with Dr. Amari of cardiology, who read them as scar.',
    'IVUS was done, and the CT was read by Dr. Amari.',
    'IVUS was performed by the fellow, Dr. Park, with me scrubbed.',
    'The IVUS catheter was handled by the resident under my guidance.',
    'IVUS was requested by Dr. Amari and I performed it.',
    'I discussed the images with Dr. Amari and performed the IVUS.',
    'IVUS was performed and the stent was placed by Dr. Cole.',
    'IVUS of the left common iliac vein was performed by Dr. Amari in 2021.',
    'The IVUS console was run by the technologist.',
    'At the suggestion of Dr. Amari we did the IVUS.',
    'IVUS was not performed by Dr. Amari.',
    'IVUS was followed by venography.',
    'IVUS was done because the stenosis was described by Dr. Amari as uncertain.',
    'IVUS was interpreted by Dr. Amari.',
    'Dr. Cole drove the IVUS catheter himself.',
    'Dr. Park drove the IVUS catheter herself.',
    'Dr. Amari sent her; I drove the IVUS catheter in myself and read it.',
    'Dr. Amari drove the sheath in himself. IVUS showed 40 mm2.',
    'IVUS done by: Dr. Cole',
    'CTA was read by Dr. Amari; IVUS was then done.',
  ])('is none in %j', (sentence) => {
    expect(attributions(sentence)).toEqual([]);
  });

  it('is told by a label, unless it names the operator', () => {
    const under = 'Operator: J. Smith MD\n';
    expect(attributions('TECHNIQUE: I punctured the left femoral vein.', `${under}IVUS performed by: R. Lee MD (cardiology)\n\n`)).toEqual(['IVUS performed by: R. Lee MD (cardiology)']);
    for (const name of ['John Smith MD', 'same', 'self', 'primary operator']) expect(attributions('TECHNIQUE: I punctured the left femoral vein.', `${under}IVUS performed by: ${name}\n\n`)).toEqual([]);
  });

  it('is none where the one physician of a note is its operator', () => {
    expect(attributions('IVUS was performed by Dr. Amari.', 'Left common iliac vein venogram.\n\n')).toEqual([]);
  });

  it('knows the operator from the signature', () => {
    expect(attributions('IVUS was performed by Dr. Amari.\n\nElectronically signed, Dr. Amari', 'I punctured the left femoral vein. ')).toEqual([]);
  });
});
