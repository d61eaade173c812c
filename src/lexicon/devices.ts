import data from '../../lexicons/devices.json' with { type: 'json' };
import { addPhrase, emptyTrie, type PhraseTrie } from './trie.js';

/** What a device is, as in `lexicons/devices.json`. */
export type DeviceKind =
  | 'ivus-catheter' | 'catheter' | 'microcatheter' | 'sheath' | 'guidewire' | 'balloon' | 'stent' | 'stent-graft'
  | 'atherectomy' | 'thrombectomy' | 'infusion-catheter' | 'embolic' | 'filter' | 'needle' | 'closure'
  | 'embolic-protection' | 'lithotripsy' | 'snare' | 'central-venous-catheter';

export interface DeviceTerm {
  readonly kind: DeviceKind | 'not-a-device';
  /** The exact letters the word must have, where its small form is plain English ("Command", "Option"). */
  readonly exact: string | null;
  /** The word may well stand in a note as plain English. */
  readonly plain: boolean;
}

type Entry = string | { readonly term: string; readonly caseSensitive?: string };

const plainWords: ReadonlySet<string> = new Set(data.plainWords);

function compileDevices(): PhraseTrie<DeviceTerm> {
  const trie = emptyTrie<DeviceTerm>();
  for (const { kind, terms } of data.devices) {
    for (const entry of terms as readonly Entry[]) {
      const { term, caseSensitive } = typeof entry === 'string' ? { term: entry } : entry;
      const meaning: DeviceTerm = { kind: kind as DeviceKind, exact: caseSensitive ?? null, plain: plainWords.has(term) };
      addPhrase(trie, term, meaning);
      if (term.endsWith(' catheter')) addPhrase(trie, term.replace(/catheter$/, 'cath'), meaning);
    }
  }
  for (const phrase of data.notDevices) addPhrase(trie, phrase, { kind: 'not-a-device', exact: null, plain: false });
  return trie;
}

export const deviceTrie: PhraseTrie<DeviceTerm> = compileDevices();
