import { vesselInfo } from '../../anatomy/vessel-list.js';
import { isOfSet } from '../../lexicon/procedures.js';
import { flatMap } from '../../model/flat-map.js';
import type { VesselRef } from '../../model/vessel.js';
import type { Act } from './act-events.js';
import { draftFrom, draftOf, evidenceOf, type Draft } from './draft.js';
import type { LesionStates } from './lesion-states.js';
import { isPerformed, linesPerformed } from './performed.js';
import { has, hasDevice, linesWith, quoteLine, wordsWith, type Line, type Scene } from './scene.js';
import { targetsOf } from './targets.js';

const isArterial = (vessel: string): boolean => vesselInfo(vessel).system === 'artery' || vesselInfo(vessel).system === 'pulmonary' || vesselInfo(vessel).system === 'graft';
const isVenous = (vessel: string): boolean => vesselInfo(vessel).system === 'vein';
const opening = new Set(['balloon', 'stent', 'atherectomy']);

/**
 * Mechanical removal of clot: veins once a session (again on a later day of lysis), arteries as the chief work with the
 * further vessels of the family, or as secondary to another treatment that came first. Source: CPT 37184-37188.
 */
export function clotDrafts(scene: Scene, acts: readonly Act[]): Draft[] {
  const clots = acts.filter(({ kind }) => kind === 'thrombectomy');
  const drafts: Draft[] = [];
  const venous = clots.filter(({ refs }) => refs.some(({ vessel }) => isVenous(vessel)));
  if (venous.length > 0) drafts.push(draftOf([isLaterDay(scene) ? '37188' : '37187'], unique(venous, isVenous), evidenceOf(venous)));
  const arterial = clots.filter(({ refs }) => refs.some(({ vessel }) => isArterial(vessel)));
  const [first] = arterial;
  if (!first) return drafts.length > 0 ? drafts : unplaced(scene, clots);
  const before = acts.some((act) => opening.has(act.kind) && act.at < first.at && act.refs.some(({ vessel }) => isArterial(vessel)));
  const vessels = unique(arterial, isArterial);
  if (before) return [...drafts, draftOf(['37186'], vessels, evidenceOf(arterial))];
  const further = vessels.slice(1).filter((ref) => ref.side === vessels[0]?.side || isOfSet('pulmonaryArteries', ref.vessel));
  drafts.push(draftOf(['37184'], vessels.slice(0, 1), evidenceOf(arterial)));
  if (further.length > 0) drafts.push(draftOf(['37185'], further, evidenceOf(arterial)));
  return drafts;
}

/** "AngioJet into the iliofemoral veins": no vessel of the list, but the words around say vein or artery. */
function unplaced(scene: Scene, clots: readonly Act[]): Draft[] {
  const [only] = clots;
  if (only === undefined) return [];
  const at = scene.session.indexOf(only.line);
  const near = scene.session.slice(Math.max(0, at - carriedLines), at + 1);
  const says = (id: string): boolean => near.some((line) => has(line, id));
  return says('venous-word') && !says('arterial-word') ? [draftOf([isLaterDay(scene) ? '37188' : '37187'], [], evidenceOf(clots), false)] : [];
}

const unique = (acts: readonly Act[], fits: (vessel: string) => boolean): VesselRef[] => [
  ...new Map(flatMap(acts, ({ refs }) => refs).filter(({ vessel }) => fits(vessel)).map((ref) => [`${ref.vessel}|${ref.side ?? ''}`, ref])).values(),
];

/** The note says, outside the plan, that an infusion of an earlier day is being looked at. */
const isLaterDay = (scene: Scene): boolean =>
  (linesWith(scene, 'lytic').length > 0 && [...scene.headings.values()].some((ids) => ids.has('lysis-followup') && !ids.has('to-come'))) ||
  linesWith(scene, 'lysis-followup').some((line) => line.testimony !== 'intention' && line.testimony !== 'formality' && !has(line, 'to-come') && (ofInfusion.test(line.sentence.said) || (linesWith(scene, 'lytic').length > 0 && !ofIllness.test(line.sentence.said))));

/** "Third day of a swollen leg", "on heparin since yesterday" tell of no infusion into the clot. */
const ofIllness = /\bheparin\b|\bday of\b/;
const ofInfusion = /\b(?:lys\w*|thromboly\w*|tpa|t-?pa|alteplase|tenecteplase|infus\w+|catheters?|check angiogra\w+|overnight)\b(?! drip)/;

const carriedLines = 2;

/**
 * Infusion of a clot-dissolving drug: first day by artery or vein, a continued day, the last day.
 * Source: CPT 37211-37214.
 */
export function lysisDrafts(scene: Scene, acts: readonly Act[], lesions: LesionStates): Draft[] {
  const later = isLaterDay(scene);
  const ended = later ? [...new Set([...linesPerformed(scene, 'lysis-end'), ...scene.session.filter((line) => isWithdrawn(scene, line))])] : [];
  if (ended.length > 0) return [draftFrom(scene, '37214', ended)];
  const starts = startsOf(scene);
  const continued = later ? linesPerformed(scene, 'lysis-continue') : [];
  if (later && (continued.length > 0 || starts.length > 0)) return [draftFrom(scene, '37213', continued.length > 0 ? continued : starts)];
  const [start] = starts;
  if (!start) return [];
  const refs = lysedVessels(scene, start, acts, lesions);
  const evidence = starts.map((line) => quoteLine(scene, line));
  if (refs.length > 0) return [draftOf([refs.some(({ vessel }) => isVenous(vessel)) ? '37212' : '37211'], refs, evidence)];
  const near = scene.session.slice(Math.max(0, scene.session.indexOf(start) - carriedLines), scene.session.indexOf(start) + 1);
  const says = (id: string): boolean => near.some((line) => has(line, id));
  if (says('venous-word') === says('arterial-word')) return [];
  return [draftOf([says('venous-word') ? '37212' : '37211'], [], evidence, false)];
}

/** The infusion catheter was taken out, and no other came in its place. */
const isWithdrawn = (scene: Scene, line: Line): boolean =>
  line.devices.some(({ kind, to }) => kind === 'infusion-catheter' && wordsWith(line, 'line-remove').some((word) => word.from >= to && word.from - to <= 4 && isPerformed(scene, line, word))) && !has(line, 'line-exchange');

/** A drug running at a rate or an infusion begun: a dose given through a clot-removing device is none. */
function startsOf(scene: Scene): Line[] {
  const { session } = scene;
  return linesPerformed(scene, 'lytic').filter((line) => {
    if (!has(line, 'lysis-start')) return false;
    const index = session.indexOf(line);
    const near = session.slice(Math.max(0, index - carriedLines), index + carriedLines + 1);
    return has(line, 'rate') || near.some((each) => hasDevice(each, 'infusion-catheter'));
  });
}

function lysedVessels(scene: Scene, start: Line, acts: readonly Act[], lesions: LesionStates): readonly VesselRef[] {
  const at = scene.session.indexOf(start);
  const near = scene.session.slice(Math.max(0, at - 4), at + carriedLines + 1);
  for (const line of [start, ...near.filter((each) => hasDevice(each, 'infusion-catheter'))]) {
    const device = line.devices.find(({ kind }) => kind === 'infusion-catheter') ?? { from: line.sentence.from, to: line.sentence.from };
    const refs = targetsOf(scene, line, device, []);
    if (refs.length > 0) return refs;
  }
  const clot = acts.find(({ kind }) => kind === 'thrombectomy');
  if (clot && clot.refs.length > 0) return clot.refs;
  for (const line of [...scene.session.slice(0, at)].reverse()) {
    const focus = lesions.focusAt.get(line.sentence.index);
    if (focus) return focus;
    const named = line.sentence.vessels.find(({ access, refs }) => !access && refs.length > 0);
    if (named) return named.refs;
  }
  return [];
}
