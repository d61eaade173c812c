import ncci from '../../lexicons/codes/ncci-ptp.json' with { type: 'json' };

/** `0`: never together; `1`: together only with a modifier, where the work was apart. */
export type PairIndicator = '0' | '1';

/** The day of the table, `YYYY-MM-DD`. */
export const pairTableDate: string = ncci.asOf;

const rowByColumn1: ReadonlyMap<string, { readonly never: string; readonly withModifier: string }> = new Map(
  ncci.pairs.map((row) => [row.column1, row]),
);

/**
 * A line of the table is searched only when it is asked for: the table has thousands of pairs, a note touches a few. A code may
 * carry its days: `36005:2015-01-01/2023-12-31`.
 */
const lists = (codes: string, code: string, date: string | null): boolean => {
  if (!codes.includes(code)) return false;
  return codes.split(' ').some((entry) => {
    const [listed, days = ''] = entry.split(':');
    if (listed !== code) return false;
    const [from = '', to = ''] = days.split('/');
    return date === null ? to === '' : from <= date && (to === '' || date <= to);
  });
};

/**
 * How column 1 bundles column 2 on a date of service (`YYYY-MM-DD`, the newest without); null where they are no pair. Not symmetric.
 * Source: CMS NCCI procedure-to-procedure edits, practitioner table (coding rule 17); a pair without days is taken to hold always.
 */
export const ptpPair = (column1: string, column2: string, date: string | null = null): PairIndicator | null => {
  const row = rowByColumn1.get(column1);
  if (row === undefined) return null;
  if (lists(row.never, column2, date)) return '0';
  return lists(row.withModifier, column2, date) ? '1' : null;
};
