import type { Reading, ReadSentence } from '../../language/read-note.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import { said } from '../../language/text/said.js';
import type { Hit } from '../../language/text/hits.js';
import type { DeviceTerm } from '../../lexicon/devices.js';
import type { Movement } from './device-walker.js';
import { testimonyOf } from '../sections-of-fact.js';
import { standingOf } from '../status.js';

/** Vessels that a catheter was in, told by what was done with it there, with no verb of moving. */

const mayWork = /\b(?:sampl\w+|accepted|took|with|using|hooked|engaged|entered|found)\b/;
/** "Both renal veins sampled with a Cobra", "left adrenal vein sampled (Simmons 2)", up to the device. */
const sampledWith = /^(?: (?:artery|vein|arteries|veins))?,? (?:(?:was|were|each|then|also|next|selectively|separately|in turn) )*sampled (?:(?:selectively|separately|in turn) )?(?:(?:with|through|using|by|via) |\()(?:(?:a|an|the|our) )?(?:\w+ ){0,3}$/;
/** "The left renal artery accepted the Cobra readily". */
const accepted = /^(?: (?:artery|vein))? (?:(?:readily|easily|then|also) )*(?:accepted|took) (?:(?:a|an|the|our) )?(?:\w+ ){0,2}$/;
/** "Celiac, then SMA, then IMA, each with the Sos". */
const eachWith = /^,? (?:each|all|both) (?:engaged |entered |catheteri[sz]ed )?with (?:(?:a|an|the|our) )?(?:same )?(?:\w+ )?$/;
/** "Celiac with C2; then ...", "... and the right adrenal vein with a Cobra": the catheter right behind its vessel, and no more in the clause. */
const withCatheter = /^(?: (?:artery|vein))?,? (?:with|using) (?:(?:a|an|the|our|same|another|second) )*$/;
const endsClause = /^(?: (?:catheter|\d|\d(?:\.\d)? ?f(?:r|rench)?))*(?: ?[;:,.)–—]| ?--? |$| and\b| then\b)/;
const clauseStart = /(?:^|[;,:(]|\band|\bthen|\bnext|\bfinally)\W*(?:(?:and|then|next|the|finally) )*$/;

/** "Up and over to the right common femoral with a 7F Destination": the clause in front of the vessel holds only words of the way ... */
const onTheWay = /(?:^|[,;:.>]|\band|\bthen|\bwe went)\W*(?:(?:then|and|next|now|on|onwards?|up|over|down|back|across|further|deeper|from (?:there|here)|(?:around|over) the (?:horn|top|bifurcation)) )*(?:to|into) (?:the )?$/;
/** ... and behind it stands what went there. */
const wentWith = /^(?: (?:artery|vein))?,? (?:with|using|via) (?:(?:a|an|the|our|same|long|short|stiff|angled|straight|\d[\d.]*|cm|mm|fr|french|f|x|-) ?)*(?:[a-z]{3,} )?$/;

/** "Samples were taken through a C2 from the left renal vein", from the device on. */
const samplesFrom = /\bsamples? (?:was|were) (?:(?:then|also|each|next) )*(?:taken|drawn|obtained|collected) (?:with|through|using|by|via) (?:(?:a|an|the|our) )?(?:\w+ ){0,3}$/;

/** "The SMA the Sos hooked at once": the vessel in front of what entered it. */
const inFrontOf = /^,? (?:the|our|a|an) (?:\w+ )?$/;
const enteredIt = /^ (?:(?:then|readily|easily|also|at once|promptly|soon) )*(?:hooked|engaged|entered|found|took|caught)\b(?! (?:the|a|an|both|each|its|no)\b)/;

const sizedBalloon = /\b\d{1,2}(?:\.\d)? ?(?:mm|x ?\d{1,3}(?: ?mm)?) (?:\w+ ){0,2}$/;
const adjoining = /^,? (?:the )?$/;
const lookedAt = /^(?: (?:artery|vein))? (?:(?:is|was|were|now|widely) )*(?:patent|open|normal|clean|seen|intact)\b/;
const furtherOn = /^,? ?(?:then|and then|then also|next)(?: the)? $/;

/** "16 mm balloon L CIV, then L EIV", "5 x 30 balloon, right ICA, one inflation": a balloon with its size, right in front of its vessel. */
function besideBalloon({ tokens, folded }: Reading, sentence: ReadSentence, walked: readonly Movement[]): Movement[] {
  const found: Movement[] = [];
  for (const group of sentence.vessels) {
    if (group.governor !== 'none' || group.access || walked.some((one) => one.group === group)) continue;
    const balloon = sentence.devices.findLast(({ to, meanings }) => to <= group.from && group.from - to <= 2 && meanings[0]?.kind === 'balloon');
    const last = found.at(-1);
    const beside = balloon !== undefined && adjoining.test(said({ folded }, balloon.end, group.start)) && sizedBalloon.test(said({ folded }, Math.max(sentence.start, balloon.start - 40), balloon.start));
    const onward = last !== undefined && furtherOn.test(said({ folded }, last.group.end, group.start));
    if ((beside || onward) && !lookedAt.test(said({ folded }, group.end, sentence.end)) && standingOf(tokens, sentence, group).standing === null) found.push({ sentence, mover: 'balloon', motion: 'park', group, refs: group.refs, outcome: 'reached', at: group.from, lead: null });
  }
  return found;
}

const isCarrier = ({ meanings }: Hit<DeviceTerm>): boolean => meanings[0]?.kind === 'catheter' || meanings[0]?.kind === 'microcatheter' || meanings[0]?.kind === 'sheath';

const denied = /^[^.;]{0,20}\b(?:not|never|poorly|only to|as far as its (?:mouth|origin|ostium))\b/;

export function workInVessels(reading: Reading, sentence: ReadSentence, walked: readonly Movement[]): Movement[] {
  const { tokens, folded } = reading;
  if (sentence.vessels.length === 0 || testimonyOf(sentence) !== 'session') return [];
  if (sentence.devices.some(({ meanings }) => meanings[0]?.kind === 'balloon')) {
    const dilated = besideBalloon(reading, sentence, walked);
    if (dilated.length > 0) return dilated;
  }
  if (!mayWork.test(sentence.said)) return [];
  const catheters = sentence.devices.filter(({ meanings }) => meanings[0]?.kind === 'catheter' || meanings[0]?.kind === 'microcatheter');
  if (!sentence.devices.some(isCarrier)) return [];
  const place = (token: number): number => tokens[token]?.start ?? sentence.end;
  const worked = (group: VesselGroup): boolean => {
    if (group.governor === 'from') {
      const before = catheters.findLast(({ to }) => to <= group.from);
      return before !== undefined && samplesFrom.test(said({ folded }, sentence.start, place(before.from))) && /^ from (?:the |each |both )?$/.test(said({ folded }, tokens[before.to - 1]?.end ?? 0, group.start));
    }
    const behind = catheters.find(({ from }) => from >= group.to);
    const carried = sentence.devices.find(({ from }) => from >= group.to);
    if ((group.governor === 'to' || group.governor === 'into') && carried !== undefined && !group.mentions.some(({ mouth }) => mouth)) return isCarrier(carried) && wentWith.test(said({ folded }, group.end, place(carried.from))) && onTheWay.test(said({ folded }, sentence.start, group.start));
    if (group.governor !== 'none' || !behind) return false;
    const between = said({ folded }, group.end, place(behind.from));
    const beyond = tokens[behind.to - 1]?.end ?? 0;
    if (withCatheter.test(between) && behind.meanings[0]?.kind !== 'sheath' && clauseStart.test(said({ folded }, Math.max(sentence.start, group.start - 40), group.start)) && endsClause.test(said({ folded }, beyond, sentence.end))) return true;
    if (inFrontOf.test(between) && enteredIt.test(said({ folded }, tokens[behind.to - 1]?.end ?? 0, sentence.end))) return true;
    return (sampledWith.test(between) || accepted.test(between) || (group.mentions.length > 1 && eachWith.test(between))) && !denied.test(said({ folded }, tokens[behind.to - 1]?.end ?? 0, sentence.end));
  };
  return sentence.vessels
    .filter((group) => !group.access && !walked.some((one) => one.group === group) && worked(group) && standingOf(tokens, sentence, group).standing === null)
    .map((group): Movement => ({ sentence, mover: 'catheter', motion: 'select', group, refs: group.refs, outcome: 'reached', at: group.from, lead: null }));
}
