import { hasTerm } from '../../language/text/hits.js';
import type { ReadSentence } from '../../language/read-note.js';
import { saidWithin } from '../../language/text/said.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import { testimonyOf } from '../sections-of-fact.js';
import { isUsual } from './entry-lines.js';
import type { Found } from './merge-sites.js';

const size = '\\d{1,2}(?:\\.\\d)? ?-?(?:fr?|french)\\b';
/** "via", "access:": right in front of the vessel. */
const ledTo = /(?:^|[\s(])(?:via|by way of|out of|(?:entered|went in|got in|came in|gained entry) (?:by|through)|access(?: site| vessel)?|approach|entry|puncture|stick) ?:? ?(?:the |a |an )?$/;
const heldFrom = new RegExp(`\\b(?:from|in|into) (?:the |a |an )?$`);
/** What may stand beside the vessel in a piece of its own. */
const beside = new RegExp(`^(?:[\\s:+-]|${size}|sheaths?|usg?|ultrasound|guided|guidance|micropuncture|retro(?:grade)?|ante(?:grade)?|access(?:ed)?|approach|prone|supine|short|long|at|the|elbow|wrist|groin|neck|mid|high|low|upper|lower|thigh|calf|forearm|artery|vein)*$`);
/** "Rebook via the left common femoral artery": another day. */
const toCome = /\b(?:rebook\w*|reschedul\w+|postponed|deferred|next|tomorrow|monday|tuesday|wednesday|thursday|friday|plan(?:ned)?|will|later)\b/;
/** "Port in the right IJ, 8F", "arterial line: left radial, 20 G": what lay there before, or what others put in for themselves. */
const ofOthers = /\b(?:ports?|(?:dialysis|tunnel\w*|permanent|hickman|permcath|central venous|indwelling) (?:\w+ )?(?:catheter|line)s?|hickman|permcath|picc|piv|ivs?|(?:arterial|central|venous|a)[ -]?lines?|midline|ecmo|iabp|impella|swan|an?esthesia|existing|indwelling|cuff)\b/;
/** "Options discussed: via right CFA or left radial". */
const weighed = /\b(?:options?|discuss\w*|possib\w+|propos\w+|consider\w*|consent\w*|either|alternativ\w+|if|could|would|should|might|may)\b/;
/** "Right CFA, 6F", "RCFA;", "(right IJ, 6F sheath)": the piece of a sentence that names the vessel ends here. */
const pieceEnd = /[.,;:()]/;
const tool = new RegExp(`${size}|\\bsheaths?\\b|\\bcannula\\b|\\b(?:1[89]|2[0-4]) ?-?(?:g|ga|gauge)\\b`);

/**
 * "PAE via L radial.", "EKOS from the right CFV (two 6F sheaths)", "work-up: right CFA; Davis catheter in ...": a usual puncture site that stands by
 * itself or behind a word for the way in. It serves in a note that tells of no entry, no origin and no closure.
 */
export function isBareDoor(sentence: ReadSentence, group: VesselGroup): boolean {
  if (!isUsual(group) || testimonyOf(sentence) !== 'session' || group.refs.length !== 1 || hasTerm(sentence.terms, 'lesion')) return false;
  const front = saidWithin(sentence, sentence.start, group.start);
  const back = saidWithin(sentence, group.end, Math.min(sentence.end, group.end + 60));
  const to = back.search(pieceEnd);
  const rest = to < 0 ? back : back.slice(0, to);
  if (!beside.test(rest.replace(/\b(?:with|using|for|(?:was|were) used)\b.*/, ''))) return false;
  if (sentence.devices.length > 0 && sentence.devices.every(({ meanings }) => meanings[0]?.kind === 'guidewire')) return false;
  if (ledTo.test(front)) return !toCome.test(sentence.said) && !weighed.test(front);
  if (ofOthers.test(front) || ofOthers.test(back)) return false;
  if (heldFrom.test(front)) return tool.test(back) || /\b(?:cannula|sheaths?|angiocath\w*) (?:\w+ ){0,2}(?:in|from) (?:the |a )?$/.test(front);
  const piece = front.slice(front.search(/[^.,;:()]*$/));
  return beside.test(piece) && sentence.devices.length > 0 && !hasTerm(sentence.terms, 'finding');
}

/** "Jugular approach (right IJ, 6F sheath)": brackets behind an entry without a side tell which it was. */
export const isSideOfEntry = (sentence: ReadSentence, group: VesselGroup, last: Found | undefined): boolean =>
  last !== undefined && last.sentence === sentence && last.side === null && group.refs.some(({ vessel, side }) => side !== null && vessel === last.vessel) && /\( ?$/.test(saidWithin(sentence, sentence.start, group.start)) && !/^[^,;)]{0,30}\b(?:thrombosed|occluded|stenosed|narrowed|blocked|small|avoided|unusable|failed|not|previously|absent)\b/.test(saidWithin(sentence, group.end, sentence.end));
