import { describe, expect, it } from 'vitest';
import { readAccessSites } from '../../src/facts/access/access-sites.js';
import { readNote } from '../../src/language/read-note.js';

const sitesIn = (text: string): string[] => readAccessSites(readNote(text)).map(({ vessel, side, outcome }) => `${side ?? '-'} ${vessel} ${outcome}`);

describe('an entry as notes list it, and as speech recognition writes it', () => {
  it.each([
    ['We accessed the right common femoral vein with ultrasound guidance. Initially a 6 French sheath was placed; this was later upsized to 10 French.', ['right common-femoral-vein successful']],
    ['Antegrade stick of the right CFA would only go down the profunda and was given up; the proximal right SFA was stuck under US instead, 5F.', ['right common-femoral-artery failed', 'right superficial-femoral-artery successful']],
    ['Simultaneous prone access to both popliteal veins was made under ultrasound (right 8F, left 8F).', ['right popliteal-vein successful', 'left popliteal-vein successful']],
    ['R IJ 10F + L femoral vein 8F, all US.', ['right internal-jugular-vein successful', 'left femoral-vein successful']],
    ['LCFA, retrograde: micropuncture -> 5F -> 7F.', ['left common-femoral-artery successful']],
    ['A retrograde left CFA micropuncture was performed and upsized to a 7 French sheath.', ['left common-femoral-artery successful']],
    ['The right neck and right groin were prepped. IJ stuck first, 9F; then CFV, 8F.', ['right internal-jugular-vein successful', 'right common-femoral-vein successful']],
    ['Left brachial stick ×2: hematoma, abandoned. Left axillary artery then entered, 6F.', ['left brachial-artery failed', 'left axillary-artery successful']],
    ['right groin cfv us micropuncture 11 fr sheath', ['right common-femoral-vein successful']],
    ['lt pop vein prone us 8fr', ['left popliteal-vein successful']],
    ['LUE AVF accessed x2 (antegrade + retrograde), micropuncture, 6F sheaths', ['left arteriovenous-fistula successful']],
    ['5F, right common femoral artery, retrograde, ultrasound.', ['right common-femoral-artery successful']],
    ['The vein of entry was the left common femoral, ultrasound-guided, 9F.', ['left common-femoral-vein successful']],
    ['Arterial access: left common femoral. Sheath: 6F. Closure: Angio-Seal.', ['left common-femoral-artery successful']],
    ['Access vessel: R common femoral vein | Guidance: US | Sheath: 8F', ['right common-femoral-vein successful']],
    ['Site: left groin. Vessel: common femoral artery. Direction: antegrade. Sheath: 6 Fr.', ['left common-femoral-artery successful']],
    ['Access Site: Radial artery, right', ['right radial-artery successful']],
    ['ACCESS SITE(S): Common femoral vein - Left', ['left common-femoral-vein successful']],
    ['ACCESS: Right CFA (patent, noncalcified by US; image saved)', ['right common-femoral-artery successful']],
    ['Through an 8F sheath which I put in the left common femoral vein the probe was run up.', ['left common-femoral-vein successful']],
    ['Transjugular: right IJ under US, 10F Flexor to the IVC.', ['right internal-jugular-vein successful']],
    ['I chose the left popliteal vein and had no trouble getting in with ultrasound; 10 French.', ['left popliteal-vein successful']],
    ['In the right groin an 18G needle was put in the common femoral artery and a Bentson through it, then a 5F sheath.', ['right common-femoral-artery successful']],
    ['Left small saphenous vein tried first for access, too small for the wire. So left CFV, US, 8F.', ['left small-saphenous-vein failed', 'left common-femoral-vein successful']],
    ['L radial: stuck, no thread. R CFA: US, first stick, 6F.', ['left radial-artery failed', 'right common-femoral-artery successful']],
    ['We came up and over from the left CFA (6F); the catheter was advanced to the right external iliac artery.', ['left common-femoral-artery successful']],
  ])('in forms and fragments: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });

  it.each([
    ['EVAR NOTE\nDate: 3/12/2024\n\nACCESS:\n- R CFA 8F preclose\n- L CFA 6F\n\nTECHNIQUE:\nA pigtail was advanced to the aorta from the left.', ['right common-femoral-artery successful', 'left common-femoral-artery successful']],
    ['EVAR NOTE\nDate: 3/12/2024\n\nAccess:\nR CFA 8F preclose\nL CFA 6F\n\nTechnique:\nA pigtail was advanced to the aorta from the left.', ['right common-femoral-artery successful', 'left common-femoral-artery successful']],
    ['EVAR NOTE\nDate: 3/12/2024\n\nAccess sites:\n  R CFA - 8F, preclose\n  L CFA - 6F\nTechnique: A pigtail was advanced to the aorta from the left.', ['right common-femoral-artery successful', 'left common-femoral-artery successful']],
  ])('line by line: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });

  it.each([
    ['the right common femur al vein was ax essed under ultra sound with a micro puncture needle and a ten french sheath was placed', ['right common-femoral-vein successful']],
    ['patient prone the left pop little vein was punctured under ultra sound guidance with a ten french sheath', ['left popliteal-vein successful']],
    ['the right internal juggler vein was punctured with ultrasound and a nine french sheath inserted', ['right internal-jugular-vein successful']],
    ['the right common femoral are tree was punctured with a micro puncture kit and a six french sheath was advanced', ['right common-femoral-artery successful']],
    ['the left common femoral arteri was accessed retrograde under ultrasound six french', ['left common-femoral-artery successful']],
    ['the right radial arty was accessed with ultrasound six french slender sheath', ['right radial-artery successful']],
    ['the right great staff in us vein was accessed at the knee under ultrasound seven french sheath', ['right great-saphenous-vein successful']],
    ['the left basil lick vein was punctured with ultrasound and a six french sheath placed', ['left basilic-vein successful']],
    ['the right axle airy vein was punctured under ultrasound and an eight french sheath placed', ['right axillary-vein successful']],
    ['the left brake eel artery was punctured with ultrasound and a six french sheath placed', ['left brachial-artery successful']],
    ['the right see F V was accessed under ultrasound, 8 french', ['right common-femoral-vein successful']],
    ['left c.f.v. was accessed under ultrasound, 8 french', ['left common-femoral-vein successful']],
    ['The right common femoral vane was punctured under ultrasound and a 9 French sheath was placed.', ['right common-femoral-vein successful']],
    ['the left fem oral vein was punctured in the mid thigh ultra sound ten french sheath', ['left femoral-vein successful']],
    ['right eye jay vein accessed under ultrasound ten french', ['right internal-jugular-vein successful']],
    ['the write common femoral vein was accessed under ultrasound and a nine french sheath placed', ['right common-femoral-vein successful']],
    ['L C.F.V. stick under US, 8F.', ['left common-femoral-vein successful']],
    ['The right C F A was punctured under ultrasound, 6F sheath.', ['right common-femoral-artery successful']],
    ['R.C.F.A. US 6F.', ['right common-femoral-artery successful']],
  ])('misheard: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });

});

describe('a list of entries with how each was closed', () => {
  it.each([
    ['Access:\n1) L CFA - 6F - Perclose x1\n2) L CFV - 7F - manual pressure', ['left common-femoral-artery successful', 'left common-femoral-vein successful']],
    ['Access site(s):\n1. Right CFA, 6 Fr, closed with Angio-Seal\n2. Right CFV, 8 Fr, manual pressure', ['right common-femoral-artery successful', 'right common-femoral-vein successful']],
    ['Sheath 6F R CFA. Closed with Mynx. Left leg stenosis 50%.', ['right common-femoral-artery successful']],
    ['Right CFA accessed, 6F.\nClosure:\n- Right CFA: 6F Angio-Seal\n- Dressing applied', ['right common-femoral-artery successful']],
    ['Procedure:\n1. Right CFA access, 6F\n2. Left SFA stent 6 x 100\n3. Closure with 6F Angio-Seal', ['right common-femoral-artery successful']],
  ])('holds an entry a line: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });
});

describe('an entry with no side beside a limb named before', () => {
  it.each([
    ['Attention was turned to the left arm. Incision was made in the antecubital fossa, the brachial artery was dissected free and punctured with an 18G needle. A 7F sheath was passed.', ['left brachial-artery successful']],
    ['Sonography of the left upper extremity demonstrated a patent basilic vein. The basilic vein was accessed with a micropuncture set.', ['left basilic-vein successful']],
    ['The right leg was elevated. The popliteal artery was punctured with the patient prone.', ['right popliteal-artery successful']],
    ['Right CFA accessed. We then went to the left foot. The dorsalis pedis artery was punctured.', ['right common-femoral-artery successful', 'left dorsalis-pedis-artery successful']],
  ])('is of that side: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });

  it.each([
    ['The patient has left leg rest pain. The common femoral artery was punctured, 6F sheath.', ['- common-femoral-artery successful']],
    ['The left leg was cold. The right brachial artery was punctured, 6F.', ['right brachial-artery successful']],
  ])('is not, where such a vessel is not entered there: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });
});

describe('further entries in short style and by knife', () => {
  it.each([
    ['8F RCFV, 10F RIJ.', ['right common-femoral-vein successful', 'right internal-jugular-vein successful']],
    ['6F R CFA and 5F L brachial.', ['right common-femoral-artery successful', 'left brachial-artery successful']],
    ['RFV access, US, 8F.', ['right femoral-vein successful']],
    ['Preclose of the right CFA with two ProGlides, then 16F DrySeal.', ['right common-femoral-artery successful']],
    ['Both CFAs were preclosed with two ProGlides each. 16F right, 12F left.', ['right common-femoral-artery successful', 'left common-femoral-artery successful']],
    ['Right femoral venous access was secured with an 8 Fr sheath.', ['right femoral-vein successful']],
    ['The filter was retrieved from the right internal jugular vein, which received a 12F sheath.', ['right internal-jugular-vein successful']],
    ['The SMA was exposed at the mesenteric root. It was punctured with a needle and a 7F sheath introduced.', ['- superior-mesenteric-artery successful']],
    ['A right retroperitoneal incision exposed the common iliac artery. We punctured it directly and placed a 20F sheath.', ['right common-iliac-artery successful']],
    ['Via a right flank incision the right common iliac artery was exposed, and a 10 mm conduit sewn end to side. The 22F sheath was introduced through the conduit.', ['right common-iliac-artery successful']],
    ['The old right fem-pop graft was punctured with a micropuncture needle.', ['right bypass-graft successful']],
    ['Plan for next time: go retrograde from the right popliteal artery. Today we worked through the left CFA sheath.', ['left common-femoral-artery successful']],
    ['COMPARISON: CT of March, left CFA calcified. The right CFA was punctured under ultrasound.', ['right common-femoral-artery successful']],
  ])('are read: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });

  it.each([
    ['Right CFA accessed. The SMA was exposed on lateral view and cannulated with a Cobra.', ['right common-femoral-artery successful']],
    ['The left common iliac artery was exposed and controlled; an aortobifemoral graft was sewn in.', []],
    ['The right CFA was punctured. The celiac was controlled with a balloon and a sheath was placed in the SMA.', ['right common-femoral-artery successful']],
    ['The right CFA was punctured above the old graft with ultrasound.', ['right common-femoral-artery successful']],
    ['Left common femoral artery was accessed under ultrasound and pre-closed. At the end the preclose sutures were tightened on the left common femoral artery.', ['left common-femoral-artery successful']],
    ['PLAN: The right CFA will be punctured. Today the patient will rest.', []],
    ['COMPARISON: Duplex, left popliteal vein was accessed by ultrasound in 2023.', []],
  ])('are not read where nothing was entered: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });
});
