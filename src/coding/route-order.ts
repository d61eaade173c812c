import { sameVessel, vesselKey, type VesselRef } from '../model/vessel.js';
import type { PlacedRoute } from './position-routes.js';

const ranks = { nonselective: 0, first: 1, second: 2, third: 3 } as const;

/** 0 nonselective, 1 to 3 by order. */
export const orderRank = ({ route }: PlacedRoute): number => ranks[route.order];

export const isSelective = (placed: PlacedRoute): boolean => orderRank(placed) > 0;

export const targetOf = ({ destination: { vessel, side } }: PlacedRoute): VesselRef => ({ vessel, side });

/** Whether `vessel` is entered, or passed, on the way to the destination of `placed`. */
export const passes = (placed: PlacedRoute, vessel: VesselRef): boolean =>
  sameVessel(placed.route.target, vessel) || placed.route.path.some((step) => sameVessel(step, vessel));

/** Whether `placed` only lies on the way to `farther`. */
const liesOnTheWay = (placed: PlacedRoute, farther: PlacedRoute): boolean =>
  placed !== farther && !sameVessel(placed.route.target, farther.route.target) && passes(farther, placed.route.target);

/** The separate ends of a family: one route for each vessel that is no mere step toward another. */
export const separateEnds = (routes: readonly PlacedRoute[]): readonly PlacedRoute[] => {
  const ends = routes.filter((placed) => !routes.some((other) => liesOnTheWay(placed, other)));
  return [...new Map(ends.map((placed) => [vesselKey(placed.route.target), placed])).values()];
};

/** Highest order first, reading order among equals. */
export const byOrder = (routes: readonly PlacedRoute[]): readonly PlacedRoute[] =>
  [...routes].sort((a, b) => orderRank(b) - orderRank(a));
