import type { Term } from '../lexicon/terms.js';
import type { Side } from '../model/vessel.js';
import type { Hit } from './hits.js';
import type { Sentence } from './sentences.js';
import type { Token } from './tokens.js';
import { firstHit } from './vessel-phrases.js';

/** A limb with its side: "left leg", "RLE", "both groins". */
export interface LimbMention {
  /** Token index. */
  readonly at: number;
  readonly sides: readonly Side[];
  /** A place where the body is entered (groin, neck, wrist) rather than treated. */
  readonly entry: boolean;
  /** It stands in front of a line as its topic ("Right leg: ..."). */
  readonly label: boolean;
}

const entries = new Set(['groin', 'groins', 'neck', 'wrist', 'antecubital', 'elbow', 'inguinal', 'popliteal fossa', 'axilla', 'femoral region']);
const sideWords: ReadonlyMap<string, readonly Side[]> = new Map([
  ['left', ['left']], ['l', ['left']], ['lt', ['left']], ['right', ['right']], ['r', ['right']], ['rt', ['right']],
  ['both', ['left', 'right']], ['bilateral', ['left', 'right']], ['bilat', ['left', 'right']],
]);
const shortLimbs: ReadonlyMap<string, Side> = new Map([['lle', 'left'], ['lue', 'left'], ['rle', 'right'], ['rue', 'right'], ['lll', 'left'], ['lul', 'left'], ['rll', 'right'], ['rml', 'right'], ['rul', 'right']]);

/** Finds the limbs of one sentence that carry a side. */
export function findLimbs(tokens: readonly Token[], terms: readonly Hit<Term>[], sentence: Sentence): LimbMention[] {
  const limbs: LimbMention[] = [];
  for (let next = firstHit(terms, sentence.from); next < terms.length; next++) {
    const hit = terms[next];
    if (!hit || hit.from >= sentence.to) break;
    if (!hit.meanings.some(({ cat }) => cat === 'limb')) continue;
    const word = tokens[hit.from]?.text ?? '';
    const short = shortLimbs.get(word);
    const sides = short ? [short] : sidesBefore(tokens, hit.from, sentence.from);
    if (sides.length === 0) continue;
    const phrase = tokens.slice(hit.from, hit.to).map(({ text }) => text).join(' ');
    limbs.push({ at: hit.from, sides, entry: entries.has(phrase), label: hit.from - sentence.from <= 2 && tokens[hit.to]?.text === ':' });
  }
  return limbs;
}

/** "Left leg", "left lower leg", "right and left groins", "left common femoral groin" within three words. */
function sidesBefore(tokens: readonly Token[], at: number, from: number): readonly Side[] {
  for (let back = at - 1; back >= from && back >= at - 3; back--) {
    const text = tokens[back]?.text ?? '';
    const sides = sideWords.get(text);
    if (sides) {
      const other = tokens[back - 1]?.text === 'and' ? sideWords.get(tokens[back - 2]?.text ?? '') : undefined;
      return other ? ['left', 'right'] : sides;
    }
    if (tokens[back]?.kind === 'mark' && text !== '-') break;
  }
  return [];
}
