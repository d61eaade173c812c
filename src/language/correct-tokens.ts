import { lexiconWord } from '../lexicon/vocabulary.js';
import { correctVesselWord } from './spelling.js';
import type { Token } from './tokens.js';

const shortest = 6;

/**
 * Tokens with misspelt vessel words read as what they mean; offsets stay those of the note. A word of the lexicons is
 * given the lexicons' own string, so that every later look-up compares by identity.
 */
export function correctTokens(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token) => {
    if (token.kind !== 'word') return token;
    const known = lexiconWord(token.text);
    const text = known ?? (token.text.length < shortest ? null : correctVesselWord(token.text));
    return text === null ? token : { start: token.start, end: token.end, text: lexiconWord(text) ?? text, kind: token.kind, gap: token.gap };
  });
}
