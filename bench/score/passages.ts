import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { analyze } from '../../src/analyze.js';

const passageSchema = z.strictObject({
  id: z.string(),
  text: z.string(),
  dateOfService: z.string().nullable(),
  /** Codes of the procedures that the text documents, each as often as it is done; `a|b` where the text leaves the choice open. */
  codes: z.array(z.string()),
});

const passageFileSchema = z.strictObject({ about: z.string(), passages: z.array(passageSchema) });

export interface Passage extends z.infer<typeof passageSchema> {
  readonly set: string;
}

export interface PassageResult {
  readonly id: string;
  readonly set: string;
  readonly found: number;
  readonly gold: number;
  readonly right: number;
  readonly extra: readonly string[];
  readonly missed: readonly string[];
}

/** Reads every file of passages in a folder; the file's name is the set's. */
export const readPassages = (folder: string): Passage[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .flatMap((file) => passageFileSchema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))).passages.map((one) => ({ ...one, set: file.replace(/\.json$/, '') })));

/** Angiography that contains its catheter placement stands among the catheter codes of an answer. */
const inclusiveAngiography = /^362(?:2[1-8]|5[1-4])$/;

/** The procedure codes of an answer, open choices as `a|b`. */
const codesOf = ({ text, dateOfService }: Passage): string[] => {
  const { procedures, codes } = analyze(text, dateOfService === null ? {} : { dateOfService });
  const placed = codes.filter(({ code, group }) => group === 'catheter' && inclusiveAngiography.test(code)).flatMap(({ code, units }) => Array.from({ length: units }, () => code));
  return [...procedures.map(({ code, choices }) => code ?? choices.join('|')), ...placed.filter((code) => !procedures.some((one) => one.code === code))];
};

/** What `found` has beyond `gold`, each code as often as it stands too much. */
const beyond = (found: readonly string[], gold: readonly string[]): string[] => {
  const left = [...gold];
  return found.filter((code) => {
    const at = left.indexOf(code);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
};

/** Reads the procedures of one passage and compares them with its gold codes. */
export const scorePassage = (passage: Passage): PassageResult => {
  const found = codesOf(passage);
  const extra = beyond(found, passage.codes);
  return { id: passage.id, set: passage.set, found: found.length, gold: passage.codes.length, right: found.length - extra.length, extra, missed: beyond(passage.codes, found) };
};

/** Rates from 0 to 1, to four places. */
export interface PassageFigures {
  readonly passages: number;
  readonly exact: number;
  readonly precision: number;
  readonly recall: number;
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : Math.round((part / whole) * 10_000) / 10_000);

/** Micro-averaged over the codes of all passages. */
export const passageFigures = (results: readonly PassageResult[]): PassageFigures => {
  const sum = (of: (result: PassageResult) => number): number => results.reduce((total, result) => total + of(result), 0);
  const right = sum((one) => one.right);
  return {
    passages: results.length,
    exact: share(results.filter(({ extra, missed }) => extra.length + missed.length === 0).length, results.length),
    precision: share(right, sum((one) => one.found)),
    recall: share(right, sum((one) => one.gold)),
  };
};
