import type { Reading, ReadSentence } from '../language/read-note.js';
import { tokenAt } from '../language/tokens.js';

/** A result told in a sentence, as token indices `[from, to)`. */
export interface Shown {
  readonly from: number;
  readonly to: number;
  readonly measured: boolean;
}

/** "20 by 24", "14 x 15": two diameters. */
const isCross = (text: string | undefined): boolean => text === 'by' || text === 'x' || text === '×';

/** "4 stored": how many pictures or runs, no measurement. */
const counted = /^(?:stored|saved|kept|archived|recorded|loops?|cineloops?|runs?|pass(?:es)?|images?|pictures?|clips?|series|vessels?|veins?|arteries|segments?|sites?|stations?|times)$/;

/** "IVUS bore this out", "IVUS of that vessel did not confirm it": a verdict on what other imaging suggested. */
const verdict = /\b(?:ivus|(?:intravascular |the )ultrasound)(?: (?:of|in) (?:it|that|this|the)(?: (?:vessel|vein|artery|segment|same|one))?)?(?: (?:clearly|then|also|however|only|fully))* (bore (?:this|it|that|them) out|bears (?:this|it|that) out|agreed|concurred|(?:did not|failed to|could not) (?:confirm|corroborate|bear|show|find|agree|support) ?(?:it|this|that|any|one)?|(?:confirmed|corroborated|refuted|disproved|contradicted|excluded|dispelled|endorsed) (?:it|this|that|the (?:finding|suspicion|impression|same))|(?:proved|showed) (?:otherwise|the same))\b/;

/** Where in the text the verdict stands; null where the sentence gives none. */
function verdictIn({ said, start, terms }: ReadSentence): number | null {
  if (!terms.some(({ meanings }) => meanings.some(({ cat }) => cat === 'ivus'))) return null;
  const found = verdict.exec(said);
  return found?.[1] === undefined ? null : start + found.index + found[0].length - found[1].length;
}

/** Finding words and measurements of a sentence. */
export function shownIn(reading: Reading, sentence: ReadSentence): Shown[] {
  const shown: Shown[] = [];
  for (const hit of sentence.terms)
    for (const term of hit.meanings)
      if (term.id === 'measure' && reading.tokens[hit.from - 1]?.text === 'not') continue;
      else if (term.cat === 'finding' || (term.cat === 'purpose' && term.id === 'noun')) shown.push({ from: hit.from, to: hit.to, measured: term.id === 'measure' });
  for (let at = sentence.from + 1; at < sentence.to; at++) {
    const token = reading.tokens[at];
    const before = reading.tokens[at - 1];
    if (token?.text === '%' && before?.kind === 'number') shown.push({ from: at - 1, to: at + 1, measured: true });
    else if (token?.kind === 'number' && isCross(before?.text) && sentence.devices.length === 0 && reading.tokens[at - 2]?.kind === 'number' && sentence.vessels.length > 0) shown.push({ from: at - 2, to: at + 1, measured: true });
    else if (sentence.row && token?.kind === 'number' && sentence.vessels.length > 0 && !counted.test(reading.tokens[at + 1]?.text ?? '')) shown.push({ from: at, to: at + 1, measured: true });
  }
  const verdict = verdictIn(sentence);
  if (verdict !== null) {
    const at = tokenAt(reading.tokens, verdict);
    shown.push({ from: at, to: at + 1, measured: true });
  }
  return shown.sort((a, b) => a.from - b.from);
}

