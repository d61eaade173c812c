import { vesselInfo } from '../anatomy/vessel-list.js';
import { hasTerm } from '../language/hits.js';
import type { Reading, ReadSentence } from '../language/read-note.js';
import type { VesselGroup } from '../language/resolve-vessels.js';
import { said } from '../language/said.js';
import { doorNoun } from '../language/vessel-neighbours.js';
import { isPuncturable, isRarelyPunctured } from '../lexicon/access.js';
import { isOrigin } from './origins.js';

/** Entries told in passing, beside what came in there: they count only in a note that tells of no entry in so many words. */

/** "Spinal angiogram, 5 Fr right common femoral artery sheath", "the pressure in the left CFA sheath": the vessel names the sheath. */
const isNameOfSheath = ({ tokens }: Reading, { governor, to }: VesselGroup): boolean =>
  governor === 'door' && /^(?:sheath|sheaths|introducer)$/.test(tokens[doorNoun(tokens, to)]?.text ?? '');

/** "Sheath in rt radial artery, pigtail in aorta": a sheath at the head of the sentence, right in front of its vessel. */
function isHeadSheath({ tokens }: Reading, { from, devices: [first], said: words }: ReadSentence, group: VesselGroup): boolean {
  if (first?.meanings[0]?.kind !== 'sheath' || group.governor !== 'into' || first.to > group.from || first.from - from > 4 || /\btips?\b/.test(words)) return false;
  return tokens.slice(first.to, group.from).every(({ text }) => /^(?:in|into|is|was|lay|sat|already|still|lying|left|placed|the|his|her)$/.test(text));
}

const cameInBy = /(?:\b(?:in|up|over|down) (?:via|by way of|through|from)|\bout of|\b(?:came|come|ran|travel+ed|worked|rose) (?:in |up |over |down )*(?:through|via|from)|\bcross-?over from|^\W*(?:from (?:above|below), )?(?:through|via|from)) (?:the |his |her )?$/;
const studyThrough = /^\W*(?:\w+ )?\w*(?:graph|gram|metr|ectom|plast|lysis|embolization|catheterization|procedure|work|intervention|sampling)\w* (?:through|via|from) (?:the |his |her )?$/;

/** "Mikaelsson out of the right common femoral artery", "crossover from the left CFA", "manometry through the left CFV: ...". */
function isWayIn(reading: Reading, sentence: ReadSentence, group: VesselGroup): boolean {
  if (group.governor !== 'through' && group.governor !== 'from' && group.governor !== 'of') return false;
  if (sentence.terms.some(({ to, meanings }) => to <= group.from && meanings.some(({ cat, id }) => (cat === 'move' && id === 'withdraw') || cat === 'finding' || cat === 'lesion'))) return false;
  // "Angioplasty through the left femoral vein stenosis".
  if (sentence.terms.some(({ from, meanings }) => from === group.to && meanings.some(({ cat }) => cat === 'lesion'))) return false;
  const front = said(reading, Math.max(sentence.start, group.start - 50), group.start);
  if (studyThrough.test(front)) return comesIn(sentence);
  return cameInBy.test(front) && (comesIn(sentence) || hasTerm(sentence.terms, 'move', 'select') || followedByCatheter(reading, sentence));
}

const inner = new Set(['catheter', 'microcatheter', 'infusion-catheter', 'balloon', 'sheath', 'snare']);

const comesIn = ({ devices }: ReadSentence): boolean => devices.some(({ meanings }) => inner.has(meanings[0]?.kind ?? ''));

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

const alone = /^ ?[.;,:]? ?(?:\d{1,2} ?-?(?:fr?|french)\b)?\W*$/;

/** "R CFA. Roberts catheter: ...", "Left radial artery; a VERT catheter found ...": the vessel stands for the entry, in front of the catheter. */
function isHeadline(reading: Reading, sentence: ReadSentence, group: VesselGroup): boolean {
  if (group.governor !== 'none' || group.refs.length > 2 || group.refs.some(({ side, vessel }) => side === null && vesselInfo(vessel).paired)) return false;
  const { tokens } = reading;
  const mark = tokens[group.to]?.text ?? '';
  const front = said(reading, sentence.start, group.start);
  const leads = group.from - sentence.from <= 1 || tokens[group.from - 1]?.text === ':' || /^\W*percutaneous $/.test(front);
  if (leads && alone.test(said(reading, group.end, sentence.end))) return followedByCatheter(reading, sentence);
  const next = sentence.devices.find(({ from }) => from >= group.to);
  if (leads && (mark === ';' || mark === ',' || mark === '.')) return next !== undefined && inner.has(next.meanings[0]?.kind ?? '') && next.from - group.to <= 4 && !/\b(?:was|were|had|is)\b/.test(front);
  // "Swan-Ganz, right brachial vein: RA, RV, main PA entered".
  const [first] = sentence.devices;
  return mark === ':' && first?.from === sentence.from && first.meanings[0]?.kind === 'catheter' && tokens[first.to]?.text === ',' && group.from - first.to <= 2;
}

const onlyUsed = /\bonly (?:the )?$/;
const carries = /^(?: (?:arter(?:y|ies)|veins?))? (?:(?:both|each|was|were) )*(?:carrying|carried|bearing|bore|holding|held|given|received|had|took|accepted) (?:(?:a|an|the|our|its|their) )?(?:own )?(?:(?:short|long|\d{1,2} ?-?(?:french|fr|f)) )*(?:sheaths?|introducers?)\b/;
const exposed = /^(?: (?:artery|vein))? (?:(?:was|were) )?(?:surgically )?exposed\b[^.;]{0,40}\b(?:(?:sheath|flexor|dryseal|introducer) (?:was |were )?(?:then )?(?:introduced|inserted|placed|put in)|cut-?down)\b/;
const atLimb = /\b(?:wrist|groin|neck|elbow|knee|ankle|arm|thigh|foot) \( ?$/;
const sticks = /^\W*(?:\w+ )?(?:(?:needle )?sticks|punctures|entries|accesses|sheaths)\b[^:.]{0,20}: /;

/** "Only the right jugular vein was used; an MPA catheter ...", "both veins carrying sheaths", "Two sticks: ... for the snare, ... for the sheath". */
function isTold(reading: Reading, sentence: ReadSentence, group: VesselGroup): boolean {
  if (group.governor !== 'none') return false;
  const behind = said(reading, group.end, Math.min(sentence.end, group.end + 90));
  if (carries.test(behind) || exposed.test(behind)) return true;
  // "Introduced at the left wrist (radial artery)".
  if (atLimb.test(said(reading, Math.max(sentence.start, group.start - 20), group.start)) && comesIn(sentence)) return true;
  if (sticks.test(sentence.said)) return group.refs.every(({ side }) => side !== null);
  return onlyUsed.test(said(reading, sentence.start, group.start)) && /^ (?:was|were) used\b(?! (?:for|as|to) (?!(?:the |our )?(?:vascular )?(?:access|entry|puncture|approach|sheath)))/.test(behind) && (comesIn(sentence) || followedByCatheter(reading, sentence));
}

/** Whether a sentence names the vessel as where something came in, with no word of entry. */
export function isToldInPassing(reading: Reading, sentence: ReadSentence, group: VesselGroup): boolean {
  if (!group.refs.every(({ vessel }) => isPuncturable(vessel) && !isRarelyPunctured(vessel))) return false;
  return isNameOfSheath(reading, group) || isHeadSheath(reading, sentence, group) || isWayIn(reading, sentence, group) || isSecondOrigin(reading, sentence, group) || isHeadline(reading, sentence, group) || isTold(reading, sentence, group);
}
