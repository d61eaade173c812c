import { vesselInfo } from '../../anatomy/vessel-list.js';
import type { Reading, ReadSentence } from '../../language/read-note.js';
import { said } from '../../language/text/said.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import { doorNoun } from '../../language/vessels/vessel-neighbours.js';
import { sameVessel, type VesselRef } from '../../model/vessel.js';
import { isFromAfar } from './ways-from-afar.js';
import { isUsual } from './entry-lines.js';

/** Vessels named as the way in with no word of puncture: by the size of what went in, or by the sheath or catheter that came from there. */

/** What a size may be of, other than of the sheath. */
const otherDevice = '(?:catheters?|microcatheters?|balloons?|stents?|pigtails?|guides?|(?:guid|aspirat)ing|aspiration|berenstein|cobra|omni|kumpe|glidecaths?|cxi|fogarty|ivus|compatible|system|wires?|vertebral|mpa|jr4?|jl4?|sos|simmons|diagnostic|dilators?|lesions?)';
const sizeBehind = new RegExp(`^(?: (?:artery|vein))?(?: access)?(?:,|:| \\(|\\()? ?(?:(?:us|ultrasound)[ -]guided,? |retrograde,? |antegrade,? |(?:with|via|through|using) (?:a|an|its) )*(?:\\d{1,2}|four|five|six|seven|eight|nine|ten|eleven|twelve) ?-?(?:french|fr|f)\\b(?! (?:[a-z0-9-]+ )?${otherDevice}\\b)(?! (?:to|through|into|up|down)\\b)`);
const ways = new Set(['through', 'from', 'agent', 'of', 'none']);

/** "Via the left common femoral vein stent": what lies in it, or is made of it, is no door. */
const ofWhatLiesThere = /^ (?:stents?|clots?|thromb(?:us|i)|lesions?|stenos[ie]s|occlusions?|cto|grafts?|bypass|aneurysms?|segment|wall)\b/;

const isSided = ({ refs }: Pick<VesselGroup, 'refs'>): boolean => refs.every(({ side, vessel }) => side !== null || !vesselInfo(vessel).paired);

/** "The embolization was done through the right common femoral vein, 6 Fr", "access was by the left CFA, 7F", "via the left radial artery (6 Fr, US guided)". */
const isSizedWay = (reading: Reading, sentence: ReadSentence, group: VesselGroup): boolean =>
  ways.has(group.governor) && sizeBehind.test(said(reading, group.end, Math.min(sentence.end, group.end + 60))) && !withdrawn.test(said(reading, sentence.start, group.start));

/** Something that was drawn back, or that goes on from the vessel it had reached. */
const withdrawn = /\b(?:withdr\w+|pull(?:ed|ing)?(?:[ -]?back)?|drawn|retract\w*|remov\w+|aspirat\w+|extract\w+|retriev\w+|suction\w*|evacuat\w+|sampl\w+|clot|thromb(?:us|i)|extend\w*|exchang\w+|clos\w+|steno\w+|occlu\w+|diseas\w+|dissect\w+)\b[^.;]*$/;

/** "In January the filter was placed from the right femoral vein". */
const otherTime = /\b(?:referred (?:with|after)|present(?:ed|s) (?:with|after)|in (?:january|february|march|april|may|june|july|august|september|october|november|december)|last (?:week|month|year|spring|summer|autumn|fall|winter|\w+day)|last month ?'?s|last time|previously|yesterday|by (?:the )?anesthesia(?: team)?|anesthesia (?:had|has|team|placed|put)|for (?:dialysis|plasmapheresis|apheresis)|last night|overnight|(?:weeks?|months?|years?|days) (?:ago|before|earlier)|(?:19|20)\d\d|(?:earlier|previous|prior|outside|other|first|initial) (?:session|procedure|hospital|attempt|operation))\b/;

const startOf = '(?:(?:at|from|in) the (?:start|beginning|outset|onset|opening)|(?:first|earlier|before|previously|already)|(?:already )?in place)';
const sheathNoun = '(?:sheaths?|introducers?)';
/** "From the antegrade sheath that we had placed at the start in the": a sheath that a wire was brought out of. */
const fromSheath = new RegExp(`\\b(?:snared|externali[sz]ed|exteriori[sz]ed|retrieved|captured|caught|brought out|pulled out|drawn out|taken out|came out)\\b[^.;]{0,30}\\b(?:from|through|via|at|out of|into|by)(?! the (?:crossover|up|long|contralateral)) (?:the|our|an?|his|her) (?:(?!crossover|long|contralateral|up)[a-z0-9]+ ){0,4}${sheathNoun}\\b[^.;]{0,60}\\bin(?:to)? (?:the |his |her )?$`);
/** "The antegrade sheath placed at the start in the". */
const earlierSheath = new RegExp(`\\b(?:(?!crossover|long|contralateral)[a-z0-9]+) ${sheathNoun}(?: (?:that|which))?(?: (?:we|i|he|she))?(?: had| was| were| been| already)* (?:placed|put in|put|inserted|introduced|set)(?: ${startOf})? in(?:to)? (?:the |his |her )?$`);
const sheathBefore = new RegExp(`\\b${sheathNoun} (?:already |still |lying |sitting )?in (?:the |his |her )?$`);
const placedBehind = new RegExp(`^(?: (?:artery|vein))?,? (?:which|that)?(?: (?:we|i|he|she))?(?: had| was| were| been| already)* (?:placed|put in|put|inserted|introduced|set)(?: in)? ${startOf}\\b`);

/** "The wire was snared from the sheath in the left common femoral artery", "through the 6 Fr sheath in the left CFA, which we had placed at the start". */
const isSheathThere = (reading: Reading, sentence: ReadSentence, group: VesselGroup): boolean => {
  if (group.governor !== 'into' || !/\b(?:sheath|introducer)/.test(sentence.said)) return false;
  const front = said(reading, Math.max(sentence.start, group.start - 150), group.start);
  return fromSheath.test(front) || (earlierSheath.test(front) && /\b(?:at|from|in) the (?:start|beginning|outset)|first|earlier|already|previously/.test(front)) || (sheathBefore.test(front) && placedBehind.test(said(reading, group.end, Math.min(sentence.end, group.end + 90))));
};

/** What is brought in by a door of its own. */
const broughtFrom = /\b(?:(?:pigtail|catheter|snare|gooseneck|sheath|swan|berenstein|kumpe|cobra|omni|guide|amplatz|trilobed|en ?snare|microsnare|introducer)\b[^.;,]{0,40}?\b(?:(?:had been|was|were|then|first|already) )*(?:placed|introduced|inserted|put in|brought (?:in|up|down)|coming (?:in |up |down )?|came (?:in |up |down )?|sent (?:in|up|down)|in place|parked [^.;,]{0,40}|positioned [^.;,]{0,40})|(?:^|[,;] |\b(?:a|an|the|our|second) )(?:\d{1,2} ?-?(?:french|fr|f) )?(?:(?:\w+ )?(?:pigtail|snare|gooseneck|swan(?:[ -]ganz)?)|wire brought (?:in|up|down))) (?:from|via|through|by way of) (?:the |a |his |her )?$/;
const goesOn = /^(?: (?:artery|vein))?,? (?:to|into|up to|down to|up into|down into|toward|towards|as far as)\b/;

/** "The pigtail had been placed from the right common femoral vein as a target", "a snare brought up from the left CFV". */
const isBroughtFrom = (reading: Reading, sentence: ReadSentence, group: VesselGroup): boolean =>
  (group.governor === 'from' || group.governor === 'through') && broughtFrom.test(said(reading, Math.max(sentence.start, group.start - 120), group.start)) && !goesOn.test(said(reading, group.end, Math.min(sentence.end, group.end + 30))) && !withdrawn.test(said(reading, sentence.start, group.start));

const alsoSized = /^(?: (?:artery|vein))?,? (?:and|plus|&|;) (?:an? |another |the )?\d{1,2} ?-?(?:french|fr|f)(?: (?:sheath|introducer))? (?:placed |put )?in(?:to)? (?:the |his |her )?$/;
const sizedIn = /\b\d{1,2} ?-?(?:french|fr|f)\b(?: (?:\w+ )?(?:sheath|introducer))?(?: (?:was|were))?(?: (?:placed|put|inserted|introduced))? in(?:to)? (?:the |his |her )?$/;

/** "6 Fr sheath in the right CFV and 5 Fr in the left CFV": the second of two sizes. */
function isNextSized(reading: Reading, sentence: ReadSentence, group: VesselGroup): boolean {
  const before = sentence.vessels[sentence.vessels.indexOf(group) - 1];
  return group.governor === 'into' && before !== undefined && alsoSized.test(said(reading, before.end, group.start)) && sizedIn.test(said(reading, Math.max(sentence.start, before.start - 60), before.start));
}

/** "Through a 5F sheath in the", "still with the 6 French sheath in the": a sheath that something went through, or that lay there. */
const sheathIn = new RegExp(`\\b(?:through|via|from|by way of|out of|using|with|by|have|had|having)(?: (?:also|still|already|only))? (?:a|an|the|our|my|his|her|one|two|existing|indwelling)(?: (?:[a-z]+ly|second|separate|existing|indwelling|in-dwelling|short|antegrade|retrograde|arterial|venous|(?:\\d{1,2}|[a-z]{3,6})[ -]?(?:french|fr|f)))* ${sheathNoun}(?:,? (?:already|still|now|lying|sitting|left|placed|put|inserted|which lay|that lay|which was|that was))* in (?:the |his |her )?$`);
/** An article that tells of one not spoken of before. */
const ofItsOwn = /\b(?:an?|one|two|existing|indwelling|second|separate) /;
/** "From a left CFA sheath, up and over". */
const namesSheath = /\b(?:via|by way of|through|from|out of|using|off|with) (?:the|a|an|our|my|his|her|this|existing|indwelling|antegrade|retrograde|ipsilateral|second|separate|\d{1,2} ?-?(?:french|fr|f)| )*$/;
const tipBehind = /^(?: (?:arterial|venous))? (?:sheath|introducer)s?(?: tip\b|'s tip\b| (?:was|were) (?:\w+ )?(?:removed|pulled|withdrawn|exchanged|upsized))/;
const overTheTop = /\b[4-9]\d ?-?cm (?:\w+ ){0,3}sheath|\bbifurcation|\bcross-?over|\bup.and.over|\bover the (?:top|horn)\b|\bcontralateral\b/;

/** "The right CFA was punctured ... taken up and over": a sheath in the other groin may be the one that was brought there. */
const mayBeCrossed = (reading: Reading, { index }: ReadSentence, { refs }: VesselGroup, known: readonly VesselRef[]): boolean =>
  refs.some(({ vessel, side }) => known.some((one) => one.vessel === vessel && one.side !== side)) && reading.sentences.some((one) => one.index <= index && overTheTop.test(one.said));

/** "Injections were made through a 5F sheath in the left brachial artery", "the wire was snared from a left CFV sheath". */
function isThroughSheath(reading: Reading, sentence: ReadSentence, group: VesselGroup, known: readonly VesselRef[]): boolean {
  if (!/\b(?:sheath|introducer)/.test(sentence.said) || isPassedUp.test(sentence.said)) return false;
  const front = said(reading, Math.max(sentence.start, group.start - 90), group.start);
  if (group.governor === 'into') {
    const way = sheathIn.exec(front);
    return way !== null && ((ofItsOwn.test(way[0]) && !crossingSheath.test(wordsBefore(reading, sentence))) || !mayBeCrossed(reading, sentence, group, known));
  }
  if (group.governor !== 'door' || !reading.tokens[doorNoun(reading.tokens, group.to)]?.text.startsWith('sheath')) return false;
  const behind = said(reading, group.end, Math.min(sentence.end, group.end + 60));
  return namesSheath.test(front) && !tipBehind.test(behind) && !mayBeCrossed(reading, sentence, group, known);
}

/** "A crossover sheath was placed": the sheath itself went over to the other groin. */
const crossingSheath = /\bcross-?over (?:\w+ )?sheath|\bsheath [^.;]{0,40}(?:up.and.over|over the (?:top|horn|(?:aortic )?bifurcation))|\bup.and.over (?:\w+ )?sheath/;
const wordsBefore = ({ sentences }: Reading, { index }: ReadSentence): string => sentences.slice(Math.max(0, index - 3), index).map((one) => one.said).join(' ');

const isPassedUp = /\bsheath (?:was |were )?(?:then )?(?:advanced|passed|brought|taken|driven|tracked|directed|carried|exchanged)\b/;

/** "Up and over to the left CFA": the sheath came there. */
const toThere = /\b(?:up.and.over|cross(?:ed)?-? ?over) (?:in)?to (?:the )?/;
const upAndOver = /^(?: (?:artery|vein))?,? ?(?:\(?\d{1,2} ?-?(?:french|fr|f)\)?(?: (?:\w+ )?sheath)?)?,? ?\(?(?:up[ -]and[ -]over|up-&-over|up\/over|cross-?over|over the (?:top|horn|bifurcation))\b/;
const sizeThere = /^(?: (?:artery|vein))?,? ?\(?(?:cross-?over )?\d{1,2} ?-?(?:french|fr|f)\b(?! (?:[a-z0-9-]+ )?(?:catheter|guide|balloon|pigtail))/;
/** Few words of the clause stand in front of the vessel. */
const opensClause = /(?:^|[.;:,]) ?(?:[\w-]+ ){0,4}$/;
const wentOver = /\b(?:to|into|toward|towards|after|following|via|for) (?:the |a |an |his |her )?$/;
const sizeAhead = /\b\d{1,2} ?-?(?:french|fr|f)(?: (?:\w+ )?sheath)?,? (?:in |via |from )?(?:the )?$/;

/** "Contralateral L CFA 6F up-and-over", "antegrade sheath: 6F left CFA, crossover": the size, and where it went on to. */
function isCrossedFrom(reading: Reading, sentence: ReadSentence, group: VesselGroup): boolean {
  const { start, end } = sentence;
  const behind = said(reading, group.end, Math.min(end, group.end + 70));
  const front = said(reading, start, group.start);
  if (toThere.test(wordsBefore(reading, sentence)) || /^[^.;]{0,40}\bup.and.over (?:sheath )?(?:\w+ )?(?:was|were)\b/.test(behind)) return false;
  return upAndOver.test(behind) && opensClause.test(front) && !wentOver.test(front) && (sizeThere.test(behind) || sizeAhead.test(front));
}

/** "Through the right IJ a 7 Fr guide was brought to the vein of Galen": a device not spoken of before, by its size, that came in there. */
const opensSentence = /^\W*(?:(?:then|next|also|finally|separately|now),? )?(?:through|via|by way of|by|from) (?:the |a |his |her )?$/;
const newDevice = /^(?: (?:artery|vein))?,? (?:an?|one|another|our) (?:long )?\d{1,2} ?-?(?:french|fr|f) (?!.{0,30}\bsheath (?:tip|was (?:then )?(?:withdrawn|removed)))[^.;]{1,50}? (?:(?:was|were) )?(?:then |next )?(?:advanced|passed|brought|taken|placed|put|positioned|introduced|inserted|guided|directed|went|sent|carried|led|navigated|tracked|run|reached|engaged|selected|floated|parked)\b/;
/** Vessels where a device from elsewhere seldom goes through. */
const doorOfBody = /^(?:common-)?femoral-|^(?:radial|ulnar|brachial)-|jugular|basilic|cephalic|saphenous|popliteal-vein|arteriovenous/;
const isOpenedWith = (reading: Reading, { start, end, devices }: ReadSentence, group: VesselGroup): boolean =>
  group.refs.every(({ vessel }) => doorOfBody.test(vessel)) && devices.some(({ start: at, meanings }) => at >= group.end && at - group.end <= 45 && /^(?:catheter|microcatheter|sheath|ivus-catheter|snare)$/.test(meanings[0]?.kind ?? '')) &&
  (group.governor === 'through' || group.governor === 'from' || group.governor === 'agent') && opensSentence.test(said(reading, start, group.start)) && newDevice.test(said(reading, group.end, Math.min(end, group.end + 120)));

/** A vessel told as the way in by the size of what went in, by the sheath in it, or by what came from there. */
export const isWayInUse = (reading: Reading, sentence: ReadSentence, group: VesselGroup, known: readonly VesselRef[] = []): boolean =>
  isUsual(group) && isSided(group) && !otherTime.test(sentence.said) && !ofWhatLiesThere.test(said(reading, group.end, Math.min(sentence.end, group.end + 20))) && (isSizedWay(reading, sentence, group) || isNextSized(reading, sentence, group) || isSheathThere(reading, sentence, group) || isBroughtFrom(reading, sentence, group) || isFromAfar(reading, sentence, group, known) || isThroughSheath(reading, sentence, group, known) || isCrossedFrom(reading, sentence, group) || isOpenedWith(reading, sentence, group));

/** Such a way beside what was entered or tried (`known`); a vessel with a size and no preposition may be one that was reached. */
export const isFurtherWay = (reading: Reading, sentence: ReadSentence, group: VesselGroup, known: readonly VesselRef[]): boolean =>
  (group.governor !== 'none' || isCrossedFrom(reading, sentence, group)) && !group.refs.some((ref) => known.some((one) => sameVessel(one, ref))) && isWayInUse(reading, sentence, group, known);
