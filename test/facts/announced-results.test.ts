import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.js';
import { readNote } from '../../src/language/read-note.js';

const run = `Right CFV and left CFV each stuck under US, 10F sheaths.

IVUS catheter over the left wire into the IVC, then back to the sheath.

`;
const lines = `
Left common iliac v: 58 mm2, ~68% stenosis.
Right common iliac v: 83 mm2.
External iliac vein 13 x 14 mm, smooth, no need to treat.
`;
const examinedIn = (text: string): string[] =>
  readFacts(readNote(text), { dateOfService: null }).ivus.flatMap(({ vessel, side, status, findingsKind }) => (status === 'performed' ? [`${side ?? '-'} ${vessel ?? 'unnamed'} ${findingsKind}`] : []));

describe('lines under words that say what IVUS showed', () => {
  it.each(['What IVUS showed -', 'IVUS findings as follows', 'By IVUS:', 'On the pullback:', 'What it showed:', 'What we saw', 'IVUS data --', 'The probe showed:'])('are of vessels examined, a side told or not: %j', (label) => {
    expect(examinedIn(run + label + lines)).toEqual(['left common-iliac-vein yes', 'right common-iliac-vein yes', '- external-iliac-vein yes']);
  });

  it.each(['Angiographic findings:', 'Venogram:', 'Duplex today:'])('are of none under words of other imaging: %j', (label) => {
    expect(examinedIn(run + label + lines)).toEqual(['- inferior-vena-cava no']);
  });

  it('are of none where other imaging was told between', () => {
    expect(examinedIn(`${run}A venogram was done from both sheaths.\n\nWhat we saw${lines}`)).toEqual(['- inferior-vena-cava no']);
  });
});

describe('a vessel alone on its line, deeper than the heading of IVUS', () => {
  const form = (heading: string, leader: string): string => `Access: R CFV, US, 9F

${heading}
   Right common iliac vein
      Why ${leader} venogram equivocal
      Result ${leader} 60 mm2, web
   RIGHT EXTERNAL ILIAC VEIN
      Why ${leader} reference for the stent
      Result ${leader} 150 mm2
CLOSURE ${leader} manual
`;
  it.each([['INTRAVASCULAR ULTRASOUND', '.....'], ['IVUS', ':'], ['IVUS EXAMINATION', '......']])('was examined, with the labels under it: %j %j', (heading, leader) => {
    expect(examinedIn(form(heading, leader))).toEqual(['right common-iliac-vein yes', 'right external-iliac-vein yes']);
  });

  it('was not where the heading is of other imaging', () => {
    expect(examinedIn(form('VENOGRAPHY', '.....'))).toEqual([]);
  });
});
