import { isPromised } from '../../lexicon/code-scope.js';
import { citations } from '../citations.js';
import { defineRule } from '../define-rule.js';
import { askOpenly } from '../query-wording.js';

export const statedCodeUnsupported = defineRule(
  {
    id: 'stated-code-unsupported',
    severity: 'error',
    title: 'The note states a code that its text does not support',
    rationale: 'A code written into the note is no documentation of the service; the words have to carry it.',
    citations: [citations.ivusDocumentation, citations.queryPractice],
    satisfiedBy: 'Document what the code stands for, or take the code out.',
  },
  (facts, coding) =>
    facts.statedCodes
      .filter(({ code }) => isPromised(code) && !coding.codes.some((line) => line.code === code && line.status === 'supported'))
      .map(({ code, evidence }) => ({
        vessel: null,
        side: null,
        message: `The note states ${code}, which its text does not support.`,
        query: askOpenly(evidence, 'Which vessels did the catheter enter, by which way, and what was examined there?'),
        evidence,
      })),
);
