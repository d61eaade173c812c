import anatomy from '../../lexicons/anatomy.json' with { type: 'json' };
import type { VesselRef } from '../model/vessel.js';
import { withTrueSide } from './vessel-list.js';

const groupByVessel: ReadonlyMap<string, string> = new Map(
  anatomy.groups.flatMap(({ group, vessels }) => vessels.map((vessel): [string, string] => [vessel, group])),
);

/**
 * The key of what the society counts as one vessel, each side apart. A vessel outside any group is its own.
 * Source: SIR coding Q&A on IVUS; the aorta is one vessel whatever its segments (coding rule 8).
 */
export const sirGroup = (ref: VesselRef): string => {
  const { vessel, side } = withTrueSide(ref);
  return `${groupByVessel.get(vessel) ?? vessel}|${side ?? ''}`;
};
