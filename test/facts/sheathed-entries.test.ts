import { describe, expect, it } from 'vitest';
import { readAccessSites } from '../../src/facts/access/access-sites.js';
import { readNote } from '../../src/language/read-note.js';

const sitesIn = (text: string): string[] => readAccessSites(readNote(text)).map(({ vessel, side, outcome }) => `${side ?? '-'} ${vessel} ${outcome}`);

describe('entries told by their sheaths', () => {
  it.each([
    ['Right common femoral vein: 8F sheath (IVUS). Left common femoral vein: 10F sheath (stent). Right internal jugular vein: standby, prepped, not stuck.', ['right common-femoral-vein successful', 'left common-femoral-vein successful']],
    ['Right CFV - 8 Fr (IVUS)\nLeft CFV - 10 Fr (stent)', ['right common-femoral-vein successful', 'left common-femoral-vein successful']],
    ['L CFV micropunct under US, 8F sheath. R pop v micropunct prone, 10F sheath.', ['left common-femoral-vein successful', 'right popliteal-vein successful']],
    ['Both of today\'s sheaths were withdrawn and a stitch applied at each groin: 10F from the right common femoral vein, 8F from the left common femoral vein.', ['right common-femoral-vein successful', 'left common-femoral-vein successful']],
    ['The 10F sheath was removed from the right common femoral vein and the 8F from the left; pressure was held 15 minutes.', ['right common-femoral-vein successful', 'left common-femoral-vein successful']],
    ['Right CFV accessed, 8F. The wire was snared from the left popliteal vein, where an 8 French sheath had been put in at the start of the case.', ['right common-femoral-vein successful', 'left popliteal-vein successful']],
    ['A vertical incision was made over the right groin and the vessels were looped. An 18G needle was put into the common femoral artery only, and a 9F sheath was introduced there.', ['right common-femoral-artery successful']],
    ['Left upper arm graft (AVG), thrombosed. Punctured near the arterial end, 7F sheath, and separately the right IJ was entered with micropuncture set.', ['left arteriovenous-graft successful', 'right internal-jugular-vein successful']],
    ['TCAR: left common carotid artery exposed, punctured, sheath secured. Venous return sheath percutaneously in right common femoral vein.', ['left common-carotid-artery successful', 'right common-femoral-vein successful']],
    ['By the right internal jugular vein (US, one pass) the catheter was directed through the SVC into the azygos vein.', ['right internal-jugular-vein successful']],
    ['Rt popliteal v. & Rt small saphenous v. each looked at with US; the popliteal was too small. Small saphenous stuck w/ 21g, then 8F sheath.', ['right small-saphenous-vein successful']],
  ])('count each: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });

  it.each([
    ['Right CFA accessed, 6F. The sheath was withdrawn into the right external iliac artery.', ['right common-femoral-artery successful']],
    ['Right CFA accessed, 6F. The catheter was taken to the left CFA, where the sheath tip was then advanced.', ['right common-femoral-artery successful']],
  ])('unless the sheath came from elsewhere: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });
});

describe('a needle whose wire never ran', () => {
  it.each([
    ['Needle to L popliteal v x3 under US. Blood back on #2, but the wire coiled at the tip and would not run; pulled. Third stick = small hematoma. Stopped.', ['left popliteal-vein failed']],
    ['Needle into the right popliteal vein, blood back, wire would not run, pulled.', ['right popliteal-vein failed']],
    ['R CFV stuck, flash, wire kinked at tip, all out.', ['right common-femoral-vein failed']],
    ['The needle would not pass the calcified anterior wall of the left common femoral artery and was pulled. Right common femoral artery then taken instead, 5F sheath placed.', ['left common-femoral-artery failed', 'right common-femoral-artery successful']],
    ['Needle to L popliteal v under US. The wire ran up at once, 8F sheath.', ['left popliteal-vein successful']],
    ['L CFA accessed, 5F. The wire alone went as far as the above-knee popliteal but stayed outside the lumen, no blood return.', ['left common-femoral-artery successful']],
  ])('failed, and a wire from inside tells of no entry: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });
});

describe('a vessel that speech recognition misheard', () => {
  it.each([
    ['The right comment femoral artery was accessed under ultra sound using a micro puncture set.', ['right common-femoral-artery successful']],
    ['The left coming femoral vein was punctured, 8 french sheath.', ['left common-femoral-vein successful']],
    ['The right break heal artery was entered.', ['right brachial-artery successful']],
    ['The left post tier ear tibial are terry was stuck at the ankle, 4F.', ['left posterior-tibial-artery successful']],
    ['Comment: femoral pulses were good.', []],
  ])('is the one that was entered: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });
});

describe('a sheath that something is passed through', () => {
  const first = 'The left upper arm arteriovenous fistula was cannulated under ultrasound and a 7 Fr sheath was placed. A second stick was made toward the arterial end, 6F sheath. ';
  it.each([
    'The IVUS catheter was advanced through the sheath into the left subclavian vein, where a first recording was made, and was then withdrawn to the left cephalic vein at the arch for the second.',
    'Fogarty 4F passed through the second sheath into the left brachial artery beyond the arterial anastomosis and pulled back once.',
    'Through the second sheath a Fogarty balloon was advanced into the left brachial artery.',
    'A Kumpe was introduced via the second sheath into the left axillary vein.',
    'The second sheath was used to pass a Fogarty into the left brachial artery.',
    'Via the separate arterial sheath a wire was placed into the left radial artery.',
  ])('is no entry of where it went: %j', (text) => {
    expect(sitesIn(first + text)).toEqual(['left arteriovenous-fistula successful']);
  });
  it.each([
    ['A second 5 Fr sheath was placed into the left radial artery.', 'left radial-artery'],
    ['Through a second puncture a 5 Fr sheath was placed into the left radial artery.', 'left radial-artery'],
    ['A separate 8 Fr sheath was inserted in the right internal jugular vein.', 'right internal-jugular-vein'],
  ])('is another than one put into a vessel: %j', (text, site) => {
    expect(sitesIn(first + text)).toEqual(['left arteriovenous-fistula successful', `${site} successful`]);
  });
  it('counts where it is told to be in the vessel', () => {
    expect(sitesIn('The catheter was advanced through a 6 Fr sheath placed in the right common femoral artery.')).toEqual(['right common-femoral-artery successful']);
  });
});

describe('a vessel with the ground why it was taken', () => {
  it.each([
    ['* Right common femoral vein, because the left groin had been radiated. Micropuncture under ultrasound, 9F sheath.', ['right common-femoral-vein successful']],
    ['1. Right brachial artery, because the radial had been harvested. Micropuncture, 6F sheath. Heparin 5000.', ['right brachial-artery successful']],
    ['Left radial artery, as both groins had grafts. Ultrasound, 6 Fr.', ['left radial-artery successful']],
    ['Access: left internal jugular vein rather than the right on account of a port. Ultrasound-guided stick, 9F.', ['left internal-jugular-vein successful']],
    ['Left common femoral vein, since the right one held a filter leg. Ultrasound, 10 French sheath.', ['left common-femoral-vein successful']],
  ])('was entered where guidance and size follow: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });

  it.each([
    'Lesion: right popliteal artery, as seen on the CTA. With a 6 Fr sheath the lesion was approached.',
    'Target: right popliteal artery, as shown on CTA. A 6 Fr sheath was placed.',
    'Target vessel: left popliteal artery, because of the aneurysm. An 8 Fr sheath was placed over the bifurcation.',
    'Right common femoral artery, given a prior endarterectomy. A 6 Fr sheath went up and over.',
  ])('was not entered where it was the target, or the sheath came from the other side: %j', (text) => {
    expect(sitesIn(text)).toEqual([]);
  });

  it.each([
    'The left common femoral vein was not used, since the groin is scarred. Ultrasound of the groin, 10 French.',
    'Left popliteal vein, since the swelling began there. Ultrasound of the abdomen is planned.',
    'Left common femoral vein, since the scan an occlusion. A catheter went through the 10 French sheath.',
  ])('was not, where they do not: %j', (text) => {
    expect(sitesIn(text)).toEqual([]);
  });
});

describe('a dialysis graft of PTFE', () => {
  it.each([
    ['Upper arm PTFE graft of 2019. Stick in the graft close to the arterial end, micropuncture to 7F sheath.', ['- arteriovenous-graft successful']],
    ['Left forearm PTFE loop graft. The graft was stuck near the venous end with a micropuncture needle, 6F sheath.', ['left arteriovenous-graft successful']],
    ['Left upper arm Gore-Tex graft, thrill lost. Needle into the graft at the arterial anastomosis, 7F sheath.', ['left arteriovenous-graft successful']],
  ])('is meant by "the graft" that was stuck: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });

  it.each([
    ['Right femoral to popliteal PTFE graft of 2019. The right common femoral artery was punctured. A catheter was advanced through the graft.', ['right common-femoral-artery successful']],
    ['Left upper arm PTFE graft with slow flow. The graft looked patent. Right common femoral vein punctured under ultrasound, 8F.', ['right common-femoral-vein successful']],
    ['An upper arm PTFE graft was placed in 2019 and removed in 2021. The left brachiocephalic fistula was punctured.', ['left arteriovenous-fistula successful']],
  ])('is no entry where another was stuck: %j', (text, sites) => {
    expect(sitesIn(text)).toEqual(sites);
  });
});
