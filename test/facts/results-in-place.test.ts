import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.js';
import { readNote } from '../../src/language/read-note.js';

const told = (text: string): string[] =>
  readFacts(readNote(text), { dateOfService: null }).ivus.flatMap(({ vessel, side, status, findingsKind }) => (status === 'performed' ? [`${side ?? '-'} ${vessel ?? 'unnamed'} ${findingsKind}`] : []));

describe('what was found in a stent in place', () => {
  it.each([
    'The ultrasound catheter was passed into the right SFA. In the superficial femoral artery the stents measured 5.1 mm and were filled by homogeneous intimal tissue.',
    'IVUS of the right SFA was done. In the SFA the stent was filled by tissue.',
    'IVUS of the right SFA was done. In the SFA the stent edges showed neointima and a minimal lumen of 2.2 mm.',
    'IVUS of the right SFA was done. Within the SFA the old stents had collapsed to 4 mm.',
    'IVUS of the right SFA was done. There the stent held old thrombus.',
  ])('is a result: %j', (text) => {
    expect(told(text)).toEqual(['right superficial-femoral-artery yes']);
  });

  it.each([
    'IVUS of the right SFA was done. In the SFA a stent was needed, 6 mm by 90.',
    'IVUS of the right SFA was done. In the SFA the stent was then placed, 6 mm.',
    'IVUS of the right SFA was done. The stent was brought into the SFA, 6 mm.',
    'IVUS of the right SFA was done. On the last run the SFA was filled by collaterals.',
  ])('is none where one is put in or contrast runs: %j', (text) => {
    expect(told(text)).toEqual(['right superficial-femoral-artery no']);
  });
});

describe('a result in what is told of one side', () => {
  it('is of that side alone, though IVUS was told of both', () => {
    expect(told('IVUS was used in both renal arteries.\n\nRIGHT: guide seated in the right renal artery. IVUS catheter into the artery over it. Ostial calcified plaque, minimum lumen 1.9 mm.\n\nLEFT: guide turned to the left renal artery. IVUS catheter up into it and pulled back, same technique. CO2 shot afterwards: open, no residual narrowing.')).toEqual(['right renal-artery yes', 'left renal-artery no']);
  });

  it('is of the other side where the words turn to it', () => {
    expect(told('IVUS of both common iliac veins was performed. On the right, the vein was entered first. It measured 180 mm2 and was round. On the left the probe followed. It showed compression, 40 mm2.')).toEqual(['right common-iliac-vein yes', 'left common-iliac-vein yes']);
    expect(told('IVUS of both common iliac veins was performed. On the right, the vein was entered first. It measured 180 mm2 and was round.')).toEqual(['right common-iliac-vein yes', 'left common-iliac-vein no']);
  });

  it('is of both where the words tell of both, or the side is that of a groin', () => {
    expect(told('IVUS of both common iliac veins was performed. They measured 180 and 40 mm2. Left groin was held. Both were scarred.')).toEqual(['right common-iliac-vein yes', 'left common-iliac-vein yes']);
  });
});

describe('a row of what was brought where', () => {
  const rows = 'CATHETERS\n| Step | Device | Vessel reached | Comment |\n| 1 | RDC guide | left renal artery | seated, new 0.014 wire |\n| 2 | OptiCross 18 (IVUS) | left renal artery | pullback x2 |\n| 3 | 5.0 x 20 balloon | left renal artery | 10 atm |';

  it('tells that IVUS was there and, by its sizes, counts and pressures, nothing that it showed', () => {
    expect(told(rows)).toEqual(['left renal-artery no']);
  });

  it('is a result where it gives figures of the vessel', () => {
    expect(told('IVUS findings\n| right renal artery | 2.1 | 5.6 |\n| left renal artery | *** | *** |')).toEqual(['right renal-artery yes']);
  });
});

describe('results told in short', () => {
  it.each([
    ['IVUS\n- R per: ostial plaque, area stenosis 70%\n- R pop: mild eccentric plaque\n- R SFA: area stenosis 88%', ['right peroneal-artery yes', 'right popliteal-artery yes', 'right superficial-femoral-artery yes']],
    ['IVUS findings\n- Rt profunda femoris vein: dilated 10 mm, free of clot\n- Rt femoral vein: scarred, 5 mm', ['right deep-femoral-vein yes', 'right femoral-vein yes']],
    ['The IVUS catheter was advanced to the IVC and a slow pullback was made, with the following IVUS findings. IVC: patent. Left CIV: compressed to 3 mm AP. Left EIV: patent.', ['- inferior-vena-cava yes', 'left common-iliac-vein yes', 'left external-iliac-vein yes']],
    ['IVUS right common femoral vein and right external iliac vein: both negative for residual thrombus.', ['right common-femoral-vein yes', 'right external-iliac-vein yes']],
    ['No stenosis was identified by IVUS in the IVC or in either common iliac vein.', ['- inferior-vena-cava yes', 'right common-iliac-vein yes', 'left common-iliac-vein yes']],
    ['We put the IVUS probe in the abdominal aorta and see many plaque calcified, diameter 17 mm.', ['- abdominal-aorta yes']],
    ['Procedure:\n- R basilic v above elbow, US stick, 8F sheath.\n- Venogram by sheath, occluded from the axilla up. Wire to IVC, easy.\n- ZelanteDVT advanced thru R subclavian vein. Power pulse, 20 min dwell.\n- IVUS catheter advanced to SVC, then pulled back through the R brachiocephalic vein with recording.\nFindings:\nR brachiocephalic vein: widely patent, 14 mm, no clot.', ['right brachiocephalic-vein unattributed']],
  ])('are read: %j', (text, results) => {
    expect(told(text)).toEqual(results);
  });

  it.each([
    ['IVUS of the right femoral vein was done. Right femoral vein: dilated with a 10 mm balloon.', ['right femoral-vein no']],
    ['Procedures:\n1. Ultrasound guided access, right CFV. Image saved and stored.\n2. IVUS of right iliac vein\n3. Stent placed in the right CIV', []],
    ['IVUS of the left CIV, 2 L per minute of oxygen, right per protocol.', ['left common-iliac-vein no']],
  ])('are none: %j', (text, results) => {
    expect(told(text)).toEqual(results);
  });
});

describe('what stands behind "not"', () => {
  it.each([
    ['IVUS was used in the left CIV and not in the IVC. It showed 40 mm2.', ['left common-iliac-vein yes']],
    ['IVUS of the left SFA, but not the popliteal, was performed. There was 60% plaque.', ['left superficial-femoral-artery yes']],
    ['IVUS was performed in the right renal artery rather than the left renal artery. Plaque, 3 mm lumen.', ['right renal-artery yes']],
    ['IVUS of the left CIV and the IVC was performed and not regretted: 22 mm.', ['left common-iliac-vein yes', '- inferior-vena-cava yes']],
  ])('was not looked at: %j', (text, results) => {
    expect(told(text)).toEqual(results);
  });
});

describe('a dictation without full stops', () => {
  const lead = 'okay so under ultrasound i stuck the right common femoral vein with a micropuncture, image saved, then a sheath, eight thousand of heparin, and we were ready to go on\n\n';

  it('keeps a list of vessels whole', () => {
    expect(told(`${lead}so next i put the stiff wire down and ran the ivus catheter over it to the left external iliac vein and recorded coming back slowly, left external iliac vein, left common iliac vein, then the inferior vena cava to just under the renals`)).toEqual(['left external-iliac-vein no', 'left common-iliac-vein no', '- inferior-vena-cava no']);
  });
});
