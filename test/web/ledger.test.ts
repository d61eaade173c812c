import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/analyze.js';
import { exampleNote } from '../../src/web/example-note.js';
import { ledgerOf, shorten } from '../../src/web/model/ledger.js';
import { plainText } from '../../src/web/model/plain-text.js';

const analysis = analyze(exampleNote);

describe('the ledger', () => {
  test('says of each vessel how it was reached, why, what was found and whether it counts', () => {
    expect(ledgerOf(analysis).map(({ vessel, reached, why, found, counts, because, standing }) => [vessel, reached.words, why.words, found.words, counts, because, standing])).toEqual([
      ['left external iliac vein', 'from the right common femoral vein, second order', null, 'IVUS of the left external iliac vein showed a normal lumen of 14 mm.',
        'not-yet', '37253 once documented', 'reason not documented'],
      ['left common iliac vein', 'from the right common femoral vein, first order',
        'IVUS of the left common iliac vein was performed because the venogram was equivocal, to measure the compression and to size the …',
        'By IVUS the left common iliac vein was compressed to 48 mm2, a stenosis of 72%.', 'yes', '37252', 'reason and result documented'],
    ]);
  });

  test('ties each row to its words: the examination, the way there and its gaps', () => {
    expect(ledgerOf(analysis).map(({ about }) => about)).toEqual([['i1', 'c1', 'f1'], ['i2', 'c2']]);
  });

  test('says why an examination does not count', () => {
    const because = (changes: object) => ledgerOf({ ...analysis, ivus: analysis.ivus.map((run, index) => (index === 0 ? { ...run, ...changes } : run)) })[0];
    expect([because({ status: 'planned' })?.because, because({ coronary: true })?.because, because({ countedWith: 'i2' })?.because, because({ vessel: null })?.vessel])
      .toEqual(['planned, not documented as done', 'coronary: outside these codes', 'counted with the left common iliac vein', 'vessel not named']);
  });

  test('shortens words at a blank', () => {
    expect([shorten('a  b\nc', 10), shorten('one two three four', 13)]).toEqual(['a b c', 'one two …']);
  });
});

describe('the answer as text', () => {
  test('for the coder: gaps, codes and the ledger', () => {
    const words = plainText(analysis, false);
    expect(words).toMatch(/^Missing or doubtful\n- No reason for intravascular ultrasound of the left external iliac vein/u);
    expect(words).toContain('- 37253 incomplete: left external iliac vein.');
  });

  test('before signing: questions and the ledger, and no code', () => {
    const words = plainText(analysis, true);
    expect(words).toMatch(/^Before signing\n- The note says /u);
    expect(words).not.toMatch(/\b3\d{4}\b/u);
  });
});
