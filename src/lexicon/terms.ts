import data from '../../lexicons/terms.json' with { type: 'json' };
import { addPhrase, emptyTrie, type PhraseTrie } from './trie.js';

/** What a cue or event word means to the reader; `cat` and `id` as in `lexicons/terms.json`. */
export interface Term {
  readonly cat: string;
  readonly id: string;
  /** Direction in which a cue acts on an event: forward, backward or both ways. */
  readonly dir: 'f' | 'b' | 'x';
  /** How many words may stand between cue and event. */
  readonly reach: number;
}

const defaultReach = 12;

function compileTerms(): PhraseTrie<Term> {
  const trie = emptyTrie<Term>();
  for (const group of data.groups) {
    const { cat, id } = group;
    const dir = 'dir' in group && (group.dir === 'f' || group.dir === 'b') ? group.dir : 'x';
    const reach = 'reach' in group && typeof group.reach === 'number' ? group.reach : defaultReach;
    const term: Term = { cat, id, dir, reach };
    for (const phrase of group.terms) addPhrase(trie, spaced(phrase), term);
  }
  return trie;
}

/** Phrases as the tokenizer sees them: marks apart, hyphens as blanks. */
const spaced = (phrase: string): string => phrase.toLowerCase().replaceAll('-', ' ').replace(/([+/])/g, ' $1 ').replace(/'/g, " ' ").replace(/\s+/g, ' ').trim();

export const termTrie: PhraseTrie<Term> = compileTerms();
