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
const noResult = /^\W*(?:because|since|as|to|for|due|given|reasons?|why|indications?|purpose|so|so that|in order|whether|the (?:aim|goal|question|reason|purpose|concern))\b|\b(?:suspect\w*|possibl[ey]|probable|probably|likely|fear\w*|rais\w+|question\w*|concern\w*|worr\w+|wonder\w*|unclear|equivocal|whether|might|may|could|would|should|had (?:been|shown|suggested|looked|appeared)|\w*(?:venogra|angiogra|aortogra|arteriogra|fistulogra|cavogra)\w*|dsa|cta?|mr[aiv]|duplex|contrast|fluoro\w*|doppler|chosen|selected|placed|deployed|planned|implanted|inflated|ballooned|advanced|stented|decided|(?:was|were|be|been) (?:then |therefore |not )?(?:done|performed|used|treated|dilated|opened|needed|required|attempted|given|taken))\b|\b(?:known|histor\w+|usual|previous\w*|prior|earlier|elsewhere|ago|last (?:week|month|year)|ulcer\w*|o?edema|swelling|swollen|limb|legs?|calf|symptom\w*|pain\w*|patients?|target|goal|discussed|agreed|famil(?:y|ies))\b|\?/;

/** "... to determine: degree of stenosis; presence of thrombus", "... the following: webs": what was asked goes on behind the mark. */
const listsAims = /^[^;:]*\b(?:determine|assess|evaluate|define|establish|answer|see|know|find out|look for|clarify|the following|(?:two|three|four|several|these|following) (?:\w+ )?(?:things|reasons|questions|points|aims|purposes|goals))\W*$/;
const asksOn = /^\W*(?:(?:the|any|its) )?(?:degree|extent|presence|absence|severity|length|nature|cause|type|mechanism|morphology|location|size|diameters?|reference)\b(?! (?:was|were|is|of [\d.]|[\d.])|[^;]*\b(?:was|were|measured)\b)/;

/** "Because venography was equivocal: mild narrowing", "since the film showed two things: ...": a colon tells more of what other imaging showed. */
const ofOthers = /\b(?:\w*(?:venogra|angiogra|aortogra|arteriogra|fistulogra|cavogra)\w*|dsa|cta?|mr[aiv]?|duplex|films?|contrast)(?: (?:\w+ )?(?:findings?|images?|runs?|pictures?))? (?:was|were|is|had|has|showed|shows|suggested|looked|appeared|raised|left|remained)\b/;
const byIvusOnly = /\b(?:mm2|cm2|sq|areas?|lumen|intima\w*|probe)\b/;

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
  const [opening] = marks;
  if (opening === undefined) return [];
  const aim = said(reading, tokens[first.from]?.start ?? sentence.start, tokens[opening]?.start ?? sentence.end);
  if (listsAims.test(aim) || (tokens[opening]?.text === ':' && ofOthers.test(aim) && !byIvusOnly.test(said(reading, tokens[opening]?.end ?? sentence.end, sentence.end)))) return [];
  return marks.flatMap((mark, at) => {
    // "... to define it - a tight stenosis - before stenting": an aside.
    if (tokens[mark]?.text === '-' && (tokens[marks[at + 1] ?? mark + 1]?.text === '-' || tokens[marks[at - 1] ?? mark + 1]?.text === '-')) return [];
    const to = marks[at + 1] ?? sentence.to;
    const words = said(reading, tokens[mark]?.end ?? sentence.end, tokens[to - 1]?.end ?? sentence.end).trim();
    if (noResult.test(words) || asksOn.test(words) || sentence.terms.some(({ from, meanings }) => from > mark && from < to && meanings.some(({ cat }) => cat === 'ivus'))) return [];
    return answer.test(words) || sentence.terms.some((hit) => hit.from > mark && hit.from < to && isFinding(hit)) ? [{ from: mark + 1, to }] : [];
  });
}

/** Whether the clause is such an answer without a word for what was found. */
export const isBareAnswer = (reading: Reading, sentence: ReadSentence, { from, to }: EventRange): boolean =>
  answer.test(said(reading, reading.tokens[from]?.start ?? sentence.end, reading.tokens[to - 1]?.end ?? sentence.end).trim());
