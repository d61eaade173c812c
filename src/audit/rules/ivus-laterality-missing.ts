import { citations } from '../citations.js';
import { defineRule } from '../define-rule.js';
import { evidenceOfIvus, gapsFor } from '../gap-findings.js';
import { askWithOptions } from '../query-wording.js';

export const ivusLateralityMissing = defineRule(
  {
    id: 'ivus-laterality-missing',
    severity: 'error',
    title: 'A paired IVUS vessel has no side',
    rationale: 'Left and right are separate vessels. Without the side the vessel is not identified.',
    citations: [citations.ivusDocumentation, citations.svs],
    satisfiedBy: 'State left or right for the vessel, in the narrative or in the result.',
  },
  (facts, coding) =>
    gapsFor(coding, 'ivus-laterality-missing').map(({ vessel, side }) => {
      const name = (vessel ?? 'vessel').replaceAll('-', ' ');
      const evidence = evidenceOfIvus(facts, { vessel, side });
      return {
        vessel,
        side,
        message: `Intravascular ultrasound of the ${name}: no side is documented, and each side is a vessel of its own.`,
        query: askWithOptions(evidence, `On which side was the ${name} examined by intravascular ultrasound?`, ['left', 'right', 'both sides']),
        evidence,
      };
    }),
);
