import { codeSetFor, includesCatheterization, isIvusBase, ivusExcludingCodes } from '../lexicon/codes.js';
import type { CodedProcedure, Gap } from '../model/coding.js';
import type { Facts, Procedure } from '../model/facts.js';
import { choiceWords } from './open-choices.js';

/** The day whose rules apply: the date of service, or the last day of the newest code set where there is none (rule 19). */
export const effectiveDate = (dateOfService: string | null): string => dateOfService ?? `${codeSetFor(null)}-12-31`;

/** The codes that a procedure may be: its own, or the choices that the text leaves open. */
const possibleCodes = ({ code, choices }: Procedure): readonly string[] => (code === null ? choices : [code]);

/** Marks what a procedure's code means for IVUS and for catheter placement; an open choice only counts where every choice agrees. */
export const markProcedure = (procedure: Procedure, date: string): CodedProcedure => {
  const codes = possibleCodes(procedure);
  const all = (holds: (code: string) => boolean): boolean => codes.length > 0 && codes.every(holds);
  return {
    ...procedure,
    openChoice: procedure.code === null && codes.length > 1 ? choiceWords(codes) : null,
    acceptsIvus: all((code) => isIvusBase(code, date)),
    includesCatheterization: all((code) => includesCatheterization(code, date)),
  };
};

/** A procedure that bars every IVUS unit of the session (rule 5); null where there is none. */
export const excludingProcedure = (facts: Facts): Procedure | null =>
  facts.procedures.find((procedure) => {
    const codes = possibleCodes(procedure);
    return codes.length > 0 && codes.every((code) => ivusExcludingCodes.includes(code));
  }) ?? null;

const noteGap = (rule: string): Gap => ({ rule, vessel: null, side: null });

/**
 * What stands in the way of every IVUS unit: no accepted base among supported placements and procedures, or another physician.
 * Source: coding rules 1 and 4; contract 5.4.
 */
export const baseGaps = (
  facts: Facts,
  procedures: readonly CodedProcedure[],
  supportedPlacementCodes: readonly string[],
  date: string,
): readonly Gap[] => {
  const accepted = procedures.some(({ acceptsIvus }) => acceptsIvus) || supportedPlacementCodes.some((code) => isIvusBase(code, date));
  const anyBase = procedures.some((procedure) => possibleCodes(procedure).length > 0) || supportedPlacementCodes.length > 0;
  const base = accepted ? [] : [noteGap(anyBase ? 'ivus-base-not-accepted' : 'ivus-no-base-procedure')];
  return facts.otherPhysician.length === 0 ? base : [...base, noteGap('ivus-different-physician')];
};
