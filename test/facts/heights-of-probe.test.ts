import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.js';

const named = (all: readonly { readonly vessel: string | null; readonly side: string | null }[]): string[] => [...new Set(all.map(({ vessel, side }) => `${side ?? '-'} ${vessel ?? '-'}`))].sort();

const read = (told: string): { examined: string[]; reached: string[] } => {
  const { ivus, catheterPositions } = analyze(`Right common femoral artery, ultrasound, 8 Fr. ${told}`);
  return { examined: named(ivus.filter(({ status }) => status === 'performed')), reached: named(catheterPositions) };
};

describe('a branch of the aorta that only tells how far the probe went', () => {
  it.each([
    'The IVUS catheter was advanced to the left subclavian origin and drawn down the descending thoracic aorta to the diaphragm.',
    'The IVUS catheter was taken as far as the left common carotid artery and pulled back through the descending thoracic aorta.',
    'The IVUS probe was pushed up to the left subclavian artery and withdrawn through the descending thoracic aorta.',
    'The IVUS catheter was parked beyond the left subclavian artery, then pulled back at 1 mm per second through the descending thoracic aorta.',
    'An IVUS pullback was recorded from the left subclavian artery to the celiac artery.',
    'The IVUS catheter was drawn back from the left common carotid artery to the renal arteries.',
  ])('is neither examined nor reached: %j', (told) => {
    expect(read(told)).toEqual({ examined: ['- descending-thoracic-aorta'], reached: ['- descending-thoracic-aorta'] });
  });

  it.each([
    ['The IVUS catheter was advanced into the left subclavian artery and withdrawn to its origin.', ['left subclavian-artery']],
    ['The IVUS catheter was passed into the left subclavian artery and pulled back into the aorta.', ['left subclavian-artery']],
  ])('is examined where the probe was in it: %j', (told, examined) => {
    expect(read(told).examined).toEqual(examined);
  });
});

describe('a vessel followed "to its end"', () => {
  it('is the one named in the sentence, not that of the sentence in front', () => {
    const { reached } = read('The IVUS catheter was advanced to the left subclavian origin and drawn down the descending thoracic aorta. It was switched on again once the transducer had been withdrawn into the left common iliac artery, and that artery was followed to its end.');
    expect(reached).toEqual(['- descending-thoracic-aorta', 'left common-iliac-artery']);
  });
});

describe('a contrast catheter that serves "as the imaging catheter"', () => {
  it.each(['stayed there as the imaging catheter', 'was left there as our imaging catheter', 'served as imaging catheter from there'])('is no IVUS: it %s', (role) => {
    expect(read(`A marked pigtail was advanced to the aortic arch and ${role}. Arch aortogram.`).examined).toEqual([]);
  });

  it('is one where the probe itself is called so', () => {
    expect(read('The imaging catheter was advanced into the left common iliac artery. IVUS showed plaque, lumen 5 mm.').examined).toEqual(['left common-iliac-artery']);
  });
});

describe('branches of a trunk to which the probe in it was drawn', () => {
  it.each([
    ['The IVUS catheter was advanced into the inferior vena cava and withdrawn to the renal veins.', '- inferior-vena-cava'],
    ['The IVUS catheter was passed to the lower IVC and pulled up to the hepatic veins.', '- inferior-vena-cava'],
    ['The IVUS catheter was put into the abdominal aorta and drawn back to the left renal artery.', '- abdominal-aorta'],
  ])('only tell how far it went: %j', (told, trunk) => {
    expect(read(told)).toEqual({ examined: [trunk], reached: [trunk] });
  });

  it.each([
    ['The IVUS catheter was advanced into the inferior vena cava and then into the left renal vein.', ['- inferior-vena-cava', 'left renal-vein']],
    ['The IVUS catheter was advanced into the inferior vena cava and pulled back to the left common iliac vein.', ['- inferior-vena-cava', 'left common-iliac-vein']],
    ['A Cobra catheter was advanced into the abdominal aorta and pulled back to the celiac artery, which was engaged.', ['- abdominal-aorta', '- celiac-artery']],
  ])('are entered where it was sent or hooked: %j', (told, reached) => {
    expect(read(told).reached).toEqual(reached);
  });
});
