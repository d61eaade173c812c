import { hasTerm, type Hit } from '../../language/text/hits.js';
import type { Reading, ReadSentence } from '../../language/read-note.js';
import { said } from '../../language/text/said.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import type { DeviceKind, DeviceTerm } from '../../lexicon/devices.js';
import { testimonyOf } from '../sections-of-fact.js';
import { standingOf } from '../status.js';
import { isConduit, movers, type Mover } from './device-phrases.js';
import type { Movement } from './movement.js';

/** Ways told in two steps: how the catheter was worked along, and then only where it was. */

/** Spares most sentences the rest. */
const mayArrive = /\b(?:was|were|arrived|emerged|landed|surfaced|had come|had got|had gotten|found itself|found ourselves|proved|turned out)\b/;
/** Right in front of the vessel. */
const wasIn = /\b(?:(?:was|were)(?: (?:seen|shown|found|confirmed|proven|verified|known)(?: to be)?)?|(?:proved|turned out) to be|arrived|had arrived|emerged|landed|surfaced|had come|had got|had gotten|found itself|found ourselves)(?: (?:now|then|finally|at last|soon|safely|already|again|well|squarely|clearly|at length|at once|free|down|up|out)){0,2} (?:in|into|inside|within) (?:the |his |her )?$/;
const joint = /[;:]|\b(?:and|but|until|till|when|whereupon|so that|before)\b/;
/** "After a good deal of turning", "within a minute", "soon": between the joint and the verb. */
const adverbial = /\b(?:after|within|with|without|by|in|at|on|over|following|for|upon|despite|thanks to) [^,;]{1,70}|\b(?:soon|finally|eventually|then|now|quickly|shortly|presently|suddenly|at last|at length|afterwards|thereafter|promptly|immediately|again|the next moment)\b/g;
/** What is left: the one who was spoken of, or the catheter by its name. */
const subject = /^[\s,]*(?:(?:it|we|i|this|which|(?:the|its|our|this) (?:\w+ )?(?:catheter|microcatheter|sheath|probe|tip|end))[\s,]*)?$/;
const work = /^(?:catheter|ivus|balloon)$/;

/** "A Quick-Cross was worked up the leg, and after a good deal of turning was in the inferior vena cava": the vessel where it was. */
export function arrivals(reading: Reading, sentence: ReadSentence, walked: readonly Movement[]): Movement[] {
  if (sentence.vessels.length === 0 || !mayArrive.test(sentence.said) || testimonyOf(sentence) !== 'session') return [];
  const found: Movement[] = [];
  for (const group of sentence.vessels) {
    if (group.access || group.governor !== 'into' || group.mentions.some(({ mouth }) => mouth) || walked.some((one) => one.group === group)) continue;
    if (cleft.test(said(reading, group.end, Math.min(sentence.end, group.end + 12))) || tellsOfLesion(sentence, group)) continue;
    const mover = arrivesThere(reading, sentence, group) ? moverOf(reading, sentence, group) : null;
    if (mover !== null && standingOf(reading.tokens, sentence, group).standing === null) found.push({ sentence, mover, motion: 'park', group, refs: group.refs, outcome: 'reached', at: group.from, lead: null });
  }
  return found;
}

/** "It was in the left common iliac vein that IVUS showed ...". */
const cleft = /^ (?:that|where (?:the|we|ivus))\b/;

/** "Injection showed clot; it was in the popliteal vein": what was there may be the lesion. */
const tellsOfLesion = ({ terms }: ReadSentence, { from }: VesselGroup): boolean =>
  terms.some((hit) => hit.to <= from && hit.meanings.some(({ cat, id }) => cat === 'lesion' || (cat === 'finding' && id === 'abnormal')));

function arrivesThere(reading: Reading, { start }: ReadSentence, group: VesselGroup): boolean {
  const front = said(reading, Math.max(start, group.start - 160), group.start);
  const verb = wasIn.exec(front);
  if (!verb) return false;
  const clause = front.slice(0, verb.index).split(joint).at(-1) ?? '';
  return subject.test(clause.replace(adverbial, ''));
}

/** "Contrast was injected and was soon in the renal artery": what was given through the catheter arrived; "with puffs of contrast" only helped it along. */
const given = /(?<!\b(?:of|with|without|under|some) )\b(?:contrast|dye|inject\w*|bolus|co2|gas|saline|air|blood|flow|filling|opacif\w*|reflux\w*|leak\w*|extravasat\w*)\b/;

/** What the sentence is about: its first device that is no rail of another; where nothing else stands in front, that of the sentence before. */
function moverOf(reading: Reading, sentence: ReadSentence, group: VesselGroup): Mover | null {
  const front = said(reading, sentence.start, group.start);
  if (given.test(front)) return null;
  const own = deviceOf(reading, sentence, group.from) ?? (joint.test(front) ? undefined : deviceBefore(reading, sentence));
  const mover = own === undefined ? null : movers[own];
  return mover !== null && work.test(mover) ? mover : null;
}

/** "It was now in the iliac vein": the device that the sentence before moved. */
function deviceBefore(reading: Reading, { index, paragraph }: ReadSentence): DeviceKind | undefined {
  const before = reading.sentences[index - 1];
  return before?.paragraph === paragraph && testimonyOf(before) === 'session' && hasTerm(before.terms, 'move') && !hasTerm(before.terms, 'lesion') && !given.test(before.said) ? deviceOf(reading, before, before.to) : undefined;
}

function deviceOf({ tokens }: Reading, sentence: ReadSentence, to: number): DeviceKind | undefined {
  const isSubject = ({ from, meanings }: Hit<DeviceTerm>): boolean => {
    const kind = meanings[0]?.kind;
    return kind !== undefined && kind !== 'not-a-device' && from < to && !isConduit(tokens, from, kind, sentence) && ![1, 2, 3].some((back) => /^(?:with|using)$/.test(tokens[from - back]?.text ?? ''));
  };
  const kind = sentence.devices.find(isSubject)?.meanings[0]?.kind;
  return kind === 'not-a-device' ? undefined : kind;
}
