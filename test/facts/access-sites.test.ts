import { describe, expect, it } from 'vitest';
import { readAccessSites } from '../../src/facts/access/access-sites.js';
import { readUnnamedAccess } from '../../src/facts/access/unnamed-access.js';
import { readNote } from '../../src/language/read-note.js';

const sitesIn = (text: string): string[] => readAccessSites(readNote(text)).map(({ vessel, side, outcome }) => `${side ?? '-'} ${vessel} ${outcome}`);

describe('access sites', () => {
  it('are none where words under the heading tell what lies in a vessel', () => {
    const access = 'Access and hemostasis\nRight common femoral vein, ultrasound-guided, single wall, 8 Fr sheath.';
    expect(sitesIn(`${access} Duplex before the case: thrombus in the left popliteal vein.`)).toEqual(['right common-femoral-vein successful']);
    expect(sitesIn(`${access} A second 8 Fr sheath in the left popliteal vein.`)).toEqual(['right common-femoral-vein successful', 'left popliteal-vein successful']);
    expect(sitesIn('None of the tibial arteries was cannulated.')).toEqual([]);
  });

  it.each([
    ['The right common femoral vein was accessed under ultrasound guidance.', ['right common-femoral-vein successful']],
    ['The left radial artery was punctured with a micropuncture needle.', ['left radial-artery successful']],
    ['An incision was made over the left brachial artery, which was looped. It was entered with a needle, and a 90 cm sheath was advanced over the wire, past the left subclavian artery and down the aorta.', ['left brachial-artery successful']],
    ['Access was obtained via the right internal jugular vein.', ['right internal-jugular-vein successful']],
    ['A 6 French sheath was placed in the left popliteal vein.', ['left popliteal-vein successful']],
    ['Both common femoral veins were accessed.', ['right common-femoral-vein successful', 'left common-femoral-vein successful']],
    ['The common femoral vein was accessed.', ['- common-femoral-vein successful']],
    ['I looked at the right popliteal vein, which was open, and I went into it with a 21 gauge needle.', ['right popliteal-vein successful']],
    ['Under ultrasound I went antegrade into the right common femoral artery, 6 French short sheath.', ['right common-femoral-artery successful']],
    ['Right common femoral artery access, 6F sheath. A wire was used to go retrograde into the left common femoral artery under ultrasound.', ['right common-femoral-artery successful']],
    ['I went into the right common femoral vein under ultrasound and put a sheath in there and then I did the same on the left.', ['right common-femoral-vein successful', 'left common-femoral-vein successful']],
    ['The right common femoral artery was punctured with a needle. Then the left, second stick good, 6 French.', ['right common-femoral-artery successful', 'left common-femoral-artery successful']],
    ['I looked behind the knee and put a needle into the left popliteal vein while watching the tip. A 9 French sheath went in after it.', ['left popliteal-vein successful']],
    ['The needle was slid into the right common femoral vein with its tip in view at all times.', ['right common-femoral-vein successful']],
    ['A 21 gauge needle was passed into the left radial artery.', ['left radial-artery successful']],
    ['We used ultrasound to get into the left femoral vein halfway up the thigh and I put in a 10 French sheath.', ['left femoral-vein successful']],
    ['It took two sticks to get into the right common femoral artery with the micropuncture set.', ['right common-femoral-artery successful']],
    ['Right common femoral vein found with the linear probe, compresses. Needle, wire, 8 Fr dilator, sheath.', ['right common-femoral-vein successful']],
    ['Right common femoral vein found with the linear probe, compresses. Needle, wire, 8 Fr dilator, then a Cook double-lumen sheath of 25 cm, flushed and sewn in.', ['right common-femoral-vein successful']],
    ['Left radial artery checked with ultrasound, 2.4 mm. Micropuncture needle and wire, 5F slender sheath.', ['left radial-artery successful']],
  ])('are read from words of puncture: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });

  it.each([
    ['Right common femoral artery first, then the left one, both retrograde, ultrasound, 7F sheath in each.', ['right common-femoral-artery successful', 'left common-femoral-artery successful']],
    ['First the right common femoral vein and then the left one were entered under ultrasound.', ['right common-femoral-vein successful', 'left common-femoral-vein successful']],
    ['We punctured the left popliteal vein and, after that, the right one under ultrasound.', ['left popliteal-vein successful', 'right popliteal-vein successful']],
    ['The right common femoral vein was accessed with ultrasound, then the left, using the same technique.', ['right common-femoral-vein successful', 'left common-femoral-vein successful']],
    ['The right common femoral artery was punctured, then the left, which failed.', ['right common-femoral-artery successful']],
    ['The right common femoral artery was punctured and the left leg prepped.', ['right common-femoral-artery successful']],
    ['The right common femoral artery was punctured, and the left one was not needed.', ['right common-femoral-artery successful']],
    ['The right radial artery was punctured, then the left renal artery was selected.', ['right radial-artery successful']],
  ])('are two where the other side is told next: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });

  it.each([
    ['Access\n   Vein ............ [x] internal jugular  [ ] common femoral\n   Side ............ [x] R  [ ] L', ['right internal-jugular-vein successful']],
    ['Access\n   Side ............ [ ] R  [x] L\n   Vein ............ [x] internal jugular  [ ] common femoral', ['left internal-jugular-vein successful']],
    ['ACCESS\nSITE: COMMON FEMORAL VEIN\nSIDE: LEFT\nSHEATH: 8F', ['left common-femoral-vein successful']],
    ['Vessel entered: popliteal vein\nLaterality: L\nUS guidance: yes', ['left popliteal-vein successful']],
    ['Access\nSite: right common femoral artery\n\nSide: left', ['right common-femoral-artery successful']],
    ['Access\nSite: common femoral artery\nSide: ___\nSheath: 6F', ['- common-femoral-artery successful']],
    ['Access\nSite: common femoral artery\nSide with the ulcer: left', ['- common-femoral-artery successful']],
  ])('take their side from its own line of a form: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });

  it.each([
    ['From the left radial artery a 5 French sheath was put in and a pigtail was taken into the ascending aorta.', ['left radial-artery successful']],
    ['Through the right common femoral vein an 8 Fr long sheath was introduced.', ['right common-femoral-vein successful']],
    ['Through a 6 Fr sheath in the right common femoral artery the catheter was passed into the abdominal aorta.', ['right common-femoral-artery successful']],
    ["I've got a 7 French in the left femoral vein, catheter up to the cava.", ['left femoral-vein successful']],
    ['A 6 Fr sheath was placed in the left common femoral artery and taken up and over into the right external iliac artery.', ['left common-femoral-artery successful']],
    ['4F arterial sheath, right common femoral artery, placed by the fellow.', ['right common-femoral-artery successful']],
    ['The Allen test was abnormal, so the right common femoral artery was used instead (5F).', ['right common-femoral-artery successful']],
    ['Type 2 endoleak, left radial artery, 6 Fr. A guide was seated in the SMA.', ['left radial-artery successful']],
    ['Right CFA, 6 Fr: a JR4 was held in the arch. Left brachial artery, 6 Fr: from here a Rubicon went through the occluded subclavian.', ['right common-femoral-artery successful', 'left brachial-artery successful']],
    ['The right common carotid artery was exposed and punctured. The venous return sheath had been placed in the left common femoral vein.', ['right common-carotid-artery successful', 'left common-femoral-vein successful']],
    ['From a right common femoral artery approach a long sheath was placed in the left common carotid artery.', ['right common-femoral-artery successful']],
    ['We moved to the right wrist, where the radial artery was entered on first pass.', ['right radial-artery successful']],
    ['Groin puncture 02:14, right common femoral artery, 8F.', ['right common-femoral-artery successful']],
    ['Ultrasound-guided entry of each common femoral vein, 9 Fr sheaths.', ['right common-femoral-vein successful', 'left common-femoral-vein successful']],
    ['The left common femoral artery, pulseless, was hit on the second pass under ultrasound.', ['left common-femoral-artery successful']],
  ])('are read from what lies in the vessel: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });

  it.each([
    'A 6 Fr sheath was brought over the bifurcation and left in the left common femoral artery.',
    'The right common femoral artery was entered with a micropuncture set and a 7 Fr 45 cm sheath was advanced to the right popliteal artery and left there.',
    'The tip of a 6 Fr sheath lies in the left popliteal artery.',
    'A 5 Fr pigtail in the left common femoral artery was used for the pictures.',
    'The left common femoral vein was used as a landmark.',
    'The catheter was passed to the entry of the left femoral vein.',
    'The left popliteal artery was recorded on the same pullback.',
    'The left great saphenous vein had been mapped with duplex and marked, yet it proved too small for us and was not punctured.',
    'The immature left fistula was too small to needle.',
    'Immature left radiocephalic fistula, too small to needle.',
    'A second sheath was put in over the wire; through this a pigtail catheter was brought to the left subclavian artery.',
    'A separate 4F sheath was also seated there and via it a glide catheter was passed into the left subclavian artery.',
    'Last angioplasty here 5/2/2024, cephalic arch punctured retrograde.',
  ])('are not read from what lies farther in, or what was left alone: %j', (text) => {
    expect(sitesIn(`The right common femoral artery was punctured with a needle. ${text}`)).toEqual(['right common-femoral-artery successful']);
  });

  it.each([
    ['The catheter had been advanced from the left common femoral artery into the endograft.', 'left common-femoral-artery'],
    ['By way of the left common femoral vein the probe was guided into the left common iliac vein.', 'left common-femoral-vein'],
    ['Over a wire placed through the right common femoral vein, a 10 Fr sheath was navigated to the left renal vein.', 'right common-femoral-vein'],
  ])('are where a catheter is told to have come from, if nothing else tells: %j', (text, site) => {
    expect(sitesIn(text)).toEqual([`${site} successful`]);
    expect(sitesIn(`The right internal jugular vein was accessed. ${text}`)).toEqual(['right internal-jugular-vein successful']);
  });

  it.each([
    'The catheter was pulled back from the left common femoral vein to the sheath.',
    'The IVUS catheter was advanced through the left femoral vein to the inferior vena cava.',
    'IVUS was performed from the left popliteal vein to the left common iliac vein.',
    'Clot was removed from the left popliteal vein into the bag.',
    'The wire was passed via the left common femoral artery.',
  ])('are none where vessels are only passed or drawn through: %j', (text) => {
    expect(sitesIn(text)).toEqual([]);
  });

  it('that are given up in a clause of their own failed', () => {
    expect(sitesIn('The right common femoral artery was needled, but the J wire coiled and was withdrawn. The right brachial artery was accessed.')).toEqual(['right common-femoral-artery failed', 'right brachial-artery successful']);
    expect(sitesIn('Wire would not pass down from the right axillary vein, which was abandoned after a hematoma; the left internal jugular vein was then accessed.')).toEqual(['right axillary-vein failed', 'left internal-jugular-vein successful']);
    expect(sitesIn('The left radial artery was punctured, but the wire would not feed and the site was given up with a TR band.')).toEqual(['left radial-artery failed']);
  });

  it.each([
    'A Kumpe was needed to get into the left common femoral artery.',
    'A Glidewire was used to get into the left superficial femoral artery through the sheath.',
    'The tip of the sheath was placed in the left common femoral artery.',
    'The left common femoral vein was full of clot on ultrasound. The right side was chosen.',
  ])('do not include a vessel reached from inside or only looked at: %j', (text) => {
    expect(sitesIn(`The right common femoral artery was punctured with a needle. ${text}`)).toEqual(['right common-femoral-artery successful']);
  });

  it('include an attempt that failed', () => {
    expect(sitesIn('Access to the left popliteal vein was attempted without success. The right internal jugular vein was then punctured.')).toEqual(['left popliteal-vein failed', 'right internal-jugular-vein successful']);
  });

  it('do not include a vessel that was only prepped', () => {
    expect(sitesIn('Both groins were prepped and draped. The right common femoral artery was punctured.')).toEqual(['right common-femoral-artery successful']);
  });

  it('do not include an access of another day', () => {
    expect(sitesIn('HISTORY: In 2019 the left common femoral artery was accessed for a stent.\n\nTECHNIQUE: The right common femoral artery was punctured.')).toEqual(['right common-femoral-artery successful']);
  });

  it('do not include an access that was planned', () => {
    expect(sitesIn('The right radial artery was punctured.\n\nPLAN: The left popliteal vein will be punctured next week.')).toEqual(['right radial-artery successful']);
  });

  it('do not include a vessel that a catheter entered from inside', () => {
    expect(sitesIn('The right common femoral vein was punctured. The Kumpe catheter entered the left renal vein.')).toEqual(['right common-femoral-vein successful']);
  });

  it('count a place once, however often it is told', () => {
    expect(sitesIn('The right common femoral vein was punctured. A sheath was placed in the right common femoral vein.')).toEqual(['right common-femoral-vein successful']);
  });

  it('are mirrored by "the same on the other side"', () => {
    expect(sitesIn('The right common femoral vein was punctured. The same was done on the left.')).toEqual(['right common-femoral-vein successful', 'left common-femoral-vein successful']);
  });

  it.each([
    ['The left radial artery was punctured, but the sheath would not go, so it was given up.'],
    ['The left radial artery was punctured; the wire would not pass and the site was abandoned.'],
  ])('that are given up in the same sentence failed: %j', (sentence) => {
    expect(sitesIn(`${sentence} The right common femoral artery was punctured.`)).toEqual(['left radial-artery failed', 'right common-femoral-artery successful']);
  });

  it('hold the one that was entered behind the one given up', () => {
    expect(sitesIn('The left radial artery was punctured, the wire would not pass, and the right radial artery was punctured instead.')).toEqual(['left radial-artery failed', 'right radial-artery successful']);
  });

  it.each([
    ['(Linear probe, picture not stored) right common femoral artery was punctured with a needle.', 'right common-femoral-artery successful'],
    ['The left brachial artery (cutdown not needed) was punctured with a needle.', 'left brachial-artery successful'],
  ])('are not denied by what parentheses tell of something else: %j', (text, site) => {
    expect(sitesIn(text)).toEqual([site]);
  });

  it('are not tried where a vessel was only not seen', () => {
    expect(sitesIn('I could not see a popliteal vein. The right common femoral vein was punctured.')).toEqual(['right common-femoral-vein successful']);
    expect(sitesIn('I could not get a popliteal vein. The right common femoral vein was punctured.')).toEqual(['- popliteal-vein failed', 'right common-femoral-vein successful']);
  });

  it('take their side from the row of a table', () => {
    expect(sitesIn('ACCESS\nVessel                  Side      Sheath\nCommon femoral vein     left      7F\nInternal jugular vein   right     6F')).toEqual(['left common-femoral-vein successful', 'right internal-jugular-vein successful']);
  });

  it('are told by "the same thing with" another', () => {
    expect(sitesIn('The right popliteal vein was punctured under ultrasound. I did the same thing with the left popliteal vein.')).toEqual(['right popliteal-vein successful', 'left popliteal-vein successful']);
  });

  it('are read beside a closure device that is laid in advance', () => {
    expect(sitesIn('Under ultrasound guidance the right common femoral artery was punctured and two Perclose devices were pre-deployed.')).toEqual(['right common-femoral-artery successful']);
  });

  it.each([
    ['The puncture of the left common femoral artery was closed with an Angio-Seal.'],
    ['The left common femoral artery access was closed with a Mynx.'],
    ['The left common femoral arteriotomy was sealed.'],
  ])('are none that are only closed: %j', (closure) => {
    expect(sitesIn(`The right common femoral artery was punctured. ${closure}`)).toEqual(['right common-femoral-artery successful']);
  });

  it.each([
    ['Duplex today: left GSV ablated, closed.'],
    ['The left small saphenous vein is closed, ligated.'],
    ['Left superficial femoral artery occluded, closed since the bypass.'],
  ])('are none where a vessel is closed for good: %j', (text) => {
    expect(sitesIn(text)).toEqual([]);
  });

  it('are none where a catheter entered a vessel that is not punctured', () => {
    expect(sitesIn('The right common femoral artery was punctured.\n\nRight subclavian: catheter in the right subclavian artery.\nLeft external carotid artery: entered with the same catheter.\nLeft vertebral artery: entered at V1.')).toEqual(['right common-femoral-artery successful']);
    expect(sitesIn('I scanned the right radial artery. It was punctured.')).toEqual(['right radial-artery successful']);
  });

  it('are told behind the vessel by a relative clause', () => {
    expect(sitesIn('We worked through the right internal jugular vein, which I entered under ultrasound, with a 7 French sheath.')).toEqual(['right internal-jugular-vein successful']);
    expect(sitesIn('The left radial artery, which had been punctured first, took a 5 French sheath.')).toEqual(['left radial-artery successful']);
    expect(sitesIn('The right common femoral artery was punctured. The left brachial artery, which was entered with a Kumpe catheter, was open.')).toEqual(['right common-femoral-artery successful']);
  });

  it('are none where a wire was caught in the vessel', () => {
    expect(sitesIn('1. R CFA antegrade, US guided, 6F\n2. R dorsalis pedis, US guided, 4F\n3. Rendezvous mid R AT, wire snared into antegrade catheter.')).toEqual(['right common-femoral-artery successful', 'right dorsalis-pedis-artery successful']);
  });

  const directionIn = (text: string): (string | null)[] => readAccessSites(readNote(text)).map(({ direction }) => direction);

  it.each([
    ['The right common femoral vein was scanned (not punctured). The left common femoral vein was punctured under ultrasound.', ['left common-femoral-vein successful']],
    ['ACCESS: Right common femoral artery (prepped, not used); left common femoral artery, 6F sheath.', ['left common-femoral-artery successful']],
    ['ACCESS: Left popliteal vein (tried, not entered), right internal jugular vein (entered under ultrasound).', ['left popliteal-vein failed', 'right internal-jugular-vein successful']],
    ['The right common femoral artery was punctured under ultrasound (back wall not punctured).', ['right common-femoral-artery successful']],
    ['The right common femoral artery (cutdown not needed) was punctured.', ['right common-femoral-artery successful']],
    ['The left popliteal vein could not be entered. The right common femoral vein was punctured.', ['left popliteal-vein failed', 'right common-femoral-vein successful']],
    ['The right common femoral vein was punctured. The left common femoral vein could not be entered.', ['right common-femoral-vein successful']],
    ['Retrograde access of the left posterior tibial artery was attempted but then abandoned.', ['left posterior-tibial-artery failed']],
  ])('are those that were entered, or tried in vain: %j', (text, sites) => {
    expect(readAccessSites(readNote(text)).map(({ vessel, side, outcome }) => `${side ?? '-'} ${vessel} ${outcome}`)).toEqual(sites);
  });

  it.each([
    ['With the Rosch-Uchida needle the right portal vein was punctured on the second pass. The portal vein was 14 mm wide and the puncture sat 20 mm from the bifurcation.', []],
    ['The left portal vein was punctured from the middle hepatic vein.', []],
    ['The right portal vein was punctured transhepatic with a 21 gauge needle.', ['- portal-vein successful']],
  ])('of the portal vein are those through the skin, beside a jugular access: %j', (text, sites) => {
    expect(sitesIn(`The right internal jugular vein was punctured under ultrasound. ${text}`)).toEqual(['right internal-jugular-vein successful', ...sites]);
  });

  it.each([
    ['Access: left upper arm brachiocephalic fistula, placed 2019. Last angioplasty here 5/2/2024, cephalic arch 8 mm.\n\nThe fistula was punctured toward the shoulder.', ['left arteriovenous-fistula successful']],
    ['Exam: right forearm loop graft, pulsatile.\n\nGraft punctured, 21g, 7 Fr sheath.', ['right arteriovenous-graft successful']],
    ['Left brachiocephalic fistula, ligated. Right forearm radiocephalic fistula.\n\nThe fistula was punctured.', ['- arteriovenous-fistula successful']],
  ])('into a dialysis circuit are on the side that the note gives it: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });

  it('know their direction where the note tells it', () => {
    expect(directionIn('The right common femoral artery was punctured in antegrade fashion.')).toEqual(['antegrade']);
    expect(directionIn('Retrograde access to the right common femoral artery was obtained.')).toEqual(['retrograde']);
    expect(directionIn('The right common femoral artery was punctured.')).toEqual([null]);
  });

  it('are proved by the sentence that tells of them', () => {
    const sites = readAccessSites(readNote('Time out was held. The left radial artery was punctured. A wire was passed.'));
    expect(sites.map(({ evidence }) => evidence.map(({ quote }) => quote))).toEqual([['The left radial artery was punctured.']]);
  });
});

describe('an access without a vessel', () => {
  it('is known by a sheath that was placed', () => {
    const reading = readNote('Under ultrasound a 5 French sheath was placed. The wire was passed.');
    expect(readAccessSites(reading)).toEqual([]);
    expect(readUnnamedAccess(reading).map(({ quote }) => quote)).toEqual(['Under ultrasound a 5 French sheath was placed.']);
  });

  it.each([
    ['First the posterior tibial artery at the right ankle was tried, but it clamped down on the needle and no wire went in, so I gave it up.', 'right posterior-tibial-artery failed'],
    ['The left radial artery was tried first, one stick with no flash, and I gave that up.', 'left radial-artery failed'],
    ['The right dorsalis pedis artery was attempted with the needle in vain and abandoned.', 'right dorsalis-pedis-artery failed'],
  ])('tried and given up are failed beside another: %j', (text, site) => {
    expect(sitesIn(`The right common femoral artery was punctured with a needle. ${text}`)).toEqual(['right common-femoral-artery successful', site]);
  });

  it.each([
    'The right posterior tibial artery was tried with a CXI catheter and a wire, but no wire went in, so I gave it up.',
    'The right posterior tibial artery was tried next and the wire went down to the foot.',
    'From the left external iliac artery a 6 Fr sheath was placed over the wire into the left popliteal artery.',
  ])('are not read from work inside the vessel: %j', (text) => {
    expect(sitesIn(`The right common femoral artery was punctured with a needle. ${text}`)).toEqual(['right common-femoral-artery successful']);
  });
});
