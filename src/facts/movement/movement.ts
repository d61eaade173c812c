import type { ReadSentence } from '../../language/read-note.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import type { Side, VesselRef } from '../../model/vessel.js';
import type { Mover } from './device-phrases.js';

export type Motion = 'advance' | 'go' | 'park' | 'select' | 'withdraw';

/** Words that take a device into, through or out of vessels. */
export interface Movement {
  readonly sentence: ReadSentence;
  readonly mover: Mover;
  readonly motion: Motion;
  readonly group: VesselGroup;
  readonly refs: readonly VesselRef[];
  readonly outcome: 'reached' | 'failed';
  /** Token of the vessel group; movements stand in reading order. */
  readonly at: number;
  /** The sentence above the list that the movement is an item of. */
  readonly lead: ReadSentence | null;
  /** The side of the access, where the words repeat for it what was done through the other ("the same from the left"). */
  readonly door?: Side;
}

/** The motion that a word of the lexicon tells; "carried" and the like are a plain going. */
export const asMotion = (id: string): Motion => id === 'advance' || id === 'park' || id === 'select' || id === 'withdraw' ? id : 'go';
