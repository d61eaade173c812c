import { hasTerm } from '../../language/text/hits.js';
import type { Reading, ReadSentence } from '../../language/read-note.js';
import { said } from '../../language/text/said.js';
import { flatMap } from '../../model/flat-map.js';
import type { VesselRef } from '../../model/vessel.js';
import { isTreatment } from '../ivus/treatment-told.js';
import { testimonyOf } from '../sections-of-fact.js';
import { isOfVessel } from './doubts.js';

/** IVUS that a sentence says was for "that": what stands in front is its reason, by whichever words it is told. */

const ivus = '(?:ivus|intravascular ultrasound)';
const that = '(?:exactly |precisely |just |only |all )?(?:that|this)(?: (?:very )?(?:reason|purpose|question|point|problem|doubt))?';
const forThat = new RegExp(`\\b${ivus}\\b(?: (?!not\\b|never\\b)\\w+){0,4} for ${that}(?=[.,;:(]|$)|^\\W*(?:and |so |it was )?for ${that},? (?:i|we|the|an)?(?: (?:\\w+ ){0,2})?${ivus}\\b`);

/** "IVUS for that.", "For that I used IVUS", "put IVUS in for exactly that, renal vein and cava". */
export const isForThat = ({ said: words }: Pick<ReadSentence, 'said'>): boolean => forThat.test(words);

/** "Put IVUS in for exactly that, | renal vein and cava": the vessels that it was for, right behind the pointer. */
export function apposedToThat(reading: Reading, { said: words, start, end, vessels }: ReadSentence): readonly VesselRef[] {
  const match = forThat.exec(words);
  const behind = match ? vessels.filter((group) => !group.access && group.start >= start + match.index + match[0].length) : [];
  const [first] = behind;
  return match && first && apposed.test(said(reading, Math.min(end, start + match.index + match[0].length), first.start)) ? flatMap(behind, ({ refs }) => refs) : [];
}
const apposed = /^ ?[,:;(–-] ?(?:(?:first|both|in|of|for|the|his|her) ?)*$/;

/** "The lesion lay behind the pigtail on both views": a sentence on a vessel that tells of no work, and so may be what IVUS was for. */
export const mayBeGround = (sentence: ReadSentence): boolean =>
  ['session', 'indication'].includes(testimonyOf(sentence)) && isOfVessel(sentence) && !isTreatment(sentence) && !['ivus', 'access', 'therapy'].some((cat) => hasTerm(sentence.terms, cat)) && !['advance', 'go', 'select', 'withdraw'].some((id) => hasTerm(sentence.terms, 'move', id));
