import type { Reading, ReadSentence } from '../../language/read-note.js';
import { said } from '../../language/text/said.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import { sameVessel } from '../../model/vessel.js';
import { isElsewhere } from './seen-before.js';

/** Entries that failed at first and were made in the end, of the same vessel. */

const again = '(?:second|third|fourth|2nd|3rd|next|repeat(?:ed)?|subsequent|another|final|last|new|later)';
const deed = '(?:accessed|punctured|entered|cannulated|stuck|re-?accessed|re-?punctured|re-?stuck|needled)';
const byThen = '(?:then |now |finally |eventually |ultimately |subsequently |successfully |easily |readily |again |later |at last )*';
const made = new RegExp([
  `\\b${again}(?: (?:\\w+ )?(?:attempts?|sticks?|pass(?:es)?|punctures?|try|tries|time|one|needle))?\\b[^.;]{0,70}?\\b(?:succe(?:ss\\w*|eded)|(?:was|were) (?:good|fine|clean)|good (?:return|flash|flow|blood|pulsatile)|pulsatile|brisk|went (?:in|well)|worked)\\b`,
  `\\baccess (?:was |could be )?${byThen}(?:obtained|gained|achieved|established|successful)\\b`,
  `\\b(?:it|(?:artery|vein|vessel)|but|and|then|yet) (?:was |were |could be |we ){0,2}${byThen}${deed}\\b`,
  `\\bable to (?:access|enter|puncture|cannulate|stick)\\b`,
  `\\bsheath (?:was |were |then |could be )*(?:placed|inserted|introduced|put|went|slid|advanced)\\b`,
].join('|'), 'g');
const notMade = /\b(?:un(?:able|successful)|not|no|never|without|nor|neither|if|would|failed|elsewhere)\b[^.;,]{0,40}$/;
const notYet = /\b(?:before|until|prior to)\b[^.;,]*$/;
const givenUp = /\b(?:abandoned|given up|gave (?:it |that |this )?up|aborted|without success|in vain|unsuccessful\w*|failed|no sheath)\b/;
const ended = /\b(?:abandoned|given up|gave (?:it |that |this )?up|aborted|no sheath)\b/;
const failing = /\b(?:fail\w*|unsuccess\w*|not|no|never|unable|attempt\w*|tried|would only|without|in vain|first|initial\w*)\b/;
/** "It took three attempts to access the ...", "several attempts were needed to enter ...": so many went before the one that was made. */
const soMany = /\b(?:took|required|requiring|needed) (?:\w+ ){1,3}(?:attempts?|tries|passes|sticks|punctures) (?:to|at|of|for) [^.;]*$|\b(?:attempts|tries|passes|sticks|punctures) (?:were|was) (?:required|needed|necessary) (?:to|for) [^.;]*$/;

/** "After several attempts to access the ...": made only where the sentence goes on to no other place. */
const afterMany = /\bafter (?:\w+ ){1,3}(?:attempts?|tries|passes|sticks|punctures) (?:to|at|of|for) [^.;]*$/;

/** Sentences behind the failure that may tell of the entry. */
const reach = 3;

/** "The first stick of the right CFA failed, the second was good", "... was unsuccessful. A second attempt was successful": an entry that failed was made in the end. */
export function isMadeAfterAll(reading: Reading, sentence: ReadSentence, group: VesselGroup): boolean {
  const front = said(reading, sentence.start, group.start);
  if ((soMany.test(front) || (afterMany.test(front) && !isElsewhere(sentence, group) && !sentence.vessels.some((one) => one.from >= group.to && isOther(one, group)))) && !givenUp.test(sentence.said)) return true;
  if (/\battempts? (?:to \w+|at|of) (?:the |his |her )?$/.test(front) && /^[^.;:]{0,50}\b(?:was|were|proved) (?:\w+ )?successful\b/.test(said(reading, group.end, sentence.end))) return true;
  const course = courseBehind(reading, sentence, group);
  const failure = failing.test(front) ? 0 : course.search(failing);
  return failure >= 0 && tellsMade(course.slice(failure));
}

const isOther = ({ refs }: VesselGroup, group: VesselGroup): boolean => !refs.some((ref) => group.refs.some((one) => sameVessel(one, ref)));

/** "...; a sheath was placed on the left", "and access was gained via the right", behind an attempt on the other side. */
const toLeft = /(?:[,;]| and| but)[^,;]*\b(?:on|in|at|to|into|from|via|through) the left\b.*$/;
const toRight = /(?:[,;]| and| but)[^,;]*\b(?:on|in|at|to|into|from|via|through) the right\b.*$/;

/** What is told of the attempt, up to another vessel or side. */
function courseBehind(reading: Reading, sentence: ReadSentence, group: VesselGroup): string {
  const next = sentence.vessels.find((one) => one.from >= group.to && isOther(one, group));
  let words = said(reading, group.end, next?.start ?? sentence.end);
  const turned = group.refs.some(({ side }) => side === 'left') ? toRight : toLeft;
  if (group.refs.every(({ side }) => side !== null && side === group.refs[0]?.side) && turned.test(words)) return words.replace(turned, '');
  if (next) return words;
  for (let at = sentence.index + 1; at <= sentence.index + reach; at++) {
    const behind = reading.sentences[at];
    if (!behind || behind.paragraph !== sentence.paragraph || behind.vessels.some((one) => isOther(one, group)) || isElsewhere(behind, group) || behind.sideWords.some((side) => group.refs.every((ref) => ref.side !== side))) break;
    words += ` ${behind.said}`;
  }
  return words;
}

/** Words of an entry that was made, neither denied in front of it nor given up behind. */
function tellsMade(words: string): boolean {
  for (const match of words.matchAll(made)) {
    const front = words.slice(0, match.index);
    const turns = /^(?:but|yet|then)\b/.test(match[0]);
    const [own = '', ...later] = words.slice(match.index).split(/[.;]/);
    if ((turns || !notMade.test(front)) && !(notYet.test(front) && givenUp.test(front)) && !givenUp.test(own) && !ended.test(later.join('.'))) return true;
  }
  return false;
}
