import { describe, expect, it } from 'vitest';
import { readAccessSites } from '../../src/facts/access/access-sites.js';
import { readNote } from '../../src/language/read-note.js';

const sitesIn = (text: string): string[] => readAccessSites(readNote(text)).map(({ vessel, side, outcome }) => `${side ?? '-'} ${vessel} ${outcome}`);

describe('a vessel named with the size of what went in there', () => {
  it.each([
    ['The uterine embolization was done through the left radial artery, 5 Fr.', ['left radial-artery successful']],
    ['Access was by the right CFA, 5 French. Pelvic angiogram showed a pseudoaneurysm.', ['right common-femoral-artery successful']],
    ['Via the right internal jugular vein (10 Fr, US guided) the right hepatic vein was selected.', ['right internal-jugular-vein successful']],
    ['Left brachial access was planned, but the aortogram from the left CFA (5 Fr, ultrasound) made that needless.', ['left common-femoral-artery successful']],
    ['Right CFV accessed, 8F. A second catheter came up from the left CFV, 6 Fr, for the venogram.', ['right common-femoral-vein successful', 'left common-femoral-vein successful']],
  ])('is the way in: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });

  it.each([
    'Right CFA accessed, 6F sheath. A catheter was advanced through the left CFA, 4F Glidecath, to the SFA.',
    'Right CFA accessed. The CXI was passed through the left posterior tibial artery, 2.6 F, to the plantar arch.',
    'Right CFA accessed. The balloon was pulled back from the left popliteal artery, 6F sheath stayed.',
    'Right CFA accessed. Stenosis of the left popliteal artery, 6 F system needed.',
    'Right CFA accessed. In January the stent was placed from the left CFA, 7F.',
  ])('is none where something went on through it, or at another time: %j', (text) => {
    expect(sitesIn(text)).toEqual(['right common-femoral-artery successful']);
  });
});

describe('a further way in, told by its sheath or by what came from there', () => {
  it.each([
    ['Left DP punctured. The wire was externalized through the 6 Fr sheath in the left CFA.', ['left dorsalis-pedis-artery successful', 'left common-femoral-artery successful']],
    ['Right PT punctured at the ankle. The wire was caught from the sheath in the right CFA, which we had placed first.', ['right posterior-tibial-artery successful', 'right common-femoral-artery successful']],
    ['Right IJ punctured, 9F. A snare was brought up from the right common femoral vein and caught the filter hook.', ['right internal-jugular-vein successful', 'right common-femoral-vein successful']],
    ['The pigtail had been placed from the right internal jugular vein for the cavogram. Left pop vein punctured.', ['right internal-jugular-vein successful', 'left popliteal-vein successful']],
  ])('counts beside the entry told in words: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });

  it.each([
    'Right CFA accessed, 6F. The sheath was taken up and over, its tip in the left CFA.',
    'Right CFA accessed. The wire was snared through the crossover sheath in the left CFA.',
    'Right CFA accessed. The catheter was placed through the left CFA into the left SFA.',
    'Right CFA accessed. The catheter was withdrawn from the left CFA, 5F, and removed.',
    'Right CFA accessed. Thrombus was aspirated from the left popliteal artery, 8F Penumbra.',
    'Right CFA accessed. The catheter was placed from the left radial artery last time.',
    'Right CFA accessed. The catheter was inserted via the left CFA stent.',
    'A Swan via the left IJ was left in place by anesthesia. Right CFA accessed.',
  ])('is none where it came from the vessel that was entered: %j', (text) => {
    expect(sitesIn(text)).toEqual(['right common-femoral-artery successful']);
  });

  it.each([
    ['Via the right basilic vein (5 Fr) the IVUS catheter was advanced into the right brachiocephalic vein.', 'right basilic-vein'],
    ['The IVUS catheter was introduced via the left femoral vein and reached the left common iliac vein.', 'left femoral-vein'],
    ['5F pigtail via LCFA, tip at L1 in the abdominal aorta.', 'left common-femoral-artery'],
    ['The IVUS catheter was brought up from the right common femoral vein sheath into the cava.', 'right common-femoral-vein'],
    ['Through the existing right popliteal vein sheath a catheter was advanced to the inferior vena cava.', 'right popliteal-vein'],
    ['Through the left CFV an 8 Fr ICE catheter was advanced to the right atrium.', 'left common-femoral-vein'],
  ])('are so beside another, where its size is told or that something was put in there: %j', (text, site) => {
    expect(sitesIn(text)).toEqual([`${site} successful`]);
    expect(sitesIn(`The right internal jugular vein was accessed. ${text}`)).toEqual(['right internal-jugular-vein successful', `${site} successful`]);
  });
});

describe('words of entry that are told in passing', () => {
  it.each([
    ['Anesthesia: general. An arterial line was already in the left radial. Access for the case was the right common femoral artery, 6 Fr.', ['right common-femoral-artery successful']],
    ['Sedation: midazolam 2 mg. IV access was in the left basilic vein. The right CFV was punctured.', ['right common-femoral-vein successful']],
    ['Now a retrograde tibial approach. The left anterior tibial artery was punctured, 4F.', ['left anterior-tibial-artery successful']],
    ['For the fibroid embolization the right CFA was used. A Roberts catheter was placed in the left uterine artery.', ['right common-femoral-artery successful']],
    ['The right CFA was punctured. For the bypass the left great saphenous vein was used. A catheter was advanced.', ['right common-femoral-artery successful']],
    ['Pelvic venogram -- left CFV, C2 catheter into the left gonadal vein.', ['left common-femoral-vein successful']],
    ['Cavogram - right renal vein, balloon sized.', []],
    ['From the left CFV, IVUS showed a compressed left common iliac vein.', ['left common-femoral-vein successful']],
    ['A left brachial cutdown was made and the brachial artery entered with an 18 G needle; the sheath went down to the right external iliac.', ['left brachial-artery successful']],
  ])('are those of the vessel: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });

  it.each([
    ['Pedal strategy. The left DP was punctured, 4F. The treatment of the popliteal artery was done from this single puncture.', ['left dorsalis-pedis-artery successful']],
    ['The right CFA was punctured, 6F. The left popliteal occlusion was approached with a stiff wire.', ['right common-femoral-artery successful']],
    ['The left popliteal vein thrombus was entered with a needle, 8F sheath.', ['left popliteal-vein successful']],
    ['The left femoral artery was punctured retrograde, 6F, and used from this puncture.', ['left femoral-artery successful']],
  ])('enter no vessel that is treated from there: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });

  it.each([
    ['Transsplenic: a peripheral branch of the splenic vein was punctured with a 22 G needle; 5 Fr sheath.', ['- splenic-vein successful']],
    ['The splenic vein was entered with a Kumpe from the portal vein. Right IJ punctured.', ['right internal-jugular-vein successful']],
    ['Thrombosed right transposed brachiobasilic fistula. The fistula was punctured, 7F.', ['right arteriovenous-fistula successful']],
    ['Left upper arm brachial-axillary graft, no thrill. Access into the graft with an 18 G needle, 7 Fr sheath.', ['left arteriovenous-graft successful']],
    ['Right axillary to bifemoral graft, patent. The left CFA was punctured.', ['left common-femoral-artery successful']],
  ])('are of a vessel deep in the trunk or a circuit: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });
});

describe('a vessel with a sheath in it, or named by its sheath', () => {
  it.each([
    ['Right CFA punctured, 6F sheath. Injections were made through a 5F sheath in the left brachial artery.', ['right common-femoral-artery', 'left brachial-artery']],
    ['The patient, with the 5F sheath in the right common femoral artery, was turned onto his side and the left popliteal artery was punctured.', ['right common-femoral-artery', 'left popliteal-artery']],
    ['Right IJ accessed, 10F. Wire snared from a left CFV sheath and externalized.', ['right internal-jugular-vein', 'left common-femoral-vein']],
    ['Left common femoral vein entered, 8 French. A second operator worked from the right internal jugular vein through a 9 French sheath.', ['left common-femoral-vein', 'right internal-jugular-vein']],
    ['The right common femoral artery was accessed, 7F. The pigtail came from the left common femoral artery through a 5F sheath.', ['right common-femoral-artery', 'left common-femoral-artery']],
    ['Right CFV access with US, 8F. The left side was worked through the left femoral vein sheath.', ['right common-femoral-vein', 'left femoral-vein']],
    ['Retrograde right AT stick with a micropuncture needle, sheathless. Antegrade sheath: 6F left CFA up and over.', ['right anterior-tibial-artery', 'left common-femoral-artery']],
    ['Right popliteal artery punctured, prone, 4F. L CFA crossover 6F sheath was there from the start.', ['right popliteal-artery', 'left common-femoral-artery']],
    ['Right CFA accessed, 6F. From the right radial artery a 5F pigtail was placed in the ascending aorta.', ['right common-femoral-artery', 'right radial-artery']],
  ])('was entered, beside another: %j', (text, sites) => {
    expect(sitesIn(text).sort()).toEqual(sites.map((site) => `${site} successful`).sort());
  });

  it.each([
    'Right CFA access, 6F. The sheath was advanced over the bifurcation. Angiograms were taken through the sheath in the left common femoral artery.',
    'Right CFA accessed; 7F Ansel taken up and over. Through the 7F sheath in the left CFA angiography was performed.',
    'Right CFA accessed and a 7F 45 cm sheath taken up and over. From the left CFA sheath tip, angiography of the leg was performed.',
    'Right CFA accessed, 6F. Through a 6F long sheath parked in the left common femoral artery the SFA was crossed.',
    'Right CFA accessed. Through the left popliteal artery a 4F catheter was advanced to the tibioperoneal trunk.',
    'Right CFA accessed, 6F crossover to the left CFA.',
    'Right CFA accessed, 5F. He was referred with a bleed after a left CFA 6F crossover for PAD.',
    'Right CFA accessed, 5F. From the left common femoral vein a 5F sample was taken.',
  ])('was not, where the sheath was brought there or is of another time: %j', (text) => {
    expect(sitesIn(text)).toEqual(['right common-femoral-artery successful']);
  });
});
