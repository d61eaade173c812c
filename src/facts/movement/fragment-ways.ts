import { hasTerm } from '../../language/text/hits.js';
import type { Reading, ReadSentence } from '../../language/read-note.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import { isTrunk } from '../../anatomy/vessel-tree.js';
import { testimonyOf } from '../sections-of-fact.js';
import { isConduit, movers, type Mover } from './device-phrases.js';
import type { Movement } from './movement.js';

/** Ways told in fragments: "Exchanged for a vertebral catheter. Left subclavian artery, then on into the left internal thoracic artery. DSA: ...". */

/** All that such a fragment holds beside its vessels. */
const linking = /^(?:first|then|next|now|and|on|onto|into|to|in|from|there|that|this|it|here|further|farther|deeper|beyond|over|up|down|across|out|also|again|finally|lastly|last|afterwards|thereafter|subsequently|straight|back|the|its|one|after|another|order|turn|succession|sequence|artery|vein|trunk|via|through|by|way|of)$/;
/** "Left renal artery, hand run.", behind the last of them. */
const filming = /^(?:dsa|runs?|hand|selective|selectively|angiogram|arteriogram|venogram|injections?|injected|pictures?|views?|films?|filmed|two|three|each)$/;
/** From vessel to vessel: a list of what was seen is not told so. */
const onward = /\b(?:then|into|onto|on to|from (?:there|here|that|this|it)|further|farther|deeper|next|afterwards|thereafter|in (?:that|this) order|in turn|one after (?:another|the other)|in succession)\b|>|→/;
const opensOnward = /^\W*(?:then|next|now|finally|lastly|thereafter|afterwards|from (?:there|here|that|this)|on (?:in)?to|further|deeper)\b/;
const entering = new Set(['catheter', 'microcatheter', 'ivus-catheter']);
/** "The catheter was taken out", "a Cobra was ready", "would have been next": nothing in hand. */
const notInHand = /\b(?:out|removed|withdrawn|ready|later|would|could|planned|next time|discarded|only|wire alone|lost|broke\w*|failed)\b/;
const longestTakingUp = 16;

/** The vessels of a sentence without a verb that stands right behind a catheter taken in hand, or goes on from where that one was. */
export function waysInFragments(reading: Reading, sentence: ReadSentence, walked: readonly Movement[], before: readonly Movement[]): Movement[] {
  if (sentence.vessels.length === 0 || sentence.devices.length > 0 || sentence.row || testimonyOf(sentence) !== 'session') return [];
  const groups = sentence.vessels.filter((group) => !walked.some((movement) => movement.group === group));
  if (groups.length === 0 || !sentence.vessels.every(isPlain) || !isFragment(reading, sentence)) return [];
  const mover = takenInHand(reading, sentence) ?? goingOn(reading, sentence, before);
  return mover === null ? [] : groups.map((group): Movement => ({ sentence, mover, motion: 'go', group, refs: group.refs, outcome: 'reached', at: group.from, lead: null }));
}

const isPlain = ({ access, governor, mentions }: VesselGroup): boolean =>
  !access && (governor === 'none' || governor === 'into' || governor === 'to' || governor === 'through') && !mentions.some(({ mouth }) => mouth);

/** Vessels, and nothing beside them but words that lead from one to the next. */
function isFragment({ tokens }: Reading, { from, to, vessels }: ReadSentence): boolean {
  const last = vessels.at(-1)?.to ?? to;
  if (vessels[0] && vessels[0].from - from > 4) return false;
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (!token || vessels.some(({ mentions }) => mentions.some((mention) => at >= mention.from && at < mention.to))) continue;
    if (token.kind === 'mark' ? !/^[,.;>→-]$/.test(token.text) : !linking.test(token.text) && !(at >= last && filming.test(token.text))) return false;
  }
  return true;
}

/** The catheter that a short sentence right in front takes in hand, where the fragment leads from vessel to vessel or a picture follows it. */
function takenInHand(reading: Reading, sentence: ReadSentence): Mover | null {
  const front = reading.sentences[sentence.index - 1];
  if (!front || front.paragraph !== sentence.paragraph || testimonyOf(front) !== 'session' || front.to - front.from > longestTakingUp) return null;
  if (front.vessels.some(({ access }) => access) || notInHand.test(front.said) || ['modality', 'cue', 'out', 'lesion', 'finding', 'therapy', 'ivus', 'access'].some((cat) => hasTerm(front.terms, cat))) return null;
  if (!onward.test(sentence.said) && !(front.vessels.length === 0 && (endsInPicture.test(sentence.said) || isPicture(reading.sentences[sentence.index + 1], sentence)))) return null;
  const last = front.devices.findLast(({ meanings }) => meanings[0]?.kind !== 'not-a-device' && meanings[0]?.kind !== 'guidewire');
  const kind = last?.meanings[0]?.kind;
  if (!last || kind === undefined || kind === 'not-a-device' || !entering.has(kind) || isConduit(reading.tokens, last.from, kind, front)) return null;
  return movers[kind];
}

/** "DSA: ...", "Two views." right behind. */
const isPicture = (next: ReadSentence | undefined, { paragraph }: ReadSentence): boolean =>
  next?.paragraph === paragraph && (next.terms.some((hit) => hit.from - next.from <= 3 && hit.meanings.some(({ cat, id }) => cat === 'modality' && id === 'angio')) || pictures.test(next.said));
const pictures = /^\W*(?:(?:selective|hand|two|three|one|several|oblique|both|magnified|dsa) )*(?:runs?|views?|pictures?|films?|projections?|injections?)\b/;

const endsInPicture = /\b(?:dsa|runs?|angiogram|arteriogram|venogram|injections?|injected|pictures?|views?|films?|filmed)(?: each)?\W*$/;

/** "Catheter in the right renal vein, venogram. Left renal vein, venogram.": told as the one right in front. */
const repeatsPicture = (sentence: ReadSentence, { sentence: before, refs }: Movement): boolean =>
  !refs.every(isTrunk) && before.index === sentence.index - 1 && before.to - before.from <= longestTakingUp && endsInPicture.test(sentence.said) && endsInPicture.test(before.said) && !notInHand.test(before.said);

/** Sentences of pictures that may stand between two fragments. */
const reach = 3;

/** "Left renal artery. DSA: normal. Then the right renal artery. DSA: ...": the catheter that was moved last, where only pictures were told since. */
function goingOn({ sentences }: Reading, sentence: ReadSentence, before: readonly Movement[]): Mover | null {
  const last = before.at(-1);
  if (last?.mover !== 'catheter' || last.outcome !== 'reached' || !(opensOnward.test(sentence.said) || repeatsPicture(sentence, last)) || last.sentence.paragraph !== sentence.paragraph || sentence.index - last.sentence.index > reach) return null;
  const between = sentences.slice(last.sentence.index + 1, sentence.index);
  return between.every((one) => isPicture(one, sentence)) ? last.mover : null;
}
