import { isWithin } from '../../anatomy/vessel-levels.js';
import type { VesselRef } from '../../model/vessel.js';

/** The same vessel, or a name without level or side that can mean it. */
export const matches = (loose: VesselRef, exact: VesselRef): boolean =>
  (loose.side === null || exact.side === null || loose.side === exact.side) && (loose.vessel === exact.vessel || isWithin(exact.vessel, loose.vessel) || isWithin(loose.vessel, exact.vessel));
