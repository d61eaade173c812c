import { isWholeHeading } from '../../lexicon/headings.js';

/**
 * "> Right common femoral vein, 8F", "-> Pigtail to the aorta": an arrow that begins each line of a list is its mark, and not the way
 * of a catheter to what stands behind it. It is evened to a dash, **character for character**. Lines that go on with a chain
 * of places ("R IJ" / "> SVC" / "> IVC") keep theirs.
 */
export function evenListMarks(text: string): string {
  if (!opensWithArrow.test(text)) return text;
  const lines = text.split('\n');
  let first = 0;
  for (let at = 0; at <= lines.length; at++) {
    if (at < lines.length && lines[at]?.trim() !== '') continue;
    evenParagraph(lines, first, at);
    first = at + 1;
  }
  return lines.join('\n');
}

const opensWithArrow = /^[ \t]*[-=]{0,3}>/m;
/** Behind the arrow stands a word, or the size of a sheath; "> 50 % stenosis" is a figure. */
const arrow = /^([ \t]*)([-=]{0,3}>{1,3})(?=[ \t]+(?:[^\s\d]|\d{1,2} ?-?f))/i;

/** The lines `[from, to)` of one paragraph. */
function evenParagraph(lines: string[], from: number, to: number): void {
  const marked: number[] = [];
  for (let at = from; at < to; at++) if (arrow.test(lines[at] ?? '')) marked.push(at);
  const [first] = marked;
  if (first === undefined || !(first === from || isLabel(lines[first - 1] ?? '') || (marked.length > 1 && marked.some((at) => isSentence(lines[at] ?? ''))))) return;
  for (const at of marked) lines[at] = (lines[at] ?? '').replace(arrow, (_found, gap: string, mark: string) => `${gap}-${' '.repeat(mark.length - 1)}`);
}

const isLabel = (line: string): boolean => line.trim().endsWith(':') || isWholeHeading(line.trim().toLowerCase());

/** So many words are no place of a chain. */
const isSentence = (line: string): boolean => line.trim().split(/\s+/, 8).length > 7;
