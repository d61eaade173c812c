import { route } from '../../anatomy/route.js';
import { isSideBranch, isTrunk } from '../../anatomy/vessel-tree.js';
import type { Reading, ReadSentence } from '../../language/read-note.js';
import { flatMap } from '../../model/flat-map.js';
import { distinctVessels, sameVessel, type VesselRef } from '../../model/vessel.js';
import type { IvusAct } from './ivus-acts.js';
import { looksOnTheWay } from './looks-on-the-way.js';

/** The vessels along which a run of IVUS was drawn, from one named place to the next: those between are examined where a result of IVUS is told of them. */

/** "Pulled back to the sheath", "from the groin": the run ends where the body was entered. */
const endsAtAccess = /\b(?:to|from|into) (?:the |its |our )?(?:(?:left|right|level of the|tip of the|femoral|groin|popliteal|jugular|introducer) )*(?:sheath|groin|introducer|access|puncture)\b|(?:\band|&|,|\bthen) (?:slowly |straight )?back(?= ?(?:[.,;:)]|$))|\b(?:from|up|through) (?:each|both|either) (?:groins?|sides?|sheaths?)\b/;

/** "From the common femoral to the common iliac vein", "inferior vena cava to popliteal vein": the stretch that a statement of IVUS names. */
const spans = /\bfrom\b.*\b(?:to|into|through|back)\b|\bpull(?:ed)?[- ]?(?:back|through)\b/;

/** Every vessel on the ways of the runs told as done, ends included. */
export function waysOfRuns(reading: Reading, acts: readonly IvusAct[]): readonly VesselRef[] {
  const done = acts.filter(({ status, kind, sentence }) => status === 'performed' && (kind === 'run' || spans.test(sentence.said)));
  if (done.length === 0) return [];
  const entered = accessRefs(reading);
  return flatMap(done, (act) => wayOf(act, entered));
}

function wayOf({ along = [], refs, sentence }: IvusAct, entered: readonly VesselRef[]): readonly VesselRef[] {
  const places = along.length > 0 ? along : placesOf(sentence);
  const ends = places.length > 0 ? places : refs;
  const sides = new Set(ends.map(({ side }) => side));
  const own = entered.length > 1 ? entered.filter(({ side }) => sides.has(side)) : entered;
  const doors = own.length > 0 || !ends.every(isTrunk) ? own.slice(0, 1) : entered.filter(({ side }) => sentence.sideWords.length === 0 || (side !== null && sentence.sideWords.includes(side)));
  if (doors.length === 0 || !endsAtAccess.test(sentence.said)) return fromStopToStop(ends);
  return flatMap(doors, (access) => fromStopToStop([access, ...ends, access]));
}

/** Every vessel from stop to stop. */
const fromStopToStop = (stops: readonly VesselRef[]): readonly VesselRef[] =>
  flatMap(stops, (ref, at) => {
    const next = stops[at + 1];
    return next && !sameVessel(ref, next) ? between(ref, next) : [ref];
  });

/** Trunks that a run was taken to or drawn into from a vessel that goes on into them; out of a side branch the trunk is only where it came out. */
export const endsOfRuns = (done: readonly IvusAct[]): readonly VesselRef[] =>
  flatMap(done, ({ kind, along = [] }) => (kind === 'run' && !along.some(({ vessel }) => isSideBranch(vessel)) ? along.filter(isTrunk) : []));

const placesOf = ({ vessels }: ReadSentence): readonly VesselRef[] =>
  flatMap(vessels.filter(({ access, governor }) => !access && ['from', 'to', 'into', 'through', 'of', 'none'].includes(governor)), ({ refs }) => refs);

function between(one: VesselRef, other: VesselRef): readonly VesselRef[] {
  const way = route(one, other);
  return way.kind === 'route' ? way.route.path : [one];
}

const accessRefs = ({ sentences }: Reading): readonly VesselRef[] => {
  const entered = flatMap(sentences, ({ vessels }) => flatMap(vessels, ({ access, refs }) => (access ? refs : [])));
  return distinctVessels(entered);
};

/** "Drawn back down the whole way to the sheath", "pullback was recorded", "I recorded all the way down": through vessels that only the results name. */
export const drawnBackAll = /\b(?:(?:record(?:ed|ing)|imag(?:ed|es|ing)|filmed|scanned|looked|pictures|taken|made) (?:(?:were )?(?:taken|recorded|made) )?(?:all |on )?the (?:whole |entire )?way (?:down|back|out)|(?:whole|entire) way (?:down|back|out) was (?:recorded|imaged|filmed|scanned)|pull(?:ed|ing)?[- ]?back|drawn(?: \w+)? back|drawn down|withdrawn|brought back|pullback)\b(?! (?:through|thru|into|from|in|across|over|along|to the (?:left|right|common|external|iliac|femoral|popliteal)))/;

/** "Advanced through the right external iliac vein into the cava": gone through by every run, each of which goes on, with no word of a look on the way. */
export const wentOn = (ref: VesselRef, acts: readonly IvusAct[]): boolean =>
  acts.every(({ along = [], sentence }) => {
    const end = along.at(-1);
    return end !== undefined && !sameVessel(end, ref) && !looksOnTheWay.test(sentence.said);
  });
