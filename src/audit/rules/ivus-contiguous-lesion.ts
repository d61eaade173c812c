import { theVessels } from '../../coding/wording.js';
import { sameVessel } from '../../model/vessel.js';
import { citations } from '../citations.js';
import { defineRule } from '../define-rule.js';
import { isIvusBarred, performedIvus } from '../gap-findings.js';

export const ivusContiguousLesion = defineRule(
  {
    id: 'ivus-contiguous-lesion',
    severity: 'info',
    title: 'One lesion across vessels counts once',
    rationale: 'A lesion that runs from one vessel into the next is counted on the vessel first named, although several were imaged.',
    citations: [citations.sir, citations.svs],
    satisfiedBy: 'Nothing is missing. Separate lesions are described each with its own beginning and end.',
  },
  (facts, coding) => {
    if (isIvusBarred(coding)) return [];
    return facts.lesions.flatMap(({ vessels, evidence }) => {
      const examined = vessels.filter((ref) =>
        performedIvus(facts).some(({ vessel, side }) => vessel !== null && sameVessel(ref, { vessel, side })),
      );
      const [first] = examined;
      if (first === undefined || examined.length < 2) return [];
      const message = `One lesion runs across ${theVessels(examined)}: these count once, on the vessel first named.`;
      return [{ vessel: first.vessel, side: first.side, message, query: '', evidence }];
    });
  },
);
