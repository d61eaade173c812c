import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import anatomy from '../../lexicons/anatomy.json' with { type: 'json' };
import layout from '../../lexicons/vessel-map.json' with { type: 'json' };
import { allVessels, parentOf, vesselInfo } from '../../src/anatomy/index.js';
import { pointAt, nearestOn } from '../../src/map/polyline.js';
import { allSegments, placeOf, placesOf } from '../../src/map/vessel-layout.js';
import { vesselLayoutSchema } from '../../src/map/vessel-layout-schema.js';

const roots = layout.segments.filter(({ root }) => root).map(({ vessel }) => vessel);
const sidesOf = (id: string) => (vesselInfo(id).paired ? (['left', 'right'] as const) : ([null] as const));

describe('lexicons/vessel-map.json', () => {
  test('has the shape of its schema', () => {
    expect(vesselLayoutSchema.safeParse(JSON.parse(readFileSync('lexicons/vessel-map.json', 'utf8'))).error).toBeUndefined();
  });

  test('places every vessel of the list on each of its sides, folds it into others, or says why it has no place', () => {
    const folded = layout.folds.map(({ vessel }) => vessel);
    const unplaced = layout.unplaced.map(({ vessel }) => vessel);
    const drawn = allSegments.map(({ vessel, side }) => `${vessel}|${side ?? ''}`);
    const owed = allVessels().flatMap(({ id }) => (folded.includes(id) || unplaced.includes(id) ? [] : sidesOf(id).map((side) => `${id}|${side ?? ''}`)));
    expect(drawn.toSorted()).toEqual(owed.toSorted());
    expect([...folded, ...unplaced].filter((id) => !allVessels().some((vessel) => vessel.id === id))).toEqual([]);
  });

  test.each(allSegments.map((segment) => [`${segment.side ?? ''} ${segment.vessel}`.trim(), segment] as const))('the %s begins on the vessel that it hangs from', (_name, segment) => {
    const parent = parentOf(segment);
    const trunk = parent === null ? null : placeOf(parent);
    if (trunk === null || roots.includes(segment.vessel)) {
      expect([...roots, 'ascending-aorta', 'right-atrium']).toContain(segment.vessel);
      return;
    }
    expect(nearestOn(trunk.line, pointAt(segment.line, 0)).away).toBeLessThan(1);
  });

  test('folds a name without its level into the levels that anatomy gives it', () => {
    for (const { vessel, readings } of anatomy.levels.filter(({ vessel: id }) => id !== 'carotid-artery')) {
      expect(layout.folds.find((fold) => fold.vessel === vessel)?.into, vessel).toEqual(expect.arrayContaining(readings));
    }
  });

  test('draws the left of the patient on the right of the reader', () => {
    const [left, right] = (['left', 'right'] as const).map((side) => pointAt(placeOf({ vessel: 'external-iliac-vein', side })?.line ?? [], 0.5).x);
    expect([(left ?? 0) > 300, (right ?? 600) < 300]).toEqual([true, true]);
  });

  test('gives both sides of a vessel whose side is not documented, and none of a bypass graft', () => {
    expect(placesOf({ vessel: 'femoral-vein', side: null }).map(({ side }) => side)).toEqual(['right', 'left']);
    expect(placeOf({ vessel: 'femoral-vein', side: null })).toBeNull();
    expect(placesOf({ vessel: 'bypass-graft', side: 'left' })).toEqual([]);
  });
});
