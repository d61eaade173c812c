import { statementModel } from '../../lexicon/statement-model.js';
import { restoreBayes, type Bayes } from './natural.js';
import { featuresOf } from './statement-features.js';
import { decideKind, weighFeatures, type StatementKind } from './weigh-statement.js';

export interface ClassifiedStatement {
  readonly kind: StatementKind;
  /** The share of `kind` among the three, from 0 to 1. */
  readonly confidence: number;
}

let trained: Bayes | null = null;

/**
 * Whether a sentence tied to IVUS states why IVUS was needed, what it showed, or neither. Meant for sentences in which
 * the patterns found nothing; below the threshold of a kind the answer is `other`. How right it is stands in
 * `docs/statement-classifier.md`. The library is loaded at the first call.
 */
export function classifyStatement(words: string): ClassifiedStatement {
  trained ??= restoreBayes(statementModel.counts);
  const shares = weighFeatures(trained, featuresOf(words));
  const kind = decideKind(shares, statementModel.thresholds);
  return { kind, confidence: shares[kind] };
}
