import type { Reading, ReadSentence } from '../../language/read-note.js';
import { saidWithin } from '../../language/text/said.js';
import type { Span } from '../../model/span.js';

/** IVUS whose own verb tells that it was done, whatever somebody had in mind beforehand. */

const done = '(?:done|performed|used|carried out|undertaken|obtained|employed|utili[sz]ed|conducted|completed|executed|acquired|recorded|run|made|added|repeated)';
const looked = '(?:imaged|interrogated|examined|evaluated|studied|scanned|surveyed|assessed|inspected|visuali[sz]ed|viewed|explored|looked at|measured|mapped)';
const soon = '(?:\\w+ly |then |also |therefore |thus |next |now |first |at last |in the end ){0,2}';
/** "IVUS was brought up over the wire". */
const sent = '(?:brought|taken|passed|advanced|sent|introduced|put|led|carried|delivered|tracked|railed)(?: (?:up|down|in|out|back))?(?: (?:slowly|carefully|easily|again))? (?:over|along|on) (?:the|a|an|our|this|that|its|same) (?:[\\w.-]+ ){0,3}?(?:wire|guidewire|glidewire)';
/** "IVUS of the left common iliac vein was performed": the first verb behind. */
const verbBehind = new RegExp(`^(?:(?!\\b(?:was|were|is|are|had|has|have|would|could|should|might|may|will|which|that|who|but|and|so|because|if|whether|unless)\\b)[^;.:,])*\\b(?:was|were) ${soon}(?:${done}|${sent})\\b`);
/** "We performed IVUS", "I went on to IVUS". */
const verbInFront = new RegExp(`\\b(?:we|i|they|team|operators?|surgeons?|and|then) ${soon}(?:performed|did|ran|used|carried out|undertook|obtained|employed|conducted|utili[sz]ed|acquired|recorded|added|executed|(?:proceeded|went on|went ahead|went straight|went directly|went over|turned|moved on|switched|resorted) (?:to|with)|made use of|called for|took) (?!no\\b|without\\b|not\\b)(?:[a-z-]+ ){0,3}$`);
/** "The left common iliac vein was interrogated with IVUS". */
const lookedWith = new RegExp(`\\b(?:was|were) ${soon}(?:again )?${looked} (?:with|by|using|on|under|via|by means of) (?:the |an? )?$`);
/** "I interrogated the left common iliac vein with IVUS". */
const lookedInFront = new RegExp(`\\b(?:we|i|they|and|then) ${soon}${looked} (?:(?!\\b(?:was|were|to|not|no|without|but|and|if)\\b)[^.;,]){0,80} (?:with|by|using|on|under|via|by means of) (?:the |an? )?$`);
const verb = new RegExp(`\\b(?:${done}|${looked}|performed|did|ran|carried|undertook|proceeded|went|turned|moved|switched|resorted|took|called|wire|guidewire|glidewire)\\b`);
/** "If IVUS was performed", "the plan was that IVUS was done first". */
const supposed = /\b(?:if|whether|unless|in case|that|until|before|should|provided|not|never|no|nor|neither|without)\b[^,;]*$/;

export function isToldDone(sentence: ReadSentence, { start, end }: Span): boolean {
  if (!verb.test(sentence.said)) return false;
  const front = saidWithin(sentence, Math.max(sentence.start, start - 160), start);
  if (supposed.test(front)) return false;
  return verbBehind.test(saidWithin(sentence, end, Math.min(sentence.end, end + 160))) || verbInFront.test(front) || lookedInFront.test(front) || lookedWith.test(front);
}

/** "In the right common iliac vein it was needed to choose the stent": IVUS, by a pronoun behind the place. */
export const isUsedIn = ({ sentences }: Reading, sentence: ReadSentence, { start, end }: Span): boolean =>
  !isOfDevice(sentences[sentence.index - 1], sentence) &&
  /^\W*(?:in|at|for|of|within) (?:the |his |her |each )?$/.test(saidWithin(sentence, sentence.start, start)) && /^,? it (?:was|had to be) (?:(?:also|then|only|again|next|further) )?(?:needed|used|run|done|performed|required|repeated|passed|employed|applied|obtained|indicated|carried out|called for)\b/.test(saidWithin(sentence, end));

/** "A 14 mm balloon was chosen. In the vein it was used at 10 atm", "... it was run for three passes": another device, or other imaging. */
const isOfDevice = (before: ReadSentence | undefined, { said: words }: ReadSentence): boolean =>
  /\b(?:atm|atmospheres|passes|inflat\w+|deploy\w*|mg|twice)\b/.test(words) || !before || (!/\b(?:ivus|intravascular|ultrasound|probe|it was (?:\w+ )?(?:needed|used|run|required))\b/.test(before.said) && (before.devices.length > 0 || /\b(?:\w+ogra(?:m|ms|phy)|contrast|balloon|stent|thrombectomy)\b/.test(before.said)));

/** "IVUS performed: No": a form that was answered so; "IVUS from the groin to the cava was attempted, but ...". */
export const isAnsweredNo = (sentence: ReadSentence, { end }: Span): boolean =>
  /^[^.;:]{0,120}\b(?:was|were) attempted,? but\b(?![^.;]*\b(?:succe\w+|eventually|finally|second|(?:it|which) (?:passed|crossed|went)|did it (?:pass|cross|go)|then (?:passed|went|crossed))\b)/.test(saidWithin(sentence, end)) ||
  /^(?: (?:performed|used|done|utili[sz]ed|guidance|imaging))? ?[:?=] ?(?:\[ ?x ?\] ?)?(?:no|none|n\/a|not (?:done|performed|used|applicable))(?=[.,;]|\s*$)/.test(saidWithin(sentence, end));
