import { citations } from '../citations.js';
import { claimFindings } from '../claim-findings.js';
import { defineRule } from '../define-rule.js';

export const claimCodeMissing = defineRule(
  {
    id: 'claim-code-missing',
    severity: 'warning',
    title: 'A supported code that was not submitted',
    rationale: 'IVUS and catheter placement are add-ons to or apart from the base procedure and are easily left out of a claim.',
    citations: [citations.ivusDocumentation],
    satisfiedBy: 'Add the code to the claim, or note why it was left out.',
  },
  (facts, coding) =>
    claimFindings(facts, coding, 'missing', {
      message: ({ code, supportedUnits }) => `${code} x${supportedUnits} is supported by the note and was not submitted.`,
      question: 'Does this describe fully what was done?',
    }),
);
