import { isTrunk } from '../../anatomy/vessel-tree.js';
import { hasTerm, type Hit } from '../../language/text/hits.js';
import { namesIvusDoer } from '../../language/layout/ivus-doer.js';
import type { Reading, ReadSentence } from '../../language/read-note.js';
import { said, saidWithin } from '../../language/text/said.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import type { Governor } from '../../language/vessels/governor.js';
import { readVerb } from '../../language/grammar/verb-grammar.js';
import type { Term } from '../../lexicon/terms.js';
import type { IvusStatus } from '../../model/facts.js';
import { flatMap } from '../../model/flat-map.js';
import { quoteOf, type Quote } from '../../model/span.js';
import { vesselKey, type VesselRef } from '../../model/vessel.js';
import { trimmed } from '../access/access-sites.js';
import { datedBack } from '../dated-back.js';
import { followIvus, isLookedAt, type IvusContext } from './ivus-context.js';
import { deniedNext, hinderedBefore, isBarred, leftUndone, onlyOffered, unexaminedBefore, upToSemicolon } from './ivus-denials.js';
import { lookedAtByIvus, topicOfIvus } from './ivus-objects.js';
import { leftOutIn } from './ivus-idle.js';
import { isAnsweredNo, isToldDone, isUsedIn } from './ivus-told.js';
import { brokeDown, weighedOnly } from './ivus-weighed.js';
import { isOneOfWorks } from './listed-work.js';
import { vesselsOfList } from './listed-vessels.js';
import { isNoLook, looksElsehow, looksOnTheWay } from './looks-on-the-way.js';
import { examinedBy, isBehindLabel, listedWith, namedBeside, thatUnderwent } from './ivus-named.js';
import { movementsOf, type Movement } from '../movement/movements.js';
import { reasonsOf } from '../reasons/reasons.js';
import { testimonyOf } from '../sections-of-fact.js';
import { standingOf, type EventRange, type Standing } from '../status.js';

/** One statement that IVUS was (or was not) done, with the vessels it names. */
export interface IvusAct {
  readonly refs: readonly VesselRef[];
  readonly status: IvusStatus;
  /** Words take the IVUS catheter there, name the vessel as what was examined, or say that no pictures were taken of it. */
  readonly kind: 'run' | 'statement' | 'unseen';
  /** Only the turning point of the run: reached, then left again through vessels that are named. */
  readonly turning: readonly VesselRef[];
  /** The run only brought the catheter into a trunk (cava, aorta), with no word of a look or of drawing back. */
  readonly parked?: boolean;
  /** Every place the run was taken to, from or through, in order; where it ended is the last. */
  readonly along?: readonly VesselRef[];
  /** Only named as what the run went through on its way in. */
  readonly passed: readonly VesselRef[];
  readonly sentence: ReadSentence;
  readonly quote: Quote;
}

/** Statements of IVUS from runs of its catheter and from words such as "IVUS of the SFA was performed". */
export function readIvusActs(reading: Reading, movements: readonly Movement[], contexts: readonly IvusContext[] = followIvus(reading, movements)): IvusAct[] {
  const acts: IvusAct[] = [];
  let run: Movement[] = [];
  const close = (): void => {
    if (run.length > 0) acts.push(...actsOfRun(reading, run));
    run = [];
  };
  for (const sentence of reading.sentences) {
    const moved = movementsOf(movements, sentence).filter(({ mover }) => mover === 'ivus');
    if (moved.length > 0) {
      const previous = run.at(-1)?.sentence;
      if (previous && (previous.paragraph !== sentence.paragraph || sentence.index - previous.index > 1 || beginsRun(moved))) close();
      run.push(...moved);
    }
    const statement = statementOf(reading, sentence, moved.length > 0, acts) ?? (moved.length === 0 ? lookedOn(reading, sentence, contexts[sentence.index]) : null);
    if (statement) acts.push(statement);
    if (testimonyOf(sentence) !== 'session') continue;
    const unseen = leftOutIn(reading, sentence, contexts[sentence.index], statement?.status === 'not-performed');
    if (unseen.length > 0) acts.push({ refs: unseen, status: 'not-performed', kind: 'unseen', turning: [], passed: [], sentence, quote: quoteOf(reading.text, trimmed(reading, sentence)) });
  }
  close();
  return acts.sort((a, b) => a.sentence.index - b.sentence.index);
}

const beginsRun = ([first]: readonly Movement[]): boolean => first?.motion !== 'withdraw';

/**
 * What one run examined: where the catheter was taken and what it was drawn back through. Vessels it only passed on the
 * way in count where no way back is named.
 */
function actsOfRun(reading: Reading, run: readonly Movement[]): IvusAct[] {
  const reached = run.filter(({ outcome }) => outcome === 'reached');
  const failed = run.filter(({ outcome }) => outcome === 'failed');
  const back = reached.filter(({ motion }) => motion === 'withdraw');
  const named = back.some(({ group }) => group.governor !== 'from');
  const seenBack = back.filter(({ group }) => !endsRun(group, back));
  const seen = reached.filter((movement) => (movement.motion === 'withdraw' ? seenBack.includes(movement) : movement.group.governor !== 'from' && (movement.group.governor !== 'through' || !named || isBehindPullback(reached, movement))));
  const turning = named ? reached.filter(({ motion, group }) => motion !== 'withdraw' && (group.governor === 'to' || group.governor === 'into')) : [];
  const acts: IvusAct[] = [];
  const [first] = reached;
  const parked = back.length === 0 && reached.every(({ refs, sentence }) => refs.every(isTrunk) && !looksOnTheWay.test(sentence.said));
  const passed = passedOf(reading, seen);
  const end = reached.at(-1);
  const onlyThere = back.length === 0 && end !== undefined && lookedThere.test(saidWithin(end.sentence, end.group.end));
  if (first)
    acts.push({
      parked, along: flatMap(reached, ({ refs }) => refs), refs: flatMap(seen, ({ refs }) => refs).filter((ref) => !onlyThere || !passed.includes(ref)), status: 'performed', kind: 'run', passed, turning: flatMap(turning, ({ refs }) => refs),
      sentence: first.sentence, quote: quoteOf(reading.text, trimmed(reading, first.sentence)),
    });
  for (const { refs, sentence } of failed)
    acts.push({ refs, status: 'not-performed', kind: 'run', turning: [], passed: [], sentence, quote: quoteOf(reading.text, trimmed(reading, sentence)) });
  return acts;
}

/** "Advanced through the iliac veins into the cava, where it displayed a duplicated lumen": the look began where the way ended. */
const lookedThere = /^,? (?:where|and there|in which|at which point) (?:it|we|i|they|imaging|images|pictures|a|the \w+) (?:\w+ ){0,4}?(?:displayed|shown?|showed|revealed|demonstrated|imaged|recorded|activated|saw|seen|pictured|disclosed|started|begun|began|found|turned on|switched on)\b(?![^.;]*\b(?:pull|pulled|withdr|drawn))/;

/** Gone through on the way in; of the cava or aorta also where the same sentence goes on into another vessel. */
const isOnTheWay = (reading: Reading, movement: Movement, next: Movement | undefined, back: boolean): boolean => {
  const { motion, group, refs, sentence } = movement;
  if (next?.sentence === sentence && next.motion !== 'withdraw' && arrow.test(reading.folded.slice(group.end, next.group.start))) return true;
  const goesOn = next?.sentence === sentence && next.group.governor === 'into' && !next.refs.every(isTrunk);
  if (motion === 'withdraw') return goesOn && refs.every(isTrunk) && broughtDown.test(sentence.said);
  if (group.governor === 'through' && back && !goesOn) return false;
  return group.governor === 'through' || (refs.every(isTrunk) && group.governor === 'to' && next?.sentence === sentence && next.motion !== 'withdraw' && next.group.governor === 'into');
};

/** "Slow pullback through the SFA, then the catheter was brought on up through the external iliac": no way in any more. */
const isBehindPullback = (run: readonly Movement[], movement: Movement): boolean =>
  movement.motion !== 'withdraw' && run.some(({ motion, group }) => motion === 'withdraw' && group.to <= movement.group.from && group.governor !== 'from') && !run.some(({ motion, group }) => motion === 'withdraw' && group.from > movement.group.from);

/** What a run only went through on its way in, and not again later. */
function passedOf(reading: Reading, seen: readonly Movement[]): readonly VesselRef[] {
  const passed = seen.filter((movement, at) => isOnTheWay(reading, movement, seen[at + 1], isBehindPullback(seen, movement)));
  const again = new Set(flatMap(seen.filter((movement) => !passed.includes(movement)), ({ refs }) => refs.map(vesselKey)));
  return flatMap(passed, ({ refs }) => refs).filter((ref) => !again.has(vesselKey(ref)));
}

/** "R IJ > SVC > IVC > L CIV": one stop of a way after another. */
const arrow = /^[^;.]{0,12}(?:>|→)[^;.]{0,12}$/;

/** "The probe was brought down the cava and into the left common iliac vein": carried past, unlike "drawn back through the cava". */
const broughtDown = /\b(?:brought|taken|led|carried|moved|walked) (?:back )?down (?:along |through )?(?:the )?(?:cava|ivc|vena cava|inferior vena cava|aorta|abdominal aorta)\b/;

/** "Was discussed but not done": left out at this session, no plan. */
const toldUndone = /\b(?:not|never) (?:done|performed|used|carried out|undertaken|obtained)\b/;

/** What stands against IVUS at any of its mentions in the sentence; a plain denial weighs most. */
function strongest(reading: Reading, sentence: ReadSentence, reasons: readonly EventRange[]): Standing {
  const all = sentence.terms
    .filter(({ meanings }) => meanings.some(({ cat }) => cat === 'ivus'))
    .map((hit) => standingOf(reading.tokens, sentence, hit, reasons).standing);
  const [first = null] = all;
  return first !== null && all.includes('negated') ? 'negated' : first;
}

/** "Pulled back to the aorta", "... into the aorta" (of a cava, "into" tells of a look): where a withdrawal ends is examined only if the run is said to go "from ... to ...". */
const endsRun = (group: VesselGroup, back: readonly Movement[]): boolean =>
  (group.governor === 'to' || (group.governor === 'into' && group.refs.every(({ vessel }) => vessel.includes('aort')))) && group.refs.every(isTrunk) && !back.some((one) => one.group.governor === 'from' && one.sentence === back.find((each) => each.group === group)?.sentence);

function statementOf(reading: Reading, sentence: ReadSentence, runs: boolean, before: readonly IvusAct[]): IvusAct | null {
  const hit = sentence.terms.find(({ meanings }) => meanings.some(({ cat }) => cat === 'ivus'));
  if (!hit) return listOf(reading, sentence, before);
  const base = { kind: 'statement', turning: [], passed: [], sentence, quote: quoteOf(reading.text, trimmed(reading, sentence)) } as const;
  const testimony = testimonyOf(sentence);
  if (isNoLook(sentence)) return null;
  if (testimony === 'formality' || (sentence.vessels.length === 0 && namesIvusDoer(sentence.said))) return null;
  const { reasons } = reasonsOf(reading.tokens, sentence);
  const standing = strongest(reading, sentence, reasons);
  if (testimony === 'heading' || isSpokenTitle(sentence)) return { ...base, refs: isOneOfWorks(reading, sentence, hit) ? [] : listedWith(sentence), status: standing === 'negated' || standing === 'failed' ? 'not-performed' : 'heading-only' };
  if (testimony === 'session' && standing === null && isOneOfWorks(reading, sentence, hit)) return { ...base, refs: [], status: 'performed' };
  const examined = examinedBy(reading, sentence, hit, reasons);
  const underwent = testimony === 'session' ? [...thatUnderwent(reading, sentence, hit, standing === null && !datedBack(reading, sentence, hit)), ...(standing === null ? topicOfIvus(reading, sentence, hit) : [])] : [];
  if (underwent.length > 0) return { ...base, refs: underwent, status: 'performed' };
  if (onlyOffered.test(said(reading, hit.end, sentence.end)) && !toldUndone.test(said(reading, hit.end, sentence.end))) return { ...base, refs: examined, status: 'planned' };
  const weighed = testimony !== 'session' || runs ? null : brokeDown(reading, sentence, hit) ? 'not-performed' : weighedOnly(reading, sentence, hit);
  if (weighed) return { ...base, refs: examined, status: weighed };
  if (testimony === 'past' || standing === 'historical' || datedBack(reading, sentence, hit)) return { ...base, refs: examined, status: 'historical' };
  if (testimony === 'intention' || standing === 'planned') return { ...base, refs: examined, status: testimony === 'session' && (deniedLater(reading, sentence, hit) || deniedNext(reading, sentence)) ? 'not-performed' : 'planned' };
  if (standing === 'negated' || standing === 'failed' || isAnsweredNo(sentence, hit) || (!runs && (failsLater(sentence, hit) || deniedLater(reading, sentence, hit) || deniedBefore(reading, sentence, hit) || hinderedBefore(reading, sentence, hit) || unexamined(reading, sentence) || deniedNext(reading, sentence)))) return { ...base, refs: upToSemicolon(reading, sentence, hit) ?? examined, status: 'not-performed' };
  const clear = isToldDone(sentence, hit);
  const hedged = !clear && isHedged(sentence);
  if ((hasTerm(sentence.terms, 'consent') && !clear) || isTimeOnly(reading, sentence, hit)) return null;
  if (runs) return besideRun(reading, sentence, hit, base);
  const done = clear || (reasons.length > 0 && (opensWithVessel(reading, sentence, hit) || isBroughtIn(reading, sentence, hit))) || hasTerm(sentence.terms, 'performed') || hasTerm(sentence.terms, 'reason') || sentence.section.modality === 'ivus' || isNotedRun(reading, sentence, hit) || /^\W*\w+ ?\w* ?:/.test(said(reading, hit.start, hit.end + 25));
  const told = done || (examined.length > 0 && (isToldPast(reading, sentence) || isNotedRun(reading, sentence, hit) || (!hedged && lookedAtByIvus(reading, sentence, hit).length > 0)));
  if (told && examined.length > 0) return { ...base, refs: examined, status: 'performed' };
  const row = standing === null ? namedInRow(sentence) : [];
  if (row.length > 0) return { ...base, refs: row, status: 'performed' };
  const named = hedged || sentence.devices.some(({ from, to }) => from <= hit.from && to >= hit.to) ? [] : namedBeside(reading, sentence, hit, reasons);
  const loose = named.length > 0 || hedged || sentence.devices.length > 0 || tellsMore(sentence, reasons) ? named : namedLoosely(reading, sentence, hit, reasons);
  return told || loose.length > 0 ? { ...base, refs: loose, status: 'performed' } : null;
}

/** "| 5 | OptiCross 18 (IVUS) | left renal artery | pullback x2 |": a row of what was brought where. */
const namedInRow = ({ row, vessels, terms }: ReadSentence): readonly VesselRef[] =>
  row && !hasTerm(terms, 'finding') && (hasTerm(terms, 'move', 'withdraw') || hasTerm(terms, 'performed', 'performed')) ? flatMap(vessels.filter(({ access, governor }) => !access && governor === 'none'), ({ refs }) => refs) : [];

/** Another imaging, or what was seen: results have readers of their own. */
const tellsMore = ({ terms }: ReadSentence, reasons: readonly EventRange[]): boolean =>
  terms.some(({ from, to, meanings }) => meanings.some(({ cat }) => cat === 'modality' || cat === 'finding') && !reasons.some((reason) => from >= reason.from && to <= reason.to));

const looked: ReadonlySet<Governor> = new Set<Governor>(['none', 'of', 'into', 'through', 'at']);

/** A sentence of IVUS, of this session and with nothing that speaks against it: the vessels that it names were examined, whatever its verb. */
const namedLoosely = (reading: Reading, sentence: ReadSentence, hit: Hit<Term>, reasons: readonly EventRange[]): VesselRef[] => {
  if (hasTerm(sentence.terms, 'therapy') || guidesOnly.test(said(reading, sentence.start, hit.start))) return [];
  const named = sentence.vessels.filter((group) => !isBarred(reading, group) && !isBehindLabel(reading, sentence.vessels, group)).filter(({ access, governor, refs, from, to }) => {
    if (access || !looked.has(governor) || (from < hit.to && from - sentence.from > 2)) return false;
    return !(refs.every(isTrunk) && governor !== 'none' && governor !== 'of') && !reasons.some((reason) => from >= reason.from && to <= reason.to);
  });
  const behind = named.find(({ from }) => from >= hit.to);
  if (behind && (behind.from - hit.to > mostBetween || goesElsewhere.test(said(reading, hit.end, behind.start)))) return [];
  return flatMap(named, ({ refs }) => refs);
};

/** "After IVUS the vein was dilated", "on the strength of IVUS we left it alone": IVUS told as what came before. */
const guidesOnly = /\b(?:after|following|before|until|under|guided by|based on|on the strength of|on the basis of|thanks to|because of|owing to|despite|according to|per|reviewed|discussed|reports?(?:ed)? of) (?:the |this |that |our |an? )?(?:\w+ )?$/;
/** "After IVUS the vein was dilated"; "after IVUS of the vein" names what was examined. */
const isTimeOnly = (reading: Reading, sentence: ReadSentence, hit: Hit<Term>): boolean =>
  /\b(?:after|following|before|guided by|on the strength of|thanks to) (?:the )?$/.test(said(reading, sentence.start, hit.start)) && !/^ (?:of|in|through|into|at|for|was|had|run|study|pullback|examination)\b|^ ?:/.test(said(reading, hit.end, hit.end + 14));

/** Another subject or verb between IVUS and the vessel. */
const goesElsewhere = /[;.]|\b(?:we|i|they|he|she|left (?:the|it|alone|that|this)|leave|treat\w*|turn\w*|gave|give|took|made|makes|came|confidence|allowed|helped|then the|and then|clear of|instead|unnecessary|needless)\b/;
/** Tokens between IVUS and the first vessel. */
const mostBetween = 8;

/** "IVUS: left femoral vein, left external iliac vein.", and each item of a list under words of IVUS: no word of what was seen. */
function listOf(reading: Reading, sentence: ReadSentence, before: readonly IvusAct[]): IvusAct | null {
  const refs = vesselsOfList(reading, sentence, (intro) => before.some((act) => act.sentence === intro && act.status === 'performed'));
  return refs.length === 0 ? null : { refs, status: 'performed', kind: 'statement', turning: [], passed: [], sentence, quote: quoteOf(reading.text, trimmed(reading, sentence)) };
}

/** "We then looked at the left external iliac vein", "imaging was obtained from the cava to the femoral vein": behind words of IVUS, it goes on. */
function lookedOn(reading: Reading, sentence: ReadSentence, context: IvusContext | undefined): IvusAct | null {
  if (context?.tie !== 'carried' || context.otherImaging || sentence.vessels.length === 0 || looksElsehow.test(sentence.said)) return null;
  const seen: VesselGroup[] = [];
  for (const group of sentence.vessels) {
    const last = seen.at(-1);
    if (!group.access && (isLookedAt(reading, group) || isUsedIn(reading, sentence, group) || (last && goesOnTo.test(said(reading, last.end, group.start))))) seen.push(group);
  }
  return seen.length === 0 ? null : { refs: flatMap(seen, ({ refs }) => refs), status: 'performed', kind: 'statement', turning: [], passed: [], sentence, quote: quoteOf(reading.text, trimmed(reading, sentence)) };
}
const goesOnTo = /^(?:,| and|,? (?:down |up |back |then )?(?:to|into|through)| as well as)(?: (?:the|to|of))* $/;

/** "IVUS of the external and the common iliac vein was performed with the catheter advanced to the common iliac": the run is not all of it. */
function besideRun(reading: Reading, sentence: ReadSentence, hit: Hit<Term>, base: Pick<IvusAct, 'kind' | 'turning' | 'passed' | 'sentence' | 'quote'>): IvusAct | null {
  const named = sentence.vessels.find(({ from, governor, access }) => governor === 'of' && !access && from >= hit.to && from - hit.to <= 3);
  if (!named || sentence.devices.some(({ from, to }) => from <= hit.from && to >= hit.to) || !/^ (?:was|were)\b/.test(said(reading, named.end, named.end + 6))) return null;
  return { ...base, refs: named.refs, status: 'performed' };
}

/** "IVUS L subclavian to pick the stent diameter": IVUS, the vessel right behind it, and why. */
const opensWithVessel = (reading: Reading, { vessels, start }: ReadSentence, hit: Hit<Term>): boolean =>
  /^\W*(?:\d{1,2}[.)] ?)?$/.test(said(reading, start, hit.start)) && vessels.some(({ from, governor, access }) => from === hit.to && governor === 'none' && !access);

/** "IVUS (Visions PV) passed to settle that": brought in for a reason, and its way not told. */
const isBroughtIn = (reading: Reading, { end }: ReadSentence, hit: Hit<Term>): boolean =>
  /^(?: (?:catheter|probe))?(?: ?\([^()]{2,30}\))?,? (?:(?:was|then|next|now|also|carefully) )*(?:passed|advanced|brought|taken|run|sent|introduced|inserted|put|delivered|tracked)\b/.test(said(reading, hit.end, end));

/** "IVUS of the vein was offered", "would have helped": weighed, and not told as done. */
const isHedged = ({ said: words }: ReadSentence): boolean =>
  /\b(?:for|in|to|from|under) the (?:title|heading|header|list)\b/.test(words) ||
  /\b(?:would|could|may|might|should|can|will|shall|consider\w*|offer\w*|discuss\w*|available|plan\w*|wish\w*|want\w*|hop(?:e|ed|ing)|option\w*|recommend\w*|suggest\w*|advis\w*|declin\w*|refus\w*|if|unless|next time|future|later|tomorrow|defer\w*|postpon\w*|intend\w*|ready|risks?|alternatives?|agreed|consent\w*|approv\w*|request\w*|(?<!\bin )order\w*)\b/.test(words);

/** "IVUS was embarked upon in both limbs": a verb that no lexicon holds, told as done; grammar decides. */
function isToldPast(reading: Reading, { start, end }: ReadSentence): boolean {
  const words = reading.plain.slice(start, Math.min(end, start + 300));
  if (!/\b(?:ivus|ultrasound)\b[^.;:]{0,80}\b(?:was|were) [a-z]+ed\b/i.test(words)) return false;
  const { tense, modal, negated } = readVerb(words);
  return tense === 'past' && !modal && !negated;
}

/** "IVUS #2 right peroneal, same probe pulled back": a note in telegraphic style opens with IVUS and counts or tells the run. */
const isNotedRun = (reading: Reading, sentence: ReadSentence, hit: Hit<Term>): boolean =>
  /^\W*(?:\d{1,2}[.)] )?\W*$/.test(said(reading, sentence.start, hit.start)) &&
  /^ ?# ?\d|^ (?:run|pass) (?:\d|one|two|three)\b|\b(?:pull(?:ed)?[- ]?(?:back|through|thru)|drawn back|withdrawn)\b/.test(said(reading, hit.end, sentence.end));

/** "We wanted IVUS of it, but the catheter would not cross": a failure anywhere behind, and no result; none of another imaging. */
const failsLater = (sentence: ReadSentence, hit: Hit<Term>): boolean =>
  sentence.terms.some((other) => other.from >= hit.to && other.meanings.some(({ cat, id, dir }) => cat === 'cue' && id === 'failed' && dir === 'b') && !isOfImaging(sentence, other)) && !hasTerm(sentence.terms, 'finding', 'measure');

/** "Venography could not be performed". */
const isOfImaging = ({ terms }: ReadSentence, { from }: Hit<Term>): boolean =>
  terms.some(({ to, meanings }) => to <= from && from - to <= 1 && meanings.some(({ cat }) => cat === 'modality'));

/** "The iliac veins were not examined with IVUS". */
const deniedBefore = (reading: Reading, sentence: ReadSentence, hit: Hit<Term>): boolean =>
  /\b(?:not|never) (?!(?:borne|confirmed|corroborated|verified|substantiated|upheld|reproduced|supported)\b)(?:\w+ ){0,3}(?:with|by|on|using) (?:the )?$/.test(said(reading, sentence.start, hit.start));

const unexamined = (reading: Reading, sentence: ReadSentence): boolean =>
  sentence.terms.some((hit) => hit.meanings.some(({ cat }) => cat === 'ivus') && unexaminedBefore(reading, sentence, hit));

/** "We offered IVUS, but the patient declined, so it was not performed". */
function deniedLater(reading: Reading, sentence: ReadSentence, hit: Hit<Term>): boolean {
  if (leftUndone.test(sentence.said)) return true;
  const behind = said(reading, hit.end, sentence.end).replace(/[.\s]+$/, '');
  const denial = denied.exec(behind);
  return denial !== null && !toldAsDone.test(behind.slice(0, denial.index));
}

const denied = /\b(?:so|and|but|thus|therefore) (?:it|this|that) was (?:therefore )?not\b|\b(?:was|were) (?:therefore )?not (?:performed|done)\s*$|\b(?:patient|she|he|family) (?:declined|refused)\b/;
/** "IVUS showed 48 mm2, a stent was talked of, but it was not placed": what is denied behind is another thing. */
const toldAsDone = /\b(?:showed|revealed|demonstrated|confirmed|measured|(?:was|were) (?:then |also |therefore )?(?:performed|done|carried out|used|obtained|run))\b/;

/** "procedure left ovarian vein embolization with ivus": a title that was dictated without a mark. */
const isSpokenTitle = ({ said: words }: ReadSentence): boolean => words.length < 160 && spokenTitle.test(words) && !goesOn.test(words) && !/\b(?:was|were|is|are|had|has|showed|we|i|it)\b|\d ?mm/.test(words);
const spokenTitle = /^\W*(?:procedures?|operations?|title)(?: (?:performed|done))? (?!of\b|note\b|time\b)/;
/** "Procedure continued with IVUS of ...", "Operation began with ...", "Procedure performed without complication using ...": a sentence, no title. */
const goesOn = /^\W*(?:procedures?|operations?)(?: (?:performed|done|carried out|completed))?,? (?:(?:then|next|also|now|again|subsequently|thereafter|\w{3,}ly),? )*(?:(?:began|went|ran|took|saw|led|ended|commenced|continued|started|concluded|finished|included|involved|comprised|consisted|entailed|required|featured|employed|used|utili[sz]ed|combined|relied|proceeded|progressed|opened|closed|turned|moved|followed|completed|resumed|restarted|centered|aided|assisted|guided|accompanied|supplemented|supported|extended|uneventful|uncomplicated|well|smoothly|successfully|uneventfully|safely)\b|(?:with|without|using|under|through|via|in|on|at|for|from|as|after|before|once|when|because|to)\b)/;
