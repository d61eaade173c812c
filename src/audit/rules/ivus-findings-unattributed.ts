import { mergeEvidence } from '../../coding/evidence.js';
import { sameVessel, vesselKey } from '../../model/vessel.js';
import { citations } from '../citations.js';
import { defineRule } from '../define-rule.js';
import { evaluatedVessel, isIvusBarred, performedIvus } from '../gap-findings.js';
import { askWithOptions } from '../query-wording.js';

export const ivusFindingsUnattributed = defineRule(
  {
    id: 'ivus-findings-unattributed',
    severity: 'warning',
    title: 'A vessel result does not say which imaging showed it',
    rationale: 'A result without a modality may belong to the angiogram. It is counted for IVUS, and a reader may doubt it.',
    citations: [citations.ivusDocumentation],
    satisfiedBy: 'Say that IVUS showed it, or put it under an IVUS heading.',
  },
  (facts, coding) => {
    if (isIvusBarred(coding)) return [];
    const named = performedIvus(facts).flatMap((one) => (one.vessel === null ? [] : [{ ...one, vessel: one.vessel }]));
    const doubtful = named.filter((one) => one.findingsKind === 'unattributed' && !named.some((other) => sameVessel(other, one) && other.findingsKind === 'yes'));
    return [...new Map(doubtful.map((one) => [vesselKey(one), one])).values()].map((one) => ({
      vessel: one.vessel,
      side: one.side,
      message: `The result for ${evaluatedVessel(one)} does not say which imaging showed it; it is taken as the intravascular ultrasound result.`,
      query: askWithOptions(mergeEvidence(one.findings), `Which imaging showed this result for ${evaluatedVessel(one)}?`, [
        'intravascular ultrasound', 'contrast imaging', 'both',
      ]),
      evidence: mergeEvidence(one.findings.length > 0 ? one.findings : one.evidence),
    }));
  },
);
