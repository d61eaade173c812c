import { mergeEvidence } from '../../coding/evidence.js';
import { theVessel } from '../../coding/wording.js';
import { citations } from '../citations.js';
import { defineRule } from '../define-rule.js';
import { gapsFor } from '../gap-findings.js';
import { askOpenly } from '../query-wording.js';

export const catheterTargetUnspecified = defineRule(
  {
    id: 'catheter-target-unspecified',
    severity: 'warning',
    title: 'A catheter position is named too loosely to give its order',
    rationale: 'The levels or sides that the name may mean lie at different orders; only the lowest of them is supported.',
    citations: [citations.families],
    satisfiedBy: 'Name the vessel with its level and side.',
  },
  (facts, coding) =>
    gapsFor(coding, 'catheter-target-unspecified').flatMap(({ vessel, side }) => {
      if (vessel === null) return [];
      const placed = facts.placements.filter((one) => one.vessel === vessel && one.side === side);
      const evidence = mergeEvidence(...placed.map((one) => one.evidence));
      const name = theVessel({ vessel, side });
      return [
        {
          vessel,
          side,
          message: `The catheter position in ${name} is named too loosely to give its order; the lowest order that every reading supports is taken.`,
          query: askOpenly(evidence, `In which vessel, at which level and on which side, did the catheter come to lie?`),
          evidence,
        },
      ];
    }),
);
