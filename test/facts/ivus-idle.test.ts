import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.js';
import { readNote } from '../../src/language/read-note.js';

/** A run through three veins, of which two have results; what is said of the third decides. */
const run = 'The IVUS catheter was advanced into the left common iliac vein and withdrawn through the left common iliac vein, the left external iliac vein and the left common femoral vein.';
const note = (way: string): string => `TECHNIQUE:
The left common femoral vein was punctured. Venography could not show the widths, so IVUS was used. ${way}
IVUS FINDINGS:
Left common iliac vein 58 mm2, compressed. Left common femoral vein 90 mm2, no webs.`;

const statusOf = (vessel: string, way: string): string | undefined =>
  readFacts(readNote(note(way)), { dateOfService: null }).ivus.find((one) => one.vessel === vessel)?.status;

describe('a vessel that the probe crossed with nothing recorded', () => {
  it.each([
    'The recorder was off in the left external iliac vein.',
    'In the left external iliac vein the system was on pause.',
    'The left external iliac vein was crossed with the recorder off.',
    'No frames were stored while the probe passed through the left external iliac vein.',
    'There is no recording of the left external iliac vein.',
    'The left external iliac vein was only passed, its images not being recorded.',
  ])('was not examined: %s', (words) => {
    expect(statusOf('external-iliac-vein', `${run} ${words}`)).toBe('not-performed');
  });

  it.each([
    'The recorder was off until the probe reached the left external iliac vein.',
    'The recorder was switched off when the probe had left the left external iliac vein.',
    'Pressure in the left external iliac vein was not recorded.',
    'The recorder was off in the left external iliac vein at first, so that run was repeated.',
    'Fluoroscopy was off while the probe passed the left external iliac vein, which was 110 mm2.',
  ])('was examined: %s', (words) => {
    expect(statusOf('external-iliac-vein', `${run} ${words}`)).toBe('performed');
  });

  it.each([
    'The recorder was off while the probe crossed the inferior vena cava, and there is no IVUS of the inferior vena cava.',
    'The IVUS catheter was advanced into the inferior vena cava with the recorder off.',
    'The IVUS catheter was advanced into the inferior vena cava and withdrawn. There is no IVUS of the inferior vena cava.',
  ])('holds for the cava: %s', (words) => {
    expect(statusOf('inferior-vena-cava', `${run} ${words}`)).toBe('not-performed');
  });

  it('holds not against a result of its own', () => {
    expect(statusOf('inferior-vena-cava', `${run} The recorder was on while the probe crossed the inferior vena cava: 20 mm, free of clot.`)).toBe('performed');
  });

  const intoCava = (words: string): string | undefined => statusOf('inferior-vena-cava', words);
  it.each([
    'The IVUS catheter was advanced through the left common iliac vein to the inferior vena cava without recording, then pulled back and recorded in the inferior vena cava and left common iliac vein to assess compression.',
    'With IVUS the catheter was taken through the left common iliac vein while the recording was paused in the inferior vena cava and then pulled back through the inferior vena cava and left common iliac vein.',
    'The IVUS probe was passed into the inferior vena cava with the recorder off, and was slowly withdrawn through the inferior vena cava, the left common iliac vein and the left external iliac vein.',
    'The recorder was off while the IVUS probe crossed the inferior vena cava, but was turned on and the inferior vena cava was scanned on the way back.',
    'The IVUS catheter was advanced into the inferior vena cava without recording. It was then pulled back with recording through the inferior vena cava, the left common iliac vein and the left external iliac vein.',
  ])('was seen on the way back: %s', (words) => {
    expect(intoCava(words)).toBe('performed');
  });

  it.each([
    'The IVUS catheter was advanced into the inferior vena cava with the recorder off, then withdrawn and recorded in the left common iliac vein and the left external iliac vein.',
    'The IVUS catheter was advanced into the inferior vena cava without recording. It was then pulled back with recording through the left common iliac vein and the left external iliac vein.',
  ])('was not seen where the run back begins further down: %s', (words) => {
    expect(intoCava(words)).toBe('not-performed');
  });

  it('was seen where the probe had just crossed it', () => {
    expect(statusOf('common-iliac-vein', 'The IVUS catheter just crossed the left common iliac vein stenosis and was drawn back through the left external iliac vein.')).toBe('performed');
  });
});
