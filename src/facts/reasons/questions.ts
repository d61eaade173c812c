import type { Reading, ReadSentence } from '../../language/read-note.js';
import type { IvusContext } from '../ivus/ivus-context.js';
import { movementsOf, type Movement } from '../movement/movements.js';

/** Questions written out in a passage on IVUS: what IVUS was to answer, and no result. */

const question = /^\W*(?:(?!(?:in|for|of|at|on|within)\b)[a-z][a-z ]{2,30} ?[:-] )?(?:(?:and|so|but|first|second|third|next|then|also|one|two|[ab12])\b[,.):]? ?)?(?:what|where|how|is|was|are|were|does|did|which|has|had|why|who|could)\b(?! (?:else )?(?:to|next)\b)[^?]*\?\W*$/;

/** "Is the wire inside the plaque?", "R SFA - is it dissected?", "And what on earth is the thing at P2?"; "thrombus?" behind a result is none. */
export const isQuestion = ({ said: words }: ReadSentence): boolean => (words.includes('?') && question.test(words)) || (words.includes('question') && asked.test(words)) || asksOutright(words);

/** "We asked of IVUS two questions: is there a flap ...; and does the common iliac share in it?": announced and asked in one sentence. */
export const asksOutright = (words: string): boolean => words.endsWith('?') && outright.test(words);

const outright = /\b(?:questions?|asked|ask|answers?)\b[^?:]*(?:: ?(?:\W?\w\)? )?(?:(?:first|one|1)\W{1,2})?(?:is|are|was|were|does|do|did|has|have|had|can|could|would|how|what|where|which|whether)\b|\bwhether\b)/;

/** "The questions put to IVUS were whether the stent was crushed and how wide the aorta is above it", with no answer behind. */
const asked = /^\W*(?:(?:the|our|my|main|chief|only|two|three) ){0,3}questions? (?:\w+ ){0,5}?(?:was|were|is|are) (?:whether|how|if|what|where|which)\b(?!.*(?:[;:]|\b(?:answer\w*|showed|settled|yes|no)\b))/;

const announcing = /\b(?:questions?|ask(?:ed|s)?|answer(?:ed|s)?|find out|to learn|to know)\b/;

/** Sentences up to the run that answers the question, and back to the words that announce it. */
const reach = 4;

/** "Residual clot in the popliteal vein? Can't tell, contrast layers.": what a doubt that names no vessel is about is told in the question in front. */
export const questioned = ({ sentences }: Reading, doubt: ReadSentence): ReadSentence => {
  const before = sentences[doubt.index - 1];
  return doubt.vessels.length === 0 && before?.paragraph === doubt.paragraph && before.vessels.length > 0 && /\?\W*$/.test(before.said) ? before : doubt;
};

/** A question in a passage on IVUS, in front of the run or behind "two questions". */
export function asksOfIvus({ sentences }: Reading, sentence: ReadSentence, contexts: readonly IvusContext[], movements: readonly Movement[]): boolean {
  if (contexts[sentence.index]?.tie === 'none' || !isQuestion(sentence)) return false;
  const near = (at: number): ReadSentence | undefined => (sentences[at]?.paragraph === sentence.paragraph ? sentences[at] : undefined);
  for (let step = 1; step <= reach; step++) {
    const [ahead, back] = [near(sentence.index + step), near(sentence.index - step)];
    if (ahead && movementsOf(movements, ahead).some(({ mover }) => mover === 'ivus')) return true;
    if (back && !isQuestion(back) && announcing.test(back.said)) return true;
  }
  return false;
}
