import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.js';

const head = 'Date of service: 3/4/2025.\nAccess: left common femoral artery, ultrasound guided, 6F sheath.\n';
const codes = (text: string): string[] => analyze(head + text).codes.filter(({ group }) => group === 'catheter' || group === 'procedure').map(({ code }) => code);

describe('contrast that only shows the way', () => {
  it.each([
    'Guide catheter advanced into the right renal artery. Wire across the ostial lesion, small injection for roadmap. A 6 x 15 mm stent was deployed in the right renal artery.',
    'Guide catheter advanced into the right renal artery, guide shots only. A 6 x 15 mm stent was deployed in the right renal artery.',
  ])('is no diagnostic angiography: %s', (text) => {
    expect(codes(text)).toContain('36245');
  });

  it('a selective angiogram is', () => {
    expect(codes('A catheter was advanced into the right renal artery and selective angiography was performed.')).toContain('36251');
  });
});

describe('a stent of the brachiocephalic artery from below', () => {
  it('includes the placement in it', () => {
    const { codes: lines, notReported } = analyze(`${head}Catheter advanced to the aortic arch and into the brachiocephalic artery. A 10 x 29 mm stent was advanced into the brachiocephalic artery and deployed.`);
    expect(lines.map(({ code }) => code)).toEqual(['37218']);
    expect(notReported.map(({ code, reason }) => `${code} ${reason}`)).toContain('36215 bundled');
  });
});
