/**
 * Words that a speaker takes back while dictating: "right common femoral vein, correction, left common femoral vein",
 * "24, strike that, 22 mm", "into the splenic, I am sorry, into the gastroduodenal artery". What was taken back and the
 * words that take it back are replaced by carriage returns, **character for character**, so that offsets stay those of the note.
 *
 * Nothing is taken back unless the words behind match some in front: the same word, or a side for a side, a number for a number.
 */
export function withoutRetractions(text: string): string {
  if (!mayRetract.test(text)) return text;
  let kept = text;
  for (const match of text.matchAll(retraction)) {
    const end = match.index + match[0].length;
    const start = startOfRetracted(kept, match.index, kept.slice(end, end + farthest));
    if (start !== null) kept = kept.slice(0, start) + '\r'.repeat(end - start) + kept.slice(end).replace(commaOfSide, '$1\r');
  }
  for (const match of kept.matchAll(bare)) {
    const end = match.index + match[0].length;
    const start = startOfRetracted(kept, match.index, kept.slice(end, end + farthest));
    if (start !== null && /\S\s+\S/.test(kept.slice(start, match.index)) && !/\b(?:surgical|after|for|of|with|angle|before)\s*$/i.test(kept.slice(0, match.index))) kept = kept.slice(0, start) + '\r'.repeat(end - start) + kept.slice(end);
  }
  return kept;
}

const mayRetract = /correction|strike that|scratch that|sorry|make that|i mean|i meant|misspoke|excuse me|rather|pardon|my mistake/i;
const cue = "(?:correction|(?:no,? )?(?:strike|scratch|make|delete) that|(?:i am |i'?m |no,? )?sorry|(?:no,? )?(?:i mean|i meant|i misspoke|i should say|excuse me|i beg your pardon|beg your pardon|my mistake)|or rather|no,? rather)";
/** Dictation without marks: "into the external correction the common iliac". */
const bare = /\s(?:correction|scratch that|strike that)\s+(?=(?:the|left|right|into|in|a|an|\d))/gi;
const retraction = new RegExp(`(?:[,;(-]|\\.{2,3}|\\s-)\\s*(?:and |no |um |uh )?${cue}(?:,? (?:correction|no|that is|that was|it is|it was|to say))?\\s*[,:;.)-]*\\s+`, 'gi');
/** "..., no, strike that, left, popliteal vein": the comma closes the correction. */
const commaOfSide = /^((?:left|right)),(?=\s)/i;
const farthest = 60;
/** No more words than these are taken back. */
const mostWords = 8;

const fillers = new Set(['a', 'an', 'the', 'that', 'is', 'was', 'it', 'in']);
const sides = new Set(['left', 'right', 'l', 'r', 'lt', 'rt', 'both']);

/** Where the words taken back begin: at the nearest word in front that is of the kind of the first word behind. Null where none is. */
function startOfRetracted(text: string, at: number, behind: string): number | null {
  const words: readonly string[] = behind.toLowerCase().match(/[a-z]+|\d+(?:\.\d+)?/g) ?? [];
  const before = [...text.slice(Math.max(0, at - 120), at).matchAll(/[A-Za-z]+|\d+(?:\.\d+)?|[.;:](?=\s)/g)].slice(-mostWords);
  const offset = Math.max(0, at - 120);
  for (const word of words.slice(0, 3)) {
    const found = likest(before.map(([each]) => each.toLowerCase()), words.slice(words.indexOf(word)));
    const match = found === null ? undefined : before[found];
    if (match) return offset + match.index;
    if (!fillers.has(word)) return null;
  }
  return null;
}

/** Index of the word in front from which most words are of the kinds of those behind, the nearest of several; null where none is. */
function likest(before: readonly string[], behind: readonly string[]): number | null {
  const from = before.findLastIndex((word) => /^[.;:]$/.test(word)) + 1;
  let best: number | null = null;
  let most = 0;
  for (let at = before.length - 1; at >= from; at--) {
    let like = 0;
    while (at + like < before.length && isSameKind(before[at + like] ?? '', behind[like] ?? '')) like++;
    if (like > most) [best, most] = [at, like];
  }
  return best;
}

const isSameKind = (one: string, other: string): boolean => one === other || (sides.has(one) && sides.has(other)) || (isNumber(one) && isNumber(other));
const isNumber = (word: string): boolean => /^\d/.test(word);
