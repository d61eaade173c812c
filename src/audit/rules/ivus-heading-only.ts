import { mergeEvidence } from '../../coding/evidence.js';
import { citations } from '../citations.js';
import { defineRule } from '../define-rule.js';
import { gapsFor } from '../gap-findings.js';
import { askOpenly } from '../query-wording.js';

export const ivusHeadingOnly = defineRule(
  {
    id: 'ivus-heading-only',
    severity: 'error',
    title: 'IVUS stands in the title or procedure list only',
    rationale: 'A listed procedure that the narrative never describes has no vessel, no reason and no result.',
    citations: [citations.ivusDocumentation],
    satisfiedBy: 'Describe the examination in the narrative, or take it off the list.',
  },
  (facts, coding) =>
    gapsFor(coding, 'ivus-heading-only').map(() => {
      const listed = facts.ivus.filter(({ status, coronary }) => status === 'heading-only' && !coronary);
      const evidence = mergeEvidence(...listed.map((one) => one.evidence));
      return {
        vessel: null,
        side: null,
        message: 'Intravascular ultrasound is listed, but the narrative describes none; neither 37252 nor 37253 is supported by a heading.',
        query: askOpenly(evidence, 'Was intravascular ultrasound performed at this session, and if so, which vessels were examined, why, and with what result?'),
        evidence,
      };
    }),
);
