import { describeVessel } from '../anatomy/vessel-list.js';
import type { Analysis } from '../model/analysis.js';
import { labelWishes } from './label-wishes.js';
import { anchorOf, isDoubtful, placesIn, type Subject, subjectsOf } from './map-subjects.js';
import { type Region, regionOf } from './map-region.js';
import { orderWords } from './order-words.js';
import { heightNeeded, type PlacedLabel, placeLabels } from './place-labels.js';
import { distance, headingAt, lengthOf, pathData, pointAt, type Point, type Polyline } from './polyline.js';
import { allSegments, type MapSystem, type Segment } from './vessel-layout.js';

/** Everything to draw, in units of a sheet of `width` × `height`. */
export interface MapDrawing {
  readonly system: MapSystem;
  readonly width: number;
  readonly height: number;
  /** The part of the sheet that holds the vessels; the rest is for labels. */
  readonly picture: Region;
  readonly vessels: readonly { readonly key: string; readonly d: string; readonly width: number; readonly imaged: boolean; readonly doubtful: boolean }[];
  readonly routes: readonly { readonly id: string; readonly access: number; readonly d: string; readonly tip: Point; readonly arrows: readonly Arrow[] }[];
  readonly orders: readonly { readonly at: Point; readonly words: string; readonly about: readonly string[] }[];
  readonly accesses: readonly { readonly id: string; readonly at: Point; readonly name: string; readonly failed: boolean; readonly doubtful: boolean }[];
  readonly imaged: readonly { readonly id: string; readonly at: Point; readonly number: number; readonly doubtful: boolean }[];
  readonly labels: readonly PlacedLabel[];
}

export interface Arrow extends Point {
  /** Degrees clockwise from the right. */
  readonly angle: number;
}

export interface MapOptions {
  readonly system: MapSystem;
  /** Draw the whole tree, not only the part that the note uses. */
  readonly whole: boolean;
  /** Width of the sheet. */
  readonly width: number;
}

const strokeOf = [0, 3.5, 6, 9, 14];
const tallest = 620;
const letterWidth = 6.4;
const arrowEvery = 74;

interface Scale {
  readonly factor: number;
  readonly place: (point: Point) => Point;
}

/** Draws where the note says catheters went, as data: the page and the report turn it into SVG. */
export const drawVesselMap = (analysis: Analysis, options: MapOptions): MapDrawing | null => {
  const { system, width } = options;
  const subjects = subjectsOf(analysis).filter(({ places }) => places.some((place) => place.system === system));
  if (subjects.length === 0) return null;
  const used = new Set(subjects.flatMap(({ places }) => places));
  const shown = allSegments.filter((segment) => segment.system === system && (!segment.rare || used.has(segment)));
  const region = options.whole ? regionOf(shown.flatMap(({ line }) => line), 12, { width: 0, height: 0 }) : regionOf(pointsOf(subjects), 40, { width: 220, height: 300 });
  const gutter = Math.min(150, width * 0.3);
  const factor = Math.min((width - 2 * gutter) / region.width, tallest / region.height, 2.3);
  const wishes = labelWishes(subjects, system, Math.floor((gutter - 12) / letterWidth));
  const height = Math.max(region.height * factor, heightNeeded(wishes));
  const picture = pictureOf(region, factor, width, height);
  const place = ({ x, y }: Point): Point => ({ x: (x - region.x) * factor + picture.x, y: (y - region.y) * factor + picture.y });
  const scale = { factor, place };
  return {
    system, width, height, picture,
    vessels: shown.filter(({ line }) => crosses(line, region)).map((segment) => vesselOf(segment, subjects, scale)),
    routes: routesOf(subjects, scale),
    ...marksOf(subjects, system, scale),
    accesses: subjects.flatMap((subject) => (subject.kind === 'access' ? accessOf(subject, system, scale) : [])),
    labels: placeLabels(wishes.map((wish) => ({ ...wish, at: place(wish.at) })), { width, height, gutter }),
  };
};

const pictureOf = (region: Region, factor: number, width: number, height: number): Region => {
  const [w, h] = [region.width * factor, region.height * factor];
  return { x: (width - w) / 2, y: (height - h) / 2, width: w, height: h };
};

const crosses = (line: Polyline, region: Region): boolean =>
  line.some(({ x, y }) => x >= region.x && x <= region.x + region.width && y >= region.y && y <= region.y + region.height);

const pointsOf = (subjects: readonly Subject[]): readonly Point[] => subjects.flatMap((subject) => [
  ...(subject.kind === 'position' && subject.way !== null ? subject.way.line : []),
  ...(subject.kind === 'position' ? [] : subject.places.flatMap(({ line }) => (subject.kind === 'imaged' ? line : [pointAt(line, 0.5)]))),
]);

const vesselOf = (segment: Segment, subjects: readonly Subject[], { factor, place }: Scale): MapDrawing['vessels'][number] => {
  const runs = subjects.filter((subject) => subject.kind === 'imaged' && subject.places.includes(segment));
  return {
    key: `${segment.vessel}|${segment.side ?? ''}`,
    d: pathData(segment.line.map(place)),
    width: (strokeOf[segment.width] ?? 3.5) * Math.min(Math.max(factor, 0.75), 1.35),
    imaged: runs.length > 0,
    doubtful: runs.length > 0 && runs.every(isDoubtful),
  };
};

const routesOf = (subjects: readonly Subject[], { place }: Scale): MapDrawing['routes'] => {
  const accesses = subjects.flatMap((subject) => (subject.kind === 'access' && !subject.failed ? [subject.id] : []));
  return subjects.flatMap((subject) => {
    if (subject.kind !== 'position' || subject.way === null) return [];
    const line = subject.way.line.map(place);
    const access = Math.max(0, accesses.indexOf(subject.access));
    return [{ id: subject.id, access, d: pathData(line), tip: line.at(-1) ?? { x: 0, y: 0 }, arrows: arrowsOf(line) }];
  });
};

/** At fixed distances from the start, so that ways which share their beginning share its arrows; none under the tip. */
const arrowsOf = (line: Polyline): readonly Arrow[] => {
  const total = lengthOf(line);
  const count = Math.floor((total - 14) / arrowEvery);
  return Array.from({ length: Math.max(count, 0) }, (_, index) => (arrowEvery * (index + 0.6)) / total).flatMap((share) =>
    (turnsAt(line, share, 10 / total) ? [] : [{ ...pointAt(line, share), angle: headingAt(line, share) }]));
};

/** An arrow in a sharp bend would point out of the vessel. */
const turnsAt = (line: Polyline, share: number, reach: number): boolean =>
  Math.cos(((headingAt(line, share + reach) - headingAt(line, share - reach)) * Math.PI) / 180) < 0.7;

/** Orders and rings, each on the first of its places that is clear of those before it, or on the clearest. */
const marksOf = (subjects: readonly Subject[], system: MapSystem, { place }: Scale): Pick<MapDrawing, 'orders' | 'imaged'> => {
  const taken: Point[] = [];
  const settle = (places: readonly Point[]): Point => {
    const room = (point: Point): number => Math.min(markWidth, ...taken.map((other) => distance(point, other)));
    const point = places.map(place).reduce((best, other) => (room(other) > room(best) ? other : best));
    taken.push(point);
    return point;
  };
  const orders = branchingsOf(subjects).map(({ places, words, about }) => ({ at: settle(places), words, about }));
  const imaged = subjects.flatMap((subject) => (subject.kind !== 'imaged' ? [] : placesIn(subject, system).map(({ line }) => ({
    id: subject.id, at: settle(ringShares.map((share) => pointAt(line, share))), number: subject.number, doubtful: isDoubtful(subject),
  }))));
  return { orders, imaged };
};

const ringShares = [0.5, 0.35, 0.65, 0.2, 0.85, 1];
const markWidth = 24;

interface Branching {
  readonly places: readonly Point[];
  readonly words: string;
  readonly about: string[];
}

/** Branchings that several positions share are one. */
const branchingsOf = (subjects: readonly Subject[]): readonly Branching[] => {
  const marks = new Map<string, Branching>();
  for (const subject of subjects) {
    if (subject.kind !== 'position' || subject.way === null) continue;
    for (const { places, order } of subject.way.branchings) {
      const key = `${places.map(({ x, y }) => `${Math.round(x)},${Math.round(y)}`).join(' ')} ${order}`;
      const mark = marks.get(key) ?? { places, words: orderWords[order], about: [] };
      mark.about.push(subject.id);
      marks.set(key, mark);
    }
  }
  return [...marks.values()];
};

const accessOf = (subject: Subject & { readonly kind: 'access' }, system: MapSystem, { place }: Scale): MapDrawing['accesses'] =>
  placesIn(subject, system).map((segment) => ({
    id: subject.id, at: place(anchorOf(subject, segment)), name: describeVessel(subject.ref), failed: subject.failed, doubtful: isDoubtful(subject),
  }));
