import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const ref = { vessel: z.string().nullable(), side: z.enum(['left', 'right']).nullable() };

/** The gold answer of one corpus note, `corpus/<set>/<id>.json`. */
export const goldSchema = z.object({
  id: z.string(),
  title: z.string(),
  accessSites: z.array(z.object({ ...ref, outcome: z.string() })),
  catheterPositions: z.array(z.object(ref)),
  ivus: z.array(z.object({ ...ref, status: z.string(), coronary: z.boolean(), necessity: z.boolean(), findings: z.enum(['yes', 'no', 'unattributed']), movement: z.boolean() })),
  codes: z.array(z.object({ code: z.string(), units: z.number(), status: z.string() })),
  findings: z.array(z.object({ rule: z.string(), ...ref })),
  verdict: z.string(),
});

export type Gold = z.infer<typeof goldSchema>;

export interface GoldNote {
  readonly set: string;
  readonly text: string;
  readonly gold: Gold;
}

/** Reads every note with a gold answer below a folder of sets, in order of set and id. */
export function readGoldNotes(corpus: string): GoldNote[] {
  const sets = readdirSync(corpus, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();
  return sets.flatMap((set) =>
    readdirSync(join(corpus, set))
      .filter((file) => file.endsWith('.txt'))
      .sort()
      .map((file) => ({
        set,
        text: readFileSync(join(corpus, set, file), 'utf8'),
        gold: goldSchema.parse(JSON.parse(readFileSync(join(corpus, set, file.replace(/\.txt$/, '.json')), 'utf8'))),
      })),
  );
}
