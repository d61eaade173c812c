import { describe, expect, it } from 'vitest';
import { readAccessSites } from '../../src/facts/access/access-sites.js';
import { readNote } from '../../src/language/read-note.js';

const sitesIn = (text: string): string[] => readAccessSites(readNote(text)).map(({ vessel, side, outcome }) => `${side ?? '-'} ${vessel} ${outcome}`);

describe('an entry in the words of many physicians', () => {
  it.each([
    ['With the patient supine, the right groin was infiltrated and, watching on ultrasound, a needle was guided into the common femoral vein; over a wire a 9 French sheath went in.', ['right common-femoral-vein successful']],
    ['The patient lay prone. The popliteal vein on the left was sought with the probe, found to be compressible, and entered on the first pass.', ['left popliteal-vein successful']],
    ['Sonography showed a wide right internal jugular vein. This was stuck low in the neck and a 10 French sheath was laid.', ['right internal-jugular-vein successful']],
    ['The left femoral head was marked under fluoroscopy. The common femoral artery above it was punctured from the front wall only, and a 5 French sheath put in.', ['left common-femoral-artery successful']],
    ['Both common femoral arteries were punctured with ultrasound and 7 French sheaths were put in.', ['right common-femoral-artery successful', 'left common-femoral-artery successful']],
    ['Barbeau A on the right. The radial artery was approached at the wrist with a 21 gauge needle, and a 6 French Slender sheath was slid in after a cocktail.', ['right radial-artery successful']],
    ['By a short incision above the left elbow the brachial artery was laid free and punctured; a 7 French sheath was advanced.', ['left brachial-artery successful']],
    ['I came in by two ways: the right common femoral vein with a 12 French sheath and the right internal jugular vein with an 8 French sheath.', ['right common-femoral-vein successful', 'right internal-jugular-vein successful']],
    ['The left common femoral artery was our entry, antegrade, under the eye of ultrasound.', ['left common-femoral-artery successful']],
    ['Access was right femoral: the common femoral artery was hit at the first attempt with a micropuncture set, and a 6 French sheath was left.', ['right common-femoral-artery successful']],
    ['The left great saphenous vein was cannulated at mid calf under ultrasound, 7F sheath.', ['left great-saphenous-vein successful']],
    ['With the patient prone the right small saphenous vein was punctured in the calf and a 6F sheath introduced.', ['right small-saphenous-vein successful']],
    ['The left posterior tibial vein at the ankle was accessed with ultrasound and a 6 Fr sheath placed.', ['left posterior-tibial-vein successful']],
    ['Mid-thigh access of the left femoral vein under ultrasound; 8F sheath.', ['left femoral-vein successful']],
    ['Left CFA up and over 6F; retrograde right dorsalis pedis access under ultrasound, 4F.', ['left common-femoral-artery successful', 'right dorsalis-pedis-artery successful']],
    ['The right common femoral artery, which had been closed with a plug two years ago, was entered a little higher with ultrasound, 6F.', ['right common-femoral-artery successful']],
    ['A time-out was held; then the right CFV, seen patent on US with image stored, was entered with a 21G needle and the tract dilated to 10F.', ['right common-femoral-vein successful']],
    ['Percutaneous left axillary access, US, first segment, 7F.', ['left axillary-artery successful']],
    ['Tourniquet on; US of the right arm: basilic vein 5 mm, stuck, 6F short sheath.', ['right basilic-vein successful']],
    ['Left groin prepped. Common femoral vein located by ultrasound. Needle in. Wire up. 9 French sheath over it.', ['left common-femoral-vein successful']],
    ['Prone, right knee: popliteal vein under US, micropuncture, 8F.', ['right popliteal-vein successful']],
    ['Venous access right groin (CFV) w/ US + micro kit, 8 Fr.', ['right common-femoral-vein successful']],
    ['Antegrade L CFA, US, 6 Fr 45 cm straight down.', ['left common-femoral-artery successful']],
    ['The right superficial femoral artery was punctured antegrade in the upper thigh, since the groin was scarred, 5F sheath.', ['right superficial-femoral-artery successful']],
    ['Retrograde puncture of the left peroneal artery was made under fluoroscopy with a 21G needle, and a 2.9F sheath left.', ['left peroneal-artery successful']],
    ['A 5F sheath that had been put in the right common femoral artery in the emergency room was used.', ['right common-femoral-artery successful']],
    ['The existing 6F sheath in the right common femoral artery, placed by cardiology this morning, was exchanged for an 8F.', ['right common-femoral-artery successful']],
    ['The right IJ was the door, 10F, ultrasound.', ['right internal-jugular-vein successful']],
    ['We entered via the left basilic, above the elbow, ultrasound used, sheath 6F.', ['left basilic-vein successful']],
    ['Right CFA: two sticks, no wire. Left CFA then: first stick good, 6F.', ['right common-femoral-artery failed', 'left common-femoral-artery successful']],
    ['Left radial punctured, but the artery clamped down and I withdrew everything. Left common femoral artery entered instead, 6 French.', ['left radial-artery failed', 'left common-femoral-artery successful']],
    ['The right popliteal vein was needled but is a cord and no wire followed. The right small saphenous vein was entered beside it and took a 6F sheath.', ['right popliteal-vein failed', 'right small-saphenous-vein successful']],
    ['Access R CFV 10F / L CFV 10F, both US.', ['right common-femoral-vein successful', 'left common-femoral-vein successful']],
    ['US-guided access of both CFVs, 8F each.', ['right common-femoral-vein successful', 'left common-femoral-vein successful']],
    ['Bilateral retrograde CFA access with ultrasound, 7F sheaths.', ['right common-femoral-artery successful', 'left common-femoral-artery successful']],
    ['The right common femoral artery (5F) and, beside it, the right common femoral vein (8F) were punctured under ultrasound.', ['right common-femoral-artery successful', 'right common-femoral-vein successful']],
    ['Neck left: IJ stuck, US, 9F.', ['left internal-jugular-vein successful']],
    ['L brachial v. x1 US, 5F.', ['left brachial-vein successful']],
    ['(1) US-guided puncture, right CFV; 11F sheath.', ['right common-femoral-vein successful']],
    ['Right CFA sheath (8F) placed percutaneously.', ['right common-femoral-artery successful']],
    ['The left thigh graft was cannulated at its apex toward the vein under ultrasound with a 7F sheath.', ['left arteriovenous-graft successful']],
    ['The right arm fistula was stuck twice, once each way, 6F sheaths.', ['right arteriovenous-fistula successful']],
  ])('in prose: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });

  it.each([
    ['patient was prone the left popliteal vein was stuck with ultrasound micropuncture needle then a ten french sheath period', ['left popliteal-vein successful']],
    ['next paragraph the right groin was numbed and under ultrasound guidance the common femoral artery was entered with a single wall needle and a five french sheath went in', ['right common-femoral-artery successful']],
    ['okay so right neck ultrasound internal jugular wide open stuck it wire down nine french sheath', ['right internal-jugular-vein successful']],
    ['i put a ten french in the right common femoral vein and another ten french in the left common femoral vein both with ultrasound', ['right common-femoral-vein successful', 'left common-femoral-vein successful']],
    ['retrograde stick of the left common femoral comma artery that is comma with the ultrasound six french sheath period', ['left common-femoral-artery successful']],
    ['he had the right common femoral vein accessed by me under ultrasound and we put a nine french in', ['right common-femoral-vein successful']],
  ])('dictated: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });

  it.each([
    ['Right neck. IJ. US. 10 Fr.', ['right internal-jugular-vein successful']],
    ['Arterial line of work: right groin, CFA, retro, US, 6 Fr, 11 cm.', ['right common-femoral-artery successful']],
    ['PUNCTURE: left popliteal vein (prone), micropuncture under US -> 10F.', ['left popliteal-vein successful']],
    ['VENOUS ENTRY - R CFV - US - 8F', ['right common-femoral-vein successful']],
    ['Access 1: R CFA 8F. Access 2: L CFA 6F.', ['right common-femoral-artery successful', 'left common-femoral-artery successful']],
    ['Sheaths: 7F R CFA, 6F L brachial.', ['right common-femoral-artery successful', 'left brachial-artery successful']],
    ['Entered L CFA (US, MP kit). 6F.', ['left common-femoral-artery successful']],
    ['Rt CFV cannulated w/ US, Seldinger, 9F', ['right common-femoral-vein successful']],
    ['L FV midthigh, US, 8F.', ['left femoral-vein successful']],
    ['Pt prone. Both popliteal veins stuck w/ US. 8F sheath each side.', ['right popliteal-vein successful', 'left popliteal-vein successful']],
    ['After local, an antegrade needle was passed into the left common femoral artery and a 5F sheath over the wire.', ['left common-femoral-artery successful']],
    ['The skin over the right femoral pulse was nicked, the common femoral artery entered with a Potts needle and a 5F sheath placed.', ['right common-femoral-artery successful']],
    ['A 21 gauge needle found the left common femoral vein at the second pass and a 9 French sheath was brought in.', ['left common-femoral-vein successful']],
    ['The right axillary vein was punctured below the clavicle with ultrasound and an 8F sheath placed.', ['right axillary-vein successful']],
    ['The left cephalic vein at the wrist took a 20G cannula under ultrasound and through this a 5F sheath.', ['left cephalic-vein successful']],
    ['Through a puncture of the right common femoral vein, made with ultrasound, we introduced a 10 French sheath.', ['right common-femoral-vein successful']],
    ['The operation began with puncture of the right common femoral artery at the level of the femoral head.', ['right common-femoral-artery successful']],
    ['Cut-down on the left common femoral artery was made and the artery cannulated with an 8 F sheath.', ['left common-femoral-artery successful']],
    ['The right common carotid artery was exposed at the base of the neck and a transcarotid sheath placed.', ['right common-carotid-artery successful']],
    ['Ultrasound: left common femoral vein compressible. Micropuncture. 9F.', ['left common-femoral-vein successful']],
    ['Right wrist. Radial artery 2.8 mm. Stuck, flash, wire, 6F Slender.', ['right radial-artery successful']],
  ])('in short style: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });

  it.each([
    ['The left leg was swollen. The common femoral vein was punctured under ultrasound, 8F.', ['- common-femoral-vein successful']],
    ['The left groin was prepped. The right common femoral artery was punctured, 6F.', ['right common-femoral-artery successful']],
    ['Both groins were prepped. The common femoral vein was punctured under ultrasound, 8F.', ['- common-femoral-vein successful']],
    ['The right common femoral vein was punctured, 8F. The left common femoral vein with the sheath tip in it was imaged.', ['right common-femoral-vein successful']],
    ['R CFA: one stick, no resistance to the wire, 6F.', ['right common-femoral-artery successful']],
    ['Right CFA: two sticks, no loss of blood, 6F sheath.', ['right common-femoral-artery successful']],
    ['Left radial: stuck once, no spasm, 6F Slender.', ['left radial-artery successful']],
    ['The right common femoral vein was entered but no wire was needed beyond the micropuncture wire; 8F sheath.', ['right common-femoral-vein successful']],
    ['The right common femoral artery was punctured, 6F, and another wire in the left common femoral artery was seen from the old procedure.', ['right common-femoral-artery successful']],
    ['L pop v: 3 sticks, no flash. L small saph: one stick, 6F.', ['left popliteal-vein failed', 'left small-saphenous-vein successful']],
    ['Left radial artery stuck x2, no wire. Right radial artery stuck, 5F Slender.', ['left radial-artery failed', 'right radial-artery successful']],
    ['The right internal jugular vein was punctured, but nothing would pass beyond the clavicle, and the needle was withdrawn. The left internal jugular vein was punctured and a 9F sheath placed.', ['right internal-jugular-vein failed', 'left internal-jugular-vein successful']],
    ['We stuck the right common femoral artery, but the wire ran into a side branch each time and we pulled the needle. The left common femoral artery was then stuck, 6F.', ['right common-femoral-artery failed', 'left common-femoral-artery successful']],
    ['The left brachial artery was entered, but no guidewire could be advanced past the axilla and everything was removed. Right common femoral artery, 6F sheath.', ['left brachial-artery failed', 'right common-femoral-artery successful']],
    ['An 8 French went into the right common femoral vein and a second 8 French sheath into the left common femoral vein.', ['right common-femoral-vein successful', 'left common-femoral-vein successful']],
    ['An 8 French sheath was put into the right common femoral artery and a long sheath to the left common femoral artery.', ['right common-femoral-artery successful']],
    ['Two ways in: right common femoral artery with a 5F sheath for the pictures, right common femoral vein with an 8F sheath for the work.', ['right common-femoral-artery successful', 'right common-femoral-vein successful']],
    ['The right common femoral artery was punctured. The left common femoral artery with a 90 percent stenosis was treated with a 6F sheath in place.', ['right common-femoral-artery successful']],
  ])('failed, or beside what only looks like one: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });


  it.each([
    ['The same 8 French introducer size was used in the right and left common femoral veins, each under ultrasound.', ['right common-femoral-vein successful', 'left common-femoral-vein successful']],
    ['Prone position. Under sonographic control the left popliteal vein was pricked at its upper end and a 9 French introducer inserted.', ['left popliteal-vein successful']],
    ['Local at the right groin; arterial puncture (common femoral) anterior wall, 5 French.', ['right common-femoral-artery successful']],
    ['By Seldinger\'s method the right common femoral artery was catheterized and a 6F sheath left.', ['right common-femoral-artery successful']],
    ['A 7F sheath was placed in the right internal jugular vein for the snare and a 12F in the right common femoral vein for the retrieval sheath, both with ultrasound.', ['right internal-jugular-vein successful', 'right common-femoral-vein successful']],
    ['Left wrist access. The radial artery was entered anteriorly, and a 6F hydrophilic sheath went in without spasm.', ['left radial-artery successful']],
    ['Antegrade left common femoral access was had, 6F. As the wire went subintimal, the left popliteal artery was punctured from behind under fluoroscopy and a 4F sheath placed there.', ['left common-femoral-artery successful', 'left popliteal-artery successful']],
    ['Surgical cutdown, right brachial artery, 7 Fr sheath under direct vision.', ['right brachial-artery successful']],
    ['Preclosed both CFAs (2 ProGlides each) after US-guided micropuncture; 8F each to begin with.', ['right common-femoral-artery successful', 'left common-femoral-artery successful']],
    ['Left femoral vein (mid thigh) single wall stick, US, saved image, 10F.', ['left femoral-vein successful']],
    ['Right popliteal vein: probe showed acute clot filling it; needle went in, wire did not. Right posterior tibial vein at the ankle: stuck, wire ran, 6F.', ['right popliteal-vein failed', 'right posterior-tibial-vein successful']],
    ['Right common femoral vein chosen as the left was clotted. Ultrasound, micro, 8F.', ['right common-femoral-vein successful']],
    ['The groin on the right was used: CFA, ultrasound, 5F.', ['right common-femoral-artery successful']],
    ['Venous access was gained on the left at the groin, common femoral vein, 8F.', ['left common-femoral-vein successful']],
    ['Right radial artery 5F for the pictures; right basilic vein 6F for the Swan.', ['right radial-artery successful', 'right basilic-vein successful']],
    ['6 Fr sheath, left CFA, retrograde.', ['left common-femoral-artery successful']],
    ['The right CFV was accessed by my partner, who also placed the 14F sheath.', ['right common-femoral-vein successful']],
    ['Entry site R CFA over lower third of femoral head on fluoro, patent on US, permanent image kept.', ['right common-femoral-artery successful']],
    ['Because the right internal jugular vein was occluded, the left internal jugular vein was accessed with ultrasound, 10F.', ['left internal-jugular-vein successful']],
    ['The right internal jugular vein is occluded, so a needle was put into the left one, 10F sheath.', ['left internal-jugular-vein successful']],
    ['I punctured right CFV. Nothing was done to the left groin.', ['right common-femoral-vein successful']],
    ['Left CFV, not right, because of the right hip prosthesis: US stick, 9F.', ['left common-femoral-vein successful']],
    ['Through the right common femoral artery, entered retrograde under ultrasound, a pigtail was advanced to the aortic arch.', ['right common-femoral-artery successful']],
    ['The left subclavian vein was punctured below the clavicle and an 8F sheath placed.', ['left subclavian-vein successful']],
    ['The right external jugular vein was cut down upon and a 9F sheath introduced.', ['right external-jugular-vein successful']],
    ['Access into the left upper arm AVF was antegrade, near the anastomosis, US, 6F.', ['left arteriovenous-fistula successful']],
    ['Using a 21 G needle with the ultrasound probe in the other hand I got into the right common femoral vein, and over an 018 wire the tract was dilated for a 9 French sheath.', ['right common-femoral-vein successful']],
  ])('in still other words: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });

  it.each([
    ['The right common femoral vein was accessed. The Kumpe accessed the left common femoral vein from above.', ['right common-femoral-vein successful']],
    ['Right CFV access, 8F. The left CFV was scanned and is patent; it was not needed.', ['right common-femoral-vein successful']],
    ['He had right radial access for coronary angiography last year. Today the right common femoral artery was punctured, 6F.', ['right common-femoral-artery successful']],
    ['The right common femoral artery was punctured, 6F. Left brachial access will be used if the iliac cannot be crossed.', ['right common-femoral-artery successful']],
    ['Right CFA access, 6F. The wire entered the left brachial artery from the arch.', ['right common-femoral-artery successful']],
    ['ACCESS: Right common femoral vein, US, 9F. Left groin free.', ['right common-femoral-vein successful']],
    ['The right popliteal vein was entered, 10F. Retrograde access from the jugular vein was discussed but not necessary.', ['right popliteal-vein successful']],
  ])('and not of work inside or of another day: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });

});

describe('an entry told by the number of punctures, or under a heading of access and sedation', () => {
  it.each([
    ['Technique: Two punctures of the left arm graft were made in opposite directions; a 7 French and a 6 French short sheath.', ['left arteriovenous-graft successful']],
    ['Technique: Opposing punctures were made in the right forearm loop graft, each with a 6F sheath.', ['right arteriovenous-graft successful']],
    ['Technique: Two needle sticks of the left upper arm fistula were made, and sheaths of 6 and 7 French were put in.', ['left arteriovenous-fistula successful']],
    ['Technique: Punctures of the right popliteal vein and of the left common femoral vein were made with a micropuncture needle.', ['right popliteal-vein successful', 'left common-femoral-vein successful']],
    ['Technique: She lay on her back, and the right internal jugular vein was punctured with the probe on the skin, 9 French sheath.', ['right internal-jugular-vein successful']],
    ['ACCESS AND SEDATION\nRight common femoral artery, ultrasound, 6F. Midazolam 1, fentanyl 50.\n\nFINDINGS\nA pigtail was placed in the arch.', ['right common-femoral-artery successful']],
    ['ANESTHESIA / ACCESS\nRight IJ, ultrasound, 10F. Propofol by anesthesia.\n\nFINDINGS\nThe cava was open.', ['right internal-jugular-vein successful']],
    ['SEDATION AND ENTRY\nLeft radial artery, micropuncture, 6F. Midazolam 1.\n\nFINDINGS\nThe arch was normal.', ['left radial-artery successful']],
    // None of it.
    ['Technique: Years of punctures in the left arm graft had left two aneurysms. The right internal jugular vein was entered with ultrasound, 9 French sheath.', ['right internal-jugular-vein successful']],
    ['Technique: Two old puncture aneurysms of the left arm graft were seen.', []],
    ['ANESTHESIA\nLocal lidocaine to the right common femoral artery.\n\nFINDINGS\nThe arch was normal.', []],
    ['Technique: Three attempts at puncture of the left arm graft were made without success.', ['left arteriovenous-graft failed']],
  ])('%j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });
});
