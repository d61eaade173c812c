import type { Analysis } from '../../src/model/analysis.js';
import type { Answer } from './answer.js';
import type { SeededRandom } from './random.js';

/** A note with the answer the program gives for it as it stands. */
export interface Subject {
  readonly id: string;
  readonly text: string;
  readonly analysis: Analysis;
  readonly answer: Answer;
}

/** A way of writing the same note otherwise: the answer must stay. */
export interface InvariantTransformation {
  readonly id: string;
  readonly kind: 'invariant';
  /** What the change imitates. */
  readonly imitates: string;
  readonly change: (subject: Subject, random: SeededRandom) => string;
}

/** A change of what the note says: the answer must change in a known way, which `expect` checks. */
export interface DirectedTransformation {
  readonly id: string;
  readonly kind: 'directed';
  readonly imitates: string;
  /** The changed note with what must be true of its answer; null where the note gives no occasion. */
  readonly change: (subject: Subject, random: SeededRandom) => Directed | null;
}

export interface Directed {
  readonly text: string;
  /** What is wrong with the new answer; empty where it is as expected. */
  readonly faults: (after: Analysis) => readonly string[];
}

export type Transformation = InvariantTransformation | DirectedTransformation;
