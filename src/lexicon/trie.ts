/** A matcher over token texts: the longest phrase that starts at a token wins. */
export interface PhraseTrie<Payload> {
  /** What may follow; null where nothing does. */
  next: Map<string, PhraseTrie<Payload>> | null;
  /** The sieve bits of all words that may follow. */
  sieve: number;
  readonly payloads: Payload[];
}

export const emptyTrie = <Payload>(): PhraseTrie<Payload> => ({ next: null, sieve: 0, payloads: [] });

/**
 * One bit for a word: where a trie's sieve lacks it, the word does not follow, and the trie need not be searched: six of seven searches found
 * nothing, and sparing most of them is a tenth of finding a note's phrases.
 */
export const sieveBit = (word: string): number => 1 << ((word.charCodeAt(0) * 7 + word.charCodeAt(word.length - 1) * 3 + word.length) & 31);

/** Adds a phrase (words separated by blanks) with what it means. A phrase may mean several things. */
export function addPhrase<Payload>(trie: PhraseTrie<Payload>, phrase: string, payload: Payload): void {
  let node = trie;
  for (const word of phrase.split(' ')) {
    node.next ??= new Map();
    let child = node.next.get(word);
    if (!child) node.next.set(word, (child = emptyTrie()));
    node.sieve |= sieveBit(word);
    node = child;
  }
  node.payloads.push(payload);
}

/** What a phrase means, given as its words: nothing left out, nothing between them. */
export function meaningsOf<Payload>(trie: PhraseTrie<Payload>, words: readonly string[]): readonly Payload[] {
  let node: PhraseTrie<Payload> | undefined = trie;
  for (const word of words) node = node?.next?.get(word);
  return node?.payloads ?? [];
}

interface Step {
  readonly text: string;
  readonly gap: number;
  /** Null for what no phrase holds. */
  readonly known: { readonly sieve: number } | null;
}

export interface Found<Payload> {
  readonly payloads: readonly Payload[];
  /** Index behind the last token of the phrase. */
  readonly to: number;
}

/**
 * The longest phrase whose first word, at `from`, leads to `first`; hyphens, and dots after short words, may stand inside it.
 * Most words end here: a look at the next one tells that no phrase goes on.
 */
export function longestAfter<Payload>(first: PhraseTrie<Payload>, tokens: readonly Step[], from: number): Found<Payload> | null {
  let { payloads, next, sieve } = first;
  let to = from + 1;
  for (let at = from + 1; next !== null && at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || token.gap === 3) break;
    const child: PhraseTrie<Payload> | undefined = token.known === null || (token.known.sieve & sieve) === 0 ? undefined : next.get(token.text);
    if (child) {
      ({ next, sieve } = child);
      if (child.payloads.length > 0) {
        payloads = child.payloads;
        to = at + 1;
      }
      continue;
    }
    const inside = token.text === '-' || (token.text === '.' && token.gap === 0 && (tokens[at - 1]?.text.length ?? 9) <= 5);
    if (!inside) break;
  }
  return payloads.length > 0 ? { payloads, to } : null;
}
