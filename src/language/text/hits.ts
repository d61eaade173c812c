import type { DeviceTerm } from '../../lexicon/devices.js';
import type { Term } from '../../lexicon/terms.js';
import { longestAfter, type Found, type PhraseTrie } from '../../lexicon/trie.js';
import type { VesselTerm } from '../../lexicon/vessels.js';
import type { Span } from '../../model/span.js';
import { isArticle } from './articles.js';
import { ExactLetters, type Place } from './exact-letters.js';
import type { Token } from './tokens.js';

/** A lexicon phrase found in the note: token indices `[from, to)` and its place in the text. */
export interface Hit<Meaning> extends Span {
  readonly from: number;
  readonly to: number;
  readonly meanings: readonly Meaning[];
}

export interface Hits {
  readonly vessels: readonly Hit<VesselTerm>[];
  readonly devices: readonly Hit<DeviceTerm>[];
  readonly terms: readonly Hit<Term>[];
}

/** One pass over the tokens with the three compiled lexicons; the longest phrase wins within each of them. */
export function findHits(text: string, tokens: readonly Token[]): Hits {
  const letters = new ExactLetters(text, tokens);
  const vessels = new Collector<VesselTerm>(tokens, (term, span) => term.kind !== 'vessel' || (term.bare ? standsForNoun(tokens, span) : term.label ? isLabel(text, tokens, span) : term.exact === null || letters.nameVessel(term.exact, span)));
  const devices = new Collector<DeviceTerm>(tokens, (term, span) => (term.exact === null || letters.nameDevice(term.exact, term.plain, span)) && !endsWithSize(text, tokens, span));
  const terms = new Collector<Term>(tokens, (_, span) => !holdsFullStop(tokens, span));
  for (let at = 0; at < tokens.length; at++) {
    const known = tokens[at]?.known ?? null;
    if (known === null) continue;
    if (known.vessels) vessels.offer(known.vessels, at);
    if (known.devices) devices.offer(known.devices, at);
    if (known.terms && !isNumberSign(tokens, at)) terms.offer(known.terms, at);
  }
  return { vessels: sure(outside(vessels.hits, devices.hits)), devices: devices.hits, terms: entriesOutside(terms.hits, devices.hits) };
}

const isEntry = ({ meanings }: Hit<Term>): boolean => meanings.some(({ cat }) => cat === 'access');

/** "Hockey-stick catheter": a word of entry inside the longer name of a device tells of none. */
function entriesOutside(terms: readonly Hit<Term>[], devices: readonly Hit<DeviceTerm>[]): readonly Hit<Term>[] {
  const longer = devices.filter(({ from, to }) => to - from > 1);
  if (longer.length === 0) return terms;
  let next = 0;
  return terms.filter((term) => {
    while (next < longer.length && (longer[next]?.to ?? 0) <= term.from) next++;
    const device = longer[next];
    return !device || !isEntry(term) || device.from > term.from || device.to < term.to || device.to - device.from <= term.to - term.from;
  });
}

/** "No. 4 Fogarty", "a no 3 Fogarty", "no. 11 blade": a size, nothing denied. "No. 6F sheath in" answers a question. */
function isNumberSign(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text !== 'no') return false;
  const dotted = tokens[at + 1]?.text === '.' && tokens[at + 1]?.gap === 0;
  const number = tokens[dotted ? at + 2 : at + 1];
  if (number?.kind !== 'number' || number.text.length > 2) return false;
  const behind = tokens[dotted ? at + 3 : at + 2]?.text ?? '';
  if (!dotted) return sized.test(behind);
  return /^[a-z]/.test(behind) && !units.test(behind) && !/^[:?=|]$/.test(tokens[at - 1]?.text ?? '');
}

/** What comes in sizes that are numbered. */
const sized = /^(?:fogart\w+|forgarty|embolectomy|thrombectomy|blade|scalpel|knife|silk|prolene|vicryl|pds|nylon|monocryl|ethibond)$/;
const units = /^(?:f|fr|french|mm|cm|ml|cc|x|vessels?|balloons?|stents?|sheaths?|wires?|lesions?|passes|runs?|units?|weeks?|days?|months?|years?|hours?|mg)$/;

/** Words of this length and longer are seldom abbreviated. */
const fullWord = 4;
const abbreviated = /^(?:prox|dist|diam|circ|post|approx|sten|ante|retro)$/;

/** "... touched the wall. Apposition was complete": words of two sentences, no phrase. */
function holdsFullStop(tokens: readonly Token[], { from, to }: Place): boolean {
  for (let at = from + 1; at < to - 1; at++) {
    const before = tokens[at - 1]?.text ?? '';
    if (tokens[at]?.text === '.' && (tokens[at + 1]?.gap ?? 0) >= 1 && before.length >= fullWord && !abbreviated.test(before)) return true;
  }
  return false;
}

/** "R radial 6F. Guide: ...": the size ends the sentence in front; "6 Fr. guide" goes on. */
const endsWithSize = (text: string, tokens: readonly Token[], { from, to }: Place): boolean =>
  to - from > 2 && tokens[from]?.text === 'f' && tokens[from + 1]?.text === '.' && (tokens[from + 2]?.gap ?? 0) >= 1 && /[A-Z]/.test(text[tokens[from + 2]?.start ?? 0] ?? '');

const endsWithArticle = (tokens: readonly Token[], from: number, to: number): boolean => to - from > 1 && isArticle(tokens, to - 1);

function shorterAfter<Meaning>(first: PhraseTrie<Meaning>, tokens: readonly Token[], from: number, to: number): Found<Meaning> | null {
  const found = longestAfter(first, tokens.slice(from, to), 0);
  return found && { payloads: found.payloads, to: found.to + from };
}

/** Gathers the hits of one lexicon, none inside another. */
class Collector<Meaning> {
  readonly hits: Hit<Meaning>[] = [];
  #free = 0;

  constructor(
    private readonly tokens: readonly Token[],
    /** What context forbids. */
    private readonly allows: (meaning: Meaning, span: Place) => boolean,
  ) {}

  #allowed(payloads: readonly Meaning[], span: Place): readonly Meaning[] {
    const { allows } = this;
    return payloads.every((meaning) => allows(meaning, span)) ? payloads : payloads.filter((meaning) => allows(meaning, span));
  }

  offer(first: PhraseTrie<Meaning>, at: number): void {
    if (at < this.#free) return;
    const longest = longestAfter(first, this.tokens, at);
    const found = longest && endsWithArticle(this.tokens, at, longest.to) ? shorterAfter(first, this.tokens, at, longest.to - 1) : longest;
    if (!found) return;
    const start = this.tokens[at]?.start ?? 0;
    const end = this.tokens[found.to - 1]?.end ?? 0;
    const meanings = this.#allowed(found.payloads, { start, end, from: at, to: found.to });
    if (meanings.length === 0) return;
    this.#free = found.to;
    this.hits.push({ start, end, from: at, to: found.to, meanings });
  }
}

const beforeNoun = /^(?:the|left|right|l|r|lt|rt|his|her)$/;
const behindNoun = /^(?:[.,;:)]|the|was|were|is|are|had|has|with|to|at|by|on|from|into|in|also|too|it|there|then|where|which|looked|looks|showed|shows|measured|measures|measuring|came|comes|i|we|he|she)$/;
const goesOn = /^(?:external|internal|common|superficial|deep|profunda|left|right|and|or)$/;

/** "In the external the lumen was 16": an adjective whose noun is left out, and no more names to share one with. */
function standsForNoun(tokens: readonly Token[], { from, to }: Place): boolean {
  const next = tokens[to]?.text ?? '.';
  const apart = next === 'and' && /^(?:in|into|of|through|within|from|at|to|across|along)$/.test(tokens[to + 1]?.text ?? '');
  if (isMeasuredBehind(tokens, to) && /^(?:the|left|right|l|r|lt|rt|his|her|[,;.:(]|and|but)$/.test(tokens[from - 1]?.text ?? '.')) return true;
  return beforeNoun.test(tokens[from - 1]?.text ?? '') && (apart || behindNoun.test(next)) && !(next === ',' && goesOn.test(tokens[to + 1]?.text ?? ''));
}

/** "The common iliac measured 68 mm2, the external 155 mm2", "external: 12 mm": a measurement right behind, and no size of a device. */
function isMeasuredBehind(tokens: readonly Token[], to: number): boolean {
  const at = /^[:=]$/.test(tokens[to]?.text ?? '') ? to + 1 : to;
  return tokens[at]?.kind === 'number' && /^(?:mm2?|cm2?|%|percent|sq|square)$/.test(tokens[at + 1]?.text ?? '') && !/^(?:stents?|\w*stents?|balloons?|x|by|sheath|coils?|plugs?|long)$/.test(tokens[at + 2]?.text ?? '');
}

/** "Trunk: fibrous plaque": at the head of a line or behind the end of a clause, in front of a colon. */
function isLabel(text: string, tokens: readonly Token[], { from, to, start }: Place): boolean {
  const before = tokens[from - 1];
  return tokens[to]?.text === ':' && (before === undefined || /^[.;:,•*-]$/.test(before.text) || text.slice(before.end, start).includes('\n'));
}

/** Vessel words inside the name of a device ("IVC filter", "vertebral catheter") name no vessel. */
function outside(vessels: readonly Hit<VesselTerm>[], devices: readonly Hit<DeviceTerm>[]): Hit<VesselTerm>[] {
  let next = 0;
  return vessels.filter((vessel) => {
    while (next < devices.length && (devices[next]?.end ?? 0) <= vessel.start) next++;
    const device = devices[next];
    return !device || device.start >= vessel.end || device.end - device.start <= vessel.end - vessel.start;
  });
}

const isDoubtful = (term: VesselTerm): boolean => term.kind === 'vessel' && term.ambiguous;

/** "D1" and "PDA" are coronary branches only in a note that names a coronary artery by other words too; else the duodenum and its arcade. */
function sure(vessels: readonly Hit<VesselTerm>[]): readonly Hit<VesselTerm>[] {
  if (!vessels.some(({ meanings }) => meanings.some(isDoubtful))) return vessels;
  const named = new Set(vessels.flatMap(({ meanings }) => meanings.flatMap((term) => (term.kind === 'vessel' && !term.ambiguous ? [term.id] : []))));
  return vessels.filter(({ meanings }) => meanings.every((term) => term.kind !== 'vessel' || !term.ambiguous || named.has(term.id)));
}

/** Whether a sentence holds a term of a category (and id). */
export function hasTerm(terms: readonly Hit<Term>[], cat: string, id?: string): boolean {
  for (const { meanings } of terms) for (const term of meanings) if (term.cat === cat && (id === undefined || term.id === id)) return true;
  return false;
}

/** Index of the first hit that begins at or behind a token. */
export function firstHit(hits: readonly Hit<unknown>[], from: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
