import { deviceTrie, type DeviceTerm } from './devices.js';
import { procedureTrie } from './procedures.js';
import { termTrie, type Term } from './terms.js';
import { sieveBit, type PhraseTrie } from './trie.js';
import { vesselTrie, type VesselTerm } from './vessels.js';

/** A word that some phrase of the lexicons holds, with the phrases that begin with it, lexicon by lexicon. */
export interface KnownWord {
  /** The lexicons' own string: every later look-up compares by identity. */
  readonly text: string;
  /** The bit of the word, by which a trie tells that it does not follow. */
  readonly sieve: number;
  vessels: PhraseTrie<VesselTerm> | null;
  devices: PhraseTrie<DeviceTerm> | null;
  terms: PhraseTrie<Term> | null;
  procedures: PhraseTrie<string> | null;
}

/** One look-up for each token of a note: whether the word is spelt rightly, and what may begin there. */
export const knownWords: ReadonlyMap<string, KnownWord> = (() => {
  const all = new Map<string, KnownWord>();
  const at = (text: string): KnownWord => {
    const known = all.get(text) ?? { text, sieve: sieveBit(text), vessels: null, devices: null, terms: null, procedures: null };
    all.set(text, known);
    return known;
  };
  const collect = (trie: PhraseTrie<unknown>): void => {
    for (const [word, child] of trie.next ?? []) {
      at(word);
      collect(child);
    }
  };
  for (const trie of [vesselTrie, termTrie, deviceTrie, procedureTrie]) collect(trie);
  for (const [word, node] of vesselTrie.next ?? []) at(word).vessels = node;
  for (const [word, node] of deviceTrie.next ?? []) at(word).devices = node;
  for (const [word, node] of termTrie.next ?? []) at(word).terms = node;
  for (const [word, node] of procedureTrie.next ?? []) at(word).procedures = node;
  return all;
})();
