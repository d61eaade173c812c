import { tagWords, type TaggedWord } from './part-of-speech.js';
import { findVerbPhrases, type VerbPhrase } from './verb-phrases.js';

/** What the main verb of a clause says about when and whether. */
export interface VerbReading {
  /** `past` only of what is told as having happened; plans and "was to be" are `future`, a bare purpose is `infinitive`. */
  readonly tense: 'past' | 'present' | 'future' | 'infinitive' | 'none';
  /** Possible, allowed or needed rather than told: can, could, may, might, must, should, would, ought, need, had to. */
  readonly modal: boolean;
  readonly negated: boolean;
}

const none: VerbReading = { tense: 'none', modal: false, negated: false };
const intentions = /^(?:plan|intend|schedul|consider|contemplat|propos|recommend|discuss|offer|anticipat|envisag|request|requir|arrang|advis|suggest|hop|wish|prefer|expect|want|reserv|suppos|mean|meant|due)(?:e|es|s|ed|ned|ing|ning)?$/;
const refusals = /^(?:declin|refus|defer|postpon|cancel|abandon|omit|withh|avoid|skip|forg|fail|neglect)(?:e|ed|s|es|red|led|ted|ped|eld|one|oing|ing)?$/;
const attempts = /^(?:attempt|try|tries|tried|opt|decid|elect|choos|chose|chosen|need|ask|agree)(?:e|s|ed|ing)?$/;
/** "About to be threaded", "not possible to thread": what follows is not told as done. */
const prospects = new Set(['about', 'ready', 'due', 'possible', 'impossible', 'necessary', 'likely', 'unlikely', 'free', 'reluctant']);
const denials = new Set(['not', 'never', 'neither', 'nor', 'nowhere', 'none', 'cannot']);
const modals = new Set(['can', 'could', 'may', 'might', 'must', 'should', 'would', 'ought', 'cannot']);
const pastForms = new Set(['was', 'were', 'did', 'had', 'has', 'have']);

/**
 * Reads the main verb of a short clause, for verbs that no lexicon knows ("The probe was shepherded into ..."). Only
 * `past` without `modal` and `negated` tells that something was done. The library is loaded at the first call.
 */
export function readVerb(sentence: string): VerbReading {
  const words = tagWords(sentence);
  const phrases = findVerbPhrases(words);
  const phrase = mainPhrase(words, phrases);
  if (!phrase) return none;
  const { tense, modal } = tenseOf(words, phrase);
  return { tense, modal, negated: isNegated(words, phrase) };
}

/** The first finite verb outside side clauses; of "planned and carried out" the second. */
function mainPhrase(words: readonly TaggedWord[], phrases: readonly VerbPhrase[]): VerbPhrase | null {
  const finite = phrases.filter(({ clause, verbs }) => clause === 'main' && verbs[0] !== 'to');
  const told = finite.find((phrase) => tenseOf(words, phrase).tense !== 'none');
  if (!told) return phrases.find(({ clause, verbs }) => clause === 'main' && verbs[0] === 'to') ?? phrases.find(({ clause }) => clause === 'subordinate') ?? null;
  const next = finite[finite.indexOf(told) + 1];
  const joined = next && words[next.from - 1]?.text === 'and' && next.from - told.to <= 3;
  return joined && intentions.test(told.verbs.at(-1) ?? '') ? next : told;
}

function tenseOf(words: readonly TaggedWord[], { from, to: end, verbs, tags }: VerbPhrase): Pick<VerbReading, 'tense' | 'modal'> {
  const [first = '', second = ''] = verbs;
  const rest = verbs.slice(1);
  const to = rest.indexOf('to');
  const governing = to < 0 ? verbs.at(-1) ?? '' : verbs[to] ?? '';
  if (first === 'to' || (to < 0 && words[from - 1]?.text === 'to')) return { tense: 'infinitive', modal: false };
  if (first === 'will' || first === 'shall') return { tense: 'future', modal: false };
  if (modals.has(first)) return { tense: 'infinitive', modal: true };
  if (second === 'going' && verbs[2] === 'to') return { tense: 'future', modal: false };
  if (second === 'to' && /^(?:is|are|was|were|am)$/.test(first)) return { tense: 'future', modal: false };
  if (second === 'to' && /^(?:ha[sd]|have|need(?:s|ed)?)$/.test(first)) return { tense: 'infinitive', modal: true };
  const ahead = words[end]?.tags.has('Negative') ? end + 1 : end;
  if (second === 'about' || (prospects.has(words[ahead]?.text ?? '') && words[ahead + 1]?.text === 'to')) return { tense: 'infinitive', modal: false };
  if (intentions.test(governing)) return { tense: 'future', modal: false };
  if (attempts.test(governing)) return { tense: 'infinitive', modal: false };
  return { tense: finiteTense(verbs, tags), modal: false };
}

function finiteTense(verbs: readonly string[], tags: VerbPhrase['tags']): VerbReading['tense'] {
  const [first = ''] = verbs;
  const [kinds] = tags;
  if (pastForms.has(first) && (verbs.length > 1 || !/^ha(?:s|ve)$/.test(first))) return 'past';
  if (kinds?.has('PastTense') && !kinds.has('Gerund')) return 'past';
  if (kinds?.has('Gerund') || kinds?.has('Imperative') || (kinds?.has('Infinitive') && !/^(?:do|have)$/.test(first))) return 'none';
  return 'present';
}

function isNegated(words: readonly TaggedWord[], { from, to, verbs }: VerbPhrase): boolean {
  if (verbs.some((verb) => verb === 'unable' || refusals.test(verb))) return true;
  let opening = from;
  while (opening > 0 && !words[opening - 1]?.closed) opening--;
  for (let at = opening; at < words.length; at++) {
    const { text = '' } = words[at] ?? {};
    const before = words[at - 1]?.text ?? '';
    if (at >= to && words[at - 1]?.closed) return false;
    if (denials.has(text) && !(before === 'if' || before === 'or')) return true;
    if (text === 'no' && (at === to || (at < from ? before !== 'with' : /^(?:in|into|of|on|to|through|at|within)$/.test(before)))) return true;
  }
  return false;
}
