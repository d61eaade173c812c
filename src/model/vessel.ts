/** A side of the body. `null` in a vessel ref: an unpaired vessel, or a side that is not documented. */
export type Side = 'left' | 'right';

export const oppositeSide = (side: Side): Side => (side === 'left' ? 'right' : 'left');

/** What a vessel belongs to; `system` of the vessel list. */
export type VesselSystem = 'artery' | 'vein' | 'heart' | 'coronary' | 'pulmonary' | 'dialysis' | 'graft';

/** One vessel of the vessel list, with its side where it is paired and the side is documented. */
export interface VesselRef {
  readonly vessel: string;
  readonly side: Side | null;
}

/** A stable key of a vessel ref, for maps and sets. */
export const vesselKey = ({ vessel, side }: VesselRef): string => `${vessel}|${side ?? ''}`;

/** Vessels without repeats, each where it comes first. */
export function distinctVessels<Ref extends VesselRef>(refs: readonly Ref[]): Ref[] {
  const seen = new Map<string, Ref>();
  for (const ref of refs) {
    const key = vesselKey(ref);
    if (!seen.has(key)) seen.set(key, ref);
  }
  return [...seen.values()];
}

export const sameVessel = (a: VesselRef, b: VesselRef): boolean => a.vessel === b.vessel && a.side === b.side;
