import { feeBasis, feeOf } from '../lexicon/fees.js';
import type { ClaimRow, CodeLine, Money, MoneyLine } from '../model/analysis.js';
import { flatMap } from '../model/flat-map.js';

type Amounts = MoneyLine['each'];
type Standing = MoneyLine['standing'];

/** One sum before it has a price. */
interface Item {
  readonly code: string;
  readonly units: number;
  readonly standing: Standing;
  readonly findings: readonly string[];
}

const cents = (dollars: number): number => Math.round(dollars * 100);
const times = (dollars: number | null, units: number): number | null => (dollars === null ? null : (cents(dollars) * units) / 100);

const itemsOfLine = ({ code, units, status, blockedBy }: CodeLine): Item => ({
  code, units, standing: status === 'supported' ? 'supported' : 'gap', findings: blockedBy,
});

/** What a row of the comparison has too much or too little; codes that are open or not judged are neither. */
const itemsOfRow = ({ code, status, submittedUnits, supportedUnits, findings }: ClaimRow): readonly Item[] => {
  if (status === 'open' || status === 'not-judged' || submittedUnits === supportedUnits) return [];
  const over = submittedUnits > supportedUnits;
  return [{ code, units: Math.abs(submittedUnits - supportedUnits), standing: over ? 'claim-over' : 'claim-under', findings }];
};

const priceItem = ({ code, units, standing, findings }: Item, date: string): MoneyLine => {
  const fee = feeOf(code, date);
  const each: Amounts = { facility: fee?.facility ?? null, nonFacility: fee?.nonFacility ?? null };
  const total = { facility: times(each.facility, units), nonFacility: times(each.nonFacility, units) };
  return { code, units, standing, each, total, findings: [...findings] };
};

const sumOf = (amounts: readonly (number | null)[]): number | null => {
  const known = flatMap(amounts, (amount) => amount ?? []);
  if (known.length === 0 && amounts.length > 0) return null;
  return known.reduce((sum, amount) => sum + cents(amount), 0) / 100;
};

const totalOf = (lines: readonly MoneyLine[], standing: Standing): Money['totals']['supported'] => {
  const own = lines.filter((line) => line.standing === standing);
  return {
    facility: sumOf(own.map(({ total }) => total.facility)),
    nonFacility: sumOf(own.map(({ total }) => total.nonFacility)),
    without: [...new Set(own.filter(({ each }) => each.facility === null || each.nonFacility === null).map(({ code }) => code))],
  };
};

/**
 * What the note carries in Medicare national amounts, in US dollars on a date of service (`YYYY-MM-DD`): supported, hanging on a
 * gap, and what a claim has too much or too little. A code without an amount on record is named, never guessed.
 */
export const sumMoney = (codes: readonly CodeLine[], claim: readonly ClaimRow[] | null, date: string): Money => {
  const items = [...codes.map(itemsOfLine), ...flatMap((claim ?? []), itemsOfRow)];
  const lines = items.map((item) => priceItem(item, date));
  const sources = [...new Set(flatMap(items, ({ code }) => feeOf(code, date)?.source ?? []))];
  return {
    currency: 'USD',
    year: Number(date.slice(0, 4)),
    source: [feeBasis, ...sources].join('; '),
    lines,
    totals: {
      supported: totalOf(lines, 'supported'),
      gap: totalOf(lines, 'gap'),
      claimOver: totalOf(lines, 'claim-over'),
      claimUnder: totalOf(lines, 'claim-under'),
    },
  };
};
