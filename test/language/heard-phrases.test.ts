import { describe, expect, it } from 'vitest';
import { withHeardPhrases } from '../../src/language/text/heard-phrases.js';
import { heardPhrases } from '../../src/lexicon/spelling.js';

const read = (text: string): string => withHeardPhrases(text).replaceAll('\r', '');

describe('withHeardPhrases', () => {
  it.each([
    ['Eye vuss was needed for both vessels.', 'IVUS was needed for both vessels.'],
    ['The eye vis catheter was advanced.', 'The IVUS catheter was advanced.'],
    ['I have us was used to measure the neck.', 'IVUS was used to measure the neck.'],
    ['I-VUS FINDINGS: 4 mm', 'IVUS FINDINGS: 4 mm'],
    ['The left perineal artery was dilated.', 'The left peroneal artery was dilated.'],
    ['The pop lit eel is hazy, the hypo gastrics are open.', 'The popliteal is hazy, the hypogastrics are open.'],
  ])('%s', (text, meant) => {
    expect(read(text)).toBe(meant);
    expect(withHeardPhrases(text)).toHaveLength(text.length);
  });

  it.each(['I have US images stored.', 'The eye visit was last week.', 'The perineal skin was prepped.', 'He was brought in for renal artery stenting.', 'They have us wait.'])('leaves plain words alone: %s', (text) => {
    expect(withHeardPhrases(text)).toBe(text);
  });

  it.each([
    ['The right internal jug you lar vein was accessed', 'The right internal jugular vein was accessed'],
    ['the left over in vein', 'the left ovarian vein'],
    ['the left over Ian vein', 'the left ovarian vein'],
    ['inferior vena caver', 'inferior vena cava'],
    ['Caver gram was done', 'Cavagram was done'],
    ['left renal vain', 'left renal vein'],
    ['both renal vains', 'both renal veins'],
    ['in front of the a order', 'in front of the aorta'],
    ["An I've us catheter", 'An IVUS catheter'],
    ['renal vena gram', 'renal venogram'],
    ['the common ill e ac vein', 'the common iliac vein'],
    ['the common femur al vein', 'the common femoral vein'],
    ['the sub clay vee in artery', 'the subclavian artery'],
    ['great safe in us vein', 'great saphenous vein'],
    ['the common fem oral artery', 'the common femoral artery'],
    ['throm bus in the pop liteal vein', 'thrombus in the popliteal vein'],
    ['inter vascular ultra sound', 'intervascular ultrasound'],
    ['go nad al vein', 'gonadal vein'],
    ['the superior mess enteric artery', 'the superior mesenteric artery'],
    ['a zig us vein', 'azygos vein'],
    ['cath eter was with drawn', 'catheter was withdrawn'],
    ['the pair o neal artery', 'the peroneal artery'],
    ['the auxiliary vein', 'the axillary vein'],
    ['the juggler vein', 'the jugular vein'],
    ['be cause the lumen was in adequate', 'because the lumen was in adequate'],
    ['in to the inferior vena cava', 'into the inferior vena cava'],
    ['eighteen milli meters', 'eighteen millimeters'],
    ['sten osis of the il iac artery', 'stenosis of the iliac artery'],
    ['sub clavian', 'subclavian'],
    ['the funeral vein', 'the femoral vein'],
    ['hypo gas trick artery', 'hypogastric artery'],
    ['the superficial fem or al artery', 'the superficial femoral artery'],
    ['an terior tib ial artery', 'anterior tibial artery'],
    ['the profound a femoris', 'the profunda femoris'],
    ['the tibio peroneal trunk', 'the tibioperoneal trunk'],
    ['the seal e ac artery', 'the celiac artery'],
    ['ivy us catheter', 'IVUS catheter'],
    ['the eye bus catheter', 'the IVUS catheter'],
  ])('puts together what was split or misheard: %s', (text, meant) => {
    expect(read(text)).toBe(meant);
    expect(withHeardPhrases(text)).toHaveLength(text.length);
  });

  it.each([
    'He was handed over in the room.',
    'the vein was entered in vain',
    'the right colic artery',
    'We pull back the catheter',
    'pulled over in vein after vein',
    'The middle colic artery and a renal vein',
    "I've used it",
    'in order to see the vein',
    'The order of the vessels',
    'a cover was placed over the vena cava',
    'go on all veins',
    'the radio was on',
    'came in to see the artery',
    'the main artery is an artery',
    'per iliac artery',
    'all in all a vein',
    'feeding artery',
    'right hand vein',
    'she had a common artery',
    'It was dealt with in the same session.', 'A big jump in flow speckle.', 'SHE WAS BROUGHT INTO THE ROOM.', 'L common femoral s/p stent.',
  ])('leaves words of their own apart: %s', (text) => {
    expect(withHeardPhrases(text)).toBe(text);
  });

  it('never needs more room than what was heard', () => {
    for (const [heard, meant] of heardPhrases) expect(meant.length).toBeLessThanOrEqual(heard.length);
  });
});
