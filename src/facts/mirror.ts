import type { ReadSentence } from '../language/read-note.js';
import type { Side } from '../model/vessel.js';

/**
 * The side to which a sentence carries over what was just told: "the same was done on the left", "likewise on the right".
 * null where the sentence names vessels of its own or no single side.
 */
export function mirrorSide(sentence: ReadSentence): Side | null {
  if (!sentence.terms.some(({ meanings }) => meanings.some(({ cat }) => cat === 'same')) || sentence.vessels.length > 0) return null;
  const [only, other] = new Set(sentence.sideWords);
  return only !== undefined && other === undefined ? only : null;
}
