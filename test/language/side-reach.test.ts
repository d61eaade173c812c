import { describe, expect, it } from 'vitest';
import { readNote } from '../../src/language/read-note.js';

const vesselsIn = (text: string): string[] =>
  readNote(text).sentences.flatMap(({ vessels }) => vessels.flatMap(({ refs }) => refs.map(({ vessel, side }) => `${side ?? '-'} ${vessel}`)));

describe('a vessel without a side', () => {
  it.each([
    'Right CFA percutaneous, US, preclosed, 7F. IVUS of the common iliac artery: 8 mm.',
    'R CFA, 6F, US. IVUS of the common iliac artery: 8 mm.',
    'Sheath: 6F right CFA. IVUS of the common iliac artery: 8 mm.',
    'The right common femoral artery was used, 6F. IVUS of the common iliac artery: 8 mm.',
    'Right CFA was accessed. IVUS of the common iliac artery: 8 mm. Right CFA closed with Perclose.',
    'Through the right femoral sheath a catheter went up. IVUS of the common iliac artery: 8 mm.',
    'Hemostasis at the right CFA with manual pressure. IVUS of the common iliac artery: 8 mm.',
    'A Mynx was used in the right common femoral artery. IVUS of the common iliac artery: 8 mm.',
    'The right common femoral artery was patent on ultrasound, image saved. IVUS of the common iliac artery: 8 mm.',
    'Needle into right CFA; wire; 6F. IVUS of the common iliac artery: 8 mm.',
    'Right groin. IVUS of the common iliac artery: 8 mm.',
    'From the right leg a catheter was passed up. IVUS of the common iliac artery: 8 mm.',
    'Through a 6 Fr sheath in the right common femoral artery the catheter was advanced into the common iliac artery.',
  ])('has not that of the way in: %j', (text) => {
    expect(vesselsIn(text)).toContain('- common-iliac-artery');
  });

  it.each([
    ['Left radial, 6F. IVUS of the vertebral artery: 4 mm.', '- vertebral-artery'],
    ['The left arm was prepped and the radial artery punctured. IVUS of the vertebral artery: 4 mm.', '- vertebral-artery'],
    ['Right leg pain. IVUS of the renal artery: 4 mm.', '- renal-artery'],
    ['Left brachial artery exposed, from there into the renal artery.', '- renal-artery'],
    ['The left external iliac artery was stented. IVUS of the renal artery: 4 mm.', '- renal-artery'],
    ['Via the left arm the catheter went to the renal artery.', '- renal-artery'],
    ['Left radial artery, 6F. The opposite external iliac was smooth. IVUS of the external iliac artery: 7 mm.', '- external-iliac-artery'],
    ['Right internal jugular vein, 9F sheath. The contralateral common iliac vein was open. Probe into the common iliac vein.', '- common-iliac-vein'],
  ])('has not that of another region: %j', (text, vessel) => {
    expect(vesselsIn(text)).toContain(vessel);
  });

  it.each([
    ['Right leg claudication. Left CFA, 6F, US. IVUS of the SFA: 5 mm.', 'right superficial-femoral-artery'],
    ['Left renal artery stenosis. Right radial access. IVUS of the renal artery: 5 mm.', 'left renal-artery'],
    ['Left iliofemoral DVT. Left popliteal vein accessed. IVUS of the common iliac vein: 48 mm2.', 'left common-iliac-vein'],
    ['Right arm AVF accessed, 7F. IVUS of the subclavian vein: 60 mm2.', 'right subclavian-vein'],
    ['Right CFA, 6F. Catheter to the left external iliac artery. IVUS of the SFA: 5 mm.', 'left superficial-femoral-artery'],
    ['Right CFA, 6F, US. Catheter to the left SFA. IVUS of the CFA: 8 mm.', 'left common-femoral-artery'],
  ])('has that of the limb or vessel worked in: %j', (text, vessel) => {
    expect(vesselsIn(text)).toContain(vessel);
  });

  it.each([
    'Through the right internal jugular vein a 9F sheath was placed. IVUS of the subclavian vein: 8 mm.',
    'Through the right internal jugular vein the catheter went down. IVUS of the subclavian vein: 8 mm.',
    'A 9F sheath was put into the right internal jugular vein. IVUS of the subclavian vein: 8 mm.',
    'Ultrasound of the right internal jugular vein showed it patent. It was punctured, 9F. IVUS of the subclavian vein: 8 mm.',
    'Puncture of the right internal jugular vein. IVUS of the subclavian vein: 8 mm.',
  ])('has not that of a jugular vein that was entered: %j', (text) => {
    expect(vesselsIn(text)).toContain('- subclavian-vein');
  });

  it.each([
    'The IVUS catheter was advanced through the left internal jugular vein into the sigmoid sinus. IVUS of the sigmoid sinus: 60% stenosis.',
    'The IVUS catheter was advanced into the left internal jugular vein. IVUS of the sigmoid sinus: 60% stenosis.',
    'IVUS of the left internal jugular vein was performed. IVUS of the sigmoid sinus: 60% stenosis.',
    'A catheter was parked at the left internal jugular vein. IVUS of the sigmoid sinus: 60% stenosis.',
    'The catheter was steered up through the left internal jugular vein. IVUS of the sigmoid sinus: 60% stenosis.',
  ])('has that of a jugular vein on the way: %j', (text) => {
    expect(vesselsIn(`Right common femoral vein accessed, 6F. ${text}`).at(-1)).toBe('left sigmoid-sinus');
  });

  it('keeps the side of the way in where it is the vessel entered that is closed', () => {
    expect(vesselsIn('Right CFA, 6F, US. Catheter to the left SFA. The CFA was closed with Perclose.').at(-1)).toBe('right common-femoral-artery');
  });

  it('is that of a transplant where the side stands in front of that word', () => {
    expect(vesselsIn('IVUS of the right transplant renal artery.')).toEqual(['right renal-artery']);
  });

  it.each([
    ['Diagnosis: Right calf claudication.\n\nProcedure: The radial artery was punctured under ultrasound and a 6 Fr sheath placed.', '- radial-artery'],
    ['Diagnosis: Left thigh pain, left leg rest pain.\n\nTechnique: Brachial artery access, micropuncture, 6F sheath.', '- brachial-artery'],
    ['Diagnosis: Left leg swelling.\n\nTechnique: The internal jugular vein was accessed under ultrasound, 10F sheath.', '- internal-jugular-vein'],
    ['Diagnosis: Right arm swelling.\n\nTechnique: The common femoral vein was accessed under ultrasound, 8F sheath.', '- common-femoral-vein'],
  ])('is not entered on that of another limb in the diagnosis: %j', (text, vessel) => {
    expect(vesselsIn(text)).toEqual([vessel]);
  });

  it.each([
    ['Diagnosis: Right calf claudication.\n\nTechnique: The common femoral artery was punctured antegrade, 6 Fr sheath.', 'right common-femoral-artery'],
    ['Diagnosis: Left arm ischemia.\n\nTechnique: Brachial artery access, micropuncture, 6F sheath.', 'left brachial-artery'],
    ['Diagnosis: Left leg swelling.\n\nTechnique: The popliteal vein was accessed under ultrasound, 8F sheath.', 'left popliteal-vein'],
    ['Diagnosis: Right calf claudication.\n\nTechnique: The left wrist was prepped. The radial artery was punctured, 6F sheath.', 'left radial-artery'],
  ])('is entered on that of its own limb: %j', (text, vessel) => {
    expect(vesselsIn(text)).toEqual([vessel]);
  });
});

describe('a preposition said once more in front of the other side', () => {
  it.each([
    ['Stents of 16 x 90 mm in the right and in the left common iliac vein.', ['right common-iliac-vein', 'left common-iliac-vein']],
    ['The catheter was pulled back through the left and then through the right external iliac vein.', ['left external-iliac-vein', 'right external-iliac-vein']],
    ['Stenoses of the right and of the left renal artery.', ['right renal-artery', 'left renal-artery']],
  ])('leaves both sides to the vessel: %j', (text, vessels) => {
    expect(vesselsIn(text).sort()).toEqual([...vessels].sort());
  });

  it.each([
    ['A stent was placed on the right and in the left common iliac vein a balloon was inflated.', ['left common-iliac-vein']],
    ['The catheter was advanced from the right and into the left common iliac vein.', ['left common-iliac-vein']],
    ['Pain on the right and on the left; the left common femoral vein was punctured.', ['left common-femoral-vein']],
  ])('and no other does: %j', (text, vessels) => {
    expect(vesselsIn(text)).toEqual(vessels);
  });
});
