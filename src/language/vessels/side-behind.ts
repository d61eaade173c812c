import type { Side } from '../../model/vessel.js';
import { firstHit, type Hits } from '../text/hits.js';
import type { Sentence } from '../layout/sentences.js';
import type { Token } from '../text/tokens.js';

/** Words for the mouth of a vessel. */
export const mouths = new Set(['ostium', 'ostia', 'orifice', 'orifices', 'origin', 'origins', 'takeoff', 'takeoffs', 'confluence', 'bifurcation', 'junction', 'inflow', 'mouth', 'mouths', 'openings']);

/** A side word as the side it means. */
export const asSide = (word: string): Side | 'both' | null =>
  word === 'left' || word === 'right' ? word : word === 'both' ? 'both' : word === 'l' || word === 'lt' ? 'left' : word === 'r' || word === 'rt' ? 'right' : null;

/** Side words behind the name: "on the left", "at the left side", "(left)", ", left, ...", "left:", "of the right leg", "bilaterally"; and its mouth. */
export function sideBehind(tokens: readonly Token[], hits: Hits, sentence: Sentence, to: number): { readonly to: number; readonly side: Side | 'both' | null; readonly mouth: boolean } {
  const word = (offset: number): string => (to + offset < sentence.to ? (tokens[to + offset]?.text ?? '') : '');
  const hyphened = word(0) === 'take' && word(1) === '-' && /^offs?$/.test(word(2));
  const mouth = mouths.has(word(0)) || hyphened;
  const at = hyphened ? 3 : mouth ? 1 : 0;
  if (word(at) === 'bilaterally' || word(at) === 'bilat') return { to: to + at + 1, side: 'both', mouth };
  if (word(at) === '(' && asSide(word(at + 1)) !== null && word(at + 2) === ')') return { to: to + at + 3, side: asSide(word(at + 1)), mouth };
  const closed = word(at + 2) === 'side' ? at + 3 : at + 2;
  if (word(at) === ',' && asSide(word(at + 1)) !== null && /^[,.;]?$/.test(word(closed)) && !startsVessel(hits, to + closed + 1)) return { to: to + closed, side: asSide(word(at + 1)), mouth };
  // "Common femoral vein - Left", alone on its line.
  if (word(at) === '-' && /^(?:left|right)$/.test(word(at + 1)) && /^[.;,]?$/.test(word(at + 2)) && (word(at + 2) !== '' || to + at + 2 >= sentence.to)) return { to: to + at + 2, side: asSide(word(at + 1)), mouth };
  if (asSide(word(at)) !== null && word(at + 1) === ':') return { to: to + at + 1, side: asSide(word(at)), mouth };
  if (isNounFirst(word, at) && asSide(word(at)) !== null && /^(?:[,.;)]|and|was|with|by|under|using|)$/.test(word(at + 1))) return { to: to + at + 1, side: asSide(word(at)), mouth };
  if (at === 0 && /^(?:left|right)$/.test(word(0)) && /^(?:artery|vein)$/.test(word(-1)) && /^(?:[,.;:)]|was|were|done|with|under|retrograde|antegrade|)$/.test(word(1)) && !hasSideInFront(word)) return { to: to + 1, side: asSide(word(0)), mouth };
  if (word(at) === 'on' || word(at) === 'of' || word(at) === 'in' || word(at) === 'at') {
    const skip = word(at + 1) === 'the' || word(at + 1) === 'this' ? 2 : 1;
    const side = word(at) === 'at' && (word(at + skip + 1) !== 'side' || word(at + skip + 2) === 'of') ? null : asSide(word(at + skip));
    if (side !== null && (!startsVessel(hits, to + at + skip + 1) || /^(?:lobe|lung|leg|limb|arm|thigh|kidney|hemipelvis)$/.test(word(at + skip + 2)))) return { to: to + at + skip + 1, side, mouth };
    if (word(at + skip) === 'each' && word(at + skip + 1) === 'side') return { to: to + at + skip + 2, side: 'both', mouth };
  }
  return { to: to + at, side: /^(?:veins|arteries|vessels)$/.test(word(-1)) && isBothSides(hits, word, to, at) ? 'both' : null, mouth };
}

/** "The vein jugular internal right": the noun stands in front, so that the side stands behind. */
const isNounFirst = (word: (offset: number) => string, at: number): boolean =>
  at === 0 && !/^(?:artery|vein)$/.test(word(-1)) && (/^(?:artery|vein)$/.test(word(-2)) || (/^(?:artery|vein)$/.test(word(-3)) && levels.test(word(-1))));
const levels = /^(?:common|external|internal|superficial|deep|anterior|posterior|great|small)$/;

/** "Left common iliac vein left alone", "the right and left ... vein": the side stands in front. */
const hasSideInFront = (word: (offset: number) => string): boolean => [-2, -3, -4, -5, -6].some((back) => asSide(word(back)) !== null);

/** "The external iliac veins were of good size bilaterally": the predicate tells of both sides. */
function isBothSides(hits: Hits, word: (offset: number) => string, to: number, at: number): boolean {
  for (let ahead = at; ahead <= at + 7; ahead++) {
    const text = word(ahead);
    if (text === 'bilaterally' || text === 'bilat') return true;
    if (!/^[\w.%-]+$/.test(text) || clauseWords.has(text) || asSide(text) !== null || startsVessel(hits, to + ahead)) return false;
  }
  return false;
}

const clauseWords = new Set(['and', 'but', 'or', 'while', 'whereas', 'which', 'with', 'pulses', 'via', 'from', 'groins', 'accessed', 'access', 'punctured']);

function startsVessel(hits: Hits, at: number): boolean {
  const hit = hits.vessels[firstHit(hits.vessels, at)];
  return hit?.from === at && hit.meanings.some(({ kind }) => kind === 'vessel' || kind === 'qualifier' || kind === 'segment');
}

/** "The external iliac veins were of good size bilaterally and the left common iliac ...": the word is of what stands in front. */
export const closesClause = (tokens: readonly Token[], { from }: Sentence, at: number): boolean =>
  at > from && tokens[at]?.text === 'bilaterally' && /^(?:and|,|;|but|while|whereas)$/.test(tokens[at + 1]?.text ?? '');

/** One side where the words name one, else both. */
export function joinSides(sides: readonly (Side | 'both')[]): Side | 'both' | null {
  if (sides.length === 0) return null;
  const left = sides.includes('left');
  const right = sides.includes('right');
  return left === right ? 'both' : left ? 'left' : 'right';
}

const twice = /^(?:in|into|of|through|from|to|for|on|at|within|along|across)$/;

/** "In the right and in the left common iliac vein": the preposition said once more, in front of the other side with the name of both right behind it. */
export function leadsToOtherSide(tokens: readonly Token[], hits: Hits, at: number): boolean {
  const word = (place: number): string => tokens[place]?.text ?? '';
  if (!twice.test(word(at))) return false;
  let back = at - 1;
  while (word(back) === 'then' || word(back) === 'and') back--;
  if (back === at - 1 || word(word(back - 1) === 'the' ? back - 2 : back - 1) !== word(at)) return false;
  const other = word(at + 1) === 'the' ? at + 2 : at + 1;
  const [first, second] = [asSide(word(back)), asSide(word(other))];
  return first !== null && second !== null && first !== second && first !== 'both' && second !== 'both' && startsVessel(hits, other + 1);
}

/** "The right, then the left, renal artery": a comma between or behind two sides that are told in turn, in front of the vessel of both. */
export function isSideInTurn(tokens: readonly Token[], comma: number): boolean {
  const word = (place: number): string => tokens[place]?.text ?? '';
  let second = comma - 1;
  if (asSide(word(second)) === null || word(comma) !== ',') return false;
  if (/^(?:then|and)$/.test(word(comma + 1))) {
    second = comma + 1;
    while (/^(?:then|and|the)$/.test(word(second))) second++;
    if (word(second + 1) !== ',') return false;
  } else if (word(word(second - 1) === 'the' ? second - 2 : second - 1) !== 'then') return false;
  let first = second - 1;
  while (/^(?:then|and|the|,)$/.test(word(first))) first--;
  const [one, other] = [asSide(word(first)), asSide(word(second))];
  return one !== null && other !== null && one !== other && one !== 'both' && other !== 'both';
}
