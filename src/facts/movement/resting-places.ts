import type { Reading, ReadSentence } from '../../language/read-note.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import { said } from '../../language/text/said.js';
import type { VesselRef } from '../../model/vessel.js';
import { movers, type Mover } from './device-phrases.js';
import type { Movement } from './device-walker.js';
import { testimonyOf } from '../sections-of-fact.js';

/** Places where a device is told to have stopped, beside the verb that moved it. */

/** "... inject the abdominal aorta, where it lay", "past the left iliac artery, in which it was finally inflated". */
const whereItLay = /^(?: (?:artery|vein))?,? (?:where|in which|within which|inside which) (?:it|the (?:\w+ )?(?:catheter|balloon|tip|sheath)) (?:(?:was|were|then|finally|now|had|been|also|instead) )*(?:lay|lies|sat|stayed|remained|rested|parked|left|stood|inflated|held|kept|dilated)\b/;
/** "Would go no further than the proper hepatic artery", "the catheter itself never left the aortic arch". */
const noFurther = /\b(?:no|not any|never) (?:further|farther|deeper|more (?:deeply|distally|proximally)) than (?:the )?$|\b(?:catheter|tip|balloon|sheath|probe)(?: itself)? (?:did not leave|never got out of|never came out of) (?:the )?$/;
/** "... never left the arch", where "left" is read with the vessel. */
const never = /\b(?:catheter|tip|balloon|sheath|probe)(?: itself)? never (?:once )?$/;
/** "No catheter would follow it beyond the inferior vena cava". */
const notBeyond = /\b(?:no|not|nothing|unable|impossible|refused|cannot|never|neither)\b[^.;,]{0,50}\b(?:advanced?|pass(?:ed)?|go|follow|track|bring|brought|get|taken|push(?:ed)?|coax(?:ed)?|moved?|climb|drive|driven|navigated?|negotiated?)\b[^.;,]{0,25}\b(?:beyond|past) (?:the )?$/;
/** "A second run was taken with the catheter in the right common iliac artery": where it lay when the run was made. */
const withItIn = /\b(?:runs?|pull-?backs?|recordings?|passes|pass|loops?)\b[^.;]{0,40}\b(?:taken|made|recorded|obtained|done|performed|acquired|started)\b[^.;]{0,20}\bwith (?:the|its|this|that) (?:same )?(?:ivus |ultrasound )?(?:catheter|probe|transducer|device|tip)(?: (?:tip|now|still|then|placed|lying|resting|held|sitting|positioned)){0,2} (?:in|within|inside) (?:the )?$/;
const mayStop = /\b(?:with|where|which|than|beyond|never|did not leave)\b/;

/** The vessels of a sentence that a catheter or balloon stopped in; `before` is the sentence in front. */
export function restingPlaces(reading: Reading, sentence: ReadSentence, walked: readonly Movement[]): Movement[] {
  if (sentence.vessels.length === 0 || !mayStop.test(sentence.said) || testimonyOf(sentence) !== 'session') return [];
  const found: Movement[] = [];
  for (const group of sentence.vessels) {
    const refs = never.test(said(reading, Math.max(sentence.start, group.start - 40), group.start)) ? refsLeft(reading, group) : null;
    if (group.access || group.mentions.some(({ mouth }) => mouth) || walked.some((one) => one.group === group && one.outcome === 'reached')) continue;
    const front = said(reading, Math.max(sentence.start, group.start - 110), group.start);
    const onRun = withItIn.test(front);
    if (!onRun && !whereItLay.test(said(reading, group.end, Math.min(sentence.end, group.end + 90))) && !noFurther.test(front) && refs === null && !notBeyond.test(front)) continue;
    const mover = onRun && walked.some((one) => one.mover === 'ivus') ? 'ivus' : moverBefore(reading, sentence, group);
    if (mover !== null) found.push({ sentence, mover, motion: 'park', group, refs: refs ?? group.refs, outcome: 'reached', at: group.from, lead: null });
  }
  return found;
}

/** "Never left the arch", "never left the right external iliac artery": the verb is no side. */
function refsLeft(reading: Reading, { start, end, refs }: VesselGroup): readonly VesselRef[] | null {
  const match = /^left the (left|right)?\b/.exec(said(reading, start, end));
  if (!match) return null;
  return match[1] === undefined ? refs.map((ref) => ({ ...ref, side: null })) : refs.filter(({ side }) => side === match[1]);
}

/** The catheter or balloon named last in front of the vessel, in the sentence or the one before; a wire is none, unless it is what another did not follow. */
function moverBefore({ sentences }: Reading, { devices, index, paragraph }: ReadSentence, group: VesselGroup): Mover | null {
  const before = sentences[index - 1];
  const last = devices.findLast(({ to, meanings }) => to <= group.from && meanings[0]?.kind !== 'not-a-device') ?? (before?.paragraph === paragraph ? before.devices.at(-1) : undefined);
  const kind = last?.meanings[0]?.kind;
  const mover = kind === undefined || kind === 'not-a-device' ? null : movers[kind];
  return mover === 'catheter' || mover === 'balloon' || mover === 'ivus' ? mover : null;
}
