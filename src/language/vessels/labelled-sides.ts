import type { Side } from '../../model/vessel.js';
import type { Sentence } from '../layout/sentences.js';
import { labelledSide } from '../layout/side-label.js';
import type { RawGroup } from './vessel-phrases.js';

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
  const told = sentences.some(({ start, end }) => /(?:side|laterality):/.test(folded.slice(start, end)));
  if (sided.size === 0 && !told) return groups;
  return groups.map((here, at) => {
    const side = sided.get(at);
    return side === undefined ? (told ? withSideInLine(folded, here) : here) : here.map((group) => ({ ...group, mentions: group.mentions.map((mention) => ({ ...mention, side })) }));
  });
}

/** "Vessel: common femoral artery   Side: RIGHT   Sheath: 6F, over the bifurcation to L CFA": the field behind the vessel, on its line. */
const sideField = /^[ \t|,;]{0,40}(?:access |entry )?(?:side|laterality)\s*:\s*(left|right|both|bilateral|l|r|lt|rt)\b/;

function withSideInLine(folded: string, groups: readonly RawGroup[]): RawGroup[] {
  return groups.map((group) => {
    const side = sideField.exec(folded.slice(group.end, group.end + 70))?.[1];
    if (side === undefined || group.mentions.some((mention) => mention.side !== null)) return group;
    return { ...group, mentions: group.mentions.map((mention) => ({ ...mention, side: side.startsWith('l') ? 'left' : side.startsWith('r') ? 'right' : 'both' })) };
  });
}
