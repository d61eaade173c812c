import { describe, expect, it } from 'vitest';
import { describeVessel, parentOf, route, type Route, type RouteResult } from '../../src/anatomy/index.js';
import type { VesselRef } from '../../src/model/vessel.js';
import { arterialRoutes } from './arterial-routes.js';
import { pulmonaryRoutes } from './pulmonary-routes.js';
import { venousRoutes } from './venous-routes.js';
import { named } from './vessel-names.js';

const workedRoutes = [...arterialRoutes, ...venousRoutes, ...pulmonaryRoutes];

const found = (result: RouteResult): Route => {
  if (result.kind === 'unknown') throw new Error(`no route: ${result.reason}`);
  return result.route;
};
const way = (access: string, target: string, options = {}): Route => found(route(named(access), named(target), options));
const words = (path: readonly VesselRef[]): readonly string[] => path.map(describeVessel);
const isNeighbour = (a: VesselRef, b: VesselRef): boolean =>
  [[a, b], [b, a]].some(([child, parent]) => child !== undefined && parent !== undefined && describeVessel(parent) === words([parentOf(child) ?? child])[0]);

describe('worked routes', () => {
  it('is a table of at least 150 routes', () => {
    expect(workedRoutes.length).toBeGreaterThanOrEqual(150);
    expect(new Set(workedRoutes.map(({ id }) => id)).size).toBe(workedRoutes.length);
  });

  it.each(workedRoutes)('$id $access to $target is $code, $order: $why', ({ access, target, code, order, options }) => {
    const result = way(access, target, options);
    expect({ code: result.code, order: result.order }).toEqual({ code, order });
  });

  it.each(workedRoutes.filter(({ options }) => options === undefined))('$id runs from vessel to neighbouring vessel', ({ access, target }) => {
    const { path } = way(access, target);
    expect(path[0]).toEqual(named(access));
    expect(path.at(-1)).toEqual(named(target));
    const broken = path.slice(1).filter((step, i) => !isNeighbour(step, path[i] ?? step));
    // The straight sinus has two feeders; `parentOf` names the other one.
    expect(broken).toEqual(path.filter((step) => step.vessel === 'straight-sinus'));
  });
});

describe('the path', () => {
  it('climbs to the common ancestor and comes down to the target', () => {
    expect(words(way('right common femoral vein', 'left external iliac vein').path)).toEqual([
      'right common femoral vein', 'right external iliac vein', 'right common iliac vein', 'inferior vena cava',
      'left common iliac vein', 'left external iliac vein',
    ]);
  });

  it('passes the right atrium between the two venae cavae', () => {
    expect(words(way('right internal jugular vein', 'inferior vena cava').path)).toEqual([
      'right internal jugular vein', 'right brachiocephalic vein', 'superior vena cava', 'right atrium', 'inferior vena cava',
    ]);
  });

  it('runs through the right heart to a pulmonary artery', () => {
    expect(words(way('right common femoral vein', 'left pulmonary artery').path).slice(3)).toEqual([
      'inferior vena cava', 'right atrium', 'right ventricle', 'main pulmonary artery', 'left pulmonary artery',
    ]);
  });

  it('goes into the aorta and back where a loop is documented', () => {
    const { path, family } = way('right common femoral artery', 'right internal iliac artery', { viaTrunk: true });
    expect(words(path)).toEqual([
      'right common femoral artery', 'right external iliac artery', 'right common iliac artery', 'abdominal aorta',
      'right common iliac artery', 'right internal iliac artery',
    ]);
    expect(family).toBe('right-common-iliac-artery');
  });

  it('takes the nearer feeder of a vessel with two', () => {
    expect(words(way('right radial artery', 'basilar artery').path).at(-2)).toBe('right vertebral artery');
    expect(words(way('left radial artery', 'basilar artery').path).at(-2)).toBe('left vertebral artery');
  });

  it('is the vessel alone where the catheter stays in it', () => {
    expect(words(way('left radial artery', 'left radial artery').path)).toEqual(['left radial artery']);
  });
});

describe('the family', () => {
  it.each([
    ['right common femoral vein', 'left external iliac vein', 'left-common-iliac-vein'],
    ['right common femoral artery', 'common hepatic artery', 'celiac-artery'],
    ['right common femoral artery', 'right internal carotid artery', 'brachiocephalic-artery'],
    ['right common femoral artery', 'right peroneal artery', 'right-superficial-femoral-artery'],
    ['right superficial femoral artery', 'right posterior tibial artery', 'right-tibioperoneal-trunk'],
    ['right internal jugular vein', 'left segmental pulmonary artery', 'left-pulmonary-artery'],
    ['right common femoral artery', 'abdominal aorta', null],
  ])('%s to %s is of the family %s', (access, target, family) => {
    expect(way(access, target).family).toBe(family);
  });
});

describe('variants', () => {
  it.each([
    ['bovine-arch', 'left common carotid artery', '36216', 'second'],
    ['bovine-arch', 'left internal carotid artery', '36217', 'third'],
    ['bovine-arch', 'right common carotid artery', '36216', 'second'],
    ['replaced-right-hepatic', 'right hepatic artery', '36246', 'second'],
    ['replaced-left-hepatic', 'left hepatic artery', '36247', 'third'],
    ['aberrant-right-subclavian', 'right subclavian artery', '36215', 'first'],
    ['aberrant-right-subclavian', 'right vertebral artery', '36216', 'second'],
    ['left-vertebral-from-arch', 'left vertebral artery', '36215', 'first'],
  ] as const)('%s: %s is %s, %s', (variant, target, code, order) => {
    const result = way('right common femoral artery', target, { variants: [variant] });
    expect({ code: result.code, order: result.order }).toEqual({ code, order });
  });
});

describe('a side that is not stated', () => {
  it('does not matter where both sides give one code', () => {
    const { code, path } = way('common femoral vein', 'inferior vena cava');
    expect(code).toBe('36010');
    expect(path).toEqual([
      { vessel: 'common-femoral-vein', side: null }, { vessel: 'external-iliac-vein', side: null },
      { vessel: 'common-iliac-vein', side: null }, { vessel: 'inferior-vena-cava', side: null },
    ]);
  });

  it('names the family without its side where that is open', () => {
    const { code, family, target } = way('right internal jugular vein', 'external iliac vein');
    expect({ code, family, target }).toEqual({ code: '36012', family: 'common-iliac-vein', target: { vessel: 'external-iliac-vein', side: null } });
  });

  it.each([
    ['common femoral vein', 'left external iliac vein', 'access-side', ['36012', null]],
    ['right common femoral vein', 'external iliac vein', 'target-side', ['36012', null]],
    ['common femoral artery', 'left common iliac artery', 'access-side', ['36140', '36245']],
  ])('matters from %s to %s: %s', (access, target, reason, codes) => {
    const result = route(named(access), named(target));
    expect(result).toMatchObject({ kind: 'unknown', reason });
    expect(result.kind === 'unknown' && result.readings.map(({ code }) => code).sort()).toEqual(codes);
  });
});

describe('a level that is not stated', () => {
  it('does not matter where every level gives one code', () => {
    expect(way('right common femoral artery', 'aorta')).toMatchObject({ code: '36200', order: 'nonselective', target: { vessel: 'aorta', side: null } });
    expect(way('right common femoral vein', 'right iliac vein')).toMatchObject({ code: null, order: 'nonselective' });
    expect(way('right internal jugular vein', 'left tibial vein')).toMatchObject({ code: '36012', order: 'third' });
  });

  it('leaves the order open where levels differ', () => {
    const result = route(named('right common femoral vein'), named('left iliac vein'));
    expect(result).toMatchObject({ kind: 'unknown', reason: 'target-level' });
    expect(result.kind === 'unknown' && result.readings.map(({ code, target }) => [describeVessel(target), code])).toEqual([
      ['left common iliac vein', '36011'], ['left external iliac vein', '36012'],
    ]);
  });

  it('is the usual puncture site for an access', () => {
    expect(way('right femoral artery', 'left external iliac artery')).toMatchObject({ code: '36246', access: { vessel: 'femoral-artery', side: 'right' } });
    expect(way('right femoral artery', 'right popliteal artery').code).toBe('36245');
  });
});

describe('no way', () => {
  it.each([
    ['right common femoral artery', 'inferior vena cava', 'different-systems'],
    ['right common femoral vein', 'left renal artery', 'different-systems'],
    ['right common femoral artery', 'coronary artery', 'off-tree'],
    ['right common femoral artery', 'left ventricle', 'off-tree'],
    ['right bypass graft', 'right popliteal artery', 'off-tree'],
    ['left brachial artery', 'left arteriovenous fistula', 'off-tree'],
    ['left arteriovenous fistula', 'left brachial artery', 'off-tree'],
  ])('leads from %s to %s: %s', (access, target, reason) => {
    expect(route(named(access), named(target))).toEqual({ kind: 'unknown', reason, readings: [] });
  });

  it('refuses a vessel id outside the list', () => {
    expect(() => route({ vessel: 'spleen', side: null }, named('aorta'))).toThrow(RangeError);
  });
});

describe('a dialysis circuit', () => {
  it.each([
    ['left cephalic vein', null, 'nonselective'],
    ['left axillary vein', null, 'nonselective'],
    ['left brachiocephalic vein', null, 'nonselective'],
    ['superior vena cava', '36010', 'nonselective'],
    ['left internal jugular vein', '36011', 'first'],
    ['right brachiocephalic vein', '36011', 'first'],
  ])('drains from a left fistula to %s: %s, %s', (target, code, order) => {
    expect(way('left arteriovenous fistula', target)).toMatchObject({ code, order });
  });
});

describe('the portal vein', () => {
  it('has its own code through the liver from the jugular', () => {
    expect(way('right internal jugular vein', 'portal vein')).toMatchObject({ code: '36481', order: 'nonselective', family: null });
    expect(way('right internal jugular vein', 'splenic vein')).toMatchObject({ code: '36011', order: 'first', family: 'splenic-vein' });
  });
});
