import { mergeEvidence } from '../../coding/evidence.js';
import { joinBySociety } from '../../coding/ivus-units.js';
import { listWords } from '../../coding/wording.js';
import { sameVessel } from '../../model/vessel.js';
import type { Coding } from '../../model/coding.js';
import type { Facts, IvusEvaluation } from '../../model/facts.js';
import { citations } from '../citations.js';
import { defineRule } from '../define-rule.js';
import { evaluatedVessel, performedIvus } from '../gap-findings.js';
import { askOpenly } from '../query-wording.js';

interface CountedUnit {
  readonly carrier: IvusEvaluation;
  readonly members: readonly IvusEvaluation[];
}

/** The supported units of the code lines, each with the evaluations counted with it. */
const supportedUnits = (facts: Facts, coding: Coding): readonly CountedUnit[] => {
  const refs = coding.codes.filter(({ group, status }) => group === 'ivus' && status === 'supported').flatMap(({ vessels }) => vessels);
  const performed = performedIvus(facts);
  return refs.flatMap((ref) => {
    const carrier = performed.find(({ id, vessel, side }) => vessel !== null && sameVessel(ref, { vessel, side }) && !coding.countedWith.has(id));
    if (carrier === undefined) return [];
    return [{ carrier, members: [carrier, ...performed.filter(({ id }) => coding.countedWith.get(id) === carrier.id)] }];
  });
};

export const ivusVesselGrouping = defineRule(
  {
    id: 'ivus-vessel-grouping',
    severity: 'warning',
    title: 'The society grouping would count fewer vessels',
    rationale:
      'The Society of Interventional Radiology counts external iliac with common femoral, and superficial femoral with popliteal, as one vessel. Named vessels give more; a reader may follow either.',
    citations: [citations.sir, citations.svs],
    satisfiedBy: 'Describe separate lesions in each vessel, with their ends; or count by the society grouping.',
  },
  (facts, coding) => {
    const units = supportedUnits(facts, coding);
    const clusters = joinBySociety(units);
    if (clusters.length >= units.length) return [];
    const joined = clusters.filter((cluster) => cluster.length > 1).map((cluster) => cluster.map(({ carrier }) => carrier));
    const pairs = joined.map((cluster) => listWords(cluster.map(evaluatedVessel)));
    const evidence = mergeEvidence(...joined.flat().map((one) => one.evidence));
    return [
      {
        vessel: null,
        side: null,
        message: `${units.length} vessels are counted as named; the society grouping counts ${clusters.length}, taking ${pairs.join(', and ')} as one.`,
        query: askOpenly(evidence, `Where does disease begin and end in ${listWords(joined.flat().map(evaluatedVessel))}, as seen by intravascular ultrasound?`),
        evidence,
      },
    ];
  },
);
