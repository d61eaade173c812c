import type { Facts, IvusEvaluation } from '../model/facts.js';
import { flatMap } from '../model/flat-map.js';
import { vesselKey } from '../model/vessel.js';
import { mergeEvidence } from './evidence.js';
import { aorticSegments } from './territories.js';

/** The evaluations of one vessel as one, and the ids that it stands for. */
export interface VesselEvaluation {
  readonly evaluation: IvusEvaluation;
  /** Evaluations of the same vessel that are counted with it. */
  readonly merged: readonly IvusEvaluation[];
}

export const isPerformed = ({ status, coronary }: IvusEvaluation): boolean => status === 'performed' && !coronary;

const kinds = ['yes', 'unattributed', 'no'] as const;

const combine = (carrier: IvusEvaluation, merged: readonly IvusEvaluation[]): IvusEvaluation => {
  const all = [carrier, ...merged];
  return {
    ...carrier,
    phases: (['pre', 'during', 'post'] as const).filter((phase) => all.some(({ phases }) => phases.includes(phase))),
    necessity: mergeEvidence(...all.map(({ necessity }) => necessity)),
    reasonClassified: all.every(({ necessity, reasonClassified }) => necessity.length === 0 || reasonClassified) && all.some(({ reasonClassified }) => reasonClassified),
    findings: mergeEvidence(...all.map(({ findings }) => findings)),
    findingsKind: kinds.find((kind) => all.some(({ findingsKind }) => findingsKind === kind)) ?? 'no',
    movement: all.some(({ movement }) => movement),
    evidence: mergeEvidence(...all.map(({ evidence }) => evidence)),
  };
};

/** One key for what is one vessel: a named vessel and side, or the aorta whatever its segment (contract 5.1). */
const sameVesselKey = ({ id, vessel, side }: IvusEvaluation): string => {
  if (vessel === null) return `unnamed|${id}`;
  return aorticSegments.has(vessel) ? 'aorta' : vesselKey({ vessel, side });
};

/** The performed noncoronary evaluations of a note, one a vessel, in reading order. */
export const performedEvaluations = (facts: Facts): readonly VesselEvaluation[] => {
  const byVessel = new Map<string, readonly IvusEvaluation[]>();
  for (const evaluation of facts.ivus.filter(isPerformed)) {
    const key = sameVesselKey(evaluation);
    byVessel.set(key, [...(byVessel.get(key) ?? []), evaluation]);
  }
  return flatMap([...byVessel.values()], ([carrier, ...merged]) =>
    carrier === undefined ? [] : [{ evaluation: combine(carrier, merged), merged }],
  );
};
