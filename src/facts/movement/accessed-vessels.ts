import type { Hit } from '../../language/text/hits.js';
import type { Reading, ReadSentence } from '../../language/read-note.js';
import { said } from '../../language/text/said.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import { isPuncturable, isRarelyPunctured } from '../../lexicon/access.js';
import type { DeviceTerm } from '../../lexicon/devices.js';
import { testimonyOf } from '../sections-of-fact.js';
import { standingOf } from '../status.js';
import { movers } from './device-phrases.js';
import type { Movement } from './movement.js';

/** Vessels that a catheter is told to have "accessed", where no needle enters them and the catheter is what it was done with. */

const adverbs = '(?:(?:then|next|also|now|first|again|both|each|easily|readily|successfully|finally|subsequently|separately|individually|in turn) )*';
/** "Was accessed", behind the vessel. */
const wasAccessed = new RegExp(`^(?: (?:artery|vein|trunk|origin|ostium|occlusion|stenosis|lesion|cto))?,? (?:was|were|has been|had been) ${adverbs}(?:accessed|gained|attained|reached|hooked|probed|intubated|entered|crossed|traversed|negotiated)\\b`);
/** "Gained access to the", "accessed the", "engaging the", "cannulation of the", in front of the vessel. */
const givesAccess = /\baccess (?:(?:was|were) )?(?:(?:then|also|next|easily) )?(?:(?:gained|obtained|achieved|secured|had) )?(?:in)?to (?:each of |both )?(?:the |his |her )?$|\b(?:accessed|selecting|catheteri[sz]ing|cannulating|engaging|entering|reaching|accessing|probing|hooking) (?:both |each of )?(?:the |his |her )?$|\b(?:selection|cannulation|engagement|intubation|probing) of (?:both |each of )?(?:the |his |her )?$/;
const verbs = '(?:enter|access|gain|reach|find|hook|probe|intubate|cannulate|engage|catheteri[sz]e|select|cross|traverse|recanali[sz]e|navigate|negotiate|get (?:(?:up and )?over (?:the )?(?:horn|top|bifurcation|hump) )?into|gain access to|interrogate|explore|sample|inject|embolize|coil|selection of|cannulation of|engagement of)';
const narrowed = '(?:(?:chronically|totally|completely|severely|occluded|stenotic|stenosed|diseased|thrombosed|narrowed|compressed|tight|tortuous|proximal|distal|mid) )*';
/** "Used to enter the", "able to reach the", "used to cross the iliac vein and enter the", in front of the vessel. */
const usedTo = new RegExp(`\\b(?:used|able|managed) (?:(?:an?|the|our) [\\w-]+(?: catheter)? )?(?:to|for) (?:${verbs} [^.;:]{3,80}?,? and (?:then )?)?(?:then |next |selectively |easily )?${verbs} (?:both |each of )?(?:the |his |her )?${narrowed}$`);
/** "Through the microcatheter the left hepatic artery was studied": what is done from within the vessel. */
const worked = new RegExp(`^(?: (?:artery|vein|arteries|veins|branch|branches))*,? (?:was|were) ${adverbs}(?:selectively |super-?selectively )?(?:studied|injected|imaged|examined|filmed|opacified|embolized|embolised|coiled|treated|sampled|infused)\\b`);
/** "Used to inject the left common iliac artery from the aorta". */
const fromElsewhere = /^(?: (?:artery|vein))? from (?:the )?(?:\w+ )?(?:aorta|cava|ivc|svc)\b/;
const mayAccess = /\b(?:microcath|micro\b|access|crossed|traversed|negotiated|gained|attained|reach|hook|prob|intubat|enter|select|catheteri[sz]ing|cannulat|engag|used\b|able to|managed to)/;
const throughSkin = /\b(?:needle|micro-?puncture|percutaneous\w*|punctur\w+|stick|stuck|seldinger|trans-?(?:hepatic|splenic|lumbar)\w*)\b/;
/** In front of the vessel: not done, not yet, or in vain. */
const undone = /\b(?:before|prior to|without|instead of|rather than|fail\w*|attempt\w*|tried|trying|unable|not|no|never|nor|neither|cannot|if|would|will)\b/;

/** "The celiac artery was accessed with a Sos catheter", "a Cobra was used to enter the left renal artery"; "with the pigtail in the aorta the renal artery was reached by a wire" is none. */
export function accessedVessels(reading: Reading, sentence: ReadSentence, walked: readonly Movement[]): Movement[] {
  if (sentence.vessels.length === 0 || sentence.devices.length === 0 || !mayAccess.test(sentence.said) || testimonyOf(sentence) !== 'session') return [];
  if (throughSkin.test(sentence.said) || tellsOfFinding(sentence)) return [];
  return sentence.vessels
    .filter((group) => (isDeepEnough(group) || isTraversed(reading, sentence, group)) && !walked.some((one) => one.group === group) && isAccessed(reading, sentence, group) && standingOf(reading.tokens, sentence, group).standing === null)
    .map((group): Movement => ({ sentence, mover: 'catheter', motion: 'select', group, refs: group.refs, outcome: 'reached', at: group.from, lead: null }));
}

/** A finding, unlike a word for the vessel that is entered: "the occluded left common iliac vein". */
const tellsOfFinding = ({ terms, vessels }: ReadSentence): boolean =>
  terms.some(({ from, to, meanings }) => meanings.some(({ cat }) => cat === 'finding') && !vessels.some((group) => (from >= group.from && to <= group.to) || (group.from >= to && group.from - to <= 1) || (from >= group.to && from - group.to <= 1)));

const isDeepEnough = ({ refs, governor, mentions }: VesselGroup): boolean =>
  !['from', 'landmark', 'agent', 'through'].includes(governor) && !mentions.some(({ mouth }) => mouth) && refs.every(({ vessel }) => !isPuncturable(vessel) || isRarelyPunctured(vessel));

/** "A NaviCross was used to traverse the thrombosed femoral and iliac veins": no needle goes so, whatever the vessel. */
const isTraversed = (reading: Reading, sentence: ReadSentence, group: VesselGroup): boolean =>
  group.governor === 'none' && traversing.test(said(reading, sentence.start, group.start));
const traversing = new RegExp(`\\bused to (?:cross|traverse|negotiate|recanali[sz]e) (?:both |each of )?(?:the |his |her )?${narrowed}$`);

function isAccessed(reading: Reading, sentence: ReadSentence, group: VesselGroup): boolean {
  const front = said(reading, sentence.start, group.start);
  if (undone.test(front)) return false;
  const verb = wasAccessed.exec(said(reading, group.end, sentence.end));
  if (verb || givesAccess.test(front)) return isToolBehind(reading, sentence, group) || isToolInFront(reading, sentence, group);
  if (worked.test(said(reading, group.end, sentence.end))) return isMicrocatheterInFront(reading, sentence, group);
  return usedTo.test(front) && !fromElsewhere.test(said(reading, group.end, sentence.end)) && (isToolInFront(reading, sentence, group) || isUsed(reading, sentence, group));
}

const catheters = ({ devices }: ReadSentence): readonly Hit<DeviceTerm>[] =>
  devices.filter(({ meanings: [first] }) => first !== undefined && first.kind !== 'not-a-device' && first.kind !== 'sheath' && movers[first.kind] === 'catheter');

const head = /^\W*(?:(?:then|next|now|finally|thereafter|again|and)\W+)?(?:with|using|by|employing) (?:(?:an?|the|our|this|that|same|[\d.]+|fr|french|f) )*(?:[\w-]+ and (?:(?:an?|the) )?)?$/;
const led = /\b(?:with|using|by|employing) (?:(?:an?|the|our|this|that|same|[\d.]+|fr|french|f) )*$/;

/** "... was accessed with a Sos catheter": the first device behind, led by nothing but "with". */
function isToolBehind(reading: Reading, sentence: ReadSentence, group: VesselGroup): boolean {
  const [next] = sentence.devices.filter(({ from }) => from >= group.to);
  if (!next || !catheters(sentence).includes(next)) return false;
  const between = said(reading, group.end, next.start);
  return led.test(between) && !/[,;:]|\b(?:in|at|from|into|of|to) /.test(between.replace(/\bin turn\b/g, ''));
}

/** "Using a Cobra catheter, the ...", "with a Sos and a Glidewire we were able to reach the ...": at the head of the sentence, with no place of its own. */
const isToolInFront = (reading: Reading, sentence: ReadSentence, group: VesselGroup): boolean =>
  catheters(sentence).some(({ start, from, to, end }) => from - sentence.from <= 6 && to <= group.from && head.test(said(reading, sentence.start, start)) && !/\b(?:in|at|from|into|within|still) /.test(said(reading, end, group.start).replace(/\b(?:get|access) into\b/g, '')));

const instrument = /^\W*(?:(?:then|next|now|finally|thereafter|again|and)\W+)?(?:with|using|by|through|via) (?:(?:an?|the|our|this|same|[\d.]+|fr|french|f) )*$/;

/** "By microcatheter the proper hepatic artery was studied": nothing but the vessels stand behind it. */
const isMicrocatheterInFront = (reading: Reading, sentence: ReadSentence, group: VesselGroup): boolean =>
  catheters(sentence).some(({ start, end, to, meanings }) => meanings[0]?.kind === 'microcatheter' && to <= group.from && instrument.test(said(reading, sentence.start, start)) && /^(?: catheter)?,? (?:the |each of |both )*$/.test(said(reading, end, group.start)));

/** "A Cobra catheter was used to enter the ...", "we used a Cobra to find the ...": the catheter is what was used. */
const isUsed = (reading: Reading, sentence: ReadSentence, group: VesselGroup): boolean =>
  catheters(sentence).some(({ start, end, to }) => to <= group.from && (wasUsed.test(said(reading, end, group.start)) ? !/\b(?:by|with|from|in) /.test(said(reading, sentence.start, start)) : /\bused (?:(?:an?|the|our) )?$/.test(said(reading, sentence.start, start)) && /^(?: catheter)? (?:to|for) /.test(said(reading, end, group.start))));

/** "... catheter was used to", "... and Glidewire combination were then used to", behind the catheter. */
const wasUsed = /^(?: catheter)?(?:,? (?:and|with|over|\/|\+|&) (?:(?:an?|the|its) )?(?:[\w.-]+ ){0,3}?[\w-]*wire)?(?: (?:combination|system|pair))? (?:was|were) (?:then |next |also )?used (?:to|for)\b/;
