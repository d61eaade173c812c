import { hasTerm } from '../../language/text/hits.js';
import type { Reading, ReadSentence } from '../../language/read-note.js';
import { classifyStatement } from '../../language/grammar/statement-classifier.js';
import { flatMap } from '../../model/flat-map.js';
import { quoteOf } from '../../model/span.js';
import type { VesselRef } from '../../model/vessel.js';
import { trimmed } from '../access/access-sites.js';
import { datedBack } from '../dated-back.js';
import type { IvusAct } from '../ivus/ivus-acts.js';
import { countedVessels } from './counted-vessels.js';
import { doubtBefore, doubtBehind, foundNothing, ofOther, seeksToKnow, treats, unreal } from './doubts.js';
import { namesIvus, type IvusContext } from '../ivus/ivus-context.js';
import { isTreatment } from '../ivus/treatment-told.js';
import { leftUndone } from '../ivus/ivus-denials.js';
import type { Movement } from '../movement/movements.js';
import type { Necessity } from './given-reason.js';
import { questioned } from './questions.js';
import { hasOnlyIdleGrounds, withoutReason } from './idle-grounds.js';
import { givesNone, servesOther } from './no-reasons.js';
import { isReasonOfElse } from './other-reasons.js';
import { onReasonedSide } from './reason-aims.js';
import { matches } from './matches.js';
import { isOfCoronary } from './reason-cover.js';
import { ivusEvent, scopeOf, whole } from './reason-scope.js';
import { reasonsOf } from './reasons.js';
import type { Report } from '../results/report.js';
import { testimonyOf } from '../sections-of-fact.js';
import { standingOf } from '../status.js';
import type { TableFacts } from '../tables/table-facts.js';

/** A vessel of the examination with what tells of it. */
interface Examined {
  readonly ref: VesselRef;
  readonly acts: readonly IvusAct[];
  readonly reports: readonly Report[];
}

/** Reasons that patterns read, and those that only the trained classifier takes for one. */
export interface Reasons {
  readonly stated: readonly Necessity[];
  readonly likely: readonly Necessity[];
}

export const noReasons: Reasons = { stated: [], likely: [] };

/**
 * A second search, for examinations for which no reason at all was found: sentences that the trained classifier surely
 * takes for a reason, and that hold words of a doubt, an aim or something to be known. In a passage on IVUS they give its
 * reason by themselves; a few sentences in front of it, the doubt that it answered.
 */
export function seekReasons(reading: Reading, contexts: readonly IvusContext[], movements: readonly Movement[], acts: readonly IvusAct[], examined: readonly Examined[], tables: TableFacts): Reasons {
  if (examined.length === 0) return noReasons;
  const undone = new Set(acts.filter(({ status, kind }) => kind === 'statement' && status !== 'performed').map(({ sentence }) => sentence));
  const told = reading.sentences.filter((sentence) => contexts[sentence.index]?.tie !== 'none' && !undone.has(sentence) && !(sentence.vessels.length === 0 && tables.ofReason.has(sentence)) && givesReason(reading, sentence, contexts) && isOfExamined(sentence, examined));
  if (told.length > 0) return { stated: [], likely: told.map((sentence) => ({ refs: ofItsSide(sentence, scopeOf(reading, sentence, movements)), side: null, quote: quoteOf(reading.text, trimmed(reading, sentence)), sentence })) };
  const runs = acts.filter(({ status, kind }) => kind === 'run' && status === 'performed').map(({ sentence }) => sentence);
  const doubts = flatMap(examined, (one) => flatMap(tellingOf(one, runs), (sentence): { readonly plain: boolean; readonly reason: Necessity }[] => {
    const behind = doubtBehind(reading, sentence);
    const doubt = doubtBefore(reading, contexts, sentence) ?? (behind && { sentence: behind, plain: true });
    return doubt && isMeant(reading, doubt.sentence, one.ref) && isAbout(questioned(reading, doubt.sentence), one.ref, examined) ? [{ plain: doubt.plain, reason: { refs: [one.ref], side: null, quote: quoteOf(reading.text, trimmed(reading, doubt.sentence)), sentence: doubt.sentence } }] : [];
  }));
  const those = (wanted: boolean): Necessity[] => doubts.filter(({ plain }) => plain === wanted).map(({ reason }) => reason);
  return { stated: those(true), likely: those(false) };
}

/** "The cephalic arch was plain on the fistulogram": of vessels that IVUS did not examine, and of no other. */
const isOfExamined = (sentence: ReadSentence, examined: readonly Examined[]): boolean => {
  if (namesIvus(sentence, true)) return true;
  const named = flatMap(sentence.vessels.filter(({ access, governor }) => !access && governor !== 'agent' && governor !== 'landmark'), ({ refs }) => refs);
  return named.length === 0 || named.some((ref) => examined.some((one) => matches(ref, one.ref) || matches(one.ref, ref)));
};

/** "Both renal arteries were looked at with IVUS, the right for the doubtful stenosis": of the vessels named, those of the side that it is given for. */
function ofItsSide({ said, vessels }: ReadSentence, refs: readonly VesselRef[]): readonly VesselRef[] {
  const named = refs.length > 0 ? refs : flatMap(vessels, (group) => group.refs);
  const some = onReasonedSide(said, named);
  return some.length < named.length ? some : refs;
}

/** The sentences that tell of IVUS of a vessel: that it was done, else what it showed, and the run in front of it that brought it. */
function tellingOf({ acts, reports }: Examined, runs: readonly ReadSentence[]): ReadSentence[] {
  if (acts.length > 0) return acts.map(({ sentence }) => sentence);
  const shown = reports.map(({ sentence }) => sentence);
  const brought = flatMap(shown.slice(0, 1), ({ index, paragraph }) => runs.findLast((run) => run.paragraph === paragraph && run.index < index) ?? []);
  return [...shown.filter((sentence) => sentence.section.modality === 'ivus' || namesIvus(sentence, true)), ...brought];
}

/** The least share of the classifier. */
const sure = 0.95;

/** "Something only IVUS gives you", "what was wanted of IVUS". */
const asksOfIvus = /\bonly (?:ivus|intravascular ultrasound) (?:can|could|gives|gave|shows|tells|told|answers|would|will)\b|(?<!\bnothing .{0,30})\b(?:wanted|asked|expected|required|hoped|sought) (?:of|from) (?:the )?(?:ivus|intravascular ultrasound)\b/;

const hasGround = (reading: Reading, sentence: ReadSentence): boolean =>
  asksOfIvus.test(sentence.said) || hasTerm(sentence.terms, 'limit') || hasTerm(sentence.terms, 'reason') || reasonsOf(reading.tokens, sentence).purpose || seeksToKnow(sentence);

const asked = /\b(?:what|how|which|whether|that)\b[^,.;:]*/g;
const measures = /\d ?(?:mm|cm|%|percent|sq)/;
/** Told as seen, not asked for ("what the healthy vein measured"). */
const reports = /(?<!\bbe )\b(?:showed|shows|revealed|demonstrated|confirmed|disclosed|found|measured)\b/;

/** A sentence in a passage on IVUS that gives its reason, of this session, with no result in it. */
function givesReason(reading: Reading, sentence: ReadSentence, contexts: readonly IvusContext[]): boolean {
  const testimony = testimonyOf(sentence);
  if ((testimony !== 'session' && sentence.section.kind !== 'ivus-necessity') || !hasGround(reading, sentence)) return false;
  if (givesNone(sentence) || withoutReason.test(sentence.said) || hasOnlyIdleGrounds(sentence) || servesOther(sentence) || isReasonOfElse(sentence) || ofOther.test(sentence.said) || measures.test(sentence.said) || foundNothing.test(sentence.said) || reports.test(sentence.said.replace(asked, '')) || leftUndone.test(sentence.said) || hasTerm(sentence.terms, 'consent') || treats.test(sentence.said)) return false;
  const event = ivusEvent(reading, sentence);
  if (event === null && (contexts[sentence.index]?.tie !== 'own' || (isTreatment(sentence) && !unreal.test(sentence.said) && !hasTerm(sentence.terms, 'limit') && !reasonsOf(reading.tokens, sentence).purpose))) return false;
  if (event && (standingOf(reading.tokens, sentence, event, reasonsOf(reading.tokens, sentence).reasons).standing !== null || datedBack(reading, sentence, { start: reading.tokens[event.from]?.start ?? 0, end: reading.tokens[event.to - 1]?.end ?? 0 }))) return false;
  const { kind, confidence } = classifyStatement(reading.text.slice(sentence.start, sentence.end));
  return kind === 'necessity' && confidence >= sure;
}

/** "..., and these two veins had to be measured": a doubt that counts its vessels is about these and no others. */
function isMeant(reading: Reading, doubt: ReadSentence, ref: VesselRef): boolean {
  const counted = countedVessels(reading, doubt);
  return counted.length === 0 || counted.some((one) => matches(one, ref));
}

/** The doubt names no vessel of the examination, or this one. */
function isAbout({ vessels, said }: ReadSentence, ref: VesselRef, examined: readonly Examined[]): boolean {
  const named = flatMap(vessels.filter(({ access, governor }) => !access && governor !== 'agent' && governor !== 'landmark'), ({ refs }) => refs);
  if (isOfCoronary(named, ref)) return false;
  return whole.test(said) || named.some((one) => matches(one, ref)) || !named.some((one) => examined.some((other) => matches(one, other.ref)));
}
