import type { CatheterOrder } from '../model/analysis.js';

/** How an order is written on the drawing. */
export const orderWords: Readonly<Record<CatheterOrder, string>> = { nonselective: 'nonselective', first: '1st', second: '2nd', third: '3rd' };
