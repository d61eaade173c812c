import { mergeEvidence } from '../../coding/evidence.js';
import { citations } from '../citations.js';
import { defineRule } from '../define-rule.js';

export const ivusCoronary = defineRule(
  {
    id: 'ivus-coronary',
    severity: 'info',
    title: 'Coronary IVUS is outside these codes',
    rationale: 'Coronary IVUS has codes of its own (92978, 92979) and is never counted among noncoronary vessels.',
    citations: [citations.ptp],
    satisfiedBy: 'Nothing is missing.',
  },
  (facts) => {
    const coronary = facts.ivus.filter((one) => one.coronary && one.status === 'performed');
    const [first] = coronary;
    if (first === undefined) return [];
    const evidence = mergeEvidence(...coronary.map((one) => one.evidence));
    return [{ vessel: first.vessel, side: first.side, message: 'Coronary intravascular ultrasound belongs to 92978 and 92979, not to 37252 and 37253.', query: '', evidence }];
  },
);
