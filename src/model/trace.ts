import type { Quote } from './span.js';
import type { VesselRef } from './vessel.js';

/** A phrase of the note and the entry of the lexicon that knows it. */
export interface TracedPhrase extends Quote {
  /** File and entry: `lexicons/terms.json cue/negated`. */
  readonly entry: string;
}

/** A vessel phrase: what it was taken for, where its side comes from, and the word that governs it. */
export interface TracedVessel extends Quote {
  readonly vessels: readonly VesselRef[];
  /** `said` of it, of the `list` it stands in, taken from `around` it, `none` where it has or needs no side. */
  readonly side: 'said' | 'list' | 'around' | 'none';
  /** "into", "through", "from", ...; `none` where no preposition leads it. */
  readonly governor: string;
  /** Its words tell where the body was entered. */
  readonly access: boolean;
}

/** A device taken somewhere. */
export interface TracedMovement {
  readonly device: string;
  readonly motion: string;
  readonly outcome: 'reached' | 'failed';
  readonly vessels: readonly VesselRef[];
}

/** A cue weighed for one event of the sentence: it decided (`lost` is null), or it lost and why. */
export interface TracedCue extends TracedPhrase {
  /** The words of the event that it was weighed for. */
  readonly event: string;
  readonly lost: string | null;
}

/** One sentence with everything that was read in it. */
export interface TracedSentence extends Quote {
  /** Kind of its section, and what that kind bears witness to: only `session` tells what was done. */
  readonly section: string;
  readonly testimony: string;
  readonly phrases: readonly TracedPhrase[];
  readonly vessels: readonly TracedVessel[];
  readonly movements: readonly TracedMovement[];
  readonly cues: readonly TracedCue[];
  /** The facts that rest on it; empty where words of a vessel, a device or IVUS made none. */
  readonly facts: readonly string[];
}

/** How a note was read: its sentences in order, those alone in which something was found. */
export interface Trace {
  readonly sentences: readonly TracedSentence[];
}
