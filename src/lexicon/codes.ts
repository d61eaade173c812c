import bundling from '../../lexicons/codes/bundling.json' with { type: 'json' };
import bases from '../../lexicons/codes/ivus-bases.json' with { type: 'json' };
import labels from '../../lexicons/codes/labels.json' with { type: 'json' };
import mue from '../../lexicons/codes/mue.json' with { type: 'json' };

export { pairTableDate, ptpPair, type PairIndicator } from './code-pairs.js';

/** What is known of codes: which carry IVUS, which contain a catheter placement, their labels and daily limits. */

/** IVUS is not reported with these: caval filter placed, repositioned or removed, intravascular foreign body retrieved. Source: coding rule 5. */
export const ivusExcludingCodes: readonly string[] = bundling.codes.filter((row) => row.ivus === 'excluded').map((row) => row.code);

const codeSets = ['2022', '2023', '2024', '2025', '2026'] as const;
const newestCodeSet = '2026';

type BaseRow = (typeof bases.codes)[number];
type BundleRow = (typeof bundling.codes)[number];

const baseByCode: ReadonlyMap<string, BaseRow> = new Map(bases.codes.map((row) => [row.code, row]));
const bundleByCode: ReadonlyMap<string, BundleRow> = new Map(bundling.codes.map((row) => [row.code, row]));
const labelByCode: ReadonlyMap<string, string> = new Map([...labels.codes, ...bundling.codes].map((row) => [row.code, row.label]));
const mueByCode = new Map(mue.codes.map((row) => [row.code, row]));

/**
 * Whether 37252 may be added to this code on a date of service (`YYYY-MM-DD`).
 * The list of 37253 is the same, and 37252 itself. Before 2018 the list was the contractors' own: false.
 * Source: coding rule 1, CMS NCCI add-on code edits.
 */
export const isIvusBase = (code: string, date: string): boolean => {
  const row = baseByCode.get(code);
  return row !== undefined && row.from <= date && (row.to === null || date <= row.to);
};

/** A short label in own words; null for a code that no file knows. */
export const codeLabel = (code: string): string | null => labelByCode.get(code) ?? null;

/**
 * The catheter-placement codes that are part of a code, for the vessels it covers; 36005 (venography injection) is among them
 * where it is paired. `date` (`YYYY-MM-DD`) matters for the thoracic endografts, whose content changed in 2026; the newest set without it.
 * Source: coding rule 16, NCCI pairs.
 */
export const includesCatheter = (code: string, date?: string): readonly string[] => {
  const row = bundleByCode.get(code);
  if (row === undefined) return [];
  return date !== undefined && row.containsFrom !== null && date < row.containsFrom ? [] : row.contains;
};

/** Whether a code contains any catheter placement at all. A mere venography injection (36005) is none. */
export const includesCatheterization = (code: string, date?: string): boolean =>
  includesCatheter(code, date).some((contained) => contained !== '36005');

/** Units a day for one practitioner, and whether the limit is absolute (`mai` 2) or open to review (3). Source: coding rule 4, CMS MUE of 2024-07-01. */
export const mueOf = (code: string): { readonly units: number; readonly mai: number } | null => {
  const row = mueByCode.get(code);
  return row === undefined ? null : { units: row.units, mai: row.mai };
};

/** The code set of a date of service (`YYYY-MM-DD`), as its year: the newest without a date or after it, the oldest before 2022. */
export const codeSetFor = (date: string | null): string => {
  if (date === null) return newestCodeSet;
  const year = date.slice(0, 4);
  return codeSets.find((set) => year <= set) ?? newestCodeSet;
};
