import { theVessel } from '../../coding/wording.js';
import { citations } from '../citations.js';
import { defineRule } from '../define-rule.js';
import { evidenceOfIvus, gapsFor } from '../gap-findings.js';
import { askOpenly } from '../query-wording.js';

export const ivusNecessityMissing = defineRule(
  {
    id: 'ivus-necessity-missing',
    severity: 'error',
    title: 'No reason for IVUS of a vessel',
    rationale: 'Each vessel needs words that say why it was examined beyond the angiogram. The indication of the whole operation is no such reason.',
    citations: [citations.ivusDocumentation, citations.svs],
    satisfiedBy: 'Say why IVUS was used for that vessel, or for the examination as a whole, in words of the case.',
  },
  (facts, coding) =>
    gapsFor(coding, 'ivus-necessity-missing').flatMap(({ vessel, side }) => {
      if (vessel === null) return [];
      const name = theVessel({ vessel, side });
      const evidence = evidenceOfIvus(facts, { vessel, side });
      return [
        {
          vessel,
          side,
          message: `No reason for intravascular ultrasound of ${name} is documented; the indication of the operation does not stand for it.`,
          query: askOpenly(evidence, `What was the clinical reason, if any, for examining ${name} by intravascular ultrasound in addition to other imaging?`),
          evidence,
        },
      ];
    }),
);
