import type { Reading, ReadSentence } from '../../language/read-note.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import { said } from '../../language/text/said.js';
import { sameVessel } from '../../model/vessel.js';
import { isUsual } from './entry-lines.js';
import { isSheathedNext } from './failed-entries.js';

/** Entries told as tried, without a word that they failed, and the vessel that was entered in their place. */

/** Spares most sentences the patterns. */
const mayTry = /\b(?:tried|attempt\w*|tries|sticks?|passes|punctures?|started|began|go at|went for|aimed)\b/;

const inFront = /\b(?:tried|attempted|(?:started|began) (?:with|at|in|on|from)|had a go at|went for|aimed (?:for|at))(?: first| initially)?(?: (?:for|to (?:puncture|enter|access|stick|cannulate|get into)))?(?: the| his| her)? $/;
/** "Several attempts at the", "attempts to enter the", "the first two sticks of the". */
const attemptsAt = /\b(?:attempts?|tries|sticks?|passes|punctures?) (?:(?:(?:were|was) made )?(?:at|of|on|into|to (?:puncture|enter|access|stick|cannulate|needle|get into)))(?: the| his| her)? $/;
const noEntry = /^(?: (?:artery|vein))?(?: lumen)?[^.;:]{0,70}?\b(?:failed|(?:was|were|proved|remained) (?:all |both |again )?(?:unsuccessful|fruitless|futile|in vain|without success)|did not succeed|came to nothing|had to be (?:given up|abandoned)|(?:was|were) (?:given up|abandoned))\b(?! to (?:cross|reach|advance))/;
const fromElsewhere = /^[^.;:]{0,40}\b(?:from (?:above|below|the|an?|inside|within)|over the (?:bifurcation|top|wire)|lesions?|occlusions?|stenos[ie]s|branch)\b/;

/** "Several attempts at the right common femoral artery with ultrasound were unsuccessful": so many needles, and what became of them, with no vessel between. */
function attemptsFail(reading: Reading, sentence: ReadSentence, group: VesselGroup): boolean {
  const next = sentence.vessels.find(({ from }) => from >= group.to);
  const words = said(reading, group.end, next?.start ?? sentence.end);
  return attemptsAt.test(said(reading, Math.max(sentence.start, group.start - 60), group.start)) && noEntry.test(words) && !fromElsewhere.test(words);
}

const behind = /^(?: (?:artery|vein))? ?:?[^.;:()]{0,40}\b(?:tried|attempted|gone for|aimed at)\b/;
const asFirst = /\b(?:first|initially|started|began)\b/;

/** "I first tried the left radial", "an antegrade puncture of the right CFA was tried first". */
const isTried = (reading: Reading, { said: words, start, end }: ReadSentence, group: VesselGroup): boolean =>
  mayTry.test(words) && (inFront.test(said(reading, Math.max(start, group.start - 60), group.start)) || behind.test(said(reading, group.end, Math.min(end, group.end + 60))));

const failing = /\b(?:abandon\w+|gave (?:this|that|the) (?:site|side|artery|vein|vessel|groin|wrist) up|neither [^.;]{0,40}wires? (?:would|could|went|passed|advanced)|given up|gave (?:it |that |this )?up|unsuccessful\w*|aborted|without success|no success|in vain|spasm\w*|clamped|no (?:blood )?(?:return|flash)|would (?:not|only)|no wire (?:would|advanc\w+|pass\w*|threaded|went)|wire never|never (?:got|went|came|been|was)? ?in(?:to|side)?|unable to (?:wire|thread|pass|advance)|(?:quit|bailed|moved off|walked away from) (?:on |from |out of )?(?:that|this|the|it)\b|could(?: not|n.?t)|did not|refused|bounced|coiled|curled|buckled|kinked|nothing back|pressure was held|failed|(?:with|to) the same (?:result|outcome|fate|end)|no (?:wire|passage))\b/g;
const succeeding = /\b(?<!\b(?:no|never an?|nor an?|not an?) (?:\w+ )?)(?:sheath|slender|introducer) (?:was |were |then |could be )*(?:placed|inserted|introduced|put|went|slid|in\b)|\b(?:took|accepted) (?:a|an|the|our)\b|\b\d{1,2} ?-?(?:f|fr|french)(?: \w+)? in\b|\bsuccessful\b/g;

const lastOf = (pattern: RegExp, words: string): number => {
  let at = -1;
  for (const match of words.matchAll(pattern)) at = match.index;
  return at;
};

/** Whether a sentence tells of an entry that came to nothing. */
export const isFailing = ({ said: words }: ReadSentence): boolean => lastOf(failing, words) > lastOf(succeeding, words);

/** Sentences behind the attempt that may tell what became of it. */
const reach = 2;

interface Course {
  /** What is told of the attempt, up to the entry that took its place. */
  readonly words: string;
  /** Another vessel was entered after it. */
  readonly replaced: boolean;
  /** It is told that one turned to that other vessel. */
  readonly turned: boolean;
}

/** "The left radial took a 6F sheath": another vessel of the skin that a clause is about. */
const isSubject = (group: VesselGroup): boolean => group.governor === 'none' && isUsual(group);

function courseOf(reading: Reading, sentence: ReadSentence, group: VesselGroup): Course {
  let words = '';
  for (let at = sentence.index; at <= sentence.index + reach; at++) {
    const here = reading.sentences[at];
    if (!here || here.paragraph !== sentence.paragraph) break;
    const from = here === sentence ? group.end : here.start;
    const next = here.vessels.find((each) => each.start >= from && !each.refs.some((ref) => group.refs.some((one) => sameVessel(one, ref))) && (each.access || isSubject(each) || isInPlace(reading, here, each)));
    words += ` ${said(reading, from, next?.start ?? here.end)}`;
    if (next) return { words, replaced: true, turned: isTurnedTo(reading, here, next) };
  }
  return { words, replaced: false, turned: false };
}

/** Whether an entry that is told as tried came to nothing: words of failure behind it, or another vessel entered after the "first" one. */
export function triedWithoutSuccess(reading: Reading, sentence: ReadSentence, group: VesselGroup): boolean {
  if (!mayTry.test(sentence.said)) return false;
  const fail = attemptsFail(reading, sentence, group);
  if (!fail && !isTried(reading, sentence, group)) return false;
  const { words, replaced, turned } = courseOf(reading, sentence, group);
  const succeeded = lastOf(succeeding, words);
  return fail || lastOf(failing, words) > succeeded || (replaced && succeeded < 0 && (turned || asFirst.test(sentence.said)));
}

/** What goes wrong with a vessel under the needle. */
const trouble = /\b(?:spasm\w*|clamp(?:ed|ing|s)|(?:closed|closing|clenched|shut|seized)(?: down| up)?|(?:would not|did not|could not|failed to|never) (?:let|take|accept|admit|give|pass|allow|receive|bleed|hold|thread|return|yield|flow)|refus(?:ed|ing)|reject(?:ed|ing)|roll(?:ed|ing)|(?:slid|slipped|moved) away|collaps(?:ed|ing)|tore|ruptured|blew|burst|lost the wire|(?:gave|got|drew|yielded|returned|bled) (?:back )?(?:only|no|nothing|clot)|no (?:return|flash|wire|flow|blood)|coiled|curled|buckled|kinked)\b/;
/** How such an attempt ends. */
const ending = /\b(?:(?:no|without a|never (?:\w+ )?an?|nor a) (?:\w+ )?(?:sheath|introducer)\b(?! (?:larger|bigger|longer|exchange|injection|shot|of more))|let (?:go|be|alone)\b|left (?:(?:it|that) )?(?:alone|in peace|be|at that)\b|and left it\b(?! (?:in|there|as|for|with))|given up|gave (?:it )?up|abandoned|forsaken|pressed|compressed|pressure was held|(?:needle|wire|everything|all)(?: (?:and wire|was|were|had to be|then)){0,2} (?:taken|pulled|drawn|came|brought) out\b|nothing (?:was )?(?:left|put) in(?:to)? (?:it|there|place)\b)/;
const wentIn = /\b(?:sheath|introducer|catheter|closure|angio-?seal|perclose|proglide|mynx)|\b\d{1,2} ?-?(?:f|fr|french)\b|\beasily\b/;

/** "Spasm was relieved with verapamil", "collapsed with each breath but was entered": trouble that passed, or came before the entry. */
const overcome = /(?<!\b(?:not|never|hardly|barely|without|cannot) (?:\w+ )?)\b(?:relieved|resolved|respond(?:ed|ing)|subsided|passed off|abated|eased|settled|improved|overcome|broke|punctured|entered|accessed|stuck|cannulated|needled|wires? (?:was |were |then |easily |could be ){0,3}(?:passed|advanced|threaded|went|introduced|placed)\b(?! (?:no|only|out)\b))\b/g;
const anyTrouble = new RegExp(trouble.source, 'g');
const isOvercome = (words: string): boolean => lastOf(overcome, words) > lastOf(anyTrouble, words);

/** What is pressed or taken out when all is over. */
const ofTheClose = /\bat (?:the )?(?:end|close|conclusion|completion)\b|\bend of (?:the )?(?:case|procedure|study|session|operation|examination)\b|\b(?:wrist|tr|radial|compression) ?-?band\b|\bwhen (?:all|everything|we|it) (?:was|were) (?:done|over|finished)\b/;

/** "The radial was stuck three times, went into spasm each time, and no sheath was placed": several verbs of one vessel, of trouble first, then of the end. */
export function endsInVain(reading: Reading, sentence: ReadSentence, group: VesselGroup): boolean {
  if (!trouble.test(sentence.said)) return false;
  const next = sentence.vessels.find(({ from, refs }) => from >= group.to && !refs.some((ref) => group.refs.some((one) => sameVessel(one, ref))));
  const words = said(reading, group.end, next?.start ?? sentence.end);
  const went = trouble.exec(words);
  const end = went ? ending.exec(words.slice(went.index)) : null;
  if (!went || !end) return false;
  const at = went.index + end.index;
  return !wentIn.test(words.slice(0, at)) && !isOvercome(words.slice(went.index, at)) && !ofTheClose.test(words.slice(went.index)) && lastOf(succeeding, words.slice(at + end[0].length)) < 0 && !isSheathedNext(reading, sentence);
}

const ofNeedle = /\b(?:needle|needled|punctur\w+|sticks?|stuck|flash|blood return)\b/;
const ofEntry = /\b(?:needle|needled|punctur\w+|sticks?|stuck|flash|return|ultrasound|sheath|spasm|micropuncture|seldinger|wires?)\b/;
const ofDeed = /\b(?:sticks?|punctures?|to (?:puncture|enter|access|stick|needle)) /;
const insideKinds = new Set(['catheter', 'microcatheter', 'ivus-catheter', 'infusion-catheter', 'balloon', 'stent', 'atherectomy', 'thrombectomy']);

const fromInside = ({ devices }: ReadSentence): boolean => devices.some(({ meanings }) => insideKinds.has(meanings[0]?.kind ?? ''));

/**
 * An attempt that names no puncture beside the vessel: the words behind it tell of needle, wire or spasm. Once something was
 * entered (`known`), a wire may have tried from inside, and only the needle tells of an entry.
 */
export const isAttempt = (reading: Reading, sentence: ReadSentence, group: VesselGroup, known: boolean): boolean =>
  mayTry.test(sentence.said) && isUsual(group) && !fromInside(sentence) && triedWithoutSuccess(reading, sentence, group) &&
  ((attemptsFail(reading, sentence, group) && (ofDeed.test(said(reading, sentence.start, group.start)) || ofNeedle.test(sentence.said) || (!known && ofEntry.test(sentence.said)))) || isReplaced(reading, sentence, group, known) || sameFate.test(said(reading, group.end, sentence.end)) || (known ? ofNeedle : ofEntry).test(courseOf(reading, sentence, group).words));

/** "The left was tried with the same result", behind one that failed. */
export const sameFate = /^[^.;]{0,70}\b(?:with|to) (?:exactly |much )?the same (?:result|outcome|fate|end)\b/;

/** "Left brachial artery tried first, in vain. Right CFA taken": nothing was entered before, and another vessel was in its place. */
const isReplaced = (reading: Reading, sentence: ReadSentence, group: VesselGroup, known: boolean): boolean =>
  !known && group.governor === 'none' && courseOf(reading, sentence, group).replaced;


const changed = /\b(?:moved|switched|turned|changed|went|crossed|fell back|settled|opted|used|took|chose|picked)(?: (?:over|on|back|then|next|instead))*(?: (?:to|for))?(?: the| his| her)? $/;
const entryBehind = /\binstead\b|\b(?:ultrasound|micropuncture|needle|seldinger|punctur\w+|stuck|stick|sheath|slender|cut-?down)\b|\b\d{1,2} ?-?(?:f|fr|french)\b/;

/** "... and used the right jugular instead, 10 Fr", "I moved to the left brachial vein, got in there and placed a sheath". */
export const isInPlace = (reading: Reading, sentence: ReadSentence, group: VesselGroup): boolean =>
  (group.governor === 'to' || group.governor === 'none' || group.governor === 'into') && isUsual(group) && !fromInside(sentence) &&
  changed.test(said(reading, Math.max(sentence.start, group.start - 50), group.start)) && entryBehind.test(said(reading, group.end, Math.min(sentence.end, group.end + 110)));

const turnedTo = /\b(?:(?:we|i|he|she|operator|so|then|and) )(?:(?:therefore|then|next|so|instead|thus) )*(?:moved|switched|turned|changed|went|crossed|fell back|converted)(?: (?:over|on|back|then|next|instead|down|up))* to(?: the| his| her)? $/;
const notYet = /\b(?:next|another|later|tomorrow|planned?|will|would|could|if|should)\b/;

/** "..., so we moved to the left femoral vein at mid-thigh": behind an entry that failed, the vessel that was entered for it. */
export const isTurnedTo = (reading: Reading, sentence: ReadSentence, group: VesselGroup): boolean =>
  group.governor === 'to' && isUsual(group) && turnedTo.test(said(reading, Math.max(sentence.start, group.start - 60), group.start)) && !notYet.test(said(reading, group.end, sentence.end));

const otherSide = /^[^.]{0,80}\bthe (left|right)(?: one| side| artery| vein)? (?:(?:was |were )?(?:then |therefore |easily |instead )?(?:entered|punctured|accessed|stuck|cannulated|used|needled)\b|(?:was |then |readily |easily )*(?:took|accepted|received|given) (?:a|an|the|our) (?:\d{1,2} ?-?(?:french|fr|f)|(?:\w+ )?(?:sheath|slender))\b)|^[^.]{0,80}\b(?:needle|sheath|introducer)\b[^.;]{0,25} (?:in|into|at) the (left|right)(?: one| side)?(?=\W*$|[,.;]| (?:instead|with|under)\b)/;

/** "The left femoral was compressed by a hematoma; the right was entered": the side that the words of entry behind the vessel are about. */
export function sideEnteredInstead(reading: Reading, sentence: ReadSentence, group: VesselGroup): 'left' | 'right' | null {
  const match = otherSide.exec(said(reading, group.end, Math.min(sentence.end, group.end + 130)));
  const named = match?.[1] ?? match?.[2];
  if (named === undefined || group.refs.some(({ side }) => side === null || side === named)) return null;
  return named === 'left' ? 'left' : 'right';
}

/** Whether the vessel itself is told as entered in front of the words about the other side, or with it ("and then the left one were entered"). */
export function isEnteredToo(reading: Reading, sentence: ReadSentence, group: VesselGroup): boolean {
  const words = otherSide.exec(said(reading, group.end, sentence.end))?.[0] ?? '';
  return /\b(?:punctur|access|enter|stuck|cannulat|needle(?! (?:was|went|could))|exposed|cut-?down)/.test(words.replace(/\bthe (?:left|right)\b[^.]*$/, '')) || /^,? ?and (?:then |next )?the (?:left|right)(?: one| side)? were\b/.test(words.trim());
}
