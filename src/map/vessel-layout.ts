import layout from '../../lexicons/vessel-map.json' with { type: 'json' };
import { vesselKey, type Side, type VesselRef } from '../model/vessel.js';
import { smooth, type Point, type Polyline } from './polyline.js';

export type MapSystem = 'arterial' | 'venous';

/** One vessel as it is drawn: from the end nearer the root to the far end. */
export interface Segment extends VesselRef {
  readonly system: MapSystem;
  /** 4 for a trunk, 1 for a small branch. */
  readonly width: number;
  readonly line: Polyline;
  /** Drawn only where a note uses it. */
  readonly rare: boolean;
}

type Row = (typeof layout.segments)[number];

const mirrored = ({ x, y }: Point): Point => ({ x: layout.width - x, y });

const segmentOf = (row: Row, side: Side | null, points: Polyline): Segment => ({
  vessel: row.vessel,
  side,
  system: row.map === 'arterial' ? 'arterial' : 'venous',
  width: row.width,
  line: smooth(points),
  rare: row.rare ?? false,
});

const segmentsOf = (row: Row): readonly Segment[] => {
  const points = row.points.map(([x = 0, y = 0]) => ({ x, y }));
  if (row.side === 'each') return [segmentOf(row, 'left', points), segmentOf(row, 'right', points.map(mirrored))];
  return [segmentOf(row, row.side === 'left' || row.side === 'right' ? row.side : null, points)];
};

/** Every vessel that has a place in the drawing, left and right apart. */
export const allSegments: readonly Segment[] = layout.segments.flatMap(segmentsOf);

const byKey = new Map(allSegments.map((segment) => [vesselKey(segment), segment]));
const folds = new Map(layout.folds.map(({ vessel, into }) => [vessel, into]));

/**
 * Where a vessel is drawn. A name without its level gives every level it may mean; a paired vessel whose side is not
 * documented gives both sides. Empty for a vessel without a fixed place (a bypass graft).
 */
export const placesOf = ({ vessel, side }: VesselRef): readonly Segment[] =>
  (folds.get(vessel) ?? [vessel]).flatMap((id) => {
    const exact = byKey.get(vesselKey({ vessel: id, side })) ?? byKey.get(vesselKey({ vessel: id, side: null }));
    if (exact !== undefined) return [exact];
    if (side !== null) return [];
    return (['right', 'left'] as const).flatMap((either) => byKey.get(vesselKey({ vessel: id, side: either })) ?? []);
  });

/** The one place of a vessel; the first level where it is not stated, and null where the side is not known. */
export const placeOf = (ref: VesselRef): Segment | null => {
  const places = placesOf(ref);
  const [first] = places;
  return first === undefined || new Set(places.map(({ side }) => side)).size > 1 ? null : first;
};
