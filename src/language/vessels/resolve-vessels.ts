import { vesselInfo } from '../../anatomy/vessel-list.js';
import { isPuncturable, isRarelyPunctured } from '../../lexicon/access.js';
import { flatMap } from '../../model/flat-map.js';
import { oppositeSide, type Side, type VesselRef } from '../../model/vessel.js';
import type { LimbMention, LobeMention } from './limbs.js';
import type { Governor } from './governor.js';
import type { Sentence } from '../layout/sentences.js';
import { background, noSystems, SystemChooser, type Systems } from './system-chooser.js';
import { regionOf, type Region } from './side-reach.js';
import type { RawGroup, RawMention } from './vessel-phrases.js';

/** A vessel phrase with the vessels it stands for: one, or both sides of one. */
export interface VesselMention extends RawMention {
  readonly refs: readonly VesselRef[];
}

export interface VesselGroup {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly mentions: readonly VesselMention[];
  readonly refs: readonly VesselRef[];
  readonly governor: Governor;
  /** It tells where the body was entered. */
  readonly access: boolean;
}

/** The raw groups of one sentence, with what else bears on their sides. */
export interface SentenceVessels {
  readonly sentence: Sentence;
  readonly groups: readonly RawGroup[];
  readonly limbs: readonly LimbMention[];
  readonly lobes: readonly LobeMention[];
  /** The one side that the sentence names apart from its vessels ("on the left, ... through the common iliac"). */
  readonly aside: Side | 'both' | null;
  /** It speaks of "that leg", "the same side". */
  readonly thatLimb: boolean;
  /** Which groups stand with words of puncture or entry. */
  readonly access: readonly boolean[];
  /** Which stand, by their neighbours, only as the way in or as what was closed behind it. */
  readonly doors: readonly boolean[];
}

const limbKinds = new Set(['title', 'procedures', 'diagnosis']);

/**
 * Settles system and side of every vessel phrase of the note.
 *
 * A side is taken from the phrase, else its list, the limb named in the sentence or in front of the line, an earlier
 * vessel of the sentence, the last mention of the same vessel, and last from the one limb the note
 * is about. It is never taken from the access, and stays null where the note leaves two sides open.
 */
export function resolveVessels(all: readonly SentenceVessels[], headed: ReadonlySet<Side> = new Set(), classWords: () => Systems = noSystems): VesselGroup[][] {
  const systems = new SystemChooser(all, classWords);
  const sides = new SideKeeper(all, headed);
  return all.map((here) => {
    sides.enter(here);
    return here.groups.map((group, index) => {
      const access = here.access[index] ?? false;
      const vessels = systems.choose(group);
      const mentions = group.mentions.map((mention, at): VesselMention => {
        const vessel = vessels[at] ?? mention.candidates[0] ?? '';
        return settledMention(mention, sides.refsOf(mention, vessel, group, at, access, here));
      });
      const { from, to, start, end, governor } = group;
      const settled: VesselGroup = { from, to, start, end, governor, mentions, refs: flatMap(mentions, ({ refs }) => refs), access };
      sides.leave(settled, here.doors[index] ?? false, here);
      return settled;
    });
  });
}

/** Written out, so that all mentions have one shape: there are thousands of them. */
const settledMention = (
  { from, to, start, end, candidates, form, side, relation, plural, mouth, needsContext }: RawMention, refs: readonly VesselRef[],
): VesselMention => ({ from, to, start, end, candidates, form, side, relation, plural, mouth, needsContext, refs });

interface Remembered {
  readonly side: Side;
  /** Told as the way in, or as closed behind it. */
  readonly door?: boolean;
  readonly sentence: number;
  readonly paragraph: number;
}

/** A side that was told of a region of the body. */
interface Sided {
  readonly side: Side;
  readonly region: Region;
}

/** What a vessel stands with that is named as the way in. */
const doorGovernors: ReadonlySet<string> = new Set(['none', 'through', 'from', 'door']);

/** Mentions of a vessel that are remembered. */
const longestMemory = 21;

class SideKeeper {
  readonly #last = new Map<string, Remembered[]>();
  readonly #ahead = new Map<string, Set<Side>>();
  /** "The left brachial artery was exposed ... into the external iliac artery": the side of an arm is none of the pelvis and leg. */
  readonly #targets: Readonly<Record<Region, Set<Side>>> = { upper: new Set(), inner: new Set(), lung: new Set(), lower: new Set() };
  readonly #everything = new Set<Side>();
  /** Sides of the limbs that titles and indications name, each with its region; a side alone is told of all. */
  readonly #limbs: (readonly [Side, Region | null])[] = [];
  #accessSide: Sided | null = null;
  /** "Right popliteal vein, 8 French. ... into the contralateral iliac vein": the first vessel told by itself that is punctured, where no words of entry stand. */
  #doorSide: Sided | null = null;
  #accessLimb: Remembered | null = null;
  #label: Remembered | null = null;
  /** The label stands alone above the lines that it is the topic of. */
  #labelsLines = false;
  #inSentence: Sided | null = null;
  /** The side that a vessel was given last. */
  #told: Side | null = null;
  /** The side last stated in the sentence, carried or not. */
  #stated: Side | null = null;

  constructor(all: readonly SentenceVessels[], headed: ReadonlySet<Side>) {
    // Of an arm that was made ready, only a dialysis access is told; else it is where a catheter came in.
    const circuit = all.some(({ groups }) => groups.some(({ mentions }) => mentions.some(({ candidates }) => candidates.some((id) => vesselInfo(id).system === 'dialysis'))));
    for (const side of headed) this.#aimAt(side, null);
    for (const { groups, limbs, sentence, access, doors } of all) {
      const past = background.has(sentence.section.kind);
      for (const limb of limbs) {
        if (past && sentence.section.kind !== 'history') continue;
        for (const side of limb.sides) {
          this.#everything.add(side);
          if (!limb.entry && limbKinds.has(sentence.section.kind)) this.#limbs.push([side, limb.region]);
          if (!limb.entry && (!limb.prepared || limb.region !== 'upper' || circuit)) this.#aimAt(side, limb.region);
        }
      }
      groups.forEach(({ mentions, governor }, index) => {
        for (const { side, candidates } of mentions) {
          if (side === null) continue;
          if (this.#doorSide === null && side !== 'both' && !past && doorGovernors.has(governor) && candidates.every((id) => isPuncturable(id) && !isRarelyPunctured(id))) this.#doorSide = { side, region: regionOf(candidates[0] ?? '') };
          const stated: Side[] = side === 'both' ? ['left', 'right'] : [side];
          for (const each of stated) {
            if (!past) this.#everything.add(each);
            if (past || access[index] || doors[index] || governor === 'agent' || governor === 'landmark' || governor === 'from') continue;
            for (const id of candidates) {
              this.#aimAt(each, regionOf(id));
              this.#seen(id).add(each);
            }
          }
        }
      });
    }
  }

  /** A limb is told of its own region; a side alone is told of all. */
  #aimAt(side: Side, region: Region | null): void {
    if (region) this.#targets[region].add(side);
    else for (const each of Object.values(this.#targets)) each.add(side);
  }

  /** Anything on that side is told of; of what lies below the neck, other than head, neck and arms. */
  #isAimedAt(side: Side, region: Region): boolean {
    return this.#targets[region].has(side) || this.#targets.inner.has(side) || this.#targets.lung.has(side) || this.#targets.lower.has(side) || (region === 'upper' && this.#targets.upper.has(side));
  }

  #seen(id: string): Set<Side> {
    const known = this.#ahead.get(id) ?? new Set<Side>();
    this.#ahead.set(id, known);
    return known;
  }

  enter({ sentence, limbs }: SentenceVessels): void {
    this.#inSentence = null;
    this.#stated = null;
    if (this.#label && (this.#label.paragraph !== sentence.paragraph || ((sentence.item || sentence.row) && !this.#labelsLines))) this.#label = null;
    for (const limb of limbs) {
      const [side, more] = limb.sides;
      if (side === undefined) continue;
      const remembered = { side, sentence: sentence.index, paragraph: sentence.paragraph };
      if (limb.label && !limb.entry) {
        this.#label = more === undefined ? remembered : null;
        this.#labelsLines = limb.alone;
      }
      if (limb.entry || limb.prepared) this.#accessLimb = more === undefined ? remembered : null;
    }
  }

  refsOf(mention: RawMention, vessel: string, group: RawGroup, at: number, access: boolean, here: SentenceVessels): VesselRef[] {
    if (!vesselInfo(vessel).paired) return [{ vessel, side: null }];
    const stated = this.#countedSide(group, at) ?? mention.side ?? this.#fromGroup(group, at);
    if (stated === 'both') return (['right', 'left'] as const).map((side) => ({ vessel, side }));
    if (stated) return [{ vessel, side: stated }];
    if (mention.relation) return [{ vessel, side: this.#relative(mention.relation, regionOf(vessel)) }];
    const side = access ? this.#accessSideOf(vessel, mention, here) : this.#targetSideOf(vessel, mention, group, here.doors[here.groups.indexOf(group)] ?? false, here);
    if (side === 'both') return (['right', 'left'] as const).map((each) => ({ vessel, side: each }));
    if (side === null && mention.plural && !access && group.mentions.length === 1) return (['right', 'left'] as const).map((each) => ({ vessel, side: each }));
    return [{ vessel, side }];
  }

  /** "Both the anterior and posterior tibial arteries of the left leg": the word counts the two vessels, not their sides. */
  #countedSide({ mentions }: RawGroup, at: number): Side | null {
    const [first, second, ...more] = mentions;
    if (at !== 0 || more.length > 0 || first?.side !== 'both' || !second || second.side === 'both' || first.candidates[0] === second.candidates[0]) return null;
    return second.side;
  }

  #fromGroup({ mentions }: RawGroup, at: number): Side | 'both' | null {
    for (let before = at - 1; before >= 0; before--) {
      const side = mentions[before]?.side;
      if (side) return side;
    }
    const behind = new Set(mentions.slice(at + 1).map(({ side }) => side).filter((side) => side !== null));
    const [only] = behind;
    return behind.size === 1 && only !== undefined && mentions.length <= 4 ? only : null;
  }

  /** "Left radial artery, 6 Fr. ... the opposite external iliac": of the leg the side of an arm tells nothing. */
  #relative(relation: 'same' | 'opposite' | 'other', region: Region): Side | null {
    const told = this.#accessSide ?? (relation === 'other' ? null : this.#doorSide);
    const side = told === null || (told.region === 'upper' && region !== 'upper') ? null : told.side;
    return side === null || relation === 'same' ? side : oppositeSide(side);
  }

  #targetSideOf(vessel: string, mention: RawMention, { governor, from }: RawGroup, isDoor: boolean, { sentence, limbs, lobes, aside, thatLimb }: SentenceVessels): Side | 'both' | null {
    const lobe = vesselInfo(vessel).system === 'pulmonary' ? lobes.findLast(({ at }) => at <= mention.from) : undefined;
    if (lobe) return lobe.side;
    // "Up and over from the left groin (common femoral artery)".
    const door = (governor === 'none' || governor === 'from' || governor === 'through') && isPuncturable(vessel) ? limbs.find(({ entry, at }) => entry && from - at === 2) : undefined;
    if (door?.sides.length === 1) return door.sides[0] ?? null;
    const region = regionOf(vessel);
    const near = limbs.filter((one) => !one.entry && (one.region === null || one.region === region));
    const limb = near.findLast(({ at }) => at <= mention.from) ?? near[0];
    if (limb?.sides.length === 1) return limb.sides[0] ?? null;
    if (this.#inSentence?.region === region) return this.#inSentence.side;
    if (aside !== null) return aside;
    if (thatLimb && this.#told !== null) return this.#told;
    if (this.#label?.paragraph === sentence.paragraph) return this.#label.side;
    const known = this.#mentionsOf(vessel, isDoor);
    const latest = known.at(-1);
    if (latest && mention.form === 'anaphor') return latest.side;
    const here = known.filter(({ paragraph }) => paragraph === sentence.paragraph);
    if (latest && (known.every(({ side }) => side === latest.side) || (latest.paragraph === sentence.paragraph && here.every(({ side }) => side === latest.side)))) return latest.side;
    const [ahead] = this.#ahead.get(vessel) ?? [];
    if (ahead && this.#ahead.get(vessel)?.size === 1 && known.length === 0) return ahead;
    const [target] = this.#targets[region];
    return target !== undefined && !this.#isAimedAt(oppositeSide(target), region) ? target : null;
  }

  /** "Right CFA, 6F ... to the left SFA. IVUS of the CFA": of the vessel entered, where the work is on the other side, what was told of the way in says nothing. */
  #mentionsOf(vessel: string, isDoor: boolean): readonly Remembered[] {
    const all = this.#last.get(vessel) ?? [];
    if (isDoor || all.every(({ door }) => door !== true)) return all;
    const inside = all.filter(({ door }) => door !== true);
    const targets = this.#targets[regionOf(vessel)];
    return inside.length > 0 || (targets.size === 1 && all.every(({ side }) => !targets.has(side))) ? inside : all;
  }

  #accessSideOf(vessel: string, mention: RawMention, { sentence, limbs, aside }: SentenceVessels): Side | null {
    if (aside !== null && aside !== 'both' && sentence.row) return aside;
    const near = limbs.filter(({ at }) => at <= mention.from).at(-1) ?? limbs[0];
    if (near?.sides.length === 1) return near.sides[0] ?? null;
    // "A left brachial cutdown was made and the brachial artery entered".
    const named = limbs.length === 0 ? (this.#last.get(vessel) ?? []).filter(({ sentence: at }) => at === sentence.index) : [];
    if (named[0] && named.every(({ side }) => side === named[0]?.side)) return named[0].side;
    // "The common femoral vein was punctured on the left".
    if (aside !== null && aside !== 'both') return aside;
    if (this.#accessLimb && sentence.index - this.#accessLimb.sentence <= 6) return this.#accessLimb.side;
    // "I began on the right side. The common femoral vein there was punctured".
    if (this.#label?.paragraph === sentence.paragraph && sentence.index - this.#label.sentence === 1) return this.#label.side;
    // "Access: left brachiocephalic fistula", then "Fistula punctured toward the shoulder": the one circuit that the note tells of.
    const circuit = vesselInfo(vessel).system === 'dialysis' ? (this.#last.get(vessel) ?? []) : [];
    if (circuit[0] && circuit.every(({ side }) => side === circuit[0]?.side)) return circuit[0].side;
    const [ahead, more] = this.#ahead.get(vessel) ?? [];
    const [only, another] = this.#everything;
    // "Left buttock claudication. ... The radial artery was punctured": of an arm the side of a leg tells nothing.
    if (only && !another && this.#limbs.some(([side, region]) => side === only && (region === null || region === regionOf(vessel)))) return only;
    return ahead && !more && this.#accessLimb === null && this.#last.get(vessel)?.at(-1)?.side === ahead ? ahead : null;
  }

  #remember(vessel: string, remembered: Remembered): void {
    const known = this.#last.get(vessel);
    if (!known) this.#last.set(vessel, [remembered]);
    else if (known.push(remembered) > longestMemory) known.shift();
  }

  leave(group: VesselGroup, door: boolean, { sentence }: SentenceVessels): void {
    if (background.has(sentence.section.kind)) return;
    for (const { vessel, side } of group.refs) {
      if (side === null) continue;
      const remembered = { side, door: door || group.access, sentence: sentence.index, paragraph: sentence.paragraph };
      this.#remember(vessel, remembered);
      this.#told = group.refs.every((ref) => ref.side === null || ref.side === side) ? side : null;
      if (group.access) this.#accessSide = { side, region: regionOf(vessel) };
      else if (!door && group.governor !== 'agent' && group.governor !== 'landmark' && group.governor !== 'from') {
        const one = group.refs.every((ref) => ref.side === null || ref.side === side) && (this.#stated === null || this.#stated === side);
        this.#inSentence = one ? { side, region: regionOf(vessel) } : null;
        if (group.mentions.some((mention) => mention.side !== null)) this.#stated = side;
      }
    }
  }
}
