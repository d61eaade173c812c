import { mergeEvidence } from '../../coding/evidence.js';
import { listWords } from '../../coding/wording.js';
import { citations } from '../citations.js';
import { defineRule } from '../define-rule.js';
import { evidenceOfAnyIvus, gapsFor } from '../gap-findings.js';
import { askOpenly } from '../query-wording.js';

export const ivusBaseNotAccepted = defineRule(
  {
    id: 'ivus-base-not-accepted',
    severity: 'error',
    title: 'No documented procedure is an accepted base for IVUS',
    rationale: 'Only the listed primary codes of the date of service carry IVUS; other procedures, however large, do not.',
    citations: [citations.addOnEdits, citations.ncciAddOn],
    satisfiedBy: 'Document the catheter placement, study or treatment that was also done, if one was.',
  },
  (facts, coding) =>
    gapsFor(coding, 'ivus-base-not-accepted').map(() => {
      const codes = coding.procedures.flatMap(({ code, choices }) => (code === null ? choices : [code]));
      const named = codes.length > 0 ? listWords([...new Set(codes)]) : listWords(coding.codes.map(({ code }) => code));
      return {
        vessel: null,
        side: null,
        message: `None of the procedures found (${named}) is on the list of primary codes for 37252 and 37253 on the date of service.`,
        query: askOpenly(evidenceOfAnyIvus(facts), 'Which other studies, treatments or catheter positions, if any, belong to this session?'),
        evidence: mergeEvidence(...facts.procedures.map(({ evidence }) => evidence), evidenceOfAnyIvus(facts)),
      };
    }),
);
