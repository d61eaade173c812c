import { hasTerm } from '../../language/text/hits.js';
import type { Reading, ReadSentence } from '../../language/read-note.js';
import { saidWithin } from '../../language/text/said.js';
import { tokenAt } from '../../language/text/tokens.js';
import type { Movement } from '../movement/movements.js';
import { shownIn } from './shown-results.js';
import { deniedEverywhere } from './told-of-all.js';

/** Verbs and marks behind which a sentence reports. */
export const reporting = new Set(['showed', 'shows', 'showing', 'shown', 'demonstrated', 'demonstrating', 'demonstrates', 'revealed', 'revealing', 'reveals', 'confirmed', 'confirming', 'confirms', 'found', 'disclosed', 'identified', 'measured', 'measuring', 'read', 'gave', 'saw', 'seen', 'noted', 'documented', 'displayed', 'outlined', 'depicted', 'pictured', 'told', 'gave', 'out', 'with', '=', ':']);

/** The same told as if it went on now. */
const presents = new Set(['see', 'find', 'note', 'notice', 'noticed', 'observe', 'observed', 'discovered', 'show', 'read']);

/** Token from which a sentence reports: behind a reporting verb where it also tells of the run itself; null where it does not report. */
export function reportStart(reading: Reading, sentence: ReadSentence, moved: readonly Movement[]): number | null {
  const { tokens } = reading;
  const performed = sentence.terms.find(({ meanings, start }) => meanings.some(({ cat, id }) => cat === 'performed' && id === 'performed') && !alsoDone.test(saidWithin(sentence, sentence.start, start)) && !toldBefore.test(saidWithin(sentence, sentence.start, start)));
  const tells = moved.length > 0 || (performed !== undefined && !reporting.has(tokens[performed.from]?.text ?? '') && tokens[performed.to]?.kind !== 'number' && !/^(?:run|runs|pass|passes|look)$/.test(tokens[performed.from]?.text ?? '') && hasTerm(sentence.terms, 'ivus'));
  if (!tells) return sentence.from;
  const after = moved.length > 0 ? Math.max(...moved.map(({ group }) => group.from)) : (performed?.to ?? sentence.from);
  const measured = measuredRightBehind(reading, sentence, moved);
  if (measured !== null) return measured;
  const everywhere = deniedEverywhere(sentence);
  if (everywhere !== null) return tokenAt(tokens, everywhere);
  const clause = clauseOfFinding(reading, sentence, after);
  if (clause !== null) return clause;
  for (let at = sentence.from; at < sentence.to; at++) {
    const text = tokens[at]?.text ?? '';
    // "..., finding by the ultrasound that it went down to 7 mm".
    if (text === 'finding' && at > after && tokens[at - 1]?.text === ',') return at;
    // "We put the probe in the aorta and see much plaque".
    if (presents.has(text) && at > after && /^(?:and|we|i|you)$/.test(tokens[at - 1]?.text ?? '')) return at;
    if (!reporting.has(text)) continue;
    if (text === ':' || text === '=') {
      if (at - sentence.from > 1) return at;
      continue;
    }
    if (text === 'found' && at <= after && shownIn(reading, sentence).some(({ from }) => from > at && from - at <= 4)) return at;
    if (text === 'with' || text === 'seen' || text === 'read' || text === 'noted' || text === 'found') {
      if (at <= after) continue;
      if (/^(?:was|were)$/.test(tokens[at - 1]?.text ?? '') && shownIn(reading, sentence).some(({ from, to }) => from >= after && to <= at)) return after;
      if (text === 'with' && !shownIn(reading, sentence).some(({ from }) => from > at && from - at <= 5)) continue;
    }
    if (tokens.slice(sentence.from, at).some((token, back) => token.text === 'what' && /^(?:is|was|were)$/.test(tokens[sentence.from + back - 1]?.text ?? ''))) return sentence.from;
    if (text === 'shown' || text === 'showed' || at > sentence.from) return at;
  }
  for (let at = after; at < sentence.to; at++) {
    const mark = tokens[at]?.text ?? '';
    if (mark === ';' || mark === '-') return at;
    if (moved.length === 0 && at === after && shownIn(reading, sentence).filter(({ from, measured }) => from > at && measured).length > 0 && sentence.vessels.some(({ to }) => to <= (shownIn(reading, sentence).find(({ from }) => from > at)?.from ?? 0))) return at;
    if ((mark === 'was' || mark === 'were' || mark === 'is') && shownIn(reading, sentence).some(({ from, measured }) => from > at && (measured || from - at <= 3))) return at;
  }
  return null;
}

/** "Run up the wire into the left common iliac, 17 mm, soft plaque": a measure of its own right behind the vessel; "into the renal, 5 mm past the stent" is how far. */
function measuredRightBehind(reading: Reading, sentence: ReadSentence, moved: readonly Movement[]): number | null {
  const { tokens } = reading;
  const last = moved.findLast(({ outcome, mover }) => outcome === 'reached' && mover === 'ivus')?.group;
  if (!last || tokens[last.to]?.text !== ',' || tokens[last.to + 1]?.kind !== 'number' || !/^(?:mm|mm2)$/.test(tokens[last.to + 2]?.text ?? '') || !/^[,;.]$/.test(tokens[last.to + 3]?.text ?? '')) return null;
  return shownIn(reading, sentence).some(({ from, measured }) => measured && from > last.to && from <= last.to + 3) ? last.to : null;
}

/** "The right external iliac on IVUS had a round lumen, so that made a good landing zone": the result is told in front of what was made of it. */
const toldBefore = /\b(?:on|by|with|under) (?:the )?(?:ivus|intravascular ultrasound),? (?:it )?(?:also )?(?:had|has|was|were|is|measured|showed|looked|appeared|read)\b.{12}/;

/** "None in the right hepatic vein, which was inspected in the same way": what was done stands behind what was found. */
const alsoDone = /\b(?:none|nothing|no|normal|clean|clear|free|healthy|patent|web|thrombus|plaque|stenosis|narrowing|compression|flap|dissection|\d ?%|mm2?)\b.*, (?:which (?:was|were) (?:also |likewise |then )?|(?:ivus|intravascular ultrasound) (?:\w+ )?having been (?:also |then )?)$/;

const seen = /^ (?:was|were|is) (?:(?:not|never|also|clearly) )?(?:seen|present|found|noted|identified|evident|observed|visible|encountered|detected|appreciated|absent|apparent|there)\b/;

/** "The cava was examined by IVUS, and thrombus was not present": where the clause begins that tells of a finding. */
function clauseOfFinding(reading: Reading, sentence: ReadSentence, after: number): number | null {
  for (const { from, to } of shownIn(reading, sentence)) {
    if (from <= after || !seen.test(saidWithin(sentence, reading.tokens[to - 1]?.end ?? sentence.end))) continue;
    for (let at = from - 1; at >= after && at >= from - 4; at--) if (/^(?:and|but|,|;)$/.test(reading.tokens[at]?.text ?? '')) return at;
  }
  return null;
}
