import type { NotReported } from '../model/analysis.js';
import type { Procedure } from '../model/facts.js';
import { flatMap } from '../model/flat-map.js';
import { vesselKey } from '../model/vessel.js';
import { angiographyUnits } from './angiography-codes.js';
import { bundleCovering, bundleOfAccessWork, type Bundle } from './bundling.js';
import {
  bundledRow, distinctRows, lowerOrderRow, unitByFurtherBranch, unitByRoute, type CatheterUnit,
} from './catheter-units.js';
import type { PlacedRoute } from './position-routes.js';
import { byOrder, isSelective, orderRank, passes, separateEnds, targetOf } from './route-order.js';
import { rightHeart } from './territories.js';

/** Catheter-placement units of a note, and the placements that earn none. */
export interface CatheterCoding {
  readonly units: readonly CatheterUnit[];
  readonly notReported: readonly NotReported[];
}

export interface CatheterContext {
  readonly procedures: readonly Procedure[];
  readonly bundles: readonly Bundle[];
  /** Ids of accesses whose catheters also went to the coronary arteries or the left heart. */
  readonly heartAccesses: ReadonlySet<string>;
}

const groupBy = <T>(values: readonly T[], keyOf: (value: T) => string): readonly (readonly T[])[] => {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return [...groups.values()];
};

const familyKey = (placed: PlacedRoute): string => placed.route.family ?? vesselKey(targetOf(placed));

const addOnCode = (code: string): string | null => {
  if (/^3621[67]$/.test(code)) return '36218';
  return /^3624[67]$/.test(code) ? '36248' : null;
};

/** Codes of which every separate branch earns a unit of its own (rules 11 and 12). */
const countsEachBranch = (code: string): boolean => code === '36012' || code === '36015';

/** Highest order once; each further branch of second order and beyond by the add-on, or by the same code in veins. */
const familyUnits = (routes: readonly PlacedRoute[]): readonly CatheterUnit[] => {
  const [top, ...others] = byOrder(separateEnds(routes));
  const code = top?.route.code ?? null;
  if (top === undefined || code === null) return [];
  const further = flatMap(others, (placed): readonly CatheterUnit[] => {
    if (orderRank(placed) < 2) return [];
    if (countsEachBranch(code) && placed.route.code === code) return [unitByRoute(placed, code)];
    const addOn = addOnCode(code);
    return addOn === null ? [] : [unitByFurtherBranch(placed, addOn)];
  });
  return [unitByRoute(top, code), ...further];
};

/** Aorta before the punctured extremity; cava and main pulmonary artery stand for themselves. */
const nonselectiveRank = ['36013', '36200', '36160', '36481', '36010', '36140', '36100'];

const byNonselectiveRank = (routes: readonly PlacedRoute[]): readonly PlacedRoute[] => {
  const rank = ({ route: { code } }: PlacedRoute): number => nonselectiveRank.indexOf(code ?? '');
  return [...routes].sort((a, b) => rank(a) - rank(b));
};

/** The right atrium is only a way station where the catheter of that access went on, or came to rest, elsewhere. */
const withoutWayStations = (routes: readonly PlacedRoute[]): readonly PlacedRoute[] => {
  const elsewhere = routes.filter(({ route: { target, code } }) => !rightHeart.has(target.vessel) && code !== null);
  return elsewhere.length === 0 ? routes : routes.filter(({ route: { target } }) => !rightHeart.has(target.vessel));
};

const nonselectiveCoding = (
  routes: readonly PlacedRoute[],
  selective: readonly CatheterUnit[],
  isTaken: (placed: PlacedRoute) => Bundle | null,
): CatheterCoding => {
  const [higher] = selective;
  const coded = withoutWayStations(byNonselectiveRank(routes.filter(({ route: { code } }) => code !== null)));
  if (higher !== undefined) return { units: [], notReported: flatMap(coded, (placed) => lowerOrderRow(placed, higher)) };
  const bundled = flatMap(coded, (placed) => {
    const bundle = isTaken(placed);
    return bundle === null ? [] : [{ placed, bundle }];
  });
  const notReported = flatMap(bundled, ({ placed, bundle }) => bundledRow(placed, bundle));
  const [top, ...lower] = coded.filter((placed) => !bundled.some((taken) => taken.placed === placed));
  if (top?.route.code === undefined || top.route.code === null) return { units: [], notReported };
  const unit = unitByRoute(top, top.route.code);
  const absorbed = flatMap(lower.filter(({ route: { code } }) => code !== unit.code), (placed) => lowerOrderRow(placed, unit));
  return { units: [unit], notReported: [...notReported, ...absorbed] };
};

const lowerOrders = (routes: readonly PlacedRoute[], units: readonly CatheterUnit[]): readonly NotReported[] => {
  const [higher] = units;
  if (higher === undefined) return [];
  const lower = routes.filter((placed) => !units.some((unit) => unit.code === placed.route.code || unit.placed === placed));
  return flatMap(lower, (placed) => lowerOrderRow(placed, higher));
};

/** The artery of the arm or groin and the thoracic aorta, crossed by every catheter to the left heart. */
const liesOnTheWayToTheHeart = ({ route: { code, target } }: PlacedRoute): boolean =>
  code === '36140' || (code === '36200' && target.vessel !== 'abdominal-aorta');

/**
 * "The common iliac vein", of no side, where the catheter of that access went as far or farther on a side: it may be that one.
 * Source: contract, what a gap stands in the way of: the lowest order that every reading supports.
 */
const isSidelessStep = (placed: PlacedRoute, routes: readonly PlacedRoute[]): boolean => {
  const { family } = placed.route;
  if (family === null || !isSelective(placed) || targetOf(placed).side !== null) return false;
  return routes.some((other) => (other.route.family === `left-${family}` || other.route.family === `right-${family}`) && orderRank(other) >= orderRank(placed));
};

const codeAccess = (
  routes: readonly PlacedRoute[],
  studied: readonly CatheterUnit[],
  all: readonly PlacedRoute[],
  context: CatheterContext,
): CatheterCoding => {
  const sideless = routes.filter((placed) => isSidelessStep(placed, routes));
  const families = groupBy(routes.filter((placed) => isSelective(placed) && !sideless.includes(placed)), familyKey);
  const coded = families.map((family) => ({ family, units: familyUnits(family) }));
  const selective = flatMap(coded, ({ units }) => units);
  const nonselective = routes
    .filter((placed) => !isSelective(placed))
    .filter((placed) => !(context.heartAccesses.has(placed.access.id) && liesOnTheWayToTheHeart(placed)));
  const rest = nonselectiveCoding(nonselective, [...selective, ...studied], (placed) =>
    bundleOfAccessWork(placed, all, context.bundles),
  );
  const lower = flatMap(coded, ({ family, units }) => lowerOrders(family, units));
  const [highest] = selective;
  const absorbed = highest === undefined ? [] : flatMap(sideless, (placed) => lowerOrderRow(placed, highest));
  return { units: [...selective, ...rest.units], notReported: [...lower, ...absorbed, ...rest.notReported] };
};

/** The highest placement of each family inside a base code stands for the others there. */
const bundledRows = (taken: readonly { readonly placed: PlacedRoute; readonly bundle: Bundle }[]): readonly NotReported[] => {
  const families = groupBy(taken, ({ placed }) => `${placed.access.id}|${isSelective(placed) ? familyKey(placed) : placed.route.code}`);
  return flatMap(families, (family) => {
    const [top] = byOrder(family.map(({ placed }) => placed));
    const found = family.find(({ placed }) => placed === top);
    return found === undefined ? [] : bundledRow(found.placed, found.bundle);
  });
};

/** Steps of lower order on the way to what a base code takes in, through the same access: they are part of it. */
const stepsToward = (
  covered: readonly { readonly placed: PlacedRoute; readonly bundle: Bundle }[],
  routes: readonly PlacedRoute[],
): readonly { readonly placed: PlacedRoute; readonly bundle: Bundle }[] =>
  flatMap(routes
    .filter((placed) => isSelective(placed) && !covered.some((one) => one.placed === placed)), (placed) => {
      const end = covered.find((one) => one.placed.access === placed.access && one.placed.route.family === placed.route.family && passes(one.placed, targetOf(placed)));
      return end === undefined ? [] : [{ placed, bundle: end.bundle }];
    });

const nothingPlaced: CatheterCoding = { units: [], notReported: [] };

/**
 * Highest order per family and access, families and accesses apart, nonselective absorbed by selective (rule 13);
 * what a base code includes is not reported (rule 16).
 */
export const codeCatheters = (routes: readonly PlacedRoute[], context: CatheterContext): CatheterCoding => {
  if (routes.length === 0) return nothingPlaced;
  const covered = flatMap(routes, (placed) => {
    const bundle = bundleCovering(placed, routes, context.bundles);
    return bundle === null ? [] : [{ placed, bundle }];
  });
  const taken = [...covered, ...stepsToward(covered, routes)];
  const open = routes.filter((placed) => !taken.some((one) => one.placed === placed));
  const angiography = angiographyUnits(open, context.procedures);
  const rest = open.filter((placed) => !angiography.absorbed.has(placed));
  const byAccess = groupBy(rest, ({ access }) => access.id).map((group) =>
    codeAccess(
      group,
      angiography.units.filter(({ placed }) => placed.access.id === group[0]?.access.id),
      routes,
      context,
    ),
  );
  return {
    units: [...angiography.units, ...flatMap(byAccess, ({ units }) => units)],
    notReported: distinctRows([...bundledRows(taken), ...flatMap(byAccess, ({ notReported }) => notReported)]),
  };
};
