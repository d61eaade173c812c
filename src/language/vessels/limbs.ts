import type { Term } from '../../lexicon/terms.js';
import type { VesselTerm } from '../../lexicon/vessels.js';
import type { Side } from '../../model/vessel.js';
import { firstHit, type Hit } from '../text/hits.js';
import type { Sentence } from '../layout/sentences.js';
import type { Token } from '../text/tokens.js';
import { regionOfLimb, type Region } from './side-reach.js';

/** A limb with its side: "left leg", "RLE", "both groins". */
export interface LimbMention {
  /** Token index. */
  readonly at: number;
  readonly sides: readonly Side[];
  /** A place where the body is entered (groin, neck, wrist) rather than treated. */
  readonly entry: boolean;
  /** It was prepared to be entered: "the left arm was prepped and draped". */
  readonly prepared: boolean;
  /** It stands in front of a line as its topic ("Right leg: ...", "Left: ..."). */
  readonly label: boolean;
  /** It stands alone on its line, as the topic of the lines below. */
  readonly alone: boolean;
  /** Where in the body it is; null for a side alone. */
  readonly region: Region | null;
}

const entries = new Set(['groin', 'groins', 'neck', 'wrist', 'tibiopedal', 'transpedal', 'antecubital', 'elbow', 'inguinal', 'popliteal fossa', 'axilla', 'femoral region']);
const sideWords: ReadonlyMap<string, readonly Side[]> = new Map([
  ['left', ['left']], ['l', ['left']], ['lt', ['left']], ['right', ['right']], ['r', ['right']], ['rt', ['right']],
  ['both', ['left', 'right']], ['bilateral', ['left', 'right']], ['bilat', ['left', 'right']],
]);
const shortLimbs: ReadonlyMap<string, Side> = new Map([['lle', 'left'], ['lue', 'left'], ['rle', 'right'], ['rue', 'right'], ['lll', 'left'], ['lul', 'left'], ['rll', 'right'], ['rml', 'right'], ['rul', 'right']]);

/** Finds the limbs of one sentence that carry a side. */
export function findLimbs(tokens: readonly Token[], terms: readonly Hit<Term>[], sentence: Sentence): LimbMention[] {
  const limbs: LimbMention[] = labelSides(tokens, sentence);
  for (let next = firstHit(terms, sentence.from); next < terms.length; next++) {
    const hit = terms[next];
    if (!hit || hit.from >= sentence.to) break;
    if (!hit.meanings.some(({ cat }) => cat === 'limb')) continue;
    const word = tokens[hit.from]?.text ?? '';
    const short = shortLimbs.get(word);
    const before = short ? [short] : sidesBefore(tokens, hit.from, sentence.from);
    const sides = before.length > 0 ? before : sidesOfOpening(tokens, hit, sentence);
    if (sides.length === 0 || limbs.some(({ at }) => at === hit.from)) continue;
    const phrase = tokens.slice(hit.from, hit.to).map(({ text }) => text).join(' ');
    const alone = hit.from - sentence.from <= 2 && endsAt(tokens, hit.to, sentence);
    limbs.push({ at: hit.from, sides, entry: entries.has(phrase) || isWayIn(tokens, hit.from, sentence.from), prepared: isPrepared(tokens, hit.to), label: hit.from - sentence.from <= 2 && (alone || tokens[hit.to]?.text === ':'), alone, region: regionOfLimb(hit.meanings.find(({ cat }) => cat === 'limb')?.id) });
  }
  return limbs.sort((a, b) => a.at - b.at);
}

/** "Right: CIV 14 mm, EIV 12 mm; left: CIV 5 mm", "LEFT" above a list: a side that is itself the topic. */
function labelSides(tokens: readonly Token[], sentence: Sentence): LimbMention[] {
  const limbs: LimbMention[] = [];
  for (let at = sentence.from; at < sentence.to; at++) {
    const sides = sideWords.get(tokens[at]?.text ?? '');
    if (sides && (isSideOfIvus(tokens, at, sentence) || isSideOfStart(tokens, at, sentence))) limbs.push({ at, sides, entry: false, prepared: false, label: true, alone: false, region: null });
    else if (!sides || (at > sentence.from && tokens[at - 1]?.kind !== 'mark' && tokens[at - 1]?.kind !== 'number')) continue;
    const to = tokens[at + 1]?.text === 'side' ? at + 2 : at + 1;
    const opens = sentence.from + 2 >= at;
    const alone = opens && endsAt(tokens, to, sentence) && (tokens[to]?.text === ':' || (tokens[at]?.text.length ?? 0) > 2);
    if (alone || (tokens[to]?.text === ':' && to < sentence.to)) limbs.push({ at, sides, entry: false, prepared: false, label: opens, alone, region: null });
  }
  return limbs;
}

/** "IVUS (right): CIV 15 mm, EIV 13 mm", "IVUS was performed on the right side.": the side of what follows. */
function isSideOfIvus(tokens: readonly Token[], at: number, sentence: Sentence): boolean {
  const word = (offset: number): string => tokens[at + offset]?.text ?? '';
  const behind = word(1) === 'side' ? 2 : 1;
  const labelled = word(-1) === '(' && word(behind) === ')' && word(behind + 1) === ':' && at - sentence.from <= 4;
  const told = word(-1) === 'the' && word(-2) === 'on' && at - sentence.from <= 9 && (at + behind >= sentence.to || (at + behind === sentence.to - 1 && word(behind) === '.'));
  return (labelled || told) && tokens.slice(sentence.from, at).some(({ text }) => text === 'ivus' || text === 'intravascular');
}

/** "I started on the left.", "We then turned to the right side.": the side of the work that follows. */
function isSideOfStart(tokens: readonly Token[], at: number, { from, to }: Sentence): boolean {
  const behind = tokens[at + 1]?.text === 'side' ? at + 2 : at + 1;
  if (at - from > 6 || behind < to - 1 || (behind === to - 1 && !/^[.:]$/.test(tokens[behind]?.text ?? ''))) return false;
  return startsOn.test(tokens.slice(from, at).map(({ text }) => text).join(' '));
}

const startsOn = /^(?:(?:i|we|work|then|next|first|now|,) )*(?:started|began|begun|turned|moved|went|switched|crossed) (?:first |then |next |work )?(?:on|with|to|from|at|over to)(?: the)?$/;

/** "Groin, right", "Neck, right side, ...", "Wrist (left)": the side of a place of entry that opens a sentence. */
function sidesOfOpening(tokens: readonly Token[], { from, to }: Hit<Term>, sentence: Sentence): readonly Side[] {
  const mark = tokens[to]?.text ?? '';
  // "Neck left: IJ stuck".
  if (from - sentence.from <= 1 && to + 1 < sentence.to && entries.has(tokens[from]?.text ?? '') && sideWords.has(mark) && /^[:,]$/.test(tokens[to + 1]?.text ?? '')) return sideWords.get(mark) ?? [];
  if (from - sentence.from > 2 || (mark !== ',' && mark !== '(') || !entries.has(tokens[from]?.text ?? '')) return [];
  const next = tokens[to + 2]?.text === 'side' ? tokens[to + 3] : tokens[to + 2];
  return to + 1 < sentence.to && next?.kind !== 'word' ? (sideWords.get(tokens[to + 1]?.text ?? '') ?? []) : [];
}

/** "Via the left arm", "From the right leg a catheter was passed ...": where the way in began. */
function isWayIn(tokens: readonly Token[], at: number, from: number): boolean {
  let before = at - 1;
  while (before > from && (sideWords.has(tokens[before]?.text ?? '') || /^(?:the|his|her|lower|upper)$/.test(tokens[before]?.text ?? ''))) before--;
  const lead = tokens[before]?.text ?? '';
  return before >= from && (lead === 'via' || lead === 'through' || (lead === 'behind' && tokens[at]?.text === 'knee') || (lead === 'from' && (before === from || /^(?:came|come|coming|in|worked|working|up|approached|,|;|:|and|then|again)$/.test(tokens[before - 1]?.text ?? ''))));
}

const isPrepared = (tokens: readonly Token[], at: number): boolean => {
  const verb = /^(?:was|were|is)$/.test(tokens[at]?.text ?? '') ? at + 1 : at;
  return /^(?:prepped|prepared|draped|prep)$/.test(tokens[verb]?.text ?? '');
};

/** Nothing but a colon or dash stands behind in the sentence. */
const endsAt = (tokens: readonly Token[], at: number, { to }: Sentence): boolean => at >= to || (at === to - 1 && /^[:.-]$/.test(tokens[at]?.text ?? ''));

/** "Left leg", "left lower leg", "right and left groins", "left common femoral groin" within three words. */
function sidesBefore(tokens: readonly Token[], at: number, from: number): readonly Side[] {
  let farthest = at - 3;
  // "On the right side in the groin", "the right side of the neck".
  if (tokens[at - 1]?.text === 'the' && /^(?:in|of|at)$/.test(tokens[at - 2]?.text ?? '') && tokens[at - 3]?.text === 'side') farthest = at - 4;
  for (let back = at - 1; back >= from && back >= farthest; back--) {
    const text = tokens[back]?.text ?? '';
    const sides = sideWords.get(text);
    if (sides) {
      const other = tokens[back - 1]?.text === 'and' ? sideWords.get(tokens[back - 2]?.text ?? '') : undefined;
      return other ? ['left', 'right'] : sides;
    }
    if (tokens[back]?.kind === 'mark' && text !== '-') break;
  }
  return [];
}

/** A lobe of a lung with its side, which is that of the pulmonary arteries in it. */
export interface LobeMention {
  /** Token index. */
  readonly at: number;
  readonly side: Side;
}

/** "The right lower lobe, ... in the posterior basal segmental artery": lobes with a side, by the words of the vessel lexicon. */
export function findLobes(tokens: readonly Token[], vessels: readonly Hit<VesselTerm>[]): LobeMention[] {
  const lobes: LobeMention[] = [];
  for (const [index, { from, to, meanings }] of vessels.entries()) {
    if (tokens[to - 1]?.text !== 'lobe' || !meanings.some(({ kind }) => kind === 'segment')) continue;
    const before = vessels[index - 1];
    const side = before?.to === from ? before.meanings.find((term) => term.kind === 'side') : undefined;
    if (side?.kind === 'side' && side.side !== 'both') lobes.push({ at: from, side: side.side });
  }
  return lobes;
}
