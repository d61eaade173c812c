import type { Reading } from './read-note.js';

const uneven = /\s\s|[\n\r\t]/;

/** The words of a stretch of the note in small letters, one blank between them, for patterns that only look. */
export function said({ folded }: Reading, start: number, end: number): string {
  const words = folded.slice(start, end);
  return uneven.test(words) ? words.replace(/\s+/g, ' ') : words;
}
