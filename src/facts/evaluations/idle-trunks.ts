import { isTrunk } from '../../anatomy/vessel-tree.js';
import type { Reading, ReadSentence } from '../../language/read-note.js';
import type { VesselGroup } from '../../language/vessels/resolve-vessels.js';
import { vesselKey, type VesselRef } from '../../model/vessel.js';
import type { IvusAct } from '../ivus/ivus-acts.js';
import type { Necessity } from '../reasons/given-reason.js';
import { matches } from '../reasons/matches.js';
import type { Report } from '../results/report.js';
import { testimonyOf } from '../sections-of-fact.js';

/** The examined vessels without the trunks (cava, aorta) that a run of IVUS only reached or went through: no result, no reason and no look is told of them. */
export function withoutTrunksPassed(reading: Reading, refs: readonly VesselRef[], acts: readonly IvusAct[], reports: readonly Report[], necessity: readonly Necessity[]): readonly VesselRef[] {
  const kept = refs.filter((ref) => !isTrunk(ref) || isShown(ref, reports) || necessity.some((reason) => isForIt(reason, ref)) || !(isOfTheWay(ref, refs, acts, reports) || isOnlyReached(ref, acts) || isLeftBeforeRecording(reading, ref)));
  return kept.length > 0 ? kept : refs;
}

/** A reason that names the vessel, or is given "in both", "for each": what it is given for was examined. */
const isForIt = ({ refs, sentence }: Necessity, ref: VesselRef): boolean =>
  refs.length > 0 ? refs.some((one) => vesselKey(one) === vesselKey(ref)) : /\b(?:in|for|of) (?:both|all(?! (?:two|three|four|five|six)\b)|each (?:of|one|vessel|vein|artery|segment|side)|every one)\b/.test(sentence.said);

/**
 * "IVUS catheter up to the aorta. IVUS of both common iliac arteries ...", "passed down the IVC into the left common iliac vein": a trunk that the
 * catheter was only brought into or through, while the results are told of other vessels.
 */
const isOnlyReached = (ref: VesselRef, acts: readonly IvusAct[]): boolean => {
  const key = vesselKey(ref);
  const own = acts.filter(({ refs }) => refs.some((one) => vesselKey(one) === key));
  return own.every(({ parked, kind, passed }) => parked === true || (kind === 'run' && passed.some((one) => vesselKey(one) === key)));
};

/**
 * "Through the subclavian and brachiocephalic vein to the superior cava, pulled back": runs alone name the trunk, and results are told of other vessels only.
 * Of 1,228 notes with gold answers, three hold a trunk that was examined in such words; of an inferior cava where the run turned ("to the IVC, pulled back
 * through the left iliac vein") coders disagree, and it counts.
 */
const isOfTheWay = (ref: VesselRef, refs: readonly VesselRef[], acts: readonly IvusAct[], reports: readonly Report[]): boolean => {
  const own = acts.filter(({ refs: told }) => told.some((one) => vesselKey(one) === vesselKey(ref)));
  if (isIdle(ref, acts, reports)) return ref.vessel !== 'inferior-vena-cava';
  return refs.some((other) => other !== ref && isShown(other, reports)) && own.every(({ kind, sentence }) => kind === 'run' && !isLookedAlong(sentence, ref));
};

/**
 * "Drawn back through the cava and into the iliac vein", "passed into the aorta, and the pullback was recorded": more than the way; so is the inferior
 * cava that a pullback goes on into from another vessel ("pulled back through the iliac vein and into the IVC").
 */
const isLookedAlong = (sentence: ReadSentence, ref: VesselRef): boolean => {
  const { vessels, terms, said: words } = sentence;
  const own = vessels.filter(({ refs }) => refs.some((one) => vesselKey(one) === vesselKey(ref)));
  if (ref.vessel === 'inferior-vena-cava' && own.some((group) => isDrawnOnInto(sentence, group))) return true;
  return own.some(({ governor, from }) => governor === 'through' && terms.some(({ to, meanings }) => to <= from && meanings.some(({ cat, id }) => cat === 'move' && id === 'withdraw'))) || (own.length === vessels.length && (/\b(?:record|interrogat|survey|examin|imag(?:es|ed|ing)\b)/.test(words) || downToItsEnd.test(words)));
};

/** "Taken up to the aorta at the crura and pulled down to the bifurcation": a run from one end of the trunk to the other. */
const downToItsEnd = /\b(?:pulled|drawn|withdrawn|brought|run) (?:slowly |then |back |down |all the way )*(?:down |back )?to (?:just |right |immediately )?(?:above |over |at |short of )?(?:the |its )?(?:aortic |caval |aorto-?iliac |iliac )?(?:bifurcation|confluence)\b/;

/** "Pulled back through the left common iliac vein and into the IVC": one withdrawal, through one vessel and on into the next. */
const isDrawnOnInto = ({ vessels, terms }: ReadSentence, { governor, from }: VesselGroup): boolean => {
  const last = terms.findLast(({ to, meanings }) => to <= from && meanings.some(({ cat, id }) => cat === 'move' && id !== 'park'));
  const before = vessels.findLast(({ to }) => to <= from);
  return governor === 'into' && last?.meanings.some(({ id }) => id === 'withdraw') === true && before !== undefined && before.governor === 'through' && before.from >= last.to;
};

/** "Passed up into the cava. Recording was started at the mouth of the common iliac vein ...": what the run reached first was not recorded. */
const isLeftBeforeRecording = ({ sentences }: Reading, ref: VesselRef): boolean => {
  const begun = sentences.filter((sentence) => recordedFrom.test(sentence.said) && sentence.vessels.length > 0 && testimonyOf(sentence) === 'session');
  return begun.length > 0 && begun.every(({ said: words, vessels, start }) => !vessels.some((group) => group.start - start > words.search(recordedFrom) && group.refs.some((one) => vesselKey(one) === vesselKey(ref))));
};
const recordedFrom = /\b(?:record\w*|imag(?:es|ing)|pull-?backs?|loops?) (?:\w+ ){0,2}(?:started|begun|began|commenced|made|taken) (?:only )?(?:at|from|below)\b|\b(?:images|pictures|recordings|loops|views) (?:were )?(?:made|taken|recorded|obtained|acquired) (?:only )?(?:(?:on|during|upon) (?:the |slow )*(?:withdrawal|pull-?back|way (?:back|out|down)) )?(?:of|in|across|through|along)\b|\blooked at (?=[^.;,]{5,50} (?:as|while) (?:i|we|it)\b)/;

/** Reached and left again on a run, with no result of its own. */
const isIdle = (ref: VesselRef, acts: readonly IvusAct[], reports: readonly Report[]): boolean =>
  acts.some(({ turning }) => turning.some((one) => vesselKey(one) === vesselKey(ref))) && !isShown(ref, reports);

export const isShown = (ref: VesselRef, reports: readonly Report[]): boolean => reports.some((report) => report.refs.some((one) => matches(one, ref)));
