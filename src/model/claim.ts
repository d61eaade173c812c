import { z } from 'zod';

/** A CPT or HCPCS code: five digits, four digits and a letter, or a letter and four digits. */
const codePattern = /^(?:\d{4}[0-9A-Z]|[A-Z]\d{4})$/;
const modifierPattern = /^[0-9A-Z]{2}$/;
const mostUnits = 999;

/** One submitted line as JSON takes it; `units` is 1 and `modifiers` none where they are left out. */
export const claimLineSchema = z.object({
  code: z.string().regex(codePattern, 'No CPT or HCPCS code of five characters.'),
  units: z.int().min(1).max(mostUnits).default(1),
  modifiers: z.array(z.string().regex(modifierPattern, 'No modifier of two letters or digits.')).readonly().default([]),
});

/** One submitted line. */
export interface ClaimLine {
  readonly code: string;
  readonly units: number;
  readonly modifiers: readonly string[];
}

/** One submitted line as a caller may give it. */
export type ClaimLineInput = Readonly<z.input<typeof claimLineSchema>>;

/** A claim as a caller may give it: a list of lines, or the short form `37252:1,37253-59:2,36012`. */
export type ClaimInput = string | readonly ClaimLineInput[];

/** The short form as one string: whether it can be read says `parseClaim`. */
const shortFormSchema = z.string().max(2000).refine(isShortForm, 'No claim: write code[-modifier][:units] apart by commas, as in 37252:1,37253-59:2,36012.');

/** A claim as JSON takes it: a list of lines, or the short form. */
export const claimInputSchema = z.union([shortFormSchema, z.array(claimLineSchema).max(200)]);

const shortLine = /^([0-9A-Z]{5})((?:-[0-9A-Z]{2})*)(?::(\d{1,3}))?$/;

/**
 * A claim in short form → its lines: `code[-modifier…][:units]`, apart by commas, semicolons or blanks. Case does not matter.
 *
 * @throws TypeError naming the part that is no line
 */
export const parseClaim = (words: string): readonly ClaimLine[] => {
  const parts = words.split(/[\s,;]+/).filter((part) => part !== '');
  if (parts.length === 0) throw new TypeError('The claim names no code; write it as 37252:1,37253-59:2,36012.');
  return parts.map(parseLine);
};

const parseLine = (part: string): ClaimLine => {
  const [, code = '', modifiers = '', units = '1'] = shortLine.exec(part.toUpperCase()) ?? [];
  if (!codePattern.test(code) || Number(units) === 0) {
    throw new TypeError(`"${part.slice(0, 40)}" is no line of a claim; write code[-modifier][:units], as in 37252:1,37253-59:2,36012.`);
  }
  return { code, units: Number(units), modifiers: modifiers.split('-').filter((modifier) => modifier !== '') };
};

function isShortForm(words: string): boolean {
  try {
    parseClaim(words);
    return true;
  } catch {
    return false;
  }
}

/**
 * A claim in either form → its lines, in the order given.
 *
 * @throws TypeError if a line has no code, units or modifiers that could be any
 */
export const readClaim = (claim: ClaimInput): readonly ClaimLine[] => {
  if (typeof claim === 'string') return parseClaim(claim);
  const parsed = z.array(claimLineSchema).safeParse(claim);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new TypeError(`The claim is malformed${issue === undefined ? '' : ` at ${['line', ...issue.path].join(' ')}: ${issue.message}`}`);
};
