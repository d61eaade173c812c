import { beginsVessel } from '../../lexicon/vessels.js';
import { BareNumbers, isItem, isRow } from './lines.js';
import type { Section } from './sections.js';
import type { Token } from '../text/tokens.js';

/** A sentence, list item, label line or table row: token indices `[from, to)`. */
export interface Sentence {
  readonly index: number;
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly section: Section;
  /** Counts up with every empty line and every heading. */
  readonly paragraph: number;
  /** It begins a line as a list item. */
  readonly item: boolean;
  /** Cells in columns. */
  readonly row: boolean;
}

const abbreviations = new Set(
  'dr mr mrs ms vs no approx fr ca cf fig st lt rt com ext int sup inf ant post prox dist fem pop art v a vv aa e g i approx dept est min max sec hr hrs wt ht lab inc jr sr md pt incl resp cath l r'.split(' '),
);
/** A megabyte of prose has some ten thousand sentences; more are no note. */
export const mostSentences = 25_000;
const longest = 420;
const longestUnstopped = 40;
const hardest = 1_200;
const stops = new Set(['.', ':', ';']);
/** Words of a paragraph that tell how it is punctuated. */
const farthest = 600;

/** Splits the tokens of a note into sentences, the first 25,000; no sentence crosses a section, an empty line or a list item. */
export function findSentences(text: string, tokens: readonly Token[], sections: readonly Section[]): Sentence[] {
  const lines = new LineShapes(text);
  let limit = limitOf(tokens, 0);
  const sentences: Sentence[] = [];
  let section = 0;
  let paragraph = 0;
  let from = 0;
  const close = (to: number): void => {
    const here = sections[section];
    const first = tokens[from];
    const last = tokens[to - 1];
    if (here && first && last && to > from && sentences.length < mostSentences) {
      const line = lines.at(first.start);
      sentences.push({
        index: sentences.length, from, to, start: first.start, end: last.end, section: here, paragraph,
        item: lines.isItem(line), row: lines.isRow(line),
      });
    }
    from = to;
  };
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) continue;
    const next = sections[section + 1];
    if (next && token.start >= headStart(next)) {
      close(at);
      while (sections[section + 1] && token.start >= headStart(sections[section + 1])) section++;
      paragraph++;
      limit = limitOf(tokens, at);
    } else if (at > from) {
      if (token.gap === 3) {
        close(at);
        paragraph++;
        limit = limitOf(tokens, at);
      } else if (token.gap === 2 || endsBefore(tokens, from, at) || overflows(tokens, from, at, limit) || vesselEnds(text, tokens, at) || unitEnds(text, tokens, at)) close(at);
    }
    const body = sections[section]?.body.start ?? 0;
    if (token.start < body) from = at + 1;
  }
  close(tokens.length);
  return sentences;
}

const headStart = (section: Section | undefined): number => section?.start ?? Infinity;

function endsBefore(tokens: readonly Token[], from: number, at: number): boolean {
  const mark = tokens[at - 1];
  const next = tokens[at];
  if (!mark || !next) return false;
  if (mark.text === ',' && mark.gap === 0 && tokens[at - 2]?.text === '.') return !(tokens[at - 2]?.gap === 0 && classWords.has(tokens[at - 3]?.text ?? ''));
  if (next.gap === 0) return false;
  // "? stenosis": set in front of what is doubted, it ends nothing.
  if (mark.text === '?' && mark.gap > 0 && next.gap < 2) return false;
  if (mark.text === '?' || mark.text === '!') return true;
  if (mark.text !== '.') return false;
  const before = tokens[at - 2];
  if (!before) return true;
  if (at - 2 === from && before.text.length <= 2) return false;
  if (mark.gap === 0 && before.kind === 'word' && abbreviations.has(before.text) && next.gap < 2) return false;
  return true;
}

/** "... for the left common iliac v. Visions over the wire", "... into the L popliteal a. L peroneal 80%": the abbreviation of vein or artery ends a sentence where a new one begins. */
function vesselEnds(text: string, tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at - 1];
  if (mark?.text !== '.' || mark.gap !== 0) return false;
  const word = tokens[at - 2];
  const next = tokens[at];
  if (!word || next?.gap !== 1 || !classWords.has(word.text)) return false;
  const begins = next.end - next.start < 3 ? /^[LR]$/ : /^[A-Z][a-z]/;
  return (text.startsWith(word.text, word.start) || next.end - next.start < 3) && begins.test(text.slice(next.start, Math.min(next.end, next.start + 2)));
}

/** "... instead, 10 Fr. An MPA was steered", "90 min. The sheath ...": a unit ends a sentence where a new one begins. */
function unitEnds(text: string, tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at - 1];
  const next = tokens[at];
  if (mark?.text !== '.' || mark.gap !== 0 || next?.gap !== 1 || !units.has(tokens[at - 2]?.text ?? '') || tokens[at - 3]?.kind !== 'number') return false;
  return /^[A-Z]$/.test(text.charAt(next.start)) && openers.has(next.text);
}

const units = new Set(['fr', 'hr', 'hrs', 'min', 'sec']);
const openers = new Set(['the', 'a', 'an', 'i', 'we', 'he', 'she', 'it', 'this', 'that', 'there', 'then', 'through', 'over', 'from', 'via', 'on', 'in', 'with', 'after', 'under', 'next', 'both', 'no', 'using', 'once', 'at', 'here', 'his', 'her', 'another', 'as', 'because', 'since', 'when', 'while', 'before', 'having', 'our', 'my', 'left', 'right', 'heparin', 'ivus', 'venography', 'venogram', 'angiography', 'angiogram']);
const classWords = new Set(['v', 'a', 'vv', 'aa']);

/** How long a sentence of the paragraph may grow before a comma ends it: little where full stops are fewer than one in sixty words. */
function limitOf(tokens: readonly Token[], from: number): number {
  let count = 0;
  let at = from;
  for (; at < tokens.length && at < from + farthest; at++) {
    const token = tokens[at];
    if (!token || (token.gap === 3 && at > from)) break;
    if (token.gap === 0 && stops.has(token.text)) count++;
  }
  return count * 60 < at - from ? longestUnstopped : longest;
}

/** "IVUS was performed of the left common femoral vein, left external iliac vein and ...": a list goes on. */
const vesselNoun = /^(?:veins?|arter(?:y|ies))$/;

const leads = /^(?:then|and|finally|lastly|last|next|also|on|the|his|her|left|right|l|r|lt|rt|both|up|down)$/;
const behindName = /^(?:,|;|\.|and|then|to|up|down|through|all|as|both|each|in|over|with)$/;

/** "Coming back slowly, left external iliac vein, left common iliac vein, then the inferior vena cava to just under the renals": a vessel of a list, which begins no clause. */
function isListed(tokens: readonly Token[], at: number): boolean {
  let next = at;
  while (next < at + 3 && leads.test(tokens[next]?.text ?? '')) next++;
  if (!beginsVessel(tokens[next]?.text ?? '')) return false;
  for (let behind = next + 1; behind <= next + 4; behind++) {
    const text = tokens[behind]?.text ?? '.';
    if (behindName.test(text)) return true;
    if (!/^[a-z]+$/.test(text) || /ed$|^(?:was|were|is|are|had|has|looks|looked|shows)$/.test(text)) return false;
  }
  return false;
}

/** A dictation without full stops is cut at commas where a new clause begins. */
function overflows(tokens: readonly Token[], from: number, at: number, limit: number): boolean {
  const first = tokens[from];
  const here = tokens[at];
  if (!first || !here) return false;
  const length = here.start - first.start;
  if (length > hardest) return true;
  return length > limit && tokens[at - 1]?.text === ',' && !(/^(?:left|right)$/.test(here.text) && vesselNoun.test(tokens[at - 2]?.text ?? '')) && !isListed(tokens, at) && /^(?:the|we|i|a|an|then|there|ivus|because|his|her|it|this|that|under|after|once|next|he|she|no|sheath|angiogram|angio|final|contrast|patient|heparin|ballooned|stented|ivus|probe|venogram|seen|right|left|access|using|under|following|when|since|as|so|pulled|catheter|wire|a|good|act|foot)$/.test(here.text);
}

/** What the lines of a note look like, computed once. */
class LineShapes {
  readonly #starts: number[] = [];
  readonly #items: boolean[] = [];
  readonly #rows: boolean[] = [];

  constructor(text: string) {
    let at = 0;
    let before = '';
    const numbers = new BareNumbers();
    for (const line of text.split('\n')) {
      const counts = numbers.goOn(line, before);
      this.#starts.push(at);
      this.#items.push(isItem(line) || counts);
      before = line.trimEnd();
      this.#rows.push(isRow(line));
      at += line.length + 1;
    }
  }

  isItem(line: number): boolean {
    return this.#items[line] ?? false;
  }

  isRow(line: number): boolean {
    return this.#rows[line] ?? false;
  }

  /** The line that holds an offset. */
  at(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
