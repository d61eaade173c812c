import { vesselInfo } from '../../anatomy/vessel-list.js';
import type { Reading, ReadSentence } from '../../language/read-note.js';
import { said } from '../../language/text/said.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import { sameVessel, type VesselRef } from '../../model/vessel.js';
import { isUsual } from './entry-lines.js';

/** Vessels named as the way in with no word of puncture: by the size of what went in, or by the sheath or catheter that came from there. */

/** What a size may be of, other than of the sheath. */
const otherDevice = '(?:catheters?|microcatheters?|balloons?|stents?|pigtails?|guides?|(?:guid|aspirat)ing|aspiration|berenstein|cobra|omni|kumpe|glidecaths?|cxi|fogarty|ivus|compatible|system|wires?|vertebral|mpa|jr4?|jl4?|sos|simmons|diagnostic|dilators?|lesions?)';
const sizeBehind = new RegExp(`^(?: (?:artery|vein))?(?: access)?(?:,|:| \\(|\\()? ?(?:(?:us|ultrasound)[ -]guided,? |retrograde,? |antegrade,? |with (?:a|an) )*(?:\\d{1,2}|four|five|six|seven|eight|nine|ten|eleven|twelve) ?-?(?:french|fr|f)\\b(?! (?:[a-z0-9-]+ )?${otherDevice}\\b)(?! (?:to|through|into|up|down)\\b)`);
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
const otherTime = /\b(?:in (?:january|february|march|april|may|june|july|august|september|october|november|december)|last (?:week|month|year|spring|summer|autumn|fall|winter|\w+day)|last month ?'?s|last time|previously|yesterday|by (?:the )?anesthesia(?: team)?|(?:weeks?|months?|years?|days) (?:ago|before|earlier)|(?:19|20)\d\d|(?:earlier|previous|prior|outside|other|first|initial) (?:session|procedure|hospital|attempt|operation))\b/;

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

/** A vessel told as the way in by the size of what went in, by the sheath in it, or by what came from there. */
export const isWayInUse = (reading: Reading, sentence: ReadSentence, group: VesselGroup): boolean =>
  isUsual(group) && isSided(group) && !otherTime.test(sentence.said) && !ofWhatLiesThere.test(said(reading, group.end, Math.min(sentence.end, group.end + 20))) && (isSizedWay(reading, sentence, group) || isNextSized(reading, sentence, group) || isSheathThere(reading, sentence, group) || isBroughtFrom(reading, sentence, group));

/** Such a way beside what was entered or tried (`known`); a vessel with a size and no preposition may be one that was reached. */
export const isFurtherWay = (reading: Reading, sentence: ReadSentence, group: VesselGroup, known: readonly VesselRef[]): boolean =>
  group.governor !== 'none' && !group.refs.some((ref) => known.some((one) => sameVessel(one, ref))) && isWayInUse(reading, sentence, group);
