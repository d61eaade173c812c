import type { ReadSentence } from '../../language/read-note.js';
import { oppositeSide, sameVessel, type Side, type VesselRef } from '../../model/vessel.js';

/** Which of the two sides of a vessel a paragraph speaks of. */

/** "Both were imaged", "the other was normal": told of more than the side at hand. */
const ofMore = /\b(?:both|each|all|either|neither|bilateral\w*|other|others|none|contralateral|opposite|counterpart|same|likewise)\b/;

/** "Left groin held": of the way in, and not of what was looked at. */
const ofEntry = /\b(?:groins?|neck|wrist|sheaths?|access\w*|puncture\w*|closed|closure|held|hemostasis|haemostasis)\b/;

/** "IVUS was used in both renal arteries", then "RIGHT: guide seated. Catheter into the artery. Ostial plaque, 1.9 mm": follows the side that the paragraph told last. */
export class SideOfParagraph {
  #side: Side | null = null;
  #paragraph = -1;

  /** Reads on; the side spoken of in this sentence. */
  follow({ paragraph, sideWords, vessels, said }: ReadSentence): Side | null {
    if (paragraph !== this.#paragraph) [this.#side, this.#paragraph] = [null, paragraph];
    const told = new Set<Side>(vessels.length === 0 && ofEntry.test(said) ? [] : sideWords);
    for (const { refs, access } of vessels) for (const { side } of refs) if (side !== null && !access) told.add(side);
    const [only, other] = told;
    if (only !== undefined) this.#side = other === undefined ? only : null;
    return this.#side;
  }
}

/** Of a vessel of both sides the one of that side, also where the other was told of last; all others as they are. */
export function onThatSide(refs: readonly VesselRef[], side: Side | null, { said, vessels }: ReadSentence, examined: readonly VesselRef[]): readonly VesselRef[] {
  if (side === null || vessels.length > 0 || ofMore.test(said)) return refs;
  const opposite = oppositeSide(side);
  const [only, more] = refs;
  if (only && !more) {
    const across = { ...only, side };
    return only.side === opposite && examined.some((one) => sameVessel(one, across)) ? [across] : refs;
  }
  const kept = refs.filter((ref) => ref.side !== opposite || !refs.some((one) => one.vessel === ref.vessel && one.side === side));
  return kept.length === refs.length ? refs : kept;
}
