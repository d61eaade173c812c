/** The words of a stretch of the note in small letters, one blank between them, for patterns that only look. */
export function said({ folded }: { readonly folded: string }, start: number, end: number): string {
  const words = folded.slice(start, end);
  return isUneven(folded, start, end) ? words.replace(/\s+/g, ' ') : words;
}

/**
 * Whether two blanks stand next to each other, or a tab or line break stands there. A loop, as every sentence of a note is looked through: as the
 * pattern `\s\s|[\n\r\t]` it was 1.2 % of an analysis.
 */
function isUneven(folded: string, start: number, end: number): boolean {
  let wasBlank = false;
  for (let at = start; at < end; at++) {
    const unit = folded.charCodeAt(at);
    if (unit === 9 || unit === 10 || unit === 13) return true;
    const isBlank = unit === 32 || (unit < 32 ? unit === 11 || unit === 12 : unit >= 160 && /\s/.test(folded.charAt(at)));
    if (isBlank && wasBlank) return true;
    wasBlank = isBlank;
  }
  return false;
}

/** The same for a part of a sentence, given by places in the note: places in what a sentence `said` are none of the note. */
export const saidWithin = ({ start, letters }: { readonly start: number; readonly letters: string }, from: number, to = Infinity): string =>
  said({ folded: letters }, Math.max(0, from - start), Math.min(letters.length, to - start));
