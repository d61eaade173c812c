import { describe, expect, it } from 'vitest';
import { readAccessSites } from '../../src/facts/access/access-sites.js';
import { readNote } from '../../src/language/read-note.js';

const sitesIn = (text: string): string[] => readAccessSites(readNote(text)).map(({ vessel, side, outcome }) => `${side ?? '-'} ${vessel} ${outcome}`);

describe('an entry told in another order', () => {
  it.each([
    ['With guide of ultrasound I have puncture the artery femoral common of left side, one time only, and put introducer 6 French.', ['left common-femoral-artery successful']],
    ['With ultrasound we punctured the vein femoral common right and placed a sheath of 8 French.', ['right common-femoral-vein successful']],
    ['It was punctured the vein popliteal of the right leg with micropuncture, introducer 10 F.', ['right popliteal-vein successful']],
    ['Puncture of the artery brachial left, introducer 6F.', ['left brachial-artery successful']],
    ['Puncture echo-guided of the vein jugular internal right, sheath 9F.', ['right internal-jugular-vein successful']],
    ['The artery radial of the left side was punctured, 6F.', ['left radial-artery successful']],
    ['We punctured the femoral artery, common femoral, on the left, 6F.', ['left common-femoral-artery successful']],
    ['The right common femoral artery was punctured. Femoral common disease was not seen on this artery.', ['right common-femoral-artery successful']],
  ])('has the noun in front of the vessel: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });

  it.each([
    ['We went in on the right side in the groin under ultrasound, the common femoral artery there, micropuncture then a 6 Fr.', ['right common-femoral-artery successful']],
    ['I came in from the left groin, the common femoral vein there, with ultrasound, 8 French.', ['left common-femoral-vein successful']],
    ['Entry was at the left groin, common femoral artery, micropuncture, 5F.', ['left common-femoral-artery successful']],
    ['She was prone and I went in behind the right knee with ultrasound, the popliteal vein, 10 Fr sheath.', ['right popliteal-vein successful']],
    ['We entered at the left wrist, the radial artery, 6F Slender.', ['left radial-artery successful']],
    ['The right side of the neck was used, internal jugular vein, ultrasound, 10F sheath.', ['right internal-jugular-vein successful']],
    ['Both groins were entered under ultrasound. On the right side the common femoral artery was punctured, 8F sheath. On the left side the common femoral artery received a 5F sheath.', ['right common-femoral-artery successful', 'left common-femoral-artery successful']],
    ['On the right the common femoral artery was punctured and given an 8F sheath, on the left the common femoral artery got a 5F.', ['right common-femoral-artery successful', 'left common-femoral-artery successful']],
    ['In the right groin the common femoral vein was accessed, 8F. In the left groin the common femoral vein took a 6F sheath.', ['right common-femoral-vein successful', 'left common-femoral-vein successful']],
    ['On the right the common femoral artery was punctured, 7F. On the left the radial artery was given a 5F Slender.', ['right common-femoral-artery successful', 'left radial-artery successful']],
    ['On the right side the common femoral artery was punctured, 8F sheath. On the left side the common femoral artery received no sheath.', ['right common-femoral-artery successful']],
    ['On the right side the common femoral artery was punctured, 8F sheath. On the left side the common femoral artery received a stent.', ['right common-femoral-artery successful']],
  ])('has the place of entry in front, or the sheath behind: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });

  it.each([
    ['In the supine position with the right arm on a board, the basilic vein of the right arm was identified above the elbow and catheterized over a microwire. A 9 French sheath followed.', ['right basilic-vein successful']],
    ['The left brachial vein was identified with ultrasound and catheterized with a micropuncture set. A 6 French sheath followed.', ['left brachial-vein successful']],
    ['The right common femoral artery was found by palpation and catheterized by the Seldinger technique with a 5F sheath.', ['right common-femoral-artery successful']],
    ['With a tourniquet on, the left basilic vein was seen on ultrasound and cannulated over a microwire; a 7F sheath followed.', ['left basilic-vein successful']],
    ['The right popliteal vein was localized behind the knee and catheterized percutaneously. A 10F sheath was placed over the wire.', ['right popliteal-vein successful']],
    ['The right common femoral vein was punctured. The right basilic vein was identified on the venogram and catheterized with a Kumpe.', ['right common-femoral-vein successful']],
    ['The right common femoral vein was punctured, 6F. The left internal iliac vein was identified and catheterized over a microwire.', ['right common-femoral-vein successful']],
  ])('is made over a wire in what was found: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });

  it.each([
    ['r groin first. R CFA US, micropuncture, perclose x2, 8F. then L CFA same way only 6F, 1 perclose. pigtail up from the left, slow.', ['right common-femoral-artery successful', 'left common-femoral-artery successful']],
    ['R CFV US, micropuncture, 10F. L CFV same way, 8F.', ['right common-femoral-vein successful', 'left common-femoral-vein successful']],
    ['R CFA: US, micropuncture, 7F, ProGlide x2. L CFA likewise, 6F, one ProGlide.', ['right common-femoral-artery successful', 'left common-femoral-artery successful']],
    ['Right CFA ultrasound stick, 8F, two Percloses laid. Then the left CFA, same thing, 6F.', ['right common-femoral-artery successful', 'left common-femoral-artery successful']],
    ['The right common femoral artery was punctured under ultrasound, preclosed and given an 8F sheath. The left common femoral artery was done the same way with a 6F sheath.', ['right common-femoral-artery successful', 'left common-femoral-artery successful']],
    ['R CFA US, micropuncture, 8F. L CFA same disease as on the right, 6 mm.', ['right common-femoral-artery successful']],
    ['R CFA US, 8F. At the end L CFA same as before, perclose.', ['right common-femoral-artery successful']],
  ])('is made as the one before: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });

  it.each([
    ['It is a left brachiocephalic fistula from 2021, so I put ultrasound on it and stuck it a hand above the anastomosis pointing toward the heart, that is the left arm fistula, saved the picture, 7 French sheath in it.', ['left arteriovenous-fistula successful']],
    ['The left arm fistula had been running fine, so I put the probe on it and stuck it above the anastomosis, 6F sheath in it.', ['left arteriovenous-fistula successful']],
    ['She has a right forearm loop graft. I stuck it near the apex toward the venous end, 7F.', ['right arteriovenous-graft successful']],
    ['This is a left upper arm fistula. It was punctured near the anastomosis toward the heart with a micropuncture needle, 6F.', ['left arteriovenous-fistula successful']],
    ['Her left radiocephalic fistula was examined with ultrasound and I put a needle in it 3 cm above the anastomosis and then a 6F sheath.', ['left arteriovenous-fistula successful']],
  ])('is made in a dialysis access spoken of before: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });

  it.each([
    ['I put ultrasound on it, that is the left arm fistula, saved the picture, 7 French sheath in it, and shot it from there.', ['left arteriovenous-fistula successful']],
    ['The left arm fistula was looked at with the probe, 7 French sheath in it.', ['left arteriovenous-fistula successful']],
    ['Right radial artery 2.4 mm on ultrasound, 6F Slender in it on the first go.', ['right radial-artery successful']],
    ['Found the right common femoral vein with the probe and had a 9 French sheath in it a minute later.', ['right common-femoral-vein successful']],
    ['The left basilic vein was open, so we put a 6F sheath into it.', ['left basilic-vein successful']],
    ['The left popliteal vein was big and open with her prone, and a 10 French sheath was in it without trouble.', ['left popliteal-vein successful']],
    ['The right common femoral vein was thrombosed; there is an old 8F dialysis catheter in it.', []],
    ['The right common femoral vein was punctured, 8F. The left common femoral vein was narrow, a 10F sheath in it would block the flow.', ['right common-femoral-vein successful']],
    ['The right common femoral vein was narrow, a sheath tip in it would block the flow.', []],
    ['The right common femoral artery was entered, 6F. The left superficial femoral artery was occluded; the 6F sheath in it was flushed.', ['right common-femoral-artery successful']],
  ])('is told by the sheath in it: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });

  it.each([
    ['Planned: R CFA to left leg angiogram, left SFA atherectomy with IVUS for vessel sizing.\nPerformed: attempted arterial access only.\n\nRight common femoral artery imaged on US: circumferential calcification, small lumen. Stuck x3 with a 21G needle. Blood return pulsatile on the third but the 0.018 wire stopped at the needle tip and would not go further; dilator never went in. Needle removed, 10 min pressure.', ['right common-femoral-artery failed']],
    ['Planned: left iliac venogram and left CIV stent.\nDone: attempted venous access only.\n\nThe right common femoral vein was stuck twice with a 21G needle, no wire would pass, and we stopped.', ['right common-femoral-vein failed']],
    ['PLANNED: left iliofemoral thrombectomy with IVUS of the left CFV.\nDONE: failed access only.\n\nLeft popliteal vein punctured x2 under US, wire coiled each time, needle removed.', ['left popliteal-vein failed']],
  ])('is none of what was planned: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });

});
