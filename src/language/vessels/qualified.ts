import { vesselsNamed, type VesselTerm } from '../../lexicon/vessels.js';
import type { Hit } from '../text/hits.js';
import type { Token } from '../text/tokens.js';
import { asSide } from './side-behind.js';
import { wordsOf } from './vessel-neighbours.js';

type NamedVessel = Extract<VesselTerm, { kind: 'vessel' }>;
const which = /^(?:common|internal|external|superficial|deep|anterior|posterior|accessory|great|small)$/;

/**
 * A vessel with the word that tells which one it is, where that stands apart from the name: in brackets behind it ("right femoral
 * artery (common)") or in front of the side ("accessory left renal artery").
 */
export function qualified(tokens: readonly Token[], hit: Hit<VesselTerm>, terms: readonly NamedVessel[]): { readonly hit: Hit<VesselTerm>; readonly terms: readonly NamedVessel[] } {
  const word = (at: number): string => tokens[at]?.text ?? '';
  if (word(hit.to) === '(' && which.test(word(hit.to + 1)) && word(hit.to + 2) === ')') {
    const named = vesselsNamed([word(hit.to + 1), ...wordsOf(tokens, hit)]);
    if (named.length > 0) return { hit: { ...hit, to: hit.to + 3, end: tokens[hit.to + 2]?.end ?? hit.end }, terms: named };
  }
  if (asSide(word(hit.from - 1)) !== null && which.test(word(hit.from - 2)) && !/^(?:and|or|,|\/|&)$/.test(word(hit.from - 3))) {
    const named = vesselsNamed([word(hit.from - 2), ...wordsOf(tokens, hit)]);
    if (named.length > 0) return { hit, terms: named };
  }
  return { hit, terms };
}
