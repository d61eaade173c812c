import ncci from '../../lexicons/codes/ncci-ptp.json' with { type: 'json' };

/** `0`: never together; `1`: together only with a modifier, where the work was apart. */
export type PairIndicator = '0' | '1';

/** The day of the table, `YYYY-MM-DD`. */
export const pairTableDate: string = ncci.asOf;

const rowByColumn1: ReadonlyMap<string, { readonly never: string; readonly withModifier: string }> = new Map(
  ncci.pairs.map((row) => [row.column1, row]),
);

/** A line of the table is split only when it is asked for: the table has thousands of pairs, a note touches a few. */
const lists = (codes: string, code: string): boolean => codes.split(' ').includes(code);

/**
 * How column 1 bundles column 2; null where they are no pair. Not symmetric.
 * Source: CMS NCCI procedure-to-procedure edits, practitioner table of 2024; later tables were not available (coding rule 17).
 */
export const ptpPair = (column1: string, column2: string): PairIndicator | null => {
  const row = rowByColumn1.get(column1);
  if (row === undefined) return null;
  if (lists(row.never, column2)) return '0';
  return lists(row.withModifier, column2) ? '1' : null;
};
