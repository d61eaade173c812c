import type { Span } from '../model/span.js';

/** A word, a number or one mark, with the white space that stands before it. */
export interface Token extends Span {
  /** Folded text of the token. */
  readonly text: string;
  readonly kind: 'word' | 'number' | 'mark';
  /** White space before it: 0 none, 1 blanks, 2 a line break, 3 an empty line. */
  readonly gap: 0 | 1 | 2 | 3;
}

const tokenPattern = /[a-z][a-z0-9]*|\d+(?:\.\d+)?|\.\d+|\S/g;
const longestToken = 40;

/** Splits a folded note into tokens with offsets. Linear in the length of the note. */
export function tokenize(folded: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of folded.matchAll(tokenPattern)) {
    const text = match[0];
    const start = match.index;
    const first = text.charCodeAt(0);
    const kind = first >= 97 && first <= 122 ? 'word' : (first >= 48 && first <= 57) || text.length > 1 ? 'number' : 'mark';
    tokens.push({ start, end: start + text.length, text: text.slice(0, longestToken), kind, gap: gapBetween(folded, end, start) });
    end = start + text.length;
  }
  return tokens;
}

function gapBetween(folded: string, from: number, to: number): Token['gap'] {
  if (from === to) return 0;
  let breaks = 0;
  for (let at = from; at < to && breaks < 2; at++) if (folded.charCodeAt(at) === 10) breaks++;
  return breaks === 0 ? 1 : breaks === 1 ? 2 : 3;
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
