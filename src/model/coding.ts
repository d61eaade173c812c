import type { CatheterPosition, ClaimRow, CodeLine, NotReported } from './analysis.js';
import type { Procedure } from './facts.js';
import type { VesselRef } from './vessel.js';

/** A procedure with what its code means for IVUS and for catheter placement on the date of service. */
export interface CodedProcedure extends Procedure {
  /** Where `code` is null: the choices, and what would decide between them. */
  readonly openChoice: string | null;
  readonly acceptsIvus: boolean;
  readonly includesCatheterization: boolean;
}

/** Error-level gaps that coding noticed; the audit turns each into one finding. `id` is what `blockedBy` names. */
export interface Gap extends VesselRefOrNone {
  readonly rule: string;
}
export interface VesselRefOrNone {
  readonly vessel: VesselRef['vessel'] | null;
  readonly side: VesselRef['side'];
}

/** A row of the comparison with a claim, before findings have numbers. */
export type ClaimComparison = Omit<ClaimRow, 'findings'>;

/** Facts + date of service → code lines, and what is not reported. `blockedBy` of a line holds gap keys until the audit numbers them. */
export interface Coding {
  readonly codeSet: string;
  readonly positions: readonly CatheterPosition[];
  readonly procedures: readonly CodedProcedure[];
  /** Id of the evaluation that carries the unit of a merged one, by the merged one's id. */
  readonly countedWith: ReadonlyMap<string, string>;
  readonly codes: readonly CodeLine[];
  readonly notReported: readonly NotReported[];
  readonly gaps: readonly Gap[];
  /** What was submitted against what is supported; null where no claim was given. */
  readonly claim: readonly ClaimComparison[] | null;
}

/** The key that stands for a gap in `blockedBy` before findings are numbered. */
export const gapKey = (gap: Gap): string => `${gap.rule}|${gap.vessel ?? ''}|${gap.side ?? ''}`;
