import { citations } from '../citations.js';
import { defineRule } from '../define-rule.js';
import { askOpenly } from '../query-wording.js';

export const templateResidue = defineRule(
  {
    id: 'template-residue',
    severity: 'warning',
    title: 'Unfilled template fields',
    rationale: 'Blanks, brackets and choices left open show that the text was not finished, and may hide a missing result.',
    citations: [citations.queryPractice],
    satisfiedBy: 'Fill the fields in, or delete them.',
  },
  (facts) =>
    facts.templateResidue.length === 0
      ? []
      : [
          {
            vessel: null,
            side: null,
            message: `${facts.templateResidue.length === 1 ? 'A template field was' : `${facts.templateResidue.length} template fields were`} left unfilled.`,
            query: askOpenly(facts.templateResidue, 'What belongs in the fields that were left open?'),
            evidence: facts.templateResidue,
          },
        ],
);
