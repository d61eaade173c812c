import {
  isNewLegFamily, legCodesFor, legUnitOf, type LegCodeRow, type LegProcedure, type LegTerritory, type LesionComplexity,
} from '../../lexicon/procedures.js';
import { flatMap } from '../../model/flat-map.js';
import { vesselKey, type Side, type VesselRef } from '../../model/vessel.js';
import type { Act, ActKind } from './act-events.js';
import { draftOf, evidenceOf, type Draft } from './draft.js';
import type { LesionState, LesionStates } from './lesion-states.js';
import { has } from './scene.js';
import type { TreatedTarget } from './treatments.js';

/** One distinct vessel of a leg, as leg revascularization counts it. */
interface LegVessel {
  readonly side: Side | null;
  readonly territory: LegTerritory;
  readonly unit: string;
  readonly refs: readonly VesselRef[];
  readonly kinds: ReadonlySet<ActKind>;
  readonly acts: readonly Act[];
}

const loose = new Set(['iliac', 'femoral', 'tibial']);
const revascularizing: ReadonlySet<ActKind> = new Set<ActKind>(['balloon', 'stent', 'atherectomy', 'lithotripsy']);

/**
 * Leg revascularization: for each leg and territory one first-vessel code for the most extensive work, and an add-on for each
 * further distinct vessel. Sources: CPT 37220-37235 (through 2025) and 37254-37299 (from 2026).
 */
export function legDrafts(targets: readonly TreatedTarget[], lesions: LesionStates, date: string | null): Draft[] {
  const vessels = legVessels(targets, isNewLegFamily(date));
  const rows = legCodesFor(date);
  const groups = new Map<string, LegVessel[]>();
  for (const vessel of vessels) {
    const key = `${vessel.side ?? ''}|${vessel.territory}`;
    groups.set(key, [...(groups.get(key) ?? []), vessel]);
  }
  return flatMap([...groups.values()], (group) => territoryDrafts(joinBridged(group), rows, lesions, date));
}

/** One stent (or balloon, where none was stented) laid through the common and the external iliac artery treats one vessel. */
function joinBridged(group: readonly LegVessel[]): readonly LegVessel[] {
  const [first, second, ...others] = group;
  if (!first || !second || first.territory !== 'iliac' || second.territory !== 'iliac') return group;
  const kind: ActKind = [first, second].some(({ kinds }) => kinds.has('stent')) ? 'stent' : 'balloon';
  const acts = [first, second].map((vessel) => vessel.acts.filter((act) => act.kind === kind));
  const [of = [], also = []] = acts;
  const shared = of.length > 0 && of.length === also.length && of.every((act) => also.includes(act) && !has(act.line, 'plural-stents'));
  if (!shared) return group;
  return [{ ...first, refs: [...first.refs, ...second.refs], kinds: new Set([...first.kinds, ...second.kinds]), acts: [...new Set([...first.acts, ...second.acts])] }, ...others];
}

function legVessels(targets: readonly TreatedTarget[], isNew: boolean): LegVessel[] {
  const found = new Map<string, LegVessel>();
  const legs = targets.filter(({ vessel, kinds }) => legUnitOf(vessel) && [...kinds].some((kind) => revascularizing.has(kind)));
  const sides = new Set(legs.map(({ side }) => side).filter((side) => side !== null));
  const [only] = sides;
  for (const target of legs) {
    const place = legUnitOf(target.vessel);
    if (!place) continue;
    const side = target.side ?? (sides.size === 1 && only !== undefined ? only : null);
    const { territory, unit } = isNew ? place : olderUnit(place.territory, place.unit, legs);
    const same = [...found.values()].find((one) => one.side === side && one.territory === territory && (one.unit === unit || loose.has(unit) || loose.has(one.unit) || isTrunkOf(one.unit, unit, isNew)));
    const key = same ? `${side ?? ''}|${territory}|${same.unit}` : `${side ?? ''}|${territory}|${unit}`;
    const known = found.get(key);
    const specific = known && loose.has(known.unit) ? unit : (known?.unit ?? unit);
    found.set(key, {
      side, territory, unit: specific,
      refs: [...(known?.refs ?? []), { vessel: target.vessel, side: target.side }],
      kinds: new Set([...(known?.kinds ?? []), ...target.kinds]),
      acts: [...(known?.acts ?? []), ...target.acts],
    });
  }
  return [...found.values()];
}

/** Until 2025 the femoral and popliteal arteries were one vessel, and foot arteries belonged to the tibial they continue. */
function olderUnit(territory: LegTerritory, unit: string, legs: readonly TreatedTarget[]): { readonly territory: LegTerritory; readonly unit: string } {
  if (territory === 'femoral-popliteal') return { territory, unit: 'femoral-popliteal' };
  if (territory === 'inframalleolar') return { territory: 'tibial-peroneal', unit: unit === 'plantar' ? 'posterior-tibial' : 'anterior-tibial' };
  const anterior = legs.some(({ vessel }) => vessel === 'anterior-tibial-artery');
  const behind = legs.some(({ vessel }) => vessel === 'posterior-tibial-artery' || vessel === 'peroneal-artery');
  return { territory, unit: unit === 'tibioperoneal-trunk' && anterior && behind ? 'posterior-tibial' : unit };
}

/** The tibioperoneal trunk is no vessel of its own beside the arteries it feeds; in 2026 beside any tibial artery. */
const isTrunkOf = (a: string, b: string, isNew: boolean): boolean =>
  (a === 'tibioperoneal-trunk' || b === 'tibioperoneal-trunk') && (isNew || ![a, b].includes('anterior-tibial'));

function territoryDrafts(group: readonly LegVessel[], rows: readonly LegCodeRow[], lesions: LesionStates, date: string | null): Draft[] {
  const priced = group
    .map((vessel) => ({ vessel, first: codesFor(vessel, rows, lesions, ['initial', 'only']), further: codesFor(vessel, rows, lesions, ['additional']) }))
    .sort((a, b) => weight(b.first, rows) - weight(a.first, rows));
  return flatMap(priced, ({ vessel, first, further }, rank) => [
    ...(rank === 0 ? one(vessel, first) : one(vessel, further)),
    ...extras(vessel, rows, date),
  ]);
}

const one = (vessel: LegVessel, codes: readonly string[]): Draft[] => (codes.length === 0 ? [] : [draftOf(codes, vessel.refs, evidenceOf(vessel.acts))]);

/** Iliac atherectomy has its own code beside the family; lithotripsy is an add-on from 2026. */
function extras(vessel: LegVessel, rows: readonly LegCodeRow[], date: string | null): Draft[] {
  const drafts: Draft[] = [];
  const { territory, kinds, refs, acts } = vessel;
  if (territory === 'iliac' && kinds.has('atherectomy')) drafts.push(draftOf(['0238T'], refs, evidenceOf(acts.filter(({ kind }) => kind === 'atherectomy'))));
  const lithotripsy = rows.find((row) => row.territory === territory && row.procedure === 'lithotripsy');
  if (isNewLegFamily(date) && kinds.has('lithotripsy') && lithotripsy) drafts.push(draftOf([lithotripsy.code], refs, evidenceOf(acts.filter(({ kind }) => kind === 'lithotripsy'))));
  return drafts;
}

const weight = (codes: readonly string[], rows: readonly LegCodeRow[]): number =>
  Math.max(0, ...codes.map((code) => rows.find((row) => row.code === code)?.workRvu ?? 0));

function codesFor(vessel: LegVessel, rows: readonly LegCodeRow[], lesions: LesionStates, ranks: readonly string[]): string[] {
  const procedure = procedureOf(vessel);
  if (procedure === null) return [];
  const complexity = complexityOf(vessel, lesions);
  return rows
    .filter((row) => row.territory === vessel.territory && row.procedure === procedure && ranks.includes(row.vesselRank ?? ''))
    .filter((row) => row.complexity === null || complexity === null || row.complexity === complexity)
    .map(({ code }) => code);
}

/** The most extensive procedure the territory has a code for; a balloon beside a stent or atherectomy is part of it. */
function procedureOf({ territory, kinds }: LegVessel): LegProcedure | null {
  const stent = kinds.has('stent') && territory !== 'inframalleolar';
  const atherectomy = kinds.has('atherectomy') && territory !== 'iliac' && territory !== 'inframalleolar';
  if (stent && atherectomy) return 'stent+atherectomy';
  if (atherectomy) return 'atherectomy';
  if (stent) return 'stent';
  return kinds.has('balloon') || kinds.has('lithotripsy') || territory === 'inframalleolar' ? 'angioplasty' : null;
}

/** Occlusion anywhere in the vessel makes it complex, stenosis alone straightforward; null where the text says neither. */
function complexityOf({ refs, side }: LegVessel, { byVessel }: LesionStates): LesionComplexity | null {
  const states = new Set(flatMap(refs, (ref) => [...(byVessel.get(vesselKey(ref)) ?? byVessel.get(vesselKey({ vessel: ref.vessel, side })) ?? byVessel.get(vesselKey({ vessel: ref.vessel, side: null })) ?? (ref.side === null ? eitherSide(byVessel, ref.vessel) : []))]));
  if (states.has('occlusion')) return 'complex';
  return states.has('stenosis') ? 'straightforward' : null;
}

const eitherSide = (byVessel: LesionStates['byVessel'], vessel: string): readonly LesionState[] =>
  flatMap((['left', 'right'] as const), (side) => [...(byVessel.get(vesselKey({ vessel, side })) ?? [])]);
