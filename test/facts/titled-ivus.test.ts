import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.js';
import { readNote } from '../../src/language/read-note.js';

const statusesIn = (text: string): string[] => readFacts(readNote(text), { dateOfService: null }).ivus.map(({ vessel, status }) => `${vessel ?? 'unnamed'} ${status}`);
const below = '\nDOS: 01/28/2026\n\nACCESS: Right common femoral artery, 6 Fr sheath.\n\nDETAILS OF PROCEDURE:\nA catheter was directed into the right common iliac artery.';

describe('IVUS in the title of a report', () => {
  it.each([
    'PERIPHERAL ANGIOGRAM / IVUS REPORT',
    'Prairie Cardiology | Cath Lab\nPERIPHERAL ANGIOGRAM / IVUS',
    'St. Anne Hospital\nVenogram and IVUS Report',
    'INTRAVASCULAR ULTRASOUND REPORT',
    'LEFT LEG VENOGRAPHY & INTRAVASCULAR ULTRASOUND',
  ])('stands in a heading only where nothing below names it: %j', (title) => {
    expect(statusesIn(title + below)).toEqual(['unnamed heading-only']);
  });

  it.each(['CORONARY ANGIOGRAM AND IVUS REPORT', 'PERIPHERAL ANGIOGRAM WITHOUT IVUS', 'PERIPHERAL ANGIOGRAM REPORT'])('is none in %j', (title) => {
    expect(statusesIn(title + below)).toEqual([]);
  });

  it('is none of its own where the narrative tells of it', () => {
    expect(statusesIn(`PERIPHERAL ANGIOGRAM / IVUS REPORT${below} The right common iliac artery was examined with IVUS: lumen 4 mm.`)).toEqual(['common-iliac-artery performed']);
    expect(statusesIn(`PERIPHERAL ANGIOGRAM / IVUS REPORT${below} IVUS of the right common iliac artery was not done.`)).toEqual(['common-iliac-artery not-performed']);
  });
});
