import { citations } from '../citations.js';
import { defineRule } from '../define-rule.js';
import { evidenceOfAnyIvus, gapsFor } from '../gap-findings.js';
import { askOpenly } from '../query-wording.js';

export const ivusNoBaseProcedure = defineRule(
  {
    id: 'ivus-no-base-procedure',
    severity: 'error',
    title: 'Nothing that IVUS may be added to is supported',
    rationale: 'IVUS is an add-on: it needs a base procedure of the same session, be it a catheter placement, a diagnostic study or a treatment.',
    citations: [citations.addOnEdits, citations.ncciAddOn],
    satisfiedBy: 'Document the access and where the catheter went, or the study or treatment that was done.',
  },
  (facts, coding) =>
    gapsFor(coding, 'ivus-no-base-procedure').map(() => {
      const evidence = evidenceOfAnyIvus(facts);
      return {
        vessel: null,
        side: null,
        message: 'No catheter placement, study or treatment is supported that 37252 and 37253 could be added to.',
        query: askOpenly(evidence, 'What else was done at this session: which vessel was entered, where did the catheter go, and what was studied or treated?'),
        evidence,
      };
    }),
);
