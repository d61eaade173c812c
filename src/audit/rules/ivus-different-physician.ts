import { citations } from '../citations.js';
import { defineRule } from '../define-rule.js';
import { gapsFor } from '../gap-findings.js';
import { askOpenly } from '../query-wording.js';

export const ivusDifferentPhysician = defineRule(
  {
    id: 'ivus-different-physician',
    severity: 'error',
    title: 'IVUS and its base procedure by different physicians',
    rationale: 'An add-on belongs to the physician who performed the base procedure. A trainee under the attending is no second physician.',
    citations: [citations.ncciAddOn, citations.ivusDocumentation],
    satisfiedBy: 'State who performed and interpreted the IVUS examination, and who performed the base procedure.',
  },
  (facts, coding) =>
    gapsFor(coding, 'ivus-different-physician').map(() => ({
      vessel: null,
      side: null,
      message: 'Intravascular ultrasound is attributed to another physician than the base procedure; 37252 and 37253 need the same one.',
      query: askOpenly(facts.otherPhysician, 'Who performed and who interpreted the intravascular ultrasound, and who performed the rest of the procedure?'),
      evidence: facts.otherPhysician,
    })),
);
