import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/analyze.js';
import { readFacts } from '../../src/facts/read-facts.js';
import { readNote } from '../../src/language/read-note.js';
import { traceNote } from '../../src/trace/trace-note.js';

const before = 'TECHNIQUE:\nThe right common femoral vein was punctured. The IVUS catheter was advanced into the left common iliac vein and the left external iliac vein.';
const after = 'IVUS showed the left common iliac vein at 45 mm2 and the left external iliac vein at 120 mm2.';
const noteWith = (words: string): string => `${before} ${words} ${after}`;
const reasonsIn = (words: string): string[] =>
  readFacts(readNote(noteWith(words)), { dateOfService: null }).ivus.filter(({ necessity }) => necessity.length > 0).map(({ vessel, reasonClassified }) => `${vessel ?? ''}${reasonClassified ? ' (classifier)' : ''}`);

describe('reasons in words that no pattern knows', () => {
  test.each([
    'IVUS was the road map: contrast had to stay under 15 mL, so landing zones and stent diameters had to be found without a venogram.',
    'Two questions: was the wire luminal throughout, and how big is the vein.',
    'Neither oblique had settled how tight it was.',
  ])('%s', (words) => {
    expect(reasonsIn(words)).toEqual(['common-iliac-vein (classifier)', 'external-iliac-vein (classifier)']);
  });

  test('one that names a vessel is for that vessel', () => {
    expect(reasonsIn('Two obliques had not settled whether the left external iliac vein was compressed or only kinked, and its diameter was not known.')).toEqual(['external-iliac-vein (classifier)']);
  });

  test('where patterns read a reason the classifier is not asked', () => {
    expect(reasonsIn('IVUS was done because the venogram was equivocal. Neither oblique had settled how tight it was.')).toEqual(['common-iliac-vein', 'external-iliac-vein']);
  });

  test.each([
    'The patient has had swelling for two years and failed stockings.',
    'IVUS was on the card by default.',
    'Heparin was given before it.',
    'A 16 x 60 mm stent was placed.',
  ])('no reason: %s', (words) => {
    expect(reasonsIn(words)).toEqual([]);
  });

  test('the answer and the trace say that the classifier decided', () => {
    const note = noteWith('Neither oblique had settled how tight it was.');
    expect(analyze(note).codes.find(({ code }) => code === '37252')?.because).toContain('only the trained classifier takes for one');
    expect(traceNote(note).sentences.flatMap(({ facts }) => facts)).toContain('reason for IVUS (by the trained classifier, lexicons/statement-classifier.json): left common iliac vein');
  });
});
