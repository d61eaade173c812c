import { parseVesselName } from '../../src/anatomy/index.js';
import type { VesselRef } from '../../src/model/vessel.js';

/** The vessel of a plain name in a test table; a name that is none is a fault of the table. */
export const named = (name: string): VesselRef => {
  const ref = parseVesselName(name);
  if (ref === null) throw new Error(`No vessel is called "${name}"`);
  return ref;
};
