import { vesselInfo } from '../../anatomy/vessel-list.js';
import { isTrunk } from '../../anatomy/vessel-tree.js';
import type { Reading, ReadSentence } from '../../language/read-note.js';
import { said, saidWithin } from '../../language/text/said.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import { flatMap } from '../../model/flat-map.js';
import { sameVessel, type VesselRef } from '../../model/vessel.js';
import { withBodyParts } from './body-parts.js';
import { countedVessels } from './counted-vessels.js';
import { explaining } from './explanations.js';
import { lookedAtByIvus } from '../ivus/ivus-objects.js';
import { movementsOf, type Movement } from '../movement/movements.js';
import { asksOutright } from './questions.js';
import { hasAimInFront, hasUnnamedAim, hasUnnamedGround, hasUnnamedHalf, hasVesselByRole, isAddedToGround, isDoubtOfNamed, isListOfAims, sparesContrast } from './reason-aims.js';
import { matches } from './matches.js';
import { withOtherSide } from './other-side.js';
import { reasonsOf } from './reasons.js';
import { withSpans } from './spans.js';
import { treatedBefore } from '../ivus/repeat-ivus.js';
import type { EventRange } from '../status.js';

/** Which vessels a sentence that gives a reason for IVUS gives it for. */

/** Words for every vessel of the examination. */
export const whole = /\b(?:(?:all|each|every|either)(?! (?:of )?(?:(?:the|these|those|our|my|other|two|three|four|oblique|available|single|contrast) )*(?:projections?|views?|angles?|obliques?|planes?|runs?|injections?|films?|images?|pictures?|angiograms?|venograms?|times?|attempts?|pass(?:es)?|breaths?|heartbeats?|beats?)\b)|(?:both|distal|iliac|the|proximal and distal|all) (?:(?:distal|iliac|proximal|lower) )?(?:landing|seal(?:ing)?|fixation) zones|throughout|whole|entire|these|(?<!\b(?:that|this|same|latter|former|one) )segments?|(?:the )?(?:two|three|four|five) (?:vessels|veins|arteries|levels|segments)|everything|wherever|whatever|anything else|both (?:places|lesions|vessels|veins|arteries|areas|sites|segments|levels|limbs|sides|ostia|origins|mouths|ends|iliacs)|(?:in|of|for|at|on) both(?=[.,;]|$| (?:was|were|is)\b)|(?:pelvic|central|outflow|inflow|leg|arm|calf|thigh|visceral|run-?off|great) (?:veins|arteries|vessels|branches)|(?:veins|arteries|vessels) of (?:the |her |his )?(?:left |right )?(?:leg|arm|pelvis|limb|thigh|calf|neck|chest|abdomen))/;

/** "Ultrasound of both was judged necessary", where the context ties it to IVUS; "the second run was done to ..." under its heading. */
function bareUltrasound({ tokens }: Reading, { from, to, section }: ReadSentence): EventRange | null {
  const isRun = (at: number): boolean => section.modality === 'ivus' && /^(?:run|pullback)$/.test(tokens[at]?.text ?? '') && tokens[at + 1]?.text === 'was' && /^(?:to|since|because|as|for|so|in)$/.test(tokens[at + 3]?.text ?? '');
  for (let at = from; at < to; at++) if (tokens[at]?.text === 'ultrasound' || isRun(at)) return { from: at, to: at + 1 };
  return null;
}

/** "IVUS: in the aorta to measure the neck, in the iliac to choose the limb": the heading right in front. */
const headingOfIvus = ({ folded }: Reading, { from, start, section: { heading, body, modality } }: ReadSentence): EventRange | null =>
  modality === 'ivus' && heading !== null && start - body.start < 4 && /^\W*(?:(?:next|then|now|also),? )?(?:ivus|intravascular ultrasound)\W*$/.test(folded.slice(heading.start, heading.end)) ? { from, to: from } : null;

/** The words of a sentence that stand for IVUS. */
export function ivusEvent(reading: Reading, sentence: ReadSentence): EventRange | null {
  return (
    sentence.terms.find(({ meanings }) => meanings.some(({ cat }) => cat === 'ivus')) ??
    sentence.devices.find(({ meanings }) => meanings.some(({ kind }) => kind === 'ivus-catheter')) ??
    sentence.terms.find(({ meanings }) => meanings.some(({ cat }) => cat === 'probe')) ??
    bareUltrasound(reading, sentence) ??
    headingOfIvus(reading, sentence)
  );
}

/** "Purpose of IVUS in all three: ..." */
const ofEveryVessel = /\b(?:ivus|ultrasound|purpose|reasons?|rationale|aims?|goals?|why|indications?|used|needed|done|run|it|this)\b (?:in|of|for|at) (?:all|each|every one|both)(?: (?:of (?:them|these|those)|two|three|four|five|six|vessels|veins|arteries|segments))?(?= ?[:,;.(-]| (?:was|were|is|because|to|since|as)\b)/;

/** "... to measure it and every other segment", "to size it and all that lay below", "and the others": one, and with it all the rest. */
const itAndOthers = /\b(?:to|for|of) [^.;:]{1,90}\b(?:and|plus|as well as|along with|together with) (?:also |then |to \w+ )?(?:(?:for|of|in) )?(?:(?:every|each|all|any)(?: of)?(?: the)? others?\b(?! (?:reason|day|time|view|cause|purpose|imaging|question|side)s?)(?!(?: \w+)? (?:was|were|had|did|are|is|looked|showed|could|would|remained|needed|proved)\b)|the (?:others|rest)\b(?! (?:was|were|had|did|are|is|looked|showed|could|would|remained|needed|proved)\b)(?! of (?:the |that |this |its )(?:vessel|vein|artery|lumen|segment|lesion|stent|stenosis|clot|thrombus|case|procedure)\b)|all (?:of )?(?:that|what) (?:lay|lies|is|was|came|led|ran)\b|(?:all )?(?:of )?(?:those|the (?:veins|arteries|vessels|segments)) (?:below|above|beside|beyond|around|next to)\b)/;
const mayBeOthers = /\bothers?\b|\brest\b|\b(?:below|above|beside|beyond|around|next to)\b|\ball (?:of )?(?:that|what)\b/;

/** "IVUS, used because the venogram was hazy, showed webs of the common iliac and a normal external iliac": given before any vessel is told. */
const insertedReason = /\b(?:ivus|ultrasound) ?(?:\([^()]{5,120}\)|, [^;]{5,120},) (?:showed|shows|revealed|demonstrated|confirmed|disclosed|identified|found)\b/;

/** "With both arteries equivocal I examined each of them by IVUS, beginning with ...". */
const eachByIvus = /\b(?:both|each|all)(?: (?:one|two|three|four|of (?:them|these|those)|arteries|veins|vessels))* (?:(?:was|were) (?:\w+ )?(?:examined|imaged|interrogated|studied|evaluated|assessed|looked at) )?(?:by|with|on|using) (?:the )?(?:ivus|intravascular ultrasound)\b/;

/** "... the reason I asked for IVUS, for the cava and the whole left side". */
const ofWholeSide = /\b(?:ivus|ultrasound)\b[^.;]*\b(?:the|this|that) (?:whole|entire) (?:(?:left|right|venous|arterial|iliac|iliofemoral|iliocaval) )?(?:side|leg|limb|system|tract|axis|segment|outflow|inflow|tree|length)\b/;

/** "For the cava and for the cleared veins alike": one by its name, the others by what they have in common. */
const andTheRest = /\b(?:and|plus|as well as|along with) (?:(?:for|in|of|also) )?(?:all (?:of )?)?(?:the|these|those|its|her|his) (?:(?:cleared|treated|opened|lysed|diseased|affected|involved|suspicious|remaining|other|outflow|inflow|iliac|pelvic) )+(?:veins|arteries|vessels|segments|levels)\b(?! (?:was|were|had|looked|seemed|showed))/;

/** "This holds for the left as well as for the right, so both were to be examined". */
const bothToBe = /\b(?:both|each|all(?: (?:two|three|four))?) (?:(?:were|was|had|needed|are) )(?:to be |both |all )?(?:examined|imaged|interrogated|looked at|studied|assessed|evaluated|measured|looked into)\b(?=[.,;]|$| (?:by|with|on|from|today|in turn)\b)/;

/** "IVC to look for thrombus; L CIV to choose the stent", "in the aorta to ..., in the iliac to ...": where an item of such a list begins. */
const opensItem = ({ tokens }: Reading, { from: first }: ReadSentence, { governor, from }: VesselGroup): boolean =>
  governor === 'into' || (governor === 'none' && (from === first || /^[;,:]$/.test(tokens[from - 1]?.text ?? '')));

/** The vessels that a reason names: those the run goes to, those IVUS is said to be of, those the ground is about. */
export function scopeOf(reading: Reading, sentence: ReadSentence, movements: readonly Movement[]): readonly VesselRef[] {
  return withSpans(sentence, withBodyParts(sentence, withOtherSide(sentence, withoutIdle(sentence, namedIn(reading, sentence, movements)))));
}

/** "IVUS of the common iliac was performed to size a stent, and on withdrawal the external iliac was recorded": the reason is told before the run goes on. */
function isToldBefore(reading: Reading, sentence: ReadSentence, runs: readonly Movement[]): boolean {
  const { reasons } = reasonsOf(reading.tokens, sentence);
  const [first] = reasons;
  return first !== undefined && runs.every(({ group }) => reasons.every(({ to }) => to <= group.from)) && sentence.vessels.some(({ to, governor, access }) => to <= first.from && governor === 'of' && !access);
}

function namedIn(reading: Reading, sentence: ReadSentence, movements: readonly Movement[]): VesselRef[] {
  const one = oneOfTwo(sentence);
  if (one) return [one];
  if (mayBeOthers.test(sentence.said) && itAndOthers.test(sentence.said)) return [];
  const counted = countedVessels(reading, sentence);
  if (counted.length > 0) return [...counted];
  const runs = movementsOf(movements, sentence).filter(({ mover }) => mover === 'ivus');
  const moved = isToldBefore(reading, sentence, runs) ? [] : flatMap(runs, ({ refs }) => refs);
  const of = moved.length > 0 ? reasonedAmong(reading, sentence, moved) : [];
  if (of.length > 0) return of;
  if (moved.length > 0) return [...moved, ...flatMap(sentence.vessels.filter((group, at) => isWordedFor(reading, group) || hasOwnAim(reading, sentence, group) || isCoordinate(reading, sentence.vessels[at - 1], group, moved)), ({ refs }) => refs)];
  const words = sentence.said;
  const inserted = insertedReason.exec(words);
  if (inserted && !sentence.vessels.some(({ start }) => start < sentence.start + inserted.index + inserted[0].length)) return [];
  if (ofEveryVessel.test(words) || eachByIvus.test(words) || ofWholeSide.test(words) || andTheRest.test(words) || hasVesselByRole(sentence) || bothToBe.test(words) || addsToQuestion.test(words)) return [];
  if (asksOutright(words) || listsQuestions.test(words)) return namedFor(reading, sentence, sentence);
  const { reasons } = reasonsOf(reading.tokens, sentence);
  const named = sentence.vessels.filter(({ governor, access, mentions }) => !access && governor !== 'agent' && governor !== 'landmark' && governor !== 'from' && governor !== 'door' && !mentions.every(({ mouth }) => mouth));
  if (named.length === 0) return [...((whole.test(words) ? null : treatedBefore(reading, sentence)) ?? pointedAt(reading, sentence))];
  const madeFor = named.filter(({ from, end }) => /^(?:for|in|of)$/.test(reading.tokens[reading.tokens[from - 1]?.text === 'the' ? from - 2 : from - 1]?.text ?? '') && makesNecessary.test(saidWithin(sentence, end)));
  if (madeFor.length > 0) return flatMap(madeFor, ({ refs }) => refs);
  const inTurn = named.filter((group) => opensItem(reading, sentence, group) && /^(?:to|because|since|for|as)$/.test(reading.tokens[group.to]?.text ?? ''));
  if (inTurn.length > 1) return flatMap(inTurn, ({ refs }) => refs);
  const first = named[0];
  if (first && /^(?:for|in|of)$/.test(reading.tokens[sentence.from]?.text ?? '') && first.from - sentence.from <= 3 && first.governor !== 'none' && isPlaceOf(reading, first, ivusEvent(reading, sentence)) && !whole.test(words)) return [...first.refs];
  const inside = (group: { from: number; to: number }): boolean => reasons.some(({ from, to }) => group.from >= from && group.to <= to);
  const event: EventRange | null = ivusEvent(reading, sentence) ?? (explaining.test(sentence.said) ? { from: sentence.from, to: sentence.from } : null);
  const there = event === null ? undefined : reading.tokens.slice(event.to, event.to + 3).find(({ text }) => text === 'there');
  const pointed = there && event ? named.findLast(({ to }) => to <= event.from) : undefined;
  if (pointed) return [...pointed.refs];
  const run = event !== null && reading.tokens[event.from]?.text === 'run' && /^(?:this|that)$/.test(reading.tokens[event.from - 1]?.text ?? '') ? named.findLast(({ to }) => to <= event.from) : undefined;
  if (run) return [...run.refs];
  if (event !== null && (isAddedToGround(sentence, named) || isListOfAims(reading, sentence, named.filter(({ from }) => from >= event.to)))) return [];
  const ivus = sentence.terms.find(({ meanings }) => meanings.some(({ cat }) => cat === 'ivus'));
  const looked = ivus && !whole.test(words) && !sparesContrast.test(words) ? lookedAtByIvus(reading, sentence, ivus) : [];
  if (looked.length > 0) return looked;
  // "Left common iliac vein IVUS was done to look for compression".
  const adjacent = event && !whole.test(words) ? named.find(({ to, governor }) => to === event.from && governor === 'none') : undefined;
  if (adjacent && hasPurpose(reading, sentence)) return [...adjacent.refs];
  const needy = event && !whole.test(words) ? needing(reading, named, event) : [];
  if (needy.length > 0) return needy;
  const examined = named.filter((group) => event !== null && !inside(group) && group.from >= event.from && (group.governor !== 'none' || group.from === event.to || (group.from === event.to + 1 && /^[(,]$/.test(reading.tokens[event.to]?.text ?? ''))));
  if (examined.length > 0 && hasAimInFront(reading, sentence, reasons, examined)) return [];
  const meant = pointedAt(reading, sentence);
  if (examined.length > 0 || (meant.length > 0 && event !== null)) return [...meant, ...flatMap(examined, ({ refs }) => refs), ...(ivusEvent(reading, sentence) === null && furtherAim.test(words) ? flatMap(named.filter(inside), ({ refs }) => refs) : [])];
  const subject = event ? subjectOf(reading, named, event) : null;
  if (subject && !whole.test(saidWithin(sentence, subject.start - 40))) return [...subject.refs];
  const aimed = named.filter(inside);
  if (event && aimed.length > 0 && (reasonsGoBack.test(sentence.said) || sparesContrast.test(sentence.said) || hasUnnamedAim(reading, sentence, aimed) || hasUnnamedHalf(sentence, aimed) || hasUnnamedGround(reading, reasons, aimed))) return [];
  if (aimed.length > 0 && !whole.test(sentence.said)) return flatMap(aimed, ({ refs }) => refs);
  if (event && sizesIt(reading, event)) return flatMap(named.filter(({ to }) => to <= event.from).slice(0, 1), ({ refs }) => refs);
  if (event && isDoubtOfNamed(reading, sentence, named, event) && !whole.test(words) && !hasUnnamedAim(reading, sentence, named)) return namedFor(reading, sentence, sentence);
  return hasPurpose(reading, sentence) || hasUnnamedAim(reading, sentence, named) || (event && named.every(({ to }) => to <= event.from)) ? [] : namedFor(reading, sentence, sentence);
}

/** "The right common iliac needed IVUS because ...", "the celiac and the SMA called for IVUS": the subject in front, and what is joined to it. */
function needing(reading: Reading, named: readonly VesselGroup[], { from }: EventRange): VesselRef[] {
  const before = named.filter(({ to, governor }) => to <= from && governor === 'none');
  const last = before.at(-1);
  if (!last || !needs.test(said(reading, last.end, reading.tokens[from]?.start ?? last.end))) return [];
  return flatMap(before.filter((group, at) => group === last || before.slice(at, -1).every((one, index) => /^,? ?(?:and )?(?:the )?$/.test(said(reading, one.end, before[at + index + 1]?.start ?? one.end)))), ({ refs }) => refs);
}

const needs = /^(?: (?:artery|arteries|veins?))?,? (?:(?:also|both|then|therefore|thus|clearly|each) )?(?:needed|required|called for|asked for|warranted|demanded|deserved|was in need of|were in need of|got|had) (?:(?:an?|the|a look (?:with|by)|further|repeat) )*$/;

/** "For the left renal vein this made IVUS necessary": the vessel that it was needed in. */
const makesNecessary = /^,? (?:this|that|it|which|these|both)(?: \w+)? (?:made|makes|rendered|called for|calls for|required|requires|meant|justified)\b[^.;]{0,30}\b(?:ivus|ultrasound)\b/;

/** "Her purpose: severity in the common iliac, and to see whether the external iliac would do": a further aim has its own vessel. */
const furtherAim = /\band (?:also |then |further )?(?:to\b|whether\b|for\b)/;

/** "Pullback through the popliteal and the femoral vein; the latter to judge inflow": the one of those told in front that the reason is for. */
function oneOfTwo({ said: words, vessels }: ReadSentence): VesselRef | undefined {
  const which = vessels.length > 0 ? aimOfOne.exec(words)?.[1] : undefined;
  if (which === undefined) return undefined;
  const named = flatMap(vessels.filter(({ access, governor }) => !access && governor !== 'agent' && governor !== 'landmark'), ({ refs }) => refs);
  return named.length < 2 ? undefined : which === 'former' ? named[0] : named.at(-1);
}

/** "IVUS in the anterior tibial and in the peroneal": told together with a vessel that the run goes to. */
const isCoordinate = (reading: Reading, before: VesselGroup | undefined, { start, access }: VesselGroup, moved: readonly VesselRef[]): boolean =>
  !access && before !== undefined && before.refs.every((ref) => moved.some((one) => sameVessel(one, ref))) && /^(?: (?:artery|vein))?,? (?:and|&|plus) (?:also )?(?:(?:in|of|into) )?(?:the )?$/.test(said(reading, before.end, start));

/** "Two questions: was the wire luminal in the popliteal; and is the AT spastic". */
const listsQuestions = /\bquestions? ?[:-]/;

const aimOfOne = /\bthe (former|latter)(?: one)?,? (?:(?:was|were) (?:meant |intended |done |made |needed |wanted |used |required |looked at |examined |imaged )?)?(?:in order to|so as to|to|for|because|since)\b/;

/** "In the external iliac, where the venogram was hazy, IVUS ...": the place in front is that of IVUS, or of a sentence that does not name it. */
const isPlaceOf = (reading: Reading, { end }: VesselGroup, event: EventRange | null): boolean =>
  event === null || /^,? ?(?:(?:where|of which|in which|whose|which)\b[^;:]*, ?)?(?:(?:i|we) (?:\w+ )?(?:needed|wanted|used|asked for|did|chose|required|took|got) )?(?:the |an? )?$/.test(said(reading, end, reading.tokens[event.from]?.start ?? end));

/** Words of a look that was added without a reason: "the external iliac was recorded in passing". */
export const idle = /\b(?:out of habit|for nothing but \w+|for (?:mere )?thoroughness|for comparison only|by habit|as (?:a matter of )?(?:routine|habit|course)|by default|for (?:the sake of )?completeness(?! of (?!(?:the |this |her |his )?(?:exam|examination|study|survey|record|pullback|run)\b))|(?:for|without) (?:a |any |no )?(?:particular |special )?reason(?!s| of (?:its|their|the) own| too| as well| ?:)|in passing)\b/;

/** "... into the right renal artery, and out of habit into the left": a vessel that IVUS is said to have gone to without a reason. */
export function withoutIdle({ said: words, vessels, start, end }: ReadSentence, refs: readonly VesselRef[]): readonly VesselRef[] {
  const found = refs.length > 1 ? idle.exec(words) : null;
  if (!found) return refs;
  const part = partAt(words, found.index);
  const kept = flatMap(vessels.filter((group) => group.end <= start + part.from || group.start >= Math.min(end, start + part.to)), (group) => group.refs);
  const some = refs.filter((ref) => kept.some((one) => sameVessel(one, ref)));
  return some.length > 0 ? some : refs;
}

/** The part of a sentence between commas or "and" that holds the offset. */
function partAt(words: string, at: number): { readonly from: number; readonly to: number } {
  const from = Math.max(words.lastIndexOf(',', at), words.lastIndexOf(';', at), words.lastIndexOf(' and ', at));
  const behind = words.slice(at).search(/[,;]| and /);
  return { from: Math.max(0, from), to: behind < 0 ? words.length : at + behind };
}

/** "For those two reasons, and to measure the neck, IVUS was used": the reasons told in front go beyond the vessel of the further aim. */
const reasonsGoBack = /^\W*for (?:all )?(?:this|that|these|those|both)(?: (?:two|three|very))? reasons?,? and (?:also )?to\b/;

/** "IVUS was set up for this question, the cava included because a tongue of clot may hide there": the question in front goes beyond the vessel that is added. */
const addsToQuestion = /\b(?:for|to (?:answer|settle|resolve)|because of|on account of) (?:this|that|these|those|both)(?: (?:two|very|same))?(?: (?:questions?|reasons?|purposes?|doubts?|points?))?,? (?:and |with )?[^.;,]{2,40} (?:was |were |being )?(?:also |then )?(?:included|added|taken in|thrown in|imaged too|looked at too|as well|too)\b(?: as well| too)?,? (?:because|since|as|to|for|so as)\b/;

/** "Because the angiogram could not tell how tight the external iliac was I put the probe into it, then drew it back into the common iliac". */
function reasonedAmong(reading: Reading, sentence: ReadSentence, moved: readonly VesselRef[]): VesselRef[] {
  const { reasons } = reasonsOf(reading.tokens, sentence);
  const aimed = sentence.vessels.filter(({ from, to }) => reasons.some((reason) => from >= reason.from && to <= reason.to && reason.from - sentence.from <= 4));
  if (hasUnnamedAim(reading, sentence, aimed)) return [];
  const named = moved.filter((ref) => aimed.some(({ refs }) => refs.some((one) => matches(one, ref))));
  return named.length < moved.length && !whole.test(sentence.said) ? named : [];
}

/** "That is why the left innominate vein was looked at by IVUS", "R CIV looked at with IVUS to pick the stent": what was examined stands in front. */
function subjectOf(reading: Reading, named: readonly VesselGroup[], { from }: EventRange): VesselGroup | null {
  const { tokens } = reading;
  const before = named.findLast(({ to }) => to <= from && from - to <= 7);
  if (!before) return null;
  if (lookedShort.test(said(reading, before.end, tokens[from]?.start ?? before.end))) return before;
  if (!/^(?:by|with|on|using|under)$/.test(tokens[from - 1]?.text ?? '')) return null;
  return tokens.slice(before.to, from).some(({ text }) => text === 'was' || text === 'were') && !tokens.slice(before.to, from).some(({ text }) => text === ',' || text === ';') ? before : null;
}

/** No auxiliary in telegraphic style. */
const lookedShort = /^(?: (?:artery|vein|lesion|stenosis|narrowing|stent|segment|inflow|outflow|web|clot))? ?(?:looked at|examined|imaged|checked|interrogated|studied|seen|evaluated|assessed|surveyed|measured|graded|sized|scanned|inspected|viewed|recorded) (?:(?:by|with|on|using|under|via) |w ?\/ ?)(?:the |an? )?$/;

/** "... for stent sizing, and on withdrawal the common iliac was recorded to exclude inflow disease": looked at, with an aim right behind. */
const hasOwnAim = (reading: Reading, sentence: ReadSentence, group: VesselGroup): boolean =>
  !group.access && isLooked.test(said(reading, group.end, Math.min(sentence.end, group.end + 60))) && reasonsOf(reading.tokens, sentence).reasons.some(({ from }) => from >= group.to && from - group.to <= 6);
const isLooked = /^(?: artery| vein)? (?:was|were) (?:also |then |again )?(?:recorded|imaged|interrogated|examined|evaluated|studied|scanned|surveyed|assessed|inspected|looked at|included|run)\b/;

/** "... in the renal vein and for the cava next to it". */
const isWordedFor = ({ tokens }: Reading, { from, access }: VesselGroup): boolean =>
  !access && (tokens[from - 1]?.text === 'for' || (tokens[from - 1]?.text === 'the' && tokens[from - 2]?.text === 'for'));

/** "... so IVUS was used to size it": the vessel that the sentence is about. */
function sizesIt({ tokens }: Reading, { to }: EventRange): boolean {
  for (let at = to; at < to + 10; at++) {
    const text = tokens[at]?.text;
    if (text === '.' || text === ';') return false;
    if (text === 'it' && tokens[at - 2]?.text === 'to') return !tokens.slice(to, at).some(({ text: word }) => word === 'and');
  }
  return false;
}

const pointer = /\b(?:for|in|of) (?:this|that|the latter|the same) (vein|artery|vessel|one|segment|spot|place|area|lesion|stretch|site)\b/;

/** "For this vein IVUS was needed", "the course of the hepatic vein had to be known, so IVUS of the cava and of that vein was done": the vessel of that kind named last; else the examination as a whole. */
function pointedAt(reading: Reading, sentence: ReadSentence): VesselRef[] {
  const words = pointer.exec(sentence.said);
  if (!words) return [];
  const fits = ({ access, refs }: VesselGroup): boolean => !access && refs.every((ref) => words[1] !== 'vein' && words[1] !== 'artery' ? true : !isTrunk(ref) && vesselInfo(ref.vessel).system === words[1]);
  const here = sentence.vessels.findLast((group) => fits(group) && group.end <= sentence.start + words.index && !/^ and $/.test(said(reading, group.end, sentence.start + words.index)));
  if (here) return placeWord.test(words[1] ?? '') ? flatMap(sentence.vessels.filter(({ access, end }) => !access && end <= here.end), ({ refs }) => refs) : [...here.refs];
  for (let at = sentence.index - 1; at >= 0 && at >= sentence.index - 3; at--) {
    const last = reading.sentences[at]?.vessels.filter(fits).at(-1);
    if (last) return [...last.refs];
  }
  return [];
}

/** "The cephalic vein where it joins the subclavian ..., so IVUS of that segment": a place where more than one vessel was named may be in any of them. */
const placeWord = /^(?:segment|spot|place|area|lesion|stretch|site)$/;

const hasPurpose = (reading: Reading, sentence: ReadSentence): boolean => reasonsOf(reading.tokens, sentence).purpose;

/** What a statement of a reason names, agents and landmarks left out. */
export function namedFor(reading: Reading, sentence: ReadSentence, { start, end }: { readonly start: number; readonly end: number }): VesselRef[] {
  const subjects = sentence.vessels.filter(({ governor, access }) => !access && governor !== 'agent' && governor !== 'landmark' && governor !== 'from' && governor !== 'door');
  const named = flatMap(subjects, ({ refs }) => refs);
  return whole.test(said(reading, start, end)) && named.length <= 1 ? [] : [...withSpans(sentence, withBodyParts(sentence, named))];
}
