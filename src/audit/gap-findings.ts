import { evaluatedVessel } from '../coding/ivus-gaps.js';
import { isPerformed } from '../coding/ivus-evaluations.js';
import { mergeEvidence } from '../coding/evidence.js';
import type { Coding, Gap } from '../model/coding.js';
import type { Facts, IvusEvaluation } from '../model/facts.js';
import type { Quote } from '../model/span.js';

/** The gaps that coding noticed for a rule. */
export const gapsFor = (coding: Coding, rule: string): readonly Gap[] => coding.gaps.filter((gap) => gap.rule === rule);

export const performedIvus = (facts: Facts): readonly IvusEvaluation[] => facts.ivus.filter(isPerformed);

/** Whether IVUS of the session can be reported at all; where a procedure bars it, nothing else is asked of it. */
export const isIvusBarred = (coding: Coding): boolean => gapsFor(coding, 'ivus-excluded-procedure').length > 0;

/** The words that say the vessel of a gap was examined. */
export const evidenceOfIvus = (facts: Facts, { vessel, side }: Pick<Gap, 'vessel' | 'side'>): readonly Quote[] =>
  mergeEvidence(...performedIvus(facts).filter((one) => one.vessel === vessel && one.side === side).map(({ evidence }) => evidence));

/** The words that say IVUS was performed, in any vessel. */
export const evidenceOfAnyIvus = (facts: Facts): readonly Quote[] => mergeEvidence(...performedIvus(facts).map(({ evidence }) => evidence));

/** The first words of the session that stand for the whole: IVUS, a catheter, a procedure, an access. */
export const evidenceOfSession = (facts: Facts): readonly Quote[] => {
  const groups = [facts.ivus, facts.placements, facts.procedures, facts.accessSites].map((group) => group.flatMap(({ evidence }) => evidence));
  const [first] = [...groups, facts.unnamedAccess].find((group) => group.length > 0) ?? [];
  return first === undefined ? [] : [first];
};

export { evaluatedVessel };
