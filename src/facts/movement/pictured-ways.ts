import { hasTerm } from '../../language/text/hits.js';
import type { Reading, ReadSentence } from '../../language/read-note.js';
import { said } from '../../language/text/said.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import { flatMap } from '../../model/flat-map.js';
import { sameVessel } from '../../model/vessel.js';
import type { Movement } from './device-walker.js';
import { standingOf } from '../status.js';

/** Vessels that the IVUS catheter is told to have looked at on its way, with no verb that takes it there. */

/** Spares most sentences the patterns. */
const mayPicture = /\b(?:images?|imaging|pictures|recordings?|recorder|recorded|record|loops?|views|measurements|looked|imaged|interrogated|examined|inspected|visuali[sz]ed|scanned|surveyed|run|pull-?back)\b/;

/** "Recordings were made of", "loops recorded from", "with images of". */
const picturesOf = /\b(?:images?|pictures|recordings|loops?|views|measurements) (?:(?:was|were|being) )?(?:(?:then|also|thus) )?(?:(?:made|taken|obtained|recorded|acquired|captured|stored|saved) )?(?:(?:on|during|upon|with) (?:the |slow )*(?:withdrawal|pull-?back|way (?:back|out|down|up)) )?(?:of|from|in|at|across|through|along)(?= )/;
const otherPictures = /\b(?:spot|fluoroscopic|contrast|venographic|angiographic|dsa|subtract\w+|duplex|ct|surface|transabdominal|no|without|nor|never) (?:\w+ ){0,2}(?:images?|pictures|recordings|loops?|views|measurements)\b/;

const machine = '(?:recordings?|recorder|imaging|pictures|images|run|pull-?back|console|machine|loop|scanning|scanner)';
const again = '(?: (?:again|anew|once more|lower down|higher up|further (?:down|up|on)|below|above|only|now|there|and|then))*';
/** "Recording was stopped and switched on again lower down for", "the recorder was paused there and started again in", "a second recording was made of": right in front of the vessel. */
const resumed = new RegExp(`\\b${machine}\\b[^.;:]{0,70}?\\b(?:(?:switched|turned|put|set|left|kept)(?: back)? on|back on|resumed|restarted|(?:re)?started|begun|taken up|to record|repeated|went on|kept (?:running|going)|continued)${again} (?:for|in|at|through|along|within|of|from|on) (?:the |both )?$|\\b(?:recordings?|loop|pull-?back) (?:was|were) (?:then |also )?(?:made|taken|done) (?:of|in|through|along|for|within) (?:the |both )?$`);
const notResumed = /\b(?:not|never|no|without|nothing)\b|\b(?:pressures?|gradients?|fluoro\w*|injector|injections?|contrast|doppler|duplex|cine)\b/;
/** "..., then for the right external iliac artery", behind one that was recorded. */
const nextOfRun = /^(?: (?:artery|vein|arteries|veins))?,? ?(?:(?:and|then|next|finally|afterwards|after that|later|went on|kept running|lastly|a (?:third|second|fourth)|,) ?){0,4}(?:(?:for|in|at|through|along|within|of|into|on) )?(?:the |both )?$/;
/** Sentences back to the run, its results between. */
const resumedReach = 8;

/** The vessels for which the recording of the run that went before is told to have been resumed. */
function recordedAgain(reading: Reading, sentence: ReadSentence, last: Movement | undefined): readonly VesselGroup[] {
  if (!last || !isRun(last) || sentence.paragraph !== last.sentence.paragraph || sentence.index - last.sentence.index > resumedReach) return [];
  if (sentence.devices.some(({ meanings }) => meanings[0]?.kind !== 'ivus-catheter' && meanings[0]?.kind !== 'sheath')) return [];
  const found: VesselGroup[] = [];
  for (const group of sentence.vessels) {
    const before = found.at(-1);
    const front = said(reading, sentence.start, group.start);
    if (before ? nextOfRun.test(said(reading, before.end, group.start)) : resumed.test(front) && !notResumed.test(front)) found.push(group);
  }
  return found;
}

/** "... and looked at the right common iliac vein as I brought it out". */
const lookedAt = /\b(?:looked at|imaged|interrogated|scanned|surveyed|recorded)(?: also| then)? (?:the |both )?$/;
/** "..., and the left external iliac vein was imaged on the way back". */
const wasLookedAt = /^ ?(?:veins? |arter(?:y|ies) )?(?:was|were) (?:then |also |each )?(?:imaged|interrogated|scanned|surveyed|recorded|looked at)\b(?! (?:with|by|under|on) (?:contrast|venogr|angiogr|duplex|ct|fluoro))/;

/** "The IVUS catheter went up to the common iliac vein and recordings were made of the external iliac and the femoral vein": it was drawn through them. */
export function pictured(reading: Reading, sentence: ReadSentence, walked: readonly Movement[], before: readonly Movement[]): Movement[] {
  if (sentence.vessels.length === 0 || !mayPicture.test(sentence.said)) return [];
  const sent = sentAndLooking(reading, sentence, walked);
  if (sent.length > 0) return sent;
  const here = walked.some(isRun);
  const last = walked.at(-1) ?? before.at(-1);
  const again = recordedAgain(reading, sentence, last);
  if (!last || !(again.length > 0 || here || (walked.length === 0 && isRun(last) && sentence.index - last.sentence.index === 1 && sentence.paragraph === last.sentence.paragraph))) return [];
  if (hasTerm(sentence.terms, 'modality', 'angio') || otherPictures.test(sentence.said)) return [];
  const groups = sentence.vessels.filter((group) => !group.access && !walked.some((movement) => movement.group === group) && (again.includes(group) || isPictured(reading, sentence, group, here)) && standingOf(reading.tokens, sentence, group).standing === null);
  if (groups.length === 0) return [];
  const reached = flatMap([...before.slice(-lately), ...walked].filter(isRun), ({ refs }) => refs);
  return flatMap(groups, (group) => {
    const refs = group.refs.filter((ref) => !reached.some((one) => sameVessel(one, ref)));
    return refs.length === 0 ? [] : [{ sentence, mover: 'ivus', motion: 'withdraw', group, refs, outcome: 'reached', at: group.from, lead: null }];
  });
}

const looking = '(?:imaged|interrogated|examined|surveyed|scanned|inspected|visuali[sz]ed)';
/** "The probe was introduced and imaged the", "IVUS was advanced over the wire and the", in front of the vessel: no place stands behind the verb of moving. */
const sentIn = '\\b(?:introduced|advanced|inserted|passed|brought in|run|delivered|tracked)(?: (?:in|up|over (?:the|a|this|that|our) (?:\\S+ ){0,2}?\\w*wire|through (?:the|a|this|that|our) (?:\\S+ ){0,2}?sheath)){0,2},? and';
const sentAndLooked = new RegExp(`${sentIn} (?:then |it )?${looking} (?:the |both )?$`);
const sentAnd = new RegExp(`${sentIn} (?:then )?(?:the |both )?$`);
const wasLooked = new RegExp(`^ ?(?:veins? |arter(?:y|ies) )?(?:was|were) (?:then |also |each |all )?${looking}\\b(?! (?:with|by|under|on) (?:contrast|venogr|angiogr|duplex|ct|fluoro))`);

/** "The IVUS catheter was introduced and imaged the external iliac vein, the common iliac vein and the cava": where it looked, it was sent. */
function sentAndLooking(reading: Reading, sentence: ReadSentence, walked: readonly Movement[]): Movement[] {
  if (walked.length > 0 || !hasTerm(sentence.terms, 'ivus', 'ivus') || hasTerm(sentence.terms, 'modality', 'angio')) return [];
  const isSeen = (group: VesselGroup): boolean => {
    const front = said(reading, sentence.start, group.start);
    return group.governor === 'none' && !group.access && (sentAndLooked.test(front) || (sentAnd.test(front) && wasLooked.test(said(reading, group.end, sentence.end))));
  };
  return sentence.vessels
    .filter((group) => isSeen(group) && standingOf(reading.tokens, sentence, group).standing === null)
    .map((group): Movement => ({ sentence, mover: 'ivus', motion: 'advance', group, refs: group.refs, outcome: 'reached', at: group.from, lead: null }));
}

/** So many movements back a vessel is known as reached by the run. */
const lately = 8;

const isRun = ({ mover, outcome }: Movement): boolean => mover === 'ivus' && outcome === 'reached';

const led: ReadonlySet<string> = new Set(['of', 'from', 'into', 'at', 'through']);

/** Named behind words of pictures taken, or as what was looked at. */
function isPictured(reading: Reading, sentence: ReadSentence, group: VesselGroup, here: boolean): boolean {
  const words = said(reading, sentence.start, group.start);
  if (led.has(group.governor)) {
    const pictures = picturesOf.exec(words);
    if (pictures) return !/[.;:]/.test(words.slice(pictures.index));
  }
  if (group.governor !== 'at' && group.governor !== 'none') return false;
  return (here && lookedAt.test(words)) || wasLookedAt.test(said(reading, group.end, Math.min(sentence.end, group.end + 70)));
}
