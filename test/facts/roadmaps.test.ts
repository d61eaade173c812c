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

describe('a note that says its pictures only showed the way', () => {
  const renal = (before: string, here: string): string[] =>
    analyze(`Date of service: 3/4/2025.\n\n${before}\n\nRight common femoral artery punctured, 6F sheath. A guide engaged the left renal artery. ${here} A 6 x 15 mm stent was deployed in the left renal artery. Final run: open.\n`).codes.map(({ code }) => code);

  it.each([
    ['Diagnostic renal arteriography was not repeated; all injections of today were for guidance.', 'An injection showed the stenosis.'],
    ['A full study had been made elsewhere, so that only roadmap pictures were taken.', 'A small injection was made.'],
    ['Severe hypertension.', 'Contrast was given only to guide the stent.'],
    ['The CT was complete; no new diagnostic angiogram was made, and contrast served solely for orientation.', 'An angiogram outlined the mouth.'],
    ['Arteriography of the left renal artery was done in May and was not repeated.', 'A puff in one view showed the mouth.'],
    ['The outside arteriogram is of good quality.', 'The outside study had measured the vessel at 5 mm in one view and 6 mm in the other.'],
  ])('has no diagnostic angiography: %s %s', (before, here) => {
    expect(renal(before, here)).toContain('36245');
  });

  it.each([
    ['The outside study was incomplete.', 'Selective angiography of the left renal artery was performed in two views.'],
    ['Diagnostic renal angiography was repeated because the outside study was poor.', 'Injection in two views: 80%.'],
    ['Right renal angiography was not repeated.', 'The left renal artery was filmed selectively in two views: 70%.'],
    ['Severe hypertension.', 'An injection in two views showed 80%. IVUS of it was good behind the balloon, and the angiogram was not repeated.'],
    ['The CT images were good, but calcium hid the mouth.', 'Selective left renal angiography: 80%.'],
  ])('has it where a study is told: %s %s', (before, here) => {
    expect(renal(before, here)).toContain('36251');
  });
});

describe('pictures told beside those of others', () => {
  const codesOf = (text: string): string[] => analyze(`Date of service: 3/4/2025.\nRight common femoral artery punctured, 5F sheath. ${text}\n`).codes.map(({ code }) => code);

  it.each([
    'A catheter was placed in the left internal carotid artery for comparison with the previous study and angiography was performed. The right vertebral artery was selected, compared with prior MR imaging and cerebral angiography was performed.',
    'A catheter was placed in the left internal carotid artery, seen on the outside study but not well and injected in two views. The right vertebral artery was selected, as small as on the prior CT scan and injected in two views; the head was filmed.',
  ])('are those of the session: %s', (text) => {
    expect(codesOf(text)).toContain('36226');
    expect(codesOf(text)).toContain('36224');
  });

  it('are none where the others measured in views of their own', () => {
    const text = 'A guide engaged the left renal artery. The outside study had measured the vessel at 5 mm in one view and 6 mm in the other. A 6 x 15 mm stent was deployed in the left renal artery.';
    expect(codesOf(text)).toContain('36245');
  });
});

describe('a remark on some pictures', () => {
  const door = 'Date of service: 3/4/2025.\nRight common femoral artery punctured, 6F sheath.';
  const all = (text: string): string[] => analyze(`${door} ${text}\n`).codes.map(({ code }) => code);

  it.each([
    'The femoral injection was only to position the closure device.',
    'No additional diagnostic angiography was necessary.',
    'Roadmap images only for guidance of the wire were made at the groin.',
    'At the end contrast was given only to guide the closure device.',
  ])('leaves the study of the head: %s', (remark) => {
    const study = 'The left internal carotid artery and the right vertebral artery were selected and cerebral angiography was performed of each.';
    expect(all(`${study} ${remark}`)).toEqual(expect.arrayContaining(['36224', '36226']));
  });

  it.each([
    'During stent delivery, hand injections were used just to position the stent.',
    'Contrast injections for road mapping only.',
    'Contrast was given only to guide the stent.',
  ])('leaves the study of both kidneys: %s', (remark) => {
    const study = 'The left renal artery was selected and angiography was performed. The right renal artery was selected and angiography was performed. A 6 x 18 mm stent was deployed in the left renal artery.';
    expect(all(`${study} ${remark}`)).toContain('36252');
  });

  it('on the other leg leaves the study of this one', () => {
    expect(all('The catheter was advanced to the left external iliac artery. Angiography of the left leg was performed, showing a normal superficial femoral artery. No diagnostic angiography of the right leg was performed.')).toContain('75710');
  });

  it.each([
    'Left leg venography was performed, showing 80% stenosis of the left common iliac vein. A 16 x 90 mm Wallstent was deployed in the left common iliac vein. After the stent, no further diagnostic venography was needed.',
    'Left leg venography through a foot vein was performed and showed 80% stenosis of the left common iliac vein. A 16 x 90 mm Wallstent was deployed in the left common iliac vein. Contrast was given purely as a guide to the stent.',
  ])('leaves the study of the leg: %s', (text) => {
    const codes = analyze(`Date of service: 3/4/2025.\nLeft common femoral vein punctured, 9F sheath. ${text}\n`).codes.map(({ code }) => code);
    expect(codes).toContain('75820');
  });
});

describe('a stent of the brachiocephalic artery from below', () => {
  it('includes the placement in it', () => {
    const { codes: lines, notReported } = analyze(`${head}Catheter advanced to the aortic arch and into the brachiocephalic artery. A 10 x 29 mm stent was advanced into the brachiocephalic artery and deployed.`);
    expect(lines.map(({ code }) => code)).toEqual(['37218']);
    expect(notReported.map(({ code, reason }) => `${code} ${reason}`)).toContain('36215 bundled');
  });
});
