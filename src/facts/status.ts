import type { Hit } from '../language/hits.js';
import type { ReadSentence } from '../language/read-note.js';
import type { Token } from '../language/tokens.js';
import type { Term } from '../lexicon/terms.js';

/** What the words around an event say of it. `null`: nothing stands against it. */
export type Standing = 'negated' | 'failed' | 'planned' | 'historical' | null;

/** An event in a sentence, as token indices `[from, to)`. */
export interface EventRange {
  readonly from: number;
  readonly to: number;
}

interface Cue {
  readonly hit: Hit<Term>;
  readonly term: Term;
}

const forwardEnds = new Set([';', 'but', 'however', 'although', 'though', 'then', ':', 'thus', 'hence', 'therefore', 'so', 'consequently', 'instead']);
const ranks: Readonly<Record<string, number>> = { negated: 4, declined: 4, failed: 3, conditional: 2, planned: 2, historical: 1 };
const standings: Readonly<Record<string, Exclude<Standing, null>>> = {
  negated: 'negated', declined: 'negated', failed: 'failed', conditional: 'planned', planned: 'planned', historical: 'historical',
};

/**
 * Weighs the assertion cues of a sentence for one event (the ConText way: every cue has a direction and a reach and stops
 * at words that end a clause). `outside` names stretches whose cues speak of something else, such as a stated purpose.
 */
export function standingOf(
  tokens: readonly Token[], sentence: ReadSentence, event: EventRange, outside: readonly EventRange[] = [],
): { readonly standing: Standing; readonly cue: Hit<Term> | null } {
  let best: Cue | null = null;
  for (const hit of sentence.terms) {
    for (const term of hit.meanings) {
      if (term.cat !== 'cue' || rank(term) <= (best ? rank(best.term) : 0)) continue;
      if (outside.some(({ from, to }) => hit.from >= from && hit.to <= to)) continue;
      if (acts(tokens, sentence, hit, term, event)) best = { hit, term };
    }
  }
  return best ? { standing: standings[best.term.id] ?? null, cue: best.hit } : { standing: null, cue: null };
}

const rank = (term: Term): number => ranks[term.id] ?? 0;

function acts(tokens: readonly Token[], sentence: ReadSentence, hit: Hit<Term>, term: Term, event: EventRange): boolean {
  if (term.id === 'conditional' && asksWhether(tokens, sentence, hit.from)) return false;
  if (hit.from >= event.from && hit.to <= event.to) {
    if (term.dir === 'b') return term.id === 'failed' || term.id === 'negated';
    return wordsBetween(sentence, hit.to, event.to) <= term.reach + 1;
  }
  if (hit.to <= event.from) {
    if (term.dir === 'b') return false;
    return wordsBetween(sentence, hit.to, event.from) <= term.reach && !hasWord(tokens, hit.to, event.from, forwardEnds);
  }
  if (term.dir === 'f' || hit.from < event.to) return false;
  if (term.id === 'failed' && ownsObject(sentence, hit.to)) return false;
  return wordsBetween(sentence, event.to, hit.from) <= term.reach && !hasWord(tokens, event.to, hit.from, backwardEnds);
}

/** "I could not tell on two projections if there was a narrowing": a question, no condition. */
function asksWhether(tokens: readonly Token[], { from }: ReadSentence, at: number): boolean {
  if (tokens[at]?.text !== 'if' && tokens[at]?.text !== 'whether') return false;
  for (let back = at - 1; back >= from && back >= at - 8; back--) {
    const text = tokens[back]?.text ?? '';
    if (/^(?:tell|know|see|say|sure|clear|unclear|certain|uncertain|determine|decide|ask|asked|question|judge|learn|answer|settle|doubt|decipher|distinguish)$/.test(text)) return true;
    if (text === ';' || text === ',') return false;
  }
  return false;
}

const backwardEnds = new Set([';', 'then', 'so', 'as', 'because', 'since', 'while', 'whereas', 'until', 'which']);

/** A failure that names its own vessel ("could not be advanced into the SMA") does not reach back. */
const ownsObject = (sentence: ReadSentence, to: number): boolean =>
  sentence.vessels.some(({ from, governor }) => from >= to && from - to <= 4 && (governor === 'into' || governor === 'through' || governor === 'to'));

/** Words between two places, vessel phrases counted as one. */
function wordsBetween(sentence: ReadSentence, from: number, to: number): number {
  let words = to - from;
  for (const group of sentence.vessels) if (group.from >= from && group.to <= to) words -= group.to - group.from - 1;
  return words;
}

function hasWord(tokens: readonly Token[], from: number, to: number, words: ReadonlySet<string>): boolean {
  for (let at = from; at < to; at++) if (words.has(tokens[at]?.text ?? '')) return true;
  return false;
}
