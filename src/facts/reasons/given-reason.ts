import type { ReadSentence } from '../../language/read-note.js';
import type { Quote } from '../../model/span.js';
import type { Side, VesselRef } from '../../model/vessel.js';

/** A stated reason for IVUS; `refs` empty: it is given for the examination as a whole. */
export interface Necessity {
  readonly refs: readonly VesselRef[];
  /** The one side that a reason for no vessel by name is given for. */
  readonly side: Side | null;
  /** Vessels that IVUS went on to later, which it is not given for. */
  readonly beyond?: readonly VesselRef[];
  readonly quote: Quote;
  readonly sentence: ReadSentence;
}

/** Before the side of a reason that names no vessel is read. */
export type Stated = Omit<Necessity, 'side'>;
