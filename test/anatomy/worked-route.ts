import type { CatheterOrder } from '../../src/model/analysis.js';
import type { RouteOptions } from '../../src/anatomy/index.js';

/** One route worked out by hand from published coding teaching: what a catheter placement from here to there is. */
export interface WorkedRoute {
  readonly id: string;
  readonly access: string;
  readonly target: string;
  readonly code: string | null;
  readonly order: CatheterOrder;
  readonly why: string;
  readonly options?: RouteOptions;
}
