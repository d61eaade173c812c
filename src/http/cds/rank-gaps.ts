import { describeVessel } from '../../anatomy/index.js';
import type { Analysis, AuditFinding } from '../../model/analysis.js';

/** One question to the physician; several findings of one kind about the same words are one. */
export interface RankedGap {
  readonly first: AuditFinding;
  /** Vessels that the question is about, in plain words. */
  readonly vessels: readonly string[];
  readonly queries: readonly string[];
}

/** How many questions a physician is shown at most. */
export const mostGaps = 3;

const weight = { error: 0, warning: 1, info: 2 };

const placeOf = ({ evidence }: AuditFinding): number => evidence[0]?.start ?? Infinity;

/** The gaps that ask something: the gravest first, then in reading order; one of each rule, however many vessels. */
export const rankGaps = ({ audit }: Analysis): readonly RankedGap[] => {
  const asked = audit.findings.filter(({ query }) => query !== '')
    .toSorted((a, b) => weight[a.severity] - weight[b.severity] || placeOf(a) - placeOf(b));
  return [...groupByRule(asked).values()].flatMap((findings) => {
    const [first] = findings;
    if (first === undefined) return [];
    const vessels = findings.flatMap(({ vessel, side }) => (vessel === null ? [] : [describeVessel({ vessel, side })]));
    return [{ first, vessels: [...new Set(vessels)], queries: [...new Set(findings.map(({ query }) => query))] }];
  }).slice(0, mostGaps);
};

const groupByRule = (findings: readonly AuditFinding[]): ReadonlyMap<string, readonly AuditFinding[]> => {
  const groups = new Map<string, AuditFinding[]>();
  for (const finding of findings) groups.set(finding.rule, [...(groups.get(finding.rule) ?? []), finding]);
  return groups;
};
