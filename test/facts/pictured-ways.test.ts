import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.js';
import { readMovements } from '../../src/facts/movement/movements.js';
import { readNote } from '../../src/language/read-note.js';

const entry = 'The left popliteal vein was punctured, 10F sheath. ';
const examinedIn = (text: string): string[] =>
  readFacts(readNote(entry + text), { dateOfService: null }).ivus.filter(({ status }) => status === 'performed').map(({ vessel, side }) => `${side ?? '-'} ${vessel ?? 'unnamed'}`);
const movedIn = (text: string): number => readMovements(readNote(entry + text)).filter(({ mover }) => mover === 'ivus').length;

describe('vessels that pictures were taken of on the way of the IVUS catheter', () => {
  it.each([
    ['The IVUS catheter went over the wire up to the left common iliac vein and recordings were made of the left common iliac vein, left external iliac vein and left femoral vein as it was brought down.', ['left common-iliac-vein', 'left external-iliac-vein', 'left femoral-vein']],
    ['The IVUS catheter was advanced to the left common iliac vein. Images were obtained of the left external iliac and common femoral veins.', ['left common-iliac-vein', 'left external-iliac-vein', 'left common-femoral-vein']],
    ['The IVUS probe was passed to the left common iliac vein, with recordings of the left external iliac vein and the left common femoral vein on the way out.', ['left common-iliac-vein', 'left external-iliac-vein', 'left common-femoral-vein']],
    ['The IVUS catheter was advanced into the inferior vena cava, and pictures were taken of the left common iliac vein and left external iliac vein.', ['left common-iliac-vein', 'left external-iliac-vein']],
    ['The IVUS catheter was passed into the IVC, and images were recorded on withdrawal across the left common iliac vein.', ['left common-iliac-vein']],
    ['The probe of the IVUS was sent straight up into the cava and I looked at the right common iliac vein as I brought it out.', ['right common-iliac-vein']],
    ['The IVUS catheter was advanced into the left common iliac vein, and the left external iliac vein was imaged on the way back.', ['left common-iliac-vein', 'left external-iliac-vein']],
  ])('were examined: %j', (text, vessels) => {
    expect(examinedIn(text)).toEqual(vessels);
  });

  it.each([
    ['The IVUS catheter was advanced to the left common iliac vein and venograms were taken of the left external iliac vein.', 1],
    ['The IVUS catheter was advanced to the left common iliac vein. Spot images were obtained of the left external iliac vein.', 1],
    ['The IVUS catheter was advanced to the left common iliac vein. No images were obtained of the left external iliac vein.', 1],
    ['A Kumpe was advanced to the left common iliac vein. Images were obtained of the left external iliac vein.', 0],
    ['The IVUS catheter was withdrawn into the left common iliac vein. IVUS recordings of the left common iliac vein were made.', 1],
  ])('are told from other pictures, and from what was reached before: %j', (text, count) => {
    expect(movedIn(text)).toBe(count);
  });

  it('leave out the trunk into which the run came out, where each reason is for another vessel', () => {
    const run = 'I used IVUS in the left renal vein to see how much it was squeezed. The IVUS catheter was advanced to the hilum and brought back into the cava. ';
    expect(examinedIn(`${run}On IVUS the left renal vein measured 31 mm2.`)).toEqual(['left renal-vein']);
    expect(examinedIn(`${run}On IVUS the left renal vein measured 31 mm2 and the inferior vena cava 22 mm.`)).toContain('- inferior-vena-cava');
  });
});
