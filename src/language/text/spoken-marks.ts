/**
 * The marks that a speaker says aloud in a dictation nobody has edited: "over the wire comma to the iliac vein period new paragraph the
 * stent". Each becomes the mark it means, filled up with carriage returns, **character for character**, so that offsets stay those of the note.
 *
 * Only where the text is such a transcript: marks are said far oftener than written. Elsewhere "period" and "colon" are words.
 */
export function withSpokenMarks(text: string): string {
  if (!mayBeSpoken.test(text)) return text;
  const spoken = text.match(spokenStop)?.length ?? 0;
  const written = text.match(writtenStop)?.length ?? 0;
  if (spoken < fewest || written * 2 > spoken) return text;
  return text.replace(spokenMark, (words: string) => {
    const mark = marks.get(words.trim().toLowerCase().replace(/\s+/g, ' ')) ?? ' ';
    return mark.startsWith('\n') ? mark.padStart(words.length, '\r') : mark.padEnd(words.length, '\r');
  });
}

/** So many full stops said aloud make a transcript. */
const fewest = 3;
const mayBeSpoken = /\b(?:period|full stop)\b[^.]{0,400}\b(?:period|full stop|comma|new (?:paragraph|line))\b/i;
const spokenStop = / (?:period|full stop)(?=\s|$)/gi;
const writtenStop = /[a-z]{2}[.](?=\s|$)/gi;
/** "For a period of rest", "the holding period", "the sigmoid colon": words and no marks; "turned to the left period", "on the right comma" are marks. */
const spokenMark = new RegExp(
  [
    '(?<!\\b(?:a|the|this|that|which|one|time|short|brief|long|holding|recovery|grace|rest|waiting)) (period|full stop)',
    '(?<!\\b(?:a|the|this|that|which|one|short|long|sigmoid|ascending|descending|transverse|left|right)) (colon)',
    ' (comma|semicolon|question mark|new paragraph|next paragraph|new line|next line|open paren(?:thesis)?|close paren(?:thesis)?)',
  ].map((mark) => `(?:${mark}(?=\\s|$)(?! of\\b))`).join('|'),
  'gi',
);

const marks: ReadonlyMap<string, string> = new Map([
  ['period', '.'], ['full stop', '.'], ['comma', ','], ['semicolon', ';'], ['colon', ':'], ['question mark', '?'], ['new paragraph', '\n\n'], ['next paragraph', '\n\n'],
  ['new line', '\n'], ['next line', '\n'], ['open paren', ' ('], ['open parenthesis', ' ('], ['close paren', ')'], ['close parenthesis', ')'],
]);
