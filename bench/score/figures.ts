import { aspects, type Aspect, type Comparison } from './compare.js';

export interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** The figures of one set of notes; every rate from 0 to 1, to four places. */
export interface Figures extends Readonly<Record<Aspect, Rates>> {
  readonly notes: number;
  readonly caseExact: number;
  readonly verdict: number;
}

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;
const share = (part: number, whole: number): number => (whole === 0 ? 1 : rounded(part / whole));

/** Sums up comparisons: micro-averaged precision, recall and F1 for each aspect, shares of exact cases and right verdicts. */
export function figuresOf(comparisons: readonly Comparison[]): Figures {
  const rates = Object.fromEntries(aspects.map((aspect) => [aspect, ratesOf(comparisons, aspect)])) as Record<Aspect, Rates>;
  return {
    notes: comparisons.length,
    ...rates,
    caseExact: share(comparisons.filter(({ exact }) => exact).length, comparisons.length),
    verdict: share(comparisons.filter(({ verdict }) => verdict.gold === verdict.ours).length, comparisons.length),
  };
}

function ratesOf(comparisons: readonly Comparison[], aspect: Aspect): Rates {
  let right = 0;
  let extra = 0;
  let missing = 0;
  for (const { aspects: compared } of comparisons) {
    right += compared[aspect].right.length;
    extra += compared[aspect].extra.length;
    missing += compared[aspect].missing.length;
  }
  return { precision: share(right, right + extra), recall: share(right, right + missing), f1: share(2 * right, 2 * right + extra + missing) };
}
