import { z } from 'zod';

const point = z.tuple([z.number().min(0).max(600), z.number().min(0).max(1250)]);

/** `lexicons/vessel-map.json`. */
export const vesselLayoutSchema = z.strictObject({
  source: z.array(z.string().min(1)).min(1),
  asOf: z.iso.date(),
  notes: z.array(z.string().min(1)),
  width: z.literal(600),
  height: z.literal(1250),
  segments: z.array(z.strictObject({
    map: z.enum(['arterial', 'venous']),
    vessel: z.string(),
    side: z.enum(['left', 'right', 'each']).nullable(),
    width: z.int().min(1).max(4),
    points: z.array(point).min(2),
    root: z.literal(true).optional(),
    rare: z.literal(true).optional(),
  })),
  folds: z.array(z.strictObject({ vessel: z.string(), into: z.array(z.string()).min(1), reason: z.string().min(1) })),
  unplaced: z.array(z.strictObject({ vessel: z.string(), reason: z.string().min(1) })),
});
