import { oppositeSide, vesselKey, type VesselRef } from '../../model/vessel.js';
import type { Act, ActKind } from './act-events.js';

/** Everything done to one vessel. */
export interface TreatedTarget extends VesselRef {
  readonly kinds: ReadonlySet<ActKind>;
  readonly acts: readonly Act[];
}

/** Gathers acts by vessel, in order of first treatment; a vessel without a side joins the one side that has it. */
export function byTarget(acts: readonly Act[]): TreatedTarget[] {
  const sides = new Map<string, Set<string>>();
  for (const { refs } of acts)
    for (const { vessel, side } of refs) if (side !== null) sides.set(vessel, (sides.get(vessel) ?? new Set()).add(side));
  const found = new Map<string, { readonly ref: VesselRef; readonly acts: Act[] }>();
  for (const act of acts) {
    for (const ref of act.refs) {
      const only = sides.get(ref.vessel);
      const settled: VesselRef = ref.side === null && only?.size === 1 ? { vessel: ref.vessel, side: only.has('left') ? 'left' : 'right' } : ref;
      const known = found.get(vesselKey(settled)) ?? { ref: settled, acts: [] };
      known.acts.push(act);
      found.set(vesselKey(settled), known);
    }
  }
  return [...found.values()].map(({ ref, acts: done }) => ({ ...ref, kinds: new Set(done.map(({ kind }) => kind)), acts: done }));
}

/** Drops a treatment that the impression alone tells for the other side of what the procedure itself tells. */
export function withoutMirrored(acts: readonly Act[]): readonly Act[] {
  const summed = ({ line }: Act): boolean => line.sentence.section.kind === 'impression';
  const told = (ref: VesselRef): boolean => acts.some((act) => !summed(act) && act.refs.some((one) => vesselKey(one) === vesselKey(ref)));
  return acts.filter((act) => {
    const [ref] = act.refs;
    if (!summed(act) || act.refs.length !== 1 || ref === undefined || ref.side === null) return true;
    return told(ref) || !told({ ...ref, side: oppositeSide(ref.side) });
  });
}

/** Drops the loose name of a vessel ("iliac vein") where a level of it is treated on the same side. */
export function withoutLoose(targets: readonly TreatedTarget[], loose: Readonly<Record<string, RegExp>>): TreatedTarget[] {
  return targets.filter((target) => {
    const levels = loose[target.vessel];
    return !levels || !targets.some((other) => other !== target && levels.test(other.vessel) && (other.side === target.side || target.side === null));
  });
}
