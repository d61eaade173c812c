import { describe, expect, it } from 'vitest';
import { readAccessSites } from '../../src/facts/access/access-sites.js';
import { readNote } from '../../src/language/read-note.js';

const sitesIn = (text: string): string[] => readAccessSites(readNote(text)).map(({ vessel, side, outcome }) => `${side ?? '-'} ${vessel} ${outcome}`);

describe('a sheath behind a vessel that was looked at', () => {
  it.each([
    ['The left common femoral artery was assessed with ultrasound and found suitable. A 6 French sheath was placed over a wire.', 'left common-femoral-artery'],
    ['US of the neck: right IJ patent. 10F sheath inserted.', 'right internal-jugular-vein'],
    ['Left popliteal vein interrogated by ultrasound and patent; image stored. An 8F sheath was then inserted over the wire.', 'left popliteal-vein'],
    ['Right radial artery inspected on ultrasound, 2.8 mm. 6F Slender placed.', 'right radial-artery'],
    ['Ultrasound evaluation of the right common femoral vein for access showed it patent. Image saved. Sheath placed, 8F.', 'right common-femoral-vein'],
    ['The left common femoral vein was sonographically patent. Over a guidewire a 9 Fr introducer sheath was then placed.', 'left common-femoral-vein'],
    ['The right radial artery was palpated. A 6 French sheath was inserted.', 'right radial-artery'],
    ['Right CFV patent on US. Skin nick. 8 Fr sheath.', 'right common-femoral-vein'],
  ])('went into it: %j', (text, site) => {
    expect(sitesIn(text)).toEqual([`${site} successful`]);
  });

  it('went into it beside another entry where it was looked at for access', () => {
    expect(sitesIn('Right CFA accessed, 6F. The left CFA was evaluated for access with ultrasound. An 8 Fr sheath was inserted.')).toEqual(['right common-femoral-artery successful', 'left common-femoral-artery successful']);
  });

  it.each([
    'Venogram showed the right common femoral vein patent. An 8 Fr sheath was placed.',
    'IVUS of the right common femoral vein was normal. A 10F sheath was placed.',
    'The left popliteal vein was scanned and not compressible. Sheath removed, pressure held.',
    'Stenosis of the right common femoral artery was found on duplex. A 6 French sheath was exchanged.',
    'The left external iliac vein was stented. The sheath was removed.',
  ])('did not where the vessel was seen from inside, or no sheath was put in: %j', (text) => {
    expect(sitesIn(text)).toEqual([]);
  });

  it.each([
    'Right CFV accessed, 8F. The left CFV was evaluated with ultrasound and occluded. A 10F sheath was placed over the wire.',
    'Right CFV accessed, 8F. The left CFV was patent on ultrasound. A 10F sheath was placed over the wire.',
    'Access right CFV. The left common femoral vein was examined. The sheath was upsized.',
  ])('did not where another was entered before: %j', (text) => {
    expect(sitesIn(text)).toEqual(['right common-femoral-vein successful']);
  });
});

describe('a side entered, of vessels that were compared', () => {
  it.each([
    ['The right IJ and left IJ were scanned. The right was larger and was accessed, 9F sheath.', 'right internal-jugular-vein'],
    ['Both popliteal veins scanned. The left was chosen and punctured with a micropuncture set.', 'left popliteal-vein'],
    ['Left CFA: heavy plaque. Right CFA: soft. The right was therefore entered with a 21G needle. 6F.', 'right common-femoral-artery'],
    ['Both common femoral arteries were palpable, the right stronger. It was decided to puncture the right one.', 'right common-femoral-artery'],
    ['The right and left popliteal veins were compared on ultrasound. We punctured the left one.', 'left popliteal-vein'],
  ])('is that vessel: %j', (text, site) => {
    expect(sitesIn(text)).toEqual([`${site} successful`]);
  });

  it.each([
    'Both common femoral veins were scanned. The left was not accessed.',
    'Both CFVs were scanned and would be suitable. The left should be punctured next time.',
    'Both renal veins were seen. The left was entered.',
  ])('is none where it was left alone: %j', (text) => {
    expect(sitesIn(text)).toEqual([]);
  });

  it('is none where a catheter entered it', () => {
    expect(sitesIn('Right CFA accessed. Both superficial femoral arteries were occluded. The left was entered with a Kumpe and wire.')).toEqual(['right common-femoral-artery successful']);
  });
});
