import { describe, expect, it } from 'vitest';
import { readProcedures } from '../../../src/facts/procedures/index.js';
import { readNote } from '../../../src/language/read-note.js';

const codesIn = (text: string): (string | null)[] => readProcedures(readNote(text), { dateOfService: '2025-05-14' }).procedures.map(({ code }) => code);

describe('a port', () => {
  it.each([
    'PORT PLACEMENT\n\nPocket: 3 cm incision under the right clavicle, blunt. Single lumen power port (8 Fr) fixed with two stitches. Tubing tunneled to the neck, cut to length, sent down the split sheath.',
    'PROCEDURE: Placement of tunneled venous access port.\n\nDETAILS: Right internal jugular vein entered. Pocket made below the right clavicle. The 8 French catheter was tunneled, cut to length and passed down the peel-away sheath. Port hooked up, flushes easily.',
    'Chest port\n\nTechnique: Pocket made below the clavicle. The reservoir was sewn in and its catheter led under the skin to the neck and passed through the peel-away sheath.',
  ])('is told by its pocket, though its catheter is tunneled: %s', (text) => {
    expect(codesIn(text)).toEqual(['36561']);
  });

  it('is taken out where it "came out whole"', () => {
    expect(codesIn('Technique: The old scar was opened, the port and its catheter came out whole. Pocket closed with Vicryl.')).toEqual(['36590']);
  });

  it.each([
    ['Technique: The snare closed around the port catheter fragment and it was removed through the sheath.', ['37197']],
    ['Technique: The broken piece of the port catheter was removed with a gooseneck snare through the right femoral sheath.', ['37197']],
    ['Impression: Complete removal of the port catheter fragment.', []],
  ])('is not taken out with a fragment of its catheter: %s', (text, codes) => {
    expect(codesIn(text)).toEqual(codes);
  });

  it.each([
    'Technique: Right common femoral vein, 11 Fr sheath. The sheath was sutured and its side port was connected to a heparin flush.',
    'Technique: A new port can be placed on this side next week.',
    'Technique: A port was seen on fluoroscopy with its tip in the superior vena cava.',
  ])('is none of this session: %s', (text) => {
    expect(codesIn(text)).toEqual([]);
  });
});

describe('a tunneled catheter', () => {
  it.each([
    'Temporary dialysis catheter. Right internal jugular vein punctured with ultrasound. A 15 cm Trialysis catheter was placed over the wire, all ports draw. A tunneled line will follow when the cultures are clear.',
    'Right internal jugular vein punctured with ultrasound. A 15 cm non-tunneled dialysis catheter was placed. To be changed to a tunneled catheter on Monday.',
    'Left common femoral vein punctured. Trialysis 24 cm to the hub. All three ports draw. Out by day 5 or as soon as a tunneled line is possible.',
    'Right internal jugular vein punctured. A temporary dialysis catheter was inserted to 15 cm. Tunneled catheter later this week if he needs dialysis beyond that.',
    'Right internal jugular vein punctured. A temporary dialysis catheter was inserted to 15 cm. He is on the list for a tunneled line.',
    'Right internal jugular vein punctured. Triple lumen catheter placed over a wire, sutured at 15 cm. Nephrology will ask for a tunneled catheter next week.',
    'Right internal jugular vein punctured. Triple lumen catheter placed over a wire, sutured at 15 cm. It stays until a tunneled catheter can be put in.',
  ])('is none where it is only to come: %s', (text) => {
    expect(codesIn(`Technique: ${text}`)).toEqual(['36556']);
  });

  it.each([
    'Right internal jugular vein punctured. A 19 cm tunneled dialysis catheter was placed, tip in the right atrium. It will be used tonight.',
    'Right internal jugular vein punctured. Tunneled hemodialysis catheter, 23 cm, brought through the tunnel and placed through a peel-away sheath. It stays until the fistula is ready.',
    'Right internal jugular vein punctured. The tunneled catheter was placed through the peel-away sheath. The temporary line in the groin was taken out as soon as the tunneled catheter was in.',
    'He needs a tunneled line for dialysis. Right internal jugular vein punctured. A tract was made from the chest, and a 23 cm tunneled catheter was placed, tip in the right atrium.',
    'Right internal jugular vein punctured. A tunneled dialysis catheter 23 cm was placed, which can be used at once. A fistula will follow.',
  ])('is one where it was placed now: %s', (text) => {
    expect(codesIn(`Technique: ${text}`)).toEqual(['36558']);
  });

  it('is exchanged where the old one was taken out and a new one put in', () => {
    expect(codesIn('Technique: Over a stiff Glidewire the old right jugular tunneled catheter was taken out and a new 28 cm Glidepath put in through the same tract.')).toEqual(['36581']);
  });

  it.each([
    'Technique: A tunnel was made beneath sartorius. Excellent flow through the vein. It was passed through the tunnel without twist, and the distal anastomosis was done end to side to the right popliteal artery.',
    'Lines: R IJ triple lumen already in (ICU).',
  ])('is none where a graft was drawn through a tunnel, or a line was in already: %s', (text) => {
    expect(codesIn(text)).toEqual([]);
  });
});
