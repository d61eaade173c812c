import { vesselKey } from '../../model/vessel.js';
import { citations } from '../citations.js';
import { defineRule } from '../define-rule.js';
import { evaluatedVessel, isIvusBarred, performedIvus } from '../gap-findings.js';

export const ivusCountedOnce = defineRule(
  {
    id: 'ivus-counted-once',
    severity: 'info',
    title: 'Several IVUS runs in one vessel count once',
    rationale: 'A vessel counts once a session, however many runs before, during and after treatment.',
    citations: [citations.sir, citations.svs],
    satisfiedBy: 'Nothing is missing.',
  },
  (facts, coding) => {
    if (isIvusBarred(coding)) return [];
    const repeated = performedIvus(facts).flatMap((one) => (one.runs > 1 && one.vessel !== null ? [{ ...one, vessel: one.vessel }] : []));
    return [...new Map(repeated.map((one) => [vesselKey(one), one])).values()].map((one) => ({
      vessel: one.vessel,
      side: one.side,
      message: `${one.runs} runs in ${evaluatedVessel(one)} count once.`,
      query: '',
      evidence: one.evidence,
    }));
  },
);
