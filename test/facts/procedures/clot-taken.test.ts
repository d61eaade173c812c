import { describe, expect, it } from 'vitest';
import { readProcedures } from '../../../src/facts/procedures/index.js';
import { readNote } from '../../../src/language/read-note.js';

const codesIn = (text: string): (string | null)[] => readProcedures(readNote(text), { dateOfService: '2025-05-14' }).procedures.map(({ code }) => code).filter((code) => code?.startsWith('3718') !== false);

describe('clot taken out of a vessel', () => {
  it.each([
    ['The large-bore aspiration catheter then worked in the left common femoral vein and the left external iliac vein, four passes, 310 mL.', '37187'],
    ['A 16 Fr aspiration catheter was taken through the left femoral vein thrombus under suction, three passes.', '37187'],
    ['With the ClotTriever sheath open in the left common iliac vein, the basket was drawn through the femoral and external iliac veins four times.', '37187'],
    ['Suction with a large-bore catheter brought long threads of clot from the left iliac veins.', '37187'],
    ['Manual aspiration through an 8 Fr guide in the left femoral vein returned fresh thrombus.', '37187'],
    ['Clot burden in the left common iliac vein was cleared with two runs of the InThrill.', '37187'],
    ['8 mg tPA was power-pulsed via AngioJet Zelante from the left common iliac down to the left femoral vein, then aspiration over the same length.', '37187'],
    ['AngioJet Zelante, power pulse of 10 mg tPA into the left iliofemoral veins, 20 minutes dwell.', '37187'],
    ['The clot in the left popliteal artery was aspirated through an 8 Fr guide.', '37184'],
  ])('is told in many words: %s', (told, code) => {
    expect(codesIn(`Technique: ${told}`)).toEqual([code]);
  });

  it.each([
    'The sheath in the left popliteal vein was aspirated and flushed.',
    'The needle was aspirated after the first pass into the right common femoral vein.',
    'An aspiration catheter was on the table but not needed in the left iliac vein.',
    'The left common iliac vein was free of clot on aspiration. Three passes of the IVUS catheter.',
  ])('is none in the look-alike: %s', (told) => {
    expect(codesIn(`Technique: ${told}`)).toEqual([]);
  });

  it.each(['This is the third day of a swollen left leg.', 'On a heparin drip since yesterday.'])('is the first such work of the stay, though the illness has lasted: %s', (told) => {
    expect(codesIn(`Technique: ${told} A ClotTriever was dragged through the left common iliac vein, four passes; 4 mg tPA was given.`)).toEqual(['37187']);
  });
});
