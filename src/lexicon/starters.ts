import { deviceTrie, type DeviceTerm } from './devices.js';
import { termTrie, type Term } from './terms.js';
import type { PhraseTrie } from './trie.js';
import { vesselTrie, type VesselTerm } from './vessels.js';

/** The phrases that begin with one word, lexicon by lexicon. */
export interface Starter {
  vessels: PhraseTrie<VesselTerm> | null;
  devices: PhraseTrie<DeviceTerm> | null;
  terms: PhraseTrie<Term> | null;
}

/** One look-up for each token of a note, for all lexicons at once. */
export const starters: ReadonlyMap<string, Starter> = (() => {
  const all = new Map<string, Starter>();
  const at = (word: string): Starter => {
    const known = all.get(word) ?? { vessels: null, devices: null, terms: null };
    all.set(word, known);
    return known;
  };
  for (const [word, node] of vesselTrie.next) at(word).vessels = node;
  for (const [word, node] of deviceTrie.next) at(word).devices = node;
  for (const [word, node] of termTrie.next) at(word).terms = node;
  return all;
})();
