import { mostUnits } from '../../coding/ivus-lines.js';
import { listWords } from '../../coding/wording.js';
import { citations } from '../citations.js';
import { defineRule } from '../define-rule.js';
import { evaluatedVessel, performedIvus } from '../gap-findings.js';
import { askOpenly } from '../query-wording.js';

export const ivusUnitsOverMue = defineRule(
  {
    id: 'ivus-units-over-mue',
    severity: 'error',
    title: 'More IVUS vessels than the daily limit',
    rationale: 'One 37252 is the absolute limit of a day; five 37253 may be exceeded only on review of the record.',
    citations: [citations.mue],
    satisfiedBy: 'Nothing in the note lifts the limit; the record must show that each vessel was examined apart and needed to be.',
  },
  (facts, coding) =>
    coding.notReported
      .filter(({ reason }) => reason === 'over-mue')
      .map(({ units, evidence }) => ({
        vessel: null,
        side: null,
        message: `${units + mostUnits()} vessels were examined; 37252 x1 and 37253 x${mostUnits() - 1} stand, ${units} more would exceed the daily limit.`,
        query: askOpenly(
          evidence,
          `The note describes intravascular ultrasound of ${listWords(performedIvus(facts).map(evaluatedVessel))}. Which of these were examined as vessels in their own right, and which were only passed?`,
        ),
        evidence,
      })),
);
