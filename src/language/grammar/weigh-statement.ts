import { likelihoodsOf, type Bayes } from './natural.js';

/** What a statement about IVUS may be: why it was needed, what it showed, or neither. */
export const statementKinds = ['necessity', 'finding', 'other'] as const;
export type StatementKind = (typeof statementKinds)[number];

/** For each kind its share; they add up to 1. */
export type Shares = Readonly<Record<StatementKind, number>>;

/** With every feature taken for independent, 90 of them stay within what a product of likelihoods can hold. */
const mostFeatures = 90;

/**
 * The share of each kind for a list of features. Neighbouring features tell much the same, so the product of their
 * likelihoods is far too sure: its logarithm is divided by the square root of their number.
 */
export function weighFeatures(bayes: Bayes, features: readonly string[]): Shares {
  const known = features.filter((feature) => Object.hasOwn(bayes.features, feature)).slice(0, mostFeatures);
  if (known.length === 0) return { necessity: 0, finding: 0, other: 1 };
  const values = new Map(likelihoodsOf(bayes, known).map(({ label, value }) => [label, Math.log(value) / Math.sqrt(known.length)]));
  const most = Math.max(...values.values());
  const weight = (kind: StatementKind): number => Math.exp((values.get(kind) ?? -Infinity) - most);
  const all = weight('necessity') + weight('finding') + weight('other');
  return { necessity: weight('necessity') / all, finding: weight('finding') / all, other: weight('other') / all };
}

/** The share from which on a statement counts as necessity, as finding. */
export type Thresholds = Readonly<Record<'necessity' | 'finding', number>>;

/** The kind with the greatest share where that reaches its threshold, else `other`. */
export function decideKind(shares: Shares, thresholds: Thresholds): StatementKind {
  const likely = shares.necessity >= shares.finding ? 'necessity' : 'finding';
  return shares[likely] > shares.other && shares[likely] >= thresholds[likely] ? likely : 'other';
}
