import { describe, expect, it } from 'vitest';
import { readAccessSites, readUnnamedAccess } from '../../src/facts/access-sites.js';
import { readNote } from '../../src/language/read-note.js';

const sitesIn = (text: string): string[] => readAccessSites(readNote(text)).map(({ vessel, side, outcome }) => `${side ?? '-'} ${vessel} ${outcome}`);

describe('access sites', () => {
  it.each([
    ['The right common femoral vein was accessed under ultrasound guidance.', ['right common-femoral-vein successful']],
    ['The left radial artery was punctured with a micropuncture needle.', ['left radial-artery successful']],
    ['Access was obtained via the right internal jugular vein.', ['right internal-jugular-vein successful']],
    ['A 6 French sheath was placed in the left popliteal vein.', ['left popliteal-vein successful']],
    ['Both common femoral veins were accessed.', ['right common-femoral-vein successful', 'left common-femoral-vein successful']],
    ['The common femoral vein was accessed.', ['- common-femoral-vein successful']],
    ['I looked at the right popliteal vein, which was open, and I went into it with a 21 gauge needle.', ['right popliteal-vein successful']],
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
});
