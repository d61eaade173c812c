import { citations } from '../citations.js';
import { claimFindings } from '../claim-findings.js';
import { defineRule } from '../define-rule.js';

export const claimCodeUnsupported = defineRule(
  {
    id: 'claim-code-unsupported',
    severity: 'error',
    title: 'A submitted code that the note does not support',
    rationale: 'What is submitted has to be carried by the words of the note; a claim that says more is what an audit takes back. Codes that the program does not read are not judged.',
    citations: [citations.ivusDocumentation, citations.queryPractice],
    satisfiedBy: 'Take the code out of the claim, or have the physician document what was done, if it was.',
  },
  (facts, coding) =>
    claimFindings(facts, coding, 'unsupported', {
      message: ({ code, because }) => `${code} was submitted and is not supported: ${because.charAt(0).toLowerCase()}${because.slice(1)}`,
      question: 'Which vessels did the catheter enter, and which of them were examined or treated, and how?',
    }),
);
