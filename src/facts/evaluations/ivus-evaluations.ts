import { vesselInfo } from '../../anatomy/vessel-list.js';
import { isWithin } from '../../anatomy/vessel-levels.js';
import { isTrunk } from '../../anatomy/vessel-tree.js';
import type { Reading, ReadSentence } from '../../language/read-note.js';
import { said } from '../../language/text/said.js';
import { classifyStatement } from '../../language/grammar/statement-classifier.js';
import type { FindingsKind, IvusEvaluation, IvusStatus, Placement } from '../../model/facts.js';
import { flatMap } from '../../model/flat-map.js';
import type { Quote } from '../../model/span.js';
import { distinctVessels, sameVessel, vesselKey, type VesselRef } from '../../model/vessel.js';
import { readIvusActs, type IvusAct } from '../ivus/ivus-acts.js';
import { isBehindIdea, isDeniedOutright, takenBack } from '../ivus/denied-outright.js';
import { namedBeside } from '../ivus/ivus-named.js';
import { followIvus } from '../ivus/ivus-context.js';
import { firstTreatment } from '../ivus/treatment-told.js';
import { answersBehindAim } from '../results/behind-aims.js';
import { readReports } from '../results/ivus-reports.js';
import { likelyReasons } from '../reasons/likely-reasons.js';
import { isShown, withoutTrunksPassed } from './idle-trunks.js';
import { withoutOtherSideSummedUp } from './other-side-summed-up.js';
import type { Movement } from '../movement/movements.js';
import { idleLooks, withoutIdleLooks } from '../reasons/idle-looks.js';
import type { Necessity } from '../reasons/given-reason.js';
import { readNecessity } from '../reasons/necessity.js';
import { isReached } from '../movement/reached.js';
import { withLaterLooks, withoutUnseen } from '../reasons/later-looks.js';
import { matches } from '../reasons/matches.js';
import { covers } from '../reasons/reason-cover.js';
import type { Report } from '../results/report.js';
import { drawnBackAll, endsOfRuns, waysOfRuns, wentOn } from '../ivus/run-ways.js';
import { namedInAims } from '../reasons/named-in-aims.js';
import { noReasons, seekReasons, type Reasons } from '../reasons/sought-reasons.js';
import { readIvusTables } from '../tables/read-ivus-tables.js';
import { actsOfTables } from '../tables/table-acts.js';
import { titleWithIvus } from '../ivus/titled-ivus.js';

/** Everything said of IVUS in one vessel, gathered. */
interface Gathered {
  readonly ref: VesselRef;
  readonly acts: readonly IvusAct[];
  readonly reports: readonly Report[];
}

/**
 * The IVUS evaluations of a note: one for each vessel that a run, a statement or an IVUS result names, and one for each
 * vessel that was expressly not examined. Where nothing but a heading names IVUS, one of status `heading-only`.
 */
export function readIvusEvaluations(reading: Reading, movements: readonly Movement[], placements: readonly Placement[]): IvusEvaluation[] {
  const contexts = followIvus(reading, movements);
  const tables = readIvusTables(reading, contexts);
  const told = actsOfTables(tables, readIvusActs(reading, movements, contexts));
  const denied = isDeniedOutright(reading, contexts, told);
  const acts = denied ? takenBack(told) : told;
  const given = readNecessity(reading, contexts, movements, tables);
  const reasoned = new Set(given.map(({ sentence }) => sentence));
  const acted = actsBySentence(acts);
  const reports = denied ? [] : readReports(reading, contexts, movements, tables).filter((report) => !isReasonOnly(reading, report, reasoned) && !isBehindIdea(report, reading, contexts, acted));
  const necessity = withLaterLooks(reading, withoutUnseen(given, acts), acts, reports);
  const performed = withoutPassed(withoutOtherSideSummedUp(reading, gather(reading, acts, acted, reports, necessity)), necessity);
  const evaluated = performed.map(({ ref }) => ref);
  const treated = performed.length > 0 ? firstTreatment(reading) : undefined;
  const without = (reasons: readonly Necessity[]): VesselRef[] => evaluated.filter((ref) => !reasons.some((one) => covers(one, ref, evaluated)));
  const idly = idleLooks(reading, contexts, evaluated);
  const owed = (reasons: readonly Necessity[]): VesselRef[] => without(reasons).filter((ref) => !idly.includes(ref));
  const stated = withoutIdleLooks(necessity, idly, evaluated);
  const aimed = [...stated, ...namedInAims(reading, stated, owed(stated))];
  const unreasoned = without(aimed);
  const likely = likelyReasons(reading, contexts, acts, tables, reasoned, owed(aimed));
  const sought = likely.length > 0 || unreasoned.length < evaluated.length ? noReasons : seekReasons(reading, contexts, movements, acts, performed, tables);
  const reasons: Reasons = { stated: [...aimed, ...sought.stated], likely: [...likely, ...sought.likely] };
  const evaluations = performed.map((one) => describe(reading, treated, one, reasons, evaluated, placements));
  const others = otherStatuses(acts, evaluated);
  if (evaluations.length === 0) evaluations.push(...withoutVessel(reading, acts, others));
  return [...evaluations, ...others].map((evaluation, index) => numbered(evaluation, `i${index + 1}`));
}

/** Passed on the way in, without a result, while IVUS showed another vessel or each reason names other vessels (of a cava or aorta: or is told with the run itself): not what was examined. */
function withoutPassed(all: readonly Gathered[], necessity: readonly Necessity[]): Gathered[] {
  const evaluated = all.map(({ ref }) => ref);
  const kept = all.filter(({ ref, acts, reports }) => {
    const passed = reports.length === 0 && acts.every(({ status, passed: through }) => status === 'performed' && through.some((one) => matches(one, ref)));
    if ((passed && wentOn(ref, acts) && all.some((one) => one.reports.some(({ imaging }) => imaging === 'ivus'))) || (isDoorOfRun(ref, acts, reports) && !necessity.some(({ refs }) => refs.some((one) => matches(one, ref))))) return false;
    const onRun = ({ sentence }: Necessity): boolean => isTrunk(ref) && acts.some(({ sentence: { index } }) => index === sentence.index);
    return !passed || necessity.length === 0 || necessity.some((reason) => covers(reason, ref, evaluated) && !onRun(reason));
  });
  return kept.length > 0 ? kept : [...all];
}

/** "Up the fistula and the left subclavian into the left innominate": the dialysis access that a run came in by, with no result of its own. */
const isDoorOfRun = ({ vessel }: VesselRef, acts: readonly IvusAct[], reports: readonly Report[]): boolean =>
  vesselInfo(vessel).system === 'dialysis' && reports.length === 0 && acts.length > 0 && acts.every(({ kind, refs }) => kind === 'run' && refs.some((one) => one.vessel !== vessel));

/** Written out, so that all evaluations have one shape. */
const numbered = (
  { vessel, side, paired, unspecified, status, coronary, phases, runs, necessity, reasonClassified, findings, findingsKind, movement, evidence }: IvusEvaluation, id: string,
): IvusEvaluation => ({ id, vessel, side, paired, unspecified, status, coronary, phases, runs, necessity, reasonClassified, findings, findingsKind, movement, evidence });

const sureReason = 0.9;
const tellsResult = /\d|\bmillimet(?:er|re)s\b|\b(?:showed|shows|showing|shown|revealed|demonstrated|confirmed|disclosed|found|bore (?:this|it|that|them) out|agreed|concurred|(?:not|failed to) (?:confirm|corroborate|bear|support|agree)|refuted|disproved|corroborated)\b/i;

/** "... because the venogram was equivocal; a web was confirmed on the ultrasound", "IVUS, used because the venogram was hazy, showed a web": a result in a clause of its own. */
const addsResult = /;[^;]*\b(?:showed|shown|revealed|demonstrated|confirmed|disclosed|found|seen)\b[^;]*\b(?:ivus|ultrasound|probe)\b|;[^;]*\b(?:ivus|ultrasound|probe)\b[^;]*\b(?:showed|revealed|demonstrated|confirmed|disclosed|found)\b|\b(?:ivus|ultrasound)\b[^;]*\band (?:no )?[^;,]{3,40} (?:was|were) (?:not )?(?:present|seen|found|identified|detected|absent)\b|\b(?:ivus|ultrasound) ?(?:\([^()]{5,120}\)|, [^;]{5,120},) (?:showed|shows|revealed|demonstrated|confirmed|disclosed|identified|found)\b/i;

/**
 * A sentence without a measurement that the patterns read both ways, as reason and as result ("Without IVUS the web would
 * have been a guess"): the trained classifier decides. Its figures stand in `docs/statement-classifier.md`.
 */
function isReasonOnly(reading: Reading, { measured, sentence, quote, imaging }: Report, reasoned: ReadonlySet<ReadSentence>): boolean {
  if ((measured && tellsResult.test(quote.quote)) || imaging !== 'ivus' || !reasoned.has(sentence) || addsResult.test(quote.quote) || answersBehindAim(reading, sentence).length > 0) return false;
  const { kind, confidence } = classifyStatement(quote.quote);
  return kind === 'necessity' && confidence >= sureReason;
}

function gather(reading: Reading, acts: readonly IvusAct[], acted: ReadonlyMap<ReadSentence, readonly IvusAct[]>, reports: readonly Report[], necessity: readonly Necessity[]): Gathered[] {
  const done = acts.filter(({ status }) => status === 'performed');
  const named = distinctVessels(flatMap(done, ({ refs }) => refs));
  const shown = reports.filter((report) => report.imaging === 'ivus' && !isDenied(report, acted.get(report.sentence) ?? []));
  const open = done.filter(({ kind, sentence }) => kind === 'run' && drawnBackAll.test(sentence.said)).map(({ sentence }) => sentence);
  const ways = shown.length > 0 ? waysOfRuns(reading, acts).filter((ref) => !shown.some(({ refs }) => refs.some((one) => isWithin(one.vessel, ref.vessel)))) : [];
  const ends = endsOfRuns(done).filter((ref) => reports.some(({ refs }) => refs.some((one) => vesselKey(one) === vesselKey(ref))));
  const byName = new Set([...named, ...flatMap(shown.filter(namesItsVessel), ({ refs }) => refs)].map(vesselKey));
  const byResult = distinctVessels(flatMap(shown.filter((report) => !report.passing && (byName.size === 0 || namesItsVessel(report) || !looksAgain.test(report.sentence.said) || report.refs.some((ref) => byName.has(vesselKey(ref)))) && (report.topic || named.length === 0 || isLevelOf(report, named) || isOn(ways, report) || (report.measured && (report.sentence.section.modality === 'ivus' || isOfRun(report, open))))), ({ refs }) => refs));
  const titled = flatMap(acts.filter(({ status }) => status === 'heading-only'), ({ refs }) => refs);
  const all = mergeLoose(withoutHeart(distinctVessels([...named, ...byResult, ...ends].map((ref) => fullerName(reading, ref, done)))));
  const kept = withoutTrunksPassed(reading, all.filter((ref) => !isUnseen(reading, ref, acts, shown)), done, reports, necessity);
  const byTitle = kept.length === 0 && done.length > 0;
  const inTitles = mergeLoose(withoutHeart(distinctVessels(titled)));
  const refs = !byTitle ? kept : inTitles.length > 1 ? mergeLoose(withoutHeart(distinctVessels(namedInTitles(reading, acts)))) : inTitles;
  return refs.map((ref) => ({
    ref,
    acts: acts.filter(({ status, refs: told }) => (status === 'performed' && byTitle) || ((status === 'performed' || (status === 'heading-only' && byTitle)) && told.some((one) => matches(one, ref)))),
    reports: reports.filter((report) => report.refs.some((one) => matches(one, ref))),
  }));
}

/** "IVUS of the left common and external iliac veins": those named with it; "stents of SFA and popliteal; IVUS" leaves open which of them was looked at. */
const namedInTitles = (reading: Reading, acts: readonly IvusAct[]): VesselRef[] =>
  flatMap(acts, ({ status, sentence }) => {
    const hit = status === 'heading-only' ? sentence.terms.find(({ meanings }) => meanings.some(({ cat }) => cat === 'ivus')) : undefined;
    return hit ? namedBeside(reading, sentence, hit, []) : [];
  });

/** A result that names its vessel, and does not only point at one named before. */
const namesItsVessel = ({ refs, sentence }: Report): boolean => sentence.vessels.some((group) => group.refs.some((one) => refs.some((ref) => sameVessel(one, ref))));

/** "IVUS again within the stent", "the same vessel": a second look at what was examined before, which makes no further vessel of what was named last. */
const looksAgain = /\b(?:again|repeat(?:ed)?|re-?(?:look|ivus|imag\w+|examin\w+|check\w*)|(?:once|one) more|post(?:-?(?:stent|dilat\w+|pta|treatment|deployment))?|completion|the same(?= [a-z])|stent(?:s|ed)?|struts?)\b/;

/** Shown in a vessel that the run was drawn along. */
const isOn = (ways: readonly VesselRef[], { refs }: Report): boolean =>
  refs.every((ref) => ways.some((one) => one.vessel === ref.vessel && (one.side === ref.side || one.side === null || ref.side === null)));

/** "IVUS of both iliac veins", then "CIV 14 mm, EIV 12 mm": results tell the levels of what is named without one. */
const isLevelOf = ({ refs }: Report, named: readonly VesselRef[]): boolean =>
  refs.every((ref) => named.some((one) => vesselInfo(one.vessel).unspecified && one.vessel !== ref.vessel && isWithin(ref.vessel, one.vessel) && (one.side === null || one.side === ref.side)));

/** So many sentences behind such a run its results may stand. */
const resultsReach = 6;

/** Measured in the same paragraph, behind a run through vessels that it does not name. */
const isOfRun = ({ sentence }: Report, open: readonly ReadSentence[]): boolean =>
  open.some(({ index, paragraph }) => paragraph === sentence.paragraph && sentence.index > index && sentence.index - index <= resultsReach);

/** "Run up into the cava to gain purchase, and no images were taken of the cava": gone through without a look, and so by the next run that turns there. */
const isUnseen = (reading: Reading, ref: VesselRef, acts: readonly IvusAct[], reports: readonly Report[]): boolean => {
  const denial = acts.findLast(({ kind, status, refs }) => (kind === 'unseen' || (kind === 'statement' && status === 'not-performed' && isTrunk(ref))) && refs.some((one) => vesselKey(one) === vesselKey(ref)));
  if (denial && isCorrection(reading, denial.sentence) && !acts.some((act) => act.status === 'performed' && act.sentence.index > denial.sentence.index && act.refs.some((one) => vesselKey(one) === vesselKey(ref)))) return true;
  return denial !== undefined && !isShown(ref, reports) && acts.every(({ status, kind, refs, turning, sentence }) => status !== 'performed' || !refs.some((one) => vesselKey(one) === vesselKey(ref)) || (kind === 'run' && (sentence.index <= denial.sentence.index || turning.some((one) => vesselKey(one) === vesselKey(ref)))));
};

/** "ADDENDUM. The left common femoral vein was not imaged": who adds to a report later sets it right. */
const isCorrection = ({ plain, folded }: Reading, { section: { heading, body }, said: words }: ReadSentence): boolean =>
  /\b(?:addend(?:um|a)|amend(?:ed|ment)|correct(?:ion|ed)s?|errat(?:um|a))\b/i.test(heading ? plain.slice(heading.start, heading.end) : folded.slice(body.start, body.start + 40)) && !/\b(?:again|repeated|after|post)\b/.test(words);

/** Grouped once: a long note has thousands of acts and of reports. */
function actsBySentence(acts: readonly IvusAct[]): ReadonlyMap<ReadSentence, readonly IvusAct[]> {
  const groups = new Map<ReadSentence, IvusAct[]>();
  for (const act of acts) {
    const group = groups.get(act.sentence);
    if (group) group.push(act);
    else groups.set(act.sentence, [act]);
  }
  return groups;
}

/** "IVUS of the vertebral discussed, not done": what such a sentence names is no result. `acts` are those of the sentence. */
const isDenied = ({ refs }: Report, acts: readonly IvusAct[]): boolean =>
  acts.some(({ status, refs: told }) => status === 'not-performed' && told.some((ref) => refs.some((one) => matches(one, ref)))) && !acts.some(({ status }) => status === 'performed');

const withoutHeart = (refs: readonly VesselRef[]): VesselRef[] =>
  refs.filter(({ vessel }) => vesselInfo(vessel).system !== 'heart' && vessel !== 'aortic-endograft');

/** "Withdrawn into the abdominal aorta and recorded. IVUS of the aorta: ...": a short name means the one vessel of that name on the ways of the runs. */
function fullerName(reading: Reading, ref: VesselRef, done: readonly IvusAct[]): VesselRef {
  if (!vesselInfo(ref.vessel).unspecified) return ref;
  const ways = [...flatMap(done, ({ along = [] }) => along), ...waysOfRuns(reading, done)];
  const [only, other] = distinctVessels(ways.filter((one) => isWithin(one.vessel, ref.vessel) && (ref.side === null || one.side === ref.side)));
  return only && !other ? only : ref;
}

/** A loose name ("the iliac vein", a vessel without its side) adds nothing beside the exact one it can mean. */
function mergeLoose(refs: readonly VesselRef[]): VesselRef[] {
  const aortic = refs.some(({ vessel }) => vessel !== 'aorta' && isWithin(vessel, 'aorta'));
  return refs.filter((ref) => {
    const { paired, unspecified } = vesselInfo(ref.vessel);
    if (ref.vessel === 'aorta' && aortic) return false;
    if ((unspecified || ref.vessel === 'hepatic-vein') && refs.some((one) => isWithin(one.vessel, ref.vessel) && (ref.side === null || one.side === ref.side))) return false;
    // "Both iliac veins" of one side are two levels of it.
    if (unspecified && ref.side !== null && refs.some((one) => one.vessel === ref.vessel && one.side !== ref.side && refs.some((exact) => isWithin(exact.vessel, one.vessel) && exact.side === one.side))) return false;
    return !(paired && ref.side === null && refs.some((one) => one.vessel === ref.vessel && one.side !== null));
  });
}

function describe(
  reading: Reading, treated: ReadSentence | undefined, { ref, acts, reports }: Gathered, { stated, likely }: Reasons, evaluated: readonly VesselRef[], placements: readonly Placement[],
): IvusEvaluation {
  const { paired, unspecified, system } = vesselInfo(ref.vessel);
  const own = reports.filter(({ imaging }) => imaging === 'ivus');
  const loose = reports.filter(({ imaging }) => imaging === 'unattributed');
  const findingsKind: FindingsKind = own.length > 0 ? 'yes' : loose.length > 0 ? 'unattributed' : 'no';
  const evidence = uniqueQuotes([...acts, ...own].map(({ quote }) => quote));
  const phases = phasesOf(reading, treated, [...acts, ...own]);
  const reasons = stated.filter((one) => covers(one, ref, evaluated));
  const classified = reasons.length > 0 ? [] : likely.filter((one) => covers(one, ref, evaluated));
  return {
    id: '', vessel: ref.vessel, side: ref.side, paired, unspecified, status: 'performed', coronary: system === 'coronary', phases, runs: Math.max(1, phases.length),
    necessity: uniqueQuotes([...reasons, ...classified].map(({ quote }) => quote)),
    reasonClassified: classified.length > 0,
    findings: uniqueQuotes((own.length > 0 ? own : loose).map(({ quote }) => quote)),
    findingsKind,
    movement: isReached(ref, placements),
    evidence,
  };
}

function uniqueQuotes(quotes: readonly Quote[]): Quote[] {
  const seen = new Map<number, Quote>();
  for (const quote of quotes) if (!seen.has(quote.start)) seen.set(quote.start, quote);
  return [...seen.values()].sort((a, b) => a.start - b.start);
}

const later = /\b(?:post|after|again|repeat(?:ed)?|second|completion|final|closing|once more|one more|re-?look|following|another|new run|afterwards)\b/;

/** Before or after treatment: words of repetition, or a place behind the first treatment of the narrative; a result is of the run told before it. */
function phasesOf(reading: Reading, treated: ReadSentence | undefined, told: readonly (IvusAct | Report)[]): ('pre' | 'post')[] {
  const phases = new Set<'pre' | 'post'>();
  let run: 'pre' | 'post' | null = null;
  for (const one of [...told].sort((a, b) => a.sentence.index - b.sentence.index)) {
    const { sentence, quote } = one;
    const repeated = later.test(said(reading, quote.start, Math.min(quote.end, quote.start + 120)));
    const behind = treated !== undefined && ((repeated && sentence.index >= treated.index) || (sentence.index > treated.index && sentence.section.kind === 'treatment'));
    const phase: 'pre' | 'post' = 'imaging' in one && one.phase ? one.phase : behind ? 'post' : 'imaging' in one && run !== null ? run : 'pre';
    if ('status' in one) run = phase;
    phases.add(phase);
  }
  return phases.has('pre') && phases.has('post') ? ['pre', 'post'] : [...phases];
}

/** Vessels that the note says were not examined, or only before or later. */
function otherStatuses(acts: readonly IvusAct[], evaluated: readonly VesselRef[]): IvusEvaluation[] {
  const found = new Map<string, { readonly ref: VesselRef | null; readonly status: IvusStatus; readonly quotes: Quote[] }>();
  for (const status of ['not-performed', 'planned', 'historical'] as const) {
    for (const act of acts) {
      if (act.status !== status) continue;
      const refs: (VesselRef | null)[] = act.refs.length > 0 ? [...act.refs] : [null];
      for (const ref of refs) {
        if (ref && status === 'not-performed' && evaluated.some((one) => vesselKey(one) === vesselKey(ref))) continue;
        const key = `${status}|${ref ? vesselKey(ref) : ''}`;
        const known = found.get(key);
        if (known) known.quotes.push(act.quote);
        else found.set(key, { ref, status, quotes: [act.quote] });
      }
    }
  }
  return [...found.values()].map(({ ref, status, quotes }) => blank(ref, status, uniqueQuotes(quotes)));
}

/** IVUS performed and no vessel named for it; or named in a heading and nowhere else. */
function withoutVessel(reading: Reading, acts: readonly IvusAct[], others: readonly IvusEvaluation[]): IvusEvaluation[] {
  const performed = acts.filter(({ status }) => status === 'performed');
  if (performed.length > 0) return [{ ...blank(null, 'performed', uniqueQuotes(performed.map(({ quote }) => quote))), runs: 1 }];
  const title = acts.length === 0 ? titleWithIvus(reading) : null;
  if (title) return [blank(null, 'heading-only', [title])];
  const headings = acts.filter(({ status }) => status === 'heading-only');
  const denied = others.some(({ status }) => status === 'not-performed');
  return headings.length > 0 && !denied ? [blank(null, 'heading-only', uniqueQuotes(headings.map(({ quote }) => quote)))] : [];
}

function blank(ref: VesselRef | null, status: IvusStatus, evidence: readonly Quote[]): IvusEvaluation {
  const info = ref ? vesselInfo(ref.vessel) : null;
  return {
    id: '', vessel: ref?.vessel ?? null, side: ref?.side ?? null, paired: info?.paired ?? false, unspecified: info?.unspecified ?? false, status,
    coronary: info?.system === 'coronary', phases: [], runs: 0, necessity: [], reasonClassified: false, findings: [], findingsKind: 'no', movement: false, evidence,
  };
}
