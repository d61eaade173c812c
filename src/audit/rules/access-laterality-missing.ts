import { vesselInfo } from '../../anatomy/index.js';
import { citations } from '../citations.js';
import { defineRule } from '../define-rule.js';
import { isInScope } from '../note-scope.js';
import { askWithOptions } from '../query-wording.js';

export const accessLateralityMissing = defineRule(
  {
    id: 'access-laterality-missing',
    severity: 'error',
    title: 'The access vessel has no side',
    rationale: 'The same destination is selective from one side and nonselective from the other.',
    citations: [citations.families],
    satisfiedBy: 'State left or right for the punctured vessel.',
  },
  (facts) => {
    if (!isInScope(facts)) return [];
    const sideless = facts.accessSites.filter(({ vessel, side, outcome }) => outcome === 'successful' && side === null && vesselInfo(vessel).paired);
    return [...new Map(sideless.map((site) => [site.vessel, site])).values()].map(({ vessel, evidence }) => {
      const name = vessel.replaceAll('-', ' ');
      return {
        vessel,
        side: null,
        message: `The ${name} was entered, but its side is not documented; a placement whose order depends on it is not coded.`,
        query: askWithOptions(evidence, `On which side was the ${name} entered?`, ['left', 'right', 'both sides']),
        evidence,
      };
    });
  },
);
