import { flatMap } from '../model/flat-map.js';
import { byPosition, type Quote } from '../model/span.js';

/** Quotes in reading order, each place once. */
export const mergeEvidence = (...groups: readonly (readonly Quote[])[]): readonly Quote[] => {
  const all = flatMap(groups, (group) => group);
  if (all.every((quote, at) => at === 0 || byPosition(all[at - 1] ?? quote, quote) < 0)) return all;
  all.sort(byPosition);
  return all.filter(({ start, end }, at) => start !== all[at - 1]?.start || end !== all[at - 1]?.end);
};

/** Where a quoted fact begins; facts without a quote come last. */
export const firstOffset = (evidence: readonly Quote[]): number =>
  evidence.reduce((least, { start }) => Math.min(least, start), Number.MAX_SAFE_INTEGER);
