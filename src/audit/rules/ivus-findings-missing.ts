import { theVessel } from '../../coding/wording.js';
import { citations } from '../citations.js';
import { defineRule } from '../define-rule.js';
import { evidenceOfIvus, gapsFor } from '../gap-findings.js';
import { askOpenly } from '../query-wording.js';

export const ivusFindingsMissing = defineRule(
  {
    id: 'ivus-findings-missing',
    severity: 'error',
    title: 'No IVUS result for a vessel',
    rationale: 'Interpretation is part of the service: each vessel needs its own IVUS result, a normal one included. A finding of the angiogram or venogram is not one.',
    citations: [citations.ivusDocumentation, citations.svs],
    satisfiedBy: 'State what IVUS showed in that vessel: lumen, wall, thrombus, compression, apposition, or that it was normal.',
  },
  (facts, coding) =>
    gapsFor(coding, 'ivus-findings-missing').flatMap(({ vessel, side }) => {
      if (vessel === null) return [];
      const name = theVessel({ vessel, side });
      const evidence = evidenceOfIvus(facts, { vessel, side });
      return [
        {
          vessel,
          side,
          message: `No intravascular ultrasound result for ${name} is documented; a result of other imaging does not count.`,
          query: askOpenly(evidence, `What did intravascular ultrasound show in ${name}, if it was examined?`),
          evidence,
        },
      ];
    }),
);
