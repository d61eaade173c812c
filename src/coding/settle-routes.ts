import { isTrunk } from '../anatomy/vessel-tree.js';
import { gapKey, type Gap } from '../model/coding.js';
import type { AccessSite } from '../model/facts.js';
import { flatMap } from '../model/flat-map.js';
import type { Side } from '../model/vessel.js';
import { codeCatheters, type CatheterCoding, type CatheterContext } from './catheter-codes.js';
import type { CatheterUnit } from './catheter-units.js';
import type { PlacedRoute, RoutedPlacement } from './position-routes.js';
import { byOrder, isSelective, orderRank } from './route-order.js';
import { theVessel } from './wording.js';

/** A unit that a gap stands in the way of. */
export interface BlockedUnit {
  readonly unit: CatheterUnit;
  readonly because: string;
  readonly blockedBy: readonly string[];
}

/** Routes that code the note, once open sides and levels are settled as far as the words allow. */
export interface SettledRoutes {
  readonly routes: readonly PlacedRoute[];
  readonly blocked: readonly BlockedUnit[];
  readonly gaps: readonly Gap[];
}

type OpenPlacement = RoutedPlacement & { readonly routing: { readonly kind: 'open' } };

const isOpen = (routed: RoutedPlacement): routed is OpenPlacement => routed.routing.kind === 'open';

const signature = ({ units }: CatheterCoding): string => units.map(({ code }) => code).sort().join(' ');

/** Units that `more` earns and `base` does not: by code and access, those of newly placed destinations first. */
export const surplusUnits = (base: CatheterCoding, more: CatheterCoding): readonly CatheterUnit[] => {
  const key = ({ code, placed }: CatheterUnit): string => `${code}|${placed.access.id}`;
  const old = new Set(base.units.map(({ placed }) => placed));
  const left = new Map<string, number>();
  for (const unit of base.units) left.set(key(unit), (left.get(key(unit)) ?? 0) + 1);
  const byAge = [...more.units].sort((a, b) => Number(old.has(b.placed)) - Number(old.has(a.placed)));
  return byAge.filter((unit) => {
    const remaining = left.get(key(unit)) ?? 0;
    left.set(key(unit), remaining - 1);
    return remaining <= 0;
  });
};

const bothSides: readonly Side[] = ['left', 'right'];

/** An access whose side is open codes only where both sides give the same lines (contract 4, access side missing). */
const settleAccessSide = (
  access: AccessSite,
  open: readonly OpenPlacement[],
  known: readonly PlacedRoute[],
  context: CatheterContext,
): readonly PlacedRoute[] | null => {
  const mine = known.filter((placed) => placed.access.id === access.id);
  const passesTrunk = mine.some(({ destination }) => isTrunk({ vessel: destination.vessel, side: null }));
  const hypotheses = bothSides.map((side) =>
    flatMap(open, ({ placement, routing }) => {
      const readings = routing.readings.filter(({ route }) => route.access.side === side);
      // Without a side, and with the trunk behind it reached: a vessel on the way there.
      return (passesTrunk && placement.side === null ? byOrder(readings).at(-1) : readings[0]) ?? [];
    }),
  );
  const [left = [], right = []] = hypotheses;
  const same = signature(codeCatheters([...mine, ...left], context)) === signature(codeCatheters([...mine, ...right], context));
  return same ? left : null;
};

const settleAccessSides = (
  open: readonly OpenPlacement[],
  known: readonly PlacedRoute[],
  context: CatheterContext,
): readonly PlacedRoute[] => {
  const accesses = [...new Map(flatMap(open, ({ routing }) => routing.readings).map(({ access }) => [access.id, access])).values()];
  return accesses.reduce<readonly PlacedRoute[]>((routes, access) => {
    const mine = open.filter(({ routing }) => routing.readings[0]?.access.id === access.id);
    const settled = settleAccessSide(access, mine, routes, context);
    return settled === null ? routes.filter((placed) => placed.access.id !== access.id) : [...routes, ...settled];
  }, known);
};

/** The lowest order that every reading supports; a blocked unit where readings disagree on selective or not. */
const settleTarget = (
  { placement, routing }: OpenPlacement,
  settled: SettledRoutes,
  context: CatheterContext,
  sideIsAsked: boolean,
): SettledRoutes => {
  const outcomes = routing.readings.map((reading) => signature(codeCatheters([...settled.routes, reading], context)));
  const lowest = byOrder(routing.readings).at(-1);
  if (lowest === undefined) return settled;
  if (outcomes.every((outcome) => outcome === outcomes[0])) return { ...settled, routes: [...settled.routes, lowest] };
  const gap: Gap = { rule: 'catheter-target-unspecified', vessel: placement.vessel, side: placement.side };
  const gaps = sideIsAsked ? settled.gaps : [...settled.gaps, gap];
  if (isSelective(lowest)) return { ...settled, routes: [...settled.routes, lowest], gaps };
  if (sideIsAsked) return settled;
  const [selective] = [...routing.readings].filter(isSelective).sort((a, b) => orderRank(a) - orderRank(b));
  const earned = selective === undefined ? [] : surplusUnits(codeCatheters(settled.routes, context), codeCatheters([...settled.routes, selective], context));
  const named = theVessel(placement);
  const blocked = earned.map((unit) => ({
    unit: { ...unit, vessels: [{ vessel: placement.vessel, side: placement.side }] },
    because: `A catheter entered ${named}, but the words leave open whether that is a selective placement (${unit.code}) or none.`,
    blockedBy: [gapKey(gap)],
  }));
  return { ...settled, blocked: [...settled.blocked, ...blocked], gaps };
};

/**
 * Settles every reached placement (contract 4, access side missing and target unspecified).
 * `sideIsAsked` says whether another finding already asks for the side of a vessel.
 */
export const settleRoutes = (
  placements: readonly RoutedPlacement[],
  context: CatheterContext,
  sideIsAsked: (placement: RoutedPlacement) => boolean,
): SettledRoutes => {
  const known = flatMap(placements, ({ routing }) => (routing.kind === 'known' ? [routing.placed] : []));
  const open = placements.filter(isOpen);
  const openAccess = open.filter(({ routing }) => routing.reason === 'access-side');
  const routes = settleAccessSides(openAccess, known, context);
  return open
    .filter(({ routing }) => routing.reason !== 'access-side')
    .reduce<SettledRoutes>((settled, one) => settleTarget(one, settled, context, one.routing.reason === 'target-side' && sideIsAsked(one)), {
      routes,
      blocked: [],
      gaps: [],
    });
};
