import { route } from '../../anatomy/route.js';
import { bodyParts, vesselsIn } from '../../anatomy/body-parts.js';
import { vesselInfo } from '../../anatomy/vessel-list.js';
import type { ReadSentence } from '../../language/read-note.js';
import { allMatches } from '../../language/text/all-matches.js';
import { saidWithin } from '../../language/text/said.js';
import { flatMap } from '../../model/flat-map.js';
import { byPosition, type Span } from '../../model/span.js';
import { vesselKey, type VesselRef } from '../../model/vessel.js';

/** A reason for a stretch, "anywhere from groin to cava", "between the femoral vein and the cava": what lies between its two ends belongs to it. */

interface Place extends Span {
  readonly refs: readonly VesselRef[];
  /** A part of the body, no vessel. */
  readonly part: boolean;
}

const mayTellStretch = /\b(?:to|through|and|into|till|until|as far as)\b|>|→/;
const aPart = new RegExp(`(?<![-\\w])(?:${bodyParts.join('|')})(?![-\\w])`, 'g');
const article = '(?:the |his |her |our )?(?:(?:left|right|same|whole|upper|lower|proximal|distal|[lr]) )*';
const goesTo = new RegExp(`^(?:,? (?:all the way|straight|clear|up|down|on|out|back|over|upward|upwards|downward|downwards|proximally|distally|cephalad|caudally))* ?(?:to|(?:up|down|on|through) (?:in)?to|through|thru|into|till|until|as far as|-*>|→)(?: (?:the )?(?:level|mouth|origin|top|bottom) of)? ${article}$`);
const also = new RegExp(`^ and (?:of )?${article}$`);
const between = new RegExp(`\\bbetween ${article}$`);
/** "The sheath was changed from the groin to the neck", "the wire went from ... to ...": a way of something else. */
const moves = /\b(?:sheaths?|wires?|guidewire|access|approach|puncture|changed|switched|moved|exchanged|converted|transferred|swapped|flow|drainage|contrast|collaterals?|swelling|pain|edema|cramps?|numbness|referred|radiat\w+)\b[^.;,]{0,30}$/;

/** The refs of a reason, with every vessel of the stretch that ends at one of them; `[]` (the whole examination) stays so. */
export function withSpans(sentence: ReadSentence, refs: readonly VesselRef[]): readonly VesselRef[] {
  if (refs.length === 0 || !mayTellStretch.test(sentence.said)) return refs;
  const places = placesOf(sentence);
  const keys = new Set(refs.map(vesselKey));
  const added = flatMap(places, (place, at) => {
    const next = places[at + 1];
    return next && [place, next].some((end) => end.refs.some((ref) => keys.has(vesselKey(ref)))) && isStretch(sentence, place, next) ? betweenEnds(place.refs, next.refs) : [];
  });
  return added.length > 0 ? [...refs, ...added] : refs;
}

/** The vessels, and the parts of the body that are none, in the order of the words. */
function placesOf({ vessels, said: words, start }: ReadSentence): Place[] {
  const named: Place[] = flatMap(vessels, ({ mentions }) => mentions.map(({ start: from, end, refs }) => ({ start: from, end, refs, part: false })));
  const parts = allMatches(aPart, words).map((match): Place => {
    const from = start + match.index;
    return { start: from, end: from + match[0].length, refs: vesselsIn(match[0]).map((vessel) => ({ vessel, side: null })), part: true };
  });
  return [...named, ...parts].sort(byPosition).filter((place, at, all) => !place.part || ![all[at - 1], all[at + 1]].some((one) => one !== undefined && place.start < one.end && place.end > one.start));
}

function isStretch(sentence: ReadSentence, { start, end }: Place, next: Place): boolean {
  const link = saidWithin(sentence, end, next.start);
  const front = saidWithin(sentence, start - 50, start);
  return !moves.test(front) && (goesTo.test(link) || (also.test(link) && between.test(front)));
}

/** Each vessel on the way between two ends of one system; its side is left open where an end leaves it open. */
function betweenEnds(one: readonly VesselRef[], other: readonly VesselRef[]): VesselRef[] {
  return flatMap(one, (from) =>
    flatMap(other, (to) => {
      if (vesselInfo(from.vessel).system !== vesselInfo(to.vessel).system) return [];
      const side = from.side ?? to.side;
      const way = route(sided(from, side ?? 'left'), sided(to, side ?? 'left'));
      return way.kind === 'route' ? way.route.path.map((ref) => (side === null ? { ...ref, side: null } : ref)) : [];
    }));
}

const sided = ({ vessel, side }: VesselRef, known: 'left' | 'right'): VesselRef => ({ vessel, side: vesselInfo(vessel).paired ? (side ?? known) : null });
