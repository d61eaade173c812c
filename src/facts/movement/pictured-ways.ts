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
const mayPicture = /\b(?:images?|pictures|recordings?|recorded|loops?|views|measurements|looked|imaged|interrogated|scanned|surveyed)\b/;

/** "Recordings were made of", "loops recorded from", "with images of". */
const picturesOf = /\b(?:images?|pictures|recordings|loops?|views|measurements) (?:(?:was|were|being) )?(?:(?:then|also|thus) )?(?:(?:made|taken|obtained|recorded|acquired|captured|stored|saved) )?(?:(?:on|during|upon|with) (?:the |slow )*(?:withdrawal|pull-?back|way (?:back|out|down|up)) )?(?:of|from|in|at|across|through|along)(?= )/;
const otherPictures = /\b(?:spot|fluoroscopic|contrast|venographic|angiographic|dsa|subtract\w+|duplex|ct|surface|transabdominal|no|without|nor|never) (?:\w+ ){0,2}(?:images?|pictures|recordings|loops?|views|measurements)\b/;

/** "... and looked at the right common iliac vein as I brought it out". */
const lookedAt = /\b(?:looked at|imaged|interrogated|scanned|surveyed|recorded)(?: also| then)? (?:the |both )?$/;
/** "..., and the left external iliac vein was imaged on the way back". */
const wasLookedAt = /^ ?(?:veins? |arter(?:y|ies) )?(?:was|were) (?:then |also |each )?(?:imaged|interrogated|scanned|surveyed|recorded|looked at)\b(?! (?:with|by|under|on) (?:contrast|venogr|angiogr|duplex|ct|fluoro))/;

/** "The IVUS catheter went up to the common iliac vein and recordings were made of the external iliac and the femoral vein": it was drawn through them. */
export function pictured(reading: Reading, sentence: ReadSentence, walked: readonly Movement[], before: readonly Movement[]): Movement[] {
  if (sentence.vessels.length === 0 || !mayPicture.test(sentence.said)) return [];
  const here = walked.some(isRun);
  const last = walked.at(-1) ?? before.at(-1);
  if (!last || !(here || (walked.length === 0 && isRun(last) && sentence.index - last.sentence.index === 1 && sentence.paragraph === last.sentence.paragraph))) return [];
  if (hasTerm(sentence.terms, 'modality', 'angio') || otherPictures.test(sentence.said)) return [];
  const groups = sentence.vessels.filter((group) => !group.access && !walked.some((movement) => movement.group === group) && isPictured(reading, sentence, group, here) && standingOf(reading.tokens, sentence, group).standing === null);
  if (groups.length === 0) return [];
  const reached = flatMap([...before.slice(-lately), ...walked].filter(isRun), ({ refs }) => refs);
  return flatMap(groups, (group) => {
    const refs = group.refs.filter((ref) => !reached.some((one) => sameVessel(one, ref)));
    return refs.length === 0 ? [] : [{ sentence, mover: 'ivus', motion: 'withdraw', group, refs, outcome: 'reached', at: group.from, lead: null }];
  });
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
