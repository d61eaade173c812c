import { describe, expect, it } from 'vitest';
import { readSignature } from '../../src/facts/record/signature.js';
import { readNote } from '../../src/language/read-note.js';

const body = 'The left common femoral vein was punctured.\n\n';
const signaturesIn = (text: string): string[] => readSignature(readNote(body + text)).map(({ quote }) => quote);

describe('the signature', () => {
  it.each([
    ['Electronically signed by Jane Ito, MD 04/04/2024', 'Electronically signed by Jane Ito, MD 04/04/2024'],
    ['/s/ Jane Ito', '/s/ Jane Ito'],
    ['I was present for the key portions and reviewed the images.', 'I was present for the key portions and reviewed the images.'],
    ['Dictated by Dr. Ito', 'Dictated by Dr. Ito'],
    ['Dr. Ito', 'Dr. Ito'],
    ['Jane Ito, MD', 'Jane Ito, MD'],
    ['Dr. Ito\nVascular Surgery', 'Dr. Ito'],
    ['Signed, Dr. Ito', 'Signed, Dr. Ito'],
    ['Attestation: I supervised every step.', 'Attestation: I supervised every step.'],
    ['Digitally signed 12:04', 'Digitally signed 12:04'],
  ])('is read from %j', (text, signature) => {
    expect(signaturesIn(text)).toEqual([signature]);
  });

  it.each([
    'She signed the consent form.',
    'Consent was given by the daughter.',
    'Electronically signed by: ________',
    'Not yet signed',
    'Awaiting signature of the attending',
    'Discussed with Dr. Ito by phone.',
    'Referred to Dr. Ito for follow-up of the vein.',
    'The patient was present.',
    'Perclose',
    'Home with her sister',
  ])('is none in %j', (text) => {
    expect(signaturesIn(text)).toEqual([]);
  });
});
