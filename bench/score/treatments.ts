import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { analyze } from '../../src/analyze.js';

/** Procedures that the author of a note named; `sure` is false where the author left it open. */
const goldSchema = z.object({ procedures: z.array(z.object({ code: z.string().nullish(), sure: z.boolean().optional() })).default([]) });

/** Treatments: no pictures, no coronary or cardiac work, no placement, IVUS, guidance or sedation; authors named those only now and then. */
const isTreatment = (code: string): boolean => !/^(?:7|9|3725[23]|360|361|362|36481|99)/.test(code);

export interface TreatmentResult {
  readonly id: string;
  readonly found: number;
  readonly gold: number;
  readonly right: number;
  readonly extra: readonly string[];
  readonly missed: readonly string[];
}

/** Holds the treatments read in each note against those that its author named; a code that the author left open is neither demanded nor wrong. */
export const scoreTreatments = (corpus: string): readonly TreatmentResult[] => {
  const sets = readdirSync(corpus, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();
  return sets.flatMap((set) =>
    readdirSync(join(corpus, set)).filter((file) => file.endsWith('.txt')).sort().map((file): TreatmentResult => {
      const gold = goldSchema.parse(JSON.parse(readFileSync(join(corpus, set, file.replace(/\.txt$/, '.json')), 'utf8'))).procedures;
      const named = new Set(gold.flatMap(({ code }) => code ?? []));
      const sure = [...new Set(gold.flatMap(({ code, sure: isSure }) => (isSure === false ? [] : (code ?? []))))].filter(isTreatment);
      const { procedures } = analyze(readFileSync(join(corpus, set, file), 'utf8'));
      const found = [...new Set(procedures.map(({ code, choices }) => code ?? choices.join('|')))].filter(isTreatment);
      const isNamed = (code: string): boolean => code.split('|').some((choice) => named.has(choice));
      const extra = found.filter((code) => !isNamed(code));
      const missed = sure.filter((code) => !found.some((one) => one.split('|').includes(code)));
      return { id: `${set}/${file}`, found: found.length, gold: sure.length, right: found.length - extra.length, extra, missed };
    }));
};

/** Rates from 0 to 1, to four places. */
export interface TreatmentFigures {
  readonly notes: number;
  readonly codes: number;
  readonly precision: number;
  readonly recall: number;
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : Math.round((part / whole) * 10_000) / 10_000);

export const treatmentFigures = (results: readonly TreatmentResult[]): TreatmentFigures => {
  const sum = (of: (result: TreatmentResult) => number): number => results.reduce((total, result) => total + of(result), 0);
  const gold = sum((one) => one.gold);
  return {
    notes: results.length, codes: gold,
    precision: share(sum((one) => one.right), sum((one) => one.found)),
    recall: share(gold - sum(({ missed }) => missed.length), gold),
  };
};
