import type { Quote } from '../model/span.js';

/** Words that a query to a physician must not hold (AHIMA/ACDIS practice; contract, section 3). */
export const forbiddenInQuery =
  /\b\d{4}[\dT]\b|\$|\b(?:units?|codes?|coded|coding|cpt|hcpcs|modifiers?|claims?|bill(?:s|ed|ing|able)?|pay(?:s|ment|ments|er|ers|able)?|paid|price[sd]?|charges?|fees?|den(?:y|ied|ies|ial|ials)|reimburs\w*|revenue|audit\w*|in order to)\b/i;

const longest = 160;

const cut = (words: string): string => {
  const flat = words.replace(/\s+/g, ' ').trim();
  return flat.length <= longest ? flat : `${flat.slice(0, flat.lastIndexOf(' ', longest))} …`;
};

/** The full stop of the quote would stand beside that of the sentence. */
const withoutStop = (words: string): string => words.replace(/\.$/u, '');

/** `The note says "…".`, from the first words that may be shown; empty where there are none. */
export const noteSays = (evidence: readonly Quote[]): string => {
  const shown = evidence.find(({ quote }) => quote.trim() !== '' && !forbiddenInQuery.test(quote));
  return shown === undefined ? '' : `The note says "${withoutStop(cut(shown.quote))}". `;
};

const ways = 'other (please describe); unable to determine';

/** Quotes the note and asks an open question, which may be answered freely or as undeterminable. */
export const askOpenly = (evidence: readonly Quote[], question: string): string =>
  `${noteSays(evidence)}${question} Please answer in your own words, or: ${ways}.`;

/** Quotes the note and offers clinically supported options, with "other" and "unable to determine". */
export const askWithOptions = (evidence: readonly Quote[], question: string, options: readonly string[]): string =>
  `${noteSays(evidence)}${question} Options: ${[...options, ways].join('; ')}.`;
