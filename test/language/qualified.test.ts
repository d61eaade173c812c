import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/index.js';

describe('the word that tells which vessel, apart from its name', () => {
  it.each([
    ['The right femoral artery (common) was punctured.', 'right common-femoral-artery'],
    ['The left jugular vein (internal) was punctured.', 'left internal-jugular-vein'],
    ['The common left femoral vein was punctured.', 'left common-femoral-vein'],
    ['The right femoral artery (6F) was punctured.', 'right femoral-artery'],
    ['The right common femoral artery (external iliac calcified) was punctured.', 'right common-femoral-artery'],
  ])('belongs to it: %j', (text, vessel) => {
    expect(analyze(text).accessSites.map((one) => `${one.side ?? '-'} ${one.vessel}`)).toEqual([vessel]);
  });
});
