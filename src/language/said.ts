const uneven = /\s\s|[\n\r\t]/;

/** The words of a stretch of the note in small letters, one blank between them, for patterns that only look. */
export function said({ folded }: { readonly folded: string }, start: number, end: number): string {
  const words = folded.slice(start, end);
  return uneven.test(words) ? words.replace(/\s+/g, ' ') : words;
}
