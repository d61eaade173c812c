import { describeVessel } from '../anatomy/index.js';
import type { Facts } from '../model/facts.js';
import type { Quote } from '../model/span.js';
import type { Side } from '../model/vessel.js';

/** A fact in a few words, with the words of the note that made it. */
export interface FactWithEvidence {
  readonly words: string;
  readonly evidence: readonly Quote[];
}

const named = (vessel: string | null, side: Side | null): string => (vessel === null ? 'no vessel named' : describeVessel({ vessel, side }));

/** All facts of a note that rest on words of their own, in the order in which they are read. */
export const factsWithEvidence = (facts: Facts): readonly FactWithEvidence[] => [
  { words: `date of service: ${facts.dateOfService.value ?? 'none'}`, evidence: facts.dateOfService.evidence },
  ...facts.accessSites.map(({ vessel, side, outcome, evidence }) => ({ words: `access, ${outcome}: ${named(vessel, side)}`, evidence })),
  ...facts.placements.map(({ vessel, side, outcome, evidence }) => ({ words: `position, ${outcome}: ${named(vessel, side)}`, evidence })),
  ...facts.ivus.flatMap(({ vessel, side, status, findingsKind, evidence, necessity, reasonClassified, findings }) => [
    { words: `IVUS, ${status}: ${named(vessel, side)}`, evidence },
    { words: `reason for IVUS${reasonClassified ? ' (by the trained classifier, lexicons/statement-classifier.json)' : ''}: ${named(vessel, side)}`, evidence: necessity },
    { words: `IVUS result${findingsKind === 'unattributed' ? ' (imaging not said)' : ''}: ${named(vessel, side)}`, evidence: findings },
  ]),
  ...facts.lesions.map(({ vessels, evidence }) => ({ words: `one lesion across: ${vessels.map(describeVessel).join(', ')}`, evidence })),
  ...facts.procedures.map(({ code, choices, label, vessel, side, evidence }) => ({ words: `procedure ${code ?? choices.join(' or ')}, ${label}: ${named(vessel, side)}`, evidence })),
  ...facts.sideConflicts.map(({ vessel, evidence }) => ({ words: `side conflict: ${named(vessel, null)}`, evidence })),
];
