import type { ReadSentence } from '../../language/read-note.js';
import { allMatches } from '../../language/text/all-matches.js';
import { saidWithin } from '../../language/text/said.js';
import { vesselInfo } from '../../anatomy/vessel-list.js';
import { flatMap } from '../../model/flat-map.js';
import { oppositeSide, sameVessel, type VesselRef } from '../../model/vessel.js';

const fellow = '(?:(?:the|its|that of the|those of the) )?(?:(left|right)(?: (?:one|ones|side|artery|vein))?|(?:the )?(?:other|opposite|contralateral) (?:one|side|artery|vein))';
const closed = '(?=\\W*$| ?[.,;:)]| (?:as well|too|also|likewise|alike|to|for|because|since|as|so|was used|were used)\\b)';
/** "... in the left external iliac artery, and in the right one as well". */
const andOther = new RegExp(`(?:\\band|\\bas well as|\\bplus|\\balong with|\\btogether with|&)(?: also)? (?:(?:in|of|for|on|into|to) )?${fellow}${closed}`, 'g');
/** "... was equivocal, as was the right one". */
const asOther = new RegExp(`\\b(?:as|so|nor) (?:was|were|is|could|did) (?:(?:in|of|for|on) )?${fellow}${closed}`);

/** "... and to answer what the streak on the right was", "and whether the right was narrowed as well": a further question, of the other side. */
const askedOfOther = /\b(?:and|or|,) (?:(?:also|then) )?(?:(?:to )?(?:answer|tell|see|learn|know|find out|settle|decide|judge|show|check|clear up) )?(?:what|whether|if|how|which)\b(?:(?!\b(?:left|right)\b)[^.;,])*?(?:\b(?:on|of|at|in|to) the (left|right)(?: side)?(?=$| ?[.,;)]| (?:was|were|is|meant|came|might|could|really)\b)|\bthe (left|right)(?: (?:side|one))? (?:was|were|is|had|could|might|needed|shared)\b)/;

/** Nothing but what the named vessel has stands between it and the other side: no sheaths, balloons or turns "in the left and right". */
function isRightBehind(sentence: ReadSentence, refs: readonly VesselRef[], at: number): boolean {
  const { said: words, vessels, start } = sentence;
  return vessels.some((group) => {
    if (group.access || !group.refs.some((ref) => refs.some((one) => sameVessel(one, ref)))) return false;
    const end = saidWithin(sentence, start, group.end).length;
    return end <= at && rightBehind.test(words.slice(end, at));
  });
}
const rightBehind = /^(?: (?:artery|vein|stent|stenosis|lesion|origin|ostium))?,? ?$/;
/** "IVUS of the left renal artery was done ..., and of the other side". */
const anew = /^and(?: also)? (?:of|for) /;

/** The refs of a reason, with the same vessels of the other side where the sentence adds these by their side alone ("and in the right one as well"). */
export function withOtherSide(sentence: ReadSentence, refs: readonly VesselRef[]): readonly VesselRef[] {
  const { said: words, sideWords } = sentence;
  const [side, ...others] = new Set(flatMap(refs, (ref) => (ref.side === null ? [] : [ref.side])));
  if (side === undefined || others.length > 0 || (sideWords.length < 2 && !/\b(?:other|opposite|contralateral)\b/.test(words))) return refs;
  const added = allMatches(andOther, words).find((found) => anew.test(found[0]) || isRightBehind(sentence, refs, found.index));
  const match = added ?? asOther.exec(words) ?? askedOfOther.exec(words);
  if (!match || (match[1] ?? match[2]) === side) return refs;
  return [...refs, ...flatMap(refs, (ref) => (vesselInfo(ref.vessel).paired && ref.side !== null ? [{ ...ref, side: oppositeSide(side) }] : []))];
}
