import { route } from '../../anatomy/route.js';
import { vesselInfo } from '../../anatomy/vessel-list.js';
import { isWithin } from '../../anatomy/vessel-levels.js';
import { isTrunk } from '../../anatomy/vessel-tree.js';
import type { Reading } from '../../language/read-note.js';
import type { Placement } from '../../model/facts.js';
import { flatMap } from '../../model/flat-map.js';
import { quoteOf, type Quote } from '../../model/span.js';
import { distinctVessels, sameVessel, vesselKey, type VesselRef } from '../../model/vessel.js';
import { trimmed, type LocatedAccess } from '../access/access-sites.js';
import { isLooseNameOf } from '../access/merge-sites.js';
import { Doors } from './doors.js';
import { guidingPictures } from '../guiding-pictures.js';
import { isFilmed, isFilmedInside, isRepeated, isStudied } from './filming.js';
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
  const doors = new Doors(reading, open);
  const guided = guidingPictures(reading);
  let filmed = false;
  const visits = new Map<string, Visit>();
  for (const [index, movement] of movements.entries()) {
    const goesUp = !(isOfBothSides(movement.refs) && movement.group.mentions.every(({ plural }) => !plural)) && goesOnToTrunk(movement, movements[index + 1]);
    for (const { ref: named, access } of flatMap(goesUp ? withoutSides(movement.refs) : movement.refs, (each) => doors.of(movement, each).map((from) => ({ ref: each, access: from })))) {
      const ref = access && (movement.group.governor === 'through' || movement.motion === 'withdraw' || goesUp || isWayUp(access, movement.refs)) ? onTheWay(access, named, open) : access ? ofSameLimb(isAntegrade(movement, reading) ? { ...access, direction: 'antegrade' } : access, named, open) : named;
      if (access && (sameVessel(access, ref) || isDoorOfEachSide(access, movement.refs) || (access.side === ref.side && isLooseNameOf(ref.vessel, access.vessel)) || isDoor(movement, ref, access))) continue;
      const key = keyOf(access, ref, movement.outcome);
      const quote = quoteOf(reading.text, trimmed(reading, movement.sentence));
      const imaged: boolean = movement.outcome === 'reached' && (isFilmed(reading, movement) || (filmed && isRepeated(movement))) && (!guided(ref) || isStudied(reading, movement));
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

/** "Worked up the iliac veins into the cava", "into the iliac vein and then to the cava": no side is told, and the way goes on to the trunk. */
const goesOnToTrunk = ({ sentence, motion, mover, group }: Movement, next: Movement | undefined): boolean =>
  motion !== 'withdraw' && next !== undefined && next.sentence === sentence && next.mover === mover && next.motion !== 'withdraw' && next.refs.length > 0 && next.refs.every(isTrunk) && group.mentions.every(({ side, relation }) => side === null && relation === null);

const isOfBothSides = (refs: readonly VesselRef[]): boolean => refs.some(({ vessel, side }) => side === 'left' && refs.some((other) => other.vessel === vessel && other.side === 'right'));

/** "On each side IVUS went from the common femoral vein to the cava", of an entry without a side: the entry itself. */
const isDoorOfEachSide = ({ vessel, side }: VesselRef, refs: readonly VesselRef[]): boolean => side === null && isOfBothSides(refs) && refs.every((ref) => ref.vessel === vessel);

const withoutSides = (refs: readonly VesselRef[]): readonly VesselRef[] => distinctVessels(refs.map(({ vessel }) => ({ vessel, side: null })));

/** "Advanced from the femoral vein up to the cava": told without a side, the vessel where the catheter came in. */
const isDoor = ({ group }: Movement, { vessel }: VesselRef, access: VesselRef): boolean =>
  group.governor === 'from' && group.mentions.every(({ side }) => side === null) && (isLooseNameOf(vessel, access.vessel) || (vessel === 'femoral-vein' && access.vessel === 'common-femoral-vein'));

const keyOf = (access: LocatedAccess | null, ref: VesselRef, outcome: Placement['outcome']): string => `${access?.id ?? ''}|${vesselKey(ref)}|${outcome}`;

/** "From the left radial artery through the subclavian", "the sheath was pulled down to the iliac": the vessel every way from there to the trunk passes has the side of the access. */
function onTheWay(access: LocatedAccess, ref: VesselRef, open: readonly LocatedAccess[]): VesselRef {
  if (ref.side !== null || access.side === null || !vesselInfo(ref.vessel).paired) return ref;
  const sided = { vessel: ref.vessel, side: access.side };
  const trunk = vesselInfo(access.vessel).system === 'artery' ? 'abdominal-aorta' : 'inferior-vena-cava';
  const way = route(access, { vessel: trunk, side: null });
  return way.kind === 'route' && way.route.path.some((each) => sameVessel(each, sided) || (each.side === sided.side && isWithin(each.vessel, sided.vessel))) ? sided : ofSameLimb(access, ref, open);
}

/** "A Kumpe was advanced antegrade to the popliteal artery": down the leg that was entered. */
const isAntegrade = ({ sentence, mover }: Movement, { sentences }: Reading): boolean =>
  mover !== 'wire' && antegrade.test(sentence.said) && !sentences.some((one) => one.index <= sentence.index && crossed.test(one.said));
const antegrade = /(?<!\bflow (?:is|was|now) )\bantegrade(?:ly)?\b(?! (?:flow|filling|runoff))/;
/** "Up and over", "crossed to the left side": from there on the other leg may be meant. */
const crossed = /\bbifurcation\b|\bcross-?over\b|\bup.and.over\b|\bover the (?:top|horn)\b|\bcontralateral\b|\bcrossed (?:over|to the (?:left|right|other))\b/;

const ofLeg = /^(?:superficial-femoral|deep-femoral|femoral|popliteal|anterior-tibial|posterior-tibial|tibial|peroneal|dorsalis-pedis|plantar)-|^tibioperoneal-/;

/** Entries of the leg itself, from which a catheter in another vessel of the leg is in the same leg. */
const inLeg = /^(?:popliteal|anterior-tibial|posterior-tibial|tibial|peroneal|dorsalis-pedis|plantar|small-saphenous|great-saphenous)-/;
const ofArm = /^(?:cephalic|basilic|brachial|axillary|subclavian|radial|ulnar)-|^brachiocephalic-vein$/;

/**
 * "Antegrade puncture right CFA, sheath tip proximal SFA", "left dorsalis pedis punctured, catheter up to the popliteal", "left
 * fistula cannulated, balloon in the cephalic arch": told without a side, a vessel of the limb in which the catheter came in.
 */
function ofSameLimb({ vessel, side, direction }: LocatedAccess, ref: VesselRef, open: readonly LocatedAccess[]): VesselRef {
  if (ref.side !== null || side === null) return ref;
  const oneSide = open.every((other) => other.side === side);
  const { system } = vesselInfo(vessel);
  const same = system === 'dialysis' ? oneSide && ofArm.test(ref.vessel) : ofLeg.test(ref.vessel) && system === vesselInfo(ref.vessel).system && ((oneSide && inLeg.test(vessel)) || (direction === 'antegrade' && /(?:femoral|popliteal)-/.test(vessel)));
  return same ? { vessel: ref.vessel, side } : ref;
}

/** "To the axillary, then the subclavian, then the brachiocephalic vein": vessels without a side in the order in which a catheter from the access passes them. */
function isWayUp(access: VesselRef, refs: readonly VesselRef[]): boolean {
  if (refs.length < 2 || access.side === null || refs.some(({ side }) => side !== null)) return false;
  const trunk = vesselInfo(access.vessel).system === 'artery' ? 'abdominal-aorta' : 'inferior-vena-cava';
  const way = route(access, { vessel: trunk, side: null });
  if (way.kind !== 'route') return false;
  const places = refs.map(({ vessel }) => way.route.path.findIndex((each) => each.vessel === vessel && (each.side === access.side || each.side === null)));
  return places.every((place, index) => place > (places[index - 1] ?? 0));
}
