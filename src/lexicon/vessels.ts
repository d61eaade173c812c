import data from '../../lexicons/vessels.json' with { type: 'json' };
import type { Side } from '../model/vessel.js';
import { addPhrase, emptyTrie, meaningsOf, type PhraseTrie } from './trie.js';

/** How a phrase names a vessel: in full, shortened, without its class word, or by a word that only points back. */
export type NameForm = 'name' | 'abbreviation' | 'stem' | 'anaphor';

/** What a phrase of the vessel lexicon means. */
export type VesselTerm =
  | {
      readonly kind: 'vessel';
      readonly id: string;
      readonly form: NameForm;
      readonly plural: boolean;
      /** Side held by the abbreviation itself (`LCIV`). */
      readonly side: Side | null;
      /** Exact letters, where case decides. */
      readonly exact: string | null;
      readonly needsContext: boolean;
      /** Another reading is as likely: it counts only where the note names the vessel by other words too. */
      readonly ambiguous: boolean;
      /** An adjective that stands for the vessel where its noun is left out ("the external"). */
      readonly bare: boolean;
      /** It counts only as a label in front of a colon ("Trunk: 3.8 mm"). */
      readonly label: boolean;
    }
  | { readonly kind: 'side'; readonly side: Side | 'both'; readonly short: boolean }
  | { readonly kind: 'relative-side'; readonly relation: 'same' | 'opposite' | 'other' }
  | { readonly kind: 'segment' | 'segment-noun' | 'qualifier' | 'not-a-vessel' };

type AbbreviationEntry = string | { readonly text: string; readonly caseSensitive?: boolean; readonly needsContext?: boolean; readonly ambiguous?: boolean; readonly side?: string };

const plurals: Readonly<Record<string, string>> = data.plurals;
const sideOf = (word: string | undefined): Side | null => (word === 'left' || word === 'right' ? word : null);

function compileVessels(): PhraseTrie<VesselTerm> {
  const trie = emptyTrie<VesselTerm>();
  for (const { phrases } of data.notVessels) for (const phrase of phrases) addPhrase(trie, phrase, { kind: 'not-a-vessel' });
  for (const phrase of data.notSides) addPhrase(trie, phrase, { kind: 'not-a-vessel' });
  for (const entry of data.vessels) {
    const base = { kind: 'vessel', id: entry.id, side: null, exact: null, needsContext: false, ambiguous: false, bare: false, label: false } as const;
    for (const name of entry.names) {
      for (const written of [name, ...shortSided(name)]) addPhrase(trie, written, { ...base, form: 'name', plural: false });
      // "The left A. subclavia": else "left a" reads as a verb.
      if (name.startsWith('a ')) addPhrase(trie, `left ${name}`, { ...base, form: 'name', plural: false, side: 'left' });
      for (const turned of classFirst(name)) addPhrase(trie, turned, { ...base, form: 'name', plural: false });
      for (const plural of pluralsOf(name)) addPhrase(trie, plural, { ...base, form: 'name', plural: true });
    }
    for (const stem of entry.stems) for (const written of [stem, ...shortSided(stem)]) addPhrase(trie, written, { ...base, form: 'stem', plural: stem.endsWith('s') });
    if ('anaphors' in entry) for (const anaphor of entry.anaphors ?? []) addPhrase(trie, anaphor, { ...base, form: 'anaphor', plural: false });
    if ('labels' in entry) for (const word of entry.labels ?? []) addPhrase(trie, word, { ...base, form: 'anaphor', label: true, plural: false });
    if ('bare' in entry) for (const adjective of entry.bare ?? []) addPhrase(trie, adjective, { ...base, form: 'anaphor', bare: true, plural: false });
    for (const abbreviation of entry.abbreviations) addAbbreviation(trie, entry.id, abbreviation);
  }
  addModifiers(trie);
  return trie;
}

/** "L gastric", "Rt hepatic artery": a side that belongs to the name itself, shortened. */
function shortSided(name: string): string[] {
  const [side, ...rest] = name.split(' ');
  if (rest.length === 0 || (side !== 'left' && side !== 'right')) return [];
  return (side === 'left' ? ['l', 'lt'] : ['r', 'rt']).map((short) => [short, ...rest].join(' '));
}

/** "The artery femoral common", as physicians write whose own language has the noun first. */
function classFirst(name: string): string[] {
  const [level, stem, noun, ...rest] = name.split(' ');
  return rest.length === 0 && (noun === 'artery' || noun === 'vein') && /^(?:common|external|internal|superficial|deep|anterior|posterior|great|small)$/.test(level ?? '') ? [[noun, stem, level].join(' ')] : [];
}

function pluralsOf(name: string): string[] {
  const words = name.split(' ');
  const last = plurals[words.at(-1) ?? ''];
  return last === undefined ? [] : [[...words.slice(0, -1), last].join(' ')];
}

function addAbbreviation(trie: PhraseTrie<VesselTerm>, id: string, entry: AbbreviationEntry): void {
  const { text, caseSensitive = false, needsContext = false, ambiguous = false, side } = typeof entry === 'string' ? { text: entry } : entry;
  const word = text.toLowerCase();
  const term = { kind: 'vessel', id, form: 'abbreviation', needsContext, ambiguous, exact: caseSensitive ? text : null, bare: false, label: false } as const;
  addPhrase(trie, word, { ...term, side: sideOf(side), plural: false });
  if (!caseSensitive && word.length >= 3 && !word.includes(' ')) addPhrase(trie, `${word}s`, { ...term, side: null, plural: true });
  if (!data.sidePrefixed.includes(word)) return;
  for (const [prefix, prefixed] of [['l', 'left'], ['r', 'right']] as const)
    addPhrase(trie, prefix + word, { ...term, exact: null, side: prefixed, plural: false });
}

function addModifiers(trie: PhraseTrie<VesselTerm>): void {
  for (const segment of data.segments) addPhrase(trie, segment, { kind: 'segment' });
  for (const noun of data.segmentNouns) addPhrase(trie, noun, { kind: 'segment-noun' });
  for (const qualifier of data.qualifiers) addPhrase(trie, qualifier, { kind: 'qualifier' });
  const short = new Set(data.shortSideWords);
  for (const side of ['left', 'right', 'both'] as const)
    for (const word of data.sideWords[side]) addPhrase(trie, word, { kind: 'side', side, short: short.has(word) });
  for (const relation of ['same', 'opposite', 'other'] as const)
    for (const word of data.sideWords[relation]) addPhrase(trie, word, { kind: 'relative-side', relation });
}

export const vesselTrie: PhraseTrie<VesselTerm> = compileVessels();

/** Whether a word begins the name of a vessel ("common", "sfa"); sides and segments begin none. */
export const beginsVessel = (word: string): boolean => namesFrom(vesselTrie.next?.get(word));

const namesFrom = (node: PhraseTrie<VesselTerm> | undefined): boolean =>
  node !== undefined && (node.payloads.some(({ kind }) => kind === 'vessel') || [...(node.next?.values() ?? [])].some(namesFrom));

const antecedents: ReadonlyMap<string, readonly string[]> = new Map(
  data.vessels.flatMap((entry) => ('anaphorOf' in entry && entry.anaphorOf ? [[entry.id, entry.anaphorOf] as const] : [])),
);

/** Vessels of which one must be named in full before a word that only points back ("the arch", "the graft") means `id`. */
export const antecedentsOf = (id: string): readonly string[] => antecedents.get(id) ?? [id];

const bares: ReadonlySet<string> = new Set(data.vessels.filter((entry) => 'bare' in entry).map(({ id }) => id));

/** Whether an adjective alone may stand for the vessel ("the external"). */
export const hasBareName = (id: string): boolean => bares.has(id);

/** Vessel ids that a phrase of whole words names, or `[]`; for the shared noun of "common and external iliac veins". */
export function vesselsNamed(words: readonly string[]): Extract<VesselTerm, { kind: 'vessel' }>[] {
  return meaningsOf(vesselTrie, words).filter((term) => term.kind === 'vessel');
}

/** Abbreviations of three or four letters, with the side in front or without: "cfv", "lcfv". */
export const shortNames: ReadonlySet<string> = new Set(
  [...(vesselTrie.next ?? [])].filter(([word, { payloads }]) => /^[a-z]{3,4}$/.test(word) && payloads.some((term) => term.kind === 'vessel' && term.form === 'abbreviation')).map(([word]) => word),
);
