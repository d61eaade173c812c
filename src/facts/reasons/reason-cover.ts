import { vesselInfo } from '../../anatomy/vessel-list.js';
import { sameVessel, type VesselRef } from '../../model/vessel.js';
import { matches } from './matches.js';
import type { Necessity } from './given-reason.js';

const isCoronary = ({ vessel }: VesselRef): boolean => vesselInfo(vessel).system === 'coronary';

/** "The left main was hazy, so coronary IVUS was done": told of coronary arteries alone, and so of no vessel outside of the heart. */
export const isOfCoronary = (refs: readonly VesselRef[], ref: VesselRef): boolean => refs.length > 0 && refs.every(isCoronary) && !isCoronary(ref);

/** Whether a reason covers a vessel: given for the whole, for its side, or for this vessel, by its level or without one. */
export function covers(necessity: Necessity, ref: VesselRef, evaluated: readonly VesselRef[]): boolean {
  if (necessity.beyond?.some((one) => sameVessel(one, ref)) === true) return false;
  const refs = necessity.refs.filter((one) => evaluated.some((each) => matches(one, each)));
  if (refs.length > 0) return refs.some((one) => matches(one, ref));
  if (isOfCoronary(necessity.refs, ref)) return false;
  const { side } = necessity;
  return side === null || ref.side === null || ref.side === side || !evaluated.some((each) => each.side === side);
}
