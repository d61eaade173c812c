import { z } from 'zod';

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
}
