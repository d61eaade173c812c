import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.js';
import { readAccessSites } from '../../src/facts/access/access-sites.js';
import { readNote } from '../../src/language/read-note.js';

const sitesIn = (text: string): string[] => readAccessSites(readNote(text)).map(({ vessel, side, outcome }) => `${side ?? '-'} ${vessel} ${outcome}`);

describe('an entry behind a look with the probe on the skin', () => {
  it.each([
    ['The right jugular vein gave way under the transducer. Puncture above the collarbone with the needle in view, picture kept. Wire to the cava.', 'right internal-jugular-vein'],
    ['The right internal jugular vein was squeezed flat under the probe. The needle went in on the first pass, and a 10 Fr sheath followed.', 'right internal-jugular-vein'],
    ['The left common femoral artery was free of plaque under the probe. Stuck once over the femoral head with the needle tip in view.', 'left common-femoral-artery'],
    ['The right basilic vein flattened under the probe. Lidocaine. A single wall puncture with a 21 gauge needle, blood back at once.', 'right basilic-vein'],
    ['The right great saphenous vein collapsed under the hockey-stick transducer. Entered at the knee under vision of the needle tip, 6 Fr sheath.', 'right great-saphenous-vein'],
    ['The right common femoral artery was looked at with the linear probe. It had a free front wall, and that is where I put the micropuncture needle, one pass, picture stored.', 'right common-femoral-artery'],
    ['The left brachial artery was scanned above the elbow. It was 4 mm wide and soft, and there the needle went in under live imaging.', 'left brachial-artery'],
    ['The right radial artery was viewed with the linear probe. It was 2.6 mm and free of calcium, and I stuck it there with a 21 G needle.', 'right radial-artery'],
    ['The left common femoral artery was examined with the hockey stick probe. It was free of plaque and was entered there in one pass, 5 Fr.', 'left common-femoral-artery'],
    ['The left great saphenous vein was mapped with the probe. It was 5 mm at mid calf, which is where the needle was passed, and a 7 Fr sheath followed.', 'left great-saphenous-vein'],
    ['The clotted left popliteal vein did not give way under the probe. One needle pass behind the knee, image stored, 6 Fr sheath.', 'left popliteal-vein'],
  ])('takes the vessel from the sentence in front: %j', (text, site) => {
    expect(sitesIn(text)).toEqual([`${site} successful`]);
  });

  it.each([
    'The left common femoral vein was compressible under the probe. No puncture was made on this side.',
    'The left popliteal vein was compressible under the probe. Puncture site dry, no hematoma in the groin.',
    'The left great saphenous vein was compressible under the probe. Nothing was punctured.',
    'The right common femoral artery was looked at with the linear probe. It had heavy calcium in front, and no needle was put there.',
    'The right radial artery was viewed with the linear probe. It was 1.4 mm wide, and that is where I stopped.',
    'The left common femoral artery was looked at with the probe. It was soft, and there would be room for the needle next week.',
    'The left common femoral vein was imaged with ultrasound and was noncompressible. Access was obtained in the calf with a micropuncture needle and a 6F sheath.',
    'The right internal jugular vein was occluded on ultrasound. Access was moved to the groin and a micropuncture needle and 8F sheath were used.',
    'The left popliteal vein was scanned and was full of old clot. A needle was passed on the opposite side instead, 8F sheath.',
  ])('is none where nothing was entered: %j', (text) => {
    expect(sitesIn(text)).toEqual([]);
  });
});

describe('a probe on the skin', () => {
  const examined = (text: string): string[] => analyze(text).ivus.map(({ vessel, side }) => `${side ?? '-'} ${vessel ?? '-'}`);

  it.each([
    'The left internal jugular vein collapsed fully under the probe. A port was placed.',
    'Right basilic vein 5 mm, compressible under the transducer. One stick, 5 Fr.',
    'The left common femoral artery was free of plaque beneath the probe. A 6 Fr sheath was put in.',
    'The left internal jugular vein held clot and stayed open under gentle pressure of the probe.',
  ])('is no IVUS: %j', (text) => {
    expect(examined(text)).toEqual([]);
  });

  it('adds no vessel to those that IVUS examined', () => {
    expect(examined('The right common femoral vein collapsed under the probe and was punctured. As venography was equivocal, IVUS of the right common iliac vein was done: 60% compression, 82 mm2.')).toEqual(['right common-iliac-vein']);
  });

  it.each([
    'The ultrasound probe was advanced over the wire into the left common iliac vein to assess compression and images were recorded on pullback. There was 70% narrowing of the left common iliac vein.',
    'We passed the ultrasound probe over the wire into the left common iliac vein to assess compression. There was 70% narrowing of the left common iliac vein.',
    'The ultrasound probe was then taken up through the 9F sheath into the left common iliac vein to assess compression. There was 70% narrowing of the left common iliac vein.',
  ])('is IVUS where it went over a wire or through a sheath: %j', (text) => {
    expect(examined(text)).toEqual(['left common-iliac-vein']);
  });

  it.each([
    'The ultrasound probe was held over the wire to see it in the left common femoral vein, and the sheath was advanced.',
    'With the ultrasound probe on the groin and the wire in view, the sheath was advanced into the left common femoral vein.',
    'The ultrasound probe was moved along the thigh; the left femoral vein was open.',
  ])('is none where it stayed on the skin: %j', (text) => {
    expect(examined(text)).toEqual([]);
  });

  it('is IVUS where the probe went inside', () => {
    expect(examined('The imaging probe was taken over the wire into the left common iliac vein and pulled back. The left common iliac vein collapsed to a slit of 40 mm2.')).toEqual(['left common-iliac-vein']);
  });
});

describe('an entry told behind what the vessel was like', () => {
  it.each([
    ['The right common femoral artery was exposed from the inguinal ligament down. It had a soft front wall. It was entered and a 9-French sheath was put in.', 'right common-femoral-artery'],
    ['The right common femoral artery was exposed. The artery was soft in front and was punctured there. A 7 French sheath was placed.', 'right common-femoral-artery'],
    ['The left common femoral artery was exposed through an oblique cut. It was healthy. Under direct vision it was punctured with an 18 gauge needle.', 'left common-femoral-artery'],
    ['The left common femoral artery was exposed. A purse string was placed, and the artery was punctured in the middle of it.', 'left common-femoral-artery'],
  ])('is of that vessel: %s', (text, site) => {
    expect(sitesIn(text)).toEqual([`${site} successful`]);
  });

  it.each([
    ['The left common femoral artery was exposed. It was small and hard. The right common femoral artery was entered instead.', ['right common-femoral-artery successful']],
    ['The right common femoral artery was punctured. The catheter reached the right renal artery. It was narrow. It was entered with a microcatheter.', ['right common-femoral-artery successful']],
    ['The right internal jugular vein was looked at. It was full of clot and could not be entered. The left common femoral vein was punctured.', ['left common-femoral-vein successful']],
  ])('is none of a vessel that was left, or is reached from inside: %s', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });
});

describe('a needle behind a look at the vessel', () => {
  const looked = 'The right common femoral artery was evaluated with ultrasound and found to be patent.';
  it.each([
    'Under direct ultrasound visualization, needle entry into the vessel was obtained.',
    'Using real-time ultrasound guidance a micropuncture needle was advanced into the artery.',
    'Real-time ultrasound guidance was used for needle entry with permanent image recording.',
    'Using ultrasound guidance, a 21G needle was inserted into the vessel lumen and a wire was passed.',
    'Local anesthesia was given and a small nick made. Using ultrasound guidance the vessel was accessed with a micropuncture needle.',
    'Lidocaine was given. A micropuncture needle was used to access the vessel under direct ultrasound visualization.',
  ])('enters it, whatever words of guidance open the sentence: %s', (words) => {
    expect(sitesIn(`${looked} ${words}`)).toEqual(['right common-femoral-artery successful']);
  });

  it.each([
    'The right common femoral artery was small by ultrasound.',
    'The right common femoral artery was heavily calcified on ultrasound.',
    'The right common femoral artery was evaluated as an access site and was heavily calcified.',
    'The right common femoral artery was considered for access.',
    'Access options were discussed, the right common femoral artery among them.',
    'A dialysis catheter was in place in the right internal jugular vein.',
  ])('is none where the vessel was only looked at or thought of: %s', (words) => {
    expect(sitesIn(`${words} Next, the left common femoral artery was punctured and a 6F sheath placed.`)).toEqual(['left common-femoral-artery successful']);
  });

  it.each([
    ['Left transradial access was obtained under ultrasound.', 'left radial-artery'],
    ['Right transfemoral venous access was obtained with a 9F sheath.', 'right femoral-vein'],
    ['Right transjugular approach.', 'right internal-jugular-vein'],
    ['Left pedal access was obtained via the dorsalis pedis artery.', 'left dorsalis-pedis-artery'],
    ['Retrograde left tibiopedal access was obtained in the posterior tibial artery under ultrasound.', 'left posterior-tibial-artery'],
  ])('is told by an adjective of the way in: %s', (words, site) => {
    expect(sitesIn(words)).toEqual([`${site} successful`]);
  });
});
