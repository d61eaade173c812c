/** A matcher over token texts: the longest phrase that starts at a token wins. */
export interface PhraseTrie<Payload> {
  readonly next: Map<string, PhraseTrie<Payload>>;
  payloads: Payload[];
}

export const emptyTrie = <Payload>(): PhraseTrie<Payload> => ({ next: new Map(), payloads: [] });

/** Adds a phrase (words separated by blanks) with what it means. A phrase may mean several things. */
export function addPhrase<Payload>(trie: PhraseTrie<Payload>, phrase: string, payload: Payload): void {
  let node = trie;
  for (const word of phrase.split(' ')) {
    let child = node.next.get(word);
    if (!child) node.next.set(word, (child = emptyTrie()));
    node = child;
  }
  node.payloads.push(payload);
}

interface Step {
  readonly text: string;
  readonly gap: number;
}

/** The longest phrase that starts at `from`; hyphens, and dots after short words, may stand inside it. */
export function longestPhrase<Payload>(
  trie: PhraseTrie<Payload>,
  tokens: readonly Step[],
  from: number,
): { readonly payloads: readonly Payload[]; readonly to: number } | null {
  let node: PhraseTrie<Payload> | undefined = trie;
  let found: { payloads: readonly Payload[]; to: number } | null = null;
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || (at > from && token.gap === 3)) break;
    const child: PhraseTrie<Payload> | undefined = node.next.get(token.text);
    if (child) {
      node = child;
      if (node.payloads.length > 0) found = { payloads: node.payloads, to: at + 1 };
      continue;
    }
    const inside = at > from && (token.text === '-' || (token.text === '.' && token.gap === 0 && (tokens[at - 1]?.text.length ?? 9) <= 5));
    if (!inside) break;
  }
  return found;
}
