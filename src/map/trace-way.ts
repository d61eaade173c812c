import { ordersAlong } from '../anatomy/orders-along.js';
import type { CatheterOrder, CatheterPosition } from '../model/analysis.js';
import type { VesselRef } from '../model/vessel.js';
import { cutLine, lengthOf, nearestOn, pointAt, type Point, type Polyline } from './polyline.js';
import { placesOf, type Segment } from './vessel-layout.js';

/** A catheter's way on the drawing. */
export interface Way {
  readonly line: Polyline;
  /** Each branching that raised the order, with places past it where that may be written, the best first. */
  readonly branchings: readonly { readonly places: readonly Point[]; readonly order: CatheterOrder }[];
}

/** Two vessels meet where the start of one lies on the other, within this many units of the drawing. */
const joint = 5;

interface Meeting {
  readonly leave: number;
  readonly enter: number;
  readonly away: number;
}

/** Where one vessel is left and the next entered, as shares of their lengths. */
const meet = (from: Segment, to: Segment): Meeting => {
  const ends: readonly Meeting[] = [
    { ...startOn(from.line, to.line), enter: 0 },
    ((found) => ({ leave: 0, enter: found.leave, away: found.away }))(startOn(to.line, from.line)),
  ];
  return ends.reduce((best, other) => (other.away < best.away ? other : best));
};

const startOn = (line: Polyline, other: Polyline): { readonly leave: number; readonly away: number } => {
  const { share, away } = nearestOn(line, other[0] ?? { x: 0, y: 0 });
  return { leave: share, away };
};

/** The places of a path in order; a vessel whose level is open is taken where it meets the one before it. */
const placesAlong = (path: readonly VesselRef[]): readonly { readonly place: Segment; readonly step: number }[] => {
  const found: { place: Segment; step: number }[] = [];
  path.forEach((ref, step) => {
    const choices = placesOf(ref);
    const previous = found.at(-1)?.place;
    const place = previous === undefined ? choices[0] : nearestChoice(previous, choices);
    if (place !== undefined && place !== previous) found.push({ place, step });
  });
  return found;
};

const nearestChoice = (previous: Segment, choices: readonly Segment[]): Segment | undefined =>
  choices.reduce<Segment | undefined>(
    (best, choice) => (best === undefined || meet(previous, choice).away < meet(previous, best).away ? choice : best),
    undefined,
  );

/** How far the tip goes into its vessel: well in, and never to the very end. */
const tipShare = (enter: number): number => (enter === 0 ? 0.75 : enter > 0.5 ? enter - 0.45 : enter + 0.45);

const pastBranching = (line: Polyline): readonly Point[] => {
  const first = Math.min(0.45, 20 / Math.max(lengthOf(line), 1));
  return [first, first + 0.15, first + 0.3, first + 0.45].map((share) => pointAt(line, share));
};

/** Where the needle meets the punctured vessel. */
export const accessShare = 0.55;

/** The way of one catheter position on the drawing; null where fewer than two of its vessels have a place there. */
export const traceWay = ({ path, order }: Pick<CatheterPosition, 'path' | 'order'>): Way | null => {
  const places = placesAlong(path);
  if (places.length < 2) return null;
  const orders = ordersAlong(path);
  const agreed = orders.at(-1) === order;
  const points: Point[] = [];
  const branchings: { places: readonly Point[]; order: CatheterOrder }[] = [];
  let enter = accessShare;
  places.forEach(({ place, step }, index) => {
    const next = places[index + 1]?.place;
    const meeting = next === undefined ? { leave: tipShare(enter), enter: 0, away: 0 } : meet(place, next);
    points.push(...cutLine(place.line, enter, meeting.leave));
    const reached = orders[step] ?? 'nonselective';
    const before = orders[(places[index - 1]?.step ?? 0)] ?? 'nonselective';
    const isLast = next === undefined;
    if (agreed && reached !== before) branchings.push({ places: pastBranching(place.line), order: reached });
    if (!agreed && isLast && order !== null && order !== 'nonselective') branchings.push({ places: pastBranching(place.line), order });
    enter = meeting.enter;
  });
  return { line: points, branchings };
};

/** Whether two vessels of the drawing touch. */
export const touches = (a: Segment, b: Segment): boolean => meet(a, b).away <= joint;
