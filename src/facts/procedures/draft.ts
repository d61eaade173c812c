import type { Quote } from '../../model/span.js';
import type { VesselRef } from '../../model/vessel.js';
import type { Act } from './act-events.js';
import { quoteLine, type Line, type Scene } from './scene.js';

/** A procedure before it has an id: one code, or the codes that the text leaves open. */
export interface Draft {
  readonly codes: readonly string[];
  readonly vessels: readonly VesselRef[];
  readonly evidence: readonly Quote[];
  /** Named by the note as treated, so that it becomes a treated vessel. */
  readonly treats: boolean;
}

export const draftOf = (codes: readonly string[], vessels: readonly VesselRef[], evidence: readonly Quote[], treats = true): Draft => ({ codes, vessels, evidence, treats });

/** A draft whose proof is whole sentences. */
export const draftFrom = (scene: Scene, code: string, lines: readonly Line[], vessels: readonly VesselRef[] = []): Draft =>
  draftOf([code], vessels, lines.map((line) => quoteLine(scene, line)), false);

export const evidenceOf = (acts: readonly Act[]): Quote[] => [...new Map(acts.map(({ evidence }) => [evidence.start, evidence])).values()];
