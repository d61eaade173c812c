import { describe, expect, it } from 'vitest';
import { readAccessSites } from '../../src/facts/access/access-sites.js';
import { readFacts } from '../../src/facts/read-facts.js';
import { readNote } from '../../src/language/read-note.js';

const sitesIn = (text: string): string[] => readAccessSites(readNote(text)).map(({ vessel, side, outcome }) => `${side ?? '-'} ${vessel} ${outcome}`);

describe('an entry that was only tried', () => {
  it.each([
    ['I first tried the left radial artery. It was needled twice, blood return was poor and I gave it up. Then the right common femoral artery was punctured, 7F.', ['left radial-artery failed', 'right common-femoral-artery successful']],
    ['Tried L posterior tibial at the ankle first, 21g under u/s. Flash but no wire advance x3. Quit that site, held pressure. L CFA antegrade stick, u/s. 5F sheath.', ['left posterior-tibial-artery failed', 'left common-femoral-artery successful']],
    ['Initially tried the right popliteal vein with a micropuncture set; unable to thread the wire, bailed on that. Left popliteal vein stick, 8F sheath.', ['right popliteal-vein failed', 'left popliteal-vein successful']],
    ['We tried the left radial first with a 21 gauge needle, it pulsed back but the wire never went past the tip. The right radial took a 6F Slender.', ['left radial-artery failed', 'right radial-artery successful']],
    ['I went up retrograde in the left common femoral artery under ultrasound with a 5F sheath.', ['left common-femoral-artery successful']],
    ['We chose to go retrograde into the left popliteal vein with a micropuncture needle.', ['left popliteal-vein successful']],
    ['I first tried the left basilic vein above the elbow, but it went into spasm and I could not get a wire up. I moved to the left brachial vein and got in there with ultrasound and placed an 8 French sheath.', ['left basilic-vein failed', 'left brachial-vein successful']],
    ['An antegrade puncture of the right common femoral artery was tried first. In spite of ultrasound the wire would only run into the profunda, and we gave it up. The left common femoral artery was then punctured.', ['right common-femoral-artery failed', 'left common-femoral-artery successful']],
    ['We started at the left popliteal vein; it was full of clot and the wire would not leave it, so we turned him over and used the right internal jugular vein instead, 10 Fr.', ['left popliteal-vein failed', 'right internal-jugular-vein successful']],
    ['The right radial artery was tried and went into spasm after two needle passes. The left radial took a 6F Slender at once.', ['right radial-artery failed', 'left radial-artery successful']],
    ['Left posterior tibial artery was tried at the ankle, calcified, the needle bounced. Left anterior tibial artery tried a bit higher: no return. Third try: dorsalis pedis artery on the left, micropuncture, 4F in.', ['left posterior-tibial-artery failed', 'left anterior-tibial-artery failed', 'left dorsalis-pedis-artery successful']],
    ['The left internal jugular vein was attempted under ultrasound and the needle entered it, but no wire would pass. We switched to the right internal jugular vein, micropuncture, 9F.', ['left internal-jugular-vein failed', 'right internal-jugular-vein successful']],
    ['The left popliteal vein was punctured twice under ultrasound, but it is scarred and the wire coiled each time; no sheath could be placed and I gave that site up. The left femoral vein was then punctured, 10F.', ['left popliteal-vein failed', 'left femoral-vein successful']],
    ['The right common femoral vein was stuck, but the wire curled on every pass. The left common femoral vein was punctured, 8F.', ['right common-femoral-vein failed', 'left common-femoral-vein successful']],
    ['The left radial artery was punctured, no sheath was placed and we gave the wrist up. The right common femoral artery was then punctured, 6F.', ['left radial-artery failed', 'right common-femoral-artery successful']],
    ['A puncture of the left brachial artery was attempted. There was no flash. The left axillary artery was then punctured, 6F sheath.', ['left brachial-artery failed', 'left axillary-artery successful']],
    ['The right common femoral artery was tried first. Blood came, but neither a 0.018 nor a 0.021 wire would go in, and I gave this site up. The left groin was left alone.\n\nThe left brachial artery was then entered with ultrasound.', ['right common-femoral-artery failed', 'left brachial-artery successful']],
    ['I tried the left radial artery first; neither of two wires would pass.\n\nThe right radial artery was punctured.', ['left radial-artery failed', 'right radial-artery successful']],
  ])('is failed, and what was entered in its place is not: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });

  it.each([
    ['The left radial artery was tried first and took a 6F Slender sheath at once.', ['left radial-artery successful']],
    ['The left radial artery was tried; it was in spasm at first, nitroglycerin helped, and a 5F sheath went in.', ['left radial-artery successful']],
    ['The right common femoral artery was punctured, 6F. The left peroneal artery was tried first, but the wire would not go and we moved to the left anterior tibial artery with the same catheter.', ['right common-femoral-artery successful']],
    ['The right common femoral artery was punctured, 6F. We tried the left popliteal artery with the balloon and it could not be crossed.', ['right common-femoral-artery successful']],
    ['The right common femoral vein was punctured, 8F. We moved to the left femoral vein and the IVUS catheter showed it open.', ['right common-femoral-vein successful']],
    ['The left radial artery was punctured, but the wire coiled once and then ran up, 6F sheath.', ['left radial-artery successful']],
  ])('is told from one that went well, and from work inside: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });
});

describe('an entry that a wire never followed', () => {
  it.each([
    ['Right common femoral artery imaged on US: calcified, small lumen. Stuck x3 with a 21G needle. Blood return on the third but the wire stopped at the needle tip and would not go further; dilator never went in. Needle removed, 10 min pressure.', 'failed'],
    ['Right common femoral artery looked at with ultrasound, small. Punctured twice with a micropuncture needle. Flash each time, but the wire buckled and would not advance. The needle was taken out.', 'failed'],
    ['The right common femoral artery was punctured with a 21G needle. Blood came back but the wire went nowhere. No sheath was ever placed; pressure was held.', 'failed'],
    ['Right common femoral artery stuck x3 u/s, flash on #3, wire curled at needle tip, all out. No sheath, no catheter in at any point.', 'failed'],
    ['The right common femoral artery was punctured twice under ultrasound. The wire coiled in front of the needle and everything was removed. No catheter or sheath was introduced.', 'failed'],
    ['Right common femoral artery needled three times; blood came, wire kinked at the tip of the needle. Needle out and pressure held.', 'failed'],
    ['Right common femoral artery stuck x3 u/s, wire curled at needle tip, all out. 8F sheath on the fourth stick.', 'successful'],
    ['Right common femoral artery stuck u/s, wire curled at needle tip, redirected, 8F sheath in. No catheter at any point beyond it.', 'successful'],
    ['The right common femoral artery was punctured with a 21G needle. The wire would not go at first; with a nitinol wire it went easily and a 6F sheath was placed.', 'successful'],
    ['The right common femoral artery was punctured with a needle. The wire would not pass, so the needle was redirected. Then a 5F sheath went in.', 'successful'],
    ['The right common femoral artery was punctured, 5F sheath in. The wire stopped in the occlusion and would not go further. No dilator was used.', 'successful'],
    ['The right common femoral artery was punctured with a 21G needle. The wire did not meet resistance and the needle was removed. A 9F sheath was placed.', 'successful'],
    ['The right common femoral artery was punctured with a 21G needle. The wire stopped at a spur and was turned past it. The needle was removed and a 5F sheath was placed.', 'successful'],
    ['Right common femoral artery imaged on US and patent. Stuck once with a 21G needle, 6F sheath.', 'successful'],
  ])('is failed, piece by piece: %j', (text, outcome) => {
    expect(sitesIn(text)).toEqual([`right common-femoral-artery ${outcome}`]);
  });

  it('is no entry without a name where no sheath was placed', () => {
    const { unnamedAccess, procedures } = readFacts(readNote('Right common femoral artery imaged on US: small. Punctured with a needle, the wire went nowhere. No sheath was ever placed.'), { dateOfService: null });
    expect([...unnamedAccess, ...procedures]).toEqual([]);
  });
});

describe('an entry told by the other side', () => {
  it.each([
    ['The left femoral artery was compressed by a hematoma; the right was entered with a micropuncture set, 6F.', ['right femoral-artery successful']],
    ['The right internal jugular vein was thrombosed, so the left was punctured under ultrasound.', ['left internal-jugular-vein successful']],
    ['The left radial artery was tried, no flash. Then the right was punctured, 5F.', ['left radial-artery failed', 'right radial-artery successful']],
  ])('takes that side: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });

  it.each([
    ['The left common femoral vein, which was larger than the right one, was entered under ultrasound.', ['left common-femoral-vein successful']],
    ['The left femoral artery, on the right of the vein, was punctured.', ['left femoral-artery successful']],
  ])('leaves a side that only compares: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });
});

describe('further entries in short style', () => {
  it.each([
    ['Ultrasound-guided micropuncture of the right common femoral artery and then of the left common femoral artery, both retrograde.', ['right common-femoral-artery successful', 'left common-femoral-artery successful']],
    ['Access was gained into the right common femoral vein and into the left popliteal vein.', ['right common-femoral-vein successful', 'left popliteal-vein successful']],
    ['Right femoral vein at mid-thigh, ultrasound, 9F. Left femoral vein at mid-thigh, ultrasound, 9F. A pigtail was floated to the IVC.', ['right femoral-vein successful', 'left femoral-vein successful']],
    ['R CFA, US, 6F. L brachial artery, US, 5F. Pigtail to the arch.', ['right common-femoral-artery successful', 'left brachial-artery successful']],
    ['We went to the leg: right common femoral artery, modified Seldinger under ultrasound, 7F.', ['right common-femoral-artery successful']],
    ['Second choice: left brachial vein, micropuncture, 6F sheath.', ['left brachial-vein successful']],
    ['5 French sheath left CFA. C2 in the left renal artery.', ['left common-femoral-artery successful']],
    ['We already had the right CFA 6F sheath from the diagnostic part. The left CFA was now accessed under ultrasound as well, 7F.', ['right common-femoral-artery successful', 'left common-femoral-artery successful']],
    ['The left arm was prepared. Cephalic vein: stuck, sclerosed, given up. Brachial vein: stuck at the first go, 7F.', ['left cephalic-vein failed', 'left brachial-vein successful']],
    ['Neck, right side, internal jugular vein, under ultrasound, 8 French to begin with.', ['right internal-jugular-vein successful']],
    ['Groin, right. Ultrasound. Common femoral vein stuck twice, two 6F sheaths.', ['right common-femoral-vein successful']],
    ['Left upper arm fistula, brachial to cephalic, from 2019. The arm is swollen three weeks. It was entered near the elbow, pointing up, 6 French.', ['left arteriovenous-fistula successful']],
    ['Right groin, artery and vein: CFA 6F, CFV 8F, both under ultrasound.', ['right common-femoral-artery successful', 'right common-femoral-vein successful']],
  ])('are read: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });

  it.each([
    ['R CFA, US, 6F. Left popliteal artery, ultrasound, no flow.', ['right common-femoral-artery successful']],
    ['R CFA, US, 6F. Left SFA, 6F Destination parked here.', ['right common-femoral-artery successful']],
    ['R CFA, US, 6F. Left popliteal artery: 5 x 40 balloon.', ['right common-femoral-artery successful']],
    ['Right CFA, 5F. Should this fail, surgical cutdown of the axillary artery as reserve.', ['right common-femoral-artery successful']],
    ['Right CFA, 5F. Left brachial puncture is our backup.', ['right common-femoral-artery successful']],
    ['Finding: right common femoral artery, ultrasound, patent.', []],
    ['Left upper arm fistula from 2019. The left subclavian vein is narrow on duplex. It was entered with a catheter from the fistula.', []],
  ])('are told from places inside, pictures and reserves: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });
});

describe('an entry and the make-up of what was entered', () => {
  it.each([
    ['Antegrade puncture of the left brachiocephalic fistula about 4 cm above the elbow. 7F short sheath.', ['left arteriovenous-fistula successful']],
    ['Retrograde puncture of the left brachial artery 2 cm above the antecubital crease.', ['left brachial-artery successful']],
    ['Stick of the right femoral artery 1 cm below the inguinal ligament, 6F.', ['right femoral-artery successful']],
    ['Access: L upper arm AVF, brachial artery to cephalic vein, made 2020', ['left arteriovenous-fistula successful']],
    ['Access: R forearm fistula, radial to cephalic, 2019', ['right arteriovenous-fistula successful']],
    ['Access: R CFA, 6F', ['right common-femoral-artery successful']],
  ])('are told apart: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });
});

describe('entries summed up in front', () => {
  const far = 'The patient lay supine. Heparin was given. The films were hung. The plan was told. The drapes were laid. ';

  it('are those that are told exactly further on', () => {
    expect(sitesIn(`Percutaneous bilateral femoral arterial access with preclosure.\n\n${far}The right common femoral artery was entered under ultrasound. The left common femoral artery was punctured, 5F.`)).toEqual(['right common-femoral-artery successful', 'left common-femoral-artery successful']);
  });

  it('stay beside an entry of another side', () => {
    expect(sitesIn(`Percutaneous left femoral arterial access.\n\n${far}The right common femoral artery was entered under ultrasound.`)).toEqual(['left femoral-artery successful', 'right common-femoral-artery successful']);
  });
});

describe('what is not there behind a puncture', () => {
  it.each([
    ['Right common femoral artery puncture, no access site hematoma.', ['right common-femoral-artery successful']],
    ['Right radial artery stick x1, no access complications. 6 Fr sheath.', ['right radial-artery successful']],
    ['Right brachial artery puncture, no access-related complication.', ['right brachial-artery successful']],
    ['Left popliteal vein puncture, no wire trouble.', ['left popliteal-vein successful']],
    ['Right common femoral artery puncture, no blood transfusion needed.', ['right common-femoral-artery successful']],
    ['Left common femoral vein puncture, no entry problems, 8F.', ['left common-femoral-vein successful']],
    ['Left popliteal vein stick x3, no wire. Right popliteal vein stick, 8F sheath.', ['left popliteal-vein failed', 'right popliteal-vein successful']],
    ['Left popliteal vein puncture x2, no flash. Right popliteal vein stick, 8F sheath.', ['left popliteal-vein failed', 'right popliteal-vein successful']],
    ['Left radial artery stick x2, no blood return. Right radial artery stick, 6F sheath.', ['left radial-artery failed', 'right radial-artery successful']],
    ['Left radial artery stick x2, no access. Right radial artery stick, 6F sheath.', ['left radial-artery failed', 'right radial-artery successful']],
  ])('tells of a failure only where it is the way in: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });

  it.each([
    ['Ultrasound-guided puncture of the right common femoral vein was performed; no sheath needed.', ['right common-femoral-vein successful']],
    ['Micropuncture access of the right common femoral vein; no sheath required.', ['right common-femoral-vein successful']],
    ['Needle entry into the left basilic vein under ultrasound; no sheath needed, a 4F dilator sufficed.', ['left basilic-vein successful']],
    ['We punctured the right common femoral artery with a 4F dilator, no sheath used.', ['right common-femoral-artery successful']],
    ['Percutaneous puncture of the right radial artery (no sheath needed).', ['right radial-artery successful']],
    ['Right common femoral vein punctured, 8F. Ultrasound of the left common femoral vein was performed; no puncture needed.', ['right common-femoral-vein successful']],
    ['Right common femoral vein punctured, 8F. Left radial prepped, no sheath needed.', ['right common-femoral-vein successful']],
  ])('leaves a punctured vessel one where it is a sheath: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });

  it.each([
    ['The right internal jugular vein was accessed (never touched the carotid).', ['right internal-jugular-vein successful']],
    ['The right internal jugular vein was punctured under ultrasound (artery not punctured).', ['right internal-jugular-vein successful']],
    ['The right common femoral vein was accessed (the artery was not entered) with an 8F sheath.', ['right common-femoral-vein successful']],
    ['The right common femoral vein was punctured (never stuck the artery).', ['right common-femoral-vein successful']],
    ['The right common femoral vein was accessed (the nerve was never touched), 8F.', ['right common-femoral-vein successful']],
    ['The right radial artery was accessed, 6F. Left radial artery scanned (never touched).', ['right radial-artery successful']],
    ['The right radial artery was accessed, 6F. The left radial artery (never touched the whole time) was prepped.', ['right radial-artery successful']],
  ])('is told of the vessel or of what lies beside it: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });

  it.each([
    ['As we were unable to access the left radial or left brachial artery, the right common femoral artery was accessed with a 6F sheath.', ['left radial-artery failed', 'left brachial-artery failed', 'right common-femoral-artery successful']],
    ['Because the left radial and right radial arteries could not be cannulated, the left brachial artery was accessed.', ['left radial-artery failed', 'right radial-artery failed', 'left brachial-artery successful']],
    ['Having failed to access the left popliteal vein, left posterior tibial vein, we accessed the right common femoral vein.', ['left popliteal-vein failed', 'left posterior-tibial-vein failed', 'right common-femoral-vein successful']],
    ['After failing to puncture the left radial artery, we punctured the right common femoral artery.', ['left radial-artery failed', 'right common-femoral-artery successful']],
    ['Since we were unable to puncture the left popliteal or left femoral vein, the right internal jugular vein was accessed.', ['left popliteal-vein failed', 'left femoral-vein failed', 'right internal-jugular-vein successful']],
    ['The left radial artery was accessed. We were unable to access the right radial artery, the right brachial artery, or the right ulnar artery.', ['left radial-artery successful', 'right radial-artery failed', 'right brachial-artery failed', 'right ulnar-artery failed']],
  ])('in a clause that gives the reason is not told of the vessel behind it: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });

  it('leaves the artery one that was punctured because three others could not be', () => {
    expect(sitesIn('Because we could not access the left radial, right radial, or left brachial artery, the right common femoral artery was punctured.')).toContain('right common-femoral-artery successful');
  });
});

describe('a sheath that never went in', () => {
  it.each([
    ['We started with the left radial artery. Two passes under ultrasound, blood back, the wire balled up. Gave up on that, no sheath went in. The right radial took a 6F sheath.', ['left radial-artery failed', 'right radial-artery successful']],
    ['Went for the left basilic vein under ultrasound. The wire buckled each time. We gave it up and no introducer was placed. The left brachial vein was punctured and an 8F sheath placed.', ['left basilic-vein failed', 'left brachial-vein successful']],
    ['Went for the left popliteal vein under ultrasound. Three sticks, flash twice, the wire coiled. Gave it up, never a sheath in. Left posterior tibial vein stuck, 5F.', ['left popliteal-vein failed', 'left posterior-tibial-vein successful']],
  ])('does not undo the failure in front: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });

  it.each([
    ['I tried the left basilic vein with a micropuncture set. The wire kinked, a stiffer one passed and an 8F sheath was placed.', ['left basilic-vein successful']],
    ['I tried the right radial artery first; the wire coiled once, then it passed and a slender sheath went in.', ['right radial-artery successful']],
    ['The left common femoral vein was punctured. No sheath larger than 8F was placed.', ['left common-femoral-vein successful']],
  ])('is told from one that did: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });
});

describe('attempts told as what failed, and the vessel that one turned to', () => {
  it.each([
    ['Multiple attempts at the left brachial artery with ultrasound were unsuccessful. The right CFA was then punctured, 6F.', ['left brachial-artery failed', 'right common-femoral-artery successful']],
    ['Attempts to puncture the right popliteal vein failed because of an organized thrombus. The left popliteal vein was entered with a micropuncture set.', ['right popliteal-vein failed', 'left popliteal-vein successful']],
    ['The first three sticks of the right radial artery were unsuccessful; pressure was held and we switched to the left radial artery.', ['right radial-artery failed', 'left radial-artery successful']],
    ['Left basilic vein puncture was tried twice and both times a hematoma formed. We moved to the left brachial vein, 21 G needle, 5 Fr sheath.', ['left basilic-vein failed', 'left brachial-vein successful']],
    ['Puncture of the left small saphenous vein was tried without success, so we went up to the left popliteal vein.', ['left small-saphenous-vein failed', 'left popliteal-vein successful']],
    ['The right CFA was our first choice, but the needle met a wall of calcium and the wire coiled outside every time. We took the left CFA under ultrasound, 6F.', ['right common-femoral-artery failed', 'left common-femoral-artery successful']],
  ])('failed, and was entered: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });

  it.each([
    ['Attempts to cross the left SFA occlusion failed. The right CFA had been punctured, 6F.', ['right common-femoral-artery successful']],
    ['Two sticks of the right CFV were made without trouble, 8F and 10F.', ['right common-femoral-vein successful']],
    ['Attempts to enter the right brachial artery were successful, 6F sheath.', ['right brachial-artery successful']],
    ['Right CFV punctured, 8F. Passes of the AngioJet at the left femoral vein were unsuccessful.', ['right common-femoral-vein successful']],
    ['Right CFA punctured, 6F. We then moved to the left popliteal artery and treated it with a 5 mm balloon.', ['right common-femoral-artery successful']],
    ['Right radial artery tried first but spasm; we will move to the left radial artery next week.', ['right radial-artery failed']],
  ])('did not, and was not: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });
});

describe('a vessel that was only marked or not tried', () => {
  it.each([
    ['L IJ accessed w/ US (R IJ known thrombosed, not tried). 10F sheath.', ['left internal-jugular-vein successful']],
    ['The left common femoral vein had only been marked with ultrasound. The procedure was cancelled.', []],
    ['The right radial artery was only imaged; we then punctured the left radial artery, 5F.', ['left radial-artery successful']],
    ['The right CFA had only been marked when he coughed; it was then punctured under ultrasound, 6F.', ['right common-femoral-artery successful']],
  ])('was not entered: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });
});

describe('an entry where no wire got in', () => {
  it.each([
    ['The right common femoral vein was punctured four times without passage of the wire. The left common femoral vein was tried with the same result. The procedure was stopped.', ['right common-femoral-vein failed', 'left common-femoral-vein failed']],
    ['Right CFA was stuck twice; the wire never passed. Left CFA was then entered, 5F.', ['right common-femoral-artery failed', 'left common-femoral-artery successful']],
    ['The left radial artery was entered twice with the wire never passing. The right radial artery was then accessed, 6F.', ['left radial-artery failed', 'right radial-artery successful']],
    ['Left brachial artery tried first, in vain. Right CFA taken, 5F sheath.', ['left brachial-artery failed', 'right common-femoral-artery successful']],
  ])('failed: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });

  it.each([
    ['Right CFA was punctured twice before the wire passed, 6F sheath.', ['right common-femoral-artery successful']],
    ['The right CFV was punctured. The wire would not advance through the iliac occlusion. A catheter was used.', ['right common-femoral-vein successful']],
    ['The right CFV was punctured; initially the wire would not pass, then with a Glidewire it went up. 8F sheath.', ['right common-femoral-vein successful']],
    ['Right CFA was punctured. The wire did not go past the iliac stenosis.', ['right common-femoral-artery successful']],
    ['Left CFA accessed. The profunda was tried with the same result.', ['left common-femoral-artery successful']],
  ])('did not where it got in then, or what it did not cross lies farther in: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });
});
