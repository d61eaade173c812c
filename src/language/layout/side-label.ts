import type { Side } from '../../model/vessel.js';

/** "Side: R", "Laterality ... left": the line of a form that gives the side of the vessel on the line beside it. */
const sideLabel = /^\s*[-*]?\s*(?:(?:access|entry|puncture|vessel|body)\s{1,3})?(?:side|laterality)(?:\s*[:=.]+\s*|\s{2,})(left|right|both|bilateral|l|r|lt|rt)[\s.]*$/i;

/** The longest line that can be one. */
const longest = 60;

/** The side that a line of a form gives, if it gives nothing else. */
export function labelledSide(line: string): Side | 'both' | null {
  const side = line.length <= longest ? sideLabel.exec(line)?.[1] : undefined;
  if (side === undefined) return null;
  return /^l/i.test(side) ? 'left' : /^r/i.test(side) ? 'right' : 'both';
}
