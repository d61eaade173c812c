import { z } from 'zod';
import { orderSchema, severitySchema, vesselRefSchema } from '../../model/analysis.js';

export const ruleSchema = z
  .object({
    id: z.string(),
    severity: severitySchema,
    title: z.string(),
    rationale: z.string(),
    citations: z.array(z.string()),
    satisfiedBy: z.string(),
  })
  .meta({ id: 'Rule' });

export const rulesSchema = z.object({ rules: z.array(ruleSchema) });

export const vesselInfoSchema = z
  .object({
    id: z.string(),
    system: z.enum(['artery', 'vein', 'heart', 'coronary', 'pulmonary', 'dialysis', 'graft']),
    paired: z.boolean(),
    unspecified: z.boolean().meta({ description: 'A name without its level, such as iliac vein.' }),
  })
  .meta({ id: 'Vessel' });

export const vesselsSchema = z.object({ vessels: z.array(vesselInfoSchema) });

export const codeSchema = z
  .object({
    code: z.string(),
    label: z.string().nullable().meta({ description: 'In own words; never a CPT descriptor.' }),
    acceptsIvus: z.boolean().meta({ description: 'Whether 37252 and 37253 may be added to it on this date.' }),
    excludesIvus: z.boolean(),
    includesCatheterization: z.boolean(),
    mue: z.object({ units: z.int(), mai: z.int() }).nullable().meta({ description: 'Medically unlikely edit: units a day, and its adjudication indicator.' }),
  })
  .meta({ id: 'Code' });

export const codesSchema = z.object({ date: z.string(), codeSet: z.string(), codes: z.array(codeSchema) });

const routeSchema = z
  .object({
    access: vesselRefSchema,
    target: vesselRefSchema,
    order: orderSchema.unwrap(),
    code: z.string().nullable(),
    family: z.string().nullable(),
    path: z.array(vesselRefSchema),
  })
  .meta({ id: 'Route' });

export const routeResultSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('route'), route: routeSchema }),
    z.object({
      kind: z.literal('unknown'),
      reason: z.enum(['access-side', 'target-side', 'target-level', 'different-systems', 'off-tree']),
      readings: z.array(routeSchema),
    }),
  ])
  .meta({ id: 'RouteResult' });

export const statusSchema = z.object({ status: z.string() });
