import { featuresOf } from '../src/language/grammar/statement-features.js';
import { newBayes, type Bayes, type BayesCounts } from '../src/language/grammar/natural.js';
import { decideKind, weighFeatures, type Shares, type Thresholds } from '../src/language/grammar/weigh-statement.js';
import type { LabelledStatement } from './labelled-statements.js';

export const smoothing = 0.05;
const folds = 10;
/** A feature must stand in this many notes, so that no words of a single note are stored. */
const fewestNotes = 2;

export interface Example extends LabelledStatement {
  readonly features: readonly string[];
}

/** An example with what a classifier answers that never saw its note. */
export interface Tried extends Example {
  readonly shares: Shares;
}

export interface Rates {
  readonly found: number;
  readonly right: number;
  readonly all: number;
}

export const toExample = (statement: LabelledStatement): Example => ({ ...statement, features: featuresOf(statement.words) });

export function train(examples: readonly Example[]): Bayes {
  const notes = new Map<string, Set<string>>();
  for (const { features, group } of examples)
    for (const feature of features) notes.set(feature, (notes.get(feature) ?? new Set()).add(group));
  const bayes = newBayes(smoothing);
  for (const { features, kind } of examples) bayes.addDocument(features.filter((feature) => (notes.get(feature)?.size ?? 0) >= fewestNotes), kind);
  bayes.train();
  return bayes;
}

/** How many parts the notes are held out in, and which one each group is in. */
export function foldsOf(examples: readonly Example[]): { readonly count: number; readonly foldOf: ReadonlyMap<string, number> } {
  const groups = [...new Set(examples.map(({ group }) => group))].sort();
  return { count: folds, foldOf: new Map(groups.map((group, at) => [group, at % folds])) };
}

/** Trains ten times without a tenth of the notes, and tries each example with the classifier that never saw its note. */
export function crossValidate(examples: readonly Example[]): Tried[] {
  const { foldOf } = foldsOf(examples);
  return Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
    const bayes = train(examples.filter(({ group }) => foldOf.get(group) !== fold));
    return examples.filter(({ group }) => foldOf.get(group) === fold).map((example) => ({ ...example, shares: weighFeatures(bayes, example.features) }));
  });
}

/** The lowest share, in steps of 0.005, from which on at least `precision` of what is found is right. */
export function chooseThreshold(tried: readonly Tried[], kind: keyof Thresholds, precision: number): number {
  let lowest = 1;
  for (let step = 199; step >= 100; step--) {
    const threshold = step / 200;
    const { right, found } = ratesAt(tried, kind, { necessity: 1.1, finding: 1.1, [kind]: threshold });
    if (found > 0 && right / found < precision) break;
    if (found > 0) lowest = threshold;
  }
  return lowest;
}

export function ratesAt(tried: readonly Tried[], kind: keyof Thresholds, thresholds: Thresholds): Rates {
  const found = tried.filter(({ shares }) => decideKind(shares, thresholds) === kind);
  return { found: found.length, right: found.filter((one) => one.kind === kind).length, all: tried.filter((one) => one.kind === kind).length };
}

/** The counts alone, features in alphabetical order: neither the training sentences nor the order of their words. */
export function countsOf({ features, classifier }: Bayes): BayesCounts {
  const names = Object.keys(features);
  const sorted = names.map((name, from) => ({ name, from })).sort((a, b) => (a.name < b.name ? -1 : 1));
  const classFeatures = Object.entries(classifier.classFeatures)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, counts]): [string, Record<string, number>] => [
      kind,
      Object.fromEntries(sorted.flatMap(({ from }, to) => (counts[from] === undefined ? [] : [[String(to), counts[from]]]))),
    ]);
  return {
    features: Object.fromEntries(sorted.map(({ name }) => [name, features[name] ?? 0])),
    classifier: {
      classFeatures: Object.fromEntries(classFeatures),
      classTotals: Object.fromEntries(classFeatures.map(([kind]) => [kind, classifier.classTotals[kind] ?? 1])),
      totalExamples: classifier.totalExamples,
      smoothing: classifier.smoothing,
    },
  };
}
