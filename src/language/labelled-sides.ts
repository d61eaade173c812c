import type { Side } from '../model/vessel.js';
import type { Sentence } from './sentences.js';
import type { RawGroup } from './vessel-phrases.js';

/** "Side: R", "Laterality ... left": the line of a form that gives the side of the vessel on the line beside it. */
const sideLabel = /^\s*[-*]?\s*(?:(?:access|entry|puncture|vessel|body)\s{1,3})?(?:side|laterality)\s*[:=.]+\s*(left|right|both|bilateral|l|r|lt|rt)[\s.]*$/i;

/** The longest line that can be one. */
const longest = 60;

/** The side that a line of a form gives, if it gives nothing else. */
export function labelledSide(line: string): Side | 'both' | null {
  const side = line.length <= longest ? sideLabel.exec(line)?.[1] : undefined;
  if (side === undefined) return null;
  return /^l/i.test(side) ? 'left' : /^r/i.test(side) ? 'right' : 'both';
}

/** A line that names one vessel and no side has few words: "Vein entered: internal jugular". */
const mostTokens = 10;

/**
 * Gives the vessels of a form the side on the line below them, or above where that side is still free:
 * "Vein: internal jugular", then "Side: R". Vessels that have a side keep it.
 */
export function withLabelledSides(folded: string, sentences: readonly Sentence[], groups: readonly RawGroup[][]): readonly RawGroup[][] {
  const sided = new Map<number, Side | 'both'>();
  const awaits = (at: number, paragraph: number): boolean => {
    const [only, ...more] = groups[at] ?? [];
    const sentence = sentences[at];
    return only !== undefined && more.length === 0 && !sided.has(at) && sentence?.paragraph === paragraph && sentence.to - sentence.from <= mostTokens && only.mentions.every(({ side, relation }) => side === null && relation === null);
  };
  for (const { index, start, end, paragraph, from, to } of sentences) {
    if (to - from > 8 || (groups[index]?.length ?? 0) > 0) continue;
    const side = labelledSide(folded.slice(start, end));
    const at = side === null ? undefined : [index - 1, index + 1].find((near) => awaits(near, paragraph));
    if (side !== null && at !== undefined) sided.set(at, side);
  }
  if (sided.size === 0) return groups;
  return groups.map((here, at) => {
    const side = sided.get(at);
    return side === undefined ? here : here.map((group) => ({ ...group, mentions: group.mentions.map((mention) => ({ ...mention, side })) }));
  });
}
