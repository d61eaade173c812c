import anatomy from '../../lexicons/anatomy.json' with { type: 'json' };
import { flatMap } from '../model/flat-map.js';
import type { Side, VesselRef } from '../model/vessel.js';
import { vesselInfo, withTrueSide } from './vessel-list.js';

const levels = new Map(anatomy.levels.map((row) => [row.vessel, row]));

const bothSides: readonly Side[] = ['left', 'right'];

const readSides = (ref: VesselRef, vessels: readonly string[]): readonly VesselRef[] => {
  const sides = vesselInfo(ref.vessel).paired && ref.side === null ? bothSides : [ref.side];
  return flatMap(vessels, (vessel) => sides.map((side) => withTrueSide({ vessel, side })));
};

/** Every vessel that a destination may mean where its side or its level is not stated. One reading for a full name. */
export const targetReadings = (ref: VesselRef): readonly VesselRef[] =>
  readSides(ref, levels.get(ref.vessel)?.readings ?? [ref.vessel]);

/** The same for a punctured vessel. "Femoral artery" as a puncture means the common femoral: the usual site decides where there is one. */
export const accessReadings = (ref: VesselRef): readonly VesselRef[] => {
  const usual = levels.get(ref.vessel)?.asAccess ?? null;
  return usual === null ? targetReadings(ref) : readSides(ref, [usual]);
};
