import type { Reading } from '../../language/read-note.js';
import { beginsNotDone, cellState, columnMeaning } from '../../lexicon/table-words.js';
import { flatMap } from '../../model/flat-map.js';
import { quoteOf, type Span } from '../../model/span.js';
import { deviceSize } from './headed-table.js';
import { cellsOf, onlyVessels, separatorsOf, type Line } from './lines.js';
import type { TableFacts } from './table-facts.js';

/** Rows without a head: "1. Left common iliac vein - r/o compression - 51 mm2", "L CIV / C / 48 mm2" with its codes explained above. */

/** Letters that stand for reasons: "Purpose: S = sizing, - = none recorded". */
export type Legend = ReadonlyMap<string, 'filled' | 'empty'>;

const pair = /(?<=[\s(:;,])([a-z0-9-]{1,3}) ?= ?([a-z][^,;)=\n]{2,40})(?=[,;).\n]|$)/g;
const plainAs = { state: false };

/** Reads the codes that a line explains behind a word for the reason. */
export function legendOf({ text }: Reading, { start, end, words: line }: Line): Legend | null {
  if (!line.includes('=')) return null;
  const words = text.slice(start, end).toLowerCase();
  const equals = words.indexOf('=');
  if (columnMeaning(words.slice(0, equals).replace(/[^a-z]+\S*\s*$/, '').split(/[(:;,.]/).at(-1) ?? '')?.kind !== 'reason') return null;
  const codes = new Map<string, 'filled' | 'empty'>();
  for (const [, code = '', meaning = ''] of words.matchAll(pair)) codes.set(code, cellState(meaning, plainAs) === 'filled' ? 'filled' : 'empty');
  return codes.size >= 2 ? codes : null;
}

/** Reads a line as such a row; whether it is one. */
export function readListedRow(reading: Reading, line: Line, legend: Legend | null, into: TableFacts): boolean {
  const [sentence] = line.sentences;
  if (!sentence) return false;
  for (const separator of separatorsOf(line)) {
    const [first, ...cells] = cellsOf(line, separator);
    const refs = first && onlyVessels(reading, line, first);
    if (!refs || cells.length === 0) continue;
    const coded = cells.map((cell) => legend?.get(words(reading, cell)) ?? null);
    const reasons = cells.filter((cell, at) => coded[at] === 'filled' || (coded[at] === null && (at < cells.length - 1 || cells.length === 1) && isAim(reading, line, cell)));
    if (reasons.length === 0 && coded.every((code) => code === null)) continue;
    if (cells.some((cell) => !reasons.includes(cell) && deviceSize.test(words(reading, cell)))) return false;
    const row = quoteOf(reading.text, { start: first.start, end: line.sentences.at(-1)?.end ?? first.end });
    const results = cells.filter((cell, at) => coded[at] === null && !reasons.includes(cell) && cellState(words(reading, cell), plainAs) === 'filled');
    into.speakFor(line, { reason: true, result: true });
    for (const cell of reasons) into.add({ kind: 'reason', refs, sentence, quote: legend?.has(words(reading, cell)) ? row : quoteOf(reading.text, cell), phase: null });
    into.add({ kind: results.length > 0 ? 'result' : 'examined', refs, sentence, quote: row, phase: null });
    return true;
  }
  return false;
}

const words = ({ folded }: Reading, { start, end }: Span): string => folded.slice(start, end).trim();

/** A few words that begin with an aim ("choose landing zone", "r/o compression", "for sizing") or name one that is no finding ("stent sizing"); no figures. */
function isAim(reading: Reading, { sentences }: Line, cell: Span): boolean {
  const text = words(reading, cell);
  if (/\d/.test(text) || text.split(/\s+/).length > 10) return false;
  if (/^(?:r\/o|to|for|because|why)\b/.test(text)) return true;
  const terms = flatMap(sentences, ({ terms: all }) => all.filter(({ start, end }) => start >= cell.start && end <= cell.end));
  const begins = (at: number): boolean => reading.folded.slice(cell.start, at).trim() === '';
  return terms.some(({ start, meanings }) => (begins(start) && meanings.some(({ cat, id }) => cat === 'purpose' && id === 'verb')) || (meanings.some(({ cat, id }) => cat === 'purpose' && id === 'noun') && !meanings.some(({ cat }) => cat === 'finding' || cat === 'lesion') && !/^(?:size|sizes|the size|suspected|concern|calcium|extent|severity|morphology|luminal area|lumen area)$/.test(reading.folded.slice(start, cell.end))));
}

/** "- common iliac 39 / 168", "common femoral 120 / not repeated" under a heading of IVUS: figures alone are results. */
const figures = /^[\s:=.-]*\d+(?:\.\d+)? ?(?:mm2?|%|sq mm)?(?: ?(?:\/|>|->|to|,|;|\|) ?(?:\d+(?:\.\d+)? ?(?:mm2?|%|sq mm)?|-|n\/a|none|not (?:repeated|re-?imaged|measured|done)))*[\s.]*$/;

export function readFigures(reading: Reading, line: Line, into: TableFacts): boolean {
  const [sentence] = line.sentences;
  const [group] = sentence?.vessels ?? [];
  if (!sentence || !group || !figures.test(reading.folded.slice(group.end, line.end)) || onlyVessels(reading, line, { start: line.start, end: group.end }) === null) return false;
  into.speakFor(line, { reason: false, result: true });
  for (const one of line.sentences) into.ofAct.add(one);
  into.add({ kind: 'result', refs: group.refs, sentence, quote: quoteOf(reading.text, { start: group.start, end: line.sentences.at(-1)?.end ?? group.end }), phase: null });
  return true;
}

const measured = /^ ?[:=]? ?\d+(?:\.\d+)? ?(?:mm2?|cm|%|sq mm)/;

/** "CIV 5 mm (web), EIV 11 mm, CFV - no run recorded": what a list of results leaves out, and the figures beside it. */
export function readNotDone(reading: Reading, line: Line, into: TableFacts): void {
  const groups = flatMap(line.sentences, (sentence) => sentence.vessels.map((group) => ({ ...group, sentence })));
  const behind = (end: number, length = 60): string => reading.folded.slice(end, Math.min(end + length, line.end));
  const isUndone = ({ end, access }: { readonly end: number; readonly access: boolean }): boolean => {
    const mark = /^ ?[-:|/=(,]+ ?/.exec(behind(end, 6));
    return mark !== null && !access && beginsNotDone.test(behind(end + mark[0].length));
  };
  const undone = groups.filter(isUndone);
  if (undone.length === 0) return;
  for (const { start, refs, sentence } of undone) into.deny(line, refs, quoteOf(reading.text, { start, end: sentence.end }));
  for (const { start, end, refs, sentence } of groups)
    if (measured.test(behind(end))) into.add({ kind: 'result', refs, sentence, quote: quoteOf(reading.text, { start, end: end + (measured.exec(behind(end))?.[0].length ?? 0) }), phase: null });
}

/** "L CIV (r/o compression) 51 mm2": an aim in brackets behind the vessel it is for. */
export function readBracketedAims(reading: Reading, line: Line, into: TableFacts): void {
  for (const sentence of line.sentences)
    for (const { end, refs } of sentence.vessels) {
      const bracket = /^ ?\(((?:r\/o|rule out|to|for) [^()\d]{3,60})\)/.exec(reading.folded.slice(end, end + 80));
      const start = end + (bracket?.[0].indexOf(bracket[1] ?? '') ?? 0);
      if (bracket?.[1] !== undefined && isAim(reading, line, { start, end: start + bracket[1].length })) into.add({ kind: 'reason', refs, sentence, quote: quoteOf(reading.text, { start, end: start + bracket[1].length }), phase: null });
    }
}
