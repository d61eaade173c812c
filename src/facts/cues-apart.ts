import type { ReadSentence } from '../language/read-note.js';
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

/** "The left renal artery underwent selective catheterization", "the patient then underwent angioplasty": told of a vessel, or as what came next, it is of this session. */
export const isToldOfVessel = (tokens: readonly Token[], { vessels, terms }: ReadSentence, { from, to }: Cue): boolean => {
  if (to - from !== 1 || tokens[from]?.text !== 'underwent') return false;
  if (toldBack.test(tokens.slice(Math.max(0, from - 24), from + 16).map(({ text }) => text).join(' '))) return false;
  const next = /^(?:then|subsequently|next|thereafter|also)$/.test(tokens[from - 1]?.text ?? '');
  const at = next ? from - 1 : from;
  return (next && tokens[at]?.text !== 'also') || partOfVessel.test(tokens[at - 1]?.text ?? '') || vessels.some((group) => group.to === at) || terms.some((hit) => hit.to === at && hit.meanings.some(({ cat }) => cat === 'lesion'));
};

/** "He was admitted with a cold foot. The left SFA then underwent stenting", "... underwent angioplasty at that admission". */
const toldBack = /\b(?:ago|admitted|(?:at|during|on) (?:that|the (?:last|first|index|initial)) (?:admission|visit|hospitali[sz]ation|time)|another (?:surgeon|physician|hospital|operator|facility)|(?:outside|referring) (?:hospital|facility|physician|surgeon)|last (?:week|month|year|spring|summer|fall|winter)|history ?:)/;

const partOfVessel = /^(?:branch(?:es)?|vessels?|segments?|lesions?|grafts?|fistula|circuit|outflow|inflow|conduit)$/;

/** "| R radial artery, 6F | R common femoral artery not used |": of the vessel in its own cell of the row, not of that (`event`) in a cell in front. */
export const isOfOtherCell = (tokens: readonly Token[], { row, vessels }: ReadSentence, cue: Cue, event: Cue): boolean =>
  row && vessels.some(({ from, to }) => from === event.from && to === event.to) &&
  vessels.some(({ from, to }) => from >= event.to && to <= cue.from && hasBar(tokens, event.to, from) && !hasBar(tokens, to, cue.from));

const hasBar = (tokens: readonly Token[], from: number, to: number): boolean => tokens.slice(from, to).some(({ text }) => text === '|');
