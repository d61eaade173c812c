/** A point of the drawing; y grows downward. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** At least two points, joined in order. */
export type Polyline = readonly Point[];

export const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

const between = (a: Point, b: Point, share: number): Point => ({ x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share });

const stepsPerPiece = 8;

/** A smooth line through the given points (Catmull-Rom), as many short straight ones. */
export const smooth = (points: Polyline): Polyline => {
  const at = (index: number): Point => points[Math.min(Math.max(index, 0), points.length - 1)] ?? { x: 0, y: 0 };
  const pieces = points.slice(1).flatMap((_, index) =>
    Array.from({ length: stepsPerPiece }, (__, step) =>
      curvePoint(at(index - 1), at(index), at(index + 1), at(index + 2), step / stepsPerPiece)));
  return [...pieces, at(points.length - 1)];
};

const curvePoint = (before: Point, from: Point, to: Point, after: Point, t: number): Point => {
  const along = (p0: number, p1: number, p2: number, p3: number): number =>
    0.5 * (2 * p1 + (p2 - p0) * t + (2 * p0 - 5 * p1 + 4 * p2 - p3) * t ** 2 + (3 * p1 - p0 - 3 * p2 + p3) * t ** 3);
  return { x: along(before.x, from.x, to.x, after.x), y: along(before.y, from.y, to.y, after.y) };
};

export const lengthOf = (line: Polyline): number =>
  line.slice(1).reduce((sum, point, index) => sum + distance(line[index] ?? point, point), 0);

/** The point at a share (0 to 1) of the line's length. */
export const pointAt = (line: Polyline, share: number): Point => {
  const cut = cutLine(line, 0, share);
  return cut.at(-1) ?? { x: 0, y: 0 };
};

/** The share of the line's length at its point nearest to `target`, and how far off that is. */
export const nearestOn = (line: Polyline, target: Point): { readonly share: number; readonly away: number } => {
  const total = lengthOf(line);
  let walked = 0;
  let best = { share: 0, away: Infinity };
  line.slice(1).forEach((to, index) => {
    const from = line[index] ?? to;
    const piece = distance(from, to);
    const inner = piece === 0 ? 0 : ((target.x - from.x) * (to.x - from.x) + (target.y - from.y) * (to.y - from.y)) / piece ** 2;
    const t = Math.min(Math.max(inner, 0), 1);
    const away = distance(between(from, to, t), target);
    if (away < best.away) best = { share: total === 0 ? 0 : (walked + piece * t) / total, away };
    walked += piece;
  });
  return best;
};

/** The part of a line between two shares of its length; backwards where `from` is the larger. */
export const cutLine = (line: Polyline, from: number, to: number): Polyline => {
  if (from > to) return cutLine(line, to, from).toReversed();
  const total = lengthOf(line);
  const [start, end] = [from * total, to * total];
  const part: Point[] = [];
  let walked = 0;
  line.slice(1).forEach((next, index) => {
    const previous = line[index] ?? next;
    const piece = distance(previous, next);
    if (walked + piece >= start && walked <= end && piece > 0) {
      const entry = between(previous, next, Math.max(0, (start - walked) / piece));
      if (part.length === 0) part.push(entry);
      part.push(between(previous, next, Math.min(1, (end - walked) / piece)));
    }
    walked += piece;
  });
  return part.length > 0 ? part : line.slice(0, 1);
};

/** Direction of travel at a share of the line's length, in degrees clockwise from the right. */
export const headingAt = (line: Polyline, share: number): number => {
  const [a, b] = [pointAt(line, Math.max(0, share - 0.02)), pointAt(line, Math.min(1, share + 0.02))];
  return (Math.atan2(b.y - a.y, b.x - a.x) * 180) / Math.PI;
};

const round = (value: number): number => Math.round(value * 10) / 10;

/** As the `d` of an SVG path. */
export const pathData = (line: Polyline): string =>
  line.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
