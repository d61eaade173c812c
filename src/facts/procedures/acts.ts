import { vesselInfo } from '../../anatomy/vessel-list.js';
import { flatMap } from '../../model/flat-map.js';
import type { Quote } from '../../model/span.js';
import { oppositeSide, sameVessel, type VesselRef } from '../../model/vessel.js';
import { eventsOf, type ActKind } from './act-events.js';
import { Focus } from './focus.js';
import { readLesionStates, type LesionStates } from './lesion-states.js';
import { isPerformed } from './performed.js';
import { has, quoteLine, type Line, type Scene } from './scene.js';
import { targetsOf } from './targets.js';

/** One treatment told as performed, with the vessels it was done to. */
export interface Act {
  readonly kind: ActKind;
  readonly refs: readonly VesselRef[];
  readonly line: Line;
  readonly at: number;
  /** The vessel is named in the sentence of the act itself. */
  readonly named: boolean;
  readonly evidence: Quote;
}

export interface Treatment {
  readonly acts: readonly Act[];
  readonly lesions: LesionStates;
}

/** Reads the treatments of the session in order; an act without a vessel keeps the one in hand. */
export function readActs(scene: Scene): Treatment {
  const lesions = readLesionStates(scene);
  const focus = new Focus(scene, lesions);
  const acts: Act[] = [];
  for (const line of scene.session) {
    focus.enter(line);
    const events = eventsOf(scene, line).filter((event) => isPerformed(scene, line, event));
    for (const event of events) {
      const named = event.kind === 'thrombectomy' && tellsWhence(line) ? [] : targetsOf(scene, line, event, events);
      const refs = onBothSides(line, named.length > 0 ? named : pairedOnly(line, focus.vesselsFor(event.kind, line)));
      acts.push({ kind: event.kind, refs, line, at: event.from, named: named.length > 0, evidence: quoteLine(scene, line) });
      if (event.kind !== 'thrombectomy' || named.length > 0) focus.treated(refs, line);
    }
    focus.leave(line);
  }
  return { acts, lesions };
}

/** "Four aspirations, clot from the interlobar fork": a branch without its side tells where the clot came from. */
const tellsWhence = ({ sentence: { vessels } }: Line): boolean =>
  vessels.length > 0 && vessels.every(({ governor, refs }) => governor === 'from' && refs.every(({ vessel, side }) => side === null && vesselInfo(vessel).paired));

const bothSides = /\b(?:each|either) (?:side|groin|iliac|limb)\b|\bboth sides\b|\bbilaterally\b|\bone each side\b/;

/** "8 x 39 right and 8 x 39 left", with no vessel named: one on each side. */
const leftAndRight = /\d (?:on (?:the )?)?(?:right|left)\b[^.;]{0,30}\b\d[^.;]{0,12} (?:on (?:the )?)?(?:left|right)\b/;

/** "Tracked up each side": the vessel in hand on both sides. */
function onBothSides(line: Line, refs: readonly VesselRef[]): readonly VesselRef[] {
  const { sentence } = line;
  if (has(line, 'kissing')) {
    const paired = flatMap(refs, (ref) => (ref.side === null && vesselInfo(ref.vessel).paired ? bothSidesOf(ref) : [ref]));
    if (paired.length > refs.length) return paired;
  }
  const words = sentence.said;
  if (!bothSides.test(words) && !(sentence.vessels.length === 0 && leftAndRight.test(words))) return refs;
  const mirrored = flatMap(refs, (ref) => (ref.side === null ? [] : [{ ...ref, side: oppositeSide(ref.side) }]));
  return [...refs, ...mirrored.filter((ref) => !refs.some((one) => sameVessel(one, ref)))];
}

/** Kissing stents without a vessel of their own: of the vessels in hand those that were treated on both sides. */
function pairedOnly(line: Line, refs: readonly VesselRef[]): readonly VesselRef[] {
  if (!has(line, 'kissing')) return refs;
  const pairs = refs.filter((ref) => refs.some((one) => one.vessel === ref.vessel && one.side !== null && one.side !== ref.side));
  return pairs.length > 0 ? pairs : refs;
}

const bothSidesOf = ({ vessel }: VesselRef): readonly VesselRef[] => [{ vessel, side: 'right' }, { vessel, side: 'left' }];
