import type { Reading, ReadSentence } from '../language/read-note.js';
import type { Section } from '../language/layout/sections.js';
import type { Span } from '../model/span.js';

/** The section that holds an offset; null only in a note without sections. */
export const sectionAt = ({ sections }: Reading, offset: number): Section | null => lastStarting(sections, offset);

/** The sentences that share a character with a span, in reading order. */
export function sentencesOver({ sentences }: Reading, { start, end }: Span): readonly ReadSentence[] {
  const to = countStarting(sentences, end - 1);
  let from = to;
  while ((sentences[from - 1]?.end ?? 0) > start) from--;
  return sentences.slice(from, to);
}

function lastStarting<Part extends { readonly start: number }>(parts: readonly Part[], offset: number): Part | null {
  return parts[countStarting(parts, offset) - 1] ?? null;
}

/** How many parts begin at or before an offset. */
function countStarting(parts: readonly { readonly start: number }[], offset: number): number {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
