import fees from '../../lexicons/codes/fees.json' with { type: 'json' };

/** US dollars; null where the schedule has no amount for that setting. */
export interface Fee {
  readonly facility: number | null;
  readonly nonFacility: number | null;
  /** The CMS release that the relative values come from. */
  readonly source: string;
}

type FeeRow = (typeof fees.codes)[number];

const rowsByCode = new Map<string, FeeRow[]>();
for (const row of fees.codes) rowsByCode.set(row.code, [...(rowsByCode.get(row.code) ?? []), row]);

/**
 * The Medicare national amounts of one unit on a date of service (`YYYY-MM-DD`), in US dollars: relative value units times
 * the conversion factor, no locality, before sequestration and reductions. Null where no amount of that code and date is on record.
 * Source: CMS physician fee schedule, relative value files.
 */
export const feeOf = (code: string, date: string): Fee | null => {
  const row = rowsByCode.get(code)?.find(({ from, to }) => from <= date && date <= to);
  if (row === undefined) return null;
  const source = fees.bases.find(({ basis }) => basis === row.basis)?.source ?? fees.source;
  return { facility: row.facilityUsd, nonFacility: row.nonfacilityUsd, source: source.replace(/ \(.*/s, '') };
};

/** What every amount leaves out. */
export const feeBasis = 'Medicare national amounts, no locality, before sequestration, coinsurance and reductions for several procedures';
