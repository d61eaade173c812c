import { vesselInfo } from '../../anatomy/vessel-list.js';
import { hasTerm } from '../../language/text/hits.js';
import type { Reading, ReadSentence } from '../../language/read-note.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import { said } from '../../language/text/said.js';
import { doorNoun } from '../../language/vessels/vessel-neighbours.js';
import { isPuncturable } from '../../lexicon/access.js';
import { isOrigin } from './origins.js';
import { isUsual } from './entry-lines.js';

/** Entries told in passing, beside what came in there: they count only in a note that tells of no entry in so many words. */

/** "Spinal angiogram, 5 Fr right common femoral artery sheath", "the pressure in the left CFA sheath": the vessel names the sheath. */
const isNameOfSheath = ({ tokens }: Reading, { governor, to }: VesselGroup): boolean =>
  governor === 'door' && /^(?:sheath|sheaths|introducer)$/.test(tokens[doorNoun(tokens, to)]?.text ?? '');

/** "Sheath in rt radial artery, pigtail in aorta": a sheath at the head of the sentence, right in front of its vessel. */
function isHeadSheath({ tokens }: Reading, { from, devices: [first], said: words }: ReadSentence, group: VesselGroup): boolean {
  if (first?.meanings[0]?.kind !== 'sheath' || group.governor !== 'into' || first.to > group.from || first.from - from > 4 || /\btips?\b/.test(words)) return false;
  return tokens.slice(first.to, group.from).every(({ text }) => /^(?:in|into|is|was|lay|sat|already|still|lying|left|placed|the|his|her|a|an|one)$/.test(text));
}

/** "Fistulogram by an 18G angiocath in the graft itself": a needle told to be in the vessel. */
function isNeedleIn({ tokens }: Reading, { devices }: ReadSentence, group: VesselGroup): boolean {
  const needle = devices.findLast(({ to }) => to <= group.from);
  return group.governor === 'into' && needle?.meanings[0]?.kind === 'needle' && group.from > needle.to && tokens.slice(needle.to, group.from).every(({ text }) => /^(?:in|into|inside|within|lying|already|was|the|his|her)$/.test(text));
}

const cameInBy = /(?:\b(?:in|up|over|down) (?:via|by way of|through|from)|\bout of|\b(?:came|come|ran|travel+ed|worked|rose) (?:in |up |over |down )*(?:through|via|from)|\bcross-?over from|^\W*(?:from (?:above|below), )?(?:through|via|from|by way of)|\bwork(?:ed|ing)? (?:throughout |only |entirely |mainly )?(?:off|out of)) (?:the |his |her )?$/;
const studyThrough = /^\W*(?:\w+ )?\w*(?:graph|gram|metr|ectom|plast|lysis|embolization|catheterization|procedure|work|intervention|sampling)\w* (?:through|via|from) (?:the |his |her )?$/;

/** "Mikaelsson out of the right common femoral artery", "crossover from the left CFA", "manometry through the left CFV: ...". */
function isWayIn(reading: Reading, sentence: ReadSentence, group: VesselGroup): boolean {
  if (group.governor !== 'through' && group.governor !== 'from' && group.governor !== 'of') return false;
  if (sentence.terms.some(({ to, meanings }) => to <= group.from && meanings.some(({ cat, id }) => (cat === 'move' && id === 'withdraw') || cat === 'finding' || cat === 'lesion'))) return false;
  // "Angioplasty through the left femoral vein stenosis".
  if (sentence.terms.some(({ from, meanings }) => from === group.to && meanings.some(({ cat }) => cat === 'lesion'))) return false;
  const front = said(reading, Math.max(sentence.start, group.start - 50), group.start);
  if (studyThrough.test(front)) return comesIn(sentence) || followedByCatheter(reading, sentence);
  return cameInBy.test(front) && (comesIn(sentence) || hasTerm(sentence.terms, 'move', 'select') || hasTerm(sentence.terms, 'ivus') || followedByCatheter(reading, sentence));
}

const inner = new Set(['catheter', 'microcatheter', 'infusion-catheter', 'balloon', 'sheath', 'snare']);

const comesIn = ({ devices }: ReadSentence): boolean => devices.some(({ meanings }) => inner.has(meanings[0]?.kind ?? ''));

const putInBy = /\b(?:put in|introduced|inserted|placed|brought in|came in|went in|sent in|passed in|let in|entry|entrance|access|approach|way in) (?:(?:was|were|had|has|been|gained|made|obtained|achieved|then|always|also|percutaneously) )*by (?:the |a |an |his |her )?$/;
const usingIt = /(?:^\W*|[,;] )(?:by )?using (?:the |his |her )?$|^\W*by (?:the |his |her )?$/;
/** Within the name too: "the great saphenous vein as conduit, the bypass ..." is read as one. */
const asConduit = /^[^.;]{0,60}?\b(?:as|for) (?!(?:the |our |an? )?(?:(?:vascular|arterial|venous) )?(?:access|entry|puncture|approach|way in|door|sheath|catheter))/;

/** "The catheter, put in by the right small saphenous vein, ...", "using the right femoral artery a pigtail was advanced". */
function isMeansOfEntry(reading: Reading, sentence: ReadSentence, group: VesselGroup): boolean {
  if (group.governor !== 'agent' || !(comesIn(sentence) || followedByCatheter(reading, sentence))) return false;
  const front = said(reading, Math.max(sentence.start, group.start - 80), group.start);
  return putInBy.test(front) || (usingIt.test(front) && hasTerm(sentence.terms, 'move') && !asConduit.test(said(reading, group.start, Math.min(sentence.end, group.start + 110))));
}

/** "A sheath was set in the celiac trunk from the right common femoral artery": the way in, told behind the vessel that was reached. */
function isBehindTarget(sentence: ReadSentence, group: VesselGroup): boolean {
  const target = sentence.vessels[sentence.vessels.indexOf(group) - 1];
  if (group.governor !== 'from' || (target?.governor !== 'into' && target?.governor !== 'to') || group.from - target.to > 3 || group.refs.some(({ side }) => side === null)) return false;
  const device = sentence.devices.findLast(({ to }) => to <= target.from);
  const moves = sentence.terms.filter(({ to, meanings }) => to <= target.from && meanings.some(({ cat }) => cat === 'move'));
  return inner.has(device?.meanings[0]?.kind ?? '') && moves.length > 0 && !moves.some(({ meanings }) => meanings.some(({ id }) => id === 'withdraw')) && !hasTerm(sentence.terms, 'lesion');
}

function followedByCatheter({ sentences }: Reading, { index, paragraph }: ReadSentence): boolean {
  const next = sentences[index + 1];
  return next?.paragraph === paragraph && comesIn(next);
}

/** "..., the roadmap pigtail from the right common femoral artery": the verb that brought the first device serves the second. */
function isSecondOrigin(reading: Reading, sentence: ReadSentence, group: VesselGroup): boolean {
  const before = sentence.vessels[sentence.vessels.indexOf(group) - 1];
  if (group.governor !== 'from' || before?.governor !== 'from' || !isOrigin(reading, sentence, before)) return false;
  return sentence.devices.some(({ from, to, meanings }) => from >= before.to && to < group.from && inner.has(meanings[0]?.kind ?? '')) && /,|\band\b|;/.test(said(reading, before.end, group.start));
}

const alone = /^ ?[.;,:]? ?(?:x ?\d\b|twice\b|\d{1,2} ?-?(?:fr?|french)\b)?\W*$/;
/** "8F R CFA > Neuron Max into ...", "L pop v, 10F --> Glidecath into ...": a chain of steps, the entry first. */
const opensChain = /^,? ?(?:\d{1,2} ?-?(?:fr?|french)\b)?(?: sheath)? ?(?:-*>|→) ?/;
const sizeInFront = /^\W*(?:\d{1,2} ?-?(?:fr?|french) )?$/;
/** "Epidural venography; L CFV.": what the operation was, then the entry. */
const studyInFront = /^\W*(?:[\w-]+ ){0,3}\w*(?:graph\w*|gram|metry|emboli[sz]ation|catheteri[sz]ation|study|sampling) ?(?:;|:|,|-{1,2}|–|—) ?$/;

/** "R CFA. Roberts catheter: ...", "Left radial artery; a VERT catheter found ...": the vessel stands for the entry, in front of the catheter. */
function isHeadline(reading: Reading, sentence: ReadSentence, group: VesselGroup): boolean {
  if (group.governor !== 'none' || group.refs.length > 2 || group.refs.some(({ side, vessel }) => side === null && vesselInfo(vessel).paired)) return false;
  const { tokens } = reading;
  const mark = tokens[group.to]?.text ?? '';
  const front = said(reading, sentence.start, group.start);
  const leads = group.from - sentence.from <= 1 || tokens[group.from - 1]?.text === ':' || /^\W*percutaneous $/.test(front) || studyInFront.test(front);
  const chain = sizeInFront.test(front) ? opensChain.exec(said(reading, group.end, sentence.end)) : null;
  if (chain && sentence.devices.some(({ start }) => start - group.end - chain[0].length <= 30 && start >= group.end)) return true;
  if (leads && alone.test(said(reading, group.end, sentence.end))) return followedByCatheter(reading, sentence);
  const next = sentence.devices.find(({ from }) => from >= group.to);
  if (leads && (mark === ';' || mark === ',' || mark === '.')) return next !== undefined && inner.has(next.meanings[0]?.kind ?? '') && next.from - group.to <= 4 && !/\b(?:was|were|had|is)\b/.test(front);
  // "Swan-Ganz, right brachial vein: RA, RV, main PA entered".
  const [first] = sentence.devices;
  return mark === ':' && first?.from === sentence.from && first.meanings[0]?.kind === 'catheter' && tokens[first.to]?.text === ',' && group.from - first.to <= 2;
}

/** "For the adenoma the right CFA was used." */
const usedAlone = /^(?: (?:artery|vein))? (?:was|were) (?:then |therefore |again )?(?:used|chosen)\W*$/;
const asGraft = /\b(?:saphenous|gsv|ssv|bypass|harvest\w*|conduit|patch|graft|recipient|target|inflow)\b/;
const onlyUsed = /\bonly (?:the )?$/;
const carries = /^(?: (?:arter(?:y|ies)|veins?))? (?:(?:both|each|was|were) )*(?:carrying|carried|bearing|bore|holding|held|given|received|had|took|accepted) (?:(?:a|an|the|our|its|their) )?(?:own )?(?:(?:short|long|\d{1,2} ?-?(?:french|fr|f)) )*(?:sheaths?|introducers?)\b/;
const cutOpen = /^(?: (?:artery|vein))? (?:was|were) (?:then |surgically )?(?:opened (?:transversely|longitudinally|obliquely|lengthwise|with|between|through|over)|incised)\b/;
const asPatch = /\b(?:patch|harvest\w*|conduit|reversed|ligat\w+)\b/;
const exposed = /^(?: (?:artery|vein))? (?:(?:was|were) )?(?:surgically )?exposed\b[^.;]{0,70}\b(?:(?:sheath|cannula|flexor|dryseal|introducer) (?:was |were )?(?:then )?(?:introduced|inserted|placed|put in)|cut-?down)\b/;
const atLimb = /\b(?:wrist|groin|neck|elbow|knee|ankle|arm|thigh|foot) \( ?$/;
const sticks = /^\W*(?:\w+ )?(?:(?:needle )?sticks|punctures|entries|accesses|sheaths)\b[^:.,]{0,20}[:,] /;
const usedNow = /\b(?:i|we) (?:(?:today|now|then|therefore|again|only|had|have|first) )*(used|took|chose) (?:the |his |her )?$/;
const byNeedle = /^(?: (?:artery|vein))?,? (?:(?:on|under|with|by|using) (?:the |an? )?(?:us\b|ultrasound|sono|duplex|needle|micropuncture|seldinger)|\(?\d{1,2} ?-?(?:f|fr|french)\b)/;

/** "Only the right jugular vein was used; an MPA catheter ...", "both veins carrying sheaths", "Two sticks: ... for the snare, ... for the sheath". */
function isTold(reading: Reading, sentence: ReadSentence, group: VesselGroup): boolean {
  if (group.governor !== 'none') return false;
  const behind = said(reading, group.end, Math.min(sentence.end, group.end + 90));
  if (carries.test(behind) || (cutOpen.test(behind) && !asPatch.test(sentence.said) && (comesIn(sentence) || followedByCatheter(reading, sentence)))) return true;
  const verb = usedNow.exec(said(reading, Math.max(sentence.start, group.start - 60), group.start))?.[1];
  if (verb !== undefined && (byNeedle.test(behind) || (verb !== 'took' && !asConduit.test(said(reading, group.start, Math.min(sentence.end, group.start + 110))) && comesIn(sentence)))) return true;
  // "Introduced at the left wrist (radial artery)".
  if (atLimb.test(said(reading, Math.max(sentence.start, group.start - 20), group.start)) && comesIn(sentence)) return true;
  if (sticks.test(sentence.said)) return group.refs.every(({ side }) => side !== null);
  if (usedAlone.test(behind) && !asGraft.test(sentence.said)) return followedByCatheter(reading, sentence);
  return onlyUsed.test(said(reading, sentence.start, group.start)) && /^ (?:was|were) used\b(?! (?:for|as|to) (?!(?:the |our )?(?:vascular )?(?:access|entry|puncture|approach|sheath)))/.test(behind) && (comesIn(sentence) || followedByCatheter(reading, sentence));
}

const laidOpen = /^(?: (?:artery|vein))?,? (?:(?:was|were|then|surgically|carefully|circumferentially) )*(?:exposed|dissected|isolated|endarterectomi[sz]ed|controlled|encircled)\b/;
const throughIt = /\b(?:through|via|into) (?:it|this|which|the (?:patch|conduit|graft|chimney|side ?arm|arteriotomy|purse-?string|sleeve))\b[^.;]{0,40}\b(?:sheath|introducer|cannula)\b|\b(?:sheath|introducer|cannula) (?:was |were )?(?:then )?(?:introduced|inserted|placed|passed|put in|advanced) (?:through|via) (?:it|this|the (?:patch|conduit|graft|chimney|side ?arm|arteriotomy|purse-?string|sleeve))\b/;

/** "... was exposed above the elbow and a 6 Fr Shuttle was brought down into the aorta": the sheath went in there. */
const sheathNext = /\b(?:and|then) (?:a|an|the) (?:[\w.,-]+ ){0,5}?(?:sheath|shuttle|introducer|dryseal|destination|flexor|\d{1,2} ?-?(?:fr?|french))\b[^.;]{0,40}\b(?:brought|passed|advanced|placed|introduced|inserted|put|taken|led)\b/;

/** "The right axillary artery was dissected out. A conduit was sewn on, and through it a 12 Fr sheath was introduced": laid open, and a sheath went in through what was sewn on. */
function isLaidOpen(reading: Reading, sentence: ReadSentence, group: VesselGroup): boolean {
  if (!laidOpen.test(said(reading, group.end, Math.min(sentence.end, group.end + 70)))) return false;
  const other = sentence.vessels.find(({ from, refs }) => from >= group.to && refs.every(({ vessel }) => isPuncturable(vessel)));
  const rest = said(reading, group.end, other?.start ?? sentence.end);
  if (throughIt.test(rest) || sheathNext.test(rest)) return true;
  const next = reading.sentences[sentence.index + 1];
  return other === undefined && next?.paragraph === sentence.paragraph && !next.vessels.some(({ refs }) => refs.every(({ vessel }) => isPuncturable(vessel))) && throughIt.test(next.said);
}

/** "The right common carotid artery was exposed and the arterial sheath placed": an entry under the eye, wherever it is told. */
export function isExposed(reading: Reading, sentence: ReadSentence, group: VesselGroup): boolean {
  const { end: last, said: words } = sentence;
  const { governor, refs, end } = group;
  return governor === 'none' && refs.every(({ vessel }) => isPuncturable(vessel)) && ((words.includes('exposed') && exposed.test(said(reading, end, Math.min(last, end + 120)))) || isLaidOpen(reading, sentence, group));
}

/** Whether a sentence names the vessel as where something came in, with no word of entry. */
export function isToldInPassing(reading: Reading, sentence: ReadSentence, group: VesselGroup): boolean {
  if (!isUsual(group)) return false;
  return isNameOfSheath(reading, group) || isNeedleIn(reading, sentence, group) || isMeansOfEntry(reading, sentence, group) || isBehindTarget(sentence, group) || isHeadSheath(reading, sentence, group) || isWayIn(reading, sentence, group) || isSecondOrigin(reading, sentence, group) || isHeadline(reading, sentence, group) || isTold(reading, sentence, group);
}
