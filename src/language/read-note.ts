import { antecedentsOf } from '../lexicon/vessels.js';
import type { DeviceTerm } from '../lexicon/devices.js';
import type { Term } from '../lexicon/terms.js';
import { covers, overlaps, type Span } from '../model/span.js';
import type { Side } from '../model/vessel.js';
import { evenTypography, lowerCase } from './fold.js';
import { isAccess } from './access-words.js';
import { findHits, type Hit, type Hits } from './hits.js';
import { findLimbs, type LimbMention } from './limbs.js';
import { resolveVessels, type SentenceVessels, type VesselGroup } from './resolve-vessels.js';
import { findSections, type Section } from './sections.js';
import { findSentences, type Sentence } from './sentences.js';
import { tokenize, type Token } from './tokens.js';
import { unwrapLines } from './lines.js';
import { findVesselGroups, firstHit, type RawGroup } from './vessel-phrases.js';

/** A sentence with everything the lexicons found in it. */
export interface ReadSentence extends Sentence {
  readonly vessels: readonly VesselGroup[];
  readonly devices: readonly Hit<DeviceTerm>[];
  readonly terms: readonly Hit<Term>[];
  readonly limbs: readonly LimbMention[];
  /** Every side word of the sentence, with a vessel or without. */
  readonly sideWords: readonly Side[];
}

/** A note as the facts read it: offsets everywhere point into `text` exactly as received. */
export interface Reading {
  readonly text: string;
  /** The text with even typography and wrapped lines joined, unit for unit: what line breaks are left part statements. */
  readonly plain: string;
  /** The plain text in small letters, unit for unit. */
  readonly folded: string;
  readonly tokens: readonly Token[];
  readonly sections: readonly Section[];
  readonly sentences: readonly ReadSentence[];
}

/** Most words and marks that are read: more than a megabyte of prose has, far fewer than a megabyte of marks. */
export const mostTokens = 225_000;

/** Text → tokens → lexicon hits → sections → sentences → vessel phrases with system and side. */
export function readNote(text: string): Reading {
  const plain = unwrapLines(evenTypography(text));
  const folded = lowerCase(plain);
  const tokens = tokenize(folded, mostTokens);
  const hits = findHits(plain, tokens);
  const sections = findSections(plain, (span) => namesVessel(hits, span));
  const sentences = findSentences(plain, tokens, sections);
  const named = namedVessels(hits);
  const raw = sentences.map((sentence): SentenceVessels => {
    const groups = inContext(findVesselGroups(tokens, hits, sentence), named);
    const here = groups.length > 0 ? localHits(hits, sentence) : null;
    const access = groups.map((group) => here !== null && isAccess(here, tokens, sentence, group));
    return { sentence, groups, access, limbs: findLimbs(tokens, hits.terms, sentence) };
  });
  const vessels = resolveVessels(raw);
  return {
    text, plain, folded, tokens, sections,
    sentences: sentences.map((sentence, index): ReadSentence => ({
      index: sentence.index, from: sentence.from, to: sentence.to, start: sentence.start, end: sentence.end, section: sentence.section,
      paragraph: sentence.paragraph, item: sentence.item, row: sentence.row,
      vessels: vessels[index] ?? [],
      devices: within(hits.devices, sentence),
      terms: within(hits.terms, sentence),
      limbs: raw[index]?.limbs ?? [],
      sideWords: sidesIn(hits, sentence),
    })),
  };
}

function namesVessel(hits: Hits, span: Span): boolean {
  const { vessels } = hits;
  let low = 0;
  let high = vessels.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((vessels[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < vessels.length; at++) {
    const hit = vessels[at];
    if (!hit || !overlaps(hit, span)) return false;
    if (covers(span, hit) && hit.meanings.some((term) => term.kind === 'vessel' && !term.needsContext)) return true;
  }
  return false;
}

/** Ids of the vessels that the note names other than by a word that only points back. */
function namedVessels({ vessels }: Hits): ReadonlySet<string> {
  const named = new Set<string>();
  for (const { meanings } of vessels) {
    const [only, other] = meanings;
    if (only?.kind === 'vessel' && !other && only.form !== 'anaphor') named.add(only.id);
  }
  return named;
}

/** Short forms such as AT and PT name a vessel only among other vessels, or behind a side or a preposition. */
function inContext(all: readonly RawGroup[], named: ReadonlySet<string>): RawGroup[] {
  const groups = all.filter(({ mentions }) => mentions.some(({ form, candidates }) => form !== 'anaphor' || candidates.some((id) => antecedentsOf(id).some((each) => named.has(each)))));
  const sure = groups.some(({ mentions }) => mentions.some(({ needsContext }) => !needsContext));
  return groups.filter(
    ({ mentions, governor }) =>
      mentions.some(({ needsContext }) => !needsContext) ||
      mentions.some(({ side }) => side !== null) ||
      ((sure || governor === 'into' || governor === 'through') && governor !== 'at'),
  );
}

/** The hits of one sentence. */
const localHits = (hits: Hits, sentence: Sentence): Hits => ({
  vessels: within(hits.vessels, sentence), devices: within(hits.devices, sentence), terms: within(hits.terms, sentence),
});

const sidesIn = (hits: Hits, sentence: Sentence): Side[] =>
  within(hits.vessels, sentence).flatMap(({ meanings }) => meanings.flatMap((term) => (term.kind === 'side' && term.side !== 'both' ? [term.side] : [])));

function within<Meaning>(hits: readonly Hit<Meaning>[], { from, to }: Sentence): Hit<Meaning>[] {
  const found: Hit<Meaning>[] = [];
  for (let at = firstHit(hits, from); at < hits.length; at++) {
    const hit = hits[at];
    if (!hit || hit.from >= to) break;
    found.push(hit);
  }
  return found;
}
