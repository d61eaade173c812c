import { citations } from '../citations.js';
import { defineRule } from '../define-rule.js';
import { evidenceOfSession } from '../gap-findings.js';
import { askOpenly } from '../query-wording.js';

export const signatureMissing = defineRule(
  {
    id: 'signature-missing',
    severity: 'warning',
    title: 'No signature or attestation',
    rationale: 'An archived note should show who stands for it.',
    citations: [citations.queryPractice],
    satisfiedBy: 'Sign the note, or add the attestation of the attending physician.',
  },
  (facts, _coding, { profile }) =>
    profile !== 'archive' || facts.signature.length > 0
      ? []
      : [
          {
            vessel: null,
            side: null,
            message: 'The archived note carries no signature or attestation.',
            query: askOpenly([], 'Who performed this procedure, and who signs for the note?'),
            evidence: evidenceOfSession(facts),
          },
        ],
);
