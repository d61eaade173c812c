import { createHash } from 'node:crypto';
import type { NoteItem } from '../intake/intake-unit.js';
import { familiesOf } from '../lexicon/procedure-families.js';
import type { Analysis, ClaimStatus, Severity, Verdict } from '../model/analysis.js';
import { bandKeys } from './cloned-text/band-keys.js';
import { packHashes, sketchNote } from './cloned-text/sketch.js';
import { plainName, readAuthor } from './read-author.js';

/** Facility and non-facility, in US dollars. */
type Amounts = readonly [facility: number, nonFacility: number];

/** What is kept of a record until the end of a run: of a note its summary, else why there is none. */
export interface NoteSummary {
  readonly id: string | null;
  readonly source: string;
  readonly problem?: string;
  readonly note?: SummarizedNote;
}

/**
 * What the report and cloned text need of a note. It holds no words of the note, but for `quotes`, which are there only where they
 * were asked for. The patient is a hash.
 */
export interface SummarizedNote {
  readonly verdict: Verdict;
  readonly date: string | null;
  readonly patient: string | null;
  readonly author: string | null;
  readonly site: string | null;
  readonly families: readonly string[];
  /** Rules in the order of the findings, each with how often it was raised. */
  readonly gaps: readonly Gap[];
  readonly codes: readonly (readonly [code: string, units: number, status: 'supported' | 'incomplete'])[];
  readonly money: { readonly supported: Amounts; readonly gap: Amounts; readonly claimOver: Amounts; readonly claimUnder: Amounts } | null;
  readonly claim: readonly (readonly [code: string, status: ClaimStatus, submitted: number, supported: number])[] | null;
  /** Hashes of the sketch, in base64. */
  readonly bands: string;
  readonly narrative: string;
  readonly findings: string;
  readonly quotes?: readonly string[];
}

export type Gap = readonly [rule: string, severity: Severity, findings: number];

/** Quotes of one note in a report that may quote. */
const quotesShown = 2;

export const summarizeNote = (item: NoteItem, analysis: Analysis, withQuotes: boolean): NoteSummary => {
  const { fields, text } = item;
  const { verdict, findings } = analysis.audit;
  const sketch = sketchNote(text, analysis.note.sections);
  const quotes = findings.filter(({ severity }) => severity === 'error').flatMap(({ evidence }) => evidence.slice(0, 1).map(({ quote }) => quote));
  return {
    id: item.id,
    source: item.source,
    note: {
      verdict,
      date: analysis.note.dateOfService,
      patient: fields.patient === undefined ? null : hashOf(fields.patient),
      author: fields.author === undefined ? readAuthor(text) : plainName(fields.author) || fields.author,
      site: fields.site ?? null,
      families: [...familiesOf(analysis.procedures.flatMap(({ code, choices }) => (code === null ? choices : [code])))],
      gaps: countGaps(analysis),
      codes: analysis.codes.filter(({ group }) => group !== 'procedure').map(({ code, units, status }) => [code, units, status]),
      money: moneyOf(analysis),
      claim: analysis.claim?.map(({ code, status, submittedUnits, supportedUnits }) => [code, status, submittedUnits, supportedUnits]) ?? null,
      bands: packHashes(bandKeys(sketch.narrative)),
      narrative: packHashes(sketch.narrative),
      findings: packHashes(sketch.findings),
      ...(withQuotes ? { quotes: quotes.slice(0, quotesShown) } : {}),
    },
  };
};

export const summarizeTrouble = (id: string | null, source: string, problem: string): NoteSummary => ({ id, source, problem });

const hashOf = (words: string): string => createHash('sha256').update(words.trim()).digest('hex').slice(0, 16);

const countGaps = ({ audit }: Analysis): Gap[] => {
  const counts = new Map<string, Gap>();
  for (const { rule, severity } of audit.findings) counts.set(rule, [rule, severity, (counts.get(rule)?.[2] ?? 0) + 1]);
  return [...counts.values()];
};

const moneyOf = ({ money }: Analysis): SummarizedNote['money'] => {
  if (money === undefined) return null;
  const pair = ({ facility, nonFacility }: { readonly facility: number | null; readonly nonFacility: number | null }): Amounts => [facility ?? 0, nonFacility ?? 0];
  const { supported, gap, claimOver, claimUnder } = money.totals;
  return { supported: pair(supported), gap: pair(gap), claimOver: pair(claimOver), claimUnder: pair(claimUnder) };
};
