import { gapKey, type Gap } from '../model/coding.js';
import type { Facts, IvusEvaluation } from '../model/facts.js';
import { sameVessel, vesselKey, type VesselRef } from '../model/vessel.js';
import { codeCatheters, type CatheterContext } from './catheter-codes.js';
import { routeFrom, successfulAccesses, type Destination, type PlacedRoute } from './position-routes.js';
import { byOrder, isSelective, orderRank, passes, targetOf } from './route-order.js';
import { surplusUnits, type BlockedUnit } from './settle-routes.js';
import { theVessel, theVessels } from './wording.js';

/** Vessels imaged or treated that no words take a catheter to, and the lines their routes would have given. */
export interface MissingMovement {
  readonly gaps: readonly Gap[];
  readonly blocked: readonly BlockedUnit[];
}

interface Untraveled {
  readonly destination: Destination;
  /** IVUS there was performed and can be reported: the movement is owed whatever hangs on it (rule 29). */
  readonly owed: boolean;
}

const hasVessel = (ref: { readonly vessel: string | null }): ref is { readonly vessel: string } => ref.vessel !== null;

const destinationOf = ({ vessel, side }: VesselRef, evidence: Destination['evidence']): Destination => ({
  vessel, side, viaTrunk: false, imaged: false, intracranial: false, evidence,
});

const untraveled = (facts: Facts, evaluations: readonly IvusEvaluation[], reportable: boolean): readonly Untraveled[] => {
  const imaged = evaluations
    .filter(({ movement }) => !movement)
    .flatMap((evaluation) =>
      hasVessel(evaluation) ? [{ destination: destinationOf({ vessel: evaluation.vessel, side: evaluation.side }, evaluation.evidence), owed: reportable }] : [],
    );
  const treated = facts.treated
    .filter(({ movement, named }) => !movement && named)
    .map((vessel) => ({ destination: destinationOf(vessel, vessel.evidence), owed: false }));
  return [...new Map([...treated, ...imaged].map((one) => [vesselKey(one.destination), one])).values()];
};

/** Whether a documented way enters or passes the vessel, of either side where none is told, or the access itself lies in it. */
const isTraveled = (facts: Facts, routes: readonly PlacedRoute[], vessel: VesselRef): boolean =>
  facts.placements.some((placement) => placement.outcome === 'reached' && placement.vessel === vessel.vessel && (vessel.side === null || placement.side === vessel.side)) ||
  routes.some((placed) => passes(placed, vessel) || (vessel.side === null && placed.route.path.some((step) => step.vessel === vessel.vessel))) ||
  successfulAccesses(facts).some((access) => sameVessel(access, vessel));

/** The way from the latest access that leads there, by the lowest reading that is selective, else the lowest. */
const presumedRoute = (facts: Facts, destination: Destination): readonly PlacedRoute[] => {
  const routings = [...successfulAccesses(facts)].reverse().map((access) => routeFrom(access, destination, facts.variants));
  const found = routings.find(({ kind }) => kind !== 'none');
  if (found === undefined || found.kind === 'none') return [];
  if (found.kind === 'known') return [found.placed];
  if (found.reason !== 'target-level') return [];
  const upward = [...byOrder(found.readings)].reverse();
  const chosen = upward.find(isSelective) ?? upward[0];
  return chosen === undefined ? [] : [chosen];
};

/**
 * Movement missing (contract 4): the catheter line that the route would give is incomplete, the IVUS unit is not touched.
 * Nothing is asked of a vessel on a documented way, nor of a treated vessel on which no line hangs.
 */
export const missingMovement = (
  facts: Facts,
  evaluations: readonly IvusEvaluation[],
  reportable: boolean,
  routes: readonly PlacedRoute[],
  context: CatheterContext,
): MissingMovement => {
  const missing = untraveled(facts, evaluations, reportable).filter(({ destination }) => !isTraveled(facts, routes, destination));
  const presumed = missing.flatMap(({ destination }) => presumedRoute(facts, destination));
  const earned = presumed.length === 0 ? [] : surplusUnits(codeCatheters(routes, context), codeCatheters([...routes, ...presumed], context));
  const gapOf = ({ vessel, side }: VesselRef): Gap => ({ rule: 'catheter-movement-missing', vessel, side });
  const blocked = earned.map((unit) => ({
    unit,
    because: `The way from ${theVessel(unit.placed.access)} to ${theVessels(unit.vessels)} would give ${unit.code}, but no words take a catheter there.`,
    blockedBy: presumed
      .filter((placed) => placed === unit.placed || (orderRank(placed) <= orderRank(unit.placed) && passes(unit.placed, targetOf(placed))))
      .map((placed) => gapKey(gapOf(placed.destination))),
  }));
  const hangs = new Set(blocked.flatMap(({ blockedBy }) => blockedBy));
  const gaps = missing.map(({ destination, owed }) => ({ gap: gapOf(destination), owed })).filter(({ gap, owed }) => owed || hangs.has(gapKey(gap)));
  return { gaps: gaps.map(({ gap }) => gap), blocked };
};
