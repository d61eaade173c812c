import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.js';

const examined = (text: string): string[] => analyze(text).ivus.map(({ vessel, side, status }) => `${side ?? '-'} ${vessel ?? '-'} ${status}`);
const run = 'Left popliteal vein punctured, 8 Fr.\n\nSince venography could not grade it, IVUS was run over the wire. It showed an area of 52 mm2 and a band.\n';

describe('IVUS that names no vessel', () => {
  it.each([
    'Tx: stent left common iliac vein; balloon left femoral vein; IVUS',
    'Done today: venogram, IVUS, stent left common iliac vein, angioplasty left femoral vein.',
    'Summary: PTA of the left common iliac vein and of the left femoral vein + IVUS.',
    'Procedure: stent of the left common iliac vein and angioplasty of the left femoral vein; IVUS.',
  ])('takes none of several vessels treated in a row: %j', (works) => {
    expect(examined(`NOTE\n\n${works}\n\n${run}`)).toEqual(['- - performed']);
  });

  it.each([
    ['Tx: IVUS and stent left common iliac vein', 'left common-iliac-vein performed'],
    ['Tx: IVUS left common iliac vein, stent left common iliac vein, PTA left femoral vein', 'left common-iliac-vein performed'],
  ])('takes the one that a title names with it: %j', (works, one) => {
    expect(examined(`NOTE\n\n${works}\n\n${run}`)).toEqual([one]);
  });

  it.each([
    'To measure the left common iliac vein, which venography had not shown well, IVUS was run over the wire. It showed 52 mm2.',
    'Left common iliac vein: narrowed on venography, which could not grade it. IVUS was run over the wire: 52 mm2, a band.',
  ])('is of the vessel that its aim or its line names: %j', (text) => {
    expect(examined(`Left popliteal vein punctured, 8 Fr.\n\n${text}\n`)).toEqual(['left common-iliac-vein performed']);
  });

  it.each([
    'The degree could not be told on venography, so IVUS was brought up over the wire. There was a lumen of 48 mm2.',
    'The angiogram could not size it, and IVUS was done over the wire. It showed a plaque.',
    'IVUS was passed over the 0.018 wire. The lumen was 48 mm2.',
  ])('was done where it is told to have gone over a wire: %j', (text) => {
    expect(examined(`Left popliteal vein punctured, 8 Fr.\n\n${text}\n`)).toEqual(['- - performed']);
  });
});

describe('"the probe" in front of the first word of IVUS', () => {
  const later = ' The left common femoral vein was punctured under ultrasound, 9F. An IVUS catheter was drawn back through the left common iliac vein: 60 mm2.';

  it.each([
    'Looked at the right small saphenous with the probe, 2 mm, left it alone.',
    'The left basilic vein was scanned with the probe: 3 mm, patent.',
    'I checked the right popliteal vein with the transducer and found it full of clot.',
  ])('lay on the skin: %j', (look) => {
    expect(examined(`${look}${later}`)).toEqual(['left common-iliac-vein performed']);
  });

  it.each([
    ['The left external iliac vein was examined with the probe: 80 mm2. IVUS was done of the IVC too.', 'left external-iliac-vein performed'],
    ['IVUS catheter in. We looked at the right common femoral vein with the probe: webs, 40 mm2.', 'right common-femoral-vein performed'],
    ['The probe was advanced into the left femoral vein and pulled back: 9 mm. IVUS showed no clot.', 'left femoral-vein performed'],
  ])('or a later one was inside: %j', (text, one) => {
    expect(examined(text)).toContain(one);
  });
});
