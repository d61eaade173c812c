import { vesselInfo } from '../../anatomy/vessel-list.js';
import { isOfSet } from '../../lexicon/procedures.js';
import { flatMap } from '../../model/flat-map.js';
import { overlaps } from '../../model/span.js';
import type { VesselRef } from '../../model/vessel.js';
import type { LocatedAccess } from '../access/access-sites.js';
import type { Act, ActKind } from './act-events.js';
import { draftOf, evidenceOf, type Draft } from './draft.js';
import { linesPerformed } from './performed.js';
import { isHeadedAnywhere, linesWith, quoteLine, textAt, wordsWith, type Line, type Scene } from './scene.js';

const circuitKinds: ReadonlySet<ActKind> = new Set<ActKind>(['balloon', 'stent', 'thrombectomy', 'embolization', 'lithotripsy']);

/**
 * The lines that tell a study of the dialysis access or work in it: `[]` where the note is about something else. Who came in by the dialysis access
 * and worked in a vessel of its circuit, took pictures from there, or filmed it by the title of the note alone, studied the circuit.
 */
export function circuitLines(scene: Scene, acts: readonly Act[], accesses: readonly LocatedAccess[]): Line[] {
  const studied = linesPerformed(scene, 'dialysis-study').filter((line) => !isOfPortalShunt(scene, line));
  if (studied.length > 0) return studied;
  const worked = acts.filter(({ kind, refs }) => circuitKinds.has(kind) && refs.some(({ vessel }) => vesselInfo(vessel).system === 'dialysis'));
  if (worked.length > 0) return [...new Set(worked.map(({ line }) => line))];
  const doors = accesses.filter(({ vessel, outcome }) => outcome === 'successful' && vesselInfo(vessel).system === 'dialysis');
  if (doors.length === 0) return [];
  const isOfAccess = acts.some(({ kind, refs }) => circuitKinds.has(kind) && refs.some(({ vessel }) => isOfCircuit(vessel))) || isTitled(scene) || pictureWords.some((id) => linesPerformed(scene, id).length > 0);
  return isOfAccess ? scene.lines.filter(({ sentence }) => doors.some(({ evidence }) => evidence.some((quote) => overlaps(quote, sentence)))) : [];
}

const pictureWords = ['imaging', 'imaging-noun', 'run-word'];

/** "PROCEDURE: Left arm fistulogram" over the entry into the fistula and what was seen. */
const isTitled = (scene: Scene): boolean => linesWith(scene, 'dialysis-study').some(({ testimony }) => testimony === 'heading') || isHeadedAnywhere(scene, 'dialysis-study');

/** "Shuntogram: brisk flow through the stent" in a note of a portosystemic shunt: the picture of that shunt. */
const isOfPortalShunt = (scene: Scene, line: Line): boolean =>
  (linesWith(scene, 'tips').length > 0 || linesWith(scene, 'tips-create').length > 0) && wordsWith(line, 'dialysis-study').every(({ from }) => textAt(scene, from).startsWith('shunto'));

export const isOfCircuit = (vessel: string): boolean => isOfSet('dialysisPeripheral', vessel) || isOfSet('dialysisCentral', vessel);

/**
 * One code for the study and the work in the peripheral segment, add-ons for the central segment and for embolization.
 * Source: CPT 36901-36909.
 */
export function circuitDrafts(scene: Scene, lines: readonly Line[], acts: readonly Act[]): Draft[] {
  const own = acts.filter((act) => circuitKinds.has(act.kind) && (isUnplaced(act) || act.refs.some(({ vessel }) => isOfCircuit(vessel))));
  const clot = own.filter(({ kind }) => kind === 'thrombectomy');
  const central = own.filter(({ refs }) => refs.some(({ vessel }) => isOfSet('dialysisCentral', vessel)));
  const peripheral = own.filter((act) => isUnplaced(act) || act.refs.some(({ vessel }) => isOfSet('dialysisPeripheral', vessel)));
  const stents = (some: readonly Act[]): Act[] => some.filter(({ kind }) => kind === 'stent');
  const balloons = (some: readonly Act[]): Act[] => some.filter(({ kind }) => kind === 'balloon' || kind === 'lithotripsy');
  const step = stents(peripheral).length > 0 ? 2 : balloons(peripheral).length > 0 ? 1 : 0;
  const base = (clot.length > 0 ? ['36904', '36905', '36906'] : ['36901', '36902', '36903'])[step] ?? '36901';
  const proof = [...clot, ...(step === 2 ? stents(peripheral) : balloons(peripheral))];
  const study = lines.slice(0, 1).map((line) => quoteLine(scene, line));
  const drafts = [draftOf([base], circuitRefs(proof), proof.length > 0 ? evidenceOf(proof) : study)];
  const centralStents = stents(central);
  const centralBalloons = balloons(central);
  if (centralStents.length > 0) drafts.push(actDraft('36908', centralStents));
  else if (centralBalloons.length > 0) drafts.push(actDraft('36907', centralBalloons));
  const embolized = own.filter(({ kind }) => kind === 'embolization');
  if (embolized.length > 0) drafts.push(actDraft('36909', embolized));
  return drafts;
}

/** No vessel of the circuit is told for it: the work was in the access itself. */
const isUnplaced = ({ refs, named }: Act): boolean => refs.length === 0 || (!named && !refs.some(({ vessel }) => isOfCircuit(vessel)));

const circuitRefs = (acts: readonly Act[]): VesselRef[] => flatMap(acts, ({ refs }) => refs.filter(({ vessel }) => isOfCircuit(vessel)));

const actDraft = (code: string, acts: readonly Act[]): Draft => draftOf([code], circuitRefs(acts), evidenceOf(acts));
