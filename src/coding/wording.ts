import { describeVessel } from '../anatomy/index.js';
import type { VesselRef } from '../model/vessel.js';

/** "a", "a and b", "a, b and c". */
export const listWords = (words: readonly string[]): string => {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
};

/** "the left external iliac vein". */
export const theVessel = (ref: VesselRef): string => `the ${describeVessel(ref)}`;

/** "the left common iliac vein and the inferior vena cava". */
export const theVessels = (refs: readonly VesselRef[]): string => listWords(refs.map(theVessel));

/** A family id such as `left-common-iliac-vein` as words. */
export const familyWords = (family: string): string => family.replaceAll('-', ' ');

/** First letter upper case, for the start of a sentence. */
export const capitalize = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Several sentences as one, for a line that adds units up. */
export const joinSentences = (sentences: readonly string[]): string => {
  const [first, ...rest] = [...new Set(sentences)].map((sentence) => sentence.replace(/\.$/, ''));
  if (first === undefined) return '';
  return `${[first, ...rest.map((one) => one.charAt(0).toLowerCase() + one.slice(1))].join('; ')}.`;
};

/** "1 unit", "2 units". */
export const countWords = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;

/** Clauses as one sentence. */
export const sentenceOf = (clauses: readonly string[]): string => `${capitalize(clauses.join('; '))}.`;
