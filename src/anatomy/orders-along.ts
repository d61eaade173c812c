import type { CatheterOrder } from '../model/analysis.js';
import type { VesselRef } from '../model/vessel.js';
import { orderOf } from './route-code.js';
import { withTrueSide } from './vessel-list.js';
import { climbs, parentOf } from './vessel-tree.js';

/** Depths differ between the sides in the chest only; where no side is documented the right one stands for both. */
const sided = (ref: VesselRef): VesselRef => withTrueSide({ vessel: ref.vessel, side: ref.side ?? 'right' });

const depthOf = (ref: VesselRef): number | null => climbs(sided(ref))[0]?.[0]?.depth ?? null;

const hangsFrom = (child: VesselRef, parent: VesselRef): boolean => parentOf(sided(child))?.vessel === parent.vessel;

/** Whether going from one step to the next takes a branch, and not the vessel's own continuation. */
const branches = (from: VesselRef, to: VesselRef): boolean => {
  const [above, below] = [depthOf(from), depthOf(to)];
  // A variant hangs the vessel elsewhere than the usual tree does: that is a branching.
  return !hangsFrom(to, from) || above === null || below === null || below > above;
};

/** The step at which the way stops climbing toward the root. */
const turnOf = (path: readonly VesselRef[]): number => {
  const turn = path.findIndex((step, index) => {
    const next = path[index + 1];
    return next === undefined || !hangsFrom(step, next);
  });
  return Math.max(turn, 0);
};

/**
 * The order reached at each step of a catheter's way, `nonselective` up to its turning point.
 * Source: coding rules, "Catheter placement": branchings are counted below the lowest common ancestor of access and target.
 */
export const ordersAlong = (path: readonly VesselRef[]): readonly CatheterOrder[] => {
  const turn = turnOf(path);
  let taken = 0;
  return path.map((step, index) => {
    const before = path[index - 1];
    if (index > turn && before !== undefined && branches(before, step)) taken += 1;
    return orderOf(taken);
  });
};
