import type { Point } from './polyline.js';

export interface Region {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const grow = (low: number, high: number, least: number): { readonly from: number; readonly size: number } => {
  const size = Math.max(high - low, least);
  return { from: (low + high - size) / 2, size };
};

/** The part of the drawing that holds the points, with room around them. */
export const regionOf = (points: readonly Point[], margin: number, least: { readonly width: number; readonly height: number }): Region => {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const across = grow(Math.min(...xs) - margin, Math.max(...xs) + margin, least.width);
  const down = grow(Math.min(...ys) - margin, Math.max(...ys) + margin, least.height);
  return { x: across.from, y: down.from, width: across.size, height: down.size };
};
