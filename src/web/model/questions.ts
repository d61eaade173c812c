import { describeVessel } from '../../anatomy/vessel-list.js';
import type { Analysis, AuditFinding } from '../../model/analysis.js';
import { gapsOf } from './kinds.js';

/** One question to the physician; the same question about further vessels is not asked in full again. */
export interface Question {
  readonly query: string;
  /** Findings that the question stands for. */
  readonly ids: readonly string[];
  /** Further vessels, in plain words. */
  readonly also: readonly string[];
  readonly hasWords: boolean;
}

const rank = { error: 0, warning: 1, info: 2 };

/** One key for what is asked about the same words in the same way. */
const keyOf = ({ rule, evidence }: AuditFinding): string => `${rule} ${evidence[0]?.start ?? ''}`;

/** The questions before signing, the gravest first. */
export const questionsOf = (analysis: Analysis): readonly Question[] => {
  const groups = new Map<string, AuditFinding[]>();
  for (const finding of gapsOf(analysis, true).toSorted((a, b) => rank[a.severity] - rank[b.severity])) {
    groups.set(keyOf(finding), [...(groups.get(keyOf(finding)) ?? []), finding]);
  }
  return [...groups.values()].flatMap(([first, ...others]) => (first === undefined ? [] : [{
    query: first.query,
    ids: [first, ...others].map(({ id }) => id),
    also: others.flatMap(({ vessel, side }) => (vessel === null ? [] : [describeVessel({ vessel, side })])),
    hasWords: first.evidence.length > 0,
  }]));
};
