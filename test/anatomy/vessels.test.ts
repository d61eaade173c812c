import { describe, expect, it } from 'vitest';
import {
  allVessels, describeVessel, isTrunk, isVesselId, parentOf, parseVesselName, pathIncludes, sirGroup, trunkOf, vesselInfo,
} from '../../src/anatomy/index.js';
import { climbs } from '../../src/anatomy/vessel-tree.js';
import { named } from './vessel-names.js';

const noRoute = ['left-atrium', 'left-ventricle', 'coronary-artery', 'bypass-graft', 'aortic-endograft'];

describe('the vessel list', () => {
  it('holds the 113 vessels of the contract, each once', () => {
    expect(allVessels().length).toBe(113);
    expect(new Set(allVessels().map(({ id }) => id)).size).toBe(113);
  });

  it('says what a vessel is', () => {
    expect(vesselInfo('iliac-vein')).toEqual({ id: 'iliac-vein', system: 'vein', paired: true, unspecified: true });
    expect(vesselInfo('inferior-vena-cava')).toEqual({ id: 'inferior-vena-cava', system: 'vein', paired: false, unspecified: false });
  });

  it('knows no other id', () => {
    expect(isVesselId('portal-vein')).toBe(true);
    expect(isVesselId('spleen')).toBe(false);
    expect(() => vesselInfo('spleen')).toThrow(new RangeError('Unknown vessel id "spleen"'));
  });

  it('gives every vessel with a level a place in the tree, save those without a route', () => {
    const placeless = allVessels().filter(({ id, paired, unspecified }) => !unspecified && climbs({ vessel: id, side: paired ? 'left' : null }).length === 0);
    expect(placeless.map(({ id }) => id)).toEqual(noRoute);
  });
});

describe('describeVessel', () => {
  it.each([
    [{ vessel: 'external-iliac-vein', side: 'left' }, 'left external iliac vein'],
    [{ vessel: 'external-iliac-vein', side: null }, 'external iliac vein'],
    [{ vessel: 'inferior-vena-cava', side: 'left' }, 'inferior vena cava'],
    [{ vessel: 'right-hepatic-vein', side: null }, 'right hepatic vein'],
  ] as const)('%o reads %s', (ref, words) => {
    expect(describeVessel(ref)).toBe(words);
  });
});

describe('parseVesselName', () => {
  it.each([
    ['right common femoral vein', 'common-femoral-vein', 'right'],
    ['left-external-iliac-vein', 'external-iliac-vein', 'left'],
    ['Rt CFA', 'common-femoral-artery', 'right'],
    ['L EIV', 'external-iliac-vein', 'left'],
    ['common iliac vein, left', 'common-iliac-vein', 'left'],
    ['the IVC', 'inferior-vena-cava', null],
    ['IJ', 'internal-jugular-vein', null],
    ['right hepatic artery', 'right-hepatic-artery', null],
    ['left gastric artery', 'left-gastric-artery', null],
    ['SMA', 'superior-mesenteric-artery', null],
    ['right innominate artery', 'brachiocephalic-artery', null],
  ])('reads "%s" as %s, side %s', (name, vessel, side) => {
    expect(parseVesselName(name)).toEqual({ vessel, side });
  });

  it.each(['', 'left', 'liver', 'right right common femoral vein', 'vein'])('reads no vessel in "%s"', (name) => {
    expect(parseVesselName(name)).toBeNull();
  });

  it('reads back every vessel as described', () => {
    const lost = allVessels().filter(({ id, paired }) => {
      const ref = { vessel: id, side: paired ? ('left' as const) : null };
      return JSON.stringify(parseVesselName(describeVessel(ref))) !== JSON.stringify(ref);
    });
    expect(lost).toEqual([]);
  });
});

describe('sirGroup', () => {
  it.each([
    ['left external iliac vein', 'left common femoral vein', true],
    ['left external iliac vein', 'right external iliac vein', false],
    ['left common iliac vein', 'left external iliac vein', false],
    ['left femoral vein', 'left popliteal vein', true],
    ['left common femoral vein', 'left femoral vein', false],
    ['left anterior tibial vein', 'left posterior tibial vein', true],
    ['right external iliac artery', 'right common femoral artery', true],
    ['right superficial femoral artery', 'right popliteal artery', true],
    ['right common femoral artery', 'right superficial femoral artery', false],
    ['right anterior tibial artery', 'right posterior tibial artery', false],
    ['abdominal aorta', 'aortic arch', true],
    ['right external iliac artery', 'right external iliac vein', false],
  ])('%s and %s in one group: %s', (a, b, together) => {
    expect(sirGroup(named(a)) === sirGroup(named(b))).toBe(together);
  });
});

describe('the tree', () => {
  it.each([
    ['left external iliac vein', 'left common iliac vein'],
    ['left common iliac vein', 'inferior vena cava'],
    ['left gonadal vein', 'left renal vein'],
    ['right gonadal vein', 'inferior vena cava'],
    ['right subclavian artery', 'brachiocephalic artery'],
    ['left subclavian artery', 'aortic arch'],
  ])('hangs %s from %s', (child, parent) => {
    expect(parentOf(named(child))).toEqual(named(parent));
  });

  it('hangs nothing above an outermost trunk', () => {
    expect(parentOf(named('ascending aorta'))).toBeNull();
    expect(parentOf(named('coronary artery'))).toBeNull();
  });

  it.each([
    ['abdominal aorta', true], ['aorta', true], ['SVC', true], ['main pulmonary artery', true], ['portal vein', true],
    ['left common iliac vein', false], ['celiac artery', false], ['coronary artery', false],
  ])('counts %s as a trunk: %s', (name, expected) => {
    expect(isTrunk(named(name))).toBe(expected);
  });

  it('finds the trunk that a vessel hangs from', () => {
    expect(trunkOf(named('left popliteal vein'))).toEqual(named('IVC'));
    expect(trunkOf(named('right internal carotid artery'))).toEqual(named('aortic arch'));
    expect(trunkOf(named('coronary artery'))).toBeNull();
  });

  it('finds a vessel in a path only on its side', () => {
    const path = [named('right common iliac vein'), named('IVC')];
    expect(pathIncludes(path, named('IVC'))).toBe(true);
    expect(pathIncludes(path, named('left common iliac vein'))).toBe(false);
    expect(pathIncludes(path, named('common iliac vein'))).toBe(false);
  });
});
