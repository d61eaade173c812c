import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chooseThreshold, countsOf, crossValidate, toExample, train } from './cross-validation.js';
import { labelStatements } from './labelled-statements.js';
import { describeTraining } from './training-report.js';
import { tryAlone } from './reasons-alone.js';
import { tryUnseen } from './unseen-statements.js';

/**
 * `npm run train`: trains the statement classifier on the corpus, prints its figures and writes
 * `lexicons/statement-classifier.json` and `docs/statement-classifier.md`. The same corpus gives the same bytes.
 */
const root = join(import.meta.dirname, '..');
const wantedPrecision = 0.95;

const examples = labelStatements(join(root, 'corpus')).map(toExample);
const tried = crossValidate(examples).filter(({ asked }) => asked);
const thresholds = {
  necessity: chooseThreshold(tried, 'necessity', wantedPrecision),
  finding: chooseThreshold(tried, 'finding', wantedPrecision),
};
const bayes = train(examples);
const report = describeTraining({ examples, tried, thresholds, unseen: tryUnseen(bayes, thresholds), alone: tryAlone(join(root, 'corpus'), examples), features: Object.keys(bayes.features).length });

writeFileSync(join(root, 'lexicons/statement-classifier.json'), `${JSON.stringify({ thresholds, counts: countsOf(bayes) })}\n`);
writeFileSync(join(root, 'docs/statement-classifier.md'), report);
console.log(report);
