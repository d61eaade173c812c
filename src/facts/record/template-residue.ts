import { allMatches } from '../../language/text/all-matches.js';
import type { Reading } from '../../language/read-note.js';
import { anyOf, anyWord, noteDetails } from '../../lexicon/note-details.js';
import { flatMap } from '../../model/flat-map.js';
import { quoteOf, type Quote, type Span } from '../../model/span.js';

const { fields, orders, instructions, units, unitParts } = noteDetails.template;
const ruleLine = /^[\s|+=_~#.-]*$|^\s*\*{4,}\s*$/;
const emphasis = /(?<![*_])([*_])\1{1,2}(?=[^\s*_])[^*_\n]{0,120}(?<=[\p{L}\d.!:)])\1{2,3}(?![*_])/gu;
const marks: readonly RegExp[] = [
  /\*{3,}/g,
  /_{2,}(?:\/_{2,})*/g,
  /\{[^{}\n]{0,120}\}/g,
  /<<[^<>\n]{1,80}>>/g,
  new RegExp(`<(?:${anyOf([...orders, ...fields])})(?![a-z0-9])[^<>\\n]{0,80}>`, 'g'),
  /@[a-z][a-z0-9_]{0,40}(?:\([^()\n]{0,60}\))?@/g,
  new RegExp(`(?<![a-z0-9])x{2,4}(?: ?x ?x{2,4})? ?(?:${anyOf(units)})(?![a-z0-9])`, 'g'),
  new RegExp(`\\((?:please )?(?:${anyOf(instructions)})\\)`, 'g'),
];
const bracket = /\[([^[\]\n]{0,100})\]/g;
const wholeField = new RegExp(`^${anyOf(fields)}$`);
const ordering = new RegExp(`^(?:please )?${anyWord(orders)}`);
const unitChoice = new Set(unitParts);
const checked = /\[[xX✓✔]\]/;
/** A line without any of these holds no residue. */
const suspect = /[[{<@(]|\*\*\*|__|xx/;
const longestLine = 4_000;

/**
 * What a template left behind: asterisks, blanks, choices in brackets or braces, empty brackets, fill-in fields, "XX mm".
 * Not: numbered references, ticked boxes and their unticked neighbours, masked names, rules between sections, emphasis.
 * Each quote is the mark itself, in reading order.
 */
export function readTemplateResidue(reading: Reading): Quote[] {
  const { text, folded } = reading;
  const spans: Span[] = [];
  for (let at = 0; at <= folded.length; ) {
    const next = folded.indexOf('\n', at);
    const end = next < 0 ? folded.length : next;
    for (let from = at; from < end; from += longestLine) {
      const line = folded.slice(from, Math.min(end, from + longestLine));
      if (suspect.test(line) && !ruleLine.test(line)) spans.push(...residueIn(line, () => checked.test(around(text, at, end))).map((span) => moved(span, from)));
    }
    at = end + 1;
  }
  return spans.map((span) => quoteOf(text, span));
}

const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

/** The line with its neighbours, as far as ticked boxes of one list may stand apart. */
const around = (text: string, start: number, end: number): string => text.slice(Math.max(0, start - 300), Math.min(end + 300, start + 1_200));

function residueIn(line: string, ticked: () => boolean): Span[] {
  const decorated = allMatches(emphasis, line).map(spanOf);
  const found = [
    ...allMatches(bracket, line).filter((match) => isOpenBracket(match[1] ?? '', line.slice(match.index + match[0].length), ticked)).map(spanOf),
    ...flatMap(marks, (mark) => (line.search(mark) < 0 ? [] : allMatches(mark, line).map(spanOf))),
  ].filter((span) => !decorated.some((each) => each.start <= span.start && span.end <= each.end) && !isOrnament(line, span));
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let reached = 0;
  return found.filter(({ start, end }) => {
    if (start < reached) return false;
    reached = end;
    return true;
  });
}

const spanOf = ({ index, 0: words }: RegExpMatchArray): Span => ({ start: index ?? 0, end: (index ?? 0) + words.length });

function isOpenBracket(inside: string, after: string, ticked: () => boolean): boolean {
  const words = inside.trim();
  if (words === '') return !(/^\s?\S/.test(after) && ticked());
  if (words.startsWith('**') && !/^\*+$/.test(words)) return false;
  if (/^[*_]+$/.test(words) || wholeField.test(words) || ordering.test(words)) return true;
  if (/^[a-z]+ or [a-z]+$/.test(words)) return true;
  return isChoice(words.split(/[/|]/).map((part) => part.trim()));
}

/** Two or more short options with letters in each, and not a unit such as mg/dL. */
const isChoice = (parts: readonly string[]): boolean =>
  parts.length > 1 && parts.every((part) => part.length <= 40 && /[a-z]/.test(part)) && !parts.every((part) => unitChoice.has(part.replace(/[\d. ]/g, '')));

/** "<< Imported from legacy EHR >>": what a system says of the note. */
const banner = /^<<\s*(?:imported|scanned|copied|received|transcribed|converted|migrated|exported|printed|begin|start|end|addendum|final|page)\b/;

/** Masked names ("Dr. ___"), banners of systems, a signature line, words framed in asterisks, identifiers with an underscore. */
function isOrnament(line: string, { start, end }: Span): boolean {
  const mark = line[start];
  const before = line.slice(Math.max(0, start - 60), start);
  if (/\b(?:dr|mr|mrs|ms|doctor)\.? $/.test(before)) return true;
  if (mark === '<') return banner.test(line.slice(start, end));
  if (mark !== '*' && mark !== '_') return false;
  if (mark === '_') return (end - start === 2 && /[a-z0-9]$/.test(before) && /[a-z0-9]/.test(line[end] ?? '')) || /\bsign(?:ed|ature)\b/.test(before);
  return /^\s*\*{3,}[^*]*[a-z][^*]*\*{3,}\s*$/.test(line.slice(0, 400)) && line.length < 120;
}
