import { distance } from 'fastest-levenshtein';

/** How many edits worse than the best a suggestion may be. */
const tolerance = 2;
const mostSuggestions = 3;

/** The candidates that are close enough to be what was meant, closest first. */
export const suggest = (typed: string, candidates: readonly string[]): readonly string[] => {
  const wanted = typed.toLowerCase();
  const ranked = candidates
    .map((candidate) => ({ candidate, edits: distance(wanted, candidate) }))
    .toSorted((a, b) => a.edits - b.edits);
  const reach = Math.min(Math.max(2, wanted.length / 3), (ranked[0]?.edits ?? 0) + tolerance);
  return ranked.filter(({ edits }) => edits <= reach).slice(0, mostSuggestions).map(({ candidate }) => candidate);
};

/** `; did you mean "a" or "b"?`, or nothing. */
export const didYouMean = (suggestions: readonly string[]): string =>
  suggestions.length === 0 ? '' : `; did you mean ${suggestions.map((name) => `"${name}"`).join(' or ')}?`;
