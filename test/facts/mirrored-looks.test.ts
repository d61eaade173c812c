import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.js';
import { readNote } from '../../src/language/read-note.js';

const lead = 'Both common femoral arteries were punctured. The IVUS catheter went up on the right over the wire and came back through the right common iliac artery.';
const examinedIn = (text: string): string[] =>
  readFacts(readNote(`${lead} ${text}`), { dateOfService: null }).ivus.flatMap(({ vessel, side, status, findingsKind }) => (status === 'performed' ? [`${side ?? '-'} ${vessel ?? 'unnamed'} ${findingsKind}`] : []));

describe('a look that is told of the other side in few words', () => {
  it.each(['Same on the left.', 'The same was done on the left.', 'Repeated on the left side.', 'Likewise on the left, through the common iliac artery.', 'The left was done next in the same fashion.', 'Ditto on the left, same catheter, other sheath, back through the common iliac artery.'])('is one, and a result for each side is of each: %j', (text) => {
    expect(examinedIn(`${text} IVUS: 2.6 mm on the right, 3.4 mm on the left.`)).toEqual(['right common-iliac-artery yes', 'left common-iliac-artery yes']);
  });

  it.each(['On the left the same stent was used.', 'A stent of the same size was put in on the left.'])('is none where a tool alone is alike: %j', (text) => {
    expect(examinedIn(text)).toEqual(['right common-iliac-artery no']);
  });
});

describe('a run that goes on in few words', () => {
  const run = 'The right common femoral vein was punctured. The IVUS catheter went into the left common iliac vein. Webs, 50 mm2.';
  const lookedAt = (text: string): string[] => readFacts(readNote(`${run} ${text}`), { dateOfService: null }).ivus.map(({ vessel, side, status }) => `${side ?? '-'} ${vessel ?? 'unnamed'} ${status}`);
  it.each(['Then on to the left external iliac vein. Open, 90 mm2.', 'Next on into the left external iliac vein. Open, 90 mm2.', 'Catheter carried on into the left external iliac vein: lumen there 90 mm2.'])('examined what it went on to: %j', (text) => {
    expect(lookedAt(text)).toEqual(['left common-iliac-vein performed', 'left external-iliac-vein performed']);
  });

  it.each(['Then to the left external iliac vein, a 14 mm stent.', 'The narrowing from there on to the left external iliac vein could not be graded on the venogram.', 'Then a stent to the left external iliac vein.'])('did not where a device or a narrowing did: %j', (text) => {
    expect(lookedAt(text)).toEqual(['left common-iliac-vein performed']);
  });
});
