import type { ReadSentence } from '../../language/read-note.js';
import type { Quote } from '../../model/span.js';
import type { VesselRef } from '../../model/vessel.js';

/** What imaging is said to have shown in vessels. */
export interface Report {
  readonly refs: readonly VesselRef[];
  readonly imaging: 'ivus' | 'unattributed';
  /** The vessel is the named topic with IVUS in the sentence itself, so that the report alone shows it was examined. */
  readonly topic: boolean;
  /** Only its mouth, or a place along another vessel, is named: it is no examination by itself. */
  readonly passing: boolean;
  readonly measured: boolean;
  /** Where a table says that it is of before or after treatment. */
  readonly phase?: 'pre' | 'post' | null;
  readonly quote: Quote;
  readonly sentence: ReadSentence;
}
