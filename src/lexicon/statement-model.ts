import data from '../../lexicons/statement-classifier.json' with { type: 'json' };

/** The trained statement classifier: counts of features and the thresholds chosen in cross-validation, and no text. */
export const statementModel = data;
