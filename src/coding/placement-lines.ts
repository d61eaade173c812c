import type { CatheterPosition, NotReported } from '../model/analysis.js';
import type { Gap } from '../model/coding.js';
import type { Facts } from '../model/facts.js';
import { flatMap } from '../model/flat-map.js';
import { excludingProcedure } from './base-procedure.js';
import { bundlesOf } from './bundling.js';
import { codeCatheters, type CatheterContext } from './catheter-codes.js';
import type { CatheterUnit } from './catheter-units.js';
import type { LineUnit } from './code-lines.js';
import { mergeEvidence } from './evidence.js';
import { failedRows } from './failed-placements.js';
import type { IvusUnit } from './ivus-units.js';
import { missingMovement } from './missing-movement.js';
import { venographyInjection } from './peripheral-venography.js';
import { positionOf, routePlacement } from './position-routes.js';
import { settleRoutes, type BlockedUnit } from './settle-routes.js';
import { heartOnly } from './territories.js';

/** Catheter positions, their code units, and what they leave open. */
export interface PlacementLines {
  readonly positions: readonly CatheterPosition[];
  readonly units: readonly LineUnit[];
  readonly notReported: readonly NotReported[];
  readonly gaps: readonly Gap[];
}

const supportedUnit = ({ code, placed, vessels, because }: CatheterUnit): LineUnit => ({
  code,
  group: 'catheter',
  status: 'supported',
  vessels,
  because,
  blockedBy: [],
  evidence: mergeEvidence(placed.access.evidence, placed.destination.evidence),
});

const blockedUnit = ({ unit, because, blockedBy }: BlockedUnit): LineUnit => ({
  ...supportedUnit(unit),
  status: 'incomplete',
  because,
  blockedBy,
});

const contextOf = (facts: Facts, date: string): CatheterContext => ({
  procedures: facts.procedures,
  bundles: bundlesOf(facts, date),
  heartAccesses: new Set(flatMap(facts.placements, ({ vessel, access }) => (heartOnly.has(vessel) && access !== null ? [access] : []))),
});

/** Routes every placement, codes what was reached, and asks for the movement that is missing. */
export const placementLines = (facts: Facts, ivus: readonly IvusUnit[], date: string): PlacementLines => {
  const context = contextOf(facts, date);
  const routed = facts.placements.map((placement) => routePlacement(placement, facts));
  const reached = routed.filter(({ placement }) => placement.outcome === 'reached');
  const evaluations = flatMap(ivus, ({ members }) => members);
  const sideIsAsked = evaluations.filter(({ paired, side }) => paired && side === null).map(({ vessel }) => vessel);
  const settled = settleRoutes(reached, context, ({ placement }) => sideIsAsked.includes(placement.vessel));
  const coded = codeCatheters(settled.routes, context);
  const reportable = excludingProcedure(facts) === null;
  const movement = missingMovement(facts, evaluations, reportable, settled.routes, context);
  const supported = coded.units.map(supportedUnit);
  const venography = venographyInjection(facts, supported, evaluations.length > 0, date);
  return {
    positions: routed.map(positionOf),
    units: [...supported, ...venography, ...[...settled.blocked, ...movement.blocked].map(blockedUnit)],
    notReported: [...coded.notReported, ...failedRows(routed, coded)],
    gaps: [...settled.gaps, ...movement.gaps],
  };
};
