import { isTrunk } from '../../anatomy/vessel-tree.js';
import { hasTerm } from '../../language/text/hits.js';
import type { Reading, ReadSentence } from '../../language/read-note.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import { said } from '../../language/text/said.js';
import { tellsOfEarlierIvus } from '../dated-back.js';
import { accessedVessels } from './accessed-vessels.js';
import { arrivals } from './arrivals.js';
import { crossedWith } from './crossed-with.js';
import { DeviceWalker, type Movement } from './device-walker.js';
import { waysInFragments } from './fragment-ways.js';
import { isTreatment } from '../ivus/treatment-told.js';
import { measuredIn } from './measured-in.js';
import { mirrorSide, repetitionIn } from '../mirror.js';
import { lyingIn } from './named-stations.js';
import { pictured } from './pictured-ways.js';
import { restingPlaces } from './resting-places.js';
import { testimonyOf } from '../sections-of-fact.js';
import { isLineInPlace, isShownPlace } from '../seen-devices.js';
import { toMirroredVessels, toSideAlone, toSideTold } from './side-alone.js';
import { standingOf } from '../status.js';
import { sameVessel } from '../../model/vessel.js';
import { takenFrom } from './taken-from.js';
import { workInVessels } from './work-in-vessels.js';

export type { Movement } from './device-walker.js';

/** Reads the movements of the session, carrying the device in hand from sentence to sentence. */
export function readMovements(reading: Reading): Movement[] {
  const walker = new DeviceWalker(reading);
  const movements: Movement[] = [];
  for (const sentence of reading.sentences) {
    if (tellsOfEarlierIvus(reading, sentence) || isLineInPlace(sentence)) continue;
    const moved = [...walker.read(sentence).filter(({ motion, group }) => (motion !== 'park' && motion !== 'go') || !isShownPlace(reading, sentence, group.start)), ...aorticLevel(sentence)];
    const walked = [...moved, ...workInVessels(reading, sentence, moved)];
    const one = toTheOtherOne(sentence, walked, movements);
    const otherSide = one.length > 0 ? one : [...toSideAlone(reading, sentence, walked), ...toSideTold(sentence, walked, movements)];
    const found = [...walked, ...pictured(reading, sentence, walked, movements), ...likewise(reading, sentence, walked, movements), ...otherSide, ...toMirroredVessels(sentence, walked, movements), ...restingPlaces(reading, sentence, walked), ...arrivals(reading, sentence, walked), ...accessedVessels(reading, sentence, walked), ...crossedWith(reading, sentence, walked), ...lyingIn(reading, sentence, walked), ...takenFrom(reading, sentence, walked, movements), ...waysInFragments(reading, sentence, walked, movements), ...measuredIn(reading, sentence, walked, movements)];
    movements.push(...(found.length > 0 ? [...found, ...mirroredWithin(sentence, found)] : mirrored(sentence, movements)));
  }
  return movements.map((movement) => (movement.outcome === 'reached' && failsBehind(reading, movement) ? { ...movement, outcome: 'failed' } : movement));
}

const entering = '(?:engaged?|seat(?:ed)?|take|hold|sit|select(?:ed)?|catheteri[sz]ed?|cannulated?|enter(?:ed)?|go in|get in|slip in|fall in|hook)';
const noTool = '(?:(?:neither|none|no|not one)(?: of)?(?: (?:the|these|my|our|two|three|four|five|other))* (?:wires? (?:n?or|and) (?=(?:micro)?catheter)\\w+|(?:catheters?|shapes?|curves?|tools?|microcatheters?|combinations?|them)(?: (?:n?or|and) (?:\\w+ )?\\w+)?)|neither|none|nothing)';
const unmet = new RegExp(`\\b(?:not engaged|no purchase|never engaged|not entered|not selected|not catheteri[sz]ed|not cannulated|(?:would not|could not|unable to|failed to|did not) (?:be )?${entering}|${noTool} (?:(?:would|could|did|can) (?:be made to )?${entering}|entered|engaged|went in|got in|seated)|(?:tried|tries|attempts?|minutes|passes|efforts?)\\b[^.;]{0,30}\\b(?:in vain|to no avail|without success|unsuccessful\\w*))\\b|^\\W*(?:in vain|to no avail|without success)\\b`);
/** What would not go was a wire or a device beyond the catheter, or what would not let it pass lies in the vessel. */
const ofOther = /\b(?:(?:micro|guide)?-?wires?\b(?! n?or (?:micro)?catheter)|glide(?:wire)?|balloons?|stents?|coils?|filter|plug|device|lesions?|occlusions?|stenos[ie]s|narrowing|blockage|thrombus|clot|caps?|lumen|plaque|branch(?:es)?|cross(?:ed|ing)?|travers\w+|re-?ent(?:ry|er)\w*|aspirat\w+|wiring)\b/;
/** What succeeded in the end. */
const afterAll = /\b(?:at last|finally|eventually|in the end|at length|ultimately|after all|then (?:went|passed|entered|engaged|seated|took|held)|went (?:in|through|across)|(?<!not )(?<!never )(?<!not be )(?:crossed|passed|succeeded|successful(?:ly)?|engaged|seated)|(?:stents?|coils?|balloons?|plugs?|particles|beads|embolization) (?:was|were)|was (?:stented|embolized|coiled|ballooned))\b/;

/** "JR4 to celiac. Several tries. No purchase on the stump.": short sentences behind the movement tell that it failed. */
function failsBehind(reading: Reading, { sentence, group, mover, refs }: Movement): boolean {
  if (mover !== 'catheter' || sentence.vessels.some(({ from }) => from >= group.to) || (group.governor !== 'to' && group.governor !== 'none' && group.governor !== 'at')) return false;
  for (let at = sentence.index + 1; at <= sentence.index + 3; at++) {
    const next = reading.sentences[at];
    if (!next || next.paragraph !== sentence.paragraph || next.vessels.length > 0 || next.to - next.from > 12) return false;
    if (ofOther.test(next.said) || next.sideWords.some((side) => refs.every((ref) => ref.side !== null && ref.side !== side))) return false;
    if (unmet.test(next.said)) return !endsWell(reading, next);
  }
  return false;
}

/** The sentence, or the next two of the paragraph, tell that it went in after all. */
const endsWell = ({ sentences }: Reading, { index, paragraph }: ReadSentence): boolean =>
  sentences.slice(index, index + 3).some((one) => one.paragraph === paragraph && one.vessels.length === 0 && afterAll.test(one.said));

const vertebra = /\b(?:to|at|in|of|opposite|around|near|above|below)\s+(?:the\s+)?(?:level of\s+)?(?:t1[12]|l[1-5])\b/;

/** "Pigtail to L1 for the aortogram": a catheter at a vertebral level with aortography is in the abdominal aorta. */
function aorticLevel(sentence: ReadSentence): Movement[] {
  if (testimonyOf(sentence) !== 'session' || !sentence.devices.some(({ meanings }) => meanings.some(({ kind }) => kind === 'catheter'))) return [];
  const words = sentence.said;
  if (!/\baorto(?:gram|graphy)|\bl1 aorta/.test(words) || !vertebra.test(words) || sentence.vessels.some(({ refs }) => refs.some(({ vessel }) => vessel.includes('aorta')))) return [];
  const { from, start, end } = sentence;
  const refs = [{ vessel: 'abdominal-aorta', side: null }];
  const group: VesselGroup = { from, to: from, start, end, mentions: [], refs, governor: 'to', access: false };
  return [{ sentence, mover: 'catheter', motion: 'advance', group, refs, outcome: 'reached', at: from, lead: null }];
}

/** "... into the right common iliac vein and the same on the left": the movements of the sentence, on the other side. */
function mirroredWithin(sentence: ReadSentence, found: readonly Movement[]): Movement[] {
  const repetition = repetitionIn(sentence);
  if (!repetition) return [];
  const next = sentence.vessels.some(({ start }) => start >= repetition.start && start <= repetition.end + 1);
  return next ? [] : found
    .filter(({ group, outcome }) => group.end <= repetition.start && outcome === 'reached')
    .map((movement) => ({ ...movement, at: sentence.to, refs: movement.refs.map((ref) => (ref.side === null ? ref : { ...ref, side: repetition.sideOf(ref.side) })) }))
    .filter(({ refs }) => refs.some(({ side }) => side !== null));
}

/** The movements of one sentence, by binary search: movements stand in the order of their sentences. */
export function movementsOf(movements: readonly Movement[], { index }: ReadSentence): readonly Movement[] {
  const from = firstOf(movements, index);
  return movements.slice(from, firstOf(movements, index + 1));
}

function firstOf(movements: readonly Movement[], sentence: number): number {
  let low = 0;
  let high = movements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((movements[middle]?.sentence.index ?? 0) < sentence) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Right in front of the vessel. */
const sameFor = /^\W*(?:this (?:was |is )?)?repeat(?:ed)? (?:for|in|on) (?:the |his |her )?$|\bthe same (?:thing |run |pass |pullback |study )?(?:was |were )?(?:then |also )?(?:done|performed|repeated|carried out|made|undertaken) (?:for|in|to|on|within|through) (?:the |his |her )?$/;
/** Right behind it. */
const lookedInSameWay = /^ (?:vein |artery )?(?:was|were) (?:then |also |next )?(?:imaged|interrogated|examined|evaluated|studied|scanned|surveyed|assessed|inspected|looked at) (?:in (?:the same|like|similar|an identical) (?:way|manner|fashion)|likewise|similarly|identically)\b/;

/** "Same thing on the other side, from its own sheath: up to the left common iliac artery and back": opens with what was repeated, then the vessel of that side. */
const opensWithSame = /^\W*(?:and )?(?:then )?(?:(?:the |this )?same(?: again| thing| run| pass| pullback| study| exam| maneuver| steps?| way)?(?: was| were)?(?: then)?(?: done| made| repeated| performed)?(?: again)? (?:on|for|from|in|over|to|up|through|thru|via|along) (?:the |that )?(?:other|opposite|contralateral|left|right)\b|(?:likewise|similarly|ditto)(?: on| for| from| in| with|,)? (?:the )?(?:other|opposite|contralateral|left|right)\b)/;

/** The vessel of the other side, or the trunk again, to which both sides lead. */
const isTwin = ({ refs }: VesselGroup, last: Movement): boolean =>
  refs.every((ref) => isTrunk(ref) && last.refs.some((one) => sameVessel(one, ref))) || refs.every(({ vessel, side }) => side !== null && last.refs.some((one) => one.vessel === vessel && one.side !== null && one.side !== side));

/** "The same was done for the left common iliac artery", "the left common iliac was interrogated in the same way": the IVUS catheter, told last, went there too. */
function likewise(reading: Reading, sentence: ReadSentence, walked: readonly Movement[], before: readonly Movement[]): Movement[] {
  const last = before.at(-1);
  if (last?.mover === 'catheter' && walked.length === 0 && (hasTerm(sentence.terms, 'same') || sentence.said.includes('repeat'))) return likewiseCatheter(reading, sentence, last, before);
  if (last?.mover !== 'ivus' || last.outcome !== 'reached' || sentence.vessels.length === 0 || sentence.index - last.sentence.index > likewiseReach || !hasTerm(sentence.terms, 'same')) return [];
  const groups = sentence.vessels.filter((group) => !group.access && !walked.some((movement) => movement.group === group) && (sameFor.test(said(reading, sentence.start, group.start)) || (isTwin(group, last) && opensWithSame.test(sentence.said) && !reading.sentences.slice(last.sentence.index + 1, sentence.index + 1).some(isTreatment)) || lookedInSameWay.test(said(reading, group.end, sentence.end))));
  return groups.filter((group) => standingOf(reading.tokens, sentence, group).standing === null).map((group) => ({ sentence, mover: 'ivus', motion: 'go', group, refs: group.refs, outcome: 'reached', at: group.from, lead: null }));
}

/** "The same was then repeated for the right internal iliac and right uterine arteries": those of the other side were entered last. */
function likewiseCatheter(reading: Reading, sentence: ReadSentence, last: Movement, before: readonly Movement[]): Movement[] {
  if (sentence.index - last.sentence.index > likewiseReach) return [];
  const recent = before.slice(-6).filter(({ mover, outcome }) => mover === 'catheter' && outcome === 'reached');
  const isFellow = ({ refs }: VesselGroup): boolean => refs.length > 0 && refs.every(({ vessel, side }) => side !== null && recent.some((one) => one.refs.some((ref) => ref.vessel === vessel && ref.side !== null && ref.side !== side)));
  return sentence.vessels
    .filter((group) => !group.access && isFellow(group) && sameFor.test(said(reading, sentence.start, group.start)) && standingOf(reading.tokens, sentence, group).standing === null)
    .map((group): Movement => ({ sentence, mover: 'catheter', motion: 'select', group, refs: group.refs, outcome: 'reached', at: group.from, lead: null }));
}

/** Sentences back to the run; its results may stand between. */
const likewiseReach = 4;

const otherOne = /\b(?:to|into|in) (?:the (left|right) one|its (?:fellow|twin|counterpart|mate|partner|namesake|equal) (?:on|of|at) the (left|right))\b/;

/** "Redirected to the right one", "moved to its fellow on the left": the vessel that a device was taken to last, on the other side. */
function toTheOtherOne(sentence: ReadSentence, walked: readonly Movement[], before: readonly Movement[]): Movement[] {
  const match = / one\b| its /.test(sentence.said) ? otherOne.exec(sentence.said) : null;
  if (!match || !hasTerm(sentence.terms, 'move') || hasTerm(sentence.terms, 'finding', 'measure')) return [];
  const side = (match[1] ?? match[2]) === 'left' ? 'left' : 'right';
  const isSided = ({ refs, outcome, sentence: { index } }: Movement): boolean => outcome === 'reached' && sentence.index - index <= 2 && refs.every((ref) => ref.side !== null && ref.side !== side);
  const last = walked.findLast(isSided) ?? before.findLast(isSided);
  return last ? [{ ...last, sentence, mover: walked.at(-1)?.mover ?? last.mover, at: sentence.to, refs: last.refs.map((ref) => ({ ...ref, side })), lead: null }] : [];
}

/** "The same was done on the left": the movements of the sentence before, on the other side. */
function mirrored(sentence: ReadSentence, before: readonly Movement[]): Movement[] {
  const last = before.at(-1);
  const side = last ? mirrorSide(sentence, last.mover === 'ivus' ? 'look' : 'way') : null;
  if (side === null || !last || sentence.index - last.sentence.index > 2) return [];
  const repeated = movementsOf(before, last.sentence)
    .filter(({ outcome }) => outcome === 'reached')
    .map((movement): Movement => ({ ...movement, sentence, at: sentence.from, refs: movement.refs.map((ref) => (ref.side === null ? ref : { ...ref, side })), door: side }));
  return repeated.some(({ refs, mover }) => mover === 'ivus' || refs.some((ref) => ref.side !== null)) ? repeated : [];
}
