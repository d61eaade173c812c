import { citations } from '../citations.js';
import { defineRule } from '../define-rule.js';

export const catheterBundled = defineRule(
  {
    id: 'catheter-bundled',
    severity: 'info',
    title: 'The base code includes the catheter placement',
    rationale: 'The placement for the vessels that a base code covers, with the nonselective work through the treating access, is part of it.',
    citations: [citations.ptp, citations.ncciSelective],
    satisfiedBy: 'Nothing is missing.',
  },
  (_facts, coding) =>
    coding.notReported
      .filter(({ reason }) => reason === 'bundled')
      .map(({ code, because, evidence }) => ({ vessel: null, side: null, message: `${code} is not reported apart. ${because}`, query: '', evidence })),
);
