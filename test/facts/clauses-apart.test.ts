import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.js';

const examined = (text: string): string[] => analyze(text).ivus.filter(({ status }) => status === 'performed').map(({ vessel, side }) => `${side ?? '-'} ${vessel ?? ''}`);
const needed = (text: string): string[] => analyze(text).ivus.filter(({ necessity }) => necessity.length > 0).map(({ vessel, side }) => `${side ?? '-'} ${vessel ?? ''}`);
const positions = (text: string): string[] => analyze(text).catheterPositions.map(({ vessel, side }) => `${side ?? '-'} ${vessel}`);

describe('IVUS in a clause of its own', () => {
  it.each([
    'Venography could not grade the lesion, IVUS used to measure the left common iliac vein.',
    'Venogram could not grade either side, IVUS therefore used in the left common iliac vein for a real area measurement.',
    'Two views did not separate streaming from disease, IVUS performed of the left common iliac vein to make that distinction.',
  ])('is not denied by what could not be done before: %j', (told) => {
    expect(examined(`The left popliteal vein was punctured. ${told}`)).toEqual(['left common-iliac-vein']);
  });

  it.each(['Venography could not grade the lesion, and IVUS was not used.', 'IVUS not performed, venogram diagnostic.'])('is denied by its own words: %j', (told) => {
    expect(examined(`The left popliteal vein was punctured. ${told}`)).toEqual([]);
  });
});

describe('a run told by where the catheter lay', () => {
  it('examines that vessel too', () => {
    expect(examined('The left common femoral artery was punctured. A Visions PV 018 catheter was advanced to the distal right superficial femoral artery and a recorded run was taken; a second run was taken with the catheter in the right common iliac artery.')).toEqual(['right superficial-femoral-artery', 'right common-iliac-artery']);
    expect(examined('The left common femoral artery was punctured. An angiographic run was taken with the catheter in the right common iliac artery.')).toEqual([]);
  });
});

describe('a reason', () => {
  const run = 'The IVUS catheter was advanced into the left renal vein and withdrawn. It was then passed into the left common iliac vein and withdrawn. IVUS: left renal vein 1.8 mm. Left common iliac vein 174 mm2.';

  it('that made IVUS necessary in one vessel is for that vessel', () => {
    expect(needed(`The right internal jugular vein was entered. The renal vein is pinched and cannot be read on a venogram; for the left renal vein this made IVUS necessary. ${run}`)).toEqual(['left renal-vein']);
  });

  it('in front of an arrow, for both of two, or for the landing zones is read', () => {
    expect(needed('The right common femoral artery was punctured. The L CIA had to be settled before the bypass, angles gave no answer => IVUS of the L CIA. Eagle Eye advanced into the L common iliac. IVUS L CIA: 44% area stenosis.')).toEqual(['left common-iliac-artery']);
    expect(needed('Both common femoral arteries were punctured. Because iodine had to be kept to a minimum, intravascular ultrasound was carried out to measure the proximal neck and both distal landing zones. The Visions PV .035 was taken up into the abdominal aorta and drawn down through the right common iliac artery. IVUS of the aorta: neck 24 mm. IVUS of the right common iliac: 13.5 mm.')).toHaveLength(2);
  });

  it('for one vessel and the cleared ones alike is for all', () => {
    expect(needed('The left popliteal vein was entered. We could not tell wall from leftover clot. That is why intravascular ultrasound was used, for the cava and for the cleared veins alike. The ultrasound catheter was advanced into the inferior vena cava and brought back through the left femoral vein. IVUS: inferior vena cava 19 mm. Left femoral vein 9 mm.')).toHaveLength(2);
  });
});

describe('places along a way', () => {
  it.each([
    ['The right common femoral vein was entered. A Berenstein catheter was worked up the iliac veins into the inferior vena cava.', ['right iliac-vein', '- inferior-vena-cava']],
    ['The right common femoral artery was entered. A pigtail was passed up the iliac artery into the aorta.', ['right iliac-artery', '- aorta']],
    ['The right common femoral vein was entered. A Berenstein catheter was advanced over the confluence into the iliac vein.', ['- iliac-vein']],
    ['The left femoral vein was entered. A catheter was brought up to the inferior vena cava, renal level.', ['- inferior-vena-cava']],
    ['The right internal jugular vein was entered. IVUS was done. Probe run through the IVC from the renal veins to the confluence.', ['- inferior-vena-cava']],
    ['The right internal jugular vein was entered. A catheter was withdrawn from the left renal vein into the IVC.', ['left renal-vein', '- inferior-vena-cava']],
  ])('have the side of the entry where the way goes on to the trunk, and are none where they tell a height: %s', (text, told) => {
    expect(positions(text)).toEqual(told);
  });

  it('are told by a distance within the vessel', () => {
    const { procedures } = analyze('The left femoral vein was entered. A stent was placed in the left common iliac vein 1 cm below the confluence.');
    expect(procedures.map(({ vessel, side }) => `${side ?? '-'} ${vessel ?? ''}`)).toEqual(['left common-iliac-vein']);
  });
});

describe('lesions', () => {
  const codes = (text: string): string[] => analyze(text).codes.filter(({ group }) => group === 'ivus').map(({ code }) => code);
  const run = 'The IVUS catheter was advanced into the right popliteal artery and drawn up through the right SFA. Popliteal by IVUS: lumen 2.3 mm. SFA by IVUS: lumen 1.8 mm.';

  it('with a healthy stretch between them are apart, as is calcium along both', () => {
    expect(codes(`The left common femoral artery was punctured. Calcium ran along both the SFA and the popliteal, so IVUS was used in each of them to size the devices. ${run}`)).toEqual(['37252', '37253']);
    expect(codes(`The left common femoral artery was punctured. IVUS was used to size the devices. ${run} Plaque ran on from the SFA into the popliteal artery, the vessel between the two was free of plaque.`)).toEqual(['37252', '37253']);
  });

  it('that begin some way into one vessel and extend into the next are one', () => {
    expect(codes(`The left common femoral artery was punctured. IVUS was used to size the devices. ${run} IVUS disclosed a single stenosis that begins in the right SFA 3 cm above the knee and extends without interruption into the right popliteal artery.`)).toEqual(['37252']);
  });
});
