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

/** Every word that some phrase of the lexicons holds, by itself: such a word is spelt rightly. */
const words: ReadonlyMap<string, string> = (() => {
  const all = new Set<string>();
  for (const trie of [vesselTrie, termTrie, deviceTrie]) collect(trie, all);
  return new Map([...all].map((word) => [word, word]));
})();

/** The lexicons' own string for a word, or null where no phrase holds it. */
export const lexiconWord = (word: string): string | null => words.get(word) ?? null;
