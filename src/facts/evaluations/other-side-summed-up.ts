import type { Reading, ReadSentence } from '../../language/read-note.js';
import { oppositeSide, vesselKey, type VesselRef } from '../../model/vessel.js';
import { testimonyOf } from '../sections-of-fact.js';

/** A vessel with the sentences that make it an examined one. */
interface Told {
  readonly ref: VesselRef;
  readonly acts: readonly { readonly sentence: ReadSentence }[];
  readonly reports: readonly { readonly sentence: ReadSentence }[];
}

/**
 * "CONCLUSION: right subclavian stenosis treated, guided by IVUS", under a narrative of the left one that never names the right: a slip of the side,
 * which a finding tells of, and no further vessel examined.
 */
export function withoutOtherSideSummedUp<One extends Told>(reading: Reading, all: readonly One[]): readonly One[] {
  const summedUp = ({ acts, reports }: Told): boolean => [...acts, ...reports].every(({ sentence }) => sentence.section.kind === 'impression');
  const bodily = new Set(all.filter((one) => !summedUp(one)).map(({ ref }) => vesselKey(ref)));
  return all.filter((one) => {
    const { vessel, side } = one.ref;
    if (side === null || !summedUp(one) || !bodily.has(vesselKey({ vessel, side: oppositeSide(side) }))) return true;
    return isNamedInBody(reading, one.ref);
  });
}

const isNamedInBody = ({ sentences }: Reading, ref: VesselRef): boolean =>
  sentences.some((sentence) => sentence.section.kind !== 'impression' && testimonyOf(sentence) === 'session' && sentence.vessels.some(({ refs }) => refs.some((one) => vesselKey(one) === vesselKey(ref))));
