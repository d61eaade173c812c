import { byPosition, type Quote } from '../model/span.js';

/** Quotes in reading order, each place once. */
export const mergeEvidence = (...groups: readonly (readonly Quote[])[]): readonly Quote[] => {
  const byPlace = new Map<string, Quote>();
  for (const quote of groups.flat()) byPlace.set(`${quote.start}-${quote.end}`, quote);
  return [...byPlace.values()].sort(byPosition);
};

/** Where a quoted fact begins; facts without a quote come last. */
export const firstOffset = (evidence: readonly Quote[]): number =>
  evidence.reduce((least, { start }) => Math.min(least, start), Number.MAX_SAFE_INTEGER);
