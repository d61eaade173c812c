import { citations } from '../citations.js';
import { defineRule } from '../define-rule.js';
import { askWithOptions } from '../query-wording.js';

export const sideConflict = defineRule(
  {
    id: 'side-conflict',
    severity: 'warning',
    title: 'The note contradicts itself about a side',
    rationale: 'Title, diagnosis and narrative name different sides of one vessel. The narrative is followed; the record should agree with itself.',
    citations: [citations.ivusDocumentation, citations.queryPractice],
    satisfiedBy: 'Correct the side that is wrong.',
  },
  (facts) =>
    facts.sideConflicts.map(({ vessel, evidence }) => {
      const name = vessel.replaceAll('-', ' ');
      const [first, second] = evidence;
      const also = second === undefined || second.quote === first?.quote ? '' : ` and also "${second.quote.replace(/\s+/g, ' ')}"`;
      return {
        vessel,
        side: null,
        message: `The note names both sides of the ${name} for one and the same vessel.`,
        query: askWithOptions(evidence, `The note names the other side as well${also}. Which side of the ${name} is meant?`, ['left', 'right', 'both sides']),
        evidence,
      };
    }),
);
