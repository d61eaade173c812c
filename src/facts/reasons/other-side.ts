import type { ReadSentence } from '../../language/read-note.js';
import { vesselInfo } from '../../anatomy/vessel-list.js';
import { flatMap } from '../../model/flat-map.js';
import { oppositeSide, type VesselRef } from '../../model/vessel.js';

const fellow = '(?:(?:the|its|that of the|those of the) )?(?:(left|right)(?: (?:one|ones|side|artery|vein))?|(?:the )?(?:other|opposite|contralateral) (?:one|side|artery|vein))';
const closed = '(?=\\W*$| ?[.,;:)]| (?:as well|too|also|likewise|alike|to|for|because|since|as|so|was used|were used)\\b)';
/** "... in the left external iliac artery, and in the right one as well". */
const andOther = new RegExp(`(?:\\band|\\bas well as|\\bplus|\\balong with|\\btogether with|&)(?: also)? (?:(?:in|of|for|on|into|to) )?${fellow}${closed}`);
/** "... was equivocal, as was the right one". */
const asOther = new RegExp(`\\b(?:as|so|nor) (?:was|were|is|could|did) (?:(?:in|of|for|on) )?${fellow}${closed}`);

/** The refs of a reason, with the same vessels of the other side where the sentence adds these by their side alone ("and in the right one as well"). */
export function withOtherSide({ said: words, sideWords }: ReadSentence, refs: readonly VesselRef[]): readonly VesselRef[] {
  const [side, ...others] = new Set(flatMap(refs, (ref) => (ref.side === null ? [] : [ref.side])));
  if (side === undefined || others.length > 0 || (sideWords.length < 2 && !/\b(?:other|opposite|contralateral)\b/.test(words))) return refs;
  const match = andOther.exec(words) ?? asOther.exec(words);
  if (!match || match[1] === side) return refs;
  return [...refs, ...flatMap(refs, (ref) => (vesselInfo(ref.vessel).paired && ref.side !== null ? [{ ...ref, side: oppositeSide(side) }] : []))];
}
