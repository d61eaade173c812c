import { z } from 'zod';
import type { ClaimInput } from './claim.js';

/** The one definition of the answer: TypeScript types, JSON schema and OpenAPI all come from here. */

const offset = z.int().min(0);
export const spanSchema = z.object({ start: offset, end: offset });
export const quoteSchema = spanSchema.extend({ quote: z.string() });
export const sideSchema = z.enum(['left', 'right']).nullable();
export const vesselRefSchema = z.object({ vessel: z.string(), side: sideSchema });
const evidence = z.array(quoteSchema);

export const sectionKindSchema = z.enum([
  'title', 'procedures', 'indication', 'history', 'plan', 'consent', 'access', 'technique', 'findings',
  'ivus-findings', 'ivus-necessity', 'treatment', 'impression', 'complications', 'sedation', 'comparison', 'attestation',
  'diagnosis', 'administrative', 'other',
]);

export const accessSiteSchema = z.object({
  id: z.string(),
  ...vesselRefSchema.shape,
  direction: z.enum(['antegrade', 'retrograde']).nullable(),
  outcome: z.enum(['successful', 'failed']),
  evidence,
});

export const orderSchema = z.enum(['nonselective', 'first', 'second', 'third']).nullable();

export const catheterPositionSchema = z.object({
  id: z.string(),
  access: z.string().nullable(),
  ...vesselRefSchema.shape,
  order: orderSchema,
  family: z.string().nullable(),
  path: z.array(vesselRefSchema),
  code: z.string().nullable(),
  outcome: z.enum(['reached', 'failed']),
  evidence,
});

export const ivusSchema = z.object({
  id: z.string(),
  vessel: z.string().nullable(),
  side: sideSchema,
  status: z.enum(['performed', 'planned', 'not-performed', 'historical', 'heading-only']),
  coronary: z.boolean(),
  phases: z.array(z.enum(['pre', 'during', 'post'])),
  necessity: evidence,
  findings: evidence,
  findingsKind: z.enum(['yes', 'unattributed', 'no']),
  movement: z.boolean(),
  countedWith: z.string().nullable(),
  evidence,
});

export const procedureSchema = z.object({
  id: z.string(),
  code: z.string().nullable(),
  choices: z.array(z.string()),
  /** Where `code` is null: the choices, and what the note would have to say to decide between them. */
  openChoice: z.string().nullable(),
  label: z.string(),
  side: sideSchema,
  vessel: z.string().nullable(),
  acceptsIvus: z.boolean(),
  includesCatheterization: z.boolean(),
  evidence,
});

export const codeLineSchema = z.object({
  code: z.string(),
  group: z.enum(['catheter', 'ivus', 'procedure']),
  units: z.int().positive(),
  modifiers: z.array(z.string()),
  status: z.enum(['supported', 'incomplete']),
  vessels: z.array(vesselRefSchema),
  because: z.string(),
  blockedBy: z.array(z.string()),
  evidence,
});

export const notReportedReasonSchema = z.enum([
  'lower-order', 'bundled', 'same-vessel', 'contiguous-lesion', 'excluded-procedure', 'no-base-procedure', 'over-mue',
  'not-performed', 'historical', 'planned', 'coronary', 'heading-only',
]);

export const notReportedSchema = z.object({
  code: z.string(),
  units: z.int().positive(),
  reason: notReportedReasonSchema,
  because: z.string(),
  evidence,
});

export const severitySchema = z.enum(['error', 'warning', 'info']);

export const auditFindingSchema = z.object({
  id: z.string(),
  rule: z.string(),
  severity: severitySchema,
  vessel: z.string().nullable(),
  side: sideSchema,
  message: z.string(),
  query: z.string(),
  citations: z.array(z.string()),
  evidence,
});

export const verdictSchema = z.enum(['pass', 'review', 'fail', 'not-applicable']);

/** How a submitted code stands against the note. */
export const claimStatusSchema = z.enum([
  /** Submitted as the note supports it. */
  'confirmed',
  /** The note supports no unit of it. */
  'unsupported',
  /** The note supports more or fewer units. */
  'units-differ',
  /** The units agree, a modifier contradicts the note or is never allowed. */
  'modifiers-differ',
  /** Supported by the note, not submitted; only IVUS and catheter placement. */
  'missing',
  /** One of several codes between which the text leaves the choice open. */
  'open',
  /** A code outside what the program reads. */
  'not-judged',
]);

/** One code of a claim against the note; lines of one code are added up. */
export const claimRowSchema = z.object({
  code: z.string(),
  status: claimStatusSchema,
  /** The lines as submitted; none where the code is `missing`. */
  submitted: z.array(z.object({ units: z.int().positive(), modifiers: z.array(z.string()) })),
  submittedUnits: z.int().min(0),
  supportedUnits: z.int().min(0),
  /** Units that hang on a gap of the documentation. */
  incompleteUnits: z.int().min(0),
  because: z.string(),
  /** Ids of the findings that tell of it. */
  findings: z.array(z.string()),
  /** Words of the note; none for a code of which it says nothing. */
  evidence,
});

/** US dollars; null where no national amount of the code and date is on record. */
const dollars = z.number().nullable();
const amounts = z.object({ facility: dollars, nonFacility: dollars });

/** One sum: what is supported, what hangs on a gap, what a claim has too much or too little. */
export const moneyLineSchema = z.object({
  code: z.string(),
  units: z.int().positive(),
  standing: z.enum(['supported', 'gap', 'claim-over', 'claim-under']),
  /** Of one unit. */
  each: amounts,
  /** Of all units. */
  total: amounts,
  /** Ids of the findings that stand in the way. */
  findings: z.array(z.string()),
});

const moneyTotal = amounts.extend({
  /** Codes without a national amount on record, which the sum leaves out. */
  without: z.array(z.string()),
});

/** Medicare national amounts of the date of service; for the profiles `coder` and `archive` only. */
export const moneySchema = z.object({
  currency: z.literal('USD'),
  year: z.int(),
  /** Where the amounts come from, and what they leave out. */
  source: z.string(),
  lines: z.array(moneyLineSchema),
  totals: z.object({ supported: moneyTotal, gap: moneyTotal, claimOver: moneyTotal, claimUnder: moneyTotal }),
});

/** Two supported codes of which NCCI takes one to be part of the other, as a question to the coder. */
export const codePairSchema = z.object({
  column1: z.string(),
  /** Part of `column1`, unless the work was apart. */
  column2: z.string(),
  /** Whether a modifier may tell that it was apart; without one the two never go together. */
  modifierAllowed: z.boolean(),
  question: z.string(),
  evidence,
});

export const analysisSchema = z
  .object({
    schemaVersion: z.literal('1'),
    engine: z.object({ version: z.string(), lexicon: z.string(), codeSet: z.string() }),
    note: z.object({
      id: z.string().nullable(),
      sha256: z.string(),
      dateOfService: z.string().nullable(),
      dateSource: z.enum(['option', 'note', 'assumed']),
      sections: z.array(z.object({ kind: sectionKindSchema, heading: spanSchema.nullable(), body: spanSchema })),
    }),
    accessSites: z.array(accessSiteSchema),
    catheterPositions: z.array(catheterPositionSchema),
    ivus: z.array(ivusSchema),
    procedures: z.array(procedureSchema),
    codes: z.array(codeLineSchema),
    notReported: z.array(notReportedSchema),
    audit: z.object({ verdict: verdictSchema, findings: z.array(auditFindingSchema) }),
    /** NCCI pairs among the supported codes; absent for the profile `pre-sign`. */
    pairs: z.array(codePairSchema).optional(),
    /** Submitted against supported; absent where no claim was given. */
    claim: z.array(claimRowSchema).optional(),
    /** Absent for the profile `pre-sign`. */
    money: moneySchema.optional(),
    problems: z.array(z.object({ stage: z.string(), message: z.string(), evidence })),
  })
  .meta({ id: 'Analysis', title: 'Analysis of one vascular procedure note' });

export type Analysis = z.infer<typeof analysisSchema>;
export type SectionKind = z.infer<typeof sectionKindSchema>;
export type CatheterPosition = z.infer<typeof catheterPositionSchema>;
export type CatheterOrder = NonNullable<z.infer<typeof orderSchema>>;
export type CodeLine = z.infer<typeof codeLineSchema>;
export type NotReported = z.infer<typeof notReportedSchema>;
export type NotReportedReason = z.infer<typeof notReportedReasonSchema>;
export type Severity = z.infer<typeof severitySchema>;
export type AuditFinding = z.infer<typeof auditFindingSchema>;
export type ClaimStatus = z.infer<typeof claimStatusSchema>;
export type ClaimRow = z.infer<typeof claimRowSchema>;
export type CodePair = z.infer<typeof codePairSchema>;
export type Money = z.infer<typeof moneySchema>;
export type MoneyLine = z.infer<typeof moneyLineSchema>;
export type Verdict = z.infer<typeof verdictSchema>;
export type Problem = Analysis['problems'][number];

export const vesselPolicies = ['named', 'sir'] as const;
export type VesselPolicy = (typeof vesselPolicies)[number];

export const profiles = ['pre-sign', 'coder', 'archive'] as const;
export type Profile = (typeof profiles)[number];

/** What a caller may say about a note. All of it is optional. */
export interface AnalyzeOptions {
  readonly noteId?: string;
  /** `YYYY-MM-DD`; wins over a date found in the note. */
  readonly dateOfService?: string;
  /** `named` counts each CPT vessel (default); `sir` counts the society's groups. */
  readonly vesselPolicy?: VesselPolicy;
  /** `coder` by default. */
  readonly profile?: Profile;
  /** What was submitted: a list of lines, or the short form `37252:1,37253-59:2,36012`; compared with what the note supports. */
  readonly claim?: ClaimInput;
}
