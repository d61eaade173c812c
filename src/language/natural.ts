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
  addDocument(features: readonly string[], label: string): void;
  train(): void;
  getClassifications(features: readonly string[]): Likelihood[];
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

/** Porter stem of a word in small letters; the caller limits its length. */
export function stem(word: string): string {
  const loaded: Stemmer = porter ?? load('natural/lib/natural/stemmers/porter_stemmer.js');
  porter = loaded;
  return loaded.stem(word);
}
