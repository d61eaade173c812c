import { route } from '../../anatomy/route.js';
import { vesselInfo } from '../../anatomy/vessel-list.js';
import { isWithin } from '../../anatomy/vessel-levels.js';
import { isTrunk } from '../../anatomy/vessel-tree.js';
import { hasTerm } from '../../language/text/hits.js';
import type { Reading } from '../../language/read-note.js';
import { said } from '../../language/text/said.js';
import { vesselsBehindDoor } from '../../lexicon/access.js';
import type { Placement } from '../../model/facts.js';
import { flatMap } from '../../model/flat-map.js';
import { quoteOf, type Quote } from '../../model/span.js';
import { sameVessel, vesselKey, type Side, type VesselRef } from '../../model/vessel.js';
import { trimmed, type LocatedAccess } from '../access/access-sites.js';
import { isLooseNameOf } from '../access/merge-sites.js';
import { isFilmed, isFilmedInside, isRepeated } from './filming.js';
import type { Movement } from './movements.js';

/** A position while the movements are read: pictures and proof are added as they come. */
interface Visit {
  readonly ref: VesselRef;
  readonly access: LocatedAccess | null;
  readonly outcome: Placement['outcome'];
  readonly viaTrunk: boolean;
  imaged: boolean;
  intracranial: boolean;
  readonly evidence: Quote[];
}

/** Catheter positions from the movements, each with the access it came from. One for each access, vessel and outcome. */
export function readPlacements(reading: Reading, movements: readonly Movement[], accesses: readonly LocatedAccess[]): Placement[] {
  const open = accesses.filter(({ outcome }) => outcome === 'successful');
  let filmed = false;
  const visits = new Map<string, Visit>();
  for (const movement of movements) {
    for (const { ref: named, access } of flatMap(movement.refs, (each) => accessesOf(reading, movement, each, open).map((from) => ({ ref: each, access: from })))) {
      const ref = access && (movement.group.governor === 'through' || movement.motion === 'withdraw' || isWayUp(access, movement.refs)) ? onTheWay(access, named) : access ? downTheLeg(access, named) : named;
      if (access && (sameVessel(access, ref) || (access.side === ref.side && isLooseNameOf(ref.vessel, access.vessel)) || isDoor(movement, ref, access))) continue;
      const key = keyOf(access, ref, movement.outcome);
      const quote = quoteOf(reading.text, trimmed(reading, movement.sentence));
      const imaged: boolean = movement.outcome === 'reached' && (isFilmed(reading, movement) || (filmed && isRepeated(movement)));
      const intracranial = imaged && isFilmedInside(reading, movement, ref);
      if (movement.mover === 'catheter') filmed = imaged;
      const known = visits.get(key);
      if (known) {
        if (known.evidence.at(-1)?.start !== quote.start) known.evidence.push(quote);
        known.imaged ||= imaged;
        known.intracranial ||= intracranial;
      } else {
        const viaTrunk = /waltman|\baortic loop|reverse[- ]curve loop/.test(movement.sentence.said);
        visits.set(key, { ref, access, outcome: movement.outcome, viaTrunk, imaged, intracranial, evidence: [quote] });
      }
    }
  }
  const all = [...visits.values()];
  return all
    .filter(({ ref, access }) => ref.side !== null || !vesselInfo(ref.vessel).paired || !all.some((other) => other.ref.vessel === ref.vessel && other.access === access && other.ref.side !== null))
    .filter(({ ref, access, outcome }) => outcome === 'reached' || !visits.has(keyOf(access, ref, 'reached')))
    .map(({ ref: { vessel, side }, access, outcome, viaTrunk, imaged, intracranial, evidence }, index): Placement => ({
      id: `c${index + 1}`, vessel, side, access: access?.id ?? null, outcome, viaTrunk, imaged, intracranial, evidence,
    }));
}

/** "Advanced from the femoral vein up to the cava": told without a side, the vessel where the catheter came in. */
const isDoor = ({ group }: Movement, { vessel }: VesselRef, access: VesselRef): boolean =>
  group.governor === 'from' && group.mentions.every(({ side }) => side === null) && (isLooseNameOf(vessel, access.vessel) || (vessel === 'femoral-vein' && access.vessel === 'common-femoral-vein'));

const keyOf = (access: LocatedAccess | null, ref: VesselRef, outcome: Placement['outcome']): string => `${access?.id ?? ''}|${vesselKey(ref)}|${outcome}`;

/** "From the left radial artery through the subclavian", "the sheath was pulled down to the iliac": the vessel every way from there to the trunk passes has the side of the access. */
function onTheWay(access: VesselRef, ref: VesselRef): VesselRef {
  if (ref.side !== null || access.side === null || !vesselInfo(ref.vessel).paired) return ref;
  const sided = { vessel: ref.vessel, side: access.side };
  const trunk = vesselInfo(access.vessel).system === 'artery' ? 'abdominal-aorta' : 'inferior-vena-cava';
  const way = route(access, { vessel: trunk, side: null });
  return way.kind === 'route' && way.route.path.some((each) => sameVessel(each, sided) || (each.side === sided.side && isWithin(each.vessel, sided.vessel))) ? sided : ref;
}

const ofLeg = /^(?:superficial-femoral|deep-femoral|femoral|popliteal|anterior-tibial|posterior-tibial|tibial|peroneal|dorsalis-pedis|plantar)-|^tibioperoneal-/;

/** "Antegrade puncture right CFA, sheath tip proximal SFA": from an antegrade entry in the leg, its vessels further down have its side. */
const downTheLeg = ({ vessel, side, direction }: LocatedAccess, ref: VesselRef): VesselRef =>
  ref.side === null && direction === 'antegrade' && /(?:femoral|popliteal)-/.test(vessel) && ofLeg.test(ref.vessel) && vesselInfo(vessel).system === vesselInfo(ref.vessel).system ? { vessel: ref.vessel, side } : ref;

/** "To the axillary, then the subclavian, then the brachiocephalic vein": vessels without a side in the order in which a catheter from the access passes them. */
function isWayUp(access: VesselRef, refs: readonly VesselRef[]): boolean {
  if (refs.length < 2 || access.side === null || refs.some(({ side }) => side !== null)) return false;
  const trunk = vesselInfo(access.vessel).system === 'artery' ? 'abdominal-aorta' : 'inferior-vena-cava';
  const way = route(access, { vessel: trunk, side: null });
  if (way.kind !== 'route') return false;
  const places = refs.map(({ vessel }) => way.route.path.findIndex((each) => each.vessel === vessel && (each.side === access.side || each.side === null)));
  return places.every((place, index) => place > (places[index - 1] ?? 0));
}

const fromEach = /\b(?:from|through|via|by way of) (?:each|both|either)\b|\beach (?:lay|was|were|came|reached|catheter|sheath)\b|\bboth (?:catheters|sheaths)\b|\bbilateral(?:ly)? catheters\b|\band another from\b/;

/** The accesses of a movement: every open one where the words say "from each groin" or the like. */
function accessesOf(reading: Reading, movement: Movement, ref: VesselRef, open: readonly LocatedAccess[]): (LocatedAccess | null)[] {
  const words = movement.sentence.said;
  const fitting = open.filter((access) => fits(access, ref));
  return fitting.length > 1 && isTrunk(ref) && fromEach.test(words) ? fitting : [accessOf(reading, movement, ref, open)];
}

const doorPattern = /\b(?:from|through|via|by way of|out of|using|up|down)\s+(?:the\s+|a\s+|his\s+|her\s+|that\s+|this\s+)?(left|right|lt|rt|l|r)?\.?\s*(?:sided\s+)?(?:common\s+)?(groin|thigh|femoral|neck|jugular|wrist|radial|arm|brachial|popliteal|pedal|sheath|side|access|below|above|(?<=(?:left|right) )(?:and|up|in|into|to|over)(?= )|(?<=(?:^|[;:.] |\band |\bthen )from the (?:left|right)),)/g;

/** The access a movement came from: the one its words name, else the latest one, the limb's own where two stand open. */
function accessOf(reading: Reading, movement: Movement, ref: VesselRef, open: readonly LocatedAccess[]): LocatedAccess | null {
  if (open.length <= 1) return open[0] ?? null;
  const { sentence, group } = movement;
  const itself = open.find((access) => access.sentence === sentence.index && sameVessel(access, ref));
  if (itself) return itself;
  const words = said(reading, sentence.start, group.start);
  const numbered = [...words.matchAll(/\b(?:via|through|from|by)\s+(?:access\s+|site\s+|sheath\s+)?\(?#?(\d)\)?(?=\s|:)/g)].at(-1) ?? null;
  const { heading } = sentence.section;
  const headed = numbered === null && heading !== null ? /^(?:access|site|sheath)\s*#?(\d)\b/.exec(said(reading, heading.start, heading.end)) : null;
  const number = numbered ?? headed;
  const chosen = number && open[Number(number[1]) - 1];
  if (chosen) return chosen;
  const throughDoor = byDoors(open, words, ref);
  if (throughDoor) return throughDoor;
  const from = sentence.vessels.find(({ governor, to }) => governor === 'from' && to <= group.from);
  const named = from && open.find((access) => from.refs.some((each) => sameVessel(each, access)));
  if (named) return named;
  const followed = overTheWire.test(sentence.said) ? byWire(reading, sentence.index, open, ref) : null;
  if (followed && fits(followed, ref)) return followed;
  const earlier = open.filter((access) => access.sentence <= sentence.index && fits(access, ref));
  const [told, other] = new Set(sentence.sideWords);
  if (ref.side === null && told !== undefined && other === undefined) {
    const ofSide = (earlier.length > 0 ? earlier : open).filter((access) => access.side === told && fits(access, ref));
    if (ofSide.length === 1) return ofSide[0] ?? null;
  }
  const candidates = earlier.length > 0 ? earlier : open.filter((access) => fits(access, ref));
  const latest = candidates.at(-1) ?? open.at(-1) ?? null;
  const together = candidates.filter(({ sentence: at }) => latest !== null && Math.abs(at - latest.sentence) <= 3);
  return together.find(({ side }) => side !== null && side === ref.side) ?? latest;
}

/** The last door that the words name: "from the left groin", "through the right sheath". */
function byDoors(open: readonly LocatedAccess[], words: string, ref: VesselRef): LocatedAccess | null {
  for (const match of [...words.matchAll(doorPattern)].reverse()) {
    const side = asSide(match[1]);
    // "Put up the right sheath into the cava, pulled down the right, then the left": further vessels may be told of another door.
    if (/^(?:up|down)/.test(match[0]) && ref.side !== null && ref.side !== side) continue;
    const named = byDoor(open, side, match[2] ?? '');
    if (named) return named;
  }
  return null;
}

const overTheWire = /\bover (?:the|this|that|the same) (?:\w+ )?(?:wire|guidewire)\b/;
/** Sentences back to the one that tells where "the wire" came from. */
const wireReach = 6;

/** "A Glidewire went up from the groin ... The IVUS catheter was run over the wire": it came in where the wire did. */
function byWire({ sentences, folded }: Reading, index: number, open: readonly LocatedAccess[], ref: VesselRef): LocatedAccess | null {
  for (let at = index - 1; at >= Math.max(0, index - wireReach); at--) {
    const before = sentences[at];
    if (!before?.devices.some(({ meanings }) => meanings.some(({ kind }) => kind === 'guidewire')) || !hasTerm(before.terms, 'move')) continue;
    return byDoors(open, folded.slice(before.start, before.end), ref);
  }
  return null;
}

function byDoor(open: readonly LocatedAccess[], side: Side | null, word: string): LocatedAccess | null {
  const behind = vesselsBehindDoor(word);
  const matching = open.filter((access) => (side === null || access.side === side) && (behind.length === 0 || behind.includes(access.vessel)));
  return side === null && matching.length !== 1 ? null : (matching.at(-1) ?? null);
}

/** Arteries are reached from arteries, veins and lungs from veins and dialysis accesses. */
function fits(access: VesselRef, target: VesselRef): boolean {
  const from = vesselInfo(access.vessel).system;
  const to = vesselInfo(target.vessel).system;
  if (to === 'coronary') return from === 'artery';
  if (to === 'artery') return from === 'artery' || from === 'dialysis';
  if (to === 'vein' || to === 'pulmonary') return from === 'vein' || from === 'dialysis';
  return true;
}

const asSide = (word: string | undefined): Side | null =>
  word?.startsWith('l') ? 'left' : word?.startsWith('r') ? 'right' : null;
