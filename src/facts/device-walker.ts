import { hasTerm, type Hit } from '../language/hits.js';
import type { Reading, ReadSentence } from '../language/read-note.js';
import type { VesselGroup } from '../language/resolve-vessels.js';
import type { Token } from '../language/tokens.js';
import type { DeviceKind, DeviceTerm } from '../lexicon/devices.js';
import type { Term } from '../lexicon/terms.js';
import type { VesselRef } from '../model/vessel.js';
import { behindDevice, hasUnknownVerb, isDirectObject, isLedByIn, isOnlyLevel, opensWithPicture, tellsOfFlow, tellsPast } from './entry-grammar.js';
import { tellsOfDevice, tellsOfState } from './move-words.js';
import { reasonsOf } from './reasons.js';
import { testimonyOf } from './sections-of-fact.js';
import { standingOf } from './status.js';

export type Mover = 'ivus' | 'catheter' | 'balloon' | 'stent' | 'wire' | 'other';
export type Motion = 'advance' | 'go' | 'park' | 'select' | 'withdraw';

/** Words that take a device into, through or out of vessels. */
export interface Movement {
  readonly sentence: ReadSentence;
  readonly mover: Mover;
  readonly motion: Motion;
  readonly group: VesselGroup;
  readonly refs: readonly VesselRef[];
  readonly outcome: 'reached' | 'failed';
  /** Token of the vessel group; movements stand in reading order. */
  readonly at: number;
  /** The sentence above the list that the movement is an item of. */
  readonly lead: ReadSentence | null;
}

const movers: Readonly<Record<DeviceKind, Mover>> = {
  'ivus-catheter': 'ivus', catheter: 'catheter', microcatheter: 'catheter', sheath: 'catheter', guidewire: 'wire',
  balloon: 'balloon', stent: 'stent', 'stent-graft': 'stent', atherectomy: 'catheter', thrombectomy: 'catheter',
  'infusion-catheter': 'catheter', embolic: 'other', filter: 'other', needle: 'other', closure: 'other',
  'embolic-protection': 'other', lithotripsy: 'balloon', snare: 'other', 'central-venous-catheter': 'catheter',
};
const rails = new Set(['over', 'along', 'around', 'alongside', 'beside', 'on', 'behind', 'upon']);
const conduits = new Set(['through', 'via', 'from', 'within', 'inside', 'of', 'by', 'into', 'in', 'to', 'below', 'above', 'past', 'beyond', 'across', 'at', 'under', 'before', 'near', 'toward', 'towards', 'against']);
const unled = new Set([',', ';', ':', 'and', 'it', 'this', 'which', 'was', 'were', 'with', 'using', 'is', 'then', 'for']);
const entered = new Set(['entered', 'reached', 'probed', 'gained']);
const entering: ReadonlySet<Mover> = new Set<Mover>(['ivus', 'catheter', 'balloon', 'stent']);

/** The head of a table whose rows say where the catheter was. */
const tableOfTips = /\b(?:catheter|tip) (?:tip|position|location|placement|in)\b|\b(?:vessels?|arter(?:y|ies)|branch) (?:catheteri[sz]ed|selected|engaged|cannulated)\b/;

/** "IVUS was used in the left renal artery" tells of an examination, no movement. */
function tellsOfUse(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (/^(?:used|performed|done|needed|employed)$/.test(tokens[at]?.text ?? '')) return true;
  return false;
}

type Item =
  | { readonly at: number; readonly kind: 'device'; readonly hit: Hit<DeviceTerm>; readonly device: DeviceKind }
  | { readonly at: number; readonly kind: 'term'; readonly hit: Hit<Term>; readonly term: Term }
  | { readonly at: number; readonly kind: 'vessel'; readonly group: VesselGroup };

/** Walks the words of one sentence after another with the device in hand: device, verb, vessel. */
export class DeviceWalker {
  readonly #tokens: readonly Token[];
  readonly #text: string;
  readonly #knowsIvus: boolean;
  #mover: Mover | null = null;
  /** The movement told last. */
  #last: Movement | null = null;
  #paragraph = -1;
  #sentence = -1;
  #ivusContext = false;
  /** The device of a sentence that opens a list. */
  #lead: Mover | null = null;
  /** "The following vessels were selectively catheterized:" */
  #leadOfList: ReadSentence | null = null;
  #subject: { readonly sentence: number; readonly group: VesselGroup } | null = null;

  constructor(reading: Reading) {
    this.#tokens = reading.tokens;
    this.#text = reading.plain;
    this.#knowsIvus = reading.sections.some(({ modality }) => modality === 'ivus') || reading.sentences.some(({ terms, devices }) => hasTerm(terms, 'ivus') || devices.some(({ meanings }) => meanings[0]?.kind === 'ivus-catheter'));
  }

  read(sentence: ReadSentence): Movement[] {
    if (testimonyOf(sentence) !== 'session' && testimonyOf(sentence) !== 'indication') return [];
    if (sentence.paragraph !== this.#paragraph && sentence.index - this.#sentence > 3) this.#mover = null;
    this.#paragraph = sentence.paragraph;
    this.#sentence = sentence.index;
    const ivusHere = hasTerm(sentence.terms, 'ivus') || sentence.section.modality === 'ivus';
    if (ivusHere) this.#ivusContext = true;
    this.#followLead(sentence);
    const inHand = this.#mover;
    const found = this.#walk(sentence);
    if (this.#mover === 'ivus' && inHand !== 'ivus' && this.#isDenied(sentence)) this.#mover = inHand;
    found.push(...this.#listed(sentence));
    this.#last = found.at(-1) ?? this.#last;
    this.#remember(sentence);
    this.#keepLead(sentence);
    if (!ivusHere && sentence.terms.some(({ meanings }) => meanings.some(({ cat, id }) => cat === 'modality' && id === 'angio'))) this.#ivusContext = this.#mover === 'ivus';
    return testimonyOf(sentence) === 'indication' ? found.filter(({ mover }) => mover === 'ivus') : found;
  }

  /** "2.4F Progreat through it:" above a list: every item begins with that device in hand. */
  #followLead(sentence: ReadSentence): void {
    if (sentence.item && this.#lead !== null && /^(?:into|to|in|through|down|up)$/.test(this.#firstWord(sentence))) this.#mover = this.#lead;
  }

  #keepLead(sentence: ReadSentence): void {
    if (this.#tokens[sentence.to - 1]?.text === ':' && (sentence.devices.length > 0 || this.#catheterizes(sentence))) {
      this.#lead = this.#mover;
      this.#leadOfList = this.#catheterizes(sentence) ? sentence : null;
    }
    else if (sentence.row && tableOfTips.test(sentence.said)) this.#leadOfList = sentence;
    else if (this.#leadOfList?.row && sentence.row) return;
    else if (!sentence.item && sentence.vessels.length > 0 && !this.#isLabelled(sentence)) {
      this.#lead = null;
      this.#leadOfList = null;
    }
  }

  #firstWord({ from, to }: ReadSentence): string {
    for (let at = from; at < to; at++) if (this.#tokens[at]?.kind === 'word' && (this.#tokens[at]?.text.length ?? 0) > 1) return this.#tokens[at]?.text ?? '';
    return '';
  }

  /** The first sentence of an item, mark included; what follows in the item tells of it. */
  #opensItem = ({ item, start }: ReadSentence): boolean => item && /(?:^|\n)\s*$/.test(this.#text.slice(Math.max(0, start - 12), start));

  /** "Left vertebral artery: entered at V1": a vessel in front of a colon. */
  #isLabelled({ vessels, from }: ReadSentence): boolean {
    const [first] = vessels;
    return first !== undefined && first.from - from <= 3 && this.#tokens[first.to]?.text === ':';
  }

  #catheterizes = ({ terms }: ReadSentence): boolean => hasTerm(terms, 'move', 'select');

  /** Items under "Vessels selectively catheterized": each is where a catheter was. */
  #listed(sentence: ReadSentence): Movement[] {
    const { heading } = sentence.section;
    const lead = this.#opensItem(sentence) || this.#isLabelled(sentence) || (sentence.row && this.#leadOfList?.row) ? this.#leadOfList : null;
    if (lead === null && (heading === null || !/\b(?:catheteri[sz]ed|cannulated|selected)\b/i.test(this.#text.slice(heading.start, heading.end)))) return [];
    return sentence.vessels
      .filter(({ governor, access, from }) => governor === 'none' && !access && from - sentence.from <= 4)
      .map((group) => ({ ...this.#movement(sentence, group, 'catheter', 'select', group), lead }));
  }

  #walk(sentence: ReadSentence): Movement[] {
    const found: Movement[] = [];
    let motion: Motion | null = null;
    let motionFrom = sentence.from;
    let fresh = false;
    const pressure = hasTerm(sentence.terms, 'modality', 'pressure') && !hasTerm(sentence.terms, 'ivus');
    const { reasons } = reasonsOf(this.#tokens, sentence);
    for (const item of itemsOf(sentence)) {
      switch (item.kind) {
        case 'device': {
          const next = this.#moverOf(item.hit, item.device, sentence);
          if (next && !this.#followed(item.hit.from, next) && !this.#sameDevice(item.hit, sentence) && !(fresh && this.#paired(item.hit.from, sentence) && next === 'wire')) {
            if (this.#mover !== next) motion = null;
            this.#mover = next;
            if (next === 'catheter') this.#ivusContext = false;
            fresh = true;
          }
          break;
        }
        case 'term': {
          const { term } = item;
          if (term.cat === 'move' && tellsOfDevice(this.#tokens, item.hit)) {
            if (motion === null || term.id !== 'go' || item.hit.from - motionFrom > 6) motion = asMotion(term.id);
            if (pressure && motion === 'withdraw') motion = null;
            motionFrom = item.hit.from;
            if (term.id === 'select' || this.#enteredWith(sentence, item.hit)) found.push(...this.#selected(sentence, item.hit));
            found.push(...this.#advancedIntoIt(sentence, item.hit), ...this.#intoIt(sentence, item.hit, motion));
          } else if (term.cat === 'ivus' || (term.cat === 'probe' && this.#knowsIvus && !hasTerm(sentence.terms, 'access'))) {
            if (!this.#isDevice(sentence, item.hit)) {
              this.#mover = 'ivus';
              motion = null;
              fresh = term.cat === 'probe';
            }
          } else if (term.cat === 'therapy' && term.id === 'stent') {
            this.#mover = 'stent';
            motion = 'park';
            motionFrom = item.hit.from;
          } else if (term.cat === 'therapy' && (term.id === 'balloon' || term.id === 'embolization') && !tellsOfState(this.#tokens, item.hit)) {
            if (this.#mover !== 'catheter' || motion === null) this.#mover = term.id === 'balloon' ? 'balloon' : this.#mover;
            motion = 'park';
            motionFrom = item.hit.from;
          }
          break;
        }
        case 'vessel': {
          const movement = this.#enters(sentence, item.group, motion, motionFrom, fresh, reasons) ?? this.#thenSelected(sentence, item.group, found) ?? this.#thenNext(sentence, item.group);
          if (movement) found.push(movement);
        }
      }
    }
    return found;
  }

  #enters(
    sentence: ReadSentence, group: VesselGroup, motion: Motion | null, motionFrom: number, fresh: boolean,
    reasons: readonly { from: number; to: number }[],
  ): Movement | null {
    if (group.governor === 'landmark' || group.governor === 'agent' || group.access) return null;
    if (reasons.some(({ from, to }) => group.from >= from && group.to <= to)) return null;
    const directed = group.governor === 'into' || group.governor === 'to' || group.governor === 'through' || group.governor === 'from' || (group.governor === 'at' && motion !== null);
    const direct = group.governor === 'none' && motion !== null && motion !== 'select' && (isDirectObject(this.#tokens, group) || (motion === 'withdraw' && group.from - motionFrom <= 5) || (motion === 'park' && group.from - motionFrom <= 2));
    if (!directed && !direct) return null;
    if (direct && motion !== 'withdraw' && tellsOfFlow(this.#tokens, { ...sentence, from: Math.max(motionFrom, group.from - 5) }, group.from)) return null;
    const mover = this.#mover ?? (motion === 'advance' || motion === 'withdraw' ? 'catheter' : null);
    const telegram = (fresh && !(motion === null && tellsOfFlow(this.#tokens, { ...sentence, from: sentence.vessels.findLast(({ to }) => to <= group.from)?.to ?? group.from }, group.from))) || (sentence.item && group.from - sentence.from <= 8 && !hasUnknownVerb(this.#tokens, sentence, group) && !tellsOfUse(this.#tokens, sentence.from, group.from) && !hasTerm(sentence.terms, 'modality', 'pressure') && !tellsOfFlow(this.#tokens, sentence, group.from) && !opensWithPicture(sentence));
    if (mover === null || (motion === null && !(telegram && group.governor !== 'from' && group.governor !== 'at'))) return null;
    if (!entering.has(mover)) return null;
    if (motion === 'go' && !fresh && sentence.terms.some((hit) => hit.to <= motionFrom && hit.meanings.some(({ cat }) => cat === 'lesion' || cat === 'extent' || cat === 'finding'))) return null;
    if (group.governor === 'to' && motion === 'select' && tellsOfFlow(this.#tokens, { ...sentence, from: motionFrom }, group.from)) return null;
    if (group.governor === 'into' && motion !== null && group.from - motionFrom > 9 && isLedByIn(this.#tokens, group.from)) return null;
    if (!fresh && motion !== null && sentence.terms.some((hit) => hit.from === sentence.from && hit.meanings.some(({ cat, id }) => cat === 'modality' && id === 'angio'))) return null;
    if (this.#mover === null && sentence.terms.some((hit) => hit.to <= motionFrom && hit.meanings.some(({ cat, id }) => cat === 'modality' && id === 'angio'))) return null;
    if (motion === null && mover === 'stent') return null;
    if ((group.governor === 'to' || group.governor === 'at') && isOnlyLevel(this.#tokens, sentence, group)) return null;
    if (group.mentions.every(({ mouth }) => mouth) && group.governor !== 'into' && group.governor !== 'through') return null;
    if (motion === null && hasUnknownVerb(this.#tokens, sentence, group) && !tellsPast(this.#text, sentence, group)) return null;
    return this.#movement(sentence, group, mover, motion ?? 'go', { from: motion === null ? behindDevice(sentence, group) : Math.min(motionFrom, group.from), to: group.to });
  }

  /** "The left renal artery was catheterized, then the right renal artery": the verb goes on. */
  #thenSelected(sentence: ReadSentence, group: VesselGroup, found: readonly Movement[]): Movement | null {
    const last = found.at(-1);
    if (last?.motion !== 'select' || last.outcome !== 'reached' || group.governor !== 'none' || group.access || last.group === group) return null;
    for (let at = group.from - 1; at >= group.from - 3; at--) {
      const text = this.#tokens[at]?.text ?? '';
      if (text === 'then') return this.#movement(sentence, group, last.mover, 'select', group);
      if (!/^(?:the|and|,)$/.test(text)) return null;
    }
    return null;
  }

  /** "FlowTriever to right PA x 3. Then left PA x 2": the device in hand goes on to the next vessel. */
  #thenNext(sentence: ReadSentence, group: VesselGroup): Movement | null {
    if (group.governor !== 'none' || group.access || group.from - sentence.from !== 1 || this.#tokens[sentence.from]?.text !== 'then' || sentence.devices.length > 0 || hasTerm(sentence.terms, 'modality') || hasUnknownVerb(this.#tokens, { ...sentence, to: sentence.to }, { ...group, from: sentence.to })) return null;
    const last = this.#last;
    if (last?.sentence.index !== sentence.index - 1 || last.outcome !== 'reached' || (last.group.governor !== 'to' && last.group.governor !== 'into')) return null;
    return this.#movement(sentence, group, last.mover, 'go', group);
  }

  /** "The right uterine artery was entered with the microcatheter". */
  #enteredWith({ devices }: ReadSentence, { from, to }: Hit<Term>): boolean {
    if (!entered.has(this.#tokens[from]?.text ?? '') || !/^(?:was|were|then|been|also)$/.test(this.#tokens[from - 1]?.text ?? '')) return false;
    return devices.some((device) => device.from >= to && device.from - to <= 5 && movers[device.meanings[0]?.kind as DeviceKind] === 'catheter' && device.meanings[0]?.kind !== 'sheath');
  }

  /** "The celiac artery was catheterized", "catheterized the celiac", "selection of the celiac": subject or object. */
  #selected(sentence: ReadSentence, hit: Hit<Term>): Movement[] {
    if (this.#mover === 'wire' && !sentence.devices.some(({ meanings }) => movers[meanings[0]?.kind as DeviceKind] === 'catheter')) return [];
    const mover: Mover = this.#mover === 'ivus' ? 'ivus' : 'catheter';
    const object = sentence.vessels.find(({ from, governor }) => from >= hit.to && from - hit.to <= 3 && (governor === 'none' || governor === 'of'));
    const subject = sentence.vessels.filter(({ to, governor, from }) => to <= hit.from && hit.from - to <= 9 && (governor === 'none' || governor === 'of' || from - sentence.from <= 2)).at(-1);
    const group = object ?? (this.#tokens[hit.from - 1]?.text === 'to' ? undefined : (subject ?? this.#pointedAt(sentence, hit)));
    if (!group || group.access) return [];
    return [this.#movement(sentence, group, mover, 'select', { from: Math.min(hit.from, group.from), to: Math.max(hit.to, group.to) })];
  }

  /** "The right ovarian vein was found with a Sim 1, exchanged for a catheter which was advanced to its mid portion". */
  #advancedIntoIt(sentence: ReadSentence, hit: Hit<Term>): Movement[] {
    if (this.#mover !== 'catheter' && this.#mover !== 'ivus') return [];
    const word = (ahead: number): string => this.#tokens[hit.to + ahead]?.text ?? '';
    if (word(1) !== 'its' || !/^(?:to|into|down|up|along|through)$/.test(word(0)) || /^(?:origin|ostium|mouth|orifice|level|take)$/.test(word(2))) return [];
    const own = sentence.vessels.find(({ to, governor, access }) => to <= hit.from && governor === 'none' && !access);
    const group = own ?? (this.#subject?.sentence === sentence.index - 1 ? this.#subject.group : undefined);
    return group && !group.access ? [this.#movement(sentence, group, this.#mover, 'advance', { from: hit.from, to: hit.to })] : [];
  }

  /** "How tight the external iliac was I could not tell, so the probe was put down into it": the vessel named last. */
  #intoIt(sentence: ReadSentence, hit: Hit<Term>, motion: Motion | null): Movement[] {
    if (motion === null || motion === 'withdraw') return [];
    const device = sentence.devices.find(({ from }) => from >= hit.to && from - hit.to <= 5);
    const kind = device?.meanings[0]?.kind;
    const mover = device && kind && kind !== 'not-a-device' ? (this.#moverOf(device, kind, sentence) ?? this.#mover) : this.#mover;
    if (mover === null || !entering.has(mover)) return [];
    for (let at = hit.to; at < sentence.to && at < hit.to + 9; at++) {
      const text = this.#tokens[at]?.text ?? '';
      if (text === ',' || text === ';' || text === 'and' || sentence.vessels.some(({ from }) => from === at)) return [];
      if (text !== 'it' || !/^(?:into|inside|in)$/.test(this.#tokens[at - 1]?.text ?? '') || this.#tokens[at + 1]?.text === 's') continue;
      const own = sentence.vessels.findLast(({ to, governor, access }) => to <= hit.from && governor !== 'agent' && !access);
      const group = own ?? (this.#subject?.sentence === sentence.index - 1 ? this.#subject.group : undefined);
      return group && !group.access ? [this.#movement(sentence, group, mover, motion, { from: hit.from, to: hit.to })] : [];
    }
    return [];
  }

  /** "This was catheterized": what the sentence in front is about. */
  #pointedAt(sentence: ReadSentence, hit: Hit<Term>): VesselGroup | undefined {
    if (hit.from - sentence.from > 5 || !/^(?:it|this|that|which|these|both|latter|each)$/.test(this.#tokens[sentence.from]?.text ?? '')) return undefined;
    return this.#subject?.sentence === sentence.index - 1 ? this.#subject.group : undefined;
  }

  /** The vessel that a sentence is about: its first that is neither landmark nor agent. */
  #remember(sentence: ReadSentence): void {
    const group = sentence.vessels.find(({ governor }) => governor !== 'landmark' && governor !== 'agent');
    if (group) this.#subject = { sentence: sentence.index, group };
  }

  #movement(sentence: ReadSentence, group: VesselGroup, mover: Mover, motion: Motion, event: { from: number; to: number }): Movement {
    const { standing } = standingOf(this.#tokens, sentence, event);
    const outcome = standing === null ? 'reached' : 'failed';
    return { sentence, mover, motion, group, refs: group.refs, outcome, at: group.from, lead: null };
  }

  #moverOf(hit: Hit<DeviceTerm>, kind: DeviceKind, sentence: ReadSentence): Mover | null {
    const word = this.#ledBy(hit.from, sentence);
    if (rails.has(word) || conduits.has(word) || ((kind === 'sheath' || kind === 'guidewire') && this.#isWay(hit.from, sentence))) return null;
    const mover = movers[kind];
    if (mover !== 'catheter' || kind !== 'catheter') return mover;
    const plain = hit.to - hit.from === 1 && this.#tokens[hit.from]?.text === 'catheter';
    const definite = ['the', 'this', 'that', 'same', 'its'].includes(this.#tokens[hit.from - 1]?.text ?? '');
    if (plain && /^of$/.test(this.#tokens[hit.to]?.text ?? '') && /^(?:ivus|intravascular)$/.test(this.#tokens[hit.to + 1]?.text ?? '')) return 'ivus';
    return plain && (definite || hit.from === sentence.from || this.#tokens[hit.from - 1]?.kind === 'mark') && (this.#mover === 'ivus' || this.#ivusContext) && this.#knowsIvus ? 'ivus' : mover;
  }

  /** "The probe was passed up the right sheath": another device went that way. */
  #isWay(at: number, { devices, terms }: ReadSentence): boolean {
    const device = devices.some(({ to, meanings }) => to < at && meanings[0]?.kind !== 'sheath' && meanings[0]?.kind !== 'guidewire');
    if (!device && !terms.some(({ to, meanings }) => to < at && meanings.some(({ cat }) => cat === 'probe' || cat === 'ivus'))) return false;
    for (let back = at - 1; back >= at - 4; back--) {
      const text = this.#tokens[back]?.text ?? '';
      if (text === 'up' || text === 'down') return true;
      if (!/^(?:the|right|left|same|r|l|long|short|that|this|\d+|french|f|fr|groin)$/.test(text)) return false;
    }
    return false;
  }

  /** The preposition in front of a device phrase: "over a stiff 0.035 Rosen wire". */
  #ledBy(at: number, { from, devices, vessels }: ReadSentence): string {
    for (let back = at - 1; back >= from && back >= at - 6; back--) {
      if (devices.some(({ to }) => to === back + 1) || (back + 1 < at && vessels.some(({ to }) => to === back + 1))) return '';
      const token = this.#tokens[back];
      const text = token?.text ?? '';
      if (text === 'to' && /^(?:swapped|changed|exchanged|switched|upsized|traded)$/.test(this.#tokens[back - 1]?.text ?? '')) return '';
      if (rails.has(text) || conduits.has(text)) return text;
      if ((text === 'a' || text === 'an') && !conduits.has(this.#tokens[back - 1]?.text ?? '') && !rails.has(this.#tokens[back - 1]?.text ?? '')) return '';
      if (unled.has(text)) return '';
    }
    return '';
  }

  /** "Let the catheter chase the wire into ...", "followed the wire": a rail in other words. */
  #followed(at: number, mover: Mover): boolean {
    if (mover !== 'wire' || (this.#mover !== 'catheter' && this.#mover !== 'ivus')) return false;
    let back = at - 1;
    while (back > at - 6 && !/^(?:the|this|that|a|an|,)$/.test(this.#tokens[back]?.text ?? '')) back--;
    return /^(?:chase|chased|chasing|follow|followed|follows|following|track|tracked|tracking|rode|ride|rides|riding|railed|along|with|on)$/.test(this.#tokens[back - 1]?.text ?? '');
  }

  /** "Visions PV .035 catheter": brand and class word name one device. */
  #sameDevice({ from }: Hit<DeviceTerm>, { devices }: ReadSentence): boolean {
    const before = devices.filter(({ to }) => to <= from).at(-1);
    if (!before || from - before.to > 4 || movers[(before.meanings[0]?.kind ?? 'needle') as DeviceKind] !== 'ivus') return false;
    return this.#tokens.slice(before.to, from).every(({ kind, text }) => kind === 'number' || text === '-' || text === '"' || /^(?:fr|french|f|in|inch|pv|digital|p|rx)$/.test(text));
  }

  #paired(at: number, sentence: ReadSentence): boolean {
    for (let back = at - 1; back >= sentence.from && back >= at - 7; back--) {
      const text = this.#tokens[back]?.text ?? '';
      if (text === 'and' || text === '/' || text === 'with' || text === '&' || text === '+') return true;
      if (/^(?:was|were|then|is|,|;)$/.test(text)) return false;
    }
    return false;
  }

  /** "IVUS of the aorta not done": what follows is not done with it. */
  #isDenied(sentence: ReadSentence): boolean {
    const hits = sentence.terms.filter(({ meanings }) => meanings.some(({ cat }) => cat === 'ivus'));
    return hits.length > 0 && sentence.devices.length === 0 && hits.every((hit) => standingOf(this.#tokens, sentence, hit).standing !== null);
  }

  #isDevice(sentence: ReadSentence, { from, to }: Hit<Term>): boolean {
    return sentence.devices.some((device) => device.from <= from && to <= device.to);
  }
}

const asMotion = (id: string): Motion =>
  id === 'advance' || id === 'park' || id === 'select' || id === 'withdraw' ? id : 'go';

function itemsOf(sentence: ReadSentence): readonly Item[] {
  const devices: Item[] = [];
  for (const hit of sentence.devices) {
    const kind = hit.meanings[0]?.kind;
    if (kind && kind !== 'not-a-device') devices.push({ at: hit.from, kind: 'device', hit, device: kind });
  }
  const terms: Item[] = [];
  for (const hit of sentence.terms)
    for (const term of hit.meanings)
      if (term.cat === 'move' || term.cat === 'ivus' || term.cat === 'probe' || term.cat === 'therapy') terms.push({ at: hit.from, kind: 'term', hit, term });
  const vessels = sentence.vessels.map((group): Item => ({ at: group.from, kind: 'vessel', group }));
  return inOrder(inOrder(devices, terms), vessels);
}

/** Two lists in reading order as one; of two items at one place that of the first list comes first. */
function inOrder(one: readonly Item[], other: readonly Item[]): readonly Item[] {
  if (one.length === 0 || other.length === 0) return one.length === 0 ? other : one;
  const items: Item[] = [];
  let next = 0;
  for (const item of other) {
    for (let first = one[next]; first && first.at <= item.at; first = one[++next]) items.push(first);
    items.push(item);
  }
  for (let first = one[next]; first; first = one[++next]) items.push(first);
  return items;
}
