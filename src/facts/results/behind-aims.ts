import type { Reading, ReadSentence } from '../../language/read-note.js';
import { said } from '../../language/text/said.js';
import type { Token } from '../../language/text/tokens.js';
import { reasonsOf } from '../reasons/reasons.js';
import type { EventRange } from '../status.js';

/** What IVUS showed, told in the same sentence behind what it was for. */

const isFinding = ({ meanings }: ReadSentence['terms'][number]): boolean => meanings.some(({ cat }) => cat === 'finding');

/** ";", ":", "=", "->", " - ": what parts an answer from its question. */
const parts = (tokens: readonly Token[], at: number): boolean => {
  const text = tokens[at]?.text ?? '';
  if (text === ';' || text === ':' || text === '=' || text === '→') return true;
  if (text === '>' && tokens[at - 1]?.text === '-') return true;
  return text === '-' && (tokens[at]?.gap ?? 0) >= 1 && (tokens[at + 1]?.gap ?? 0) >= 1;
};

/** "None was seen", "neither", "it was absent", "it did not": an answer without a word of its own for what was found. */
const answer = /^\W*(?:(?:there )?(?:was|were) )?(?:none|neither|no such \w+|nothing|nil|it (?:was|is) (?:not |still |indeed )?(?:there|present|absent|seen|found)|it (?:did|does|had|has)(?: not)?|they (?:were|did)(?: not)?|yes|no|not (?:seen|present|found|the case))(?=$|[.,;)]| (?:was|were|is|seen|found|present|there|in|within|of|at|left|remained|visible|identified)\b)/;

/** More of the reason, what was only thought of, what other imaging showed, or what was done: no result of IVUS. */
const noResult = /^\W*(?:because|since|as|to|for|due|given|reasons?|why|indications?|purpose|so|so that|in order|whether|the (?:aim|goal|question|reason|purpose|concern))\b|\b(?:suspect\w*|possibl[ey]|probable|probably|likely|fear\w*|rais\w+|question\w*|concern\w*|worr\w+|wonder\w*|unclear|equivocal|whether|might|may|could|would|should|had (?:been|shown|suggested|looked|appeared)|\w*(?:venogra|angiogra|aortogra|arteriogra|fistulogra|cavogra)\w*|dsa|cta?|mr[aiv]|duplex|contrast|fluoro\w*|doppler|chosen|selected|placed|deployed|planned|implanted|inflated|ballooned|advanced|stented|decided|(?:was|were|be|been) (?:then |therefore |not )?(?:done|performed|used|treated|dilated|opened|needed|required|attempted|given|taken))\b|\?/;

const mayAnswer = /[;:=→>]| - /;

/**
 * "IVUS was used to look for clot; none was seen", "... because the ostium was hidden: the stent hangs into the aorta", "... to measure it -> 5 mm": the
 * clauses behind the reason that tell what was seen, as token ranges.
 */
export function answersBehindAim(reading: Reading, sentence: ReadSentence): readonly EventRange[] {
  if (!mayAnswer.test(sentence.said)) return [];
  const { tokens } = reading;
  const [first] = reasonsOf(tokens, sentence).reasons;
  if (!first || !sentence.terms.some(({ from, meanings }) => from < sentence.to && meanings.some(({ cat }) => cat === 'ivus'))) return [];
  const marks: number[] = [];
  for (let at = first.from + 2; at < sentence.to; at++) if (parts(tokens, at)) marks.push(at);
  return marks.flatMap((mark, at) => {
    const to = marks[at + 1] ?? sentence.to;
    const words = said(reading, tokens[mark]?.end ?? sentence.end, tokens[to - 1]?.end ?? sentence.end).trim();
    if (noResult.test(words) || sentence.terms.some(({ from, meanings }) => from > mark && from < to && meanings.some(({ cat }) => cat === 'ivus'))) return [];
    return answer.test(words) || sentence.terms.some((hit) => hit.from > mark && hit.from < to && isFinding(hit)) ? [{ from: mark + 1, to }] : [];
  });
}

/** Whether the clause is such an answer without a word for what was found. */
export const isBareAnswer = (reading: Reading, sentence: ReadSentence, { from, to }: EventRange): boolean =>
  answer.test(said(reading, reading.tokens[from]?.start ?? sentence.end, reading.tokens[to - 1]?.end ?? sentence.end).trim());
