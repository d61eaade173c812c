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
    ['The scar commences in the left superficial femoral artery and does not let go until the mid left popliteal artery.'],
    ['IVUS showed one continuous plaque from the left superficial femoral artery through into the left popliteal artery.'],
    ['In the left superficial femoral artery a spiral dissection was seen on IVUS which reached into the left popliteal artery.'],
    ['It is a single plaque. On IVUS it begins in the last 12 mm of the left superficial femoral artery and continues without a gap into the left popliteal artery.'],
    ['It is a single lesion, beginning 12 mm below the left superficial femoral artery origin and extending without interruption into the proximal left popliteal artery, 61 mm in all.'],
    ['Thrombus lies in the left superficial femoral artery and goes on into the left popliteal artery without stopping.'],
    ['The plaque of the left superficial femoral artery went over into the left popliteal artery.'],
    ['The stenosis was measured by the probe: that of the left superficial femoral artery merges with that of the left popliteal artery.'],
    ['One continuous occlusion beginning at the origin of the left superficial femoral artery and extending into the mid left popliteal artery, 31 cm.'],
    ['A single stenosis runs from the origin of the left superficial femoral artery and extends into the left popliteal artery.'],
    ['Beyond the stent plaque extends from the left superficial femoral artery into the left popliteal artery.'],
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
    ['The plaque of the left superficial femoral artery begins 3 cm above the left popliteal artery and extends upward for 6 cm.'],
    ['The plaque of the left superficial femoral artery did not reach into the left popliteal artery.'],
    ['A wire was passed across the lesion of the left superficial femoral artery and ran on into the left popliteal artery.'],
    ['The stenosis was crossed and the balloon carried over from the left superficial femoral artery into the left popliteal artery.'],
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
