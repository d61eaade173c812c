import type { CatheterOrder } from '../model/analysis.js';
import type { AnatomicalVariant } from '../model/facts.js';
import type { VesselRef } from '../model/vessel.js';

/** The way of a catheter from the punctured vessel to one destination. */
export interface Route {
  readonly access: VesselRef;
  readonly target: VesselRef;
  readonly order: CatheterOrder;
  /** null: no placement code exists for it (a vein between the puncture and the vena cava). */
  readonly code: string | null;
  /** The first-order vessel off the trunk, or off the punctured vessel's own way, side first where paired; null where nonselective. */
  readonly family: string | null;
  /** Access to target, both included, each step a neighbour of the last. */
  readonly path: readonly VesselRef[];
}

export type UnknownReason = 'access-side' | 'target-side' | 'target-level' | 'different-systems' | 'off-tree';

export type RouteResult =
  | { readonly kind: 'route'; readonly route: Route }
  | {
      readonly kind: 'unknown';
      /** What would settle it. `target-level` also stands for a puncture whose level is open. */
      readonly reason: UnknownReason;
      /** What each reading of the open side or level would give; empty where there is no way at all. */
      readonly readings: readonly Route[];
    };

export interface RouteOptions {
  readonly variants?: readonly AnatomicalVariant[];
  /** The catheter looped through the aorta or vena cava first (Waltman loop): orders count from there. */
  readonly viaTrunk?: boolean;
}
