import bundling from '../../lexicons/codes/bundling.json' with { type: 'json' };
import descriptors from '../../lexicons/codes/descriptors.json' with { type: 'json' };
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

/** Rows by what they are about; several of one key hold at different times. */
const grouped = <Row>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, readonly Row[]> => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
};

const basesByCode: ReadonlyMap<string, readonly BaseRow[]> = grouped(bases.codes, ({ code }) => code);
const basesByAddOn = grouped(bases.addOns, ({ addOn }) => addOn);
const bundleByCode: ReadonlyMap<string, BundleRow> = new Map(bundling.codes.map((row) => [row.code, row]));
/** Labels in own words; descriptors that a licence holder loaded stand in their place. */
const labelByCode: ReadonlyMap<string, string> = new Map([
  ...[...labels.codes, ...bundling.codes].map(({ code, label }): [string, string] => [code, label]),
  ...descriptorRows(descriptors).map(({ code, descriptor }): [string, string] => [code, descriptor]),
]);
const limitsByCode = grouped(limitRows(mue), ({ code }) => code);

interface Window {
  readonly from: string | null;
  readonly to: string | null;
}

const holdsOn = ({ from, to }: Window, date: string): boolean => (from === null || from <= date) && (to === null || date <= to);

/** The shipped tables have no descriptor and no ended limit, so that their own types would say too little. */
function descriptorRows({ codes }: { readonly codes: readonly { readonly code: string; readonly descriptor: string }[] }): readonly { readonly code: string; readonly descriptor: string }[] {
  return codes;
}

interface LimitRow extends Window {
  readonly code: string;
  readonly units: number;
  readonly mai: number;
}

function limitRows({ codes }: { readonly codes: readonly LimitRow[] }): readonly LimitRow[] {
  return codes;
}

/**
 * Whether 37252 may be added to this code on a date of service (`YYYY-MM-DD`).
 * The list of 37253 is the same, and 37252 itself. Before 2018 the list was the contractors' own: false.
 * Source: coding rule 1, CMS NCCI add-on code edits.
 */
export const isIvusBase = (code: string, date: string): boolean => basesByCode.get(code)?.some((row) => holdsOn(row, date)) ?? false;

/**
 * The primary codes that an add-on code may follow on a date of service (`YYYY-MM-DD`): 37252, 37253, 36218, 36227, 36228, 36248.
 * Source: CMS NCCI add-on code edits.
 */
export const basesOf = (addOn: string, date: string): readonly string[] => {
  const own = [...(addOn === '37252' || addOn === '37253' ? bases.codes : []), ...(basesByAddOn.get(addOn) ?? [])];
  return [...new Set(own.filter((row) => holdsOn(row, date)).map(({ code }) => code))];
};

/** A short label in own words, or the descriptor that a licence holder loaded; null for a code that no file knows. */
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

/**
 * Units a day for one practitioner on a date of service (`YYYY-MM-DD`), and whether the limit is absolute (`mai` 2) or open to
 * review (3); the newest without a date. Source: coding rule 4, CMS MUE; the oldest table on record is taken to have held before.
 */
export const mueOf = (code: string, date?: string): { readonly units: number; readonly mai: number } | null => {
  const rows = limitsByCode.get(code) ?? [];
  const row = date === undefined ? rows.find(({ to }) => to === null) : rows.find((one) => holdsOn(one, date));
  return row === undefined ? null : { units: row.units, mai: row.mai };
};

/** The code set of a date of service (`YYYY-MM-DD`), as its year: the newest without a date or after it, the oldest before 2022. */
export const codeSetFor = (date: string | null): string => {
  if (date === null) return newestCodeSet;
  const year = date.slice(0, 4);
  return codeSets.find((set) => year <= set) ?? newestCodeSet;
};
