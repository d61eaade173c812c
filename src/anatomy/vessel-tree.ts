import anatomy from '../../lexicons/anatomy.json' with { type: 'json' };
import type { AnatomicalVariant } from '../model/facts.js';
import { vesselKey, type Side, type VesselRef } from '../model/vessel.js';
import { withTrueSide } from './vessel-list.js';

/** The stem that orders are counted from. */
export type Root = 'aorta' | 'vena-cava' | 'right-heart' | 'portal-vein';
/** Which selective arterial codes a vessel belongs to. */
export type Region = 'thoracic' | 'abdominal';

/** One vessel on its way to the root, with the number of branchings from the root. */
export interface TreeNode extends VesselRef {
  readonly depth: number;
  readonly root: Root;
  readonly region: Region | null;
}

/** From a vessel to the outermost trunk, nearest first. */
export type Climb = readonly TreeNode[];

interface Link {
  readonly parent: VesselRef | null;
  readonly depth: number;
  readonly root: Root;
  readonly region: Region | null;
}

type Row = (typeof anatomy.tree)[number];

const roots: readonly Root[] = ['aorta', 'vena-cava', 'right-heart', 'portal-vein'];
const regions: readonly Region[] = ['thoracic', 'abdominal'];
const sides: readonly Side[] = ['left', 'right'];

const known = <T extends string>(words: readonly T[], word: string): T => {
  const found = words.find((candidate) => candidate === word);
  if (found === undefined) throw new Error(`lexicons/anatomy.json: unknown word "${word}"`);
  return found;
};

const sidesOf = (row: Row): readonly (Side | null)[] => {
  if (row.side === null) return [null];
  return row.side === 'each' ? sides : [known(sides, row.side)];
};

const linkOf = (row: Row, side: Side | null): Link => {
  const parentSide = row.parentSide === 'same' ? side : row.parentSide === null ? null : known(sides, row.parentSide);
  return {
    parent: row.parent === null ? null : { vessel: row.parent, side: parentSide },
    depth: row.depth,
    root: known(roots, row.root),
    region: row.region === null ? null : known(regions, row.region),
  };
};

const indexLinks = (rows: readonly Row[]): ReadonlyMap<string, readonly Link[]> => {
  const links = new Map<string, Link[]>();
  for (const row of rows) {
    for (const side of sidesOf(row)) {
      const key = vesselKey({ vessel: row.vessel, side });
      links.set(key, [...(links.get(key) ?? []), linkOf(row, side)]);
    }
  }
  return links;
};

const usualLinks = indexLinks(anatomy.tree);
const variantLinks: ReadonlyMap<string, ReadonlyMap<string, readonly Link[]>> = new Map(
  anatomy.variants.map((row) => [row.variant, indexLinks([row])]),
);

const linksOf = (ref: VesselRef, variants: readonly AnatomicalVariant[]): readonly Link[] => {
  const key = vesselKey(ref);
  for (const variant of variants) {
    const links = variantLinks.get(variant)?.get(key);
    if (links !== undefined) return links;
  }
  return usualLinks.get(key) ?? [];
};

const usualDepth = (ref: VesselRef): number => usualLinks.get(vesselKey(ref))?.[0]?.depth ?? 0;

/**
 * Every way from a vessel up to its outermost trunk; empty where the vessel has no place in the tree.
 * A variant that moves a vessel moves its branches with it: depths are summed step by step.
 */
export const climbs = (ref: VesselRef, variants: readonly AnatomicalVariant[] = []): readonly Climb[] => {
  const self = withTrueSide(ref);
  return linksOf(self, variants).flatMap(({ parent, depth, root, region }): readonly Climb[] => {
    if (parent === null) return [[{ ...self, depth, root, region }]];
    const step = depth - usualDepth(parent);
    return climbs(parent, variants).map((way) => {
      const above = way[0]?.depth ?? 0;
      return [{ ...self, depth: above + step, root, region }, ...way];
    });
  });
};

/** The vessel one step nearer to the root; null for an outermost trunk and for a vessel outside the tree. */
export const parentOf = (ref: VesselRef, variants: readonly AnatomicalVariant[] = []): VesselRef | null =>
  linksOf(withTrueSide(ref), variants)[0]?.parent ?? null;

/** Whether the vessel is a trunk that orders count from: aorta, vena cava, right heart to main pulmonary artery, portal vein. */
export const isTrunk = (ref: VesselRef): boolean => {
  if (ref.vessel === anatomy.wholeAorta) return true;
  return linksOf(withTrueSide(ref), [])[0]?.depth === 0;
};

/** Vessels that a trunk divides into; the others leave it at its side. */
const divisions: ReadonlySet<string> = new Set(['common-iliac-artery', 'common-iliac-vein', 'iliac-artery', 'iliac-vein', 'brachiocephalic-vein', 'pulmonary-artery']);

const sideBranches: ReadonlySet<string> = new Set(
  anatomy.tree.filter(({ vessel, depth, parent, parentSide, root }) => depth > 0 && parent !== null && parentSide === null && root !== 'right-heart' && !divisions.has(vessel) && isTrunk({ vessel: parent, side: null })).map(({ vessel }) => vessel),
);

/** Whether a vessel leaves a trunk at its side (celiac, renal, hepatic): along the trunk its name tells a level. */
export const isSideBranch = (vessel: string): boolean => sideBranches.has(vessel) || vessel === 'hepatic-vein';

/** The nearest trunk vessel that the vessel hangs from, itself included; null outside the tree or without a needed side. */
export const trunkOf = (ref: VesselRef, variants: readonly AnatomicalVariant[] = []): VesselRef | null => {
  const trunk = climbs(ref, variants)[0]?.find((node) => node.depth === 0);
  return trunk === undefined ? null : { vessel: trunk.vessel, side: trunk.side };
};

/** Whether a path passes a vessel. A ref without a side matches neither side of a paired vessel. */
export const pathIncludes = (path: readonly VesselRef[], ref: VesselRef): boolean => {
  const wanted = vesselKey(withTrueSide(ref));
  return path.some((step) => vesselKey(withTrueSide(step)) === wanted);
};

