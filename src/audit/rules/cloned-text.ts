import type { RuleMeta } from '../define-rule.js';
import { citations } from '../citations.js';

/** Raised by batches alone, which see more than one note: the detection is in src/batch/cloned-text. */
export const clonedText: RuleMeta = {
  id: 'cloned-text',
  severity: 'warning',
  title: 'Near-identical narrative in notes of different patients or dates',
  rationale: 'A narrative with the findings and measurements of another patient or another day does not document this one. A template that a department shares is no clone: its findings differ.',
  citations: [citations.queryPractice],
  satisfiedBy: 'State what was seen and measured at this session, in words of the case.',
};
