import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.js';
import { readNote } from '../../src/language/read-note.js';

/** Vessels examined with IVUS for which a reason is read, "side vessel". */
const needed = (text: string): string[] =>
  readFacts(readNote(text), { dateOfService: null }).ivus.filter(({ necessity }) => necessity.length > 0).map(({ vessel, side }) => `${side ?? '-'} ${vessel ?? ''}`).sort();

const iliacs = ['left common-iliac-vein', 'left external-iliac-vein'];

describe('an aim told for one more vessel, and questions', () => {
  const run = 'The probe was taken to the left external iliac artery and back through the left common iliac artery.';
  it.each([
    ['IVUS was passed into the left external iliac artery for stent sizing, and on withdrawal the left common iliac artery was recorded to exclude inflow disease. IVUS CIA: 9 mm, clean.', ['left common-iliac-artery', 'left external-iliac-artery']],
    ['IVUS was passed into the left external iliac artery for stent sizing, and on withdrawal the left common iliac artery was recorded. IVUS CIA: 9 mm, clean.', ['left external-iliac-artery']],
    [`We wanted two answers from IVUS: how tight is the left external iliac artery, and is the left common iliac artery big enough for a stent? ${run}`, ['left common-iliac-artery', 'left external-iliac-artery']],
  ])('%s', (text, vessels) => {
    expect(needed(text)).toEqual(vessels);
  });
});

describe('where no pattern gives a reason for the examination, one is', () => {
  it.each([
    ['a doubt two sentences in front', 'The venogram was flat and I could not say how much of the lumen was lost, or where a stent ought to begin. The table was tilted and heparin was given. The IVUS catheter was advanced to the left external iliac vein and withdrawn through the left common iliac vein.', iliacs],
    ['something to be sorted out', 'The venogram showed a band over the left external iliac vein which may have been nothing more than streaming. Before we committed to angioplasty, this had to be sorted out. An IVUS catheter was taken through the left external iliac vein into the left common iliac vein and brought back.', ['left common-iliac-vein', 'left external-iliac-vein']],
    ['a short question', 'Posterior tibial recanalized, residual haze after the balloon. Dissection vs spasm? IVUS right posterior tibial artery: spasm, 2.4 mm.', ['right posterior-tibial-artery']],
    ['one of three', 'Cutoff at the CFA; plug, flap or spasm. IVUS catheter over the horn to the right common femoral artery. IVUS: plug in lumen.', ['right common-femoral-artery']],
    ['what only IVUS gives', 'Recanalization: the length of good vein above the knee is something only IVUS gives you. Left posterior tibial vein access. IVUS catheter up through the left femoral vein. IVUS: good above 12 cm.', ['left femoral-vein']],
    ['what we wished to see', 'After the tract was made we wished to see how the stent end sits. IVUS of the portal vein. IVUS: 12 mm, stent end free.', ['- portal-vein']],
    ['a picture of little use', 'Transsplenic access. Portogram of little use, thrombus everywhere. IVUS from splenic vein into portal vein: thrombus from the confluence on.', ['- portal-vein']],
    ['two radiologists', 'Compression had been read into the CT by one radiologist and out of it by another. A venogram would have sided with the second. We let IVUS decide. The IVUS catheter was placed in the left common iliac vein.', ['left common-iliac-vein']],
    ['two findings that do not fit', 'Gradient 22 mm Hg across the right renal but the picture looks nearly normal. These two don\'t fit. IVUS of the right renal artery, pullback. Concentric plaque.', ['right renal-artery']],
    ['the findings of the angiogram on the line in front', '1. R CFA antegrade 6F.\n2. Angio: AT recanalized, caliber on film 2 mm or 3 mm depending on view.\n3. Eagle Eye R anterior tibial artery: EEM 3.1 mm.', ['right anterior-tibial-artery']],
    ['what needs to be known under a heading of IVUS', 'IVUS: Dr. Holm\'s group needs landing zone measurements, and we were asked to keep from further contrast. Visions .035 was advanced into the left common iliac vein and pulled back through the left external iliac vein.', iliacs],
    ['a colon and what follows it', 'IVUS is the road map today: contrast must stay below 15 mL, so obstruction and stent diameters have to be found without a venogram.\n\nIVUS catheter to the left common iliac vein. Pullback L CIV > L EIV.', iliacs],
    ['the questions that it settled', 'IVUS pullback through the left common iliac and left external iliac veins was recorded.\n\nIVUS: CIV 48 mm2, EIV 101 mm2. It settled the questions that had brought us to it: how long the scar was, and whether inflow would carry a stent.', iliacs],
    ['the arbiter between two others', 'SMA stent reads 480 cm/s on duplex, yet CTA calls it open. IVUS was the arbiter: catheter in the superior mesenteric artery, slow pullback.', ['- superior-mesenteric-artery']],
    ['that contrast was withheld', 'Contrast was withheld on account of her kidney transplant. Left femoral access. IVUS catheter in the left common iliac vein. IVUS: 44 mm2.', ['left common-iliac-vein']],
  ])('%s', (_kind, text, vessels) => {
    expect(needed(text)).toEqual(vessels);
  });

  it.each([
    ['trouble with the wire', 'The wire could not be passed at first and a stiff Glidewire was needed to cross. IVUS of the left common iliac vein was performed.'],
    ['a hard crossing', 'Crossing was difficult because the vein was occluded, and a stiff wire and a 5 Fr catheter were needed. IVUS of the left common iliac vein was performed. IVUS lumen 30 mm2.'],
    ['the patient', 'The patient could not lie flat because of dyspnea, so the head was raised. Right IJ access. The IVUS catheter was advanced into the right innominate vein and pulled back.'],
    ['a question of the history', 'It is unclear why the patient had stopped her anticoagulant. IVUS of the left femoral vein was done.'],
    ['a question of the anesthetist', 'The anesthetist asked whether the case could be shortened. IVUS pullback right popliteal vein and right femoral vein. IVUS: both 8 mm, no bands.'],
    ['what the angiogram was chosen for', 'Venography was chosen as the guide for the whole case. Both popliteals. IVUS at the end in the right common iliac vein. IVUS: patent.'],
    ['neither of two', 'No clot or spasm. IVUS of the left popliteal artery was performed.'],
    ['a good picture', 'Post-dilation with 8 mm. Completion run good. Eagle Eye back in, right common iliac artery. IVUS: small flap, leave it.'],
    ['a doubt that a further picture settled', 'Endoleak suspected on CT. Right CFA access. Aortogram: no endoleak found. IVUS of the abdominal aorta: 22 mm.'],
    ['the reason of a delay', 'The reason for the delay was an equipment fault: the IVUS console would not boot. It was exchanged. IVUS of the left common iliac vein was performed.'],
    ['a picture taken again', 'The venogram was limited by motion and repeated. The left iliac was catheterized. IVUS was performed of the left common iliac vein.'],
    ['a question that a stent answered', 'There was a question of a dissection, and a 6 mm stent was placed. The IVUS catheter was then passed through the left superficial femoral artery.'],
    ['other imaging', 'An aortogram was performed because the CTA was equivocal as to the renal arteries. It showed a 70% right renal stenosis. IVUS of the right renal artery was performed.'],
    ['the purpose of the venogram', 'The purpose of the venogram was to see collaterals and to measure the vein. IVUS catheter in left external iliac vein. IVUS: wall 3 mm thick.'],
    ['no stent', 'Venogram clean. IVUS left common iliac vein. IVUS: 140 mm2. No stent required, since there was no compression.'],
    ['the purpose of a stent', 'A 16 mm stent was placed to relieve the compression and to restore outflow. IVUS of the left common iliac vein was then performed.'],
    ['other imaging behind', 'IVUS of the right renal vein was performed. IVUS showed no thrombus. Because the leg was swollen, venography of the right leg was performed to exclude thrombosis.'],
    ['the indication of the operation', 'INDICATION: CTA shows stenosis of the right superficial femoral artery, to determine whether she can be treated without a bypass.\n\nTECHNIQUE: Left CFA access. IVUS catheter advanced into the right superficial femoral artery and pulled back.'],
    ['a habit', 'Such a run is made in every iliac case in our house; nothing in particular was asked of it. IVUS of the left common iliac vein was carried out. Next, the stent was chosen.'],
  ])('but not %s', (_kind, text) => {
    expect(needed(text)).toEqual([]);
  });

  it('of the vessels that the doubt names alone', () => {
    expect(needed('The left common iliac vein could not be judged on the venogram, which was hazy. The table was tilted. IVUS of the left common iliac vein and of the left external iliac vein was carried out.')).toEqual(['left common-iliac-vein']);
    expect(needed('Everything we wanted to know, such as the width of the cava, was beyond a venogram made through clot. Right IJ access. IVUS catheter down the inferior vena cava into the left common iliac vein, drawn back. IVUS IVC 22 mm. IVUS left CIV clot.')).toEqual(['- inferior-vena-cava', 'left common-iliac-vein']);
  });

  it('not sought where the patterns found one', () => {
    expect(needed('The venogram was hazy and could not be read. IVUS of the left common iliac vein was performed to size the stent. The arm was tucked. IVUS of the left external iliac vein was performed.')).toEqual(['left common-iliac-vein']);
  });
});
