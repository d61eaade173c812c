import { z } from 'zod';
import { bundleSchema, compositionSchema, diagnosticReportSchema, documentReferenceSchema } from '../../intake/documents/fhir-schema.js';

/** The part of FHIR R4 that is read, as the intake has it. Everything else of a resource is let pass. */
export const fhirNoteSchema = z
  .discriminatedUnion('resourceType', [
    documentReferenceSchema.extend({ resourceType: z.literal('DocumentReference') }),
    diagnosticReportSchema.extend({ resourceType: z.literal('DiagnosticReport') }),
    compositionSchema.extend({ resourceType: z.literal('Composition') }),
    bundleSchema.extend({ resourceType: z.literal('Bundle') }),
  ])
  .meta({ id: 'FhirNote', description: 'A FHIR R4 resource that holds one note inline.' });

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
