import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.js';
import { readNote } from '../../src/language/read-note.js';

const examined = 'IVUS of the left superficial femoral artery and the left popliteal artery was performed. ';
const veins = 'IVUS of the left common iliac vein, the left external iliac vein and the left common femoral vein was performed. ';

const lesionsIn = (text: string): string[] => readFacts(readNote(text), { dateOfService: null }).lesions.map(({ vessels }) => vessels.map(({ vessel, side }) => `${side ?? '-'} ${vessel}`).join(' + '));

describe('a lesion across vessels', () => {
  it.each([
    ['One plaque extends from the left superficial femoral artery into the left popliteal artery.'],
    ['The stenosis of the left superficial femoral artery extends into the left popliteal artery.'],
    ['There was one long residual stenosis which extended from the left superficial femoral artery into the left popliteal artery.'],
    ['The calcium spanned half of the wall; one plaque extends from the left superficial femoral artery into the left popliteal artery.'],
    ['This is one lesion. It starts in the distal left superficial femoral artery and runs on into the left popliteal artery without a break.'],
    ['There was long calcified plaque. This extended from the left superficial femoral artery into the left popliteal artery.'],
    ['A contiguous lesion spanning the left superficial femoral artery and the left popliteal artery was seen.'],
  ])('is told: %j', (words) => {
    expect(lesionsIn(examined + words)).toEqual(['left superficial-femoral-artery + left popliteal-artery']);
  });

  it('takes in the examined vessels between its ends', () => {
    expect(lesionsIn(`${veins}The stenosis extends from the left common iliac vein into the left common femoral vein.`)).toEqual([
      'left common-iliac-vein + left common-femoral-vein + left external-iliac-vein',
    ]);
  });

  it.each([
    ['There was stenosis of the left superficial femoral artery and of the left popliteal artery.'],
    ['The stenosis of the left superficial femoral artery does not extend into the left popliteal artery.'],
    ['A stent was deployed for the stenosis. It extends from the left superficial femoral artery into the left popliteal artery.'],
    ['The sheath lay well. It runs from the left superficial femoral artery into the left popliteal artery.'],
    ['The catheter was pulled back from the left superficial femoral artery into the left popliteal artery.'],
    ['Separate lesions were seen in the left superficial femoral artery and the left popliteal artery.'],
  ])('is none where vessels are listed, or the extent is denied: %j', (words) => {
    expect(lesionsIn(examined + words)).toEqual([]);
  });

  it('is none of a vessel that IVUS did not examine', () => {
    expect(lesionsIn('IVUS of the left superficial femoral artery was performed. One plaque extends from the left superficial femoral artery into the left popliteal artery.')).toEqual([]);
  });

  it('told twice is one', () => {
    const words = 'One plaque extends from the left superficial femoral artery into the left popliteal artery. ';
    expect(lesionsIn(examined + words + words)).toEqual(['left superficial-femoral-artery + left popliteal-artery']);
  });

  it('is proved by every sentence that tells of it', () => {
    const words = 'One plaque extends from the left superficial femoral artery into the left popliteal artery.';
    const [lesion] = readFacts(readNote(`${examined}${words} ${words}`), { dateOfService: null }).lesions;
    expect(lesion?.evidence.map(({ quote }) => quote)).toEqual([words, words]);
  });
});
