import type { Span } from '../model/span.js';

/** A 1-based position; columns count UTF-16 code units, as editors and SARIF readers do. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Where the lines of a text begin and end. A line ends at `\n`, `\r\n` or `\r`. */
export interface LineIndex {
  readonly placeOf: (offset: number) => Place;
  /** The span of a 1-based line without its line break; an empty span past the end of the text. */
  readonly spanOfLine: (line: number) => Span;
}

export const indexLines = (text: string): LineIndex => {
  const breaks = [...text.matchAll(/\r\n|\n|\r/g)];
  const starts = [0, ...breaks.map((found) => found.index + found[0].length)];
  const ends = [...breaks.map((found) => found.index), text.length];
  return {
    placeOf: (offset) => {
      const line = lastAtOrBefore(starts, offset);
      return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
    },
    spanOfLine: (line) => ({ start: starts[line - 1] ?? text.length, end: ends[line - 1] ?? text.length }),
  };
};

/** Index of the last of the ascending `starts` that is not after `offset`. */
const lastAtOrBefore = (starts: readonly number[], offset: number): number => {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? Infinity) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
};
