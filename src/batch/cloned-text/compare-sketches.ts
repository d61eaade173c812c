import type { Sketch } from './sketch.js';

/** How far two notes are the same, each from 0 to 1. */
export interface Likeness {
  readonly narrative: number;
  readonly findings: number;
  /** Measurements of the note with fewer, those of a template left out. */
  readonly measurements: number;
  /** Whether neither note measures anything. */
  readonly unmeasured: boolean;
}

/** From how much on two narratives are near-identical, and their measurements copied. */
const nearIdentical = 0.8;
const copiedFindings = 0.7;
/** With fewer measurements than this they say little, and the narrative must be the same almost to the word. */
const fewMeasurements = 3;
const nearlyToTheWord = 0.95;

/** What of a sketch is compared: `measurements` without those of a template. */
export interface Compared {
  readonly narrative: Uint32Array;
  readonly measurements: Uint32Array;
  /** Whether the note measures anything at all. */
  readonly measures: boolean;
}

/** Makes a sketch ready for comparing, leaving out the measurements that belong to a template. */
export const withoutTemplate = ({ narrative, findings }: Sketch, template: ReadonlySet<number>): Compared => ({
  narrative,
  measurements: template.size === 0 ? findings : findings.filter((hash) => !template.has(hash)),
  measures: findings.length > 0,
});

export const compareSketches = (a: Compared, b: Compared): Likeness => ({
  narrative: sketchLikeness(a.narrative, b.narrative),
  findings: setLikeness(a.measurements, b.measurements, largest),
  measurements: Math.min(a.measurements.length, b.measurements.length),
  unmeasured: !a.measures && !b.measures,
});

/** Whether that is a copy. A template gives the same narrative with other measurements. */
export const isCopy = ({ narrative, findings, measurements, unmeasured }: Likeness): boolean => {
  if (unmeasured) return narrative >= nearlyToTheWord;
  return findings >= copiedFindings && narrative >= (measurements < fewMeasurements ? nearlyToTheWord : nearIdentical);
};

const largest = 0xffffffff;

/** Jaccard likeness of two sets of which the smallest hashes are known: only below the smaller of the two largest do both speak. */
const sketchLikeness = (a: Uint32Array, b: Uint32Array): number => {
  const bound = Math.min(a[a.length - 1] ?? 0, b[b.length - 1] ?? 0);
  return a.length === 0 || b.length === 0 ? 0 : setLikeness(a, b, bound);
};

/** The same of two rising lists, up to a bound. One walk along both: this runs for millions of pairs. */
const setLikeness = (a: Uint32Array, b: Uint32Array, bound: number): number => {
  let [i, j, shared, all] = [0, 0, 0, 0];
  for (;;) {
    const left = a[i] ?? Number.POSITIVE_INFINITY;
    const right = b[j] ?? Number.POSITIVE_INFINITY;
    const least = left < right ? left : right;
    if (least > bound) return all === 0 ? 0 : shared / all;
    all++;
    if (left === right) shared++;
    if (left === least) i++;
    if (right === least) j++;
  }
};
