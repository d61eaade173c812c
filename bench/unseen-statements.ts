import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { followIvus } from '../src/facts/ivus/ivus-context.js';
import { readReports } from '../src/facts/results/ivus-reports.js';
import { readMovements } from '../src/facts/movement/movements.js';
import { readNecessity } from '../src/facts/reasons/necessity.js';
import { featuresOf } from '../src/language/grammar/statement-features.js';
import { readNote } from '../src/language/read-note.js';
import type { Bayes } from '../src/language/grammar/natural.js';
import { decideKind, statementKinds, weighFeatures, type StatementKind, type Thresholds } from '../src/language/grammar/weigh-statement.js';

const unseenSchema = z.array(z.tuple([z.enum(statementKinds), z.string()]));
const before = 'TECHNIQUE:\nThe IVUS catheter was advanced into the left common iliac vein.';

export interface Unseen {
  readonly kind: StatementKind;
  readonly words: string;
  readonly byPatterns: StatementKind;
  readonly byClassifier: StatementKind;
}

/** Sentences written apart from the corpus, in wording it does not hold; none of them is trained on. */
export function tryUnseen(bayes: Bayes, thresholds: Thresholds): Unseen[] {
  const sentences = unseenSchema.parse(JSON.parse(readFileSync(join(import.meta.dirname, 'unseen-statements.json'), 'utf8')));
  return sentences.map(([kind, words]) => ({
    kind, words, byPatterns: byPatterns(words), byClassifier: decideKind(weighFeatures(bayes, featuresOf(words)), thresholds),
  }));
}

/** What the pattern reader makes of a sentence behind a run of the IVUS catheter. */
function byPatterns(words: string): StatementKind {
  const reading = readNote(`${before} ${words}`);
  const movements = readMovements(reading);
  const contexts = followIvus(reading, movements);
  if (readReports(reading, contexts, movements).some(({ sentence, imaging }) => imaging === 'ivus' && sentence.start > before.length)) return 'finding';
  return readNecessity(reading, contexts, movements).some(({ quote }) => quote.end > before.length) ? 'necessity' : 'other';
}
