import { route } from '../../anatomy/route.js';
import type { Placement } from '../../model/facts.js';
import { sameVessel, type VesselRef } from '../../model/vessel.js';
import { matches } from '../reasons/matches.js';

/** Whether a documented catheter position is this vessel, or lies beyond it, so that the catheter passed through. */
export function isReached(ref: VesselRef, placements: readonly Placement[]): boolean {
  const reached = placements.filter(({ outcome }) => outcome === 'reached');
  if (reached.some((one) => matches(one, ref))) return true;
  return reached.some((one) =>
    reached.some((other) => {
      if (one === other || sameVessel(one, other)) return false;
      const way = route(one, other);
      return way.kind === 'route' && way.route.path.some((each) => sameVessel(each, ref));
    }),
  );
}
