import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/analyze.js';

const name = ({ vessel, side }: { vessel: string | null; side: string | null }): string => `${side ?? '-'} ${vessel ?? 'unnamed'}`;

describe('the side in a field of its own on the line of the vessel', () => {
  test.each([
    ['ACCESS\nVessel: common femoral artery   Side: LEFT   Technique: US   Sheath: 5F -> 6F 45 cm, over the bifurcation to R CFA\nClosure: plug', ['left common-femoral-artery']],
    ['Access vein: internal jugular   Side: right   Sheath: 10F.', ['right internal-jugular-vein']],
    ['Vessel: popliteal vein | Laterality: left | Sheath 8F', ['left popliteal-vein']],
    ['Vessel: Left common femoral artery  Side: L  Sheath: 6F', ['left common-femoral-artery']],
    ['Left CFA punctured, 6F. The sheath was passed over the bifurcation to the right CFA.', ['left common-femoral-artery']],
  ])('%s', (note, sites) => {
    expect(analyze(note).accessSites.map(name)).toEqual(sites);
  });
});

describe('IVUS that was only thought about', () => {
  test.each([
    ['L radial 6F. I did think about IVUS for the right common iliac artery. We did not do it: the probe was too short. R CIA 50.', 'right common-iliac-artery not-performed'],
    ['R CFV 8F. I think IVUS of the left common iliac vein showed the truth: 45 mm2.', 'left common-iliac-vein performed'],
  ])('%s', (note, told) => {
    expect(analyze(note).ivus.map((one) => `${name(one)} ${one.status}`)).toEqual([told]);
  });
});
