import { deviceTrie } from './devices.js';
import { termTrie } from './terms.js';
import type { PhraseTrie } from './trie.js';
import { vesselTrie } from './vessels.js';

function collect(trie: PhraseTrie<unknown>, words: Set<string>): void {
  for (const [word, child] of trie.next) {
    words.add(word);
    collect(child, words);
  }
}

/** Every word that some phrase of the lexicons holds: such a word is spelt rightly. */
export const knownWords: ReadonlySet<string> = (() => {
  const words = new Set<string>();
  for (const trie of [vesselTrie, termTrie, deviceTrie]) collect(trie, words);
  return words;
})();
