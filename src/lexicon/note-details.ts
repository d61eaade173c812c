import data from '../../lexicons/note-details.json' with { type: 'json' };

/** Word lists for the details of a note around its procedure: dates, codes, template marks, physicians, variants. */
export const noteDetails = data;

/**
 * A pattern source for any of the phrases in folded text. Blanks of a phrase match up to three blanks, dots, apostrophes,
 * slashes or hyphens, so the pattern stays linear. The longest phrase wins.
 */
export function anyOf(phrases: readonly string[]): string {
  const sorted = [...new Set(phrases)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return `(?:${sorted.map((phrase) => phrase.split(' ').map(escaped).join("[\\s.'&/-]{1,3}")).join('|')})`;
}

/** The same, as whole words. */
export const anyWord = (phrases: readonly string[]): string => `(?<![a-z0-9])${anyOf(phrases)}(?![a-z0-9])`;

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\%]/g, '\\$&');
