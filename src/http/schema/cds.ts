import { z } from 'zod';

/** CDS Hooks 2.0, as far as this service speaks it. */

export const cdsServiceSchema = z.object({
  id: z.string(),
  hook: z.string(),
  title: z.string(),
  description: z.string(),
  usageRequirements: z.string().optional(),
  prefetch: z.record(z.string(), z.string()).optional(),
});
export const cdsServicesSchema = z.object({ services: z.array(cdsServiceSchema) }).meta({ id: 'CdsServices' });

const identifier = z.string().min(1).max(500);

export const cdsRequestSchema = z
  .object({
    hook: identifier,
    hookInstance: z.uuid(),
    fhirServer: z.url().optional(),
    fhirAuthorization: z.record(z.string(), z.unknown()).optional(),
    context: z.object({
      userId: identifier.optional(),
      patientId: identifier.optional(),
      encounterId: identifier.optional(),
      draftNote: z.unknown().optional().meta({ description: 'A FHIR R4 DocumentReference, DiagnosticReport or Composition with the note inline, or the note as a string.' }),
    }),
    prefetch: z.object({ note: z.unknown().optional() }).optional(),
  })
  .meta({ id: 'CdsRequest' });

const codingSchema = z.object({ code: z.string(), system: z.string(), display: z.string() });

export const cardSchema = z
  .object({
    uuid: z.uuid(),
    summary: z.string().max(139),
    detail: z.string().optional(),
    indicator: z.enum(['info', 'warning', 'critical']),
    source: z.object({ label: z.string() }),
    overrideReasons: z.array(codingSchema).optional(),
  })
  .meta({ id: 'Card' });
export const cardsSchema = z.object({ cards: z.array(cardSchema) }).meta({ id: 'Cards' });

export const feedbackSchema = z
  .object({
    feedback: z.array(z.object({
      card: z.uuid(),
      outcome: z.enum(['accepted', 'overridden']),
      acceptedSuggestions: z.array(z.object({ id: z.string() })).optional(),
      overrideReason: z.object({
        reason: z.object({ code: z.string().max(100), system: z.string().max(500).optional() }).optional(),
        userComment: z.string().optional(),
      }).optional(),
      outcomeTimestamp: z.iso.datetime({ offset: true }).optional(),
    })).min(1).max(100),
  })
  .meta({ id: 'CdsFeedback', description: 'Outcome and reason are counted; comments are not kept.' });

export const emptySchema = z.object({});

export type CdsRequest = z.infer<typeof cdsRequestSchema>;
export type CdsService = z.infer<typeof cdsServiceSchema>;
export type Card = z.infer<typeof cardSchema>;
