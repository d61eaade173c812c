import { defineRule } from '../define-rule.js';
import { citations } from '../citations.js';
import { evidenceOfIvus, gapsFor } from '../gap-findings.js';
import { askOpenly } from '../query-wording.js';

export const ivusVesselUnnamed = defineRule(
  {
    id: 'ivus-vessel-unnamed',
    severity: 'error',
    title: 'IVUS was performed and no vessel is named for it',
    rationale: 'IVUS is counted by vessel. Without a name there is nothing to count, and no reason or result can be matched to it.',
    citations: [citations.ivusDocumentation, citations.svs],
    satisfiedBy: 'Name each vessel that the IVUS catheter examined, with its side.',
  },
  (facts, coding) =>
    gapsFor(coding, 'ivus-vessel-unnamed').map(({ vessel, side }) => {
      const evidence = evidenceOfIvus(facts, { vessel, side });
      return {
        vessel,
        side,
        message: 'Intravascular ultrasound was performed, but no vessel is named for it; 37252 and 37253 are counted by vessel.',
        query: askOpenly(evidence, 'Which vessel or vessels were examined by intravascular ultrasound, and on which side?'),
        evidence,
      };
    }),
);
