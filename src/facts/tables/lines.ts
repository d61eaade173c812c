import { allMatches } from '../../language/text/all-matches.js';
import type { Reading, ReadSentence } from '../../language/read-note.js';
import type { Span } from '../../model/span.js';
import type { VesselRef } from '../../model/vessel.js';
import { flatMap } from '../../model/flat-map.js';

/** One line of the note with the sentences on it; a line of a heading has none. */
export interface Line extends Span {
  readonly words: string;
  readonly sentences: readonly ReadSentence[];
}

/** What parts the cells of a line. */
export type Separator = '|' | 'tab' | 'blanks' | '/' | '-' | ';';

const patterns: Readonly<Record<Separator, RegExp>> = {
  '|': /[ ]*\|[ ]*/g, tab: / *\t */g, blanks: / {2,}/g, '/': / +\/ +/g, '-': / +-{1,2} +/g, ';': / *; +/g,
};
const none: readonly Separator[] = [];
const order: readonly Separator[] = ['|', 'tab', 'blanks', '/', '-', ';'];
/** Blanks, a list mark or a number in front of the first cell. */
const mark = /^[ \t]*(?:(?:[-*>#]|\(?\d{1,2}[.):]|[a-zA-Z][.)])[ \t]+)?/;
/** Longer lines are prose. */
const longestLine = 240;

/** The lines of a note, in order; those without words left out. */
export function linesOf({ plain, sentences }: Reading): Line[] {
  const lines: Line[] = [];
  let at = 0;
  let next = 0;
  for (const words of plain.split('\n')) {
    const end = at + words.length;
    const from = next;
    while ((sentences[next]?.start ?? Infinity) < end) next++;
    lines.push({ start: at, end, words, sentences: sentences.slice(from, next) });
    at = end + 1;
  }
  return lines;
}

export const isEmptyLine = ({ words }: Line): boolean => words.trim() === '';

/** "|---|---|", "-----   -----": a stroke under the head of a table. */
export const isStroke = ({ words }: Line): boolean => /^[\s|+:=_-]*[-=_]{3,}[\s|+:=_-]*$/.test(words);

/** Any separator: most lines are prose without one. */
const anySeparator = /[|\t]| {2}| (?:\/|-{1,2}) |; /;

/** Separators that part a line into cells, the surest first. */
export const separatorsOf = ({ words }: Line): readonly Separator[] => (words.length > longestLine || !anySeparator.test(words) ? none : order.filter((separator) => words.trim().search(patterns[separator]) > (separator === '|' ? -1 : 0)));

/** The cells of a line; blanks and a list mark in front of the first belong to none. */
export function cellsOf({ start, words }: Line, separator: Separator): Span[] {
  const lead = separator === '|' || separator === 'tab' ? 0 : (mark.exec(words)?.[0].length ?? 0);
  const body = words.trimEnd();
  const cells: Span[] = [];
  let from = lead;
  for (const match of allMatches(patterns[separator], body)) {
    if (match.index < lead) continue;
    cells.push({ start: start + from, end: start + match.index });
    from = match.index + match[0].length;
  }
  cells.push({ start: start + from, end: start + Math.max(from, body.length) });
  if (separator !== '|') return cells;
  const first = /^\s*\|/.test(body) ? 1 : 0;
  return cells.slice(first, /\|\s*$/.test(body) ? -1 : undefined);
}

/** The sentences of a line that a span touches, found by halving: a text without line breaks is one line of thousands. */
function within(sentences: Line['sentences'], { start, end }: Span): Line['sentences'] {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < sentences.length && (sentences[last]?.start ?? end) < end) last++;
  return sentences.slice(low, last);
}

/** The vessels named within a span of a line, nothing else being asked of them. */
export const vesselsIn = ({ sentences }: Line, { start, end }: Span): VesselRef[] =>
  flatMap(within(sentences, { start, end }), ({ vessels }) => flatMap(vessels.filter((group) => group.start >= start && group.end <= end), ({ refs }) => refs));

const parts = /\b(?:proximal|prox|mid|middle|distal|dist|upper|lower|ostial|segment|infrarenal|suprarenal|the|and|of|both)\b/g;

/** A longer stretch holds more than names. */
const longestNames = 300;

/** The vessels of a span that holds nothing but them and words for a part of them; else null. */
export function onlyVessels(reading: Reading, line: Line, span: Span): VesselRef[] | null {
  if (span.end - span.start > longestNames) return null;
  const groups = flatMap(within(line.sentences, span), ({ vessels }) => vessels.filter((group) => group.start >= span.start && group.end <= span.end));
  if (groups.length === 0) return null;
  let rest = reading.folded.slice(span.start, span.end);
  for (const { start, end } of groups.toReversed()) rest = rest.slice(0, start - span.start) + rest.slice(end - span.start);
  return /[a-z0-9]/.test(rest.replace(parts, '')) ? null : flatMap(groups, ({ refs }) => refs);
}
