import { sameVessel, type VesselRef } from '../../model/vessel.js';
import type { Hits } from '../text/hits.js';
import type { VesselGroup } from './resolve-vessels.js';

/** What a sentence holds, and its vessels. */
interface Told {
  readonly groups: readonly VesselGroup[];
  readonly hits: Hits;
}

/**
 * "IVUS of the left common iliac vein was done through the popliteal vein": a vessel that was entered, behind what was looked at, is only the door.
 * A word of moving between the two ("with pullback through the popliteal vein") tells of a look there.
 */
export function withWaysIn(all: readonly Told[]): readonly (readonly VesselGroup[])[] {
  const entered: VesselRef[] = [];
  for (const { groups } of all) for (const { access, refs } of groups) if (access) entered.push(...refs);
  if (entered.length === 0) return all.map(({ groups }) => groups);
  return all.map(({ groups, hits: { terms } }) => {
    const last = groups.at(-1);
    if (!last || groups.length < 2 || last.access || (last.governor !== 'through' && last.governor !== 'from')) return groups;
    const looked = groups.find(({ governor }) => governor === 'of');
    if (!looked || groups.slice(groups.indexOf(looked), -1).some(({ governor }) => governor !== 'of' && governor !== 'none') || !last.refs.every((ref) => entered.some((one) => sameVessel(one, ref)))) return groups;
    const ivus = terms.some(({ to, meanings }) => to <= looked.from && meanings.some(({ cat }) => cat === 'ivus'));
    const moved = terms.some(({ from, to, meanings }) => from >= looked.to && to <= last.from && meanings.some(({ cat }) => cat === 'move'));
    return ivus && !moved ? [...groups.slice(0, -1), { ...last, governor: 'door' }] : groups;
  });
}
