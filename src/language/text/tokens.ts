import { knownWords, type KnownWord } from '../../lexicon/known-words.js';
import type { Span } from '../../model/span.js';
import { correctVesselWord } from './spelling.js';

/** A word, a number or one mark, with the white space that stands before it. */
export interface Token extends Span {
  /** Folded text of the token; a misspelt vessel word reads as what it means. */
  readonly text: string;
  readonly kind: 'word' | 'number' | 'mark';
  /** White space before it: 0 none, 1 blanks, 2 a line break, 3 an empty line. */
  readonly gap: 0 | 1 | 2 | 3;
  /** What the lexicons know of it; null where no phrase holds it. */
  readonly known: KnownWord | null;
}

const longestToken = 40;
/** Shorter words are never taken for misspelt ones. */
const shortestCorrected = 5;

/**
 * Splits a folded note into tokens with offsets, at most `most` of them. Linear in the length of the note.
 * Words are letters with letters and digits behind them, numbers may hold a point, all else is a mark of its own.
 */
export function tokenize(folded: string, most = Infinity): Token[] {
  const tokens: Token[] = [];
  const { length } = folded;
  let at = 0;
  while (tokens.length < most) {
    const end = at;
    let breaks = 0;
    while (at < length && isSpace(folded.charCodeAt(at))) if (folded.charCodeAt(at++) === lineFeed) breaks++;
    if (at >= length) break;
    const gap = at === end ? 0 : breaks === 0 ? 1 : breaks === 1 ? 2 : 3;
    const start = at;
    const kind = kindAt(folded, start);
    at = endOf(folded, start, kind);
    tokens.push(asToken(folded, start, at, kind, gap));
  }
  return tokens;
}

const lineFeed = 10;
const dot = 46;

const isLetter = (unit: number): boolean => unit >= 97 && unit <= 122;
const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;
const isSpace = (unit: number): boolean => unit === 32 || (unit >= 9 && unit <= 13) || (unit >= 160 && /\s/.test(String.fromCharCode(unit)));

function kindAt(folded: string, at: number): Token['kind'] {
  const unit = folded.charCodeAt(at);
  if (isLetter(unit)) return 'word';
  return isDigit(unit) || (unit === dot && isDigit(folded.charCodeAt(at + 1))) ? 'number' : 'mark';
}

function endOf(folded: string, start: number, kind: Token['kind']): number {
  let at = start + 1;
  if (kind === 'mark') return at;
  if (kind === 'word') {
    for (let unit = folded.charCodeAt(at); isLetter(unit) || isDigit(unit); unit = folded.charCodeAt(at)) at++;
    return at;
  }
  while (isDigit(folded.charCodeAt(at))) at++;
  if (folded.charCodeAt(start) === dot || folded.charCodeAt(at) !== dot || !isDigit(folded.charCodeAt(at + 1))) return at;
  at++;
  while (isDigit(folded.charCodeAt(at))) at++;
  return at;
}

function asToken(folded: string, start: number, end: number, kind: Token['kind'], gap: Token['gap']): Token {
  const written = folded.slice(start, Math.min(end, start + longestToken));
  const known = knownWords.get(written) ?? null;
  if (known !== null || kind !== 'word' || written.length < shortestCorrected) return { start, end, text: known?.text ?? written, kind, gap, known };
  const meant = correctVesselWord(written);
  const corrected = meant === null ? null : (knownWords.get(meant) ?? null);
  return { start, end, text: corrected?.text ?? meant ?? written, kind, gap, known: corrected };
}

/** Index of the first token that starts at or after `offset` (binary search). */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
