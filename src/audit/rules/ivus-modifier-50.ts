import { citations } from '../citations.js';
import { hasModifier50 } from '../claim-findings.js';
import { defineRule } from '../define-rule.js';
import { evidenceOfAnyIvus, evidenceOfSession } from '../gap-findings.js';
import { askOpenly } from '../query-wording.js';

export const ivusModifier50 = defineRule(
  {
    id: 'ivus-modifier-50',
    severity: 'error',
    title: 'Modifier 50 stated for IVUS',
    rationale: 'Sides are separate vessels and are counted; the bilateral indicator of 37252 and 37253 is 0.',
    citations: [citations.feeSchedule, citations.ivusDocumentation],
    satisfiedBy: 'Count each side as a vessel and leave the modifier out.',
  },
  (facts, coding) => {
    const submitted = (coding.claim ?? []).some(hasModifier50);
    if (facts.modifier50.length === 0 && !submitted) return [];
    const examined = evidenceOfAnyIvus(facts);
    const evidence = facts.modifier50.length > 0 ? facts.modifier50 : examined.length > 0 ? examined : evidenceOfSession(facts);
    return [
      {
        vessel: null,
        side: null,
        message: `Modifier 50 is ${submitted ? 'submitted' : 'stated'} for intravascular ultrasound; 37252 and 37253 never take it, each side is a vessel of its own.`,
        query: askOpenly([], 'Which vessels were examined by intravascular ultrasound on the left, and which on the right?'),
        evidence,
      },
    ];
  },
);
