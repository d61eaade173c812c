import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { sideSchema } from '../../src/model/analysis.js';

const sets = ['venous', 'arterial', 'central', 'adversarial'];
const corpus = fileURLToPath(new URL('../../corpus', import.meta.url));

const ref = z.object({ vessel: z.string(), side: sideSchema });

const goldSchema = z.object({
  id: z.string(),
  accessSites: z.array(ref.extend({ outcome: z.enum(['successful', 'failed']) })),
  catheterPositions: z.array(ref),
  ivus: z.array(
    z.object({
      vessel: z.string().nullable(),
      side: sideSchema,
      status: z.enum(['performed', 'planned', 'not-performed', 'historical', 'heading-only']),
      coronary: z.boolean(),
      necessity: z.boolean(),
      findings: z.enum(['yes', 'unattributed', 'no']),
      movement: z.boolean(),
    }),
  ),
  procedures: z.array(z.object({ code: z.string(), sure: z.boolean() })),
  codes: z.array(z.object({ code: z.string(), units: z.number(), status: z.enum(['supported', 'incomplete']) })),
  notReported: z.array(z.object({ code: z.string(), reason: z.string() })),
  findings: z.array(z.object({ rule: z.string(), vessel: z.string().nullable(), side: sideSchema })),
  verdict: z.string(),
});

export type GoldNote = z.infer<typeof goldSchema> & { readonly text: string };

const notesOf = (folder: string): readonly GoldNote[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({
      ...goldSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))),
      text: readFileSync(join(folder, name.replace(/json$/, 'txt')), 'utf8'),
    }));

/** The notes of the corpus whose answers are known; empty where the corpus is not there. */
export const goldNotes: readonly GoldNote[] = sets
  .map((set) => join(corpus, set))
  .filter((folder) => existsSync(folder))
  .flatMap(notesOf);
