import { ruleGuide } from '../../report/rule-guide.js';
import { wrap } from '../../report/terminal-text.js';
import { answer, type CommandResult, refuse } from '../command-result.js';
import { didYouMean, suggest } from '../suggest.js';

const pageWidth = 88;

/** Says what one rule asks for and why; without an id, lists them all. */
export const runExplain = (ruleId: string | undefined): CommandResult => {
  if (ruleId === undefined) return answer(listRules());
  const rule = ruleGuide.find(({ id }) => id === ruleId);
  if (rule === undefined) {
    const ids = ruleGuide.map(({ id }) => id);
    return refuse(`no rule is called "${ruleId}"${didYouMean(suggest(ruleId, ids))} 'pullback explain' lists them all`);
  }
  const { id, severity, title, rationale, citations, satisfiedBy } = rule;
  return answer([
    `${id} (${severity})`,
    ...wrap(title, pageWidth),
    '',
    'Why',
    ...indented(rationale),
    '',
    'To satisfy',
    ...indented(satisfiedBy),
    '',
    'Sources',
    ...citations.flatMap((citation) => indented(citation)),
    '',
  ].join('\n'));
};

const indented = (words: string): readonly string[] => wrap(words, pageWidth - 2).map((line) => `  ${line}`);

const listRules = (): string => {
  const width = Math.max(...ruleGuide.map(({ id }) => id.length));
  return ruleGuide.map(({ id, severity, title }) => `${id.padEnd(width)}  ${severity.padEnd(7)}  ${title}\n`).join('');
};
