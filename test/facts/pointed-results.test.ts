import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.js';
import { readNote } from '../../src/language/read-note.js';

const told = (text: string): string[] =>
  readFacts(readNote(text), { dateOfService: null }).ivus.flatMap(({ vessel, side, status, findingsKind }) => (status === 'performed' ? [`${side ?? '-'} ${vessel ?? 'unnamed'} ${findingsKind}`] : []));

describe('a result dictated without marks', () => {
  it.each([
    ['the right external iliac vein on ivus had a normal round lumen a hundred and thirty eight square millimeters no scar at all so that made a good landing zone', ['right external-iliac-vein yes']],
    ['the left common iliac vein by ivus measured forty square millimeters and there was a web so that was the culprit', ['left common-iliac-vein yes']],
    ['the inferior vena cava on ivus was clean no thrombus the left common iliac vein on ivus was squashed to forty one square millimeters', ['- inferior-vena-cava yes', 'left common-iliac-vein yes']],
    ['The IVUS catheter was drawn through the left external iliac vein, 140 mm2.', ['left external-iliac-vein yes']],
    ['The IVUS catheter went into the descending aorta and was brought down through the right external iliac artery which I also wanted measured because of the 22 French that had to pass, and what IVUS showed was in the descending aorta a true lumen of 9 mm, and in the right external iliac artery 8.6 mm.', ['- descending-thoracic-aorta yes', 'right external-iliac-artery yes']],
  ])('is read: %j', (text, results) => {
    expect(told(text)).toEqual(results);
  });

  it.each([
    ['IVUS of the left renal artery was performed so that the stent could be sized.', ['left renal-artery no']],
    ['The IVUS catheter was drawn through the left external iliac vein, then taken out.', ['left external-iliac-vein no']],
  ])('is none: %j', (text, results) => {
    expect(told(text)).toEqual(results);
  });
});

describe('a result of a vessel pointed at', () => {
  it.each([
    ['The IVUS catheter was drawn through the left external iliac vein. Then it was drawn through the left common iliac vein. The former was normal, the latter 60 mm2.', ['left external-iliac-vein yes', 'left common-iliac-vein yes']],
    ['The IVUS catheter was advanced in the left renal artery and pulled back. Then the guide was made to enter the right one again and the IVUS catheter taken through it into that renal artery.\n\nWhat it showed: in the former there is a plaque of 5.1 mm2; in the latter there are thin ridges with a lumen of 4.4 mm.', ['left renal-artery yes', 'right renal-artery yes']],
    ['The superior mesenteric artery was engaged with a vertebral catheter. The angiogram did not give a diameter. For that purpose an IVUS catheter was sent over the same wire into the vessel. It showed a lumen of 2.1 x 1.9 mm.', ['- superior-mesenteric-artery yes']],
    ['Because the venogram was equivocal at the left common iliac vein, IVUS of this vein was performed. IVUS showed 55 mm2.', ['left common-iliac-vein yes']],
    ['we put the ivus into the sma because on ct there was so much artifact nobody could read it and it showed a lumen of four millimeters', ['- superior-mesenteric-artery yes']],
    ['IVUS of the right subclavian vein showed what the venogram had shown, a narrowing at the rib.', ['right subclavian-vein yes']],
    ['The left renal artery was engaged. The IVUS catheter was taken into the artery and it had a lumen of 2 mm.', ['left renal-artery yes']],
    ['IVUS was run in the right renal artery and in the left renal artery. Right: 5.0 mm, left: 3 mm, plaque.', ['right renal-artery yes', 'left renal-artery yes']],
    ['IVUS was run in the left subclavian vein and the superior vena cava to size a balloon. The subclavian had 3 mm. The superior vena cava was another story. It had a stiff sleeve, 8 mm against 17.', ['left subclavian-vein yes', '- superior-vena-cava yes']],
  ])('is read: %j', (text, results) => {
    expect(told(text)).toEqual(results);
  });

  it.each([
    ['We discussed bypass and stenting of the SMA and celiac; she preferred the latter. IVUS in the SMA. It was either plaque or the ligament. On ultrasound it was the latter: slit-shaped without plaque.', ['- superior-mesenteric-artery yes']],
    ['IVUS of the left renal artery was done. Right 5.0 French sheath, left 3 mm catheter.', ['left renal-artery no']],
    ['IVUS was run in the left subclavian vein to size a balloon. The superior vena cava was stented before. Lumen 8 mm with a collar.', ['left subclavian-vein no']],
  ])('is of no other: %j', (text, results) => {
    expect(told(text)).toEqual(results);
  });
});

describe('lists of findings', () => {
  const done = 'IVUS of the left common iliac vein and left external iliac vein was done for sizing.\n';

  it('leaves an item without its imaging unattributed behind one whose label names IVUS', () => {
    expect(told(`${done}FINDINGS\n  - Left common iliac vein, IVUS: 60 mm2, thick wall\n  - Left external iliac vein: 7.6 mm at the narrowest, no web`)).toEqual(['left common-iliac-vein yes', 'left external-iliac-vein unattributed']);
  });

  it('reads all items under a heading of IVUS or of ultrasound', () => {
    for (const heading of ['IVUS FINDINGS', 'Ultrasound observations']) expect(told(`${done}${heading}\nLeft common iliac vein: 60 mm2, thick wall\nLeft external iliac vein: 7.6 mm, no web`)).toEqual(['left common-iliac-vein yes', 'left external-iliac-vein yes']);
  });

  it('takes a run of carbon dioxide for other imaging', () => {
    expect(told('IVUS of the left CIV and left EIV was done for sizing. L CIV on the CO2 run: 50%. L EIV by IVUS 12 mm.')).toEqual(['left common-iliac-vein no', 'left external-iliac-vein yes']);
    expect(told('IVUS of the left CIV for sizing as CO2 was poor. 60 mm2, no web.')).toEqual(['left common-iliac-vein yes']);
  });
});
