import { vesselInfo } from '../../anatomy/vessel-list.js';
import { isTrunk } from '../../anatomy/vessel-tree.js';
import { allMatches } from '../../language/text/all-matches.js';
import { hasTerm } from '../../language/text/hits.js';
import type { Reading } from '../../language/read-note.js';
import { said } from '../../language/text/said.js';
import { vesselsBehindDoor } from '../../lexicon/access.js';
import { sameVessel, type Side, type VesselRef } from '../../model/vessel.js';
import type { LocatedAccess } from '../access/access-sites.js';
import type { Movement } from './movements.js';

/** Which access a movement came from. */

const fromEach = /\b(?:from|through|via|by way of) (?:each|both|either)\b|\beach (?:lay|was|were|came|reached|catheter|sheath)\b|\bboth (?:catheters|sheaths)\b|\bbilateral(?:ly)? catheters\b|\band another from\b|^\W*(?:both sides|each side|bilaterally)[:,]/;

/** The accesses of movements in reading order: what is in hand stays in its door until another is named. */
export class Doors {
  readonly #reading: Reading;
  readonly #open: readonly LocatedAccess[];
  /** The movement told last whose words named its door. */
  #told: { readonly movement: Movement; readonly access: LocatedAccess } | null = null;

  constructor(reading: Reading, open: readonly LocatedAccess[]) {
    this.#reading = reading;
    this.#open = open;
  }

  /** The accesses of a movement: every open one where the words say "from each groin" or the like. */
  of(movement: Movement, ref: VesselRef): (LocatedAccess | null)[] {
    const fitting = this.#open.filter((access) => fits(access, ref));
    if (fitting.length > 1 && isTrunk(ref) && fromEach.test(movement.sentence.said)) return fitting;
    if (this.#open.length <= 1) return [this.#open[0] ?? null];
    const named = namedDoor(this.#reading, movement, ref, this.#open);
    if (named) this.#told = { movement, access: named };
    const own = isOfBoth(movement, ref) ? null : (named ?? this.#goingOn(movement, ref));
    return [own ?? this.#ofTrunk(movement, ref) ?? likeliest(movement, ref, this.#open)];
  }

  /** "From the wrist a Bernstein was steered down into the iliac. ... The catheter was advanced into the internal iliac": the same catheter, in the same door. */
  #goingOn(movement: Movement, ref: VesselRef): LocatedAccess | null {
    const told = this.#told;
    if (!told || movement.mover !== told.movement.mover || !fits(told.access, ref)) return null;
    const { index, paragraph, devices } = movement.sentence;
    const last = told.movement.sentence;
    if (index - last.index > goesOnFor || paragraph !== last.paragraph || this.#open.some(({ sentence }) => sentence > last.index && sentence <= index)) return null;
    const here = devices.findLast(({ to, meanings }) => to <= movement.group.from && meanings[0]?.kind !== 'guidewire');
    if (index === last.index) return told.access;
    if (here === undefined) return null;
    const words = said(this.#reading, Math.max(movement.sentence.start, here.start - 6), here.end);
    return isTheSame.test(words) || (/\b(?:the|this|that|same) /.test(words) && this.#names(last, said(this.#reading, here.start, here.end))) ? told.access : null;
  }

  /** "From the groin a Vitek was hooked in the subclavian. ... IVUS was pulled back to the arch": in the trunk, the door that was named last. */
  #ofTrunk({ sentence: { index } }: Movement, ref: VesselRef): LocatedAccess | null {
    const last = this.#told;
    if (!last || !isTrunk(ref) || !fits(last.access, ref) || index - last.movement.sentence.index > trunkReach) return null;
    return this.#open.some(({ sentence }) => sentence > last.movement.sentence.index && sentence <= index) ? null : last.access;
  }

  /** "A pigtail was run up from the groin. ... The pigtail was left in the arch". */
  #names = ({ devices }: Movement['sentence'], name: string): boolean => devices.some(({ start, end }) => said(this.#reading, start, end) === name);
}

/** "Pulled back through the iliac veins", both of them: each by the access of its side. */
const isOfBoth = ({ motion, refs }: Movement, ref: VesselRef): boolean =>
  motion === 'withdraw' && ref.side !== null && refs.some(({ vessel, side }) => vessel === ref.vessel && side !== null && side !== ref.side);

/** Sentences for which a catheter stays in the door that was named. */
const goesOnFor = 3;
/** Sentences for which work in the trunk is by that door. */
const trunkReach = 6;
const isTheSame = /\b(?:the|this|that|same) (?:same )?(?:catheter|cath|microcatheter|probe|ivus catheter)$/;

const doorPattern = /\b(?:from|through|thru|via|by way of|out of|using|up|down|(?:over|on|along|onto)(?= (?:the |a |his |her )?(?:left|right|lt|rt|l|r)[ -](?:sided )?(?:wire|guidewire|side\b))|(?<=\b(?:moved|transferred|switched|brought|taken|carried|shifted|swapped|changed|exchanged|placed|put|reloaded|turned|went|over|across) )(?:over )?(?:to|into|in)(?= (?:the |a |his |her )?(?:left|right|lt|rt|l|r)[ -](?:sided )?(?:wire|guidewire|sheath|groin|wrist|neck|side|and|up|where)\b)|(?<=(?:^|[;:.] )\s*)on)\s+(?:the\s+|a\s+|his\s+|her\s+|that\s+|this\s+)?(left|right|lt|rt|l|r)?\.?[ -]*(?:sided\s+)?(?:common\s+)?(groin|thigh|femoral|neck|jugular|wrist|radial|arm|brachial|popliteal|pedal|sheath|side|access|below|above|wire|guidewire|(?<=(?:left|right) )(?:and|up|in|into|to|over)(?= )|(?<=(?:^|[;:.] ?|\band |\bthen |\b(?:aorta|cava|it|was) )(?:from|on) the (?:left|right)),|(?<=(?:^|[;:.] )\s*(?:from|on) the (?:left|right) )(?:a|an|the|i|we|another|this|that|\d)(?= ))/g;

/** The access that the words of a movement name. */
function namedDoor(reading: Reading, movement: Movement, ref: VesselRef, open: readonly LocatedAccess[]): LocatedAccess | null {
  const { sentence, group, door } = movement;
  const mirrored = door === undefined ? [] : open.filter((access) => access.side === door && fits(access, ref));
  if (mirrored.length === 1) return mirrored[0] ?? null;
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
  return followed && fits(followed, ref) ? followed : null;
}

/** Where no words name it: the latest access, the limb's own where two stand open. */
function likeliest({ sentence }: Movement, ref: VesselRef, open: readonly LocatedAccess[]): LocatedAccess | null {
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
  for (const match of allMatches(doorPattern, words).reverse()) {
    const side = asSide(match[1]);
    // "Put up the right sheath into the cava, pulled down the right, then the left": further vessels may be told of another door.
    if (/^(?:up|down)/.test(match[0]) && ref.side !== null && ref.side !== side) continue;
    const named = byDoor(open, side, match[2] ?? '');
    if (named) return named;
  }
  return null;
}

const overTheWire = /\bover (?:the|this|that|the same) (?:(?!left\b|right\b)\w+ )?(?:wire|guidewire)\b/;
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
