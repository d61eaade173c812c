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
