import type { Span } from '../model/span.js';
import type { LineIndex } from './line-index.js';
import { type Cell, cellsOf, widthOf } from './terminal-text.js';

/** One source line, or a window of it, with the marks that go under it. */
export interface ExcerptRow {
  readonly line: number;
  readonly words: string;
  readonly marks: string;
}

/** Longest part of a line that is shown, in terminal columns. */
export const excerptWidth = 92;
const maxRows = 3;
/** How far from the marked words a line is looked at, in UTF-16 units: a note dictated as one line may be megabytes long. */
const sight = 1_000;

/** The lines that a span touches, at most three, each cut to a window around the marked words. */
export const excerptOf = (text: string, lines: LineIndex, span: Span): readonly ExcerptRow[] => {
  const first = lines.placeOf(span.start).line;
  const last = lines.placeOf(Math.max(span.start, span.end - 1)).line;
  const numbers = Array.from({ length: Math.min(last - first + 1, maxRows) }, (_, row) => first + row);
  return numbers
    .map((line) => rowOf(text, lines.spanOfLine(line), line, span))
    .filter(({ line, marks }) => line === first || marks !== '');
};

const rowOf = (text: string, whole: Span, line: number, span: Span): ExcerptRow => {
  const near = nearPart(whole, span);
  const cells = cellsOf(text.slice(near.start, near.end), near.start);
  const isMarked = ({ offset }: Cell): boolean => span.start <= offset && offset < span.end;
  const firstMarked = cells.findIndex(isMarked);
  const from = firstMarked < 0 ? cells.filter(({ offset }) => offset < span.start).length : firstMarked;
  const to = firstMarked < 0 ? from : cells.findLastIndex(isMarked) + 1;
  const { start, end } = windowAround(cells, from, to);
  const shown = cells.slice(start, end);
  const cutBefore = start > 0 || near.start > whole.start;
  const cutAfter = end < cells.length || near.end < whole.end;
  const words = `${cutBefore ? '…' : ''}${join(shown)}${cutAfter ? '…' : ''}`;
  const before = ' '.repeat((cutBefore ? 1 : 0) + widthOf(cells.slice(start, from)));
  return { line, words: words.trimEnd(), marks: before + underline(widthOf(cells.slice(from, Math.min(to, end))), span.start >= whole.start) };
};

/** The part of a line around the place where its marked words begin. */
const nearPart = (whole: Span, span: Span): Span => {
  const from = Math.max(whole.start, span.start);
  return { start: Math.max(whole.start, from - sight), end: Math.min(whole.end, from + sight) };
};

const join = (cells: readonly Cell[]): string => cells.map(({ shown }) => shown).join('');

/** `^~~~` where the span begins, `~~~~` on the lines it runs into. */
const underline = (width: number, begins: boolean): string =>
  begins ? `^${'~'.repeat(Math.max(0, width - 1))}` : '~'.repeat(width);

/** The cells to show: all that fit, else the marked ones with as much on either side as there is room for. */
const windowAround = (cells: readonly Cell[], from: number, to: number): Span => {
  if (widthOf(cells) <= excerptWidth) return { start: 0, end: cells.length };
  const room = excerptWidth - 2 - Math.min(widthOf(cells.slice(from, to)), excerptWidth - 2);
  const left = Math.min(Math.floor(room / 2), widthOf(cells.slice(0, from)));
  const right = Math.min(room - left, widthOf(cells.slice(to)));
  const start = reach(cells, from, room - right, -1);
  const end = reach(cells, start, excerptWidth - 2, 1);
  return { start: toWordStart(cells, start, from), end: toWordEnd(cells, end, to) };
};

const isSpace = (cell: Cell | undefined): boolean => cell !== undefined && cell.width > 0 && cell.shown.trim() === '';

/** The first word that begins whole at or after a cut, unless that would reach the marked cells. */
const toWordStart = (cells: readonly Cell[], start: number, from: number): number => {
  if (start === 0) return start;
  const space = cells.findIndex((cell, at) => at >= start - 1 && isSpace(cell));
  return space >= 0 && space < from ? space + 1 : start;
};

/** The end of the last word that is whole before a cut, unless that would reach the marked cells. */
const toWordEnd = (cells: readonly Cell[], end: number, to: number): number => {
  if (end === cells.length) return end;
  const space = cells.findLastIndex((cell, at) => at <= end && isSpace(cell));
  return space >= to ? space : end;
};

/** How far one may go from a cell, in one direction, within `room` columns. */
const reach = (cells: readonly Cell[], from: number, room: number, step: 1 | -1): number => {
  let at = from;
  let left = room;
  for (;;) {
    const next = cells[step > 0 ? at : at - 1];
    if (next === undefined || next.width > left) return at;
    left -= next.width;
    at += step;
  }
};
