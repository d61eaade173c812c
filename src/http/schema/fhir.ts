import { z } from 'zod';

/** The part of FHIR R4 that is read. Everything else of a resource is let pass. */
const attachmentSchema = z.object({
  contentType: z.string().optional(),
  data: z.string().optional(),
  url: z.string().optional(),
});
const periodSchema = z.object({ start: z.string().optional() });

export const documentReferenceSchema = z.object({
  resourceType: z.literal('DocumentReference'),
  id: z.string().max(200).optional(),
  content: z.array(z.object({ attachment: attachmentSchema })).min(1),
  context: z.object({ period: periodSchema.optional() }).optional(),
});

export const diagnosticReportSchema = z.object({
  resourceType: z.literal('DiagnosticReport'),
  id: z.string().max(200).optional(),
  presentedForm: z.array(attachmentSchema).optional(),
  conclusion: z.string().optional(),
  effectiveDateTime: z.string().optional(),
  effectivePeriod: periodSchema.optional(),
});

interface CompositionSection {
  title?: string | undefined;
  text?: { div: string } | undefined;
  section?: CompositionSection[] | undefined;
}
const sectionSchema: z.ZodType<CompositionSection> = z.object({
  title: z.string().optional(),
  text: z.object({ div: z.string() }).optional(),
  get section() {
    return z.array(sectionSchema).optional();
  },
}).meta({ id: 'CompositionSection' });

export const compositionSchema = z.object({
  resourceType: z.literal('Composition'),
  id: z.string().max(200).optional(),
  section: z.array(sectionSchema).optional(),
  event: z.array(z.object({ period: periodSchema.optional() })).optional(),
});

export const binarySchema = z.object({ resourceType: z.literal('Binary'), id: z.string().optional(), contentType: z.string(), data: z.string() });

export const bundleSchema = z.object({
  resourceType: z.literal('Bundle'),
  entry: z.array(z.object({ fullUrl: z.string().optional(), resource: z.unknown().optional() })).optional(),
});

export const fhirNoteSchema = z
  .discriminatedUnion('resourceType', [documentReferenceSchema, diagnosticReportSchema, compositionSchema, bundleSchema])
  .meta({ id: 'FhirNote', description: 'A FHIR R4 resource that holds one note inline.' });

export type FhirAttachment = z.infer<typeof attachmentSchema>;
export type { CompositionSection };

const codeableText = z.object({ text: z.string().optional(), coding: z.array(z.object({ system: z.string(), code: z.string() })).optional() });

export const operationOutcomeSchema = z
  .object({
    resourceType: z.literal('OperationOutcome'),
    issue: z.array(z.object({
      severity: z.enum(['fatal', 'error', 'warning', 'information']),
      code: z.string(),
      diagnostics: z.string().optional(),
      expression: z.array(z.string()).optional(),
    })).min(1),
  })
  .meta({ id: 'OperationOutcome', description: 'What went wrong, for callers that speak FHIR. It never quotes the request.' });

export const detectedIssueSchema = z
  .object({
    resourceType: z.literal('DetectedIssue'),
    id: z.string(),
    status: z.literal('preliminary'),
    code: codeableText,
    severity: z.enum(['high', 'moderate', 'low']),
    detail: z.string(),
    implicated: z.array(z.object({ reference: z.string() })).optional(),
    evidence: z.array(z.object({ code: z.array(z.object({ text: z.string() })) })).optional(),
  })
  .meta({ id: 'DetectedIssue' });

export const issueBundleSchema = z
  .object({
    resourceType: z.literal('Bundle'),
    type: z.literal('collection'),
    entry: z.array(z.object({ resource: detectedIssueSchema })).optional(),
  })
  .meta({ id: 'DetectedIssueBundle', description: 'One DetectedIssue for each finding; no entry where there is none.' });
