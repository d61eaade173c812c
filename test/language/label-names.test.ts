import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.js';
import { readNote } from '../../src/language/read-note.js';

const shownIn = (text: string): string[] =>
  readFacts(readNote(text), { dateOfService: null }).ivus.flatMap(({ vessel, side, findingsKind }) => (findingsKind === 'yes' ? [`${side ?? '-'} ${vessel ?? 'unnamed'}`] : []));

const run = 'The Eagle Eye was passed into the left tibioperoneal trunk because of haze, and drawn back through the left popliteal artery. ';

describe('the trunk as a label in front of a colon', () => {
  it.each([
    `${run}IVUS showed the following. Trunk: fibrous plaque, lumen 1.7 mm. Popliteal: clean, 5 mm.`,
    `${run}IVUS: Popliteal artery: 5.1 mm, normal; trunk: 3.2 mm, 70% narrowing.`,
    `${run}\nIVUS\nTrunk: lumen 3 mm, 60%\nPopliteal: 5 mm, clean`,
  ])('is the one named in full before: %j', (text) => {
    expect(shownIn(text)).toEqual(['left tibioperoneal-trunk', 'left popliteal-artery']);
  });

  it.each([
    ['IVUS of the left popliteal artery because of haze. Trunk: no rash. Popliteal artery: 5.1 mm, normal.', ['left popliteal-artery']],
    ['IVUS of the left popliteal artery because of haze. Lungs clear, head and trunk: no injury. Popliteal artery: 5.1 mm, normal.', ['left popliteal-artery']],
    [`${run}IVUS of the popliteal artery: 5.1 mm, normal. Nothing was recorded of the trunk of the body: see photograph.`, ['left popliteal-artery']],
  ])('is none where no trunk is named, or inside a phrase: %j', (text, refs) => {
    expect(shownIn(text)).toEqual(refs);
  });
});
