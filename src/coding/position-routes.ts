import { route, type Route } from '../anatomy/index.js';
import type { CatheterPosition } from '../model/analysis.js';
import type { AccessSite, AnatomicalVariant, Facts, Placement } from '../model/facts.js';
import type { Quote } from '../model/span.js';
import type { VesselRef } from '../model/vessel.js';
import { heartOnly } from './territories.js';

/** A vessel that a catheter is said, or would have to be said, to enter. */
export interface Destination extends VesselRef {
  readonly viaTrunk: boolean;
  readonly imaged: boolean;
  readonly intracranial: boolean;
  readonly evidence: readonly Quote[];
}

/** A destination with the one route that codes it. */
export interface PlacedRoute {
  readonly destination: Destination;
  readonly access: AccessSite;
  readonly route: Route;
}

/** What the vessel graph says of a destination: one route, several readings, or nothing. */
export type Routing =
  | { readonly kind: 'known'; readonly placed: PlacedRoute }
  | { readonly kind: 'open'; readonly reason: OpenReason; readonly readings: readonly PlacedRoute[] }
  | { readonly kind: 'none' };

/** Why a destination has several readings. */
export type OpenReason = 'access-side' | 'target-side' | 'target-level';

export interface RoutedPlacement {
  readonly placement: Placement;
  readonly routing: Routing;
}

const nowhere: Routing = { kind: 'none' };

/** Routes one destination from one access; heart chambers and coronaries have no route here. */
export const routeFrom = (
  access: AccessSite,
  destination: Destination,
  variants: readonly AnatomicalVariant[],
): Routing => {
  if (heartOnly.has(destination.vessel)) return nowhere;
  const target = { vessel: destination.vessel, side: destination.side };
  const from = { vessel: access.vessel, side: access.side };
  const answer = route(from, target, { variants, viaTrunk: destination.viaTrunk });
  if (answer.kind === 'route') return { kind: 'known', placed: { destination, access, route: answer.route } };
  if (answer.reason === 'different-systems' || answer.reason === 'off-tree' || answer.readings.length === 0) return nowhere;
  const readings = answer.readings.map((reading) => ({ destination, access, route: reading }));
  return { kind: 'open', reason: answer.reason, readings };
};

/** The successful accesses of the note, in reading order. */
export const successfulAccesses = (facts: Facts): readonly AccessSite[] =>
  facts.accessSites.filter(({ outcome }) => outcome === 'successful');

/** Routes a placement from its access; where that access cannot lead there, from the latest other that can. */
export const routePlacement = (placement: Placement, facts: Facts): RoutedPlacement => {
  const accesses = successfulAccesses(facts);
  const own = accesses.find(({ id }) => id === placement.access);
  if (own === undefined) return { placement, routing: nowhere };
  const candidates = [own, ...accesses.filter((access) => access !== own).reverse()];
  const routings = candidates.map((access) => routeFrom(access, placement, facts.variants));
  return { placement, routing: routings.find(({ kind }) => kind !== 'none') ?? nowhere };
};

/** Every reading's value where they agree, else null. */
const agreed = <T>(values: readonly (T | null)[]): T | null => {
  const [first, ...rest] = values;
  return first !== undefined && first !== null && rest.every((value) => value === first) ? first : null;
};

const readingsOf = (routing: Routing): readonly PlacedRoute[] => {
  switch (routing.kind) {
    case 'known':
      return [routing.placed];
    case 'open':
      return routing.readings;
    case 'none':
      return [];
  }
};

/** A placement as the analysis shows it: what every reading agrees on, and null where they differ. */
export const positionOf = ({ placement, routing }: RoutedPlacement): CatheterPosition => {
  const readings = readingsOf(routing);
  return {
    id: placement.id,
    access: readings[0]?.access.id ?? placement.access,
    vessel: placement.vessel,
    side: placement.side,
    order: agreed(readings.map(({ route: { order } }) => order)),
    family: agreed(readings.map(({ route: { family } }) => family)),
    path: routing.kind === 'known' ? [...routing.placed.route.path] : [],
    code: agreed(readings.map(({ route: { code } }) => code)),
    outcome: placement.outcome,
    evidence: [...placement.evidence],
  };
};
