import { describe, expect, it } from 'vitest';
import { readAccessSites } from '../../src/facts/access/access-sites.js';
import { readNote } from '../../src/language/read-note.js';

const sitesIn = (text: string): string[] => readAccessSites(readNote(text)).map(({ vessel, side, outcome }) => `${side ?? '-'} ${vessel} ${outcome}`);

describe('sheaths and sizes in a row', () => {
  it.each([
    ['Both groins were prepped; three sheaths in the left common femoral vein. The right renal vein was engaged with a Cobra.', ['left common-femoral-vein successful']],
    ['6 Fr sheath in the right CFA and 5 Fr in the left CFA. Pigtail in the aorta.', ['right common-femoral-artery successful', 'left common-femoral-artery successful']],
    ['8F antegrade left CFA; catheter positioned in the popliteal artery.', ['left common-femoral-artery successful']],
    ['A catheter from the left groin (CFA, 5F) was used to engage the celiac.', ['left common-femoral-artery successful']],
    ['| Site | Vessel | Fr | Guidance | Closure |\n|---|---|---|---|---|\n| 1 | R IJ | 10 | US | suture |\n| 2 | R CFV | 12 | US | Perclose |', ['right internal-jugular-vein successful', 'right common-femoral-vein successful']],
    ['| Vessel | Diameter | Flow |\n|---|---|---|\n| R CFV | 11 | patent |\n| L CFV | 12 | patent |', []],
    ['A 6F Shuttle was advanced into the right common carotid artery.', []],
    ['A 5F sheath was placed in the right SFA antegrade under ultrasound.', ['right superficial-femoral-artery successful']],
  ])('tell of entries: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });
});

describe('a vessel that was laid open', () => {
  it.each([
    ['Left CFA exposed through an oblique incision and controlled with loops. A dacron conduit was sewn on, and through it a 20 Fr sheath was inserted.', ['left common-femoral-artery successful']],
    ['The right common femoral artery was endarterectomized and patched; through the patch a 7 Fr sheath was placed up the external iliac.', ['right common-femoral-artery successful']],
    ['The left CFA was dissected out and clamped. The distal anastomosis of the bypass was sewn to the popliteal artery.', []],
    ['The right CFA was exposed and controlled. A vein patch was sewn on. Via the left CFA a sheath was placed.', ['left common-femoral-artery successful']],
  ])('was entered where a sheath went through what was sewn on: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });
});

describe('what failed beyond the entry', () => {
  it.each([
    ['We got into the right CFV easily and advanced a Kumpe to the IVC, where the wire would not cross the occlusion.', ['right common-femoral-vein successful']],
    ['From the right common femoral artery we tried to cross the left iliac occlusion, without success. The Kumpe stopped in the aorta.', ['right common-femoral-artery successful']],
    ['We got into the left popliteal artery with a CXI. Right CFA 6F.', ['right common-femoral-artery successful']],
    ['From the left radial artery we tried to place a sheath and failed.', ['left radial-artery failed']],
    ['The right CFA was punctured but the wire would not pass, and it was abandoned.', ['right common-femoral-artery failed']],
  ])('leaves the entry made: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });

  it.each([
    ['Plan discussed with the family: right CFA puncture, angioplasty. Nothing was done today.', []],
    ['As planned, the left CFA was punctured, 6F.', ['left common-femoral-artery successful']],
  ])('and a plan in front of a colon enters nothing: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });
});
