/** Characters as a terminal shows them: safe to print, with the columns they take. */
export interface Cell {
  readonly shown: string;
  readonly width: number;
  /** UTF-16 offset of the character in the text it came from. */
  readonly offset: number;
}

const tabStop = 4;

const wideRanges: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f], [0x2e80, 0xa4cf], [0xac00, 0xd7a3], [0xf900, 0xfaff], [0xfe30, 0xfe6f],
  [0xff00, 0xff60], [0xffe0, 0xffe6], [0x1f300, 0x1faff], [0x20000, 0x3fffd],
];

const isWide = (point: number): boolean => wideRanges.some(([first, last]) => first <= point && point <= last);

/** One character: control characters and lone surrogates become U+FFFD, invisible format characters vanish. */
const cellOf = (character: string, offset: number, column: number): Cell => {
  if (character === '\t') {
    const width = tabStop - (column % tabStop);
    return { shown: ' '.repeat(width), width, offset };
  }
  if (/^[\p{Cc}\p{Cs}]/u.test(character)) return { shown: '\uFFFD', width: 1, offset };
  if (/^\p{Cf}/u.test(character)) return { shown: '', width: 0, offset };
  if (/^\p{M}/u.test(character)) return { shown: character, width: 0, offset };
  return { shown: character, width: isWide(character.codePointAt(0) ?? 0) ? 2 : 1, offset };
};

/** Splits one line into cells; `offset` is where the line begins. */
export const cellsOf = (line: string, offset: number): readonly Cell[] => {
  const cells: Cell[] = [];
  let at = offset;
  let column = 0;
  for (const character of line) {
    const cell = cellOf(character, at, column);
    cells.push(cell);
    at += character.length;
    column += cell.width;
  }
  return cells;
};

export const widthOf = (cells: readonly Cell[]): number => cells.reduce((sum, { width }) => sum + width, 0);

/** Words of a note on one line: white space collapsed, nothing that could steer a terminal. */
export const onOneLine = (words: string): string =>
  cellsOf(words.replace(/\s+/g, ' ').trim(), 0).map(({ shown }) => shown).join('');

/** At most `limit` characters, with the middle cut out where there are more. */
export const shorten = (words: string, limit: number): string => {
  const characters = [...words];
  if (characters.length <= limit) return words;
  const head = Math.ceil((limit - 1) / 2);
  return `${characters.slice(0, head).join('').trimEnd()}…${characters.slice(head - limit + 1).join('').trimStart()}`;
};

/** Breaks a sentence into lines of at most `width` characters, at spaces; a longer word stands alone. */
export const wrap = (sentence: string, width: number): readonly string[] =>
  sentence.split(' ').reduce<readonly string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) return [...lines, word];
    return [...lines.slice(0, -1), `${last} ${word}`];
  }, []);
