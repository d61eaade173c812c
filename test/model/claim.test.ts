import { describe, expect, it } from 'vitest';
import { parseClaim, readClaim } from '../../src/model/claim.js';

describe('parseClaim', () => {
  it('reads codes, units and modifiers', () => {
    expect(parseClaim('37252:1,37253:2,36012')).toEqual([
      { code: '37252', units: 1, modifiers: [] },
      { code: '37253', units: 2, modifiers: [] },
      { code: '36012', units: 1, modifiers: [] },
    ]);
  });

  it('reads several modifiers, small letters and other separators', () => {
    expect(parseClaim('37253-59-lt:2; 0238t\n C9764')).toEqual([
      { code: '37253', units: 2, modifiers: ['59', 'LT'] },
      { code: '0238T', units: 1, modifiers: [] },
      { code: 'C9764', units: 1, modifiers: [] },
    ]);
  });

  it.each(['', ' , ', '3725:1', '37252:0', '37252:1000', '37252:one', '37252x2', 'ABCDE', '37252-5:1', '37252:-1', '37252:1.5'])('refuses "%s"', (words) => {
    expect(() => parseClaim(words)).toThrow(TypeError);
  });

  it('says which part is wrong and how to write it', () => {
    expect(() => parseClaim('37252:1,37253:x')).toThrow('"37253:x" is no line of a claim; write code[-modifier][:units], as in 37252:1,37253-59:2,36012.');
  });
});

describe('readClaim', () => {
  it('takes lines with units and modifiers left out', () => {
    expect(readClaim([{ code: '37252' }, { code: '37253', units: 3, modifiers: ['59'] }])).toEqual([
      { code: '37252', units: 1, modifiers: [] },
      { code: '37253', units: 3, modifiers: ['59'] },
    ]);
  });

  it('takes the short form', () => {
    expect(readClaim('37252')).toEqual([{ code: '37252', units: 1, modifiers: [] }]);
  });

  it('says which line is malformed', () => {
    expect(() => readClaim([{ code: '37252' }, { code: '37253', units: 0 }])).toThrow(/^The claim is malformed at line 1 units: /);
  });
});
