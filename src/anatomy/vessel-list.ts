import anatomy from '../../lexicons/anatomy.json' with { type: 'json' };
import type { VesselRef, VesselSystem } from '../model/vessel.js';

/** What the vessel list says of one id. */
export interface VesselInfo {
  readonly id: string;
  readonly system: VesselSystem;
  /** Whether there is a left and a right one, so that a side is owed. */
  readonly paired: boolean;
  /** A name without its level ("iliac vein"), which may mean any of several vessels. */
  readonly unspecified: boolean;
}

const systems: readonly VesselSystem[] = ['artery', 'vein', 'heart', 'coronary', 'pulmonary', 'dialysis', 'graft'];

const toSystem = (word: string): VesselSystem => {
  const system = systems.find((known) => known === word);
  if (system === undefined) throw new Error(`lexicons/anatomy.json: unknown vessel system "${word}"`);
  return system;
};

const infoById: ReadonlyMap<string, VesselInfo> = new Map(
  anatomy.vessels.map((row) => [row.id, { ...row, system: toSystem(row.system) }]),
);

/** Every vessel of the list, in the list's order. */
export const allVessels = (): readonly VesselInfo[] => [...infoById.values()];

export const isVesselId = (id: string): boolean => infoById.has(id);

/** Looks a vessel id up. Throws a RangeError for an id outside the list: ask `isVesselId` first of anything typed by a person. */
export const vesselInfo = (id: string): VesselInfo => {
  const info = infoById.get(id);
  if (info === undefined) throw new RangeError(`Unknown vessel id "${id}"`);
  return info;
};

/** The ref without a side that its vessel cannot have (an unpaired vessel). */
export const withTrueSide = (ref: VesselRef): VesselRef => ({
  vessel: ref.vessel,
  side: vesselInfo(ref.vessel).paired ? ref.side : null,
});

/** The vessel in plain words, with its side where documented: "left external iliac vein". */
export const describeVessel = (ref: VesselRef): string => {
  const { vessel, side } = withTrueSide(ref);
  const name = vessel.replaceAll('-', ' ');
  return side === null ? name : `${side} ${name}`;
};
