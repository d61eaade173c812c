import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.js';
import { readNote } from '../../src/language/read-note.js';

const told = (text: string): string[] =>
  readFacts(readNote(text), { dateOfService: null }).ivus.flatMap(({ vessel, side, status, findingsKind }) => (status === 'performed' ? [`${side ?? '-'} ${vessel ?? 'unnamed'} ${findingsKind}`] : []));

describe('a result told by another', () => {
  it.each([
    ['IVUS left CIV: 64% area stenosis; left EIV: the same; left CFV: no lesion.', ['left common-iliac-vein yes', 'left external-iliac-vein yes', 'left common-femoral-vein yes']],
    ['IVUS of the left SFA and left popliteal artery was done. The SFA had a dissection, the popliteal did not.', ['left superficial-femoral-artery yes', 'left popliteal-artery yes']],
    ['IVUS of the left CIV and the left EIV was done. The left CIV measured 8 mm and the left EIV likewise.', ['left common-iliac-vein yes', 'left external-iliac-vein yes']],
    ['By IVUS the stent in the right SFA is patent, as is that in the right popliteal artery.', ['right superficial-femoral-artery yes', 'right popliteal-artery yes']],
    ['IVUS FINDINGS:\nLeft CIV: 64% area stenosis\nLeft EIV: similar.', ['left common-iliac-vein yes', 'left external-iliac-vein yes']],
  ])('is read: %j', (text, results) => {
    expect(told(text)).toEqual(results);
  });

  it('is none where nothing was told before', () => {
    expect(told('IVUS of the left CIV was done. The left EIV was stented, the left CFV was not.')).toEqual(['left common-iliac-vein no']);
  });
});

describe('a result of a vessel without its name', () => {
  it.each([
    ['Both common iliac veins were interrogated with IVUS. The left one was flattened to a slit, while its counterpart was widely patent.', ['right common-iliac-vein yes', 'left common-iliac-vein yes']],
    ['IVUS was performed within the right AV fistula and the right cephalic vein. The fistula had 75% stenosis; the vein was clean, 9 mm across.', ['right arteriovenous-fistula yes', 'right cephalic-vein yes']],
    ['IVUS of the left bypass graft and the left popliteal artery was performed. The artery had 60% stenosis.', ['left bypass-graft no', 'left popliteal-artery yes']],
    ['IVUS of the SMA was done. The IVUS catheter was advanced into the superior mesenteric artery and withdrawn to the aorta. There was calcium; further distally the artery is healthy and has 6.5 mm.', ['- superior-mesenteric-artery yes']],
    ['The IVUS catheter was advanced into the left renal artery and slowly retired until the aorta came. IVUS once more in the same place: stent open, 33 mm2.', ['left renal-artery yes']],
    ['The IVUS catheter was advanced into the left renal vein and pulled back to the inferior vena cava. Beyond it the vein is 8 mm wide.', ['left renal-vein yes']],
    ['The common femoral, superficial femoral and popliteal arteries on the left were imaged with IVUS. The first was healthy, the second contained an in-stent lesion, and the third had spotty calcium.', ['left common-femoral-artery yes', 'left superficial-femoral-artery yes', 'left popliteal-artery yes']],
    ['IVUS of the left renal vein and the inferior vena cava was performed. The former was 40 mm2 and the latter was round.', ['left renal-vein yes', '- inferior-vena-cava yes']],
  ])('is read: %j', (text, results) => {
    expect(told(text)).toEqual(results);
  });

  it.each([
    ['IVUS of the left CIV. It was compressed at the crossing of the right common iliac artery.', ['left common-iliac-vein yes']],
    ['On IVUS, the external iliac veins were of good size bilaterally and the left common iliac vein was pancaked.', ['right external-iliac-vein yes', 'left external-iliac-vein yes', 'left common-iliac-vein yes']],
    ['On IVUS the lumen was 8 mm for the left CIV and 11 mm for the left EIV.', ['left common-iliac-vein yes', 'left external-iliac-vein yes']],
    ['Post-stent IVUS: L CIV and L EIV stents 14.5 mm throughout. L CFV inflow 11 mm and healthy.', ['left common-iliac-vein yes', 'left external-iliac-vein yes', 'left common-femoral-vein yes']],
    ['IVUS-measured areas: L CIV 44, L EIV 120, L CFV 117 mm2.', ['left common-iliac-vein yes', 'left external-iliac-vein yes', 'left common-femoral-vein yes']],
    ['IVUS of the left iliac veins was performed, with the CIV at 38 mm2 and the EIV at 95 mm2.', ['left common-iliac-vein yes', 'left external-iliac-vein yes']],
    ['IVUS of the left CIV showed it was compressed, with the right common iliac artery crossing in front.', ['left common-iliac-vein yes']],
    ['IVUS: right renal ostium 2.1 mm, left renal ostium 4.8 mm.', ['right renal-artery yes', 'left renal-artery yes']],
    ['IVUS: abdominal aorta 22 mm, celiac ostium 5 mm.', ['- abdominal-aorta yes']],
    ['IVUS of the left subclavian artery: 80% stenosis. Left vertebral ostium 3 mm.', ['left subclavian-artery yes']],
    ['IVUS of the left common femoral vein was done. The femoral pulses were present bilaterally.', ['left common-femoral-vein no']],
  ])('goes to its vessel: %j', (text, results) => {
    expect(told(text)).toEqual(results);
  });
});

describe('a clause of a result', () => {
  it.each([
    ['The left renal vein was assessed with IVUS, and stenosis was not seen.', ['left renal-vein yes']],
    ['Both renal veins were examined by IVUS, and no thrombus was present in either.', ['right renal-vein yes', 'left renal-vein yes']],
    ['Neither the right common iliac vein nor the inferior vena cava was abnormal by IVUS.', ['right common-iliac-vein yes', '- inferior-vena-cava yes']],
    ['Severe calcification was what IVUS demonstrated in the left common femoral artery.', ['left common-femoral-artery yes']],
    ['IVUS confirmed on the right what the angiogram had suggested, namely a dissection of the common iliac artery.', ['right common-iliac-artery yes']],
    ['IVUS of the left renal vein was performed. It showed compression, 2 mm; venography had shown reflux into the left gonadal vein.', ['left renal-vein yes']],
    ['No dissection on IVUS, right popliteal artery.', ['right popliteal-artery yes']],
    ['No thrombus seen on IVUS of the left CFV.', ['left common-femoral-vein yes']],
    ['The IVUS probe found nothing wrong in the left external iliac vein.', ['left external-iliac-vein yes']],
    ['The IVUS catheter was found in the left external iliac vein.', ['left external-iliac-vein no']],
    ['There was no stenosis and no IVUS of the left CFV was performed.', []],
    // Look-alikes: the act alone, a reason, what was not done.
    ['IVUS of the left SFA was performed and the stenosis was then stented.', ['left superficial-femoral-artery no']],
    ['IVUS of the left SFA was performed because stenosis was seen on the angiogram.', ['left superficial-femoral-artery no']],
    ['IVUS for stenosis of the left SFA was not performed.', []],
    ['IVUS of the left CIV was performed. Venography showed 60% stenosis; it revealed collaterals from the left internal iliac vein.', ['left common-iliac-vein no']],
  ])('is read, and nothing like it: %j', (text, results) => {
    expect(told(text)).toEqual(results);
  });
});

describe('what is no result of IVUS', () => {
  it.each([
    ['IVUS was performed in the left SFA. A mean gradient of 22 mmHg was found across the lesion.', 'no'],
    ['IVUS of the left SFA was performed. Pressure wire measured a gradient of 4 mmHg across the stenosis.', 'no'],
    ['IVUS showed 70% stenosis of the left SFA with a gradient of 22 mmHg.', 'yes'],
    ['After IVUS of the left SFA, a 6 x 150 mm Supera was deployed and dilated with a 6-mm balloon.', 'no'],
    ['IVUS of the left SFA was performed before a 5 x 100 mm stent was placed.', 'no'],
    ['After IVUS of the left SFA showed 80% stenosis, a 5 x 200 mm drug-coated balloon was inflated.', 'yes'],
    ['IVUS of the left SFA was done. Its lumen of 5 mm guided the choice of stent.', 'yes'],
    ['IVUS of the left SFA was done. A 5 x 60 mm stent was chosen.', 'no'],
    ['IVUS of the left SFA was done. A 5 mm stent was selected and deployed.', 'no'],
    ['IVUS of the left SFA was done. Stent expansion was 92% at its narrowest.', 'yes'],
    ['IVUS of the left SFA was done. The groin was soft and flat.', 'no'],
    ['IVUS of the left SFA was done. Pedal pulses were normal.', 'no'],
    ['IVUS of the left SFA was done. The stent measured 5.1 mm in diameter throughout.', 'yes'],
  ])('a pressure, the size of a device: %j', (text, findings) => {
    expect(told(text)).toEqual([`left superficial-femoral-artery ${findings}`]);
  });

  it.each([
    'Should symptoms return, IVUS of the left common iliac vein will show whether the stent is open.',
    'Should the swelling persist, IVUS may show compression of the left common iliac vein.',
    'At the diagnostic study of March 3, IVUS had shown 80% compression of the left common iliac vein.',
    'During the previous procedure, IVUS of the left common iliac vein had shown a web.',
  ])('what may be, or was at another session: %j', (text) => {
    expect(told(text)).toEqual([]);
  });

  it.each(['IVUS showed what should be a normal left common iliac vein.', 'At the start of the procedure, IVUS had shown 70% compression of the left common iliac vein.', 'At the initial pullback IVUS had shown 70% compression of the left common iliac vein.'])('but it is in: %j', (text) => {
    expect(told(text)).toEqual(['left common-iliac-vein yes']);
  });
});

describe('the side of IVUS', () => {
  const right = ['right common-iliac-vein yes', 'right external-iliac-vein yes'];
  it.each([
    ['IVUS (right): CIV 15 mm; EIV 13 mm.', right],
    ['IVUS right: CIV 15 mm; EIV 13 mm.\nIVUS left: CIV 5 mm; EIV 11 mm.', [...right, 'left common-iliac-vein yes', 'left external-iliac-vein yes']],
    ['Intravascular ultrasound was carried out on the right. The common iliac vein was compressed; the external iliac vein was normal.', right],
    ['IVUS (right): left CIV 15 mm.', ['left common-iliac-vein yes']],
    ['The right common femoral vein was punctured on the right. IVUS was performed. Left CIV 5 mm.', ['left common-iliac-vein yes']],
  ])('holds for what is told behind it without one: %j', (text, results) => {
    expect(told(text)).toEqual(results);
  });
});

describe('a result of several vessels, or of the other side', () => {
  const [renal, gonadal] = ['left renal-vein yes', 'left gonadal-vein yes'];
  it.each([
    ['IVUS of the right SFA, right popliteal and right posterior tibial arteries was done. Concentric calcium in the first, a flap in the second; the third was healthy.', ['right superficial-femoral-artery yes', 'right popliteal-artery yes', 'right posterior-tibial-artery yes']],
    ['IVUS of the left renal vein and the left gonadal vein was done. The former still held a web, about 50%, but the latter had opened.', [renal, gonadal]],
    ['IVUS of the left renal vein and the left gonadal vein was done. A web in the former, nothing in the latter.', [renal, gonadal]],
    ['Both external iliac veins were surveyed with IVUS. On the right a web, on the left nothing.', ['right external-iliac-vein yes', 'left external-iliac-vein yes']],
    ['IVUS of both CIVs. The right CIV was 15 mm wide, the left 6 mm.', ['right common-iliac-vein yes', 'left common-iliac-vein yes']],
    ['IVUS of the left renal artery showed a flap. IVUS on the right was normal.', ['left renal-artery yes', 'right renal-artery yes']],
    ['IVUS of the right external iliac vein showed 70% compression. IVUS of the left showed the same.', ['right external-iliac-vein yes', 'left external-iliac-vein yes']],
    ['The left CIV and the left EIV were imaged with IVUS. All but the left CIV, which had a web, were clean.', ['left common-iliac-vein yes', 'left external-iliac-vein yes']],
    ['IVUS was performed in the IVC and the right common iliac vein. Except for the right common iliac vein, which was down to 50 mm2, all was normal.', ['- inferior-vena-cava yes', 'right common-iliac-vein yes']],
    ['The IVUS catheter was pulled back through the left common iliac and external iliac veins, and nowhere did it show a lesion.', ['left common-iliac-vein yes', 'left external-iliac-vein yes']],
    ['IVUS was drawn back through the SVC and the right brachiocephalic vein, and in neither was there anything abnormal.', ['- superior-vena-cava yes', 'right brachiocephalic-vein yes']],
    ['On IVUS: 6.1 mm (left renal artery), 5.4 mm (right renal artery).', ['left renal-artery yes', 'right renal-artery yes']],
    ['IVUS: diameter of the right CIV 9 mm, that of the right EIV 12 mm, and that of the IVC 20.', ['right common-iliac-vein yes', 'right external-iliac-vein yes', '- inferior-vena-cava yes']],
    ['Residual clot? None in the left CIV on IVUS.', ['left common-iliac-vein yes']],
  ])('is read: %j', (text, results) => {
    expect(told(text)).toEqual(results);
  });

  it.each([
    ['IVUS of the left CIV and left EIV was done. The left CIV was 5 mm. The rest was deferred.', ['left common-iliac-vein yes', 'left external-iliac-vein no']],
    ['IVUS of the left CIV and left EIV was done. Angiogram: apart from the left CIV all vessels were patent.', ['left common-iliac-vein no', 'left external-iliac-vein no']],
    ['IVUS of the left renal artery showed a flap. Venography of the right was normal.', ['left renal-artery yes']],
    ['The IVUS catheter was pulled back through the left CIV and the left EIV. Nowhere was contrast used.', ['left common-iliac-vein no', 'left external-iliac-vein no']],
  ])('is none of others: %j', (text, results) => {
    expect(told(text)).toEqual(results);
  });
});

describe('a verdict, a clause or a line of IVUS', () => {
  it.each([
    ['The 70% stenosis of the left renal artery on the angiogram was borne out by IVUS.', ['left renal-artery yes']],
    ['The venogram\'s 50% narrowing in the left EIV was not corroborated by IVUS.', ['left external-iliac-vein yes']],
    ['The compression of the left CIV suspected on CT was refuted by IVUS.', ['left common-iliac-vein yes']],
    ['Left renal artery. Angiogram: 60% stenosis. IVUS: eccentric plaque, 3 mm lumen.', ['left renal-artery yes']],
    ['Left common iliac vein\n- Venogram: normal\n- IVUS: 60% compression\nLeft external iliac vein\n- Venogram: normal\n- IVUS: normal', ['left common-iliac-vein yes', 'left external-iliac-vein yes']],
    ['IVUS was pulled back through the left CIV, where a web was seen, and the left EIV, which was normal.', ['left common-iliac-vein yes', 'left external-iliac-vein yes']],
    ['IVUS was brought down from the popliteal artery, which was clean, to the tibioperoneal trunk on the right, which was occluded.', ['right popliteal-artery yes', 'right tibioperoneal-trunk yes']],
    ['Since the first IVUS run of this session in the left SFA had shown 80% stenosis, we stented.', ['left superficial-femoral-artery yes']],
    ['A web was visible in the right EIV under IVUS, and none in the right CFV, which was inspected in the same way.', ['right external-iliac-vein yes', 'right common-femoral-vein yes']],
  ])('gives its result: %j', (text, results) => {
    expect(told(text)).toEqual(results);
  });

  it.each([
    ['The left common iliac artery was measured with IVUS and an 8 mm balloon was selected.', ['left common-iliac-artery no']],
    ['The left CIV was measured with IVUS at 14 mm.', ['left common-iliac-vein yes']],
    ['A balloon measuring 6 x 40 mm, chosen from the IVUS of the left SFA, was inflated.', ['left superficial-femoral-artery no']],
    ['IVUS of the left CIV showed a stent measuring 14 mm.', ['left common-iliac-vein yes']],
    ['The IVUS catheter was advanced into the left CIV, which was occluded on the venogram, and withdrawn into the left EIV.', ['left common-iliac-vein no', 'left external-iliac-vein no']],
    ['Stents date from 2021, when IVUS gave 180 mm2 in the left common iliac vein. IVUS was again performed in that vein today.', ['left common-iliac-vein no']],
    ['At his IVUS of June 12 the right SFA was 70% narrowed. Today IVUS was done of the right popliteal artery, which was clean.', ['right popliteal-artery yes']],
    ['The referring hospital\'s IVUS report mentions a web in the left CIV. No IVUS was performed by us.', []],
    ['On the IVUS of the left CIV, the final IVUS report notes a web.', ['left common-iliac-vein yes']],
  ])('and no more than that: %j', (text, results) => {
    expect(told(text)).toEqual(results);
  });
});

describe('a result with its imaging told apart from it', () => {
  it.each([
    ['The IVUS catheter was advanced through the right external iliac vein. Two passes.\n\nR EIV (stent): 11 mm round, no clot. IVUS.', ['right external-iliac-vein yes']],
    ['IVUS of the right internal carotid artery was performed. Ultrasound read-out, right internal carotid artery: no tissue protruding through the cells, lumen 4.4 mm.', ['right internal-carotid-artery yes']],
    // Pictures of another kind.
    ['The IVUS catheter was advanced through the right external iliac vein. Two passes.\n\nR EIV: 11 mm round, no clot. Venogram.', ['right external-iliac-vein no']],
  ])('is that of IVUS: %j', (text, results) => {
    expect(told(text)).toEqual(results);
  });

  it('is of the stented vessel, not of the side that the stent stays clear of', () => {
    expect(told('IVUS of the left common iliac vein: 48 mm2. A stent was placed in the left common iliac vein. The IVUS catheter went back over the wire one more time: stent lumen 168 mm2, no overhang of the right side.')).toEqual(['left common-iliac-vein yes']);
  });

  it('is none where contrast flows forward', () => {
    expect(told('IVUS of the left subclavian artery: 11.8 mm2. A stent was placed. Post-deployment IVUS: struts apposed. LIMA flow forward and brisk.')).toEqual(['left subclavian-artery yes']);
  });

  it('is of the stented vessel, whatever contrast fills between', () => {
    expect(told('IVUS of the R EIA: MLA 9 mm2.\n\nA 7 x 60 stent across that lesion. IIA still fills. IVUS again: fully apposed, stent area 33.')).toEqual(['right external-iliac-artery yes']);
  });

  it('is none where contrast fills a branch', () => {
    expect(told('IVUS of the R CIA: MLA 9 mm2.\n\nThe R CIA was stented; the R IIA still fills.')).toEqual(['right common-iliac-artery yes']);
  });
});

describe('a failure in front of another vessel, IVUS credited behind', () => {
  it.each([
    ['The IVUS catheter would not enter the left peroneal artery and no images were obtained of it. In the left popliteal artery it showed ruptured plaque.', ['left popliteal-artery yes']],
    ['The IVUS catheter would not enter the occluded left anterior tibial artery. In the left popliteal artery it delivered a picture of plaque.', ['left popliteal-artery yes']],
    ['IVUS could not be passed into the left SFA; in the left common femoral artery it showed plaque.', ['left common-femoral-artery yes']],
    ['The left renal vein was flattened to 3 mm. That is what IVUS showed.', ['left renal-vein yes']],
    ['Left CIV 8 mm, left EIV 11 mm. Both were measured by IVUS.', ['left common-iliac-vein yes', 'left external-iliac-vein yes']],
    ['Left renal artery: 2 mm at its origin. So reads the IVUS.', ['left renal-artery yes']],
    ['The stents were checked by IVUS: in the left CIV well apposed, in the left EIV it stood off the wall.', ['left common-iliac-vein yes', 'left external-iliac-vein yes']],
    ['IVUS of the left renal artery was performed. The left renal artery was shaggy.', ['left renal-artery yes']],
  ])('%j', (text, results) => {
    expect(told(text)).toEqual(results);
  });

  it.each([
    'The angiogram showed 60% stenosis of the left SFA. This will be measured by IVUS.',
    'Left CIV 8 mm. This was not measured by IVUS.',
    'A 14 mm stent was placed in the left CIV. This was done under IVUS guidance.',
  ])('and none where it is not: %j', (text) => {
    expect(told(text).filter((one) => one.endsWith('yes'))).toEqual([]);
  });
});

describe('the size a device was taken to, a clause in "having been"', () => {
  it.each([
    ['The balloon was sized on the IVUS of the left SFA and taken to 6 mm.', ['left superficial-femoral-artery no']],
    ['IVUS of the left SFA was done and the balloon was inflated to 6 mm there.', ['left superficial-femoral-artery no']],
    ['From IVUS of the left CIV we chose 16 mm.', ['left common-iliac-vein no']],
    ['On IVUS the left CIV was 12 mm; we selected 14 mm.', ['left common-iliac-vein yes']],
    ['By IVUS the stent in the left CIV had opened to 14 mm.', ['left common-iliac-vein yes']],
    ['The left CIV having been stented in 2019, IVUS of it showed a patent stent.', ['left common-iliac-vein yes']],
    ['The stents having been placed elsewhere, the left CIV was imaged with IVUS and found patent.', ['left common-iliac-vein yes']],
    ['Residual thrombus? None in the left popliteal vein, IVUS having been done in it after lysis.', ['left popliteal-vein yes']],
    ['IVUS having been done elsewhere in 2020, the left CIV was known to be compressed.', []],
  ])('%j', (text, results) => {
    expect(told(text)).toEqual(results);
  });
});

describe('words of what was done, a result behind its aim', () => {
  it.each([
    ['She is booked for a venogram with IVUS of the left common iliac vein in May. Nothing of the kind was done today.', []],
    ['IVUS of the left common iliac vein is scheduled for the spring. Nothing was done in that vein today.', []],
    ['IVUS of the left CIV was performed to look for compression. Nothing was found in the vein.', ['left common-iliac-vein yes']],
    ['The IVUS catheter was brought into the left common iliac vein to settle that question, and saw a round vein of 14 mm.', ['left common-iliac-vein yes']],
    ['I passed the IVUS catheter into the left renal vein, finding by the ultrasound that it went from 10 mm down to 7.', ['left renal-vein yes']],
    ['I brought the IVUS catheter into the left common iliac vein to settle that question too, and saw a vein of fourteen millimeters.', ['left common-iliac-vein yes']],
    ['I passed the IVUS catheter into the left renal vein to see what I saw on CT.', ['left renal-vein no']],
    ['The IVUS catheter was passed into the left renal vein, and it was examined from the hilum to the inferior vena cava. It was narrowed to 7 mm on IVUS.', ['left renal-vein yes']],
    ['The IVUS catheter was passed into the left renal vein, and it was examined from the hilum. The inferior vena cava was 20 mm on IVUS.', ['left renal-vein no', '- inferior-vena-cava yes']],
  ])('%j', (text, results) => {
    expect(told(text)).toEqual(results);
  });
});

describe('a trunk that was denied', () => {
  const denied = 'The IVUS catheter was advanced into the IVC and drawn back through the right common iliac vein; the cava was not examined. ';

  it.each([
    [`${denied}From the left it was run up into the cava as before and drawn back through the left common iliac vein. Right CIV 140 mm2, left CIV 60 mm2.`, ['right common-iliac-vein yes', 'left common-iliac-vein yes']],
    ['The IVUS catheter was advanced to the IVC and pulled back through the left CIV; I did not record in the cava. Left CIV 60 mm2.', ['left common-iliac-vein yes']],
    ['The IVUS catheter was advanced to the IVC and pulled back through the left CIV. The cava was merely traversed. Left CIV 60 mm2.', ['left common-iliac-vein yes']],
    ['IVUS of the left CIV: 60 mm2. We did not record pressures in the cava.', ['left common-iliac-vein yes']],
    [`${denied}After the stent the IVUS catheter was advanced into the IVC and drawn back through the right common iliac vein. On IVUS the IVC was 20 mm, the right CIV 16 mm.`, ['- inferior-vena-cava yes', 'right common-iliac-vein yes']],
  ])('is gone through again without a look, unless a result is told: %j', (text, results) => {
    expect(told(text)).toEqual(results);
  });
});
