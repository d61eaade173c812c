import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** One demand of the article, what carries it, and what proves it. */
const rowSchema = z.strictObject({
  id: z.string(),
  demand: z.string(),
  /** Short names of the article's bullets and sentences that make this demand. */
  bullets: z.array(z.string()).min(1),
  rules: z.array(z.string()),
  /** Files that hold the coding decision, or the data it rests on. */
  code: z.array(z.string()),
  tests: z.array(z.strictObject({ file: z.string(), title: z.string() })),
  /** Why nothing carries it. */
  left: z.string().optional(),
});

const traceabilitySchema = z.strictObject({ source: z.string(), rows: z.array(rowSchema) });

export type Traceability = z.infer<typeof traceabilitySchema>;

/** Reads `docs/traceability.json`; a malformed file throws. */
export const readTraceability = (): Traceability =>
  traceabilitySchema.parse(JSON.parse(readFileSync(new URL('./traceability.json', import.meta.url), 'utf8')));
