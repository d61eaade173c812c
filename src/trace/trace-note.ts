import { reasonsOf } from '../facts/reasons/reasons.js';
import { readFacts } from '../facts/read-facts.js';
import { movementsOf, readMovements, type Movement } from '../facts/movement/movements.js';
import { testimonyOf } from '../facts/sections-of-fact.js';
import { weighCues, type EventRange } from '../facts/status.js';
import { clampNote } from '../language/clamp-note.js';
import type { Hit } from '../language/text/hits.js';
import { readNote, type Reading, type ReadSentence } from '../language/read-note.js';
import type { VesselGroup } from '../language/vessels/resolve-vessels.js';
import type { DeviceTerm } from '../lexicon/devices.js';
import type { Term } from '../lexicon/terms.js';
import type { AnalyzeOptions } from '../model/analysis.js';
import { covers, overlaps, quoteOf, type Quote, type Span } from '../model/span.js';
import type { Trace, TracedCue, TracedMovement, TracedPhrase, TracedSentence, TracedVessel } from '../model/trace.js';
import { factsWithEvidence, type FactWithEvidence } from './facts-with-evidence.js';

/**
 * Tells how a note was read, so that a wrong reading leads to a line of a lexicon: for each sentence in which something
 * was found, the phrases with their entries, the vessels with the source of their side, the movements, every cue as it
 * was weighed, and the facts that came of it. Reads the note anew; the answer itself costs nothing of this.
 */
export function traceNote(text: string, options: AnalyzeOptions = {}): Trace {
  const { note } = clampNote(text, options);
  const reading = readNote(note);
  const facts = factsWithEvidence(readFacts(reading, { dateOfService: options.dateOfService ?? null }));
  const movements = readMovements(reading);
  return {
    sentences: reading.sentences.flatMap((sentence) => {
      const traced = traceSentence(reading, sentence, movementsOf(movements, sentence), facts);
      return isTelling(sentence, traced) ? [traced] : [];
    }),
  };
}

/** A sentence made a fact, or holds words that could have made one. */
const isTelling = ({ vessels, terms }: ReadSentence, { facts, movements }: TracedSentence): boolean =>
  facts.length > 0 || movements.length > 0 || vessels.length > 0 || terms.some((hit) => hit.meanings.some(({ cat }) => cat === 'ivus'));

function traceSentence(reading: Reading, sentence: ReadSentence, moved: readonly Movement[], facts: readonly FactWithEvidence[]): TracedSentence {
  return {
    ...trimmedQuote(reading, sentence),
    section: sentence.section.kind,
    testimony: testimonyOf(sentence),
    phrases: phrasesOf(reading, sentence),
    vessels: sentence.vessels.map((group) => traceVessel(reading, group)),
    movements: moved.map(traceMovement),
    cues: cuesOf(reading, sentence, moved),
    facts: facts.filter(({ evidence }) => evidence.some((quote) => overlaps(quote, sentence))).map(({ words }) => words),
  };
}

function trimmedQuote(reading: Reading, { start, end }: Span): Quote {
  return quoteOf(reading.text, { start, end: start + reading.text.slice(start, end).trimEnd().length });
}

const termEntry = ({ cat, id }: Term): string => `lexicons/terms.json ${cat}/${id}`;

/** Devices and terms; the word "left" of a vessel is no verb, prepositions show as what leads a vessel, cues are weighed apart. */
function phrasesOf({ text }: Reading, { devices, terms, vessels }: ReadSentence): TracedPhrase[] {
  const phrase = (hit: Hit<unknown>, entry: string): TracedPhrase => ({ ...quoteOf(text, hit), entry });
  const named = (hit: Hit<DeviceTerm>): TracedPhrase[] => hit.meanings.map(({ kind }) => phrase(hit, `lexicons/devices.json ${kind}`));
  const apart = terms.filter((hit) => !vessels.some((group) => covers(group, hit)));
  return [...devices.flatMap(named), ...apart.flatMap((hit) => hit.meanings.filter(({ cat }) => cat !== 'cue' && cat !== 'prep').map((term) => phrase(hit, termEntry(term))))]
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

function traceVessel({ text }: Reading, group: VesselGroup): TracedVessel {
  const { refs, mentions, governor, access } = group;
  return { ...quoteOf(text, group), vessels: refs, side: sideSource(refs.some(({ side }) => side !== null), mentions), governor, access };
}

function sideSource(sided: boolean, mentions: VesselGroup['mentions']): TracedVessel['side'] {
  if (!sided) return 'none';
  const said = mentions.filter(({ side }) => side !== null).length;
  if (said === mentions.length) return 'said';
  return said > 0 ? 'list' : 'around';
}

const traceMovement = ({ mover, motion, outcome, refs }: Movement): TracedMovement => ({ device: mover, motion, outcome, vessels: refs });

/** The events of a sentence that cues are weighed for: each mention of IVUS, each entry, each vessel that something was taken to. */
function eventsOf({ terms, vessels }: ReadSentence, moved: readonly Movement[]): (EventRange & Span)[] {
  const ivus = terms.filter(({ meanings }) => meanings.some(({ cat }) => cat === 'ivus'));
  const taken = new Set(moved.map(({ group }) => group));
  return [...ivus, ...vessels.filter((group) => group.access || taken.has(group))];
}

function cuesOf({ text, tokens }: Reading, sentence: ReadSentence, moved: readonly Movement[]): TracedCue[] {
  const { reasons } = reasonsOf(tokens, sentence);
  return eventsOf(sentence, moved).flatMap((event) =>
    weighCues(tokens, sentence, event, reasons).map(({ hit, term, loss }): TracedCue => ({
      ...quoteOf(text, hit), entry: termEntry(term), event: text.slice(event.start, event.end), lost: loss?.replaceAll('-', ' ') ?? null,
    })),
  );
}
