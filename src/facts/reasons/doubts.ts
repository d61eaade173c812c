import { hasTerm, type Hit } from '../../language/text/hits.js';
import type { Reading, ReadSentence } from '../../language/read-note.js';
import { classifyStatement } from '../../language/grammar/statement-classifier.js';
import { placeInFront, reasonOfOther } from './explanations.js';
import { givesNone, hasDoubt, servesOther } from './no-reasons.js';
import { namesIvus, type IvusContext } from '../ivus/ivus-context.js';
import { isTreatment } from '../ivus/treatment-told.js';
import type { Term } from '../../lexicon/terms.js';
import type { VesselRef } from '../../model/vessel.js';
import { testimonyOf } from '../sections-of-fact.js';

/** Doubts about a vessel, told apart from IVUS: what other imaging did not show, or what had to be known. */

/** "... had to be known", "this needs answering first", "they need landing zone measurements". */
const known = 'known|know|found|measured|settled|answer(?:ed|ing|s)?|sort(?:ed|ing)|determined|established|judged|sized|sizing|decided|defined|learned|learnt|seen|graded|chosen|clarif(?:ied|ying)|resolv(?:ed|ing)|excluded|proved|proven';
const toBeKnown = new RegExp(`\\b(?:had|have|has|needs?|needed|must|ought|remained|wanted)(?: all| each| both)? (?:to )?(?:be )?(?:${known})\\b|\\bneeds? (?:\\w+ ){0,3}(?:measurements?|sizes?|diameters?|dimensions|answers?)\\b|\\b(?:we|i) (?:wanted|wished|needed|had) to (?:see|learn|find out|be sure|be certain|make sure|understand|measure|look)\\b`);
const wonders = /\bwhether\b|\bhow (?:much|long|far|bad|tight|big|wide|large|severe|well)\b/;
const asks = /\?|\bquestions?\b/;

/** "The probe could not find a gap", "no arch run, that wasn't the question": what IVUS did not show, and what nobody asked. */
export const foundNothing = /\b(?:ivus|ultrasound|probe|pass|pullback|look) (?:could|did) not (?:find|show|detect|reveal)\b|\b(?:wasn't|isn't|was not|is not|not) (?:the|a|in) question\b/;

/** Words of a question, or of something to be known. */
export const seeksToKnow = ({ said: words }: ReadSentence): boolean => wonders.test(words) || asks.test(words) || toBeKnown.test(words);

/** Told as done to the vessel. */
export const treats = /\b(?:was|were|been) (?:then |next |now )?(?:placed|deployed|implanted|laid|released|ironed out|moulded|molded|inflated|dilated|ballooned|stented|treated|opened|coiled|embolized|aspirated|angioplastied|crossed|withdrawn|removed)\b/;

/** "... had to be known before anything was opened there", "each would have been treated in another way": what was only to come, or might have. */
const notYet = /\b(?:before|until|unless) [^,.;]{0,60}|\b(?:would|could|might) (?:\w+ ){0,2}have been \w+/g;

const tools = new Set(['guidewire', 'catheter', 'microcatheter', 'sheath', 'needle', 'balloon']);

/** "Crossing was difficult because the vein was occluded", "access proved hard". */
const work = /\b(?:surface|transcutaneous|bedside) ultrasound\b[^.;]*\b(?:puncture|access|entry)\b|\b(?:crossing|access|entry|puncture|cannulation|catheteri[sz]ation|recanali[sz]ation|navigation|passage|advancement|closure|hemostasis|intubation|sedation|positioning)\b[^,;]{0,30}\b(?:was|were|proved|remained) (?:\w+ )?(?:difficult|hard|limited|impossible|tough|poor|suboptimal)\b/;
const ofPerson = /^\W*(?:the |her |his )?(?:patient|he|she|anesth\w+|anaesth\w+|nurse|family|husband|wife|son|daughter)\b|\b(?:why|that|because|as|since) (?:the patient|she|he)\b/;
/** What the pictures are of, or a word that stands for it. */
const pictured = /\b(?:pictures?|views?|projections?|images?|imaging|films?|it|this|that|these|those|which|lumen|diameters?|measurements?|width|size|nothing|contrast|dye|iodine)\b/;

/** "The degree of compression": what a stent is chosen by, and no word of the doubt itself ("suspected"). */
const isMeasure = ({ meanings }: Hit<Term>): boolean => meanings.some(({ cat, id }) => cat === 'purpose' && id === 'noun') && !meanings.some(({ cat }) => cat === 'limit');

/** A doubt about a vessel or its imaging; no trouble with wires, the puncture or the patient. */
export function isOfVessel({ terms, devices, vessels, said: words }: ReadSentence): boolean {
  if (treats.test(words.replace(notYet, '')) || work.test(words)) return false;
  if (hasTerm(terms, 'modality')) return true;
  if (!wonders.test(words) && (hasTerm(terms, 'access') || devices.some(({ meanings }) => meanings.some(({ kind }) => tools.has(kind))))) return false;
  if (vessels.length > 0) return true;
  return !ofPerson.test(words) && (hasTerm(terms, 'finding') || hasTerm(terms, 'lesion') || terms.some(isMeasure) || (wonders.test(words) && devices.length > 0) || asks.test(words) || toBeKnown.test(words) || pictured.test(words));
}

/** "The picture was hazy there": a doubt by its words alone, right in front of IVUS. */
export const isPlainDoubt = (sentence: ReadSentence): boolean =>
  (hasDoubt(sentence) || deniesMeasure(sentence.said)) && ['session', 'indication'].includes(testimonyOf(sentence)) && !hasTerm(sentence.terms, 'ivus') && isOfVessel(sentence);

/** "Neither the popliteal nor the peroneal could be measured", "no run would show the origin": what could not be known, denied in the subject; no pressure, and no clot that was not seen. */
const deniesMeasure = (words: string): boolean => (unmeasured.test(words) || unshown.test(words)) && !ofElse.test(words);
const unmeasured = /\b(?:neither|none of)\b[^.;:]{1,80}? (?:could|can) be (?:\w+ly )?(?:measured|sized|graded|judged|cleared|ruled (?:in or )?out|excluded|trusted|read|called|told|settled|assessed|evaluated|interpreted|relied on|made out)\b/;
const unshown = /\b(?:neither|none of|no(?: \w+){0,2}) (?:(?:the |these |our |two |three )*(?:views?|runs?|projections?|obliques?|injections?|pictures?|images?|films?|angles?|scans?|angiogram|venogram|cta?|duplex)(?: nor(?: the)? \w+)?) (?:could|would|can|will) (?:\w+ )?(?:tell|say|show|settle|measure|size|grade|judge|clear|exclude|answer|decide|resolve|separate|distinguish|open)\b/;

const toKnow = /\b(?:i|we) (?:now |next |still |also |then |therefore )?(?:needed|wanted|had|wished) (?:now |also |still |next )?to (?:know|find out|learn|see|determine|establish|decide|understand|be (?:sure|certain))(?: now)? (?:whether|if|how|what|which|where)\b(?! (?:he|she|they|the patient)\b)/;

/** "..., and these two had to be measured", "the pair needed to be sized"; no blood, pressure or device. */
const hadToBeKnown = /\b(?:these|those|both|they|it|this|that|pair|two|three|all|each|veins?|arter(?:y|ies)|vessels?|segments?|lesions?|stenos[ie]s|narrowings?|width|caliber|calibre|diameters?|areas?|sizes?|length|extent)(?: (?:therefore|thus|still|first|all|both|now))? (?:had|needed|remained|were|was|have) to be (?:first |now |then |\w+ly )?(?:measured|sized|graded|known|settled|determined|judged|defined|established|gauged|quantified)\b|\b(?:areas?|diameters?|measurements?|widths?|calibers?|calibres?|sizes?)(?: of (?:each|both|it|them|these|those))? (?:was|were) (?:therefore |thus |still |first |now )?(?:needed|wanted|required|missing|lacking)\b|\bhow (?:narrow|tight|wide|large|severe|flat|long|much) [^.;]{1,90}\b(?:stayed|remained|(?:was|were) (?:left|still)) (?:open|unanswered|unknown|unsettled)\b/;
const ofElse = /\b(?:act|clotting|pressures?|gradients?|creatinine|temperature|hemoglobin|saturations?|levels?|dose|flow rate|heart|wire|needle|sheath)\b/;

/** "I now needed to know whether the lesion was fixed plaque": told outright, right in front of IVUS. */
export const neededToKnow = (sentence: ReadSentence): boolean =>
  (toKnow.test(sentence.said) || (hadToBeKnown.test(sentence.said) && !ofElse.test(sentence.said))) && testimonyOf(sentence) === 'session' && !hasTerm(sentence.terms, 'ivus') && isOfVessel(sentence);

/** "The venogram was limited by motion and repeated", "because of the swelling venography was performed": what the doubt led to was other imaging. */
const ledElsewhere = /\b(?:and|was|were) (?:therefore |then |thus )?repeated\b|\b(?:venogra\w+|angiogra\w+|aortogra\w+|arteriogra\w+|injections?|runs?|ct|mri|duplex)\b(?: of [^.;,]{1,60})? (?:was|were) (?:therefore |then |thus )?(?:performed|done|obtained|carried out|made|undertaken|ordered|chosen|preferred|selected)\b/;
const reports = /\b(?:showed|shows|revealed|demonstrated|confirmed|disclosed)\b/;

/** "Dissection vs spasm?", "?thrombus", "plug, flap or spasm": a short question that the words behind it answer. */
function asksOfLesion({ tokens }: Reading, { said: words, terms, from, to }: ReadSentence): boolean {
  if (to - from > 24) return false;
  const lesions = terms.filter(({ meanings }) => meanings.some(({ cat, id }) => cat === 'lesion' || (cat === 'finding' && id === 'abnormal')));
  if (lesions.length === 0) return false;
  if (/\?\W*$|(?:^|[\s(,])\?[a-z]/.test(words)) return true;
  const last = lesions.at(-1);
  const before = lesions.at(-2);
  if (!last || !before || last.from - before.to > 2 || denies.test(words)) return false;
  const joint = tokens[last.from - 1]?.text ?? '';
  return /^(?:vs|versus)$/.test(joint) || (joint === 'or' && to - last.to <= 1);
}

const denies = /\b(?:no|not|without|nor|neither|never)\b/;

/** The least share of the classifier for a doubt with words of one, and for one that only names other imaging. */
const sure = 0.96;
const surest = 0.97;

const leadsToNoOther = (sentence: ReadSentence): boolean => leadsOn(sentence.said) && !servesOther(sentence);
const leadsOn = (words: string): boolean => !foundNothing.test(words) && !ledElsewhere.test(words) && !reasonOfOther.test(words);

/** Several acts of IVUS look back at the same sentences; each is judged once. */
const judged = new WeakMap<ReadSentence, boolean>();

/** A doubt somewhat in front of IVUS, which the trained classifier takes for a reason too. */
function isDoubt(reading: Reading, sentence: ReadSentence): boolean {
  const doubt = judged.get(sentence) ?? judge(reading, sentence);
  judged.set(sentence, doubt);
  return doubt;
}

function judge(reading: Reading, sentence: ReadSentence): boolean {
  if (testimonyOf(sentence) !== 'session' || givesNone(sentence) || !leadsToNoOther(sentence) || !isOfVessel(sentence)) return false;
  const worded = hasTerm(sentence.terms, 'limit') || seeksToKnow(sentence);
  if (!worded && (!hasTerm(sentence.terms, 'modality') || reports.test(sentence.said))) return false;
  const { kind, confidence } = classifyStatement(reading.text.slice(sentence.start, sentence.end));
  return kind === 'necessity' && confidence >= (worded ? sure : surest);
}

/** Sentences on something else that may stand between a doubt and the IVUS that answers it. */
const reach = 3;
/** All sentences looked back over, those on IVUS with them. */
const farthest = 12;

/** Treatment only spoken of: "I did not want to open a balloon in the wall", "before we committed to angioplasty". */
export const unreal = /\b(?:not|would|should|could|might|before|prior to|until|any)\b/;

const others = '(?:heparin|anticoagulation|antibiotics|sedation|fentanyl|nitroglycerin|tpa|stents?|stenting|balloons?|ballooning|angioplasty|lysis|thrombolysis|thrombectomy|atherectomy|filter|coils?|coiling|emboli[sz]ation|pressures?|gradients?|sheath|graft|operation|surgery|bypass|mri?|mrv|mra|ct|ctv|cta|cat scan|scan|duplex|echocardiogram|v\\/q|ultrasound of the (?:leg|abdomen|neck))';
const made = '(?:required|needed|placed|chosen|performed|recorded|obtained|used|done|measured|taken|preferred|indicated|necessary|elected|undertaken|given|deployed|ordered|requested|made|arranged)';
/** "To exclude a mass an MRI had been obtained", "the stent was required because ...", "scanned by duplex to check ...", "an oblique view resolved it", "the next sitting shall include ...": why something else was or will be done, or a doubt that is none any more. */
export const ofOther = new RegExp(
  `\\b${others} (?:(?!\\b(?:ivus|intravascular|probe|or|was|were)\\b)[^.;:,]){0,50}(?:had been|has been|was|were) (?:\\w+ly )?${made}\\b|\\b(?:scanned|imaged|examined|checked|mapped) (?:by|with|on|under) (?:(?:surface|bedside) )?(?:duplex|doppler|ct|mri|ultrasound)\\b|\\b(?:resolved|settled|answered|clarified) (?:it|this|that|the (?:question|doubt|matter))\\b|\\bnext (?:sitting|session|visit|time)\\b|^(?!.*\\b(?:ivus|intravascular)\\b).*\\b(?:used|gave|injected|made with|done with) (?:only |just )?(?:an? |\\w+ ml of )?(?:dilut\\w+|half[- ]strength|co2|carbon dioxide|gadolinium|hand injections?)\\b`,
);

/** A doubt, and whether its words alone tell it. */
export interface Doubt {
  readonly sentence: ReadSentence;
  readonly plain: boolean;
}

/** The doubt told in front of an act of IVUS, in the same passage, with no treatment and no other picture between. */
export function doubtBefore(reading: Reading, contexts: readonly IvusContext[], act: ReadSentence): Doubt | null {
  let between = 0;
  let next = act;
  for (let at = act.index - 1; at >= 0 && at >= act.index - farthest && between <= reach; at--) {
    const sentence = reading.sentences[at];
    if (!sentence || !goesOnInto(sentence, next)) return null;
    next = sentence;
    if (namesIvus(sentence, true)) continue;
    if (!ofOther.test(sentence.said)) {
      if (asksOfLesion(reading, sentence) || (between === 0 && isPlainDoubt(sentence) && leadsToNoOther(sentence))) return testimonyOf(sentence) === 'session' ? { sentence, plain: true } : null;
      if (isDoubt(reading, sentence)) return { sentence, plain: false };
    }
    if ((isTreatment(sentence) || hasTerm(sentence.terms, 'modality', 'angio')) && !unreal.test(sentence.said)) return null;
    if (contexts[at]?.tie !== 'carried') between++;
  }
  return null;
}

/** "The probe was drawn from the external iliac back into the common iliac. The venogram had been equivocal": told right behind the run that it was the ground of, of no vessel that it names. */
export function doubtBehind(reading: Reading, act: ReadSentence): ReadSentence | null {
  const next = reading.sentences[act.index + 1];
  return next && next.paragraph === act.paragraph && next.vessels.length === 0 && !ofOtherPlace.test(next.said) && (!hasTerm(act.terms, 'finding') || /\bhad\b/.test(next.said)) && (hasTerm(next.terms, 'modality') || /^\W*(?:we|i)\b/.test(next.said)) && testimonyOf(next) === 'session' && isPlainDoubt(next) && leadsToNoOther(next) && !ofOther.test(next.said) && !afterwards.test(next.said) && (!isTreatment(next) || isToBeChosen(next.said)) ? next : null;
}

/** "Cine can't tell calcium depth or true size, need both for the DCB": a device only spoken of, by the words of a choice and with no size of its own. */
const isToBeChosen = (words: string): boolean => !/\d ?x ?\d|\batm\b|\d ?mm\b/.test(words) && /\b(?:need\w*|want\w*|siz(?:e|es|ing)|choos\w+|chosen|choice|pick\w*|which|whether|y\/n|yes\/no)\b/.test(words);

/** "We suspected a hematoma in the groin", "the chest CT was suspicious for a nodule". */
const ofOtherPlace = /\b(?:h(?:a)?ematoma|bleed\w*|perforat\w*|extravasat\w*|groin|puncture|access|sheath|chest|lungs?|pulmonary|abdom\w+|heart|cardiac|nodule|before admission)\b/;

/** Of a picture taken behind the treatment, or one that was given up. */
const afterwards = /\b(?:completion|final|post|repeat|control|stopped|abandoned|aborted)\b/;

/** "In the external iliac I had to have a diameter. In the common femoral the angiogram could not tell scar from thrombus": behind a reason told of a place, the doubt of the next. */
export function doubtOfNextPlace(reading: Reading, sentence: ReadSentence): readonly VesselRef[] | null {
  const before = reading.sentences[sentence.index - 1];
  if (before?.paragraph !== sentence.paragraph || !placeInFront(reading, before)) return null;
  const place = placeInFront(reading, sentence);
  return place && (isPlainDoubt(sentence) || neededToKnow(sentence)) && leadsToNoOther(sentence) && !ofOther.test(sentence.said) && !leftAlone.test(sentence.said) ? place.refs : null;
}
const leftAlone = /\b(?:left|let) (?:alone|untreated|as it was|be)\b|\b(?:observed|accepted|not (?:treated|pursued|looked into))\b/;

/** In one paragraph; or the findings of other imaging, and IVUS on the next line. */
const goesOnInto = (sentence: ReadSentence, next: ReadSentence): boolean =>
  (sentence.section === next.section && sentence.paragraph === next.paragraph) || (sentence.section !== next.section && (sentence.section.modality === 'angio' || next.section.modality === 'ivus') && next.paragraph - sentence.paragraph <= 1);
