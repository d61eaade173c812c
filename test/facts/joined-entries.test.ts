import { describe, expect, it } from 'vitest';
import { readAccessSites } from '../../src/facts/access/access-sites.js';
import { readNote } from '../../src/language/read-note.js';

const sitesIn = (text: string): string[] => readAccessSites(readNote(text)).map(({ vessel, side, outcome }) => `${side ?? '-'} ${vessel} ${outcome}`);

describe('an entry', () => {
  it.each([
    ['Access   : R CFA, U/S, 5F. L radial prepped in case, not punctured', ['right common-femoral-artery successful']],
    ['Access: R CFA, US, 5F. L radial prepped as backup, never used.', ['right common-femoral-artery successful']],
    ['ACCESS\nRight common femoral artery, 5F. Left radial artery prepped and draped in case it was needed, but not entered.', ['right common-femoral-artery successful']],
    ['Access sites: right common femoral artery, 6F; left brachial artery prepped only.', ['right common-femoral-artery successful']],
    ['Access: RCFA 5F US guided. LCFA draped, untouched.', ['right common-femoral-artery successful']],
    ['Access. The right common femoral artery was punctured under ultrasound, 5F. The left wrist was prepped too; the left radial artery was not needed.', ['right common-femoral-artery successful']],
    ['Access: right CFA 5F. Left radial in the field as a fallback, did not need it.', ['right common-femoral-artery successful']],
    ['Access: R CFA, US, 5F. Left radial ready but no puncture there.', ['right common-femoral-artery successful']],
    ['Access: R CFA 5F US. L radial: Barbeau B, prepped, not stuck', ['right common-femoral-artery successful']],
    ['Access: R CFA 5F US. L radial artery scanned, 2.4 mm, kept in reserve.', ['right common-femoral-artery successful']],
    ['Access: R CFA 5F US. L brachial marked on the skin as plan B.', ['right common-femoral-artery successful']],
    ['Access: R CFA, US, 5F. L radial prepped and punctured, 6F.', ['right common-femoral-artery successful', 'left radial-artery successful']],
    ['Access: R CFA, US, 5F. L radial stuck twice, spasm, given up.', ['right common-femoral-artery successful', 'left radial-artery failed']],
    ['Access: L radial prepped, US, 6F. R CFA, US, 5F.', ['left radial-artery successful', 'right common-femoral-artery successful']],
  ])('is none where the vessel was only got ready: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });

  it.each([
    ['Right common femoral vein, US, patent & compressible, 24F Gore DrySeal after serial dilation.', ['right common-femoral-vein successful']],
    ['Right common femoral vein, ultrasound, compressible, no clot, 24F sheath.', ['right common-femoral-vein successful']],
    ['R CFA, US, soft and patent, micropuncture, 6F.', ['right common-femoral-artery successful']],
    ['Left popliteal vein under ultrasound, open and compressible, 10 Fr sheath.', ['left popliteal-vein successful']],
    ['Right IJ, U/S, widely patent, 10F Flexor.', ['right internal-jugular-vein successful']],
    ['Left radial artery, ultrasound, pulsatile, 2.6 mm, 6F Slender.', ['left radial-artery successful']],
    ['RCFV: US guided, patent, image saved, 8F.', ['right common-femoral-vein successful']],
    ['Right common femoral vein, patent and compressible on US, 21G, then 16F DrySeal.', ['right common-femoral-vein successful']],
    ['R CFV, patent & compressible by US, upsized to 24F DrySeal.', ['right common-femoral-vein successful']],
    ['Right common femoral vein, US, patent & compressible, 8 mm.', []],
    ['Right common femoral vein, duplex: patent and compressible.', []],
    ['Right common femoral vein, IVUS, patent, 8.2F probe.', []],
  ])('may tell in short style what the probe saw in front of it: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });

  it.each([
    ['Her left brachial artery was exposed through a 3 cm incision above the elbow and punctured under vision. A 6 French 90 cm sheath was brought down into the descending aorta.', ['left brachial-artery successful']],
    ['In the hybrid room, under general anesthesia because she cannot lie still, her left brachial artery was exposed through a 3 cm incision above the elbow and punctured under vision. A 6 French 90 cm sheath was brought down into the descending aorta and left just above the diaphragm.', ['left brachial-artery successful']],
    ['As he could not lie flat and would not hold still, general anesthesia was given and the right common femoral artery was punctured. A 6F sheath was placed.', ['right common-femoral-artery successful']],
    ['Because the radial pulse could not be felt, the right common femoral artery was punctured under ultrasound with a 5F sheath.', ['right common-femoral-artery successful']],
    ['Since the legs cannot be used, the left brachial artery was cut down upon and punctured with an 18G needle; 7F sheath.', ['left brachial-artery successful']],
    ['The patient did not tolerate lying prone, so the right common femoral vein was accessed instead, 10F.', ['right common-femoral-vein successful']],
    ['She could not keep her arm still, and the left popliteal vein was entered with a micropuncture set.', ['left popliteal-vein successful']],
    ['With him refusing sedation the right common femoral artery was entered under local with a 5F sheath.', ['right common-femoral-artery successful']],
    ['Her left brachial artery was exposed through an incision and punctured under vision, but the wire could not be passed and the sheath was not placed.', ['left brachial-artery failed']],
    ['Access: L radial prepped, 21G, no sheath needed at first, then 5F.', ['left radial-artery successful']],
    ['Access: L radial 6F, R radial 5F, neither used for closure.', ['left radial-artery successful', 'right radial-artery successful']],
    ['Right CFA accessed under U/S guidance, 6F; L CFA prepped, never needed.', ['right common-femoral-artery successful']],
    ['ACCESS: The right common femoral vein was punctured under ultrasound. A closure device was not used.', ['right common-femoral-vein successful']],
    ['ACCESS: left popliteal vein, prone, US; fluoroscopic landmarks not needed.', ['left popliteal-vein successful']],
    ['Access: right common femoral artery; closure device not used.', ['right common-femoral-artery successful']],
  ])('is not denied by the reason in front of it: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });

  it.each([
    ['Left antegrade CFA stick w/ US, micropuncture, 5 Fr sheath 11 cm.', ['left common-femoral-artery successful']],
    ['Right retrograde CFA access, US, 6F.', ['right common-femoral-artery successful']],
    ['L antegrade CFA puncture, 21G, 5F sheath.', ['left common-femoral-artery successful']],
    ['Right US-guided CFV access, 8F sheath.', ['right common-femoral-vein successful']],
    ['Left ultrasound-guided popliteal vein puncture with a micropuncture kit, 10F.', ['left popliteal-vein successful']],
    ['Right distal radial artery access, 6F Slender.', ['right radial-artery successful']],
    ['A left percutaneous retrograde common femoral artery access was obtained under ultrasound.', ['left common-femoral-artery successful']],
    ['The right antegrade common femoral artery approach was used: micropuncture, 6F sheath.', ['right common-femoral-artery successful']],
    ['Right retrograde and left antegrade CFA sticks, 5F each.', ['right common-femoral-artery successful', 'left common-femoral-artery successful']],
    ['Left downhill CFA stick, 6F.', ['left common-femoral-artery successful']],
    ['Antegrade left CFA stick, 5F.', ['left common-femoral-artery successful']],
    ['L groin, antegrade CFA stick, US, 5F.', ['left common-femoral-artery successful']],
    ['Right-sided internal jugular venous access was gained under ultrasound with a 9F sheath.', ['right internal-jugular-vein successful']],
    ['On the left antegrade access to the common femoral artery was gained with ultrasound and a 5F sheath.', ['left common-femoral-artery successful']],
    ['Left antegrade CFA stick, 5F. Right retrograde popliteal stick, 4F.', ['left common-femoral-artery successful', 'right popliteal-artery successful']],
  ])('has its side in front of the words for how it was made: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });

  it.each([
    ['Left common femoral artery was punctured retrograde, ultrasound guidance, seven French sheath, and then the right common femoral artery, also retrograde, also ultrasound, also seven French.', ['left common-femoral-artery successful', 'right common-femoral-artery successful']],
    ['Left CFA stuck under US, 6F, and then the right CFA, same technique.', ['left common-femoral-artery successful', 'right common-femoral-artery successful']],
    ['The right common femoral vein was accessed with ultrasound and an 8F sheath placed, then the left common femoral vein in the same manner.', ['right common-femoral-vein successful', 'left common-femoral-vein successful']],
    ['I punctured the right common femoral vein under ultrasound, 9 French, and after that the left common femoral vein, again under ultrasound, again 9 French.', ['right common-femoral-vein successful', 'left common-femoral-vein successful']],
    ['Right CFA, US, micropuncture, 7F, followed by the left CFA, likewise.', ['right common-femoral-artery successful', 'left common-femoral-artery successful']],
    ['The right common femoral artery was punctured, 6F, and in addition the left radial artery, 5F, under ultrasound.', ['right common-femoral-artery successful', 'left radial-artery successful']],
    ['Real-time sonographic guidance was used to gain retrograde access to the right common femoral artery and, thereafter, to the left common femoral artery.', ['right common-femoral-artery successful', 'left common-femoral-artery successful']],
    ['Access was gained to the right common femoral vein and subsequently to the left common femoral vein.', ['right common-femoral-vein successful', 'left common-femoral-vein successful']],
    ['Access was obtained into the right common femoral vein and then into the right internal jugular vein.', ['right common-femoral-vein successful', 'right internal-jugular-vein successful']],
    ['Ultrasound was used to access the right common femoral artery and, in the same way, the left common femoral artery.', ['right common-femoral-artery successful', 'left common-femoral-artery successful']],
    ['Under ultrasound entry was made into the right popliteal vein and, once that sheath was in, into the left popliteal vein.', ['right popliteal-vein successful', 'left popliteal-vein successful']],
    ['The right common femoral artery was punctured, 6F, and then the left common femoral artery was crossed with a wire from above.', ['right common-femoral-artery successful']],
    ['Access was gained to the right common femoral artery and, thereafter, a catheter was advanced to the left common femoral artery.', ['right common-femoral-artery successful']],
    ['Retrograde access was gained to the right common femoral artery and then the left common femoral artery was imaged.', ['right common-femoral-artery successful']],
    ['The right common femoral vein was punctured under ultrasound, 8F sheath, and then the left common femoral vein, the left external iliac vein and the left common iliac vein were examined with IVUS.', ['right common-femoral-vein successful']],
    ['The right CFA was punctured, 6F, then the left CFA and the left SFA were selected with a Kumpe.', ['right common-femoral-artery successful']],
    ['The right common femoral artery was punctured under ultrasound, 6F, and a wire was passed over the bifurcation, then to the left common femoral artery.', ['right common-femoral-artery successful']],
    ['Right CFA was accessed, 6F sheath; through it a pigtail, then the left common femoral artery, 75 percent stenosis.', ['right common-femoral-artery successful']],
    ['The right common femoral vein was entered, and then the left common femoral vein on duplex, patent.', ['right common-femoral-vein successful']],
    ['I punctured the right popliteal vein under ultrasound with a 10F sheath and then the femoral vein was open on venography.', ['right popliteal-vein successful']],
    ['Right CFA access, 6F; catheter to the left common iliac, then the left common femoral artery.', ['right common-femoral-artery successful']],
    ['Left radial artery was entered first with ultrasound, 6F Slender, and later the right common femoral artery too, 5F.', ['left radial-artery successful', 'right common-femoral-artery successful']],
    ['Access: first the right CFV, US, 8F, then the left CFV, US, 8F.', ['right common-femoral-vein successful', 'left common-femoral-vein successful']],
    ['The left common femoral vein was accessed (8F) and, because the filter was tilted, also the right internal jugular vein (10F).', ['left common-femoral-vein successful', 'right internal-jugular-vein successful']],
  ])('is told of a second vessel by the words of the first: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });
});

describe('a puncture of the groin, neck or wrist', () => {
  it.each([
    ['Left groin stick with ultrasound into the left common femoral artery, sheath up and over, tip parked in the right SFA.', ['left common-femoral-artery successful']],
    ['Right groin puncture under ultrasound into the right common femoral vein, 8F. A catheter was advanced to the IVC.', ['right common-femoral-vein successful']],
    ['Neck puncture with ultrasound of the right internal jugular vein, 9F sheath.', ['right internal-jugular-vein successful']],
    ['Right wrist access with ultrasound at the radial artery, 6F slender.', ['right radial-artery successful']],
  ])('is that of the vessel that the needle went into: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });

  it.each([
    'Right groin access with ultrasound and wire into the left common femoral artery.',
    'Left groin puncture, sheath over the bifurcation into the right common femoral artery.',
    'Right groin access, then the 8F guide into the left common femoral artery.',
    'From a left groin stick up and over to the right CFA, pigtail.',
  ])('is none of a vessel that something went on to: %j', (text) => {
    expect(sitesIn(text)).toEqual([]);
  });
});

describe('a row of entries', () => {
  it.each([
    ['| Item | Heart | Legs |\n|---|---|---|\n| Access | L radial artery, 6F | L common femoral artery, 5F, retro |\n| Closure | TR band | manual |', ['left radial-artery successful', 'left common-femoral-artery successful']],
    ['| Item | Right | Left |\n| Punctures | right common femoral artery, retrograde, 7F | left common femoral artery, retrograde, 7F |', ['right common-femoral-artery successful', 'left common-femoral-artery successful']],
    ['| Access sites | R internal jugular vein, US, 9F | R common femoral vein, US, 8F | L popliteal vein, US, 6F |', ['right internal-jugular-vein successful', 'right common-femoral-vein successful', 'left popliteal-vein successful']],
    ['| Access | R radial artery, US, 6F | R common femoral artery tried, no wire passage |', ['right radial-artery successful', 'right common-femoral-artery failed']],
    ['| Access | R radial artery, US, 6F | R common femoral artery not used |', ['right radial-artery successful']],
    ['| Access | L brachial artery, US, 5F | L common femoral artery planned |', ['left brachial-artery successful']],
    ['| Access | R common femoral vein, US, 8F | L common femoral vein attempted without success |', ['right common-femoral-vein successful', 'left common-femoral-vein failed']],
    // Look-alikes.
    ['| Access | R radial artery, US, 6F | R common femoral artery, occluded |', ['right radial-artery successful']],
    ['| Access | R common femoral vein, US, 8F | L common femoral vein, catheter up and over |', ['right common-femoral-vein successful']],
    ['| Access | R radial artery, US, 6F | R common femoral artery: patent on the run |', ['right radial-artery successful']],
    ['| Access | R common femoral artery | planned, not done |', []],
    ['| Access | L radial artery, 6F | not used |', []],
    ['| Catheter | R common femoral artery, US, 6F | L common femoral artery, 4F |', ['right common-femoral-artery successful']],
  ])('has one in each cell that tells of nothing else: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });
});
