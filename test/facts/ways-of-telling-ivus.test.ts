import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/facts/read-facts.js';
import { readNote } from '../../src/language/read-note.js';

const read = (text: string): string[] =>
  readFacts(readNote(text), { dateOfService: null }).ivus.map(({ vessel, side, status, necessity, findingsKind }) => `${side ?? '-'} ${vessel ?? 'unnamed'} ${status}${necessity.length > 0 ? ' reason' : ''}${findingsKind === 'yes' ? ' result' : ''}`);

describe('where the IVUS catheter came in', () => {
  it.each([
    ['IVUS from the left CFV: left EIV 12 mm, left CIV 5 mm.', ['left external-iliac-vein performed result', 'left common-iliac-vein performed result']],
    ['IVUS from the right femoral vein was done to size the stent. Right external iliac vein: 12 mm.', ['right external-iliac-vein performed reason result']],
  ])('is none of what it examined: %j', (text, told) => {
    expect(read(text)).toEqual(told);
  });

  it.each([
    ['IVUS from the right femoral vein up to the cava showed no clot.', ['right femoral-vein performed', '- inferior-vena-cava performed result']],
    ['IVUS was performed from the left femoral vein upward. Left femoral vein 12 mm.', ['left femoral-vein performed result']],
    ['IVUS was carried out of the IVC and the left common iliac vein.', ['- inferior-vena-cava performed', 'left common-iliac-vein performed']],
  ])('is told from where the run began: %j', (text, told) => {
    expect(read(text)).toEqual(told);
  });
});

describe('IVUS told in passing', () => {
  it.each([
    ['IVUS of the common iliac vein left was done. 60 mm2.', ['left common-iliac-vein performed result']],
    ['IVUS, superficial femoral artery right, done because the runs disagreed: 4.4 mm.', ['right superficial-femoral-artery performed reason result']],
    ['Angio: L peroneal 80%. IVUS x2. L TPT imaged to see if the stenosis reached it. L peroneal imaged too, 2.4 mm, soft plaque.', ['left tibioperoneal-trunk performed reason', 'left peroneal-artery performed result']],
    ['Using IVUS I looked at the right hepatic vein, which had a 5 mm stenosis, and at the portal vein, which was free of thrombus.', ['- portal-vein performed result', '- right-hepatic-vein performed result']],
    ['IVUS was used in the left external iliac vein. On the same run the left common femoral vein was free of disease.', ['left external-iliac-vein performed', 'left common-femoral-vein performed result']],
    ['The angiogram showed a 60% right external iliac artery lesion. The lesion was examined with IVUS: 5.2 mm lumen.', ['right external-iliac-artery performed result']],
    ["Surgeon's note: IVUS was used in the left common iliac vein. It measured 60 mm2.", ['left common-iliac-vein performed result']],
    ['CT last month: left common iliac vein 3 mm. Today we performed IVUS of the left common iliac vein, 60 mm2.', ['left common-iliac-vein performed result']],
    ['the intravascular ultrasound catheter was brought in period reason for this is that the venogram only showed collaterals period the left external iliac vein was looked at period there were webs in it period', ['left external-iliac-vein performed reason result']],
  ])('is of the vessel that is meant: %j', (text, told) => {
    expect(read(text)).toEqual(told);
  });

  it.each([
    ['IVUS of the common iliac vein left no doubt about the compression.', ['- common-iliac-vein performed result']],
    ['CT last month: left common iliac vein 3 mm. Today the patient presents for IVUS of the left common iliac vein.', ['left common-iliac-vein historical']],
    ['Right SFA: 60% stenosis. The stenosis was not examined with IVUS.', ['right superficial-femoral-artery not-performed']],
    ['The venogram showed a left common iliac vein lesion. The lesion was then evaluated with CT.', []],
  ])('is told from what looks like it: %j', (text, told) => {
    expect(read(text)).toEqual(told);
  });
});
