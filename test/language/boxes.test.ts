import { describe, expect, it } from 'vitest';
import { withoutUnticked } from '../../src/language/layout/boxes.js';

const read = (text: string): string => withoutUnticked(text).replace(/ {2,}/g, ' ').trim();

describe('withoutUnticked', () => {
  it.each([
    ['ACCESS: ( ) CFV  ( ) popliteal  (x) internal jugular vein', 'ACCESS: internal jugular vein'],
    ['Access: [ ] Left CFV [X] Right IJ vein [ ] popliteal vein', 'Access: Right IJ vein'],
    ['[x] stent\n[ ] IVC filter removed\n[ ] lysis', 'stent'],
    ['☒ IVUS of the left common iliac vein ☐ IVUS of the inferior vena cava', 'IVUS of the left common iliac vein'],
    ['L EIV  (x) yes ( ) no    ( ) stent size   139 mm2, smooth', 'L EIV yes 139 mm2, smooth'],
    ['Prep: [x] left groin. Filter: [ ] placed [ ] removed. Sheath 8F.', 'Prep: left groin. Filter: . Sheath 8F.'],
  ])('leaves out what nobody ticked: %s', (text, left) => {
    expect(read(text)).toBe(left);
    expect(withoutUnticked(text)).toHaveLength(text.length);
  });

  it.each([
    'IVUS was advanced into the [ ] common iliac vein. Time-out: done.',
    'Anesthesia: local [x] general [ ]',
    'Right [ ] Left [x]',
    'The sheath ( ) was removed.',
    'f(x) and f( ) are no boxes',
  ])('leaves as it stands: %s', (text) => {
    expect(withoutUnticked(text)).toBe(text);
  });

  it('takes a lone pair of brackets in a sentence for a blank, also where the note ticks boxes', () => {
    const text = 'Sedation: [x] moderate [ ] general\nThe catheter was advanced into the [ ] common iliac vein.';
    expect(withoutUnticked(text)).toContain('into the [ ] common iliac vein.');
  });
});
