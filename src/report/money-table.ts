import type { Money, MoneyLine } from '../model/analysis.js';

export interface MoneyRow {
  readonly code: string;
  readonly what: string;
  readonly facility: string;
  readonly nonFacility: string;
  readonly isTotal: boolean;
}

export interface MoneyTable {
  readonly title: string;
  /** Where the amounts come from and what they leave out. */
  readonly source: string;
  readonly rows: readonly MoneyRow[];
}

const standings: readonly { readonly standing: MoneyLine['standing']; readonly total: keyof Money['totals']; readonly words: string }[] = [
  { standing: 'supported', total: 'supported', words: 'supported' },
  { standing: 'gap', total: 'gap', words: 'hangs on a gap' },
  { standing: 'claim-over', total: 'claimOver', words: 'claimed too much' },
  { standing: 'claim-under', total: 'claimUnder', words: 'claimed too little' },
];

const inDollars = (amount: number | null): string =>
  amount === null ? 'not on record' : `$${amount.toFixed(2).replace(/\B(?=(?:\d{3})+\.)/gu, ',')}`;

const lineRow = ({ code, units, total }: MoneyLine, words: string): MoneyRow => ({
  code: units === 1 ? code : `${code} × ${units}`, what: words, facility: inDollars(total.facility), nonFacility: inDollars(total.nonFacility), isTotal: false,
});

/** The amounts of an analysis as rows of a table: each priced line, and for each standing its total, which names what has no price. */
export const moneyTable = ({ year, source, lines, totals }: Money): MoneyTable => ({
  title: `Money: Medicare national amounts, ${year}`,
  source,
  rows: standings.flatMap(({ standing, total, words }): readonly MoneyRow[] => {
    const own = lines.filter((line) => line.standing === standing);
    if (own.length === 0) return [];
    const { facility, nonFacility, without } = totals[total];
    const left = without.length === 0 ? '' : `, without ${without.join(', ')}`;
    const sum: MoneyRow = { code: 'total', what: `${words}${left}`, facility: inDollars(facility), nonFacility: inDollars(nonFacility), isTotal: true };
    const priced = own.filter(({ total: { facility: inside, nonFacility: outside } }) => inside !== null || outside !== null);
    return [...priced.map((line) => lineRow(line, words)), sum];
  }),
});
