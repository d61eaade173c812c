import type { Reading, ReadSentence } from '../language/read-note.js';
import type { Section } from '../language/sections.js';

/** The section that holds an offset; null only in a note without sections. */
export const sectionAt = ({ sections }: Reading, offset: number): Section | null => lastStarting(sections, offset);

/** The sentence that begins at or before an offset, the nearest; null before the first one. */
export const sentenceAt = ({ sentences }: Reading, offset: number): ReadSentence | null => lastStarting(sentences, offset);

function lastStarting<Part extends { readonly start: number }>(parts: readonly Part[], offset: number): Part | null {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return parts[low - 1] ?? null;
}
