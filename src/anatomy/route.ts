import anatomy from '../../lexicons/anatomy.json' with { type: 'json' };
import { flatMap } from '../model/flat-map.js';
import { sameVessel, vesselKey, type VesselRef } from '../model/vessel.js';
import { mergeRoutes } from './merge-routes.js';
import { accessReadings, targetReadings } from './readings.js';
import { orderOf, placementCode } from './route-code.js';
import type { Route, RouteOptions, RouteResult, UnknownReason } from './route-result.js';
import { vesselInfo, withTrueSide } from './vessel-list.js';
import { climbs, type Climb, type TreeNode } from './vessel-tree.js';

const toRef = ({ vessel, side }: VesselRef): VesselRef => ({ vessel, side });

const sidedName = ({ vessel, side }: VesselRef): string => (side === null ? vessel : `${side}-${vessel}`);

/** Up to the turning point, and down to the target. */
const joinAt = (up: Climb, down: Climb, turn: TreeNode): readonly TreeNode[] => [
  ...up.slice(0, up.findIndex((node) => sameVessel(node, turn))),
  ...down.slice(0, down.findIndex((node) => sameVessel(node, turn)) + 1).reverse(),
];

const commonAncestor = (up: Climb, down: Climb): TreeNode | undefined =>
  up.find((node) => down.some((other) => sameVessel(node, other)));

/** A loop through the trunk counts only where the way turns off between the puncture and the trunk. */
const turningPoint = (up: Climb, down: Climb, viaTrunk: boolean): TreeNode | undefined => {
  const meeting = commonAncestor(up, down);
  if (meeting === undefined || !viaTrunk) return meeting;
  if ([up[0], down[0]].some((end) => end !== undefined && sameVessel(end, meeting))) return meeting;
  const trunk = up.find((node) => node.depth === 0);
  return meeting.depth === 0 || trunk === undefined ? meeting : trunk;
};

/**
 * Climb from both ends to their lowest common ancestor L; the order is depth(target) - depth(L), none where the target is L.
 * Source: coding rules, "Catheter placement". The depth of another root's stem is 0 (portal vein, reached through the liver).
 */
const routeAlong = (up: Climb, down: Climb, viaTrunk: boolean): Route | null => {
  const [access, target] = [up[0], down[0]];
  const turn = turningPoint(up, down, viaTrunk);
  if (access === undefined || target === undefined || turn === undefined) return null;
  const nodes = joinAt(up, down, turn);
  const base = turn.root === target.root ? turn.depth : 0;
  const order = orderOf(sameVessel(turn, target) ? 0 : target.depth - base);
  const below = nodes.slice(nodes.findIndex((node) => sameVessel(node, turn)) + 1);
  const first = below.find((node) => node.root === target.root && node.depth > base);
  return {
    access: toRef(access),
    target: toRef(target),
    order,
    code: placementCode(access, target, order),
    family: order === 'nonselective' || first === undefined ? null : sidedName(first),
    path: nodes.map(toRef),
  };
};

const isDialysis = (ref: VesselRef): boolean => vesselInfo(ref.vessel).system === 'dialysis';

/** A circuit drains through whichever arm vein it was built on, so each arm vein of its side lies on the direct way. */
const dialysisRoute = (access: VesselRef, target: VesselRef): Route | null => {
  const onOutflow = access.side === target.side && anatomy.dialysisOutflow.includes(target.vessel);
  const inTree = climbs(access)[0]?.some((node) => sameVessel(node, target)) ?? false;
  if (!onOutflow || inTree) return null;
  return { access, target, order: 'nonselective', code: null, family: null, path: [access, target] };
};

/** The one way between two fully named vessels; the shortest where a vessel has several feeders. */
const routeBetween = (access: VesselRef, target: VesselRef, options: RouteOptions): Route | null => {
  if (isDialysis(target)) return null;
  const special = isDialysis(access) ? dialysisRoute(access, target) : null;
  if (special !== null) return special;
  const ways = flatMap(climbs(access, options.variants), (up) =>
    flatMap(climbs(target, options.variants), (down) => routeAlong(up, down, options.viaTrunk ?? false) ?? []),
  );
  return ways.reduce<Route | null>((best, way) => (best === null || way.path.length < best.path.length ? way : best), null);
};

const isOffTree = (access: VesselRef, target: VesselRef): boolean => {
  if (isDialysis(target) || climbs(access).length === 0 || climbs(target).length === 0) return true;
  return isDialysis(access) && vesselInfo(target.vessel).system === 'artery';
};

/** Which open word alone changes the code. */
const openQuestion = (readings: readonly Route[]): UnknownReason => {
  const changedBy = (same: (a: Route, b: Route) => boolean): boolean =>
    readings.some((a) => readings.some((b) => a.code !== b.code && same(a, b)));
  if (changedBy((a, b) => sameVessel(a.target, b.target) && a.access.vessel === b.access.vessel)) return 'access-side';
  if (changedBy((a, b) => sameVessel(a.access, b.access) && a.target.vessel === b.target.vessel)) return 'target-side';
  return 'target-level';
};

/**
 * The way of a catheter from an access to a destination, its order and its code.
 * A side or a level left open is no obstacle where every reading gives one code; else all readings are returned.
 * Throws a RangeError for an id outside the vessel list.
 */
export const route = (access: VesselRef, target: VesselRef, options: RouteOptions = {}): RouteResult => {
  const key = `${vesselKey(access)}>${vesselKey(target)}>${(options.variants ?? []).join()}>${options.viaTrunk ?? false}`;
  const kept = answers.get(key);
  if (kept) return kept;
  if (answers.size >= mostAnswers) answers.clear();
  const answer = findRoute(access, target, options);
  answers.set(key, answer);
  return answer;
};

/** An answer depends on its key alone, so keeping it changes nothing but the time taken. */
const answers = new Map<string, RouteResult>();
const mostAnswers = 20_000;

const findRoute = (access: VesselRef, target: VesselRef, options: RouteOptions): RouteResult => {
  const from = withTrueSide(access);
  const to = withTrueSide(target);
  const starts = accessReadings(from);
  const ends = vesselKey(from) === vesselKey(to) ? null : targetReadings(to);
  const pairs = flatMap(starts, (start) => (ends ?? [start]).map((end) => [start, end] as const));
  const readings = flatMap(pairs, ([start, end]) => routeBetween(start, end, options) ?? []);
  if (readings.length === 0) {
    const reason = pairs.every(([start, end]) => isOffTree(start, end)) ? 'off-tree' : 'different-systems';
    return { kind: 'unknown', reason, readings: [] };
  }
  const merged = mergeRoutes(from, to, readings);
  return merged === null ? { kind: 'unknown', reason: openQuestion(readings), readings } : { kind: 'route', route: merged };
};
