import { citations } from '../citations.js';
import { defineRule } from '../define-rule.js';
import { evidenceOfSession } from '../gap-findings.js';
import { askOpenly } from '../query-wording.js';

export const dateOfServiceMissing = defineRule(
  {
    id: 'date-of-service-missing',
    severity: 'warning',
    title: 'No date of service',
    rationale: 'The code set follows the date of service. Without one the newest set is assumed.',
    citations: [citations.codeSets],
    satisfiedBy: 'State the date of the procedure in the note, or give it beside the note.',
  },
  (facts, coding, { dateSource }) =>
    dateSource !== 'assumed'
      ? []
      : [
          {
            vessel: null,
            side: null,
            message: `No date of service was given or found; the ${coding.codeSet} code set is assumed.`,
            query: askOpenly(evidenceOfSession(facts), 'On which date was this procedure performed?'),
            evidence: evidenceOfSession(facts),
          },
        ],
);
