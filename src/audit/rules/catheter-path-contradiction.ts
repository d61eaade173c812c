import { mergeEvidence } from '../../coding/evidence.js';
import { theVessel } from '../../coding/wording.js';
import { citations } from '../citations.js';
import { defineRule } from '../define-rule.js';
import { askOpenly } from '../query-wording.js';

export const catheterPathContradiction = defineRule(
  {
    id: 'catheter-path-contradiction',
    severity: 'warning',
    title: 'The access and the catheter position do not fit together',
    rationale: 'A catheter from an artery does not reach a vein, nor the other way round: one of the two is misnamed, or an access is missing.',
    citations: [citations.families],
    satisfiedBy: 'Correct the misnamed vessel, or document the second access.',
  },
  (facts) =>
    facts.pathContradictions.flatMap(({ placement: id, evidence }) => {
      const placement = facts.placements.find((one) => one.id === id);
      if (placement === undefined) return [];
      const access = facts.accessSites.find((site) => site.id === placement.access);
      const from = access === undefined ? 'the documented access' : theVessel(access);
      const quotes = mergeEvidence(evidence, placement.evidence);
      return [
        {
          vessel: placement.vessel,
          side: placement.side,
          message: `A catheter from ${from} cannot reach ${theVessel(placement)}; no code is derived from that placement.`,
          query: askOpenly(quotes, `From which entered vessel was ${theVessel(placement)} reached?`),
          evidence: quotes,
        },
      ];
    }),
);
