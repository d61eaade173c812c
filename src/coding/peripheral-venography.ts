import { vesselInfo } from '../anatomy/index.js';
import { includesCatheter } from '../lexicon/codes.js';
import type { Facts } from '../model/facts.js';
import { codeOrFirstChoice } from './bundling.js';
import type { LineUnit } from './code-lines.js';
import { mergeEvidence } from './evidence.js';
import { successfulAccesses } from './position-routes.js';
import { theVessel } from './wording.js';

const injection = '36005';

/**
 * 36005: contrast for venography of an extremity through the puncture itself, where nothing else was done there.
 * Not with IVUS, nor with a base code that contains it, nor beside a venous placement. Source: coding rule 11; NCCI V.D.28.
 */
export const venographyInjection = (
  facts: Facts,
  placements: readonly LineUnit[],
  ivusPerformed: boolean,
  date: string,
): readonly LineUnit[] => {
  const access = successfulAccesses(facts).find(({ vessel }) => vesselInfo(vessel).system === 'vein');
  const contained = facts.procedures.some((procedure) => {
    const code = codeOrFirstChoice(procedure);
    return code !== null && includesCatheter(code, date).includes(injection);
  });
  if (facts.peripheralVenography.length === 0 || access === undefined) return [];
  if (ivusPerformed || contained || placements.length > 0) return [];
  return [
    {
      code: injection,
      group: 'catheter',
      status: 'supported',
      vessels: [{ vessel: access.vessel, side: access.side }],
      because: `Contrast for venography of the extremity was injected through ${theVessel(access)} itself.`,
      blockedBy: [],
      evidence: mergeEvidence(access.evidence, facts.peripheralVenography),
    },
  ];
};
