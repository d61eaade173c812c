import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.js';

const head = 'Date of service: 3/4/2025.\nThe right common femoral vein was accessed, 8 Fr sheath. ';
const examined = (text: string): string[] =>
  analyze(head + text).ivus.filter(({ status }) => status === 'performed').map(({ side, vessel }) => `${side ?? '-'} ${vessel ?? 'unnamed'}`);
const codes = (text: string): string[] => analyze(head + text).codes.map(({ code, status }) => `${code} ${status}`);

describe('a sentence of IVUS with nothing against it', () => {
  it.each([
    ['By IVUS the left common and external iliac veins were surveyed in order to map the scar.', ['left common-iliac-vein', 'left external-iliac-vein']],
    ['IVUS images of the left common iliac vein were taken to distinguish old web from fresh clot.', ['left common-iliac-vein']],
    ['Left common iliac vein: IVUS to evaluate for compression.', ['left common-iliac-vein']],
    ['IVUS, recorded pullback: IVC, right CIV, right EIV. Purpose of the study: to measure landing zones.', ['- inferior-vena-cava', 'right common-iliac-vein', 'right external-iliac-vein']],
  ])('examined the vessels that it names: %s', (text, vessels) => {
    expect(examined(text)).toEqual(vessels);
  });

  it.each([
    'On the strength of IVUS we left the right common iliac vein alone.',
    'IVUS gave us the confidence to treat the left external iliac vein.',
    'After IVUS the left external iliac vein was dilated.',
  ])('is none of what was done because of it: %s', (text) => {
    expect(examined(`IVUS of the left common iliac vein to size it: 60%. ${text}`)).toEqual(['left common-iliac-vein']);
  });
});

describe('words that are no proof', () => {
  it('of a result or a reason: how it went, a value of the kidneys', () => {
    expect(codes('IVUS of the left common iliac vein was performed to size. It went well with no issues.')).toContain('37252 incomplete');
    expect(codes('GFR 52, IVUS of the left common iliac vein was performed: 60% stenosis.')).toContain('37252 incomplete');
  });

  it('of an endograft: a date', () => {
    expect(codes('Main body of the endograft seen on CT 03/12/23 with an endoleak. No endograft was placed.')).not.toContain('34705 supported');
  });

  it('against a stent or a retrieval: uncovered, the hour', () => {
    expect(codes('We then deployed a left common iliac vein uncovered stent, 14 x 60 mm.')).toContain('37238 supported');
    expect(codes('The IVC filter was retrieved through a 12 Fr sheath; filter removal at 10:15 was uneventful.')).toContain('37193 supported');
  });

  it('of the way of the IVUS catheter: a wire behind IVUS', () => {
    const { audit } = analyze(`${head}The left common iliac vein had 60% stenosis on IVUS. After IVUS, a Glidewire was advanced into the left common iliac vein.`);
    expect(audit.findings.map(({ rule }) => rule)).toContain('catheter-movement-missing');
  });
});

describe('a line of IVUS that is about aorta or cava', () => {
  it.each([
    ['An IVUS catheter was advanced into the abdominal aorta. IVUS, aorta: left renal the lower of the two, marked on the screen.', ['- abdominal-aorta']],
    ['IVUS, aorta: left renal the higher, SMA seen above.', ['- aorta']],
    ['IVUS, IVC: right renal vein the lower, L2.', ['- inferior-vena-cava']],
  ])('names branches as landmarks: %j', (text, vessels) => {
    expect(examined(text)).toEqual(vessels);
  });

  it.each([
    ['IVUS left iliac: common iliac vein, external iliac vein.', ['left common-iliac-vein', 'left external-iliac-vein']],
    ['IVUS: inferior vena cava, left renal vein.', ['- inferior-vena-cava', 'left renal-vein']],
    ['IVUS, SVC, left brachiocephalic vein.', ['- superior-vena-cava', 'left brachiocephalic-vein']],
  ])('is told from a list: %j', (text, vessels) => {
    expect(examined(text)).toEqual(vessels);
  });
});
