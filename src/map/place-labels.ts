import type { Point } from './polyline.js';

/** Words that belong to a point of the drawing. */
export interface LabelWish {
  readonly at: Point;
  readonly lines: readonly string[];
  /** Which gutter: the reader's left or right; null for whichever has room. */
  readonly gutter: 'left' | 'right' | null;
  /** What the label stands for: ids of accesses, positions and examinations. */
  readonly about: readonly string[];
}

export interface PlacedLabel extends Omit<LabelWish, 'gutter'> {
  readonly gutter: 'left' | 'right';
  /** Where the words begin: the middle of the first line. */
  readonly x: number;
  readonly y: number;
}

export const lineHeight = 14;
const gap = 10;

const heightOf = ({ lines }: LabelWish): number => lines.length * lineHeight + gap;

interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly gutter: number;
}

const chooseGutters = (wishes: readonly LabelWish[]): readonly (LabelWish & { readonly gutter: 'left' | 'right' })[] => {
  let [left, right] = [0, 0];
  for (const wish of wishes) {
    if (wish.gutter === 'left') left += heightOf(wish);
    if (wish.gutter === 'right') right += heightOf(wish);
  }
  return wishes.map((wish) => {
    if (wish.gutter !== null) return { ...wish, gutter: wish.gutter };
    const gutter = left <= right ? 'left' : 'right';
    if (gutter === 'left') left += heightOf(wish);
    else right += heightOf(wish);
    return { ...wish, gutter };
  });
};

/** Each label at the height of its point where it can be, pushed down where another stands, and back up from the lower edge. */
const spread = (wishes: readonly (LabelWish & { readonly gutter: 'left' | 'right' })[], { width, height, gutter }: Sheet): readonly PlacedLabel[] => {
  const sorted = wishes.toSorted((a, b) => a.at.y - b.at.y);
  const tops: number[] = [];
  sorted.forEach((wish, index) => {
    const above = sorted[index - 1];
    const free = above === undefined ? gap : (tops[index - 1] ?? 0) + heightOf(above);
    tops.push(Math.max(free, wish.at.y - (wish.lines.length * lineHeight) / 2));
  });
  let floor = height;
  for (let index = sorted.length - 1; index >= 0; index -= 1) {
    const wish = sorted[index];
    if (wish === undefined) continue;
    tops[index] = Math.min(tops[index] ?? 0, floor - heightOf(wish));
    floor = tops[index] ?? 0;
  }
  return sorted.map((wish, index) => ({
    ...wish,
    x: wish.gutter === 'left' ? gutter - 12 : width - gutter + 12,
    y: (tops[index] ?? 0) + lineHeight / 2,
  }));
};

/** Sets labels into the two gutters of the sheet, none over another. */
export const placeLabels = (wishes: readonly LabelWish[], sheet: Sheet): readonly PlacedLabel[] => {
  const chosen = chooseGutters(wishes);
  return (['left', 'right'] as const).flatMap((side) => spread(chosen.filter(({ gutter }) => gutter === side), sheet));
};

/** The height that the fuller gutter needs. */
export const heightNeeded = (wishes: readonly LabelWish[]): number => {
  const chosen = chooseGutters(wishes);
  const of = (side: 'left' | 'right'): number => chosen.filter(({ gutter }) => gutter === side).reduce((sum, wish) => sum + heightOf(wish), 0);
  return Math.max(of('left'), of('right')) + gap;
};
