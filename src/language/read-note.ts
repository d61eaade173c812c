import { isPuncturable } from '../lexicon/access.js';
import { antecedentsOf, hasBareName } from '../lexicon/vessels.js';
import type { DeviceTerm } from '../lexicon/devices.js';
import type { VesselTerm } from '../lexicon/vessels.js';
import type { Term } from '../lexicon/terms.js';
import { flatMap } from '../model/flat-map.js';
import { covers, overlaps, type Span } from '../model/span.js';
import type { Side } from '../model/vessel.js';
import { withoutUnticked } from './layout/boxes.js';
import { evenTypography, lowerCase } from './text/fold.js';
import { isAccess } from './vessels/access-words.js';
import { withHeardPhrases } from './text/heard-phrases.js';
import { findHits, firstHit, type Hit, type Hits } from './text/hits.js';
import { isToldOfCalf } from './vessels/calf-names.js';
import { withEndograft } from './vessels/endografts.js';
import { withLabelledSides } from './vessels/labelled-sides.js';
import { withoutLeftOver } from './vessels/left-over.js';
import { findLimbs, findLobes, type LimbMention } from './vessels/limbs.js';
import { resolveVessels, type SentenceVessels, type VesselGroup } from './vessels/resolve-vessels.js';
import { withoutRetractions } from './text/retractions.js';
import { said, unevenPlaces } from './text/said.js';
import { withSpokenMarks } from './text/spoken-marks.js';
import { findSections, type Section } from './layout/sections.js';
import { findSentences, type Sentence } from './layout/sentences.js';
import { tokenAt, tokenize, type Token } from './text/tokens.js';
import { unwrapLines } from './layout/lines.js';
import { evenListMarks } from './layout/list-marks.js';
import { joinWrappedCells } from './layout/wrapped-cells.js';
import { isToldAsDoor } from './vessels/side-reach.js';
import { pointsToLimb, sideApart } from './vessels/sides-apart.js';
import { withWaysIn } from './vessels/ways-in.js';
import { findVesselGroups, type RawGroup, type RawMention } from './vessels/vessel-phrases.js';

/** A sentence with everything the lexicons found in it. */
export interface ReadSentence extends Sentence {
  /** Its words in small letters, one blank between them, for patterns that only look. */
  readonly said: string;
  /** Its words in small letters as they stand, place for place. */
  readonly letters: string;
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
  /** The text with even typography, wrapped lines joined and words taken back and choices not ticked left out, unit for unit: what line breaks are left part statements. */
  readonly plain: string;
  /** The plain text in small letters, unit for unit. */
  readonly folded: string;
  /** Where white space of the folded text is more than one blank. */
  readonly uneven: readonly number[];
  readonly tokens: readonly Token[];
  readonly sections: readonly Section[];
  readonly sentences: readonly ReadSentence[];
}

/** Most words and marks that are read: more than a megabyte of prose has, far fewer than a megabyte of marks. */
export const mostTokens = 225_000;

/** Text → tokens → lexicon hits → sections → sentences → vessel phrases with system and side. */
export function readNote(text: string): Reading {
  const plain = withoutRetractions(withHeardPhrases(unwrapLines(joinWrappedCells(withoutUnticked(withSpokenMarks(evenListMarks(evenTypography(text))))))));
  const folded = lowerCase(plain);
  const uneven = unevenPlaces(folded);
  const tokens = tokenize(folded, mostTokens);
  const hits = withoutLeftOver(findHits(plain, tokens), tokens);
  const sections = findSections(plain, (span) => namesVessel(hits, span));
  const sentences = findSentences(plain, tokens, sections);
  const named = withEndograft(namedVessels(hits), folded, sections, hits.vessels);
  const found = withLabelledSides(folded, sentences, sentences.map((sentence) => findVesselGroups(tokens, hits, sentence)));
  const sure = surelyNamed(found);
  const isKnown = (mention: RawMention): boolean => ((sure.has(mention.candidates[0] ?? '') || isImaged(hits, mention)) && standsAlone(tokens, hits, mention)) || isToldOfCalf(tokens, mention, sure);
  const ivusSides = sidesOfIvusHeadings(hits, sections);
  const raw = sentences.map((sentence, index): RawSentence => {
    const here = hitsIn(hits, sentence);
    const groups = inContext(found[index] ?? [], named, isKnown);
    const access = chained(groups.map((group) => isAccess(here, tokens, sentence, group)), groups, tokens);
    const sides = sidesIn(here);
    return { sentence, groups, access, doors: groups.map((group) => isToldAsDoor(folded, sentence, group)), aside: sideApart(tokens, folded, sides, sentence, groups) ?? ivusSides.get(sentence.section) ?? null, thatLimb: groups.length > 0 && pointsToLimb(tokens, sentence), limbs: findLimbs(tokens, here.terms, sentence), lobes: groups.length > 0 ? findLobes(tokens, here.vessels) : [], hits: here, sides };
  });
  const resolved = resolveVessels(raw, headedSides(tokens, hits, sections), () => classWords(tokens));
  const vessels = withWaysIn(raw.map((one, index) => ({ hits: one.hits, groups: resolved[index] ?? [] })));
  return {
    text, plain, folded, uneven, tokens, sections,
    sentences: raw.map(({ sentence, limbs, hits: { devices, terms }, sides }, index): ReadSentence => ({
      index: sentence.index, from: sentence.from, to: sentence.to, start: sentence.start, end: sentence.end, section: sentence.section,
      paragraph: sentence.paragraph, item: sentence.item, row: sentence.row,
      said: said({ folded, uneven }, sentence.start, sentence.end),
      letters: folded.slice(sentence.start, sentence.end),
      vessels: vessels[index] ?? [],
      devices, terms, limbs,
      sideWords: sides,
    })),
  };
}

/** "IVUS, left leg veins:" in a note that names no vessel in full: how often it speaks of veins, and of arteries. */
function classWords(tokens: readonly Token[]): { readonly vein: number; readonly artery: number } {
  const count = (pattern: RegExp): number => tokens.filter(({ text }) => pattern.test(text)).length;
  return { vein: count(/^(?:veins?|venous|veno|venogram|venography)$/), artery: count(/^(?:artery|arteries|arterial|arteriogram|arteriography)$/) };
}

/** A sentence with what was found in it, its vessels not settled yet. */
interface RawSentence extends SentenceVessels {
  readonly hits: Hits;
  readonly sides: readonly Side[];
}

/** Sides of the limbs that headings name: "Angio R leg:". */
function headedSides(tokens: readonly Token[], { vessels, terms }: Hits, sections: readonly Section[]): ReadonlySet<Side> {
  const sides = new Set<Side>();
  for (const { heading, kind } of sections) {
    if (heading === null || kind === 'history' || kind === 'comparison' || kind === 'plan') continue;
    const from = tokenAt(tokens, heading.start);
    const to = tokenAt(tokens, heading.end);
    if (!within(terms, { from, to }).some((hit) => hit.to <= to && hit.meanings.some(({ cat }) => cat === 'limb'))) continue;
    for (const hit of within(vessels, { from, to })) if (hit.to <= to) for (const term of hit.meanings) if (term.kind === 'side' && term.side !== 'both') sides.add(term.side);
  }
  return sides;
}

/** "IVUS (right):", "IVUS LEFT": the side that such a heading gives to what stands under it without one. */
function sidesOfIvusHeadings({ vessels }: Hits, sections: readonly Section[]): ReadonlyMap<Section, Side> {
  const sides = new Map<Section, Side>();
  // Sections and hits both stand in reading order.
  let at = 0;
  for (const section of sections) {
    const { heading, modality, kind } = section;
    if (heading === null || (modality !== 'ivus' && kind !== 'ivus-findings')) continue;
    while ((vessels[at]?.start ?? Infinity) < heading.start) at++;
    const named = new Set<Side | 'both'>();
    for (let next = at; (vessels[next]?.end ?? Infinity) <= heading.end; next++) for (const term of vessels[next]?.meanings ?? []) if (term.kind === 'side') named.add(term.side);
    const [only] = named;
    if (only !== undefined && only !== 'both' && named.size === 1) sides.set(section, only);
  }
  return sides;
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
    if (covers(span, hit) && hit.meanings.some((term) => term.kind === 'vessel' && (!term.needsContext || isSide(vessels[at - 1], hit) || isImaged(hits, hit)))) return true;
  }
  return false;
}

/** "L AT": a side right in front of a short form makes it a vessel. */
const isSide = (before: Hit<VesselTerm> | undefined, hit: Hit<VesselTerm>): boolean => before?.to === hit.from && before.meanings.some(({ kind }) => kind === 'side');

/** "IVUS AT:", "AT (IVUS):": so does the word for what looked at it. */
const isImaged = ({ terms }: Hits, { from, to }: Pick<Hit<VesselTerm>, 'from' | 'to'>): boolean => {
  const before = [1, 2].map((length) => terms[firstHit(terms, from - length)]).find((hit) => hit?.to === from);
  const behind = terms[firstHit(terms, to + 1)];
  return [before, behind?.from === to + 1 ? behind : undefined].some((hit) => hit?.meanings.some(({ cat }) => cat === 'ivus'));
};

/** Ids of the vessels that the note names other than by a word that only points back; "external iliac" names artery and vein for "the external". */
function namedVessels({ vessels }: Hits): ReadonlySet<string> {
  const named = new Set<string>();
  for (const { meanings } of vessels) {
    const [only, other] = meanings;
    if (only?.kind === 'vessel' && !other && only.form !== 'anaphor') named.add(only.id);
    else if (other) for (const term of meanings) if (term.kind === 'vessel' && term.form === 'stem' && hasBareName(term.id)) named.add(term.id);
  }
  return named;
}

/** Ids of the vessels that the note names by words that can mean nothing else: in full, with their side, in a list of vessels ("pop + AT"), or as what was gone into. */
function surelyNamed(found: readonly (readonly RawGroup[])[]): ReadonlySet<string> {
  const sure = new Set<string>();
  for (const groups of found)
    for (const { mentions, governor } of groups) {
      const placed = governor === 'into' || governor === 'through' || mentions.some(({ needsContext }) => !needsContext);
      for (const { candidates, candidates: [only, other], needsContext, side, form } of mentions)
        // "L anterior tibial" is the artery or the vein: either is named.
        if (only !== undefined && (other === undefined || form === 'stem') && form !== 'anaphor' && (placed || !needsContext || side !== null)) for (const id of candidates) sure.add(id);
    }
  // "SMA: normal. IMA with a RIM": beside the other arteries of the gut the short form is one of them.
  if (sure.has('superior-mesenteric-artery') || sure.has('celiac-artery')) sure.add('inferior-mesenteric-artery');
  return sure;
}

/** "IVUS of the AT again: ...", "AT then ballooned": words that tell when, behind a name. */
const afterName = /^(?:again|afterwards?|alone|itself|too)$/;
/** "AT 9:40", "AT 8 atm", "PT 14.2 seconds", "PT/INR 1.1": a time, a pressure and a test of the blood. */
const noneBehind = /^(?:\d[\d.]*(?: ?: ?\d| ?(?:am|pm|h|hrs?|hours?|min|minutes|atm|atmospheres|bar|s|secs?|seconds|inr)\b)|[/,;]? ?(?:inr|a?ptt)\b)/;

/** "PT: vessel 2.6 mm", "AT occluded": no verb of a person behind it, as in "PT tolerated the procedure". */
function standsAlone(tokens: readonly Token[], { terms }: Hits, { to }: RawMention): boolean {
  const next = tokens[to];
  if (noneBehind.test(tokens.slice(to, to + 3).map(({ text }) => text).join(' '))) return false;
  if (!next || next.kind !== 'word' || afterName.test(next.text)) return true;
  const hit = terms[firstHit(terms, to)];
  return hit?.from === to && hit.meanings.some(({ cat }) => cat === 'finding' || cat === 'lesion' || cat === 'prep' || cat === 'access');
}

/**
 * Short forms such as AT and PT name a vessel only among other vessels, behind a side or a preposition, or where the note
 * names that vessel elsewhere and the short form stands as a name.
 */
function inContext(all: readonly RawGroup[], named: ReadonlySet<string>, known: (mention: RawMention) => boolean): RawGroup[] {
  if (all.length === 0) return [];
  const groups = flatMap(all, (group) => {
    if (group.mentions.every(({ form }) => form !== 'anaphor')) return [group];
    const mentions = flatMap(group.mentions, (mention) => {
      if (mention.form !== 'anaphor') return [mention];
      const candidates = mention.candidates.filter((id) => antecedentsOf(id).some((each) => named.has(each)));
      return candidates.length === 0 ? [] : [{ ...mention, candidates }];
    });
    return mentions.length === 0 ? [] : [{ ...group, mentions }];
  });
  const sure = groups.some(({ mentions }) => mentions.some(({ needsContext }) => !needsContext));
  return groups.filter(
    ({ mentions, governor }) =>
      mentions.some(({ needsContext }) => !needsContext) ||
      mentions.some((mention) => mention.side !== null || known(mention)) ||
      ((sure || governor === 'into' || governor === 'through') && governor !== 'at'),
  );
}

/** "Puncture of the right common femoral artery (Miss G) and left common femoral artery (Mr. P)": the next of a list is entered too. */
const chained = (access: readonly boolean[], groups: readonly RawGroup[], tokens: readonly Token[]): boolean[] => {
  if (groups.length < 2) return [...access];
  const entered = [...access];
  groups.forEach((group, index) => {
    const before = groups[index - 1];
    if (before && entered[index - 1] && !entered[index] && group.mentions.every(({ candidates }) => candidates.every(isPuncturable)) && (group.governor === 'none' ? isListed(tokens, before.to, group.from) : group.governor === before.governor && isListedAgain(tokens, before.to, group.from))) entered[index] = true;
  });
  return entered;
};

/** Between two vessels stands nothing but "and", with words in parentheses. */
function isListed(tokens: readonly Token[], from: number, to: number): boolean {
  let depth = 0;
  let joined = false;
  for (let at = from; at < to; at++) {
    const text = tokens[at]?.text ?? '';
    if (text === '(') depth++;
    else if (text === ')') depth--;
    else if (depth === 0 && (text === 'and' || text === ',' || text === '&')) joined = true;
    else if (depth === 0) return false;
  }
  return joined && to - from <= 14;
}

/** "Puncture of the right common femoral artery and then of the left": the preposition is said again. */
function isListedAgain(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from > 5 || !/^(?:,|and|&)$/.test(tokens[from]?.text ?? '')) return false;
  for (let at = from + 1; at < to; at++) if (!/^(?:and|then|also|next|afterwards|subsequently|of|into|in|to|at|the)$/.test(tokens[at]?.text ?? '')) return false;
  return true;
}

/** The hits of one sentence. */
const hitsIn = (hits: Hits, sentence: Sentence): Hits => ({
  vessels: within(hits.vessels, sentence), devices: within(hits.devices, sentence), terms: within(hits.terms, sentence),
});

/** Every side word, "both" left out. */
function sidesIn({ vessels }: Hits): Side[] {
  const sides: Side[] = [];
  for (const { meanings } of vessels) for (const term of meanings) if (term.kind === 'side' && term.side !== 'both') sides.push(term.side);
  return sides;
}

function within<Meaning>(hits: readonly Hit<Meaning>[], { from, to }: Pick<Sentence, 'from' | 'to'>): readonly Hit<Meaning>[] {
  const first = firstHit(hits, from);
  return hits.slice(first, firstHit(hits, to));
}
