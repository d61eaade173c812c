import { createRequire } from 'node:module';

/** How often each feature stood with each kind, in the shape of natural's Bayes classifier, without training text. */
export interface BayesCounts {
  /** Every known feature, in the order of its index, with how often it was seen. */
  readonly features: Readonly<Record<string, number>>;
  readonly classifier: {
    /** Kind → index of feature → one more than the examples that hold it. */
    readonly classFeatures: Readonly<Record<string, Readonly<Record<string, number>>>>;
    readonly classTotals: Readonly<Record<string, number>>;
    readonly totalExamples: number;
    readonly smoothing: number;
  };
}

/** One kind with its likelihood; likelihoods of one answer do not add up to 1. */
export interface Likelihood {
  readonly label: string;
  readonly value: number;
}

/** What of natural's Bayes classifier is used here: lists of features in and out, never text. */
export interface Bayes extends BayesCounts {
  readonly classifier: BayesCounts['classifier'] & {
    /** `observation`: the index of each feature that is there, by its name. */
    getClassifications(observation: Readonly<Record<string, number>>): Likelihood[];
  };
  addDocument(features: readonly string[], label: string): void;
  train(): void;
}

interface BayesClass {
  new (stemmer: Stemmer | undefined, smoothing: number): Bayes;
  restore(counts: BayesCounts): Bayes;
}

interface Stemmer {
  stem(word: string): string;
}

const load = createRequire(import.meta.url);

let bayes: BayesClass | null = null;
let porter: Stemmer | null = null;

function bayesClass(): BayesClass {
  const loaded: BayesClass = bayes ?? load('natural/lib/natural/classifiers/bayes_classifier.js');
  return (bayes = loaded);
}

/** An empty classifier, to be trained; `smoothing` is what a feature never seen with a kind counts. */
export const newBayes = (smoothing: number): Bayes => new (bayesClass())(undefined, smoothing);

/** A classifier from its counts; the counts are copied, for the library writes into what it is given. */
export const restoreBayes = (counts: BayesCounts): Bayes => bayesClass().restore(structuredClone(counts));

const indexes = new WeakMap<Bayes, ReadonlyMap<string, number>>();

function featureIndex(bayes: Bayes): ReadonlyMap<string, number> {
  const kept = indexes.get(bayes) ?? new Map(Object.keys(bayes.features).map((feature, index) => [feature, index]));
  indexes.set(bayes, kept);
  return kept;
}

/**
 * The likelihood of each kind for distinct features, by a classifier that is trained. It is handed the few features of a
 * statement, not a list of all it knows; from the last to the first, so that it adds up in the same order.
 */
export function likelihoodsOf(bayes: Bayes, features: readonly string[]): Likelihood[] {
  const index = featureIndex(bayes);
  const known = features.map((feature): [string, number] => [feature, index.get(feature) ?? -1]).filter(([, at]) => at >= 0);
  return bayes.classifier.getClassifications(Object.fromEntries(known.sort(([, a], [, b]) => b - a)));
}

/** Porter stem of a word in small letters; the caller limits its length. Answers depend on the word alone and are kept, as one takes some twenty patterns. */
export function stem(word: string): string {
  const kept = stems.get(word);
  if (kept !== undefined) return kept;
  if (stems.size >= mostStems) stems.clear();
  const loaded: Stemmer = porter ?? load('natural/lib/natural/stemmers/porter_stemmer.js');
  porter = loaded;
  const stemmed = loaded.stem(word);
  stems.set(word, stemmed);
  return stemmed;
}

const stems = new Map<string, string>();
const mostStems = 20_000;
