import { isPuncturable } from '../lexicon/access.js';
import { antecedentsOf } from '../lexicon/vessels.js';
import type { DeviceTerm } from '../lexicon/devices.js';
import type { Term } from '../lexicon/terms.js';
import { covers, overlaps, type Span } from '../model/span.js';
import type { Side } from '../model/vessel.js';
import { fold } from './fold.js';
import { findHits, type Hit, type Hits } from './hits.js';
import { findLimbs, type LimbMention } from './limbs.js';
import { resolveVessels, type SentenceVessels, type VesselGroup } from './resolve-vessels.js';
import { findSections, type Section } from './sections.js';
import { findSentences, type Sentence } from './sentences.js';
import { correctTokens } from './correct-tokens.js';
import { tokenize, type Token } from './tokens.js';
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
  readonly folded: string;
  readonly tokens: readonly Token[];
  readonly sections: readonly Section[];
  readonly sentences: readonly ReadSentence[];
}

/** Text → tokens → lexicon hits → sections → sentences → vessel phrases with system and side. */
export function readNote(text: string): Reading {
  const folded = fold(text);
  const tokens = correctTokens(tokenize(folded));
  const hits = findHits(text, tokens);
  const sections = findSections(text, (span) => namesVessel(hits, span));
  const sentences = findSentences(text, tokens, sections);
  const named = namedVessels(hits);
  const raw = sentences.map((sentence): SentenceVessels => {
    const groups = inContext(findVesselGroups(tokens, hits, sentence), named);
    const access = groups.map((group) => isAccess(hits, tokens, sentence, group));
    return { sentence, groups, access, limbs: findLimbs(tokens, hits.terms, sentence) };
  });
  const vessels = resolveVessels(raw);
  return {
    text, folded, tokens, sections,
    sentences: sentences.map((sentence, index) => ({
      ...sentence,
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

const entryWords = 7;
const rangeBreakers = new Set([';', 'then', 'and', 'over', 'which']);

/**
 * Whether a vessel stands with words of puncture or entry, as the place where the body was entered. A catheter named in
 * front of the verb enters a vessel from inside ("the Kumpe entered the left renal vein"): that is no access.
 */
function isAccess(hits: Hits, tokens: readonly Token[], sentence: Sentence, group: RawGroup): boolean {
  if (!group.mentions.some(({ candidates }) => candidates.some(isPuncturable))) return false;
  if (group.governor === 'landmark' || group.governor === 'agent') return false;
  if (triedInVain(hits, sentence)) return true;
  if (group.governor === 'through') return entersThrough(hits, sentence, group.from);
  if (sentence.section.kind === 'access' && !movedBefore(hits, sentence, group.from, true)) return true;
  if (group.governor === 'none' && within(hits.devices, sentence).some(({ meanings, from }) => meanings[0]?.kind === 'needle' && Math.abs(from - group.to) <= 12)) return true;
  for (let at = firstHit(hits.terms, sentence.from); at < hits.terms.length; at++) {
    const hit = hits.terms[at];
    if (!hit || hit.from >= sentence.to) return false;
    if (!hit.meanings.some(({ cat }) => cat === 'access')) continue;
    const before = hit.to <= group.from;
    const near = before ? group.from - hit.to : hit.from - group.to;
    if (near < 0 || near > (before ? entryWords : 2 * entryWords)) continue;
    if (!before && within(hits.vessels, sentence).some(({ from, meanings }) => from >= group.to && from < hit.from && meanings.some(({ kind }) => kind === 'vessel'))) continue;
    const between = tokens.slice(before ? hit.to : group.to, before ? group.from : hit.from);
    if (before && (between.some(({ text }) => rangeBreakers.has(text)) || catheterBefore(hits, sentence, hit.from))) continue;
    if (!before && group.governor === 'into' && movedBefore(hits, sentence, group.from)) continue;
    return true;
  }
  return false;
}

/** "The left internal jugular vein had been tried first, the wire would not pass". */
function triedInVain({ terms, devices }: Hits, sentence: Sentence): boolean {
  const failed = within(terms, sentence).some(({ meanings }) => meanings.some(({ cat, id }) => cat === 'cue' && id === 'failed'));
  const entering = within(devices, sentence).every(({ meanings }) => meanings.every(({ kind }) => kind === 'guidewire' || kind === 'needle' || kind === 'sheath')) && within(devices, sentence).length > 0;
  const short = sentence.to - sentence.from <= 8 && within(terms, sentence).some(({ meanings }) => meanings.some(({ cat, id }) => cat === 'cue' && id === 'failed')) && within(devices, sentence).length === 0;
  return failed && (entering || short) && !within(terms, sentence).some(({ meanings }) => meanings.some(({ cat, id }) => cat === 'ivus' || (cat === 'move' && id === 'withdraw') || cat === 'modality'));
}

/** "Entry was through the common femoral vein", "access via the left popliteal vein". */
const entersThrough = ({ terms }: Hits, sentence: Sentence, at: number): boolean =>
  within(terms, sentence).some((hit) => hit.to <= at && at - hit.to <= 5 && hit.meanings.some(({ cat }) => cat === 'access')) && !movedBefore({ terms, vessels: [], devices: [] }, sentence, at);

const inside = new Set(['catheter', 'microcatheter', 'ivus-catheter', 'infusion-catheter']);

function catheterBefore({ devices }: Hits, sentence: Sentence, to: number): boolean {
  return within(devices, sentence).some((hit) => hit.to <= to && to - hit.to <= 6 && inside.has(hit.meanings[0]?.kind ?? ''));
}

function movedBefore({ terms }: Hits, sentence: Sentence, to: number, parked = false): boolean {
  return within(terms, sentence).some((hit) => hit.to <= to && hit.meanings.some(({ cat, id }) => cat === 'move' && (parked || id !== 'park')));
}

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
