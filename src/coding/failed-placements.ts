import type { NotReported } from '../model/analysis.js';
import type { CatheterCoding } from './catheter-codes.js';
import { mergeEvidence } from './evidence.js';
import { positionOf, type RoutedPlacement } from './position-routes.js';
import { theVessel } from './wording.js';

/** A selection that failed, or that a wire alone made, earns no code (contract 5.7): one row, unless its code is reported anyway. */
export const failedRows = (routed: readonly RoutedPlacement[], coded: CatheterCoding): readonly NotReported[] =>
  routed
    .filter(({ placement }) => placement.outcome === 'failed')
    .flatMap((failed): readonly NotReported[] => {
      const { code } = positionOf(failed);
      if (code === null || coded.units.some((unit) => unit.code === code)) return [];
      const { vessel, side, evidence } = failed.placement;
      const because = `A catheter was not brought into ${theVessel({ vessel, side })}.`;
      return [{ code, units: 1, reason: 'not-performed', because, evidence: [...mergeEvidence(evidence)] }];
    });
