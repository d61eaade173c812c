import { describe, expect, it } from 'vitest';
import { classifyStatement } from '../../src/language/grammar/statement-classifier.js';
import { featuresOf } from '../../src/language/grammar/statement-features.js';
import { statementModel } from '../../src/lexicon/statement-model.js';

describe('featuresOf', () => {
  it('puts placeholders for vessel, side, device and number, and keeps stems and cues', () => {
    expect(featuresOf('Left external iliac vein by IVUS: 88 mm2, stenosis.')).toEqual([
      '<side>', '<vessel>', 'by', '<ivus>', ':', '<number>', ',', 'stenosi',
      '<side> <vessel>', '<vessel> by', 'by <ivus>', '<ivus> :', ': <number>', '<number> ,',
      '#finding:measure', '#finding:abnormal', '#lesion:noun',
    ]);
  });

  it('gives the same features for another vessel, side, brand and number', () => {
    expect(featuresOf('The Visions PV catheter was taken to the right renal vein at 5 cm.')).toEqual(
      featuresOf('The Eagle Eye catheter was taken to the left subclavian vein at 12 cm.'),
    );
  });

  it('sees no word beyond 600 characters, none over 30 letters and no run of dots', () => {
    expect(featuresOf(`${'of '.repeat(200)}equivocal`)).toEqual(['of']);
    expect(featuresOf('x'.repeat(31))).toEqual([]);
    expect(featuresOf('.'.repeat(20_000))).toEqual([]);
  });
});

describe('classifyStatement', () => {
  it.each([
    ['necessity', 'Because the venogram was equivocal, IVUS was used to measure the vein.'],
    ['necessity', 'IVUS was needed since contrast could not show the true diameter.'],
    ['finding', 'By IVUS the left common iliac vein was compressed to 58 mm2 against a reference of 190 mm2.'],
    ['finding', 'Right external iliac artery: concentric plaque, 74% area stenosis.'],
    ['other', 'The IVUS catheter was drawn through the left common iliac vein to the sheath.'],
    ['other', 'A 10 French sheath was placed over a stiff wire.'],
    ['other', ''],
  ])('%s: %s', (kind, words) => {
    expect(classifyStatement(words).kind).toBe(kind);
  });

  it('is certain of nothing where it knows no word', () => {
    expect(classifyStatement('xyzzy')).toEqual({ kind: 'other', confidence: 1 });
  });

  it('answers alike at every call', () => {
    const words = 'IVUS was used because the venogram was equivocal.';
    expect(classifyStatement(words)).toEqual(classifyStatement(words));
  });
});

describe('the stored model', () => {
  it('holds counts and thresholds, and no training text', () => {
    expect(Object.keys(statementModel)).toEqual(['thresholds', 'counts']);
    expect(Object.keys(statementModel.counts)).toEqual(['features', 'classifier']);
  });

  it('holds single words, cues and pairs with a placeholder, in alphabetical order', () => {
    const features = Object.keys(statementModel.counts.features);
    expect(features.filter((feature) => !/^(?:[a-z]+|[:;=%?,]|#[a-z:-]+|<[a-z]+>|<[a-z]+> \S+|\S+ <[a-z]+>)$/.test(feature))).toEqual([]);
    expect(features).toEqual([...features].sort());
  });
});
