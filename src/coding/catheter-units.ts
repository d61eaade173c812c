import type { NotReported } from '../model/analysis.js';
import { sameVessel, type VesselRef } from '../model/vessel.js';
import type { Bundle } from './bundling.js';
import { mergeEvidence } from './evidence.js';
import type { PlacedRoute } from './position-routes.js';
import { isSelective, orderRank, targetOf } from './route-order.js';
import { familyWords, theVessel } from './wording.js';

/** One unit of one catheter-placement code, and the destination that earns it. */
export interface CatheterUnit {
  readonly code: string;
  readonly placed: PlacedRoute;
  readonly vessels: readonly VesselRef[];
  readonly because: string;
}

const orderWords = ['nonselective', 'first order', 'second order', 'third order'] as const;

const fromAccess = ({ access }: PlacedRoute): string => `From ${theVessel(access)} the catheter`;

/** A unit by the destination's own route. */
export const unitByRoute = (placed: PlacedRoute, code: string): CatheterUnit => {
  const order = orderWords[orderRank(placed)] ?? 'nonselective';
  const family = placed.route.family;
  const within = !isSelective(placed) || family === null ? order : `${order} in the ${familyWords(family)} family`;
  const target = targetOf(placed);
  const stayed = sameVessel(target, placed.access);
  const because = `${fromAccess(placed)} ${stayed ? 'stayed in that vessel' : `reached ${theVessel(target)}`}: ${within}.`;
  return { code, placed, vessels: [target], because };
};

/** A further branch of a family whose highest order is already counted. */
export const unitByFurtherBranch = (placed: PlacedRoute, code: string): CatheterUnit => ({
  code,
  placed,
  vessels: [targetOf(placed)],
  because: `${fromAccess(placed)} also entered ${theVessel(targetOf(placed))}, a further branch of the same family.`,
});

/** A unit of an angiography code that has the catheter placement inside. */
export const unitByAngiography = (placed: PlacedRoute, code: string, vessels: readonly VesselRef[], what: string): CatheterUnit => ({
  code,
  placed,
  vessels,
  because: `${fromAccess(placed)} was placed for ${what}, a study that includes the placement.`,
});

const row = (placed: PlacedRoute, reason: NotReported['reason'], because: string): readonly NotReported[] =>
  placed.route.code === null
    ? []
    : [
        {
          code: placed.route.code,
          units: 1,
          reason,
          because,
          evidence: [...mergeEvidence(placed.destination.evidence)],
        },
      ];

export const bundledRow = (placed: PlacedRoute, bundle: Bundle): readonly NotReported[] =>
  row(placed, 'bundled', `The placement in ${theVessel(targetOf(placed))} is part of ${bundle.code} (${bundle.label}).`);

export const lowerOrderRow = (placed: PlacedRoute, higher: CatheterUnit): readonly NotReported[] =>
  row(
    placed,
    'lower-order',
    `The placement in ${theVessel(targetOf(placed))} is absorbed by ${higher.code} through the same access.`,
  );

/** One row a code and reason: the first place that would have earned it. */
export const distinctRows = (rows: readonly NotReported[]): readonly NotReported[] => [
  ...new Map([...rows].reverse().map((one) => [`${one.code}|${one.reason}`, one])).values(),
].reverse();
