import type { Reading, ReadSentence } from '../../language/read-note.js';
import { flatMap } from '../../model/flat-map.js';
import { distinctVessels, sameVessel, type VesselRef } from '../../model/vessel.js';

/** "The former" and "the latter" of two vessels that stand in sentences of their own. */

const counted = /\bthe (?:former|latter)\b/;
/** Sentences back to the first of the two. */
const reach = 4;

/**
 * "The catheter was drawn through the external iliac. Then it was drawn through the common iliac. The former was normal": the
 * two that were told last, one after the other; null where a sentence nearer by names several, or the sentence its own.
 */
export function twoApart({ sentences }: Reading, { said, vessels, index, paragraph }: ReadSentence): readonly VesselRef[] | null {
  if (vessels.length > 0 || !counted.test(said)) return null;
  const found: VesselRef[] = [];
  for (let back = 1; back <= reach; back++) {
    const before = sentences[index - back];
    if (!before || paragraph - before.paragraph > 1) return null;
    const about = before.vessels.filter(({ access, governor }) => !access && governor !== 'landmark' && governor !== 'agent' && governor !== 'from');
    const refs = distinctVessels(flatMap(about, (group) => group.refs));
    if (refs.length > 1) return null;
    const [only] = refs;
    if (!only || found.some((one) => sameVessel(one, only))) continue;
    found.unshift(only);
    if (found.length === 2) return found;
  }
  return null;
}
