import { hasTerm } from '../../language/text/hits.js';
import type { Reading } from '../../language/read-note.js';
import { flatMap } from '../../model/flat-map.js';
import { groupBy } from '../../model/group-by.js';
import { sameVessel, vesselKey, type VesselRef } from '../../model/vessel.js';
import type { IvusAct } from '../ivus/ivus-acts.js';
import { isTreatment } from '../ivus/treatment-told.js';
import type { Report } from '../results/report.js';
import { testimonyOf } from '../sections-of-fact.js';
import { treats } from './doubts.js';
import { isLabelled } from './explanations.js';
import type { Necessity } from './given-reason.js';
import { matches } from './matches.js';
import { whole } from './reason-scope.js';

/** Which reasons stay with the vessel behind whose IVUS they are told, and do not reach one that the probe went on to later. */

/** Sentences back from such a reason to the IVUS that it is told of. */
const reach = 2;

/** "Then on over the same wire into the AT", "kept recording up through the common iliac while coming back": a look that was added. */
const goesOn = /\b(?:also|too|as well|in addition|besides|anyway|further|onwards?|kept|keeping|continued|went on|then on|carried on|moved on|brought on|taken on|passed on|run on|on (?:up|down|over|into|to|through|thru)|while (?:coming|going|pulling|withdrawing|drawing|backing|there)|(?:coming|going|way|backing) (?:out|back|up|down)|(?:before|when|on) (?:coming|leaving|removing|withdrawing|taking)|in passing)\b/;

const moves = /\b(?:carried|taken|brought|run|running|ran|recorded|recording|kept|went|moved|advanced|passed|pushed|led|drawn|pulled|slid|sent)\b/;

/**
 * Reasons told with a pronoun behind IVUS of named vessels ("IVUS R SFA. Needed it to tell tissue from underexpansion"), with the
 * vessels that IVUS went on to only when those had been treated, or had their result: they need a reason of their own.
 */
export function withLaterLooks(reading: Reading, necessity: readonly Necessity[], acts: readonly IvusAct[], reports: readonly Report[]): readonly Necessity[] {
  const done = acts.filter(({ status, refs }) => status === 'performed' && refs.length > 0);
  const at = groupBy(done, ({ sentence }) => sentence.index);
  const explained = necessity.map((reason) => actExplained(reason, at));
  if (explained.every((of) => of.length === 0)) return necessity;
  const labels = reading.sentences.filter((sentence) => at.has(sentence.index - 1) && isLabelled(sentence));
  const course = courseOf(reading, done, reports);
  return necessity.map((reason, which) => {
    const of = explained[which] ?? [];
    if (of.length === 0) return reason;
    const first = named(of);
    if (isLabelled(reason.sentence) && labels.length > (labels.includes(reason.sentence) ? 1 : 0)) return { ...reason, refs: first };
    const mentioned = flatMap(reading.sentences.slice(of[0]?.sentence.index, reason.sentence.index + 1), ({ vessels }) => flatMap(vessels, ({ refs }) => refs));
    const refs = lookedAtLater(course, reason.sentence.index, first).filter((ref) => !mentioned.some((one) => sameVessel(one, ref)));
    return refs.length > 0 ? { ...reason, beyond: refs } : reason;
  });
}

/** "IVUS of the popliteal was intended to define the plaque, but that vessel was not imaged": no reason for another that was. */
export function withoutUnseen(necessity: readonly Necessity[], acts: readonly IvusAct[]): readonly Necessity[] {
  const denied = groupBy(acts.filter(({ status }) => status === 'not-performed'), ({ sentence }) => sentence.index);
  if (denied.size === 0) return necessity;
  const seen = new Set(flatMap(acts.filter(({ status }) => status === 'performed'), ({ refs }) => refs.map(vesselKey)));
  return necessity.filter(({ refs, sentence }) => {
    const unseen = denied.get(sentence.index) ?? [];
    return refs.length === 0 || unseen.length === 0 || !refs.every((ref) => unseen.some((act) => act.refs.some((one) => sameVessel(one, ref))) && !seen.has(vesselKey(ref)));
  });
}

const named = (acts: readonly IvusAct[]): VesselRef[] => flatMap(acts, ({ refs, along }) => [...refs, ...(along ?? [])]);

/** The IVUS right in front of a reason that names neither IVUS nor a vessel; none where it is said to be for all. */
function actExplained({ refs, sentence }: Necessity, at: ReadonlyMap<number, readonly IvusAct[]>): readonly IvusAct[] {
  if (refs.length > 0) return [];
  for (let back = 1; back <= reach; back++) {
    const acts = at.get(sentence.index - back);
    if (acts) return acts[0]?.sentence.paragraph === sentence.paragraph && !whole.test(sentence.said) && !hasTerm(sentence.terms, 'ivus') ? acts : [];
  }
  return [];
}

/** Vessels looked at together, with the last such look, and the last one that is told with words of going on; -1 for none. */
interface Look {
  readonly refs: readonly VesselRef[];
  readonly last: number;
  readonly lastOn: number;
}

/** What the sentences tell one after another, so that each reason need not go through them anew. */
interface Course {
  readonly looks: readonly Look[];
  /** For each sentence, the first one from it on that tells of treatment. */
  readonly treatedFrom: readonly number[];
  /** The vessels that have results, with the sentences of those. */
  readonly shown: readonly { readonly ref: VesselRef; readonly at: readonly number[] }[];
}

function courseOf({ sentences }: Reading, done: readonly IvusAct[], reports: readonly Report[]): Course {
  const looks = new Map<string, Look>();
  const add = ({ refs, sentence }: Pick<Report, 'refs' | 'sentence'>, on: boolean): void => {
    const key = refs.map(vesselKey).join();
    const look = looks.get(key) ?? { refs, last: -1, lastOn: -1 };
    looks.set(key, { refs, last: Math.max(look.last, sentence.index), lastOn: on ? Math.max(look.lastOn, sentence.index) : look.lastOn });
  };
  for (const act of done) add(act, goesOn.test(act.sentence.said));
  for (const report of reports) if (report.topic && report.imaging === 'ivus' && goesOn.test(report.sentence.said) && moves.test(report.sentence.said)) add(report, true);
  return { looks: [...looks.values()], treatedFrom: firstFrom(sentences, (sentence) => testimonyOf(sentence) === 'session' && (treats.test(sentence.said) || isTreatment(sentence))), shown: placesOf(reports) };
}

/** For each place of a list, the first one from it on that passes. */
function firstFrom<Item>(items: readonly Item[], passes: (item: Item) => boolean): number[] {
  let next = Infinity;
  return items.map((item, at) => [item, at] as const).reverse().map(([item, at]) => (next = passes(item) ? at : next)).reverse();
}

/** Each vessel that has results, with the sentences of those in reading order. */
function placesOf(reports: readonly Report[]): Course['shown'] {
  const places = groupBy(flatMap(reports, ({ refs, sentence }) => refs.map((ref) => ({ ref, at: sentence.index }))), ({ ref }) => vesselKey(ref));
  return flatMap([...places.values()], (one) => (one[0] ? { ref: one[0].ref, at: one.map(({ at }) => at).sort((a, b) => a - b) } : []));
}

/** The vessels of looks behind a sentence that is told of others: treatment stands between, or the result of those and words of going on. */
function lookedAtLater({ looks, treatedFrom, shown }: Course, reason: number, first: readonly VesselRef[]): VesselRef[] {
  const isFirst = (ref: VesselRef): boolean => first.some((one) => matches(one, ref));
  const treated = treatedFrom[reason + 1] ?? Infinity;
  const result = Math.min(...shown.filter(({ ref }) => isFirst(ref)).map(({ at }) => firstBehind(at, reason)));
  return flatMap(looks.filter(({ refs, last, lastOn }) => (last > treated || lastOn > result) && !refs.some(isFirst)), ({ refs }) => refs);
}

/** The first of ascending numbers that is greater than `bound`; infinite where none is. */
function firstBehind(numbers: readonly number[], bound: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? Infinity) > bound) high = middle;
    else low = middle + 1;
  }
  return numbers[low] ?? Infinity;
}
