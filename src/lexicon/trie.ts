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
): Found<Payload> | null {
  const first = trie.next.get(tokens[from]?.text ?? '');
  return first ? longestAfter(first, tokens, from) : null;
}

export interface Found<Payload> {
  readonly payloads: readonly Payload[];
  /** Index behind the last token of the phrase. */
  readonly to: number;
}

/** The longest phrase whose first word, at `from`, leads to `first`. */
export function longestAfter<Payload>(first: PhraseTrie<Payload>, tokens: readonly Step[], from: number): Found<Payload> | null {
  let node = first;
  let found: Found<Payload> | null = node.payloads.length > 0 ? { payloads: node.payloads, to: from + 1 } : null;
  if (node.next.size === 0) return found;
  for (let at = from + 1; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || token.gap === 3) break;
    const child: PhraseTrie<Payload> | undefined = node.next.get(token.text);
    if (child) {
      node = child;
      if (node.payloads.length > 0) found = { payloads: node.payloads, to: at + 1 };
      continue;
    }
    const inside = token.text === '-' || (token.text === '.' && token.gap === 0 && (tokens[at - 1]?.text.length ?? 9) <= 5);
    if (!inside) break;
  }
  return found;
}
