import { describe, expect, it } from 'vitest';
import { readAccessSites } from '../../src/facts/access/access-sites.js';
import { readNote } from '../../src/language/read-note.js';

const sitesIn = (text: string): string[] => readAccessSites(readNote(text)).map(({ vessel, side, outcome }) => `${side ?? '-'} ${vessel} ${outcome}`);

describe('an entry told in passing', () => {
  it.each([
    ['Pigtail out of the left common femoral artery, aortogram in two views.', ['left common-femoral-artery successful']],
    ['Venography through the right basilic vein: a Kumpe was brought to the right brachiocephalic vein.', ['right basilic-vein successful']],
    ['Crossover from the right common femoral artery. A Rim catheter was hooked into the left common iliac artery.', ['right common-femoral-artery successful']],
    ['A 4 Fr pigtail came in through the left brachial artery and was set in the abdominal aorta.', ['left brachial-artery successful']],
    ['Via the right common femoral artery, the celiac trunk was catheterized.', ['right common-femoral-artery successful']],
    ['The sheath travelled from the left radial artery, the pigtail from the right common femoral artery.', ['left radial-artery successful', 'right common-femoral-artery successful']],
    ['Mesenteric angiogram, 5 French left brachial artery sheath. Cobra in the SMA.', ['left brachial-artery successful']],
    ['The pressure in the right femoral venous sheath was 14.', ['right femoral-vein successful']],
    ['Sheath in lt radial artery, pigtail in aorta.', ['left radial-artery successful']],
    ['A sheath already lay in the right common femoral vein from the ICU; a pigtail was sent to the main pulmonary artery.', ['right common-femoral-vein successful']],
    ['From above, through the right internal jugular vein, a snare was lowered into the IVC.', ['right internal-jugular-vein successful']],
    ['A 5F catheter, introduced at the left wrist (radial artery), was navigated to the aortic arch.', ['left radial-artery successful']],
    ['Having sheathed the right internal jugular vein, I steered an MPA into the right hepatic vein.', ['right internal-jugular-vein successful']],
    ['L CFV US-guided, R CFV US-guided. 8F each. Kumpe to the IVC.', ['left common-femoral-vein successful', 'right common-femoral-vein successful']],
    ['The right common femoral artery was not used because of the graft; the left accepted a 6F sheath.', ['left common-femoral-artery successful']],
    ['R CFA. Omni Flush to the aorta.', ['right common-femoral-artery successful']],
    ['Right popliteal vein; a Berenstein was taken up to the right common iliac vein.', ['right popliteal-vein successful']],
    ['Swan-Ganz, right brachial vein: PA wedge 14.', ['right brachial-vein successful']],
    ['Right popliteal vein, 8 French. A Kumpe was passed up to the cava.', ['right popliteal-vein successful']],
    ['Only the left radial artery was used. A Sarah catheter was taken to the celiac artery.', ['left radial-artery successful']],
    ['Both popliteal veins each received an 8 French sheath.', ['right popliteal-vein successful', 'left popliteal-vein successful']],
    ['Two punctures: the right radial artery for the pigtail, the left common femoral artery for the graft.', ['right radial-artery successful', 'left common-femoral-artery successful']],
    ['The left common femoral artery was exposed through a cutdown. A 16 Fr sheath was advanced to the abdominal aorta.', ['left common-femoral-artery successful']],
    ['The left axillary artery was exposed and a 7F Flexor introduced.', ['left axillary-artery successful']],
    ['After right common femoral venous puncture an angled pigtail was floated into the main pulmonary artery.', ['right common-femoral-vein successful']],
    ['The right common femoral vein was thrombosed, so the left received an 8 French sheath.', ['left common-femoral-vein successful']],
    ['We worked from the left radial artery. The catheter stayed parked in the common hepatic artery.', ['left radial-artery successful']],
    ['We took the right popliteal vein under ultrasound, and ran a Kumpe up to the right common iliac vein.', ['right popliteal-vein successful']],
    ['I then used the right common femoral artery, and left a pigtail in the abdominal aorta.', ['right common-femoral-artery successful']],
    ['Three punctures were made, left popliteal vein (8F), right common femoral vein (9F) and right internal jugular vein (10F).', ['left popliteal-vein successful', 'right common-femoral-vein successful', 'right internal-jugular-vein successful']],
    ['Bronchial embolization. Left CFA x 1. A Mikaelsson was hooked in the bronchial artery.', ['left common-femoral-artery successful']],
    ['7F L CFA > Destination to the L CIA > 5F Berenstein in the L EIA.', ['left common-femoral-artery successful']],
    ['R CFV, 8F -> Kumpe to the IVC.', ['right common-femoral-vein successful']],
    ['Spinal venography; R CFV. A Cobra was hooked into the left ascending lumbar vein.', ['right common-femoral-vein successful']],
    ['Entrance was gained by the right brachial artery. A pigtail was brought to the aortic arch.', ['right brachial-artery successful']],
    ['An infusion catheter, introduced by the left popliteal vein, was left in the left femoral vein.', ['left popliteal-vein successful']],
    ['Using the right internal jugular vein, a Cobra was advanced to the right renal vein.', ['right internal-jugular-vein successful']],
    ['A pigtail was placed in the abdominal aorta from the left brachial artery.', ['left brachial-artery successful']],
    ['5F sheath in a left posterior tibial vein. A catheter was threaded up to the left popliteal vein.', ['left posterior-tibial-vein successful']],
    ['Shuntogram by a 20G needle in the left arteriovenous graft.', ['left arteriovenous-graft successful']],
    ['The right common femoral artery was opened longitudinally. A #5 Fogarty was passed into the right external iliac artery.', ['right common-femoral-artery successful']],
    ['The left common carotid artery was exposed above the clavicle and the 8F sheath inserted. A return sheath was put in the right common femoral vein.', ['left common-carotid-artery successful', 'right common-femoral-vein successful']],
    ['Up-and-over from the left groin (common femoral artery): Glidecath parked in the right SFA.', ['left common-femoral-artery successful']],
    ['Left radiocephalic fistula, crossed punctures.', ['left arteriovenous-fistula successful']],
    ['The left arm fistula was punctured, 6F sheath. Fistulogram: cannulation zone fine, cephalic arch fine, subclavian vein smooth.', ['left arteriovenous-fistula successful']],
    ['The left arm fistula was punctured, 6F sheath. Needling segments aneurysmal in the cephalic vein; axillary vein patent.', ['left arteriovenous-fistula successful']],
  ])('counts where no word of entry stands: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });

  it.each([
    'The left common femoral vein. The IVUS catheter showed it patent.',
    'Left popliteal vein: a balloon was inflated in the stenosis.',
    'Using the left great saphenous vein as conduit, the bypass was done. A catheter lay in the aorta.',
    'The right great saphenous vein was opened longitudinally and used as a patch. A catheter was in the left external iliac artery.',
    'We used the left common femoral vein as the lower landing zone; the catheter was in the IVC.',
    'The left common iliac vein was compressed by the right common femoral artery. A catheter was placed in the IVC.',
    'The thrombus was pulled into the catheter from the left femoral vein.',
    'A covered stent was placed in the left external iliac artery from the left common femoral artery.',
    'Venous angioplasty; left common femoral vein. The balloon catheter was inflated there.',
    'The left common carotid artery was exposed and clamped. A catheter was in the aorta.',
    'Only the right great saphenous vein was used for the bypass. A catheter was in the aorta.',
    'Only the left common femoral vein was used as landing zone. The catheter was advanced into the IVC.',
    'Angioplasty through the left femoral vein stenosis was done with an 8 mm balloon catheter.',
    'Clot was aspirated out of the right femoral vein with the Indigo catheter.',
    'The stent in the left common femoral vein, Cook Zilver, is patent. A catheter lies in the cava.',
    'Flow through the left brachial artery: normal. Catheter in aorta.',
    'Duplex of the left popliteal vein, right popliteal vein. A catheter was advanced to the IVC.',
    'The right common femoral artery was exposed and clamped. Endarterectomy was done.',
  ])('is none where a vessel is treated or looked at: %j', (text) => {
    expect(sitesIn(text)).toEqual([]);
  });
});

describe('one vessel entered', () => {
  it.each([
    ['Through a left brachial puncture I put a JR4 into the right subclavian artery.', ['left brachial-artery successful']],
    ['Retrograde stick of the left CFA, tip of the sheath in the left superficial femoral artery.', ['left common-femoral-artery successful']],
    ['Having come across from a left common femoral artery puncture, the catheter was sent into the right femoropopliteal bypass.', ['left common-femoral-artery successful']],
    ['The right common femoral vein was entered under ultrasound. The left one was looked at but never punctured.', ['right common-femoral-vein successful']],
    ['The left femoral-to-peroneal vein bypass was punctured with a micropuncture set.', ['left bypass-graft successful']],
    ['Two days ago the cardiologists entered the right radial artery and engaged both coronaries. The left brachial artery was punctured today.', ['left brachial-artery successful']],
    ['Six-French in the left common femoral artery. A Shuttle was steered into the left common carotid.', ['left common-femoral-artery successful']],
  ])('is not two: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });

  it.each([
    ['Puncture of the right common femoral artery and of the left radial artery.', ['right common-femoral-artery successful', 'left radial-artery successful']],
    ['Needle puncture, 4F catheter in the left brachial artery.', ['left brachial-artery successful']],
    ['The right common femoral vein was entered under ultrasound. The left was then punctured as well.', ['right common-femoral-vein successful', 'left common-femoral-vein successful']],
    ['Yesterday I entered the right common femoral artery with ultrasound and placed a 6 French sheath.', ['right common-femoral-artery successful']],
  ])('counts with what else was entered: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });
});

describe('needle passes', () => {
  it.each([
    ['Three sticks at the left cephalic vein gave nothing. The left basilic vein was then entered.', ['left cephalic-vein failed', 'left basilic-vein successful']],
    ['Left popliteal vein full of clot, needle passes fruitless. Left posterior tibial vein then punctured.', ['left popliteal-vein failed', 'left posterior-tibial-vein successful']],
    ['Two passes at the right radial artery drew no blood. The left ulnar artery was entered instead.', ['right radial-artery failed', 'left ulnar-artery successful']],
    ['The right common femoral artery would not take a sheath because of scar. The left did at once, 6F.', ['right common-femoral-artery failed', 'left common-femoral-artery successful']],
    ['The left common femoral artery was heavily scarred and the needle would not penetrate it. The left brachial artery was cut down on.', ['left common-femoral-artery failed', 'left brachial-artery successful']],
    ['Right popliteal vein: clot; we could not get a needle into it. The right posterior tibial vein was punctured.', ['right popliteal-vein failed', 'right posterior-tibial-vein successful']],
    ['The right IJ was stuck twice without return. A sheath went into the left internal jugular vein.', ['right internal-jugular-vein failed', 'left internal-jugular-vein successful']],
    ['Right radial: attempted, three sticks, never in. Left radial punctured, 6F.', ['right radial-artery failed', 'left radial-artery successful']],
    ['Left brachial: tried under ultrasound, spasm. Right brachial: tried too, never got in. Rescheduled for a common femoral artery puncture.', ['left brachial-artery failed', 'right brachial-artery failed']],
    ['No access could be gained at the right popliteal vein. The right posterior tibial vein was therefore stuck.', ['right popliteal-vein failed', 'right posterior-tibial-vein successful']],
  ])('that draw nothing are an entry that failed: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });

  it.each([
    ['The left internal jugular vein was entered on the second of two passes. The wire would not cross the SVC.', ['left internal-jugular-vein successful']],
    ['The right common femoral artery was punctured. The catheter was never in the left renal artery.', ['right common-femoral-artery successful']],
    ['Two passes at the left popliteal vein with the AngioJet catheter drew nothing.', []],
    ['From the right femoral artery puncture I tried a Cobra, which would not engage the renal artery. The attempt was given up.', ['right femoral-artery successful']],
  ])('are told from work inside: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });
});

describe('a further sheath', () => {
  it.each([
    ['A 9F sheath was introduced into the right internal jugular vein. Later a 10F sheath was introduced into the right femoral vein in the distal thigh.', ['right internal-jugular-vein successful', 'right femoral-vein successful']],
    ['A 9F sheath was introduced into the right internal jugular vein. A 6 French sheath was inserted into the left popliteal vein.', ['right internal-jugular-vein successful', 'left popliteal-vein successful']],
    ['Left common femoral vein, 9 Fr sheath. Right common femoral vein, a second 9 Fr sheath, second wire.', ['left common-femoral-vein successful', 'right common-femoral-vein successful']],
    ['The right internal jugular vein was accessed and a 10 Fr sheath placed. An 8 Fr sheath was then placed into the right popliteal vein.', ['right internal-jugular-vein successful', 'right popliteal-vein successful']],
    ['Left radial artery, 6 Fr. A pigtail was put into the aorta. Right common femoral vein, 8 Fr.', ['left radial-artery successful', 'right common-femoral-vein successful']],
    ['The common femoral vein was punctured on the left. Right popliteal vein, ultrasound, another 6 Fr sheath.', ['left common-femoral-vein successful', 'right popliteal-vein successful']],
  ])('is an entry of its own: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });

  it.each([
    ['A 6F sheath was introduced into the right common femoral artery. A 6F sheath was introduced through it over the bifurcation into the left common femoral artery.', ['right common-femoral-artery successful']],
    ['A 6F sheath was introduced into the right common femoral artery. A 6F sheath was advanced into the left common femoral artery.', ['right common-femoral-artery successful']],
    ['A 6F sheath was introduced into the right common femoral artery. A long 6F sheath was inserted into the left superficial femoral artery.', ['right common-femoral-artery successful']],
    ['The right common femoral artery was accessed. A 6 Fr sheath was placed into the left popliteal artery.', ['right common-femoral-artery successful']],
    ['The right internal jugular vein was accessed. A long 10 Fr sheath was placed into the right femoral vein.', ['right internal-jugular-vein successful']],
  ])('that came through the first is none: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });
});

describe('a side begun with', () => {
  it.each([
    ['I started on the left. Common femoral vein on that side, ultrasound, 9 Fr sheath. Then the other side. Right common femoral vein, a second 9 Fr sheath.', ['left common-femoral-vein successful', 'right common-femoral-vein successful']],
    ['I began on the right side. The common femoral vein there was punctured under ultrasound. Then the left common femoral vein was punctured.', ['right common-femoral-vein successful', 'left common-femoral-vein successful']],
    ['We then turned to the right. The common femoral vein was entered with a micropuncture needle.', ['right common-femoral-vein successful']],
    ['Vein       basilic\nSide       RIGHT\nSheath     9 Fr\nThe basilic vein was punctured.', ['right basilic-vein successful']],
    // Look-alike: of the patient's complaints.
    ['Swelling started on the left. The common femoral vein was punctured.', ['- common-femoral-vein successful']],
  ])('is that of the entry told next: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });
});

describe('a vein that was closed from inside', () => {
  it.each([
    'Her left great saphenous trunk was closed by laser at another hospital in 2022.',
    'The right great saphenous vein was closed with glue in her previous practice.',
    'The left small saphenous vein had been sealed by radiofrequency, and the veins came back.',
  ])('was not entered today: %j', (text) => {
    expect(sitesIn(text)).toEqual([]);
  });

  it('is told from a door that was shut', () => {
    expect(sitesIn('The right common femoral vein was closed with a Perclose device.')).toEqual(['right common-femoral-vein successful']);
  });
});
