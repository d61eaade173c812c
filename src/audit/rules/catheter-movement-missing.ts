import { mergeEvidence } from '../../coding/evidence.js';
import { theVessel } from '../../coding/wording.js';
import { citations } from '../citations.js';
import { defineRule } from '../define-rule.js';
import { evidenceOfIvus, gapsFor } from '../gap-findings.js';
import { isInScope } from '../note-scope.js';
import { askOpenly } from '../query-wording.js';

export const catheterMovementMissing = defineRule(
  {
    id: 'catheter-movement-missing',
    severity: 'error',
    title: 'No words take a catheter to a vessel that was imaged or treated',
    rationale: 'A placement is coded from the documented way: access, path and end point. What an examination showed does not tell how the catheter got there.',
    citations: [citations.ivusDocumentation, citations.ncciSelective],
    satisfiedBy: 'Say that the catheter was advanced into, or withdrawn through, the vessel, and from where.',
  },
  (facts, coding) =>
    gapsFor(coding, 'catheter-movement-missing').flatMap(({ vessel, side }) => {
      if (vessel === null || !isInScope(facts)) return [];
      const treated = facts.treated.filter((one) => one.vessel === vessel && one.side === side).map(({ evidence }) => evidence);
      const evidence = mergeEvidence(evidenceOfIvus(facts, { vessel, side }), ...treated);
      const name = theVessel({ vessel, side });
      return [
        {
          vessel,
          side,
          message: `No words take a catheter into ${name}, so its placement is not supported.`,
          query: askOpenly(evidence, `By which way, if at all, was a catheter brought into ${name}?`),
          evidence,
        },
      ];
    }),
);
