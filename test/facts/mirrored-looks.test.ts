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

describe('words of likeness on the other side', () => {
  const entries = 'The right common femoral vein and the left common femoral vein were punctured, 8F.';
  const runs = ['IVUS of the left common iliac vein was performed, showing 60% stenosis.', 'The IVUS catheter went up on the left over the wire and came back through the left common iliac vein. It was 60% stenosed.'];
  const looks = (text: string): string[] =>
    readFacts(readNote(text), { dateOfService: null }).ivus.map(({ vessel, side, status }) => `${side ?? '-'} ${vessel ?? 'unnamed'} ${status}`);

  it.each([
    'Manual pressure was held in similar manner on the right side.',
    'In similar fashion on the right side the groin was closed.',
    'Pressure was likewise held on the right.',
    'In similar fashion on the right a Perclose was deployed.',
    'In the same manner the sheath on the right side was pulled.',
    'On the right, in like fashion, a balloon was inflated.',
    'Venography was performed in similar fashion on the right.',
  ])('repeat no look where they tell of another deed: %j', (text) => {
    for (const run of runs) expect(looks(`${entries} ${run} ${text}`)).toEqual(['left common-iliac-vein performed']);
  });

  it.each([
    'In similar fashion on the right it was examined.',
    'On the right side it was studied in identical fashion with the probe.',
    'The right was done next in the same fashion.',
    'The same was done on the right with the catheter through its sheath.',
  ])('repeat the run where they tell of it or of nothing else: %j', (text) => {
    expect(looks(`${entries} ${runs[1] ?? ''} ${text}`)).toEqual(['left common-iliac-vein performed', 'right common-iliac-vein performed']);
  });

  const sites = (text: string): string[] => readFacts(readNote(text), { dateOfService: null }).accessSites.map(({ vessel, side }) => `${side ?? '-'} ${vessel}`);

  it.each(['The right groin was prepped in the same manner.', 'Manual pressure was held in similar manner on the right.', 'A balloon was inflated in similar manner on the right.'])('are no entry either: %j', (text) => {
    expect(sites(`The left common femoral vein was punctured, 8F. ${text}`)).toEqual(['left common-femoral-vein']);
  });

  it.each(['In similar fashion on the right a sheath was placed.', 'The same was done on the right.', 'The right side was punctured in like fashion.'])('are one where they tell of it or of nothing else: %j', (text) => {
    expect(sites(`The left common femoral vein was punctured, 8F. ${text}`)).toEqual(['left common-femoral-vein', 'right common-femoral-vein']);
  });
});

describe('what is done alike on the other side', () => {
  const run = 'The right common femoral vein was punctured. The IVUS catheter was advanced into the left common iliac vein and pulled back, showing 60% stenosis.';
  const factsOf = (text: string): string[] => {
    const { accessSites, ivus } = readFacts(readNote(`${run} ${text}`), { dateOfService: null });
    return [...accessSites.map(({ vessel, side }) => `${side ?? '-'} ${vessel}`), ...ivus.map(({ vessel, side }) => `${side ?? '-'} ${vessel ?? 'unnamed'}`)];
  };

  it.each([
    'Manual pressure was held in similar manner on the right side.', 'In similar fashion on the right side the groin was closed.', 'A Perclose was deployed in like manner on the right side.',
    'The right side was punctured in similar fashion.', 'The sheath was removed in the same fashion on the right side.', 'In similar manner on the right side the groin was prepped and draped.', 'Hemostasis was achieved in similar fashion on the right.',
  ])('is no look where it is another deed: %j', (text) => {
    expect(factsOf(text)).toEqual(['right common-femoral-vein', 'left common-iliac-vein']);
  });

  it.each(['In similar fashion on the right side IVUS was performed.', 'The right side was examined in the same manner.', 'In similar fashion on the right side.', 'The probe was run on the right side in like manner.'])('is one where no other deed is told: %j', (text) => {
    expect(factsOf(text)).toEqual(['right common-femoral-vein', 'left common-iliac-vein', 'right common-iliac-vein']);
  });

  it('is no entry where a puncture is only cared for', () => {
    const sites = (text: string): string[] => readFacts(readNote(`The right common femoral vein was punctured, 8F. ${text}`), { dateOfService: null }).accessSites.map(({ vessel, side }) => `${side ?? '-'} ${vessel}`);
    expect(sites('In similar fashion the left groin was prepped.')).toEqual(['right common-femoral-vein']);
    expect(sites('Pressure was held in the same fashion on the left.')).toEqual(['right common-femoral-vein']);
    expect(sites('The left was entered in the same fashion.')).toEqual(['right common-femoral-vein', 'left common-femoral-vein']);
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
