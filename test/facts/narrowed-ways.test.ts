import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.js';

const venous = 'The right common femoral vein was punctured under ultrasound and a 10 Fr sheath was placed.';
const arterial = 'The right common femoral artery was punctured under ultrasound and a 6 Fr sheath was placed.';
const sites = (text: string): string[] => analyze(text).accessSites.map(({ vessel, side, outcome }) => `${side ?? '-'} ${vessel} ${outcome}`);
const reached = (text: string): string[] => analyze(text).catheterPositions.filter(({ outcome }) => outcome === 'reached').map(({ vessel, side }) => `${side ?? '-'} ${vessel}`);

describe('entries', () => {
  it('fail where the way goes on elsewhere after several attempts', () => {
    expect(sites('After several attempts to enter the left common femoral artery, we moved to the right common femoral artery, which was punctured with a 6 Fr sheath.')).toEqual(['left common-femoral-artery failed', 'right common-femoral-artery successful']);
    expect(sites('After several attempts to enter the right common femoral artery a 5 Fr sheath was placed.')).toEqual(['right common-femoral-artery successful']);
  });

  it.each(['The first attempt at the right common femoral vein failed; a sheath was placed on the left.'])('fail where it was made on the other side: %s', (text) => {
    expect(sites(text)).not.toContain('right common-femoral-vein successful');
  });

  it.each([
    'HISTORY: Claudication. The right radial artery was accessed with a 6 Fr sheath in the heart lab.\nTECHNIQUE: The left common femoral artery was punctured, 6 Fr sheath.',
    'HISTORY: Iliac disease. The right common femoral artery was punctured with a 6 Fr sheath by Dr. Ito and a stent placed.\nTECHNIQUE: The left common femoral artery was punctured, 6 Fr sheath.',
    'HISTORY: Dialysis. Left fistula punctured with a 15 gauge needle three times a week.\nThe left common femoral artery was punctured under ultrasound and a 6 Fr sheath was placed.',
    'COMPARISON: CT. The left popliteal vein was accessed and lysis begun with a 6 Fr sheath.\nFINDINGS: The left common femoral artery was punctured, 6 Fr sheath.',
  ])('of the history are none where a label below opens the operation: %s', (text) => {
    expect(sites(text)).toEqual(['left common-femoral-artery successful']);
  });
});

describe('no place of a catheter', () => {
  it.each([
    [`${venous} A dialysis catheter was in place in the right internal jugular vein.`],
    [`${venous} An indwelling port lay in the left subclavian vein.`],
    [`${arterial} TPA was given via the catheter in the left popliteal artery overnight.`],
    [`${arterial} Bilateral 7 Fr sheaths were placed in the common femoral arteries.`],
    [`${arterial}\nExtent reached: left common iliac artery and external iliac artery occluded.`],
    [`${arterial} Review of the angiogram from the left subclavian artery showed the vertebral.`],
    [`${arterial} A CO2 aortogram was performed from the left common iliac artery stent to the groin.`],
    [`${venous} A fragment from a catheter in the right atrium was retrieved with a snare.`],
    [`${arterial} Dr. Rist in the aortic arch case assisted.`],
    [`${arterial}\nCATHETER PLACEMENT: none. Left SFA stented.`],
    [`${arterial}\nCATHETER ROUTE: up and over. Left SFA, popliteal: normal.`],
  ])('%s', (text) => {
    expect(reached(text)).toEqual([]);
  });

  it.each([
    [`${arterial} The right renal artery was catheterized with a Cobra. The left was then catheterized but the tip fell out.`, ['right renal-artery']],
    [`${arterial} The right renal artery was catheterized with a Cobra. The left was selected for stenting next month.`, ['right renal-artery']],
    [`${arterial} The right renal artery was catheterized with a Cobra. The left was then catheterized.`, ['right renal-artery', 'left renal-artery']],
  ])('on the other side where it did not hold or is for later: %s', (text, vessels) => {
    expect(reached(text)).toEqual(vessels);
  });

  it('in the entry of each side', () => {
    expect(reached('On each side the common femoral vein was accessed with an 8 Fr sheath. On each side IVUS was advanced from the common femoral vein to the inferior vena cava.')).toEqual(['- inferior-vena-cava']);
  });
});
