import data from '../../lexicons/note-details.json' with { type: 'json' };

/** Word lists for the details of a note around its procedure: dates, codes, template marks, physicians, variants. */
export const noteDetails = data;

/** Up to three blanks, dots, apostrophes, slashes or hyphens, so that a pattern stays linear. */
const betweenWords = "[\\s.'&/-]{1,3}";

/**
 * A pattern source for any of the phrases in folded text, with `blank` for the blanks of a phrase. The longest phrase wins.
 *
 * Phrases that begin alike share their beginning in the pattern: at each letter of a note only one branch is followed instead of all phrases tried.
 */
export const anyOf = (phrases: readonly string[], blank = betweenWords): string => `(?:${sharingBeginnings([...new Set(phrases)].map((phrase) => unitsOf(phrase, blank)))})`;

/** The same, as whole words. */
export const anyWord = (phrases: readonly string[]): string => `(?<![a-z0-9])${anyOf(phrases)}(?![a-z0-9])`;

/** The pattern of a phrase, letter by letter. */
const unitsOf = (phrase: string, blank: string): readonly string[] => [...phrase].map((letter) => (letter === ' ' ? blank : escaped(letter)));

/** Alternatives for phrases, the longer one first wherever one goes on from another. */
function sharingBeginnings(phrases: readonly (readonly string[])[]): string {
  const byFirst = new Map<string, (readonly string[])[]>();
  let ends = false;
  for (const [first, ...rest] of phrases) {
    if (first === undefined) ends = true;
    else byFirst.set(first, [...(byFirst.get(first) ?? []), rest]);
  }
  const branches = [...byFirst].map(([first, rests]) => {
    const rest = sharingBeginnings(rests);
    const isChoice = rests.length > 1 && rests.some(([unit]) => unit !== rests[0]?.[0]);
    return first + (isChoice ? `(?:${rest})` : rest);
  });
  return [...branches, ...(ends ? [''] : [])].join('|');
}

const escaped = (letter: string): string => letter.replace(/[.*+?^${}()|[\]\\%]/, '\\$&');
