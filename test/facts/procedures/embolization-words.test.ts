import { describe, expect, it } from 'vitest';
import { readProcedures } from '../../../src/facts/procedures/index.js';
import { readNote } from '../../../src/language/read-note.js';

const found = (text: string): unknown[] => readProcedures(readNote(text), { dateOfService: '2025-05-14' }).procedures.filter(({ code }) => code?.startsWith('3724')).map(({ code, vessel }) => [code, vessel]);

describe('coils, plugs and foam told by number and amount', () => {
  it.each([
    ['Microcatheter in the left ovarian vein. 4 mL of 3% STS foam, then six pushable coils, 10 to 14 mm, stopping 3 cm short of the renal vein.', ['37241', 'gonadal-vein']],
    ['Left ovarian vein entered. Two milliliters of sotradecol foam then eight coils, largest 14 mm, all holding.', ['37241', 'gonadal-vein']],
    ['Left gonadal vein entered. Coiled from the pelvis to the renal vein, with foam between.', ['37241', 'gonadal-vein']],
    ['Microcatheter in the left ovarian vein. Eight coils from 8 to 16 mm up to L3.', ['37241', 'gonadal-vein']],
    ['The lower pole branch of the right renal artery bled. Three 3 mm coils stopped it.', ['37244', 'renal-artery']],
    ['Right hepatic artery: drug-eluting beads 100-300 with 75 mg doxorubicin for the hepatocellular carcinoma.', ['37243', 'right-hepatic-artery']],
    ['A catheter lay in the left ovarian vein. I closed it with 3 mL of 3% sotradecol foam and seven detachable coils (10 to 14 mm) from the brim upward.', ['37241', 'gonadal-vein']],
    ['Cobra down the left ovarian vein. Foam 3%, then coils 10, 12, 14. Stop 3 cm short of the renal vein.', ['37241', 'gonadal-vein']],
    ['Catheter in the right bronchial artery, which bled. PVA 355-500, 2 vials. Stasis.', ['37244', 'bronchial-artery']],
    ['Gastroduodenal artery - microcatheter placed in its first 2 cm; because it comes off right under the planned treatment site it was embolized with 4 detachable coils.', ['37242', 'gastroduodenal-artery']],
    ['The left gonadal vein was entered over the wire and coiled down to the pelvis.', ['37241', 'gonadal-vein']],
    ['The microcatheter was advanced into the left gonadal vein and the vein was coiled.', ['37241', 'gonadal-vein']],
    ['The wire was removed and the left gonadal vein coiled with six coils.', ['37241', 'gonadal-vein']],
    ['Left prostatic artery. Embosphere 300-500, 1.3 vial, to stasis.', ['37243', 'prostatic-artery']],
    ['Fibroids on MRI. Microcatheter into the right uterine artery. Embospheres 500-700, two and a half vials; last portion 700-900.', ['37243', 'uterine-artery']],
    ['Catheter in the right hepatic artery for hepatocellular carcinoma. LC beads 100-300 with doxorubicin.', ['37243', 'right-hepatic-artery']],
    ['Microcatheter in the left bronchial artery, which bled. PVA 355-500. Stasis.', ['37244', 'bronchial-artery']],
  ])('close a vessel: %s', (told, expected) => {
    expect(found(`Technique: ${told}`)).toEqual([expected]);
  });

  it.each([
    'Technique: Coils could be used in the left gonadal vein another time. No embolization today.',
    'Technique: The left hepatic artery was reached. Particles 300-500 would be an option next time.',
    'Technique: The left uterine artery was entered. Nothing was embolized; platelets 100-150 for weeks.',
    'Technique: Six old coils are seen in the left gonadal vein.',
    'Technique: The wire coiled in the left gonadal vein.',
    'Technique: Left internal jugular vein: the wire stopped at 12 cm and coiled. Needle out.',
    'Technique: The wire met resistance under the clavicle, and coiled.',
    'Technique: The Glidewire would not follow into the left subclavian vein but coiled in the innominate vein.',
    'Technique: The wire turned back at the valve and coiled in the neck vein twice.',
    'PELVIC VENOUS DISORDER: VENOGRAPHY AND EMBOLIZATION\n\nTechnique: The left gonadal vein was entered. Mild reflux; nothing was embolized.',
  ])('are none where they were old, weighed, or only in the title: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('in an iliac artery stand beside the endograft of the same session', () => {
    expect(found('Technique: The catheter was brought into the right internal iliac artery. Its trunk was occluded with a 12 mm Amplatzer Vascular Plug II. An Endurant 28 x 16 x 166 was carried up into the aorta and opened below the renals, both limbs to the common iliac arteries.')).toEqual([['37242', 'internal-iliac-artery']]);
  });
});
