import type { CodedProcedure } from '../model/coding.js';
import { flatMap } from '../model/flat-map.js';
import { isInclusiveAngiography } from './bundling-scope.js';
import type { LineUnit } from './code-lines.js';
import { capitalize } from './wording.js';

/** Base procedures with a settled code. Angiography codes that contain the placement are catheter lines already. */
export const procedureUnits = (procedures: readonly CodedProcedure[]): readonly LineUnit[] =>
  flatMap(procedures, ({ code, label, vessel, side, evidence }): readonly LineUnit[] =>
    code === null || isInclusiveAngiography(code)
      ? []
      : [
          {
            code,
            group: 'procedure',
            status: 'supported',
            vessels: vessel === null ? [] : [{ vessel, side }],
            because: `${capitalize(label)} is documented as performed.`,
            blockedBy: [],
            evidence,
          },
        ],
  );
