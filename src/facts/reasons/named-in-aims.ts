import type { Reading } from '../../language/read-note.js';
import { flatMap } from '../../model/flat-map.js';
import type { VesselRef } from '../../model/vessel.js';
import { matches } from './matches.js';
import type { Necessity } from './given-reason.js';
import { reasonsOf } from './reasons.js';

/**
 * "... to measure the left common iliac artery and to check the left external iliac artery as the landing zone", "to size the stent and to see whether the
 * stenosis reached the brachiocephalic vein": what an aim or ground of IVUS names, it is given for, whichever vessel stands first.
 *
 * @param owed examined vessels that have no reason yet
 */
export function namedInAims(reading: Reading, necessity: readonly Necessity[], owed: readonly VesselRef[]): Necessity[] {
  if (owed.length === 0) return [];
  return flatMap(necessity, (reason) => {
    const { sentence } = reason;
    if (sentence.vessels.length === 0) return [];
    const { reasons } = reasonsOf(reading.tokens, sentence);
    const named = flatMap(sentence.vessels.filter(({ from, to, access, governor }) => !access && governor !== 'agent' && reasons.some((range) => from >= range.from && to <= range.to)), ({ refs }) => refs);
    const refs = owed.filter((ref) => named.some((one) => matches(one, ref)));
    return refs.length > 0 ? [{ ...reason, refs, side: null }] : [];
  });
}
