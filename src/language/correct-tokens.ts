import { knownWords } from '../lexicon/vocabulary.js';
import { correctVesselWord } from './spelling.js';
import type { Token } from './tokens.js';

const shortest = 6;

/** Tokens with misspelt vessel words read as what they mean; offsets stay those of the note. */
export function correctTokens(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token) => {
    if (token.kind !== 'word' || token.text.length < shortest || knownWords.has(token.text)) return token;
    const text = correctVesselWord(token.text);
    return text === null ? token : { ...token, text };
  });
}
