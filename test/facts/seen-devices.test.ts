import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/index.js';

const toldIn = (text: string): { readonly codes: string[]; readonly places: string[] } => {
  const { procedures, catheterPositions } = analyze(text, { dateOfService: '2025-03-04' });
  return { codes: procedures.flatMap(({ code }) => code ?? []), places: catheterPositions.map(({ vessel, side }) => `${side ?? '-'} ${vessel ?? ''}`) };
};

const entry = 'PROCEDURE: The right common femoral vein was punctured with ultrasound. ';

describe('a device that a picture taken beforehand shows', () => {
  it.each([
    'The CT shows the stent, 14 by 60, lying crosswise in the suprarenal cava.',
    'Duplex shows a 14 x 60 stent in the left common iliac vein.',
    'The chest film showed a stent, 14 x 60 mm, in the superior vena cava.',
    'CT shows a filter in place and a catheter lying in the right atrium.',
  ])('is neither laid nor moved there: %j', (text) => {
    expect(toldIn(entry + text)).toEqual({ codes: [], places: [] });
  });

  it.each([
    ['The final film shows the 14 x 60 stent well deployed in the left common iliac vein.', '37238'],
    ['The CT shows a narrowing; a 14 x 60 stent was deployed in the left common iliac vein.', '37238'],
    ['A 14 x 60 stent was deployed in the left common iliac vein, where the duplex shows a narrowing.', '37238'],
  ])('is told from one laid at the session: %j', (text, code) => {
    expect(toldIn(entry + text).codes).toEqual([code]);
  });
});

describe('a catheter behind what a picture had shown', () => {
  it.each([
    'MRV had shown compression, so a catheter was parked in the left common iliac vein.',
    'MRV showed clot and the catheter was kept in the left common iliac vein.',
    'Duplex had shown clot, so the infusion catheter was left in the left common iliac vein.',
    'CTV shows occlusion of the left femoral vein, the catheter lies in the left common iliac vein.',
  ])('lies where it was left: %j', (text) => {
    expect(toldIn(entry + text).places).toEqual(['left common-iliac-vein']);
  });
  it('and a stent that IVUS shows was laid at the session', () => {
    expect(toldIn(`${entry}IVUS scan showed the 16 x 90 mm stent in the left common iliac vein.`).codes).toEqual(['37238']);
  });
});

describe('what lies loose in a vessel', () => {
  it.each([
    'A run showed the stent floating in the inferior vena cava. An EN Snare was advanced through the sheath. It took the lower end, and the whole stent was drawn into the sheath and out of the groin.',
    'Fluoroscopy showed a loose stent in the inferior vena cava. It was snared by its lower end and pulled out through the sheath.',
    'A catheter fragment floating in the inferior vena cava was snared and pulled out through the sheath.',
    'The fragment was snared in the superior vena cava and withdrawn through the sheath.',
  ])('and is taken out was a foreign body: %j', (text) => {
    expect(toldIn(entry + text).codes).toContain('37197');
  });

  it.each([
    'A floating thrombus was seen in the inferior vena cava. It was engaged with the FlowTriever and removed.',
    'No loose stent was seen. The wire was snared and brought out of the right jugular sheath.',
    'A plaque fragment was caught in the basket and removed.',
    'The loose coil of wire on the table was removed. The wire was snared for through-and-through access.',
  ])('is told from clot, plaque and a wire led out: %j', (text) => {
    expect(toldIn(entry + text).codes).not.toContain('37197');
  });
});

it('a floating fragment of thrombus is clot', () => {
  expect(toldIn(`${entry}A floating fragment of thrombus was captured with the ClotTriever.`).codes).toEqual(['37187']);
});
