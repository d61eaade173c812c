import { describe, expect, it } from 'vitest';
import { readNote } from '../../src/language/read-note.js';

const vesselsIn = (text: string): string[] =>
  readNote(text).sentences.flatMap(({ vessels }) => vessels.flatMap(({ refs }) => refs.map(({ vessel, side }) => `${side ?? '-'} ${vessel}`)));

describe('a short form that is also a word', () => {
  it('is a vessel wherever the note has once said so', () => {
    expect(vesselsIn('The catheter went into the right AT. IVUS AT: luminal. AT stick. AT: 2.5 x 200 balloon.')).toEqual(['right anterior-tibial-artery', 'right anterior-tibial-artery', 'right anterior-tibial-artery', 'right anterior-tibial-artery']);
    expect(vesselsIn('IVUS (right pop + AT) was done. AT: 3.0 x 200 balloon.')).toEqual(['right popliteal-artery', 'right anterior-tibial-artery', 'right anterior-tibial-artery']);
  });

  it('is none where the note has not', () => {
    expect(vesselsIn('PT: tolerated well. DP stick.')).toEqual([]);
  });
});

describe('the neck and the sac of an aneurysm', () => {
  it('are those of the aorta only in a note of it', () => {
    expect(vesselsIn('The splenic artery was entered. The microcatheter went beyond the aneurysm neck. Coils went into the sac.')).toEqual(['- splenic-artery']);
    expect(vesselsIn('The abdominal aorta was imaged. The aneurysm neck was 22 mm.')).toEqual(['- abdominal-aorta', '- abdominal-aorta']);
  });
});

describe('the side of an arm', () => {
  it('is none of the pelvis and leg, whatever else the note leaves open', () => {
    expect(vesselsIn('An incision was made over the left brachial artery, which was looped. A catheter was passed to the distal external iliac artery.')).toEqual(['left brachial-artery', '- external-iliac-artery']);
    expect(vesselsIn('The left arm is cold. The left axillary artery was entered. A catheter was passed to the subclavian artery.').at(-1)).toBe('left subclavian-artery');
  });
});

describe('a level that numbers a segmental vessel', () => {
  it.each([
    ['Right L1 lumbar, left L2 lumbar, right T9 intercostal catheterized in the arteriogram.', ['right lumbar-artery', 'left lumbar-artery', 'right intercostal-artery']],
    ['The catheter was seen at the left side of the L3 lumbar vertebral body, below the L1 lumbar spine hardware.', []],
  ])('stands for it, unless a word of the spine follows: %j', (text, vessels) => {
    expect(vesselsIn(text)).toEqual(vessels);
  });
});

describe('an adjective whose noun is left out', () => {
  it.each([
    ['The catheter went into the left external iliac artery. In the external the lumen was 16.', ['left external-iliac-artery', 'left external-iliac-artery']],
    ['The right common iliac and external iliac veins were imaged. The common was open, the external was narrowed.', ['right common-iliac-vein', 'right external-iliac-vein', 'right common-iliac-vein', 'right external-iliac-vein']],
    ['The left internal carotid artery was entered. The internal showed a web.', ['left internal-carotid-artery', 'left internal-carotid-artery']],
  ])('is the vessel that the note has named: %j', (text, vessels) => {
    expect(vesselsIn(text)).toEqual(vessels);
  });

  it.each([
    ['The left external iliac artery was open. The external oblique was sore, the common denominator was pain.', ['left external-iliac-artery']],
    ['The left renal artery was open. In the external the lumen was 16.', ['left renal-artery']],
    ['The left external iliac artery and the left common and external iliac veins were open.', ['left external-iliac-artery', 'left common-iliac-vein', 'left external-iliac-vein']],
  ])('is none elsewhere: %j', (text, vessels) => {
    expect(vesselsIn(text)).toEqual(vessels);
  });
});

describe('the side of a vessel', () => {
  it('is taken from the last mention of the same vessel', () => {
    expect(vesselsIn('The left renal vein was entered by the catheter. The renal vein was patent.')).toEqual(['left renal-vein', 'left renal-vein']);
  });

  it('is taken from an earlier vessel of the sentence', () => {
    expect(vesselsIn('The catheter went through the left external iliac artery into the superficial femoral artery.')).toEqual(['left external-iliac-artery', 'left superficial-femoral-artery']);
  });

  it('is taken from the limb that the sentence names', () => {
    expect(vesselsIn('In the right leg the popliteal artery was narrowed.')).toEqual(['right popliteal-artery']);
  });

  it('is taken from a label in front of the paragraph', () => {
    expect(vesselsIn('FINDINGS:\nLeft leg: The popliteal artery is narrowed. The peroneal artery is patent.')).toEqual(['left popliteal-artery', 'left peroneal-artery']);
  });

  it('is taken from the one limb that the title names', () => {
    expect(vesselsIn('Left leg angiogram\n\nTECHNIQUE:\nThe catheter was passed into the popliteal artery.')).toEqual(['left popliteal-artery']);
  });

  it('is that of the limb where "both" counts two vessels', () => {
    expect(vesselsIn('Both the anterior tibial and posterior tibial arteries of the left leg were patent.')).toEqual(['left anterior-tibial-artery', 'left posterior-tibial-artery']);
    expect(vesselsIn('Both common iliac veins were patent.')).toEqual(['right common-iliac-vein', 'left common-iliac-vein']);
  });

  it('of a pulmonary artery is that of the lobe, which tells nothing of other vessels', () => {
    expect(vesselsIn('The catheter was taken into the right lower lobe and wedged in the posterior basal segmental artery.')).toEqual(['right segmental-pulmonary-artery']);
    expect(vesselsIn('A second catheter went to the left upper lobe, tip in a segmental pulmonary artery.')).toEqual(['left segmental-pulmonary-artery']);
    expect(vesselsIn('With clot in the right lower lobe the catheter was passed into the external iliac vein.')).toEqual(['- external-iliac-vein']);
  });

  it('stays open where the note speaks of two sides', () => {
    expect(vesselsIn('The catheter was passed into the left renal artery. The catheter was passed into the right renal artery.\n\nThe renal artery was narrowed.')).toEqual(['left renal-artery', 'right renal-artery', '- renal-artery']);
  });

  it('stays open where nothing tells it', () => {
    expect(vesselsIn('The catheter was passed into the external iliac vein.')).toEqual(['- external-iliac-vein']);
  });

  it('is never taken from the access', () => {
    expect(vesselsIn('The right common femoral artery was punctured. The catheter was passed into the external iliac artery.')).toEqual(['right common-femoral-artery', '- external-iliac-artery']);
  });

  it('is never taken from history', () => {
    expect(vesselsIn('HISTORY: Stent of the left common iliac vein in 2019.\n\nTECHNIQUE: The catheter was passed into the common iliac vein.').at(-1)).toBe('- common-iliac-vein');
  });

  it('opposite to the access is the other one', () => {
    expect(vesselsIn('The right common femoral artery was punctured. The catheter was passed into the contralateral common iliac artery.')).toEqual(['right common-femoral-artery', 'left common-iliac-artery']);
  });

  it('of the same side as the access is that of the access', () => {
    expect(vesselsIn('The right common femoral artery was punctured. The catheter was passed into the ipsilateral internal iliac artery.')).toEqual(['right common-femoral-artery', 'right internal-iliac-artery']);
  });

  it.each([
    ['The right common femoral artery was punctured. A CXI was taken into the popliteal and then the tibioperoneal trunk of that leg.', ['right common-femoral-artery', 'right popliteal-artery', 'right tibioperoneal-trunk']],
    ['A catheter was brought into the right common iliac artery, then the external iliac of the same side.', ['right common-iliac-artery', 'right external-iliac-artery']],
    ['The left common femoral artery was punctured. I put a Kumpe in the SFA, and then in the popliteal artery, on that same left side.', ['left common-femoral-artery', 'left superficial-femoral-artery', 'left popliteal-artery']],
    ['From the puncture of the left common femoral artery it was inflated in the popliteal artery and in the peroneal artery, both on the left.', ['left common-femoral-artery', 'left popliteal-artery', 'left peroneal-artery']],
    ['First on the left, and then on the right, the Cobra was hooked in the renal artery.', ['right renal-artery', 'left renal-artery']],
    ['Through each sheath in turn the catheter was advanced into the common iliac artery on that side.', ['- common-iliac-artery']],
    ['A catheter went past both iliac veins and back through the external iliac vein of the same leg.', ['right iliac-vein', 'left iliac-vein', '- external-iliac-vein']],
  ])('is told apart from it, or by pointing back: %j', (text, vessels) => {
    expect(vesselsIn(text)).toEqual(vessels);
  });

  it('does not exist in the middle of the body', () => {
    expect(vesselsIn('In the left leg nothing was done, and the catheter was passed into the inferior vena cava.')).toEqual(['- inferior-vena-cava']);
  });
});

describe('artery or vein', () => {
  it('is chosen by the rest of the list', () => {
    expect(vesselsIn('IVUS of the left common iliac and the left external iliac vein.')).toEqual(['left common-iliac-vein', 'left external-iliac-vein']);
  });

  it('is chosen by what the note names most', () => {
    expect(vesselsIn('The left popliteal artery and the left peroneal artery were narrowed. The left common iliac was patent.').at(-1)).toBe('left common-iliac-artery');
    expect(vesselsIn('The left popliteal vein and the left femoral vein were narrowed. The left common iliac was patent.').at(-1)).toBe('left common-iliac-vein');
  });
});

describe('a vessel named again in brackets', () => {
  it.each([
    ['The catheter was turned into the right ovarian (gonadal) vein.', ['right gonadal-vein']],
    ['The catheter was advanced into the left internal spermatic (gonadal) vein.', ['left gonadal-vein']],
    ['Flow on the left side (common iliac vein) was slow.', ['left common-iliac-vein']],
  ])('has the side in front of the first name: %s', (text, vessels) => {
    expect(vesselsIn(text)).toEqual(vessels);
  });

  it.each([
    ['No stenosis on the right was seen (left common femoral vein).', ['left common-femoral-vein']],
    ['Swelling of the left leg improved (right common iliac vein open).', ['right common-iliac-vein']],
    ['The left sheath was taken out (renal vein patent).', ['- renal-vein']],
  ])('has its own side, or none, where something else stands between: %s', (text, vessels) => {
    expect(vesselsIn(text)).toEqual(vessels);
  });
});
