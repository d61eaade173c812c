import { hasTerm, type Hit } from '../../language/text/hits.js';
import type { Reading, ReadSentence } from '../../language/read-note.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import type { Token } from '../../language/text/tokens.js';
import type { DeviceTerm } from '../../lexicon/devices.js';
import { flatMap } from '../../model/flat-map.js';
import { movers, type Mover } from './device-phrases.js';
import { isOnlySeen } from './entry-grammar.js';

/** The head of a table whose rows say where the catheter was. */
const tableOfTips = /\b(?:catheter|tip)[ ,]+(?:tip|position|location|placement|in|(?:and )?(?:where|how far)(?: it)? (?:went|reached|came|lay|to)|reached)\b|\b(?:vessels?|arter(?:y|ies)|veins?|branch(?:es)?|targets?|stations?|locations?|places?|sites?) (?:catheteri[sz]ed|selected|engaged|cannulated|reached|entered|visited|intubated)\b|[|\t] ?(?:catheteri[sz]ed|cannulated|selected|engaged|entered|reached|placed in|advanced to|taken to|brought to|went to|into) ?(?:[|\t]|$)/;

/** "Catheter positions: 1) celiac (C2), 2) common hepatic (C2)", on one line. */
const listOfTips = /^\W*(?:(?:selective|final|most|highest|order|furthest|farthest|deepest|distal|distalmost|superselective|additional|further|other|second|third|all|named) )*(?:(?:catheter|tip) (?:positions?|locations?|placements?|course|routes?|path|travels?)|(?<=\b(?:furthest|farthest|deepest|final|most|distal|distalmost|highest) )(?:point|extent|reach|place)(?: (?:reached|of (?:the )?(?:catheter|tip)))?(?= ?:)|(?:point|extent|reach|place) (?:reached by|of) (?:the )?(?:catheter|tip)(?= ?:)|(?:catheter )?(?:stations|stops)(?= ?:)|(?:vessels?|arter(?:y|ies)|veins?|branch(?:es)?|targets?) (?:(?:selectively )?(?:catheteri[sz]ed|selected|engaged|cannulated|reached|intubated))(?: \((?:by |with )?(?:micro)?catheters?\)| (?:by|with) (?:the )?(?:micro)?catheters?)?|(?:vessels?|arter(?:y|ies)|veins?) (?:traversed(?= ?:)|(?:traversed|crossed|passed|entered|visited) \(?(?:by|with|via) (?:the |a )?(?:ivus )?(?:micro)?(?:catheters?|sheath|probe))|(?:selectively |superselectively )?(?:selected|engaged|catheteri[sz]ed|cannulated)(?: vessels| arteries| branches| veins)?(?= ?:)|selective(?= ?:)|selective (?:(?:arterial|venous|visceral|renal|carotid|cerebral|pelvic|mesenteric) )?(?:catheteri[sz]ations?|cannulations?)(?= ?:)|(?:selectively |then |also )*(?:catheteri[sz]ed|cannulated)(?: selectively)?(?= (?:in turn|were|by|via|from|through)\b[^:]{0,90}:)[^:]{0,70}?|[^:;]{0,60}\bthe following (?:\w+ ){0,2}(?:were|was) (?:\w+ )?(?:selected|catheteri[sz]ed|cannulated|engaged|entered))\b[^:]{0,40}:/;

/** "Vessels selected", "CATHETER COURSE" over the vessels, or in front of them on their line. */
const listHeading = /\b(?:catheteri[sz]ed|cannulated|selected|selective (?:\w+ )?catheteri[sz]ations?|cath(?:eter)? (?:course|routes?|path|travels?|positions?|locations?|placements?|tip))\b/i;

/** Headings of where the catheter went, which say nothing of selecting. */
const ofCourse = /^(?!.*\b(?:catheteri[sz]ed|cannulated|selected|selective)\b).*\bcath(?:eter)? (?:course|routes?|path|travels?|positions?|locations?|placements?|tip)\b/i;

/** "Left common carotid | none, the catheter would not follow": the cell behind the vessel. */
const noneThere = /^[ a-z]*[|\t]+\s*(?:none|no|not|never|n\/a|nil|-+|—|wire)\b/;

/** "The following were not catheterized: ...", "... cannulated in 2019: ...". */
const denied = /^[^:]{0,140}\b(?:not|never|none|could|planned|(?:19|20)\d\d)\b[^:]{0,60}:/;

/** "Celiac - no, occluded at origin", "left EIV: not reached", behind the vessel. */
const notThere = /^(?: artery| vein)? ?[-–—:=(,]+ ?(?:no|not|none|never|failed|unsuccessful|could not|would not|unable|wire only|only wire|n\/a|nil|skipped|declined)\b/;
/** A list that says of what it is: it may hold one vessel. */
const ofVessels = /^[^:]{0,60}\b(?:vessels?|arter(?:y|ies)|veins?|branch(?:es)?|targets?|positions?|placements?|locations?|stations|stops|(?:furthest|farthest|deepest|final) (?:point|extent|reach|place)|selective|catheteri[sz]ations?)\b[^:]{0,40}:/;
/** "IVUS probe positioned, one after the other, in:", "microcatheter taken in turn to the following:". */
const placesHead = /\b(?:catheter|micro-?cath\w*|cath|probe|ivus|balloon|pigtail|guide|tip|device)\b[^:]{0,80}\b(?:placed|positioned|advanced|taken|brought|passed|moved|parked|put|steered|navigated|directed|manipulated|threaded|tracked|went|walked|carried|seated|sat|lay|worked|run)\b[^:]{0,60}?\b(?:in|into|to|through|at|within|inside|along)(?: the)?(?: following| these| this)?(?: (?:vessels?|arteries|veins|branches|stations|segments|places|positions|turn|order|sequence|succession))?,? ?:$/;
const itemMark = /^(?:[-*•–>+]|\(?\d{1,2}[.):]|\(?[a-h][.)])/;
const longestHead = 240;
const longestList = 12;

/** A row of a table, however long its cells are. */
const isCells = ({ row, said }: ReadSentence): boolean => row || said.includes(' | ');

/** What lists say of where catheters were: the sentence above them, their heading, or the label on their line. */
export class CatheterLists {
  readonly #tokens: readonly Token[];
  readonly #text: string;
  /** The device of a sentence that opens a list. */
  #device: Mover | null = null;
  /** "The following vessels were selectively catheterized:" */
  #lead: ReadSentence | null = null;

  constructor({ tokens, plain }: Reading) {
    this.#tokens = tokens;
    this.#text = plain;
  }

  /** "2.4F Progreat through it:" above a list: every item begins with that device in hand. */
  deviceOfItem(sentence: ReadSentence): Mover | null {
    return sentence.item && /^(?:into|to|in|through|down|up)$/.test(this.#firstWord(sentence)) ? this.#device : null;
  }

  /** Items under "Vessels selectively catheterized": each is where a catheter was. */
  catheterized(sentence: ReadSentence): { readonly vessels: readonly VesselGroup[]; readonly lead: ReadSentence | null; readonly mover: Mover } {
    const { heading } = sentence.section;
    const opens = this.#opensItem(sentence);
    const placed = opens ? this.#placedAbove(sentence) : null;
    const cells = isCells(sentence) && this.#lead !== null && isCells(this.#lead);
    const lead = opens || this.#isLabelled(sentence) || cells ? this.#lead : null;
    const inLine = (sentence.vessels.length > 1 || (sentence.vessels[0]?.mentions.length ?? 0) > 1 || ofVessels.test(sentence.said)) && listOfTips.test(sentence.said) && !denied.test(sentence.said);
    const mover = placed ?? (cells ? this.#deviceOfRow(sentence) : 'catheter');
    if (mover === null || (lead === null && placed === null && !inLine && (heading === null || !this.#isUnderList(sentence, this.#text.slice(heading.start, heading.end))))) return { vessels: [], lead, mover: 'catheter' };
    const denies = ({ end }: VesselGroup): boolean => (isCells(sentence) && noneThere.test(this.#text.slice(end, end + 40).toLowerCase())) || notThere.test(this.#text.slice(end, end + 40).toLowerCase());
    const begins = ({ from, start }: VesselGroup): boolean => from - sentence.from <= 4 || this.#tokens[from - 1]?.text === ';' || (inLine && this.#tokens[from - 1]?.kind === 'mark') || (cells && lead !== null && this.#isInColumn(sentence, start, lead));
    return { vessels: flatMap(sentence.vessels.filter((group) => group.governor === 'none' && !group.access && begins(group) && !denies(group)), (group) => this.#entered(group)), lead, mover };
  }

  /** Whether the heading is that of a list and the sentence one of its entries: behind "CATHETER ROUTE: up and over." another sentence on the line tells something else. */
  #isUnderList({ start, item, row, section }: ReadSentence, heading: string): boolean {
    if (!listHeading.test(heading)) return false;
    return !ofCourse.test(heading) || item || row || this.#text.slice(section.body.start, start).trim() === '' || /\n[ \t]*$/.test(this.#text.slice(section.body.start, start));
  }

  /** What the line above a list takes to places: "IVUS probe positioned, one after the other, in:". */
  #placedAbove({ start }: ReadSentence): Mover | null {
    let end = this.#text.lastIndexOf('\n', start - 1);
    for (let lines = 0; end > 0 && lines < longestList; lines++) {
      const begin = this.#text.lastIndexOf('\n', end - 1);
      const line = this.#text.slice(begin + 1, Math.min(end, begin + longestHead)).trim().toLowerCase();
      if (line.endsWith(':')) return placesHead.test(line) && !denied.test(line) ? (/\b(?:ivus|ultrasound|probe)\b/.test(line) ? 'ivus' : /\bballoon\b/.test(line) ? 'balloon' : 'catheter') : null;
      if (line !== '' && !itemMark.test(line)) return null;
      end = begin;
    }
    return null;
  }

  /** The device of a row of cells; null for a wire and what enters no vessel. */
  #deviceOfRow({ devices }: ReadSentence): Mover | null {
    const kind = devices.find(({ meanings }) => meanings[0]?.kind !== 'not-a-device')?.meanings[0]?.kind;
    if (kind === undefined || kind === 'not-a-device') return 'catheter';
    const mover = movers[kind];
    return mover === 'wire' || mover === 'other' ? null : mover;
  }

  /** Whether a place of a row stands in the column that the head of the table tells of. */
  #isInColumn({ start }: ReadSentence, at: number, head: ReadSentence): boolean {
    const match = tableOfTips.exec(head.said);
    return match !== null && this.#text.slice(start, at).trimEnd().endsWith('|') && this.#text.slice(start, at).split('|').length === head.said.slice(0, match.index + 1).split('|').length;
  }

  /** "R subclavian (vertebral filled from there)": what only filled is left out. */
  #entered(group: VesselGroup): readonly VesselGroup[] {
    const mentions = group.mentions.filter(({ to }) => !isOnlySeen(this.#tokens, to));
    if (mentions.length === 0) return [];
    return [mentions.length === group.mentions.length ? group : { ...group, mentions, refs: flatMap(mentions, ({ refs }) => refs) }];
  }

  /** Keeps what the sentence leads to; `mover` is the device in hand behind it. */
  leave(sentence: ReadSentence, mover: Mover | null): void {
    const catheterizes = hasTerm(sentence.terms, 'move', 'select');
    if (this.#tokens[sentence.to - 1]?.text === ':' && (sentence.devices.length > 0 || catheterizes)) {
      this.#device = mover;
      this.#lead = catheterizes ? sentence : null;
    } else if (isCells(sentence) && tableOfTips.test(sentence.said)) this.#lead = sentence;
    else if (this.#lead !== null && isCells(this.#lead) && isCells(sentence)) return;
    else if (!sentence.item && sentence.vessels.length > 0 && !this.#isLabelled(sentence)) {
      this.#device = null;
      this.#lead = null;
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
}

/** "Left gastric artery: Progreat up through the Sos, three views": the catheter named right behind the label entered its vessel. */
export function labelOf(tokens: readonly Token[], { vessels, from }: ReadSentence, device: Hit<DeviceTerm>): VesselGroup | null {
  const [label] = vessels;
  if (label === undefined || label.from - from > 3 || label.access || !endsLabel(tokens, label.to) || device.from < label.to || device.from - label.to > 3) return null;
  const [{ kind } = { kind: null }] = device.meanings;
  const named = kind === 'microcatheter' || (kind === 'catheter' && (device.to - device.from > 1 || tokens[device.from]?.text !== 'catheter' || tokens[device.from - 1]?.text === 'same'));
  const behind = tokens[device.to]?.text ?? '';
  return named && !/^(?:angiogram|arteriogram|venogram|angiography|angiographic|injections?|runs?|shots?|directed|not|never|would|could|did|failed|slipped|kicked)$/.test(behind) ? label : null;
}

/** A colon, or a dash between blanks, behind a vessel. */
const endsLabel = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === ':' || (/^[-–—=]$/.test(tokens[at]?.text ?? '') && (tokens[at]?.gap ?? 0) > 0 && (tokens[at + 1]?.gap ?? 0) > 0);

/** "Renal arteries: left hooked with a C2, ...; right hooked ...": the side of the label's vessels that was entered; "common hepatic - tip here": the vessel itself. */
export function sidedLabel(tokens: readonly Token[], { vessels, from }: ReadSentence, at: number): VesselGroup | null {
  const [label] = vessels;
  if (label && !label.access && /^tips?$/.test(tokens[at]?.text ?? '') && label.from - from <= 3 && endsLabel(tokens, label.to) && at - label.to <= 3) return /^(?:here|there|seated|parked|placed|left)$/.test(tokens[at + 1]?.text ?? '') ? label : null;
  const verb = /^(?:hooked|engaged|selected|catheteri[sz]ed|cannulated|entered|intubated)$/.test(tokens[at]?.text ?? '');
  if (!verb || label === undefined || label.from - from > 3 || tokens[label.to]?.text !== ':' || label.to > at) return null;
  const word = tokens[/^(?:was|then|also)$/.test(tokens[at - 1]?.text ?? '') ? at - 2 : at - 1]?.text ?? '';
  const side = /^(?:left|l|lt)$/.test(word) ? 'left' : /^(?:right|r|rt)$/.test(word) ? 'right' : null;
  const [vessel] = label.refs;
  if (side === null || vessel === undefined || label.mentions.length > 1 || label.mentions[0]?.plural !== true) return null;
  return { ...label, refs: [{ vessel: vessel.vessel, side }] };
}
