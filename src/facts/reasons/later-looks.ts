import { hasTerm } from '../../language/text/hits.js';
import type { Reading, ReadSentence } from '../../language/read-note.js';
import { flatMap } from '../../model/flat-map.js';
import { sameVessel, type VesselRef } from '../../model/vessel.js';
import type { IvusAct } from '../ivus/ivus-acts.js';
import { isTreatment } from '../ivus/ivus-context.js';
import type { Report } from '../results/report.js';
import { testimonyOf } from '../sections-of-fact.js';
import { treats } from './doubts.js';
import { isLabelled } from './explanations.js';
import type { Necessity } from './necessity.js';
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
export function withLaterLooks(reading: Reading, necessity: readonly Necessity[], acts: readonly IvusAct[], reports: readonly Report[]): Necessity[] {
  const done = acts.filter(({ status, refs }) => status === 'performed' && refs.length > 0);
  return necessity.map((reason) => {
    const of = actExplained(reason, done);
    if (of.length === 0) return reason;
    const first = named(of);
    if (isLabelled(reason.sentence) && isLabelledAgain(reading, reason.sentence, done)) return { ...reason, refs: first };
    const shown = reports.filter(({ topic, imaging, sentence }) => topic && imaging === 'ivus' && goesOn.test(sentence.said) && moves.test(sentence.said));
    const beyond = [...done, ...shown].filter((act) => act.sentence.index > reason.sentence.index && act.refs.every((ref) => !first.some((one) => matches(one, ref))) && isLater(reading, reason.sentence, act.sentence, first, reports));
    const mentioned = flatMap(reading.sentences.slice(of[0]?.sentence.index, reason.sentence.index + 1), ({ vessels }) => flatMap(vessels, ({ refs }) => refs));
    const refs = flatMap(beyond, (act) => act.refs).filter((ref) => !mentioned.some((one) => sameVessel(one, ref)));
    return refs.length > 0 ? { ...reason, beyond: refs } : reason;
  });
}

/** "IVUS of the popliteal was intended to define the plaque, but that vessel was not imaged": no reason for another that was. */
export const withoutUnseen = (necessity: readonly Necessity[], acts: readonly IvusAct[]): readonly Necessity[] =>
  necessity.filter(({ refs, sentence }) => {
    const unseen = acts.filter((act) => act.sentence === sentence && act.status === 'not-performed');
    return refs.length === 0 || unseen.length === 0 || !refs.every((ref) => unseen.some((act) => act.refs.some((one) => sameVessel(one, ref))) && !acts.some((act) => act.status === 'performed' && act.refs.some((one) => matches(one, ref))));
  });

const named = (acts: readonly IvusAct[]): VesselRef[] => flatMap(acts, ({ refs, along }) => [...refs, ...(along ?? [])]);

/** "IVUS, common iliac. Indication: ... IVUS, external iliac. Indication: none stated.": each label is of the IVUS in front of it. */
const isLabelledAgain = ({ sentences }: Reading, label: ReadSentence, done: readonly IvusAct[]): boolean =>
  sentences.some((sentence) => sentence !== label && isLabelled(sentence) && done.some((act) => sentence.index - act.sentence.index === 1 && label.index - act.sentence.index !== 1));

/** The IVUS right in front of a reason that names neither IVUS nor a vessel; none where it is said to be for all. */
function actExplained({ refs, sentence }: Necessity, done: readonly IvusAct[]): readonly IvusAct[] {
  if (refs.length > 0 || whole.test(sentence.said) || hasTerm(sentence.terms, 'ivus')) return [];
  const before = done.findLast((act) => act.sentence.index < sentence.index);
  return before && sentence.index - before.sentence.index <= reach && before.sentence.paragraph === sentence.paragraph ? done.filter((act) => act.sentence === before.sentence) : [];
}

/** Treatment stands between, or the result of the first vessels and words of going on. */
function isLater({ sentences }: Reading, reason: ReadSentence, look: ReadSentence, first: readonly VesselRef[], reports: readonly Report[]): boolean {
  const between = sentences.slice(reason.index + 1, look.index);
  if (between.some((sentence) => testimonyOf(sentence) === 'session' && (treats.test(sentence.said) || isTreatment(sentence)))) return true;
  return goesOn.test(look.said) && reports.some(({ sentence, refs }) => sentence.index > reason.index && sentence.index < look.index && refs.some((ref) => first.some((one) => matches(one, ref))));
}
