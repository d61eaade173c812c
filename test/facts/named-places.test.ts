import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.js';
import { readFacts } from '../../src/facts/read-facts.js';
import { readMovements } from '../../src/facts/movement/movements.js';
import { readNote } from '../../src/language/read-note.js';

const reasoned = (words: string): string[] => readFacts(readNote(`TECHNIQUE:\n${words}`), { dateOfService: null }).ivus.filter(({ necessity }) => necessity.length > 0).map(({ vessel }) => vessel ?? '');
const codesOf = (note: string): string[] => analyze(note).codes.filter(({ group }) => group === 'catheter').map(({ code, units, status }) => `${code} x${units} ${status}`);

describe('a reason with its place in front', () => {
  it.each([
    ['In the left internal carotid I needed IVUS because the calcium was undecided on CT. The IVUS catheter went into the left internal carotid artery. IVUS: lumen 2.4 mm. IVUS in the left common carotid artery: lumen 7.3 mm.', ['internal-carotid-artery']],
    ['In the right superficial femoral artery we wanted IVUS because the angiogram was hazy. IVUS of the right superficial femoral artery and the right popliteal artery was performed.', ['superficial-femoral-artery']],
    ['IVUS of the right superficial femoral artery and the right popliteal artery was performed.\n  R SFA - looked at to get true vessel size: MLA 3.0\n  R pop - EEM 5.1, no flap', ['superficial-femoral-artery']],
  ])('%s', (words, vessels) => {
    expect(reasoned(words)).toEqual(vessels);
  });
});

describe('a wire told by brand and kind', () => {
  it.each(['over a Spartacore wire', 'over a Hi-Torque Command wire', 'over a 0.014 Spartacore wire'])('%s', (way) => {
    expect(readMovements(readNote(`TECHNIQUE:\nThe catheter was advanced ${way} into the right common iliac artery.`)).map(({ mover, refs }) => `${mover} ${refs[0]?.vessel ?? ''}`)).toEqual(['catheter common-iliac-artery']);
  });

  it('takes no catheter anywhere by itself', () => {
    expect(readMovements(readNote('TECHNIQUE:\nA Hi-Torque Command wire was advanced into the right common iliac artery.')).filter(({ mover }) => mover !== 'wire')).toEqual([]);
  });
});

describe('where the catheter came in', () => {
  it('named again without a side is no place that it reached', () => {
    expect(codesOf('Right common femoral vein, ultrasound guided, 8 French sheath. A catheter was advanced from the femoral vein up to the superior vena cava and on into the left brachiocephalic vein.')).toEqual(['36011 x1 supported']);
  });

  it('without a side: veins without one on the way to the cava are passed', () => {
    expect(codesOf('Popliteal vein accessed with ultrasound, 8F sheath. A catheter was advanced through the femoral vein and the common iliac vein. The catheter was then passed up into the inferior vena cava.')).toEqual(['36010 x1 supported']);
  });

  it('without a side: the sides of the targets decide, so nothing is coded', () => {
    expect(codesOf('Common femoral vein accessed, 8F sheath. A catheter was advanced into the left external iliac vein.').filter((line) => line.endsWith(' supported'))).toEqual([]);
  });
});

describe('a year right behind what was done', () => {
  const procedures = (words: string): string[] => readFacts(readNote(`Date of service: 10/08/2024\n\n${words}`), { dateOfService: '2024-10-08' }).procedures.map(({ code }) => code ?? '');

  it.each(['PRE/POST DX: claudication, iliac stents placed 2018', 'PROCEDURE:\nThe iliac stent deployed 2019 is patent.'])('tells of that year: %s', (words) => {
    expect(procedures(words).filter((code) => code === '37221')).toEqual([]);
  });

  it('is no matter where it is the year of the session', () => {
    expect(procedures('TECHNIQUE:\nAn 8 x 40 stent was placed in the left common iliac artery.')).toContain('37221');
  });
});
