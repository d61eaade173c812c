import { decisionBetween } from '../lexicon/open-choices.js';
import { legRowOf } from '../lexicon/procedures.js';

const complexities: Readonly<Record<string, string>> = { straightforward: 'stenosis', complex: 'occlusion' };

const choiceName = (code: string): string => {
  const complexity = complexities[legRowOf(code)?.complexity ?? ''];
  return complexity === undefined ? code : `${code} (${complexity})`;
};

/** What would decide between leg codes that differ in one thing alone. */
const legDecision = (choices: readonly string[]): string | null => {
  const rows = choices.flatMap((code) => legRowOf(code) ?? []);
  if (rows.length < choices.length) return null;
  const distinct = (of: (row: (typeof rows)[number]) => string | null): number => new Set(rows.map(of)).size;
  if (distinct(({ complexity }) => complexity) > 1 && distinct(({ procedure }) => procedure) === 1) {
    return 'whether the treated lesion was a stenosis or an occlusion';
  }
  return null;
};

/**
 * The codes between which the text leaves the choice open, and what the note would have to say to decide it.
 * Source: coding rule 18 (a stenosis is straightforward, an occlusion complex).
 */
export const choiceWords = (choices: readonly string[]): string => {
  const names = choices.map(choiceName).join(' or ');
  return `The text leaves open ${names}; ${legDecision(choices) ?? decisionBetween(choices) ?? 'words that tell them apart'} would decide it.`;
};
