import type { Token } from '../language/text/tokens.js';

/** Cues whose own words tell what they speak of, wherever they stand. */

interface Cue {
  readonly from: number;
  readonly to: number;
}

/** "The catheter will be used in the left common iliac vein": the verb of the event itself, which is yet to come. */
export const isYetToCome = (tokens: readonly Token[], { from, to }: Cue): boolean => /^(?:will|would|shall)$/.test(tokens[from]?.text ?? '') && to - from > 1 && tokens[from + 1]?.text === 'be';

const impossible = /\b(?:(?:could|can|was|were|would|is|are|do|did) not|cannot|couldn't|can't|neither|none|nothing|impossible|unable|no way)\b(?:(?!\b(?:and|but|so|therefore|which|then)\b)[^;.,])*$/;
/** So many tokens in front of the cue. */
const mostInFront = 14;

/** "Neither artery could be sized without IVUS": so it was needed. `first` is the first token of the sentence. */
export const isNotWithout = (tokens: readonly Token[], first: number, { from }: Cue): boolean =>
  tokens[from]?.text === 'without' && impossible.test(tokens.slice(Math.max(first, from - mostInFront), from).map(({ text }) => text).join(' '));
