import type { Rate } from './batch-report.js';

/** The 97.5th percentile of the normal distribution. */
const z = 1.959963984540054;

/**
 * The share of `hits` in `of`, with its 95 % interval by Wilson's score, which holds for few notes and for shares near 0 and 1.
 * Source: E. B. Wilson, Journal of the American Statistical Association 22 (1927), 209-212.
 */
export const rateOf = (hits: number, of: number): Rate => {
  if (of === 0) return { of, share: null, low: null, high: null };
  const share = hits / of;
  const scale = 1 + z ** 2 / of;
  const middle = share + z ** 2 / (2 * of);
  const half = z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2));
  return { of, share: rounded(share), low: rounded(Math.max(0, (middle - half) / scale)), high: rounded(Math.min(1, (middle + half) / scale)) };
};

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

/** `43 % (40 to 46)`; a dash where there are no notes. */
export const rateText = ({ share, low, high }: Rate): string =>
  share === null || low === null || high === null ? '–' : `${percent(share)} % (${percent(low)} to ${percent(high)})`;

const percent = (share: number): string => {
  const hundredfold = share * 100;
  return hundredfold > 0 && hundredfold < 9.95 ? hundredfold.toFixed(1) : String(Math.round(hundredfold));
};
