import { vesselKey } from '../../model/vessel.js';
import { citations } from '../citations.js';
import { defineRule } from '../define-rule.js';
import { evaluatedVessel, evidenceOfIvus, isIvusBarred, performedIvus } from '../gap-findings.js';
import { askOpenly } from '../query-wording.js';

export const ivusVesselUnspecified = defineRule(
  {
    id: 'ivus-vessel-unspecified',
    severity: 'warning',
    title: 'An IVUS vessel is named without its level',
    rationale: 'A name such as "iliac vein" may mean one of several vessels, or more than one, so the count cannot be checked.',
    citations: [citations.ivusDocumentation, citations.svs],
    satisfiedBy: 'Name the level: common, external or internal iliac; common, superficial or deep femoral; the tibial vessel.',
  },
  (facts, coding) => {
    if (isIvusBarred(coding)) return [];
    const loose = performedIvus(facts).flatMap((one) => (one.unspecified && one.vessel !== null ? [{ ...one, vessel: one.vessel }] : []));
    return [...new Map(loose.map((one) => [vesselKey(one), one])).values()].map((one) => {
      const evidence = evidenceOfIvus(facts, one);
      return {
        vessel: one.vessel,
        side: one.side,
        message: `Intravascular ultrasound of ${evaluatedVessel(one)}: the level of the vessel is not stated.`,
        query: askOpenly(evidence, `Which vessel or vessels does "${one.vessel.replaceAll('-', ' ')}" stand for in the intravascular ultrasound examination?`),
        evidence,
      };
    });
  },
);
