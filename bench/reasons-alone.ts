import { followIvus } from '../src/facts/ivus/ivus-context.js';
import { readIvusActs } from '../src/facts/ivus/ivus-acts.js';
import { likelyReasons, sureAlone } from '../src/facts/reasons/likely-reasons.js';
import { readMovements } from '../src/facts/movement/movements.js';
import { readNecessity } from '../src/facts/reasons/necessity.js';
import { readFacts } from '../src/facts/read-facts.js';
import { readIvusTables } from '../src/facts/tables/read-ivus-tables.js';
import type { Bayes } from '../src/language/grammar/natural.js';
import { readNote } from '../src/language/read-note.js';
import { featuresOf } from '../src/language/grammar/statement-features.js';
import { weighFeatures } from '../src/language/grammar/weigh-statement.js';
import { vesselKey, type VesselRef } from '../src/model/vessel.js';
import { foldsOf, train, type Example } from './cross-validation.js';
import { readGoldNotes, type GoldNote } from './score/gold-note.js';

/** An examined vessel in which the patterns find no reason. */
export interface Unreasoned {
  /** By the gold answer it has one. */
  readonly reasoned: boolean;
  /** The classifier, trained without this note, gives it one. */
  readonly given: boolean;
}

/** Tries the classifier where it stands alone: on the vessels of the corpus without a reason by the patterns, each note with a classifier that never saw it. */
export function tryAlone(corpus: string, examples: readonly Example[]): Unreasoned[] {
  const { count, foldOf } = foldsOf(examples);
  const judges = Array.from({ length: count }, (_, fold) => train(examples.filter(({ group }) => foldOf.get(group) !== fold)));
  const whole = train(examples);
  return readGoldNotes(corpus).flatMap((note) => {
    const fold = foldOf.get(note.gold.id.replace(/[a-z]$/, ''));
    return unreasonedOf(note, (fold === undefined ? undefined : judges[fold]) ?? whole);
  });
}

function unreasonedOf({ text, gold }: GoldNote, bayes: Bayes): Unreasoned[] {
  const reading = readNote(text);
  const without = readFacts(reading, { dateOfService: null }).ivus.filter(({ status, coronary, necessity, reasonClassified }) => status === 'performed' && !coronary && (necessity.length === 0 || reasonClassified));
  const unreasoned = without.flatMap(({ vessel, side }): VesselRef[] => (vessel === null ? [] : [{ vessel, side }]));
  const movements = readMovements(reading);
  const contexts = followIvus(reading, movements);
  const tables = readIvusTables(reading, contexts);
  const known = new Set(readNecessity(reading, contexts, movements, tables).map(({ sentence }) => sentence));
  const isReason = (words: string): boolean => weighFeatures(bayes, featuresOf(words)).necessity >= sureAlone;
  const given = new Set(likelyReasons(reading, contexts, readIvusActs(reading, movements, contexts), tables, known, unreasoned, isReason).flatMap(({ refs }) => refs.map(vesselKey)));
  return unreasoned.flatMap((ref) => {
    const wanted = gold.ivus.find((one) => one.status === 'performed' && one.vessel === ref.vessel && one.side === ref.side);
    return wanted ? [{ reasoned: wanted.necessity, given: given.has(vesselKey(ref)) }] : [];
  });
}
