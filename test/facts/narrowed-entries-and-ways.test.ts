import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/analyze.js';

const name = ({ vessel, side }: { vessel: string | null; side: string | null }): string => `${side ?? '-'} ${vessel ?? 'unnamed'}`;
const sitesOf = (note: string): string[] => analyze(note).accessSites.map(name);
const positionsOf = (note: string): string[] => analyze(note).catheterPositions.map(name);
const examinedIn = (note: string): string[] => analyze(note).ivus.filter(({ status }) => status === 'performed').map(name);

describe('vessels that stand by themselves and were not entered', () => {
  test.each([
    'Patient has a dialysis catheter in right IJ, 14 F. IVUS of the left common iliac vein was performed through the left leg.',
    'Port check. Port in the right IJ, 8F. The catheter tip was at the cavoatrial junction.',
    'Removal of tunneled catheter, right IJ. Lidocaine was infiltrated and the cuff was dissected.',
    'Arterial line: left radial, 20 G. Cerebral angiogram was performed with a Simmons catheter in the right common carotid artery.',
    'Anesthesia placed an A-line in the left radial artery, 20 gauge. The endograft main body was deployed.',
    'Options discussed: via right CFA or via left radial. The patient wanted to think. No angiogram today.',
  ])('%s', (note) => {
    expect(sitesOf(note)).toEqual([]);
  });

  test.each([
    ['PAE via L radial. Cobra catheter to the left prostatic artery.', ['left radial-artery']],
    ['EKOS from the right CFV (two 6F sheaths).', ['right common-femoral-vein']],
  ])('but: %s', (note, sites) => {
    expect(sitesOf(note)).toEqual(sites);
  });
});

describe('sheaths of others and sheaths that came over', () => {
  test.each([
    ['Right IJ accessed. Anesthesia had placed a catheter through a sheath in the left internal jugular vein.', ['right internal-jugular-vein']],
    ['Right CFA accessed. A crossover sheath was placed. Injections through a 6F sheath in the left common femoral artery showed SFA occlusion.', ['right common-femoral-artery']],
    ['Right CFA was accessed. Sheath exchanged for a 45 cm sheath, tip in the left CFA. Angiograms via the left CFA sheath showed occlusion.', ['right common-femoral-artery']],
    ['Right CFA accessed, 5 Fr sheath. Up and over to the left CFA with a 6F sheath. Left CFA 6F up-and-over sheath was positioned. SFA stented.', ['right common-femoral-artery']],
    ['Both common femoral veins were compressible. The left one was larger, and was thought better accessed later. The right popliteal vein was accessed.', ['right popliteal-vein']],
    ['Both radial arteries were palpated. The right had been accessed before and was occluded. The left radial artery was accessed.', ['left radial-artery']],
    ['1. Right CFA 6F Mynx.\n2. Left radial TR band 6 F.', ['right common-femoral-artery', 'left radial-artery']],
    ['L IJ accessed w/ US (R IJ known thrombosed, not tried). 10F sheath.', ['left internal-jugular-vein']],
    ['R CFA accessed w/o US (L CFA occluded, not tried). 6F sheath.', ['right common-femoral-artery']],
  ])('%s', (note, sites) => {
    expect(sitesOf(note)).toEqual(sites);
  });
});

describe('a limb that was tucked, or that a cuff or line was on, is not the one entered', () => {
  test.each([
    ['The right arm was tucked. The radial artery was accessed under ultrasound.', ['- radial-artery']],
    ['Blood pressure was taken from the left arm. The radial artery was accessed with 6F.', ['- radial-artery']],
    ['The IV was in the left forearm. The brachial artery was accessed under ultrasound.', ['- brachial-artery']],
    ['Ultrasound of the right upper arm. The basilic vein was accessed.', ['right basilic-vein']],
  ])('%s', (note, sites) => {
    expect(sitesOf(note)).toEqual(sites);
  });
});

describe('catheters and lines told as the reason, and ultrasound of the skin', () => {
  test.each([
    ['INDICATION: Failed dialysis access. Right IJ, 14 Fr catheter.\nPROCEDURE: Left CFV accessed. Cavogram.', ['left common-femoral-vein']],
    ['PATIENT: John. Left radial artery line 20 g, 5 Fr in right IJ.\nPROCEDURE: The right CFV was accessed.', ['right common-femoral-vein']],
    ['Prior report --- not available.\nRight CFA accessed. Catheter to the aorta.', ['right common-femoral-artery']],
    ['Old report === see chart\nRight CFA accessed. Catheter to the aorta.', ['right common-femoral-artery']],
    ['Last op note dated 2/3 ---- reviewed. Right IJ was accessed. Pigtail in the IVC.', ['right internal-jugular-vein']],
    ['Prior note 3/1/2023 >>> Right CFA accessed, left SFA stented. <<< end\nToday: left CFA accessed, catheter to aorta.', ['left common-femoral-artery']],
  ])('%s', (note, sites) => {
    expect(sitesOf(note)).toContain(sites[0]);
  });

  test.each([
    'INDICATION: Leg pain\nUltrasound readings: left popliteal vein thrombosed, left femoral vein thrombosed.\nPROCEDURE: left popliteal vein accessed. Venogram.',
    'Ultrasound readings: Right common femoral vein 12 mm, compressible.\nRight CFV accessed. Pigtail in IVC.',
    'PRE-OP ULTRASOUND READINGS\nLeft GSV 6 mm with reflux.\nPROCEDURE\nLeft GSV was accessed and laser ablation performed.',
  ])('%s', (note) => {
    expect(examinedIn(note)).toEqual([]);
  });
});

describe('no catheter was there', () => {
  test.each([
    ['Swan-Ganz numbers from the ICU: RA 10, RV 40/8, PA 42/20. The right common femoral vein was punctured and a catheter was advanced to the right pulmonary artery.', ['right pulmonary-artery']],
    ['Right RA 60% renal artery stenosis, RV 20 ml. Right CFA accessed, catheter to the right renal artery.', ['right renal-artery']],
    ['Right CFA accessed; the catheter was pulled back to the left common iliac artery 120/70 and the left external iliac artery 80 mm long stenosis.', ['left common-iliac-artery']],
    ['The right common femoral artery was accessed under ultrasound. Pressure was measured in the left external iliac artery through the sheath. Gradient 20 mmHg.', []],
    ['Right common femoral vein accessed. A catheter was advanced into the IVC. Thrombectomy samples: left iliac vein, right iliac vein clot sent.', ['- inferior-vena-cava']],
    ['Right CFA accessed. A catheter was placed in the aorta near the branches of the SMA.', ['- aorta']],
    ['Right CFA accessed. Catheter in aorta, angiogram. SMA angiogram.', ['- aorta']],
    ['Right CFA accessed. The Omni was used to inject the left common iliac artery from the aorta.', []],
    ['Right CFA accessed. Omni over the bifurcation, injection, then down through the left external iliac artery.', ['left external-iliac-artery']],
    ['Right CFA accessed. Up and over. Kumpe was advanced to the popliteal artery; flow was antegrade.', ['- popliteal-artery']],
    ['Right CFA accessed. Catheter crossed to the left side. Wire and catheter advanced antegrade to the popliteal artery.', ['- popliteal-artery']],
  ])('%s', (note, positions) => {
    expect(positionsOf(note)).toEqual(positions);
  });
});

describe('how a puncture was done, and lines of the ward', () => {
  test.each([
    ['Right CFA puncture was not performed under ultrasound. The artery was palpated and entered with an 18 g needle.', ['right common-femoral-artery']],
    ['Right CFA access was not made. Left CFA accessed.', ['left common-femoral-artery']],
    ['PICC (bedside, IR nurse): L basilic vein, 4 Fr single lumen. Tip at the lower SVC.', ['left basilic-vein']],
    ['Right CFA accessed. Through the left IJ a 12 Fr catheter was placed for plasmapheresis last night.', ['right common-femoral-artery']],
    ['Jugular approach (right IJ thrombosed, left IJ used, 8F). IVC gram.', ['- internal-jugular-vein']],
    ['Jugular approach (right IJ, 6F sheath). MPA in the IVC.', ['right internal-jugular-vein']],
  ])('%s', (note, sites) => {
    expect(sitesOf(note)).toEqual(sites);
  });

  test('of several vessels that a picture showed, none is what was selected next', () => {
    expect(positionsOf('Right CFA accessed. Catheter in the aorta showed the SMA, the celiac and the left renal artery. It was selected with a Sos.')).toEqual(['- aorta']);
  });

  test('a wire that took pressures is no catheter', () => {
    expect(positionsOf('Right CFA accessed. Pressures were measured in the aorta and left renal artery by a pressure wire.')).toEqual([]);
    expect(positionsOf('Right CFV accessed. Pressures were measured in the right atrium with a pigtail catheter. IVC 8.')).toEqual(['- right-atrium']);
  });
});

describe('what is told behind a label of the past', () => {
  test.each([
    ['Previous surgery: none. Right CFA accessed. IVUS of left SFA.', ['left superficial-femoral-artery']],
    ['Last procedure 3 months ago: IVUS of left CIV. Now right IJ accessed, IVUS of left EIV with 60%.', ['left external-iliac-vein']],
    ['Last procedure: IVUS of left CIV with stent.\nToday: right IJ accessed. Venogram.', []],
    ['Previous surgery: none in the leg before 2020. Right CFA accessed in 2021. IVUS of left SFA.', []],
  ])('%s', (note, vessels) => {
    expect(examinedIn(note)).toEqual(vessels);
  });
});
