import { sirGroup } from '../anatomy/index.js';
import type { NotReported, NotReportedReason, VesselPolicy } from '../model/analysis.js';
import type { Gap } from '../model/coding.js';
import type { ContiguousLesion, Facts, IvusEvaluation } from '../model/facts.js';
import { flatMap } from '../model/flat-map.js';
import { sameVessel } from '../model/vessel.js';
import { mergeEvidence } from './evidence.js';
import { performedEvaluations, type VesselEvaluation } from './ivus-evaluations.js';
import { evaluatedVessel, evaluationGaps } from './ivus-gaps.js';
import { capitalize } from './wording.js';

/** One countable IVUS unit: a vessel, or several that count as one. */
export interface IvusUnit {
  /** The evaluation that carries the unit. */
  readonly carrier: IvusEvaluation;
  /** Every evaluation of the unit, the carrier among them. */
  readonly members: readonly IvusEvaluation[];
  /** Empty where at least one member has all that the unit needs. */
  readonly blockedBy: readonly Gap[];
}

export interface IvusUnits {
  readonly units: readonly IvusUnit[];
  readonly gaps: readonly Gap[];
  /** By the id of a merged evaluation, the id of the one that carries the unit. */
  readonly countedWith: ReadonlyMap<string, string>;
  readonly notReported: readonly NotReported[];
}

interface Group {
  readonly carrier: IvusEvaluation;
  readonly members: readonly IvusEvaluation[];
}

const carriedRow = (members: readonly IvusEvaluation[], reason: NotReportedReason, because: string): NotReported => ({
  code: '37253',
  units: members.length,
  reason,
  because,
  evidence: [...mergeEvidence(...members.map(({ evidence }) => evidence))],
});

const repeatRows = ({ evaluation, merged }: VesselEvaluation): readonly NotReported[] => {
  const vessel = evaluatedVessel(evaluation);
  const repeats = evaluation.runs > 1
    ? [{ ...carriedRow([evaluation], 'same-vessel', `${capitalize(vessel)} was examined ${evaluation.runs} times; a vessel counts once.`), units: evaluation.runs - 1 }]
    : [];
  const segments = merged.length > 0
    ? [carriedRow(merged, 'same-vessel', `${capitalize(merged.map(evaluatedVessel).join(', '))} and ${vessel} are one vessel.`)]
    : [];
  return [...repeats, ...segments];
};

const inLesion = ({ vessels }: ContiguousLesion, { vessel, side }: IvusEvaluation): boolean =>
  vessel !== null && vessels.some((ref) => sameVessel(ref, { vessel, side }));

/** The member that the lesion names first carries the unit (contract 5.2). */
const namedFirst = (lesion: ContiguousLesion, members: readonly IvusEvaluation[]): IvusEvaluation | undefined =>
  flatMap(lesion.vessels, (ref) => members.find(({ vessel, side }) => vessel !== null && sameVessel(ref, { vessel, side })) ?? [])[0];

/** Joins the groups that share a lesion into one, in the place of the first of them. */
const joinByLesion = (groups: readonly Group[], lesion: ContiguousLesion): readonly Group[] => {
  const joined = groups.filter(({ members }) => members.some((member) => inLesion(lesion, member)));
  const members = flatMap(joined, (group) => group.members);
  const carrier = namedFirst(lesion, members);
  if (joined.length < 2 || carrier === undefined) return groups;
  return flatMap(groups, (group) => (group === joined[0] ? [{ carrier, members }] : joined.includes(group) ? [] : [group]));
};

/** The society's vessel of the one that carries the unit: a lesion counts on the vessel first named, whatever it runs into. */
const sirKeys = ({ carrier: { vessel, side } }: Group): readonly string[] => (vessel === null ? [] : [sirGroup({ vessel, side })]);

/** Joins what the society counts as one vessel; groups joined by a lesion keep together. */
export const joinBySociety = <T extends Group>(groups: readonly T[]): readonly (readonly T[])[] =>
  groups.reduce<readonly (readonly T[])[]>((clusters, group) => {
    const touching = clusters.filter((cluster) => cluster.some((other) => sirKeys(other).some((key) => sirKeys(group).includes(key))));
    const [first, ...others] = touching;
    if (first === undefined) return [...clusters, [group]];
    return clusters.filter((cluster) => !others.includes(cluster)).map((cluster) => (cluster === first ? [...touching.flat(), group] : cluster));
  }, []);

const toUnit = ({ carrier, members }: Group): IvusUnit => {
  const gaps = members.map(evaluationGaps);
  return { carrier, members, blockedBy: gaps.some((own) => own.length === 0) ? [] : gaps.flat() };
};

const countedWithin = (groups: readonly Group[]): readonly (readonly [string, string])[] =>
  flatMap(groups, ({ carrier, members }) => members.filter(({ id }) => id !== carrier.id).map(({ id }) => [id, carrier.id] as const));

const mergedRows = (groups: readonly Group[], reason: NotReportedReason, why: string): readonly NotReported[] =>
  groups.filter(({ members }) => members.length > 1).map(({ carrier, members }) => {
    const others = members.filter(({ id }) => id !== carrier.id);
    const because = `${capitalize(others.map(evaluatedVessel).join(', '))} ${others.length > 1 ? 'count' : 'counts'} with ${evaluatedVessel(carrier)}: ${why}.`;
    return carriedRow(others, reason, because);
  });

/**
 * Counts what was examined: once a vessel however many runs, once a lesion that runs across vessels,
 * and by the society's groups under the `sir` policy. Source: coding rules 2, 3 and 8; contract 5.1 and 5.2.
 */
export const ivusUnits = (facts: Facts, policy: VesselPolicy): IvusUnits => {
  const vessels = performedEvaluations(facts);
  const single = vessels.map(({ evaluation }): Group => ({ carrier: evaluation, members: [evaluation] }));
  const byLesion = facts.lesions.reduce(joinByLesion, single);
  const clusters = policy === 'sir' ? joinBySociety(byLesion).filter((cluster) => cluster.length > 1) : [];
  const grouped = flatMap(byLesion, (group): readonly Group[] => {
    const cluster = clusters.find((one) => one.includes(group));
    if (cluster === undefined) return [group];
    return cluster[0] === group ? [{ carrier: group.carrier, members: flatMap(cluster, ({ members }) => members) }] : [];
  });
  return {
    units: grouped.map(toUnit),
    gaps: flatMap(vessels, ({ evaluation }) => evaluationGaps(evaluation)),
    countedWith: new Map([
      ...flatMap(vessels, ({ evaluation, merged }) => merged.map(({ id }) => [id, evaluation.id] as const)),
      ...countedWithin(grouped),
    ]),
    notReported: [
      ...flatMap(vessels, repeatRows),
      ...mergedRows(byLesion, 'contiguous-lesion', 'one lesion runs across them'),
      ...clusters.map((cluster): NotReported => {
        const others = cluster.slice(1).map(({ carrier }) => carrier);
        const first = cluster[0]?.carrier;
        const because = `${capitalize(others.map(evaluatedVessel).join(', '))} and ${first === undefined ? '' : evaluatedVessel(first)} are one vessel by the society's grouping.`;
        return carriedRow(others, 'same-vessel', because);
      }),
    ],
  };
};
