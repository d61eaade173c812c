import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readIvusActs } from '../src/facts/ivus/ivus-acts.js';
import { followIvus } from '../src/facts/ivus/ivus-context.js';
import { readReports } from '../src/facts/results/ivus-reports.js';
import { readMovements } from '../src/facts/movement/movements.js';
import { readNecessity } from '../src/facts/reasons/necessity.js';
import { testimonyOf } from '../src/facts/sections-of-fact.js';
import { readNote, type Reading } from '../src/language/read-note.js';
import type { StatementKind } from '../src/language/grammar/weigh-statement.js';
import { overlaps, type Span } from '../src/model/span.js';
import type { VesselRef } from '../src/model/vessel.js';
import { readGoldNotes, type Gold, type GoldNote } from './score/gold-note.js';

/** One sentence tied to IVUS, with what the gold answer says it is. */
export interface LabelledStatement {
  /** Notes of one pair (adv-026a, adv-026b) share a group and are held out together. */
  readonly group: string;
  readonly words: string;
  readonly kind: StatementKind;
  /** What the pattern reader makes of it. */
  readonly byPatterns: StatementKind;
  /** Tied to IVUS, in a section that may tell of it, and not of IVUS planned, past or not done: only there is the classifier asked. */
  readonly asked: boolean;
  /** The gold answer quotes it. */
  readonly quoted: boolean;
}

const evidenceSchema = z.object({ evidence: z.object({ necessity: z.array(z.string()), findings: z.array(z.string()) }) });

/** The labelled sentences of every corpus note whose gold answer quotes its reasons and results, in reading order. */
export const labelStatements = (corpus: string): LabelledStatement[] => readGoldNotes(corpus).flatMap((note) => statementsOf(corpus, note));

function statementsOf(corpus: string, { set, text, gold }: GoldNote): LabelledStatement[] {
  const quoted = evidenceSchema.safeParse(JSON.parse(readFileSync(join(corpus, set, `${gold.id}.json`), 'utf8')));
  if (!quoted.success) return [];
  const { evidence } = quoted.data;
  const reading = readNote(text);
  const movements = readMovements(reading);
  const contexts = followIvus(reading, movements);
  const quotes = { necessity: placesOf(text, evidence.necessity), finding: placesOf(text, evidence.findings) };
  const necessity = readNecessity(reading, contexts, movements);
  const reports = readReports(reading, contexts, movements).filter(({ imaging }) => imaging === 'ivus');
  const undone = new Set(readIvusActs(reading, movements, contexts).filter(({ status }) => status !== 'performed').map(({ sentence }) => sentence.index));
  const spoken = new Set(reading.sentences.filter(({ index }) => contexts[index]?.tie === 'own').map(({ paragraph }) => paragraph));
  return reading.sentences.flatMap((sentence) => {
    const shares = { necessity: shared(quotes.necessity, sentence), finding: shared(quotes.finding, sentence) };
    const tied = contexts[sentence.index]?.tie !== 'none' || spoken.has(sentence.paragraph);
    if (!tied && shares.necessity + shares.finding === 0) return [];
    const asked = contexts[sentence.index]?.tie !== 'none' && ['session', 'indication'].includes(testimonyOf(sentence)) && !undone.has(sentence.index);
    const reason = necessity.find((one) => overlaps(one.quote, sentence));
    const result = reports.find((one) => one.sentence === sentence);
    const byPatterns = result ? 'finding' : reason ? 'necessity' : 'other';
    const confirmed = result && flagged(gold, 'findings', result.refs) ? 'finding' : reason && flagged(gold, 'necessity', reason.refs) ? 'necessity' : 'other';
    const kind = shares.necessity + shares.finding === 0 ? confirmed : shares.necessity > shares.finding ? 'necessity' : 'finding';
    return [{ group: gold.id.replace(/[a-z]$/, ''), words: wordsOf(reading, sentence), kind, byPatterns, asked, quoted: shares.necessity + shares.finding > 0 }];
  });
}

const wordsOf = ({ text }: Reading, { start, end }: Span): string => text.slice(start, end).replace(/\s+/g, ' ');

/** The gold quotes leave out repeats; a sentence the patterns read counts where the gold flags of its vessels agree. */
function flagged(gold: Gold, flag: 'necessity' | 'findings', refs: readonly VesselRef[]): boolean {
  const holds = gold.ivus.filter((one) => one.status === 'performed' && (flag === 'necessity' ? one.necessity : one.findings === 'yes'));
  return refs.length === 0 ? holds.length > 0 : refs.some((ref) => holds.some(({ vessel, side }) => vessel === ref.vessel && side === ref.side));
}

/** Where the quotes stand in the note. */
const placesOf = (text: string, quotes: readonly string[]): Span[] =>
  quotes.flatMap((quote) => {
    const start = text.indexOf(quote);
    return start < 0 ? [] : [{ start, end: start + quote.length }];
  });

/** Characters of a sentence that stand in the quotes. */
const shared = (quotes: readonly Span[], { start, end }: Span): number =>
  quotes.reduce((sum, quote) => sum + Math.max(0, Math.min(end, quote.end) - Math.max(start, quote.start)), 0);
