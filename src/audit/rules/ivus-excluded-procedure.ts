import { excludingProcedure } from '../../coding/base-procedure.js';
import { mergeEvidence } from '../../coding/evidence.js';
import { citations } from '../citations.js';
import { defineRule } from '../define-rule.js';
import { evidenceOfAnyIvus, gapsFor } from '../gap-findings.js';
import { askOpenly } from '../query-wording.js';

export const ivusExcludedProcedure = defineRule(
  {
    id: 'ivus-excluded-procedure',
    severity: 'error',
    title: 'IVUS at the session of a caval filter procedure or a foreign-body retrieval',
    rationale: 'Placement, repositioning or removal of a caval filter and intravascular foreign-body retrieval exclude IVUS at the same session.',
    citations: [citations.ptp, citations.ivusDocumentation],
    satisfiedBy: 'Nothing in the note: a person decides whether the examination belonged to a separate session.',
  },
  (facts, coding) =>
    gapsFor(coding, 'ivus-excluded-procedure').map(() => {
      const procedure = excludingProcedure(facts);
      const evidence = mergeEvidence(procedure?.evidence ?? []);
      const what = procedure === null ? 'an excluding procedure' : `${procedure.code ?? procedure.choices[0] ?? ''} (${procedure.label})`;
      return {
        vessel: null,
        side: null,
        message: `${what} was performed at this session; 37252 and 37253 are not reported with it.`,
        query: askOpenly([...evidence, ...evidenceOfAnyIvus(facts)], 'What was intravascular ultrasound used for at this session, and how did it relate to this procedure?'),
        evidence: mergeEvidence(evidence, evidenceOfAnyIvus(facts)),
      };
    }),
);
