import type { TaggedWord } from './part-of-speech.js';

/** A run of words that belong to one verb, as indices `[from, to)`. */
export interface VerbPhrase {
  readonly from: number;
  readonly to: number;
  /** The verbs of the phrase in order, with a "to" between them; no adverbs, no negation. */
  readonly verbs: readonly string[];
  readonly tags: readonly ReadonlySet<string>[];
  /** How the clause is led: by itself, by a word such as "after" or "which", or by a condition. */
  readonly clause: 'main' | 'subordinate' | 'conditional';
}

const subordinators = new Set(['after', 'once', 'when', 'while', 'because', 'since', 'as', 'before', 'until', 'although', 'though', 'where', 'which', 'that', 'who', 'whose', 'whom']);
const conditions = new Set(['if', 'unless', 'whether', 'provided', 'should']);
const forms = /^(?:is|are|was|were|be|been|being|am)$/;

const isVerb = ({ text, tags }: TaggedWord, previous: TaggedWord | undefined): boolean =>
  (tags.has('Verb') && !tags.has('Particle')) || (previous !== undefined && forms.test(previous.text) && /(?:ed|wn|en)$/.test(text));

/** Words that may stand inside a phrase and are no verbs of it. */
const isFiller = ({ text, tags }: TaggedWord): boolean => tags.has('Adverb') || tags.has('Negative') || tags.has('Particle') || text === 'neither' || text === 'able' || text === 'unable';

/** The verb phrases of a clause, in order; a participle that stands like an adjective ("the narrowed vein") is none. */
export function findVerbPhrases(words: readonly TaggedWord[]): VerbPhrase[] {
  const phrases: VerbPhrase[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word || !isVerb(word, words[at - 1])) continue;
    const to = phraseEnd(words, at);
    const verbs = words.slice(at, to).filter((each, index, all) => each.text === 'to' || each.text === 'able' || each.text === 'unable' || isVerb(each, all[index - 1]));
    if (verbs.length > 1 || !isAttribute(words, at)) {
      const from = words[at - 1]?.text === 'to' ? at - 1 : at;
      const led = from < at ? ['to'] : [];
      phrases.push({
        from, to, verbs: [...led, ...verbs.map(({ text }) => text)], tags: [...led.map(() => new Set<string>()), ...verbs.map(({ tags }) => tags)],
        clause: clauseOf(words, phrases.at(-1)?.to ?? 0, from),
      });
    }
    at = to - 1;
  }
  return phrases;
}

function phraseEnd(words: readonly TaggedWord[], from: number): number {
  let end = from + 1;
  for (let at = from + 1; at < words.length; at++) {
    const word = words[at];
    if (!word || words[at - 1]?.closed) break;
    if (isVerb(word, words[at - 1])) end = at + 1;
    else if (!isFiller(word) && !(word.text === 'to' && verbFollows(words, at + 1))) break;
  }
  return end;
}

const verbFollows = (words: readonly TaggedWord[], at: number): boolean => {
  const next = words[at];
  return next !== undefined && (next.tags.has('Infinitive') || next.text === 'be');
};

function isAttribute(words: readonly TaggedWord[], at: number): boolean {
  const before = words[at - 1];
  if (!before || !words[at]?.tags.has('PastTense') || before.closed) return false;
  return before.tags.has('Determiner') || before.tags.has('Possessive') || before.tags.has('Adjective') || before.tags.has('Preposition');
}

function clauseOf(words: readonly TaggedWord[], from: number, to: number): VerbPhrase['clause'] {
  let clause: VerbPhrase['clause'] = 'main';
  if (isInverted(words) && !words.slice(0, to).some(({ closed }) => closed)) return 'conditional';
  for (let at = from; at < to; at++) {
    const { text = '', closed = false } = words[at] ?? {};
    if (conditions.has(text)) clause = 'conditional';
    else if (subordinators.has(text) && words[at + 1]?.text !== 'more') clause = 'subordinate';
    if (closed) clause = 'main';
  }
  return clause;
}

/** "Had the gradient persisted", "should it persist". */
const isInverted = ([first, second]: readonly TaggedWord[]): boolean =>
  /^(?:had|were|should)$/.test(first?.text ?? '') && (second?.tags.has('Determiner') === true || second?.tags.has('Pronoun') === true);
