import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.js';
import { readAccessSites } from '../../src/facts/access/access-sites.js';
import { readNote } from '../../src/language/read-note.js';

const sitesIn = (text: string): string[] => readAccessSites(readNote(text)).map(({ vessel, side, outcome }) => `${side ?? '-'} ${vessel} ${outcome}`);

describe('an entry', () => {
  it.each([
    'Hockey-stick catheter down into L common femoral vein, contrast.',
    'By IVUS the left subclavian vein was 11 mm with the lead stuck to the wall.',
    'IVUS of the left common femoral vein: a scar at the old puncture, 71 mm2.',
    'A hockey stick catheter was passed into the left common femoral vein.',
  ])('is not told by the name of a device or an old puncture: %j', (way) => {
    expect(sitesIn(`R internal jugular vein, US, 9F. ${way}`)).toEqual(['right internal-jugular-vein successful']);
  });
});

describe('an entry of the other side', () => {
  it.each([
    'No left-sided access was needed.',
    'No left groin access was needed.',
    'No contralateral access.',
    'No L access.',
    'No second access on the left was required.',
    'There was no need for an access on the left.',
    'No puncture of the left side was made.',
    'Left-sided access was not necessary.',
    'At no time was the left side entered.',
  ])('that is denied is none: %j', (denial) => {
    expect(sitesIn(`The right common femoral artery was punctured under ultrasound, 6F. ${denial}`)).toEqual(['right common-femoral-artery successful']);
  });

  it.each([
    'Left access was also obtained in the same way.',
    'No problem. The left was punctured too.',
    'Without difficulty the left side was also accessed.',
  ])('that is told counts: %j', (telling) => {
    expect(sitesIn(`The right common femoral artery was punctured under ultrasound, 6F. ${telling}`)).toEqual(['right common-femoral-artery successful', 'left common-femoral-artery successful']);
  });
});

describe('an entry that is none of this session', () => {
  it.each([
    'In 2019 he had a right brachial puncture complicated by hematoma, so the arm was avoided.',
    'She had had a left radial puncture years before with occlusion.',
    'In 2021 a cardiologist entered the right radial artery, which has since occluded.',
    'The right femoral artery was punctured during catheterization in 2017 and bled.',
    'At her first procedure in May the left popliteal vein was accessed.',
    'The op note from Mercy states that the right CFV was punctured.',
    'Review of her old op note shows that the left CFA was accessed.',
    'Consent covered puncture of either groin and the neck.',
    'The consent form lists right femoral puncture, jugular puncture and popliteal puncture.',
    'She signed for right femoral access and possible popliteal access.',
    'The booking was for right CFA access.',
    'Risks of femoral artery puncture were explained.',
    'Inadvertent puncture of the right common femoral artery was avoided by keeping the probe on the vein.',
    'The needle was angled to avoid puncture of the right femoral artery.',
    'CT shows a patent right common femoral artery, suitable for access.\n',
    '- Access L IJ vein: no\n',
    'Left radial access - none\n',
    'Lidocaine was given over the left CFA with a hemostat as a marker.',
  ])('stands beside the one that is: %j', (words) => {
    expect(sitesIn(`${words} Today the left internal jugular vein was punctured with ultrasound and a 9F sheath was placed.`)).toEqual(['left internal-jugular-vein successful']);
  });

  it.each([
    ['After informed consent the right CFV was punctured.', 'right common-femoral-vein successful'],
    ['After consent for the procedure was obtained the right common femoral vein was accessed, 8F.', 'right common-femoral-vein successful'],
    ['Because of the risk of bleeding the left radial artery was accessed with micropuncture.', 'left radial-artery successful'],
    ['The stent of 2019 was occluded, and the left popliteal vein was punctured with a micropuncture needle.', 'left popliteal-vein successful'],
    ['The right common femoral artery was suitable for access. Micropuncture, 6F sheath.', 'right common-femoral-artery successful'],
    ['Right CFV access: Yes\nLeft CFV access: No\nRight IJ access: N/A', 'right common-femoral-vein successful'],
    ['Access R IJ vein: yes, 10F', 'right internal-jugular-vein successful'],
    ['Duplex last week: left SFA occluded. Left CFA was punctured antegrade today, 5F short sheath.', 'left common-femoral-artery successful'],
  ])('is told from one that was made: %j', (text, site) => {
    expect(sitesIn(text)).toEqual([site]);
  });
});

describe('a form under whose heading of access more is told', () => {
  it('enters what was punctured, not what was seen or treated', () => {
    const text = 'Access type        Left upper arm brachiocephalic fistula\n1    Puncture       Left arteriovenous fistula, antegrade, 6F short sheath\n2    Cephalic arch 75% stenosis.\n3    Central venogram   Left subclavian vein, SVC: open\n4    Balloon        Conquest 8 x 40 to the left cephalic arch, 22 atm';
    expect(sitesIn(text)).toEqual(['left arteriovenous-fistula successful']);
  });
});

describe('words of entry in what is meant for later', () => {
  const first = 'PROCEDURE\nThe right common femoral artery was punctured under ultrasound and a 6 Fr sheath was placed. A catheter was advanced to the abdominal aorta.\n\n';
  it.each([
    'IMPRESSION\nAnterior tibial reconstruction is possible; staged intervention next week from an antegrade puncture once the cardiology note is in.',
    'Opinion\nThe left popliteal occlusion will need a retrograde approach; a pedal puncture is planned for next month.',
    'Opinion\nThe left SFA is to be treated from an antegrade puncture of the left common femoral artery next week.',
    'Opinion\nNext session in two weeks through a left popliteal artery puncture.',
    'IMPRESSION\nLong left SFA occlusion, suitable for treatment from a popliteal puncture.',
    'The posterior tibial artery is open to the ankle and could be punctured for a retrograde attempt if needed.',
  ])('are none: %j', (text) => {
    expect(sitesIn(first + text)).toEqual(['right common-femoral-artery successful']);
  });
  it.each([
    ['As planned, the left common femoral artery was then punctured in antegrade direction and a 5 Fr sheath placed.', 'left common-femoral-artery'],
    ['The staged approach was given up; the left posterior tibial artery was punctured at the ankle, 4 Fr sheath.', 'left posterior-tibial-artery'],
    ['Since the arch was possible only from above, the left radial artery was accessed under ultrasound, 5 Fr sheath.', 'left radial-artery'],
    ['As planned, access was via the right common femoral vein.', 'right common-femoral-vein'],
    ['As had been discussed, entry was through the left popliteal vein.', 'left popliteal-vein'],
    ['Access was considered at the left brachial artery but the left common femoral artery was the access.', 'left common-femoral-artery'],
    ['A jugular approach had been planned; access was from the left common femoral vein.', 'left common-femoral-vein'],
  ])('count where they tell it as done: %j', (text, site) => {
    expect(sitesIn(first + text)).toEqual(['right common-femoral-artery successful', `${site} successful`]);
  });
});

describe('an entry that something stood against', () => {
  it.each([
    'Dense scar in the groin precluded a right femoral puncture.',
    'An aortobifemoral graft ruled out femoral access.',
    'The thrombosed graft argued against puncture of the left common femoral artery.',
    'A femoral approach was out of the question because of an open wound.',
    'The apron of fat made a femoral puncture unsafe.',
  ])('is none: %j', (words) => {
    expect(sitesIn(`${words} The left brachial artery was punctured under ultrasound and a 6 Fr sheath was placed.`)).toEqual(['left brachial-artery successful']);
  });
  it.each([
    ['Ultrasound ruled out a hematoma and the right common femoral artery was punctured.', 'right common-femoral-artery successful'],
    ['After ultrasound had ruled out thrombus the right femoral vein was punctured.', 'right femoral-vein successful'],
    ['Calcium precluded a closure device at the right common femoral artery puncture.', 'right common-femoral-artery successful'],
    ['Ultrasound ruled out right common femoral vein puncture site thrombus and a 10 Fr sheath was placed there over the wire.', 'right common-femoral-vein successful'],
    ['Duplex ruled out left common femoral vein access thrombus. A 10 Fr sheath was already in it and was used.', 'left common-femoral-vein successful'],
    ['Scar made right femoral vein access hazardous but it was obtained under ultrasound, 8 Fr sheath.', 'right femoral-vein successful'],
    ['The left common femoral vein was thrombosed, because of which we scanned the right common femoral vein. It was punctured and a 10 Fr sheath was placed.', 'right common-femoral-vein successful'],
    ['The left common femoral vein was thrombosed, on account of which we scanned the right common femoral vein. It was punctured and a 10 Fr sheath was placed.', 'right common-femoral-vein successful'],
    ['The left common femoral vein was thrombosed, because of this we scanned the right common femoral vein. It was punctured and a 10 Fr sheath was placed.', 'right common-femoral-vein successful'],
    ['The left internal jugular vein was small, and rather than it the right internal jugular vein was scanned. This was punctured and a 10 Fr sheath was placed.', 'right internal-jugular-vein successful'],
    ['Scar made the right femoral puncture difficult, but a 5 Fr sheath was placed.', 'right femoral-artery successful'],
  ])('is told from one that was made: %j', (text, site) => {
    expect(sitesIn(text)).toEqual([site]);
  });
});

describe('an approach that something stood against', () => {
  it.each([
    'The popliteal approach was closed to us by the wound.',
    'Femoral access was denied to us by the infection.',
    'A popliteal approach was not possible because of the cast.',
    'Femoral access was unavailable.',
  ])('is no entry: %j', (words) => {
    expect(sitesIn(`${words} The right internal jugular vein was punctured, 10F sheath.`)).toEqual(['right internal-jugular-vein successful']);
  });
  it('while one that was closed at the end is one', () => {
    expect(sitesIn('The right popliteal vein was punctured, 8F. The right popliteal access was closed with pressure.')).toEqual(['right popliteal-vein successful']);
  });
});

describe('an access that is told as not made', () => {
  it.each([
    'The left femoral access was avoided because of groin infection.',
    'Left CFA access was therefore not started.',
    'Left CFV access was postponed.',
    'Left popliteal vein access was aborted before the needle because of hypotension.',
    'The left femoral artery was prepped as a bail-out access.',
    'Left CFA access was kept as a backup.',
  ])('is none: %j', (words) => {
    expect(sitesIn(`The right radial artery was punctured, 6F. ${words}`)).toEqual(['right radial-artery successful']);
  });

  it.each([
    'Right CFA access was not difficult, 6F sheath.',
    'Right CFA access was not lost during the exchange.',
    'Right CFA access was obtained; closure was deferred. 8F.',
    'The right common femoral artery was prepped, draped and used as the access, 6F sheath.',
  ])('is one where only its course is told: %j', (words) => {
    expect(sitesIn(words)).toEqual(['right common-femoral-artery successful']);
  });
});

it('a vessel neither punctured nor treated is no entry', () => {
  const { accessSites } = analyze('Steal below a right brachiocephalic fistula. From the left femoral artery the right subclavian was catheterized. The fistula itself was neither punctured nor treated.');
  expect(accessSites.map(({ vessel }) => vessel)).not.toContain('arteriovenous-fistula');
});
