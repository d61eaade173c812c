import { citations } from '../citations.js';
import { defineRule } from '../define-rule.js';
import { evidenceOfAnyIvus, performedIvus } from '../gap-findings.js';
import { isInScope } from '../note-scope.js';
import { askOpenly } from '../query-wording.js';

export const accessSiteMissing = defineRule(
  {
    id: 'access-site-missing',
    severity: 'error',
    title: 'A catheter or IVUS was used and no access vessel is documented',
    rationale: 'The order of a catheter placement is counted from the punctured vessel. Without it no placement can be chosen.',
    citations: [citations.families, citations.ivusDocumentation],
    satisfiedBy: 'Name the punctured vessel and its side.',
  },
  (facts) => {
    const entered = facts.accessSites.some(({ outcome }) => outcome === 'successful');
    const reached = facts.placements.filter(({ outcome }) => outcome === 'reached');
    const used = reached.length > 0 || performedIvus(facts).length > 0 || facts.unnamedAccess.length > 0;
    if (entered || !used || !isInScope(facts)) return [];
    const demanding = [facts.unnamedAccess, reached.flatMap(({ evidence }) => evidence), evidenceOfAnyIvus(facts)];
    const evidence = demanding.find((quotes) => quotes.length > 0) ?? [];
    return [
      {
        vessel: null,
        side: null,
        message: 'No access vessel is documented, so the order of the catheter placement cannot be known and none is coded.',
        query: askOpenly(evidence, 'Which vessel was entered for this procedure, and on which side?'),
        evidence,
      },
    ];
  },
);
