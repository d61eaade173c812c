import { isBlank } from '../intake/byte-lines.js';
import type { IntakeUnit, LinesUnit } from '../intake/intake-unit.js';

/** Two halves of some units; null for a single record. */
export const splitUnits = (units: readonly IntakeUnit[]): readonly [readonly IntakeUnit[], readonly IntakeUnit[]] | null => {
  const [only] = units;
  if (units.length > 1) return [units.slice(0, Math.ceil(units.length / 2)), units.slice(Math.ceil(units.length / 2))];
  if (only === undefined || only.kind !== 'lines' || only.count < 2) return null;
  return splitUnits(singleLines(only));
};

const singleLines = (unit: LinesUnit): readonly IntakeUnit[] => {
  const all = Buffer.from(unit.bytes.buffer, unit.bytes.byteOffset, unit.bytes.length);
  const singles: IntakeUnit[] = [];
  let line = unit.firstLine;
  for (let start = 0; start < all.length; line++) {
    const feed = all.indexOf(0x0a, start);
    const end = feed < 0 ? all.length : feed;
    const bytes = all.subarray(start, end);
    start = end + 1;
    if (!isBlank(bytes)) singles.push({ ...unit, firstLine: line, count: 1, bytes: Uint8Array.from(bytes) });
  }
  return singles;
};
