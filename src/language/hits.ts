import { deviceTrie, type DeviceTerm } from '../lexicon/devices.js';
import { termTrie, type Term } from '../lexicon/terms.js';
import { longestPhrase, type PhraseTrie } from '../lexicon/trie.js';
import { vesselTrie, type VesselTerm } from '../lexicon/vessels.js';
import type { Span } from '../model/span.js';
import type { Token } from './tokens.js';

/** A lexicon phrase found in the note: token indices `[from, to)` and its place in the text. */
export interface Hit<Meaning> extends Span {
  readonly from: number;
  readonly to: number;
  readonly meanings: readonly Meaning[];
}

export interface Hits {
  readonly vessels: readonly Hit<VesselTerm>[];
  readonly devices: readonly Hit<DeviceTerm>[];
  readonly terms: readonly Hit<Term>[];
}

/** One pass over the tokens with the three compiled lexicons; the longest phrase wins within each of them. */
export function findHits(text: string, tokens: readonly Token[]): Hits {
  const exactly = (hit: Span, exact: string | null): boolean => exact === null || text.slice(hit.start, hit.end).replaceAll('-', ' ') === exact;
  const devices = scan(deviceTrie, tokens, (term, span) => exactly(span, term.exact));
  const vessels = scan(vesselTrie, tokens, (term, span) => term.kind !== 'vessel' || exactly(span, term.exact));
  return { vessels: outside(vessels, devices), devices, terms: scan(termTrie, tokens, () => true) };
}

function scan<Meaning>(
  trie: PhraseTrie<Meaning>, tokens: readonly Token[], allows: (meaning: Meaning, span: Span) => boolean,
): Hit<Meaning>[] {
  const hits: Hit<Meaning>[] = [];
  for (let at = 0; at < tokens.length; ) {
    const first = tokens[at];
    const found = first && trie.next.has(first.text) ? longestPhrase(trie, tokens, at) : null;
    const last = found && tokens[found.to - 1];
    if (!first || !found || !last) {
      at++;
      continue;
    }
    const span = { start: first.start, end: last.end };
    const meanings = found.payloads.filter((meaning) => allows(meaning, span));
    if (meanings.length > 0) hits.push({ ...span, from: at, to: found.to, meanings });
    at = found.to;
  }
  return hits;
}

/** Vessel words inside the name of a device ("IVC filter", "vertebral catheter") name no vessel. */
function outside(vessels: readonly Hit<VesselTerm>[], devices: readonly Hit<DeviceTerm>[]): Hit<VesselTerm>[] {
  let next = 0;
  return vessels.filter((vessel) => {
    while (next < devices.length && (devices[next]?.end ?? 0) <= vessel.start) next++;
    const device = devices[next];
    return !device || device.start >= vessel.end || device.end - device.start <= vessel.end - vessel.start;
  });
}
