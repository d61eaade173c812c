import { describe, expect, it } from 'vitest';
import { findPairs } from '../../src/coding/code-pairs.js';
import type { CodeLine } from '../../src/model/analysis.js';
import { quoteAt } from './facts-builder.js';

const line = (code: string, status: CodeLine['status'] = 'supported'): CodeLine => ({
  code, group: 'procedure', units: 1, modifiers: [], status, vessels: [], because: '', blockedBy: [], evidence: [quoteAt(10, code)],
});

const pairsOf = (...codes: readonly CodeLine[]): readonly string[] => findPairs(codes, '2024-07-01').map(({ column1, column2, modifierAllowed }) => `${column1} over ${column2} ${modifierAllowed}`);

describe('findPairs', () => {
  it('finds a placement beside the treatment that may include it', () => {
    expect(pairsOf(line('37221'), line('36247'))).toEqual(['37221 over 36247 true']);
  });

  it('finds a pair that no modifier parts', () => {
    expect(pairsOf(line('37252'), line('76376'))).toEqual(['37252 over 76376 false']);
  });

  it('finds nothing between codes that go together', () => {
    expect(pairsOf(line('36012'), line('37252'), line('37238'))).toEqual([]);
  });

  it('leaves out what is not supported', () => {
    expect(pairsOf(line('37221'), line('36247', 'incomplete'))).toEqual([]);
  });

  it('proposes a modifier only in a question, with the words of the note', () => {
    expect(findPairs([line('37221'), line('36247'), line('75710')], '2024-07-01').map(({ question, evidence }) => [question, evidence.length])).toEqual([
      ['NCCI takes 36247 to be part of 37221 (table of 2024-06-22). Was it another vessel family, or an access of its own (59 or XS)? If so, which modifier says it; if not, is 36247 left out?', 1],
      ['NCCI takes 75710 to be part of 37221 (table of 2024-06-22). Was it a complete diagnostic study, with no earlier one of use, on which the treatment was decided (59 or XU)? If so, which modifier says it; if not, is 75710 left out?', 1],
    ]);
  });

  it('asks which of two is reported where no modifier is allowed', () => {
    expect(findPairs([line('37252'), line('76376')], '2024-07-01')[0]?.question).toBe(
      'NCCI takes 76376 to be part of 37252 (table of 2024-06-22), and no modifier parts them. Which of the two is reported?',
    );
  });
});
