import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { NoteItem } from '../intake/intake-unit.js';
import { familiesOf } from '../lexicon/procedure-families.js';
import { type Analysis, claimStatusSchema, severitySchema, verdictSchema } from '../model/analysis.js';
import { packHashes, sketchNote } from './cloned-text/sketch.js';
import { plainName, readAuthor } from './read-author.js';

const dollars = z.tuple([z.number(), z.number()]);

/**
 * What is kept of a note until the end of a run, for the report and for cloned text. It holds no words of the note, but for `quotes`,
 * which are there only where they were asked for. The patient is a hash.
 */
export const noteSummarySchema = z.object({
  id: z.string().nullable(),
  source: z.string(),
  problem: z.string().optional(),
  note: z
    .object({
      verdict: verdictSchema,
      date: z.string().nullable(),
      patient: z.string().nullable(),
      author: z.string().nullable(),
      site: z.string().nullable(),
      families: z.array(z.string()),
      gaps: z.array(z.tuple([z.string(), severitySchema, z.number()])),
      codes: z.array(z.tuple([z.string(), z.number(), z.enum(['supported', 'incomplete'])])),
      /** Facility and non-facility. */
      money: z.object({ supported: dollars, gap: dollars, claimOver: dollars, claimUnder: dollars }).nullable(),
      claim: z.array(z.tuple([z.string(), claimStatusSchema, z.number(), z.number()])).nullable(),
      narrative: z.string(),
      findings: z.string(),
      quotes: z.array(z.string()).optional(),
    })
    .optional(),
});
export type NoteSummary = z.infer<typeof noteSummarySchema>;

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
      narrative: packHashes(sketch.narrative),
      findings: packHashes(sketch.findings),
      ...(withQuotes ? { quotes: quotes.slice(0, quotesShown) } : {}),
    },
  };
};

export const summarizeTrouble = (id: string | null, source: string, problem: string): NoteSummary => ({ id, source, problem });

const hashOf = (words: string): string => createHash('sha256').update(words.trim()).digest('hex').slice(0, 16);

type Gap = NonNullable<NoteSummary['note']>['gaps'][number];

/** Rules in the order of the findings, each with how often it was raised. */
const countGaps = ({ audit }: Analysis): Gap[] => {
  const counts = new Map<string, Gap>();
  for (const { rule, severity } of audit.findings) counts.set(rule, [rule, severity, (counts.get(rule)?.[2] ?? 0) + 1]);
  return [...counts.values()];
};

const moneyOf = ({ money }: Analysis): NonNullable<NoteSummary['note']>['money'] => {
  if (money === undefined) return null;
  const pair = ({ facility, nonFacility }: { readonly facility: number | null; readonly nonFacility: number | null }): [number, number] => [facility ?? 0, nonFacility ?? 0];
  const { supported, gap, claimOver, claimUnder } = money.totals;
  return { supported: pair(supported), gap: pair(gap), claimOver: pair(claimOver), claimUnder: pair(claimUnder) };
};
