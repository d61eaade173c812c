import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/analyze.js';

const name = ({ vessel, side }: { vessel: string | null; side: string | null }): string => `${side ?? '-'} ${vessel ?? 'unnamed'}`;
const examinedIn = (note: string): string[] => analyze(note).ivus.filter(({ status }) => status === 'performed').map(name);
const sitesOf = (note: string): string[] => analyze(note).accessSites.map(name);
const positionsOf = (note: string): string[] => analyze(note).catheterPositions.map(name);

describe('runs of the probe', () => {
  test.each([
    ['R CFA 7F. IVUS as the CT was spoiled. The probe was taken up to the abdominal aorta at the crura and pulled down to the bifurcation. Then it was advanced into the left renal artery and pulled back.', ['- abdominal-aorta', 'left renal-artery']],
    ['L CFA 7F. IVUS as the films disagree. The IVUS catheter was taken into the abdominal aorta and pulled down. Then it was advanced into the right renal artery and pulled back.', ['- abdominal-aorta', 'right renal-artery']],
    ['R CFA 7F. The IVUS probe was put also 2 cm inside the left vertebral artery and pulled.', ['left vertebral-artery']],
    ['R CFA 8F. The IVUS catheter was brought into the aorta, then pulled down and redirected into the left CIA. Left CIA 40 mm2.', ['left common-iliac-artery']],
  ])('%s', (note, vessels) => {
    expect(examinedIn(note)).toEqual(vessels);
  });

  test('results stand below a heading that ends in numbers', () => {
    const { ivus } = analyze('R CFA 6F. IVUS #1: Eagle Eye taken to the R AT and run there. IVUS #2: same catheter brought up into R SFA.\nIVUS results (1 & 2)\nAT: vessel 2.9 mm, no clot.\nSFA: vessel 5.1, lumen 2.0.');
    expect(ivus.map((one) => `${name(one)} ${one.findingsKind}`)).toEqual(['right anterior-tibial-artery yes', 'right superficial-femoral-artery yes']);
  });

  test('"Ultrasound readings" below a run of the probe are its results', () => {
    const { ivus } = analyze('R CFA 7F. We went to IVUS because the CT was spoiled. The probe was taken up to the abdominal aorta and pulled down to the bifurcation.\nUltrasound readings: in the abdominal aorta the true lumen is a slit of 5 mm.');
    expect(ivus.map((one) => `${name(one)} ${one.findingsKind}`)).toEqual(['- abdominal-aorta yes']);
  });
});

describe('ways and entries', () => {
  test.each([
    ['R CFA 6F. Pigtail in the aorta.\n\nNext. Left renal artery engaged with a Sos, 6 by 18 stent.', ['- aorta', 'left renal-artery']],
    ['R CFA 6F. Pigtail in the aorta.\n\nNext: left renal artery stent in two weeks with a Sos catheter.', ['- aorta']],
    ['R CFA 5F. Cobra in the celiac. Micro via the C2 to the left gastric artery.', ['- celiac-artery', '- left-gastric-artery']],
    ['R CFV 8F. 12 x 60 stent placed 1 cm into the IVC.', []],
  ])('%s', (note, positions) => {
    expect(positionsOf(note)).toEqual(positions);
  });

  test.each([
    ['The right CFA was punctured, 16 Fr. The left brachial artery was exposed above the elbow and a 6 Fr Shuttle was brought down into the abdominal aorta.', ['right common-femoral-artery', 'left brachial-artery']],
    ['access - R CFA, US, retro, 5F\nomni - lower abd aorta\n4F glidecath into the L vein graft, films to foot', ['right common-femoral-artery']],
    ['The left common femoral artery was exposed and endarterectomized. A 6F sheath had been placed in the right common femoral artery.', ['right common-femoral-artery']],
    ['0855 final run. resid <10%. tibials same\n0858 read-back, IVUS first pass: min area 5 mm2.', []],
  ])('%s', (note, sites) => {
    expect(sitesOf(note)).toEqual(sites);
  });
});

describe('no look and no way', () => {
  test.each([
    ['R CFA 6F. She was seen before two years in another house; there one has made also an intravascular ultrasound of the left superficial femoral artery, which was in order.', []],
    ['R CFA 8F. The IVUS catheter was pulled back through the abdominal aorta and the right common iliac artery.\nIVUS results -\n  Abdominal aorta: neck 23 mm, no thrombus\n  Right common iliac artery: 14 mm, 41 mm to the hypogastric\n\nSizes were picked off these numbers. Main body went up the right, gate cannulated from the left. Both hypogastrics spared.', ['- abdominal-aorta', 'right common-iliac-artery']],
  ])('%s', (note, vessels) => {
    expect(examinedIn(note)).toEqual(vessels);
  });

  test.each([
    ['R CFA 6F. Sos catheter into the celiac artery, selective run; collaterals through the GDA, flow turned around.', ['- celiac-artery']],
    ['R CFA 6F. Catheter in the SMA; filling of the celiac via the GDA.', ['- superior-mesenteric-artery']],
    ['R CFA 6F. Flow was poor; a microcatheter went through the celiac artery into the splenic artery.', ['- celiac-artery', '- splenic-artery']],
  ])('%s', (note, positions) => {
    expect(positionsOf(note)).toEqual(positions);
  });
});

describe('where a pullback ended', () => {
  test.each([
    ['RIJ 11F. The IVUS catheter was taken down to the right external iliac vein and withdrawn through the right common iliac vein and the inferior vena cava, past the filter, up to the renal veins.', ['right external-iliac-vein', 'right common-iliac-vein', '- inferior-vena-cava']],
    ['R CFA 8F. IVUS catheter pulled back through the left common iliac artery to the hypogastric.', ['left common-iliac-artery']],
    ['R CFA 6F. The IVUS catheter was pulled back through the left superficial femoral artery to the profunda.', ['left superficial-femoral-artery']],
    ['R CFA 6F. The IVUS catheter was advanced to the left internal iliac artery and pulled back through the left common iliac artery.', ['left internal-iliac-artery', 'left common-iliac-artery']],
  ])('%s', (note, vessels) => {
    expect(examinedIn(note)).toEqual(vessels);
  });
});

describe('what others wrote', () => {
  test('a block of an earlier report between its marks', () => {
    const { ivus, accessSites } = analyze('--- start of earlier report, pulled forward for reference only ---\n3/8/2021. "Right brachial access. Intravascular ultrasound of the right subclavian artery to size the stent: MLA 11 mm2."\n--- end of earlier report ---\n\nToday. Left common femoral artery, 6 French. Catheter into the right subclavian artery.');
    expect(ivus.filter(({ status }) => status === 'performed')).toEqual([]);
    expect(accessSites.map(name)).toEqual(['left common-femoral-artery']);
  });

  test('a bracket struck by the attending', () => {
    expect(examinedIn('Right CFA 5F. Cobra to the celiac artery. [Fellow: "IVUS was performed"] STRIKE THAT, DR. ROSSI. THE IVUS CATHETER WAS NOT OPENED.')).toEqual([]);
  });
});
