import { pairTableDate, ptpPair } from '../lexicon/codes.js';
import type { CodeLine, CodePair } from '../model/analysis.js';
import { flatMap } from '../model/flat-map.js';
import { mergeEvidence } from './evidence.js';

/** How a coder tells that the work of column 2 was apart, by what column 2 is. */
const apartWords = (code: string): string => {
  if (/^75/.test(code)) return 'a complete diagnostic study, with no earlier one of use, on which the treatment was decided (59 or XU)';
  if (/^36(?:0|1|2)/.test(code)) return 'another vessel family, or an access of its own (59 or XS)';
  return 'another vessel or site (59 or XS), or another session (XE)';
};

const pairOf = (first: CodeLine, second: CodeLine, date: string): readonly CodePair[] => {
  const indicator = ptpPair(first.code, second.code, date);
  if (indicator === null) return [];
  const said = `NCCI takes ${second.code} to be part of ${first.code} (table of ${pairTableDate})`;
  const question = indicator === '0'
    ? `${said}, and no modifier parts them. Which of the two is reported?`
    : `${said}. Was it ${apartWords(second.code)}? If so, which modifier says it; if not, is ${second.code} left out?`;
  const evidence = [...mergeEvidence(second.evidence)];
  return [{ column1: first.code, column2: second.code, modifierAllowed: indicator === '1', question, evidence }];
};

/**
 * The NCCI pairs within the final set of supported codes, on a date of service (`YYYY-MM-DD`). Nothing is taken away and no modifier is added: whether the work was
 * apart is the coder's to say. Source: coding rule 17.
 */
export const findPairs = (codes: readonly CodeLine[], date: string): readonly CodePair[] => {
  const supported = codes.filter(({ status }) => status === 'supported');
  return flatMap(supported, (first) => flatMap(supported, (second) => (first.code === second.code ? [] : pairOf(first, second, date))));
};
