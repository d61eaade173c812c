import type { Side } from '../../model/vessel.js';
import type { Sentence } from '../layout/sentences.js';
import type { Token } from '../text/tokens.js';
import { asSide } from './side-behind.js';
import type { RawGroup } from './vessel-phrases.js';

/** Sides that a sentence names apart from its vessels. */

const sameWords = /^(?:same|very|whole|selfsame)$/;
const pointers = /^(?:the|this|that)$/;

/** "On the left", "on that same left side", "for the right": from the side word back to the preposition. */
function isLedApart(tokens: readonly Token[], at: number): boolean {
  let back = at - 1;
  while (sameWords.test(tokens[back]?.text ?? '')) back--;
  return pointers.test(tokens[back]?.text ?? '') && /^(?:on|for)$/.test(tokens[back - 1]?.text ?? '');
}

/** "The right one again, and the catheter taken through it into that renal artery": the vessel spoken of, on that side. */
const isOne = (tokens: readonly Token[], at: number): boolean =>
  pointers.test(tokens[at - 1]?.text ?? '') && tokens[at + 1]?.text === 'one';

/** "..., both on the left", "..., all of them on the right": what is told of every vessel in front. */
function closesList(tokens: readonly Token[], { to }: Sentence, at: number): boolean {
  const word = (offset: number): string => tokens[at + offset]?.text ?? '';
  if (!pointers.test(word(-1)) || word(-2) !== 'on') return false;
  const counted = word(-3) === 'them' && word(-4) === 'of' ? word(-5) : word(-3);
  const behind = word(1) === 'side' ? at + 2 : at + 1;
  return /^(?:both|all|each|everything)$/.test(counted) && (behind >= to || /^[.;]$/.test(tokens[behind]?.text ?? ''));
}

/** "First on the right, then on the left, ...": one after the other, of the vessels that follow. */
const bothInTurn = /\bon the (left|right)(?: side)?,? (?:and )?(?:then |afterwards |next |subsequently |and )on the (?!\1)(?:left|right)(?: side)?\b/;

/** "| Popliteal vein | Left | 8 Fr |": a side that is a cell of its own. */
const isOwnCell = (tokens: readonly Token[], folded: string, { from, to, start, end }: Sentence, side: Side): boolean =>
  tokens.slice(from, to).some((token) => asSide(token.text) === side && /(?:[|\t]| {2})\s*$/.test(folded.slice(start, token.start)) && /^\s*(?:[|\t]| {2}|$)/.test(folded.slice(token.end, end)));

/** "On each side the probe was passed via the external iliac vein", "Bilaterally, a catheter was placed in ...": what is told of each vessel behind. */
const onEachSide = /^\W*(?:(?:then|next|and) )?(?:on (?:each|both|either) sides?|bilaterally)\b/;
/** "Kissing stents in the common iliac arteries", "bilateral 8 x 38 balloons were placed in ...": one on each side, where the vessel stands in the plural. */
const oneEach = /\b(?:kissing|bilateral|bilat) (?:[\w.-]+ ){0,5}?(?:stents?|icasts?|vbx|balloons?|catheters?|probes?|covered)\b/;

function toldOfBoth(words: string, groups: readonly RawGroup[]): boolean {
  if (groups.some(({ mentions }) => mentions.some(({ side }) => side !== null))) return false;
  return onEachSide.test(words) || (groups.some(({ mentions }) => mentions.some(({ plural }) => plural)) && oneEach.test(words));
}

/** The side, or both, that the sentence names apart from its vessels ("on the left, ... through the common iliac"). */
export function sideApart(tokens: readonly Token[], folded: string, sides: readonly Side[], sentence: Sentence, groups: readonly RawGroup[]): Side | 'both' | null {
  if (groups.length === 0) return null;
  if (toldOfBoth(folded.slice(sentence.start, sentence.end), groups)) return 'both';
  if (sides.length === 0) return null;
  const [only, other] = new Set(sides);
  const sided = groups.some(({ mentions }) => mentions.some(({ side }) => side !== null));
  if (only === undefined) return null;
  if (other !== undefined) return !groups.some(({ mentions }) => mentions.some(({ side }) => side !== null && side !== 'both')) && bothInTurn.test(folded.slice(sentence.start, sentence.end)) ? 'both' : null;
  if (!sided && sentence.row && (sentence.section.kind === 'access' || isOwnCell(tokens, folded, sentence, only))) return only;
  for (let at = sentence.from; at < sentence.to; at++)
    if (tokens[at]?.text === only && ((!sided && (isLedApart(tokens, at) || isOne(tokens, at))) || closesList(tokens, sentence, at))) return only;
  return null;
}

/** "The peroneal of that leg", "the popliteal on the same side": the limb or side that was told last; "through each sheath into the iliac on that side" tells of both. */
export function pointsToLimb(tokens: readonly Token[], { from, to }: Sentence): boolean {
  for (let at = from; at < to; at++) {
    const text = tokens[at]?.text ?? '';
    if (distributing.has(text)) return false;
    if (at >= from + 2 && limbs.has(text) && /^(?:that|same|this)$/.test(tokens[at - 1]?.text ?? '') && /^(?:of|on|in|at|the|that|this)$/.test(tokens[at - 2]?.text ?? '')) return true;
  }
  return false;
}

const distributing = new Set(['each', 'either', 'both', 'respective']);
const limbs = new Set(['leg', 'limb', 'arm', 'side', 'thigh', 'calf', 'foot']);
