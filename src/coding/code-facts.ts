import { codeSetFor } from '../lexicon/codes.js';
import type { NotReported, VesselPolicy } from '../model/analysis.js';
import type { ClaimLine } from '../model/claim.js';
import type { CodedProcedure, Coding, Gap } from '../model/coding.js';
import type { Facts } from '../model/facts.js';
import { baseGaps, effectiveDate, excludingProcedure, markProcedure } from './base-procedure.js';
import { linesOf } from './code-lines.js';
import { compareClaim } from './compare-claim.js';
import { ivusUnits, type IvusUnits } from './ivus-units.js';
import { excludedRows, reportUnits, unperformedRows, type IvusLines } from './ivus-lines.js';
import { placementLines } from './placement-lines.js';
import { procedureUnits } from './procedure-lines.js';

export interface CodingOptions {
  /** `YYYY-MM-DD`; null codes by the newest set. */
  readonly dateOfService: string | null;
  readonly vesselPolicy: VesselPolicy;
  /** What was submitted; null or absent where no claim was given. */
  readonly claim?: readonly ClaimLine[] | null;
}

interface IvusCoding extends IvusLines {
  readonly gaps: readonly Gap[];
}

const heading: Gap = { rule: 'ivus-heading-only', vessel: null, side: null };

const codeIvus = (facts: Facts, counted: IvusUnits, noteGaps: readonly Gap[]): IvusCoding => {
  const unperformed = unperformedRows(facts, counted.units.length > 0);
  const headingGaps = facts.ivus.some(({ status, coronary }) => status === 'heading-only' && !coronary) ? [heading] : [];
  if (counted.units.length === 0) return { units: [], notReported: unperformed, gaps: headingGaps };
  const excluding = excludingProcedure(facts);
  if (excluding !== null) {
    const gaps = [{ rule: 'ivus-excluded-procedure', vessel: null, side: null }, ...headingGaps];
    return { units: [], notReported: [...excludedRows(counted.units, excluding), ...unperformed], gaps };
  }
  const { units, notReported } = reportUnits(counted.units, noteGaps);
  return {
    units,
    notReported: [...notReported, ...counted.notReported, ...unperformed],
    gaps: [...counted.gaps, ...noteGaps, ...headingGaps],
  };
};

const distinctGaps = (gaps: readonly Gap[]): readonly Gap[] => [
  ...new Map(gaps.map((gap) => [`${gap.rule}|${gap.vessel}|${gap.side}`, gap])).values(),
];

const reasonOrder = (rows: readonly NotReported[]): readonly NotReported[] =>
  [...rows].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));

/**
 * Facts and a date of service → code lines, what is not reported and why, and the gaps in between.
 * Pure and deterministic. Source: coding-rules; contract, sections 3 to 5.
 */
export const codeFacts = (facts: Facts, { dateOfService, vesselPolicy, claim = null }: CodingOptions): Coding => {
  const date = effectiveDate(dateOfService);
  const procedures: readonly CodedProcedure[] = facts.procedures.map((procedure) => markProcedure(procedure, date));
  const counted = ivusUnits(facts, vesselPolicy);
  const placements = placementLines(facts, counted.units, date);
  const supported = placements.units.filter(({ status }) => status === 'supported').map(({ code }) => code);
  const ivus = codeIvus(facts, counted, baseGaps(facts, procedures, supported, date));
  const codes = linesOf([...placements.units, ...ivus.units, ...procedureUnits(procedures)]);
  const notReported = reasonOrder([...placements.notReported, ...ivus.notReported]);
  return {
    codeSet: codeSetFor(dateOfService),
    positions: placements.positions,
    procedures,
    countedWith: counted.countedWith,
    codes,
    notReported,
    gaps: distinctGaps([...ivus.gaps, ...placements.gaps]),
    claim: claim === null ? null : compareClaim(claim, { codes, notReported, procedures, date }),
  };
};
