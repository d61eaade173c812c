import { z } from 'zod';

/** As much of FHIR R4 (and R5, where it differs) as notes need; everything else is let pass. */
const text = z.string().nullish();
const reference = z.object({ reference: text, display: text }).nullish();
const references = z.array(z.object({ reference: text, display: text })).nullish();
const period = z.object({ start: text }).nullish();
export const attachmentSchema = z.object({ contentType: text, data: text, url: text });
const narrative = z.object({ div: text }).nullish();

export const documentReferenceSchema = z.object({
  id: text,
  subject: reference,
  author: references,
  authenticator: reference,
  custodian: reference,
  content: z.array(z.object({ attachment: attachmentSchema })).min(1),
  /** R4; in R5 a list of references. */
  context: z.union([z.object({ period }), z.array(z.unknown())]).nullish(),
  period,
});

export const diagnosticReportSchema = z.object({
  id: text,
  subject: reference,
  performer: references,
  resultsInterpreter: references,
  effectiveDateTime: text,
  effectivePeriod: period,
  presentedForm: z.array(attachmentSchema).nullish(),
  conclusion: text,
  text: narrative,
});

export interface FhirSection {
  readonly title?: string | null | undefined;
  readonly text?: { readonly div?: string | null | undefined } | null | undefined;
  readonly section?: readonly FhirSection[] | null | undefined;
}

const sectionSchema: z.ZodType<FhirSection> = z.object({
  title: text,
  text: narrative,
  get section() {
    return z.array(sectionSchema).nullish();
  },
});

export const compositionSchema = z.object({
  id: text,
  subject: reference,
  author: references,
  custodian: reference,
  event: z.array(z.object({ period })).nullish(),
  text: narrative,
  section: z.array(sectionSchema).nullish(),
});

export const bundleSchema = z.object({
  id: text,
  entry: z.array(z.object({ fullUrl: text, resource: z.looseObject({ resourceType: z.string(), id: text }).nullish() })).nullish(),
});

export const binarySchema = z.object({ contentType: text, data: text });
