import { hasTerm } from '../../language/text/hits.js';
import type { Reading, ReadSentence } from '../../language/read-note.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import { flatMap } from '../../model/flat-map.js';
import { quoteOf } from '../../model/span.js';
import { said, saidWithin } from '../../language/text/said.js';
import { sameVessel, type VesselRef } from '../../model/vessel.js';
import { isTrunk } from '../../anatomy/vessel-tree.js';
import { trimmed } from '../access/access-sites.js';
import { datedBack } from '../dated-back.js';
import { byContrast, isLookedAt, measuresArea, namesIvus, type IvusContext } from '../ivus/ivus-context.js';
import { isTreatment } from '../ivus/treatment-told.js';
import { isBarred, unseenIn } from '../ivus/ivus-denials.js';
import { topicAmongWorks } from '../ivus/listed-work.js';
import { lookedAtByIvus } from '../ivus/ivus-objects.js';
import { pointedByIvus } from '../ivus/ivus-pointing.js';
import { mirrorSide } from '../mirror.js';
import type { Movement } from '../movement/movements.js';
import { isMouthSeen, isPassing } from '../movement/passing-places.js';
import { askedUnderRun } from '../reasons/asked-under-run.js';
import { isOnReasonLabel, isReasonLine } from '../reasons/explanations.js';
import { isQuestion } from '../reasons/questions.js';
import { reasonsOf } from '../reasons/reasons.js';
import { nearestImaging } from './nearest-imaging.js';
import { reporting, reportStart } from './report-starts.js';
import { classedIn, columnsOver, counterpart, isHeadedByIt, isHeadedInLine, lineTopic, ofSeveral, ofSides, otherSideOf, severalIn, type Columns } from './report-topics.js';
import { treatedBefore } from '../ivus/repeat-ivus.js';
import { onThatSide, SideOfParagraph } from './side-of-paragraph.js';
import { shownIn, type Shown } from './shown-results.js';
import { testimonyOf } from '../sections-of-fact.js';
import { standingOf, tellsResult, type EventRange } from '../status.js';
import { announces, announcesBehind, labelled, onSameRun } from './announced.js';
import { answersBehindAim, isBareAnswer } from './behind-aims.js';
import { creditsIvus, shownBeyondFailure, tellsWhatIvusShowed, toldOnTheWay } from './told-in-clauses.js';
import { ofOtherSide, ofTheRest, tellsOfAll } from './told-of-all.js';
import { chainedTo, topicOf, topics } from './topic-of-result.js';
import { twoApart } from './two-apart.js';
import { readIvusTables } from '../tables/read-ivus-tables.js';
import type { Report } from './report.js';
import { reportOfRow, reportsOfTables } from '../tables/table-reports.js';

/** So many vessels back "on the left" may point. */
const mostExamined = 12;

/** Reads the results that the note gives for vessels, from IVUS or with no imaging named. */
export function readReports(reading: Reading, contexts: readonly IvusContext[], movements: readonly Movement[], tables = readIvusTables(reading, contexts)): Report[] {
  const byIvus = new Map<number, Movement[]>();
  for (const movement of movements)
    if (movement.mover === 'ivus') byIvus.set(movement.sentence.index, [...(byIvus.get(movement.sentence.index) ?? []), movement]);
  const reports: Report[] = [];
  const tabled = reportsOfTables(tables);
  let topic: readonly VesselRef[] = [];
  /** What IVUS showed was announced without a vessel ("IVUS results:"), so that every vessel measured behind was examined. */
  let introduced = false;
  let mentioned: readonly VesselRef[] = [];
  /** The vessels of the last sentence that names several: "the former", "the latter". */
  let several: readonly VesselRef[] = [];
  /** The vessels that words of IVUS have named so far. */
  let examined: readonly VesselRef[] = [];
  /** Those of the last sentence that names vessels, if several ("both", "neither"), and whether it looked at them. */
  let [latest, latestLooked]: [readonly VesselRef[], boolean] = [[], false];
  let columns: Columns | null = null;
  /** The vessel in front of the colon that the line begins with. */
  let line: readonly VesselRef[] | null = null;
  const besides = new SideOfParagraph();
  for (const sentence of reading.sentences) {
    const context = contexts[sentence.index];
    line = lineTopic(reading, sentence, line);
    if (isReasonLine(sentence) && sentence.section.kind !== 'ivus-findings' && !sentence.row && context?.tie !== 'own') continue;
    if ((isLabelledLine(reading, sentence) && isOnReasonLabel(reading, sentence)) || askedUnderRun(reading, sentence, movements)) continue;
    if (mentioned.length > 0 && isHeadedByIt(reading, sentence)) topic = mentioned;
    const named = sentence.terms.find(({ meanings }) => meanings.some(({ cat }) => cat === 'ivus'));
    const byWord = named ? pointedByIvus(reading, sentence, named) : [];
    const these = severalIn(sentence);
    const across = context?.tie === 'own' ? ofOtherSide(sentence, topic.length > 0 ? topic : mentioned) : null;
    const headed = line !== null && isHeadedInLine(reading, sentence) ? line : null;
    const told = besides.follow(sentence);
    const pointed = byWord.length > 0 ? byWord : onThatSide(across ?? headed ?? ofSides(sentence, examined) ?? ofSeveral(sentence, twoApart(reading, sentence) ?? several, latest) ?? (goesOnByIvus(reading, sentence) ? line : null) ?? ((pointsBack(sentence) || speaksOfStent(sentence) || goesOnByIvus(reading, sentence)) && mentioned.length > 0 ? mentioned : topic), told, sentence, examined);
    const ofLatest = pointed === latest && latestLooked;
    if (sentence.vessels.length > 0) [latest, latestLooked] = [these ?? [], context?.tie !== 'none' && sentence.vessels.some((group) => isLookedAt(reading, group))];
    several = these ?? several;
    if (context?.tie === 'own' && !context.otherImaging && testimonyOf(sentence) !== 'past') examined = [...examined.slice(-mostExamined), ...flatMap(sentence.vessels.filter(({ access, governor }) => !access && governor !== 'landmark' && governor !== 'agent' && governor !== 'from'), ({ refs }) => refs), ...flatMap((byIvus.get(sentence.index) ?? []).filter(({ outcome, group }) => outcome === 'reached' && !sentence.vessels.includes(group)), ({ refs }) => refs)];
    const again = context?.tie === 'own' ? treatedBefore(reading, sentence) : null;
    const leftOut = unseenIn(reading, sentence, context).length > 0;
    if (!leftOut && testimonyOf(sentence) !== 'heading' && !byContrast(sentence) && byIvus.get(sentence.index)?.every(({ outcome }) => outcome === 'failed') !== true) mentioned = lastNamed(reading, sentence, byIvus.get(sentence.index) ?? []) ?? mentioned;
    reports.push(...(tabled.get(sentence) ?? []));
    if (!context || tables.ofResult.has(sentence) || !['session', 'indication'].includes(testimonyOf(sentence))) continue;
    const moved = byIvus.get(sentence.index) ?? [];
    if (context.tie === 'none') {
      if (sentence.section.kind === 'findings' && !context.otherImaging && !tellsOfPlacing(reading, sentence)) reports.push(...unattributed(reading, sentence));
      continue;
    }
    columns = columnsOver(sentence, columns);
    const here = columns !== null && sentence.row && sentence.vessels.length === 0 ? reportOfRow(reading, sentence, columns) : reportsOf(reading, sentence, context, moved, again ?? pointed);
    here.push(...ofOthers(sentence, context, several, here));
    if (!context.otherImaging) here.push(...restReports(reading, sentence, several.length > 1 ? several : examined, reports));
    here.push(...creditedReports(reading, sentence, contexts));
    const mirrored = here.length === 0 ? mirroredReports(reading, sentence, reports) : [];
    reports.push(...mirrored.map((report) => (across === null ? report : { ...report, topic: true })));
    if (context.tie === 'own') introduced = sentence.vessels.length === 0 || announcesBehind.test(sentence.said) || (here.length > 0 && labelled.test(sentence.said));
    else if (sentence.vessels.length === 0 && !context.otherImaging && announces.test(sentence.said)) introduced = true;
    reports.push(...here.map((report) => (!report.topic && (ofLatest || onSameRun.test(sentence.said) || across !== null || headed !== null || (introduced && (report.measured || isLabelledLine(reading, sentence)))) ? { ...report, topic: true } : report)));
    const gone = moved.filter(({ outcome }) => outcome === 'reached');
    const last = here.findLast(({ passing }) => !passing)?.refs ?? (gone.findLast((movement) => !endsInTrunk(movement)) ?? gone.at(-1))?.refs;
    const denied = (context.tie === 'own' || turnsTo(reading, sentence)) && here.length === 0 && moved.length === 0 && !leftOut && !isDeniedHere(reading, sentence) ? ((named && topicAmongWorks(reading, sentence, named)) ?? topics(reading.tokens, sentence, reasonsOf(reading.tokens, sentence).reasons).findLast((group) => !isBarred(reading, group))?.refs ?? (named && lookedAtByIvus(reading, sentence, named))) : undefined;
    const next = last ?? again ?? (denied && denied.length > 0 ? denied : byWord);
    if (next && next.length > 0) topic = next;
  }
  return reports;
}

/** "The superior vena cava was another story.": what is told behind is told of the vessel that the sentence begins with. */
const turnsTo = (reading: Reading, sentence: ReadSentence): boolean => {
  const { tokens } = reading;
  const [only, other] = sentence.vessels;
  if (only && isLookedAt(reading, only)) return true;
  return only?.governor === 'none' && !other && !only.access && !isTreatment(sentence) && (only.from - sentence.from <= 4 || /(?:^|[,;]|\b(?:and|but|then|while)) (?:the |his |her )?$/.test(saidWithin(sentence, sentence.start, only.start))) && /^(?:was|is|had|then|now|next|,|\.|:)$/.test(tokens[only.to]?.text ?? '.');
};

/** The vessel that a sentence names last, before one that only its reason names ("to see how close the vertebral is") or where the run ended. */
function lastNamed(reading: Reading, sentence: ReadSentence, moved: readonly Movement[]): readonly VesselRef[] | undefined {
  if (sentence.vessels.length === 0) return undefined;
  const all = sentence.vessels.filter(({ access, governor, refs, mentions }) => !access && !mentions.every(({ mouth }) => mouth) && governor !== 'landmark' && governor !== 'agent' && !(isTreatment(sentence) && refs.every(isTrunk)));
  const named = all.length > 1 ? all.filter((group) => !moved.some((movement) => movement.group === group && endsInTrunk(movement))) : all;
  if (named.length < 2) return named[0]?.refs;
  const { reasons } = reasonsOf(reading.tokens, sentence);
  return (named.findLast(({ from, to }) => !reasons.some((reason) => from >= reason.from && to <= reason.to)) ?? named.at(-1))?.refs;
}

/** "Run into the SMA and pulled back into the aorta. It showed ...": where the run ended is not what it was about. */
const endsInTrunk = ({ motion, group }: Movement): boolean =>
  motion === 'withdraw' && (group.governor === 'to' || group.governor === 'into') && group.refs.every(isTrunk);

/** "The same on the left, but 12": the result of the sentence in front, on the other side. */
function mirroredReports(reading: Reading, sentence: ReadSentence, before: readonly Report[]): Report[] {
  const side = mirrorSide(sentence, 'look');
  if (side === null) return [];
  return before
    .filter((report) => report.sentence.index === sentence.index - 1 && report.refs.some((ref) => ref.side !== null && ref.side !== side))
    .map((report) => ({ ...report, topic: false, sentence, quote: quoteOf(reading.text, trimmed(reading, sentence)), refs: report.refs.map((ref) => (ref.side === null ? ref : { ...ref, side })) }));
}

/** "The graft had hyperplasia near its end; the vein was clean": told of the other vessel named before, by its kind alone. */
function ofOthers({ said: words, vessels }: ReadSentence, { otherImaging }: IvusContext, several: readonly VesselRef[], here: readonly Report[]): Report[] {
  const [first] = here;
  if (!first || otherImaging || vessels.length === 0) return [];
  const refs = classedIn(words, several).filter((ref) => !here.some((report) => report.refs.some((one) => sameVessel(one, ref))));
  return refs.length > 0 ? [{ ...first, refs, topic: false, passing: false, measured: false }] : [];
}

/** "Left EIV: patent.": a line of a list of what IVUS showed. */
const isLabelledLine = ({ tokens }: Reading, { vessels: [first], from }: ReadSentence): boolean =>
  first !== undefined && first.from - from <= 1 && /^[:-]$/.test(tokens[first.to]?.text ?? '');

/** The results of the sentence in front, where this one says that IVUS showed them. */
function creditedReports(reading: Reading, sentence: ReadSentence, contexts: readonly IvusContext[]): Report[] {
  const before = reading.sentences[sentence.index - 1];
  if (!before || before.paragraph !== sentence.paragraph || contexts[before.index]?.otherImaging !== false || !creditsIvus(sentence) || tellsOfPlacing(reading, before) || testimonyOf(before) !== 'session') return [];
  return unattributed(reading, before).map((report) => ({ ...report, imaging: 'ivus', topic: true }));
}

/** "All but the left common iliac vein were normal": told of the others. */
function restReports(reading: Reading, sentence: ReadSentence, several: readonly VesselRef[], before: readonly Report[]): Report[] {
  const refs = ofTheRest(sentence, several, before);
  return refs.length > 0 ? [{ refs, imaging: 'ivus', topic: false, passing: false, measured: false, quote: quoteOf(reading.text, trimmed(reading, sentence)), sentence }] : [];
}

/** "IVUS in that vein", "the same vessel": the vessel named last, in whatever words. */
const pointsBack = (sentence: ReadSentence): boolean =>
  sentence.vessels.length === 0 && sentence.terms.some(({ meanings, to, from }) => to - from >= 2 && meanings.some(({ cat }) => cat === 'ana'));

const bareIvus = /^\W*(?:by |on )?(?:ivus|intravascular ultrasound)(?: (?:catheter|was|then|also|next|now|here|run|done|performed|used|passed|brought|advanced|taken|pulled|back|up|down|over|along|through|the|same|wire|pullback|for|sizing)){0,9} ?[:,-]/;
/** "Left popliteal artery: 80% stenosis. IVUS: lumen 4 mm2", "DSA, patent. On IVUS, a flap", "IVUS was run over the wire: 4 mm2": the vessel that the line is about. */
const goesOnByIvus = (reading: Reading, { vessels, start, end }: ReadSentence): boolean =>
  vessels.every(({ governor }) => governor === 'at' || governor === 'landmark') && bareIvus.test(said(reading, start, end)) && /\S[ \t\r]*$/.test(reading.plain.slice(Math.max(0, start - 80), start));

/** "IVUS after the stent confirmed apposition": the vessel that was just stented. */
const speaksOfStent = (sentence: ReadSentence): boolean =>
  sentence.vessels.length === 0 && sentence.devices.some(({ meanings }) => meanings.some(({ kind }) => kind === 'stent' || kind === 'stent-graft'));

function reportsOf(reading: Reading, sentence: ReadSentence, context: IvusContext, moved: readonly Movement[], carried: readonly VesselRef[]): Report[] {
  if (isQuestion(sentence)) return [];
  const { tokens } = reading;
  const inTable = sentence.section.kind === 'ivus-findings' || sentence.row;
  if (isTreatment(sentence) && !hasTerm(sentence.terms, 'ivus') && !hasTerm(sentence.terms, 'probe') && !sentence.vessels.some((group) => isLookedAt(reading, group)) && !(inTable && measures(reading, sentence) && !tellsOfPlacing(reading, sentence))) return [];
  const aside = toldOnTheWay(reading, sentence, moved);
  const answers = answersBehindAim(reading, sentence);
  const start = reportStart(reading, sentence, moved) ?? (aside.length > 0 ? sentence.to : null);
  const from = start === null ? answers[0]?.from ?? null : Math.min(start, answers[0]?.from ?? start);
  if (from === null || (byContrast(sentence) && !namesIvus(sentence, true) && !measuresArea(sentence) && !hasTerm(sentence.terms, 'finding', 'measure'))) return [];
  const reasons = reasonsOf(tokens, sentence).reasons.filter((reason) => !tellsWhatIvusShowed(reading, sentence, reason));
  const isAnswer = (one: EventRange): boolean => answers.some((clause) => one.from >= clause.from && one.to <= clause.to);
  const found = [...shownIn(reading, sentence), ...answers.filter((clause) => isBareAnswer(reading, sentence, clause)).map((clause): Shown => ({ from: clause.from, to: clause.from + 1, measured: false }))];
  let shown: readonly Shown[] = found.filter((one) => isAnswer(one) || ((one.from >= from || aside.some((way) => one.from > way.from && one.to <= way.to)) && !reasons.some((reason) => one.from >= reason.from && one.to <= reason.to)));
  const beyond = shownBeyondFailure(reading, sentence, shown);
  if (beyond.length > 0) shown = beyond;
  else if (shown.length === 0 || (sentence.terms.some((hit) => hit.meanings.some(({ cat, id }) => cat === 'cue' && id === 'failed') && !tellsResult(tokens, sentence, ivusRange(sentence), hit)) && moved.every(({ outcome }) => outcome === 'failed') && namesIvus(sentence, true) && !shown.some(({ measured }) => measured))) return [];
  const { standing } = standingOf(tokens, sentence, ivusRange(sentence), reasons);
  const named = sentence.terms.find(({ meanings }) => meanings.some(({ cat }) => cat === 'ivus'));
  if (standing === 'historical' || standing === 'planned' || (named && datedBack(reading, sentence, named))) return [];
  const before = named && standing === 'negated' ? shownBeforeDenied(sentence, shown, named) : [];
  if (before.length > 0) shown = before;
  else if (standing !== null && !shown.some(({ byIvus }) => byIvus) && !(standing === 'negated' && !named && shown.some(({ measured }) => measured)) && !tokens.slice(sentence.from, sentence.to).some(({ text }) => reporting.has(text) && text !== 'with')) return [];
  const about = goesOnByIvus(reading, sentence) ? [] : withMoved(topics(tokens, sentence, reasons), sentence, moved);
  const groups = about.length === 0 && named ? aimedAt(reading, sentence, named, shown) : about;
  const quote = quoteOf(reading.text, trimmed(reading, sentence));
  const own = context.tie === 'own';
  const told = new Map<VesselGroup, boolean>();
  let loose = false;
  for (const one of shown) {
    if (context.otherImaging && one.byIvus !== true && nearestImaging(reading, sentence, one, reasons) !== 'ivus') continue;
    const group = aside.find((way) => one.from > way.from && one.to <= way.to)?.group ?? topicOf(tokens, groups, one, shown);
    if (group && (hasTerm(sentence.terms, 'extent') || tellsOfAll(sentence))) for (const each of sentence.vessels) if (each.governor !== 'agent' && each.governor !== 'landmark' && !told.has(each)) told.set(each, one.measured);
    if (group) told.set(group, (told.get(group) ?? false) || one.measured);
    else loose = true;
    if (group && one.to <= group.from) for (const each of chainedTo(sentence, group)) if (!told.has(each)) told.set(each, one.measured);
  }
  const reports = [...told].map(([group, measured]): Report => ({ refs: group.refs, imaging: 'ivus', topic: own || isLookedAt(reading, group), passing: isPassing(tokens, sentence, group) && !(measured && own && isMouthSeen(sentence, group, carried)), measured, quote, sentence }));
  const across = otherSideOf(reading, sentence, [...told.keys()], shown);
  if (across.length > 0) reports.push({ refs: across, imaging: 'ivus', topic: false, passing: false, measured: true, quote, sentence });
  const subject = flatMap(moved.filter(({ outcome }) => outcome === 'reached'), ({ refs }) => refs);
  if (loose && reports.length === 0 && (!sentence.row || (tokens[sentence.from]?.gap ?? 2) < 2 || isHeadedRow(reading, sentence))) {
    const refs = subject.length > 0 ? subject : onSide(carried, sentence);
    if (refs.length > 0) return [{ refs, imaging: 'ivus', topic: false, passing: false, measured: shown.some(({ measured }) => measured), quote, sentence }];
  }
  return reports;
}

/** "IVUS was used to evaluate the iliac vein and demonstrated compression": the vessel of the aim in front of what was shown. */
function aimedAt(reading: Reading, sentence: ReadSentence, named: EventRange & { readonly start: number; readonly end: number }, shown: readonly Shown[]): readonly VesselGroup[] {
  const looked = lookedAtByIvus(reading, sentence, named);
  return looked.length === 0 ? [] : sentence.vessels.filter(({ to, refs }) => shown.some(({ from }) => from >= to) && refs.every((ref) => looked.some((one) => sameVessel(one, ref))));
}

/** "CIV 5 mm, EIV 11 mm, CFV: IVUS not taken that low": what is measured in front of the vessel that was left out. */
function shownBeforeDenied({ vessels }: ReadSentence, shown: readonly Shown[], { from }: EventRange): readonly Shown[] {
  const denied = vessels.findLast(({ to, governor }) => to <= from && governor === 'none');
  return denied && vessels.some(({ to }) => to <= denied.from) ? shown.filter(({ measured, to }) => measured && to <= denied.from) : [];
}

/** "How tight the external iliac was I could not tell, so the probe went into it and showed ...": where it went is a topic too. */
const withMoved = (topics: readonly VesselGroup[], { vessels }: ReadSentence, moved: readonly Movement[]): readonly VesselGroup[] =>
  vessels.filter((group) => topics.includes(group) || moved.some((movement) => movement.group === group && movement.outcome === 'reached'));

/** "IVUS post   MSA 27 mm2": a row whose first cell is its heading. */
const isHeadedRow = ({ sentences }: Reading, { section, index }: ReadSentence): boolean =>
  section.modality === 'ivus' && section.heading !== null && sentences[index - 1]?.section !== section;

const placings = new Set(['embolized', 'embolised', 'coiled', 'sclerosed', 'plugged', 'placed', 'deployed', 'implanted', 'dilated', 'predilated', 'postdilated', 'ballooned', 'inflated', 'advanced', 'delivered', 'opened', 'released', 'treated', 'performed', 'angioplastied', 'stented']);

/** In front of "opened" these tell of a state, or deny the act. */
const noPlacing = /^(?:not|never|nor|well|fully|widely|completely|nicely|evenly|incompletely|partly|poorly|barely)$/;

/** "Stent placed within the vein, dilated to 12 mm": an act with sizes, no result of imaging. */
const tellsOfPlacing = (reading: Reading, { from, to }: ReadSentence): boolean =>
  reading.tokens.slice(from, to).some(({ text }, at) => placings.has(text) && !noPlacing.test(reading.tokens[from + at - 1]?.text ?? ''));

/** "Full wall contact, no overhang of the right side": the other side, which the stent may reach over. */
const jutsOut = /\b(?:overhang\w*|overlap\w*|jail\w*|encroach\w*|protru\w*|compromis\w*|cross\w* over|reach\w*) (?:\w+ ){0,3}(?:left|right)\b/;

/** "The right lumen was 23 mm2": the vessel spoken of, on the side the sentence names. */
function onSide(refs: readonly VesselRef[], sentence: ReadSentence): readonly VesselRef[] {
  const [side, other] = new Set(sentence.sideWords);
  return jutsOut.test(sentence.said) || side === undefined || other !== undefined || sentence.vessels.length > 0 || counterpart.test(sentence.said) ? refs : refs.map((ref) => (ref.side === null ? ref : { ...ref, side }));
}

function unattributed(reading: Reading, sentence: ReadSentence): Report[] {
  const groups = topics(reading.tokens, sentence, []);
  const told = new Set<VesselGroup>();
  for (const one of shownIn(reading, sentence)) {
    const group = topicOf(reading.tokens, groups, one);
    if (group) told.add(group);
  }
  const quote = quoteOf(reading.text, trimmed(reading, sentence));
  return [...told].map(({ refs }) => ({ refs, imaging: 'unattributed', topic: false, passing: false, measured: false, quote, sentence }));
}

const measures = (reading: Reading, sentence: ReadSentence): boolean => shownIn(reading, sentence).some(({ measured }) => measured);

/** "So IVUS of the left renal artery was abandoned and not done": results behind are of another vessel. */
function isDeniedHere(reading: Reading, sentence: ReadSentence): boolean {
  const { standing } = standingOf(reading.tokens, sentence, ivusRange(sentence));
  return standing === 'negated' || standing === 'failed';
}

function ivusRange(sentence: ReadSentence): { from: number; to: number } {
  const hit = sentence.terms.find(({ meanings }) => meanings.some(({ cat }) => cat === 'ivus'));
  return hit ?? { from: sentence.from, to: sentence.from };
}
