import { z } from 'zod';
import { claimStatusSchema, severitySchema, verdictSchema } from '../model/analysis.js';

/** The report on an archive. `report.json` holds it, and the page is drawn from it. It names notes by id only, unless quotes were asked for. */

const count = z.int().min(0);

/** A share with its 95 % interval (Wilson score), each from 0 to 1; of 0 notes all are null. */
export const rateSchema = z.object({ of: count, share: z.number().nullable(), low: z.number().nullable(), high: z.number().nullable() });

const gapCountSchema = z.object({ rule: z.string(), notes: count });

/** Notes of one physician, site or family. `failed` notes have an error; rates are of the notes in scope. */
export const groupSchema = z.object({
  name: z.string(),
  notes: count,
  inScope: count,
  failed: count,
  rate: rateSchema,
  gaps: z.array(gapCountSchema),
  /** Some of its notes with the most errors. */
  worst: z.array(z.string()),
});

const unitsSchema = z.object({ code: z.string(), units: count, notes: count });
/** US dollars: Medicare national amounts, facility and non-facility. */
const amountSchema = z.object({ facility: z.number(), nonFacility: z.number() });

export const batchReportSchema = z
  .object({
    schemaVersion: z.literal('1'),
    engine: z.object({ version: z.string(), lexicon: z.string() }),
    profile: z.string(),
    notes: z.object({ answered: count, read: count, inScope: count, problems: count, outsideDates: count }),
    period: z.object({ first: z.string().nullable(), last: z.string().nullable(), undated: count }),
    verdicts: z.array(z.object({ verdict: verdictSchema, notes: count, rate: rateSchema })),
    gaps: z.array(z.object({ rule: z.string(), title: z.string(), severity: severitySchema, notes: count, findings: count, rate: rateSchema })),
    physicians: z.array(groupSchema),
    sites: z.array(groupSchema),
    families: z.array(groupSchema),
    months: z.array(z.object({ month: z.string(), notes: count, inScope: count, failed: count, rate: rateSchema })),
    units: z.object({ supported: z.array(unitsSchema), missed: z.array(unitsSchema) }),
    /** For the profile `archive` alone. */
    money: z.object({ supported: amountSchema, gap: amountSchema, claimOver: amountSchema, claimUnder: amountSchema }).nullable(),
    /** null where no note came with a claim. */
    claims: z
      .object({ notes: count, agreeing: count, rate: rateSchema, rows: z.array(z.object({ code: z.string(), status: claimStatusSchema, notes: count, submitted: count, supported: count })) })
      .nullable(),
    /** null where it was not looked for. */
    clonedText: z
      .object({
        notes: count,
        rate: rateSchema,
        /** Notes whose wording is a template of several physicians, with findings of their own. */
        templated: count,
        pairs: z.array(z.object({ id: z.string(), partner: z.string(), narrative: z.number(), findings: z.number().nullable(), otherPatient: z.boolean(), otherDate: z.boolean() })),
      })
      .nullable(),
    worstNotes: z.array(
      z.object({ id: z.string(), source: z.string(), verdict: verdictSchema, errors: count, warnings: count, rules: z.array(z.string()), physician: z.string().nullable(), quotes: z.array(z.string()).optional() }),
    ),
    problems: z.object({ reasons: z.array(z.object({ reason: z.string(), records: count })), examples: z.array(z.object({ id: z.string(), source: z.string(), reason: z.string() })) }),
  })
  .meta({ id: 'BatchReport', title: 'Report on an archive of notes' });

export type BatchReport = z.infer<typeof batchReportSchema>;
export type Rate = z.infer<typeof rateSchema>;
export type ReportGroup = z.infer<typeof groupSchema>;

/** Stands for a physician or site that no record names. */
export const notNamed = 'not named';

/** The report for programs. */
export const batchReportJson = (report: BatchReport): string => `${JSON.stringify(report, null, 2)}\n`;
