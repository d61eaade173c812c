import { citations } from '../citations.js';
import { claimFindings } from '../claim-findings.js';
import { defineRule } from '../define-rule.js';

export const claimUnitsDiffer = defineRule(
  {
    id: 'claim-units-differ',
    severity: 'error',
    title: 'More or fewer units submitted than the note supports',
    rationale: 'Each unit stands for a vessel that the note names, with its reason and its result.',
    citations: [citations.ivusDocumentation, citations.mue],
    satisfiedBy: 'Bring the units of the claim to those that the note supports, or have the physician document the vessels that are missing.',
  },
  (facts, coding) =>
    claimFindings(facts, coding, 'units-differ', {
      message: ({ code, because }) => `${code}: ${because}`,
      question: 'Which vessels were examined or entered, each with what was seen there?',
    }),
);
