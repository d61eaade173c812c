import type { Gap } from '../model/coding.js';
import type { IvusEvaluation } from '../model/facts.js';
import { theVessel } from './wording.js';

/** What a vessel's own documentation lacks (contract 4): its name, its side, a reason, a result. */
export const evaluationGaps = (evaluation: IvusEvaluation): readonly Gap[] => {
  const { vessel, side } = evaluation;
  if (vessel === null) return [{ rule: 'ivus-vessel-unnamed', vessel: null, side: null }];
  const gap = (rule: string, missing: boolean): readonly Gap[] => (missing ? [{ rule, vessel, side }] : []);
  return [
    ...gap('ivus-laterality-missing', evaluation.paired && side === null),
    ...gap('ivus-necessity-missing', evaluation.necessity.length === 0),
    ...gap('ivus-findings-missing', evaluation.findingsKind === 'no'),
  ];
};

const words: Readonly<Record<string, string>> = {
  'ivus-vessel-unnamed': 'no vessel is named',
  'ivus-laterality-missing': 'no side is documented',
  'ivus-necessity-missing': 'no reason for it is documented',
  'ivus-findings-missing': 'no result of it is documented',
  'ivus-no-base-procedure': 'no base procedure is supported',
  'ivus-base-not-accepted': 'no documented procedure is on the list of accepted bases',
  'ivus-different-physician': 'another physician performed it than the base procedure',
};

/** What the gaps of a unit say, as clauses. */
export const gapClauses = (gaps: readonly Gap[]): readonly string[] => [...new Set(gaps.map(({ rule }) => words[rule] ?? rule))];

/** "the left renal vein", or "an unnamed vessel". */
export const evaluatedVessel = ({ vessel, side }: IvusEvaluation): string =>
  vessel === null ? 'an unnamed vessel' : theVessel({ vessel, side });
