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

/** Compares two notes, leaving out the measurements that belong to a template. */
export const compareSketches = (a: Sketch, b: Sketch, template: ReadonlySet<number>): Likeness => {
  const [ours, theirs] = [a, b].map(({ findings }) => findings.filter((hash) => !template.has(hash)));
  return {
    narrative: sketchLikeness(a.narrative, b.narrative),
    findings: setLikeness(ours ?? new Uint32Array(), theirs ?? new Uint32Array()),
    measurements: Math.min(ours?.length ?? 0, theirs?.length ?? 0),
    unmeasured: a.findings.length === 0 && b.findings.length === 0,
  };
};

/** Whether that is a copy. A template gives the same narrative with other measurements. */
export const isCopy = ({ narrative, findings, measurements, unmeasured }: Likeness): boolean => {
  if (unmeasured) return narrative >= nearlyToTheWord;
  return findings >= copiedFindings && narrative >= (measurements < fewMeasurements ? nearlyToTheWord : nearIdentical);
};

/** Jaccard likeness of two sets of which the smallest hashes are known: only below the smaller of the two largest do both speak. */
const sketchLikeness = (a: Uint32Array, b: Uint32Array): number => {
  const bound = Math.min(a.at(-1) ?? 0, b.at(-1) ?? 0);
  const isSampled = a.length > 0 && b.length > 0;
  return isSampled ? setLikeness(a.filter((hash) => hash <= bound), b.filter((hash) => hash <= bound)) : 0;
};

const setLikeness = (a: Uint32Array, b: Uint32Array): number => {
  const other = new Set(b);
  let shared = 0;
  for (const hash of a) if (other.has(hash)) shared++;
  const all = a.length + b.length - shared;
  return all === 0 ? 0 : shared / all;
};
