import { isSideBranch } from '../../anatomy/vessel-tree.js';
import { vesselsNamed, type VesselTerm } from '../../lexicon/vessels.js';
import type { Span } from '../../model/span.js';
import type { Side } from '../../model/vessel.js';
import { findGovernor, type Governor } from './governor.js';
import { firstHit, type Hit, type Hits } from '../text/hits.js';
import type { Sentence } from '../layout/sentences.js';
import { qualified } from './qualified.js';
import { asSide, closesClause, isSideInTurn, joinSides, leadsToOtherSide, mouths, sideBehind } from './side-behind.js';
import { isArticle } from '../text/articles.js';
import type { Token } from '../text/tokens.js';
import { bothOffTrunk, isAbbreviated, isApproach, isDoorAt, isEnteredThough, isHeight, isLevelWord, isMeasuredFrom, isOfOtherClass, isPredicate, isReadOff, isVertebra, landmarksAfter, offTrunk, wordsOf } from './vessel-neighbours.js';

/** Words that name a vessel, as they stand: system, side and back-references are not settled yet. */
export interface RawMention extends Span {
  /** Token indices of the phrase with its side and segment words. */
  readonly from: number;
  readonly to: number;
  /** Vessel ids that the words may mean; several where the class word is missing ("common iliac"). */
  readonly candidates: readonly string[];
  readonly form: 'name' | 'abbreviation' | 'stem' | 'anaphor';
  readonly side: Side | 'both' | null;
  readonly relation: 'same' | 'opposite' | 'other' | null;
  readonly plural: boolean;
  /** Only the mouth of the vessel is meant ("the left renal ostium"). */
  readonly mouth: boolean;
  readonly needsContext: boolean;
}

/** Vessels listed together, under one preposition. */
export interface RawGroup extends Span {
  readonly from: number;
  readonly to: number;
  readonly mentions: readonly RawMention[];
  readonly governor: Governor;
}

interface Pending {
  from: number;
  sides: readonly (Side | 'both')[];
  relation: 'same' | 'opposite' | 'other' | null;
  qualifiers: readonly number[];
  sideTokens: readonly number[];
}

const joining = new Set([',', 'and', 'or', '/', '&', '(', ')', 'then', 'plus', '+', 'nor', 'as', 'well']);
const determiners = new Set(['the', 'a', 'an', 'his', 'her', 'this', 'that', 'its', 'their', 'these', 'those', 'same', '#', 'patient', "'", 's', 'our', 'stented', 'also', 'finally', 'next', 'one', 'arch']);
/** Governors of a place that something was moved to, or taken from. */
const placed: ReadonlySet<Governor> = new Set<Governor>(['into', 'to', 'at', 'through', 'from']);
/** "In the left common iliac vein 1 cm below the confluence": with these the distance tells where in the vessel. */
const within: ReadonlySet<Governor> = new Set<Governor>(['into', 'to', 'through']);
/** "The left wrist (radial artery)": the side is that of the limb. */
const limbWords = /^(?:wrist|groin|neck|arm|forearm|elbow|leg|thigh|knee|calf|ankle|foot|chest|shoulder|axilla)$/;
const none: readonly never[] = [];
const noPending = (from: number): Pending => ({ from, sides: none, relation: null, qualifiers: none, sideTokens: none });

/** Finds the vessel groups of one sentence. */
export function findVesselGroups(tokens: readonly Token[], hits: Hits, sentence: Sentence): RawGroup[] {
  const first = firstHit(hits.vessels, sentence.from);
  const hit = hits.vessels[first];
  return hit && hit.from < sentence.to ? new GroupReader(tokens, hits, sentence).read(first) : [];
}

type NamedVessel = Extract<VesselTerm, { kind: 'vessel' }>;
const isVessel = (term: VesselTerm): term is NamedVessel => term.kind === 'vessel';
/** Words that open a clause in front of the one with the subject. */
const subordinates = new Set(['because', 'since', 'as', 'after', 'having', 'when', 'while', 'although', 'though', 'given', 'unable', 'failing', 'once', 'despite', 'instead', 'unlike']);

class GroupReader {
  readonly #groups: RawMention[][] = [];
  /** Joined by "and" to another clause, as its subject: nothing governs them. */
  readonly #subjects = new Set<RawMention | undefined>();
  #pending: Pending;
  #joined = false;
  /** A comma, "and" or the like stood since the last vessel. */
  #linked = false;
  /** Token behind the last word for a part of a vessel: "and the upper third of the left femoral vein" goes on in the list. */
  #partTo = -1;

  constructor(private readonly tokens: readonly Token[], private readonly hits: Hits, private readonly sentence: Sentence) {
    this.#pending = noPending(sentence.from);
  }

  /** Reads up to the last hit of the sentence; `first` is its first. */
  read(first: number): RawGroup[] {
    const { from, to } = this.sentence;
    let next = first;
    let hit = this.hits.vessels[next];
    for (let at = from; at < to && hit && hit.from < to; ) {
      if (hit.from === at && hit.to <= to) {
        at = this.#takeHit(hit);
        hit = this.hits.vessels[++next];
      } else if (hit.from < at) hit = this.hits.vessels[++next];
      else this.#takeToken(at++);
    }
    return this.#groups.map((mentions) => this.#group(mentions));
  }

  #takeHit(hit: Hit<VesselTerm>): number {
    if (this.#isPart(hit)) {
      this.#partTo = hit.to;
      return hit.to;
    }
    if (hit.meanings.some(isVessel)) return this.#takeVessel(qualified(this.tokens, hit, hit.meanings.every(isVessel) ? hit.meanings : hit.meanings.filter(isVessel)));
    const [term] = hit.meanings;
    switch (term?.kind) {
      case 'side':
        if (closesClause(this.tokens, this.sentence, hit.from)) return this.#break(hit.to), hit.to;
        this.#pending.sides = [...this.#pending.sides, term.side];
        this.#pending.sideTokens = [...this.#pending.sideTokens, hit.from];
        break;
      case 'relative-side':
        this.#pending.relation = term.relation;
        break;
      case 'qualifier':
        if (this.tokens[hit.from - 1]?.text === 'status') this.#break(hit.to);
        else this.#pending.qualifiers = [...this.#pending.qualifiers, hit.from];
        break;
      case 'segment':
        if (isPredicate(this.tokens, hit.from)) this.#break(hit.to); else if (!mouths.has(this.tokens[hit.to - 1]?.text ?? '')) this.#partTo = hit.to;
        break;
      default:
        this.#break(hit.to);
    }
    return hit.to;
  }

  /** "The arch of the left cephalic vein": no arch of the aorta. */
  #isPart({ to }: Hit<VesselTerm>): boolean {
    if (this.tokens[to - 1]?.text !== 'arch' || this.tokens[to]?.text !== 'of') return false;
    const next = this.tokens[to + 1]?.text === 'the' ? to + 2 : to + 1;
    return this.tokens[next]?.text !== 'aorta' && this.#startsVesselOrSide(next);
  }

  #startsVesselOrSide = (at: number): boolean => this.hits.vessels[firstHit(this.hits.vessels, at)]?.from === at;

  #takeToken(at: number): void {
    const text = this.tokens[at]?.text ?? '';
    if (text === ',' && this.#pending.sides.length > 0 && this.#pending.qualifiers.length === 0 && !isSideInTurn(this.tokens, at)) {
      const joined = this.#joined;
      this.#break(at + 1);
      this.#joined = joined;
      this.#linked = true;
      return;
    }
    // "The right ovarian (gonadal) vein": the side in front of a word serves the vessel that explains it.
    if (this.#pending.sides.length > 0 && (isVertebra(this.tokens, at) || isApproach(this.tokens, at) || (this.tokens[at + 1]?.text === '(' && !limbWords.test(text) && asSide(this.tokens[at + 2]?.text ?? '') === null && this.#startsVesselOrSide(at + 2)))) return;
    if (text === ',' && this.#endsPredicate(at)) this.#break(at + 1);
    if (joining.has(text) || (text === 'followed' && this.tokens[at + 1]?.text === 'by') || (text === 'by' && this.tokens[at - 1]?.text === 'followed')) {
      this.#linked = true;
      return;
    }
    if (text === 'of' && this.#partTo === at && this.#joined && this.#linked) return;
    if (determiners.has(text) || (this.#pending.sides.length === 1 && leadsToOtherSide(this.tokens, this.hits, at)) || (text === '.' && (this.#pending.sideTokens.at(-1) === at - 1 || isAbbreviated(this.tokens, at)))) return;
    this.#break(at + 1);
  }

  /** "The common iliac was compressed, external iliac normal", "80% narrowed, ...": the word in front of the comma tells of the vessel before. */
  #endsPredicate(at: number): boolean {
    return /^(?:%|percent|pct|was|were|is|mostly|severely|moderately|mildly|fully|widely)$/.test(this.tokens[at - 2]?.text ?? '') && /ed$|^(?:stenotic|patent|tight|open|normal)$/.test(this.tokens[at - 1]?.text ?? '');
  }

  #break(from: number): void {
    const { sides, relation, qualifiers } = this.#pending;
    if (sides.length === 0 && relation === null && qualifiers.length === 0) this.#pending.from = from;
    else this.#pending = noPending(from);
    this.#joined = false;
  }

  #takeVessel({ hit, terms }: ReturnType<typeof qualified>): number {
    if (isOfOtherClass(this.tokens[hit.to]?.text ?? '', terms)) return this.#break(hit.to), hit.to;
    const { sides, relation, qualifiers, sideTokens, from } = this.#pending;
    const own = terms.find((term) => term.side !== null)?.side ?? null;
    const after = sideBehind(this.tokens, this.hits, this.sentence, hit.to);
    const stated: Side | 'both' | null = own ?? after.side ?? joinSides(sides);
    const needsContext = terms.every((term) => term.needsContext);
    const mentions: RawMention[] = [];
    const group = this.#groups.at(-1);
    const linked = group !== undefined && this.#joined && this.#linked;
    const opens = linked && this.#opensClause(group, hit.from, after.to);
    const continues = linked && !opens && !isHeight(this.tokens, after.to, terms, group);
    const start = continues ? from : this.#firstModifier(from, hit.from);
    const modifiers = sideTokens.length === 0 ? qualifiers : [...qualifiers, ...sideTokens];
    const words = modifiers.length === 0 ? [] : wordsOf(this.tokens, hit);
    for (const at of modifiers) {
      const word = this.tokens[at]?.text ?? '';
      const shared = vesselsNamed(word === 'abdominal' ? [word, ...words.slice(-1)] : [word, ...words.slice(1)]);
      if (shared.length === 0 || word === words[0]) continue;
      mentions.push(this.#mention(at, at + 1, shared, { relation, needsContext, side: sideTokens.includes(at) ? (shared.find(({ side }) => side !== null)?.side ?? null) : stated, mouth: false }));
    }
    const expandedSide = mentions.some(({ from: at }) => sideTokens.includes(at));
    mentions.push(this.#mention(start, after.to, terms, { relation, needsContext, side: expandedSide ? own : stated, mouth: after.mouth }, hit));
    if (opens) this.#subjects.add(mentions[0]);
    if (continues) group.push(...mentions);
    else this.#groups.push(mentions);
    this.#pending = noPending(after.to);
    this.#joined = true;
    this.#linked = false;
    return after.to;
  }

  /** "It was stopped in the external iliac and the common femoral vein was looked at": the subject of another clause, no further place. */
  #opensClause([first]: readonly RawMention[], from: number, to: number): boolean {
    if (!first || !/^(?:was|were|is|had|showed|looked)$/.test(to < this.sentence.to ? (this.tokens[to]?.text ?? '') : '')) return false;
    if (this.#isBehindDoor(first, from) || this.#isBehindReason(from)) return true;
    if (this.tokens[to]?.text === 'were') return false;
    if (!this.tokens.slice(Math.max(0, from - 4), from).some(({ text }, at, near) => text === 'and' && near[near[at + 1]?.text === 'then' ? at + 2 : at + 1]?.text === 'the')) return false;
    if (!placed.has(findGovernor(this.tokens, this.hits.terms, this.sentence, first.from))) return false;
    if (/^(?:reached|entered|crossed|selected|catheteri[sz]ed|engaged|traversed|then|also)$/.test(this.tokens[to + 1]?.text ?? '')) return false;
    return this.tokens.slice(this.sentence.from, first.from).some(({ text }) => /^(?:was|were|went|came|passed|stopped|ended|reached)$/.test(text)) ||
      this.hits.terms.some((hit) => hit.from >= this.sentence.from && hit.to <= first.from && hit.meanings.some(({ cat }) => cat === 'move'));
  }

  /** "Via the right common femoral artery, the celiac trunk was engaged": what follows the way in is the subject. */
  #isBehindDoor(first: RawMention, from: number): boolean {
    if (this.tokens[from - 1]?.text !== 'the' || this.tokens[from - 2]?.text !== ',' || from - 2 !== first.to) return false;
    const at = this.tokens[first.from - 1]?.text === 'the' ? first.from - 2 : first.from - 1;
    return /^(?:via|through|from)$/.test(this.tokens[at]?.text ?? '') && (at === this.sentence.from || this.tokens[at - 1]?.text === 'in');
  }

  /** "Because the left radial could not be entered, the right femoral was punctured": what follows the subordinate clause is the subject. */
  #isBehindReason(from: number): boolean {
    const comma = [1, 2, 3].find((back) => this.tokens[from - back]?.text === ',');
    return comma !== undefined && !this.tokens.slice(from - comma, from).some(({ text }) => text === 'and' || text === 'or') && subordinates.has(this.tokens[this.sentence.from]?.text ?? '');
  }

  #mention(
    from: number, to: number, terms: readonly NamedVessel[],
    { side, relation, mouth, needsContext }: Pick<RawMention, 'side' | 'relation' | 'mouth' | 'needsContext'>, hit?: Hit<VesselTerm>,
  ): RawMention {
    const [first] = terms;
    const classed = this.#classAfter(hit?.to ?? to, terms);
    return {
      from, to,
      start: this.tokens[from]?.start ?? 0,
      end: this.tokens[to - 1]?.end ?? 0,
      candidates: distinctIds(classed),
      form: first?.form ?? 'stem',
      side,
      relation,
      // "Through one of the external iliac veins".
      plural: terms.some(({ plural }) => plural) && !(this.tokens[from - 1]?.text === 'the' && this.tokens[from - 2]?.text === 'of' && this.tokens[from - 3]?.text === 'one'),
      mouth,
      needsContext,
    };
  }

  /** A class word right behind a stem settles it: "iliac venous system". */
  #classAfter(at: number, terms: readonly NamedVessel[]): readonly NamedVessel[] {
    const word = terms.length < 2 ? '' : (this.tokens[at]?.text ?? '');
    const system = /^(?:vein|veins|venous|v)$/.test(word) ? 'vein' : /^(?:artery|arteries|arterial|a)$/.test(word) && !isArticle(this.tokens, at) ? 'artery' : null;
    const fitting = system ? terms.filter(({ id }) => id.endsWith(system)) : terms;
    return fitting.length > 0 ? fitting : terms;
  }

  #firstModifier(from: number, core: number): number {
    let at = from;
    while (at < core && (/^(?:followed|by)$/.test(this.tokens[at]?.text ?? '') || joining.has(this.tokens[at]?.text ?? '') || determiners.has(this.tokens[at]?.text ?? ''))) at++;
    return at;
  }

  #governor(from: number, to: number, mentions: readonly RawMention[]): Governor {
    const next = this.tokens[to];
    if (next && next.gap < 2 && isLevelWord(next.text) && mentions.every(({ candidates }) => candidates.every(isSideBranch))) return 'landmark';
    if (next && next.gap < 2 && ((landmarksAfter.has(next.text) && !isReadOff(this.tokens, to) && !isEnteredThough(this.tokens, from, to)) || (/^(?:coming|comes|came)$/.test(next.text) && this.tokens[to + 1]?.text === 'off') || (next.text === '=' && asSide(this.tokens[to + 1]?.text ?? '') !== null))) return 'landmark';
    if (next && next.gap < 2 && isMeasuredFrom(this.tokens, this.sentence, to)) {
      const inside = findGovernor(this.tokens, this.hits.terms, this.sentence, from, to);
      const lead = this.tokens[from - (this.tokens[from - 1]?.text === 'the' ? 2 : 1)]?.text ?? '';
      if (/^(?:ends?|edges?|tips?|top|bottom|struts?|markers?|margins?|ended|ends|ending|sits|lies)$/.test(this.tokens[from - (this.tokens[from - 1]?.text === 'the' ? 3 : 2)]?.text ?? '')) return 'landmark';
      return within.has(inside) ? inside : lead === 'in' || lead === 'within' ? 'into' : 'landmark';
    }
    if (next && next.gap < 2 && /^levels?$/.test(next.text) && mentions.every(({ candidates }) => candidates.every((id) => offTrunk.test(id)))) return 'landmark';
    if (next && next.gap < 2 && isDoorAt(this.tokens, to)) return 'door';
    const found = findGovernor(this.tokens, this.hits.terms, this.sentence, from, to);
    return found === 'from' && mentions.every(bothOffTrunk) ? 'landmark' : found;
  }

  /** "Both the internal and the common carotid arteries": the word counts the two vessels, not their sides; "both the common iliac veins and ..." counts sides. */
  #countsVessels([first, second, ...more]: readonly RawMention[]): boolean {
    if (first?.side !== 'both' || !second || more.length > 0 || first.candidates[0] === second.candidates[0]) return false;
    if (/s$/.test(this.tokens[first.to - 1]?.text ?? '') && first.to - first.from > 3) return false;
    return (second.side === null || second.side === 'both') && [0, 1].some((at) => this.tokens[Math.min(first.from, second.from) + at]?.text === 'both' && this.tokens[Math.min(first.from, second.from) + at + 1]?.text === 'the');
  }

  #group(mentions: readonly RawMention[]): RawGroup {
    const first = mentions[0];
    const last = mentions.at(-1);
    const from = first?.from ?? 0;
    // "Through the left external and common iliac veins": the side in front of the first belongs to it.
    const lead = mentions.length > 1 && first !== undefined && first.side !== null && asSide(this.tokens[from - 1]?.text ?? '') !== null ? from - 1 : from;
    const mouth = last !== undefined && last.mouth && mentions.length > 1;
    const counted = this.#countsVessels(mentions);
    return {
      mentions: mouth || counted ? mentions.map((mention) => ({ ...mention, mouth: mouth || mention.mouth, side: counted ? null : mention.side })) : mentions, from, to: last?.to ?? from, start: first?.start ?? 0, end: last?.end ?? 0,
      governor: this.#subjects.has(first) ? 'none' : this.#governor(lead, last?.to ?? from, mentions),
    };
  }
}

const distinctIds = (terms: readonly { readonly id: string }[]): string[] => (terms.length === 1 ? terms.map(({ id }) => id) : [...new Set(terms.map(({ id }) => id))]);
