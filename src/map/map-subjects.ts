import type { Analysis, CatheterOrder } from '../model/analysis.js';
import type { VesselRef } from '../model/vessel.js';
import { pointAt, type Point, type Polyline } from './polyline.js';
import { accessShare, traceWay, type Way } from './trace-way.js';
import { placesOf, type MapSystem, type Segment } from './vessel-layout.js';

/** Something of the answer that has a place on the map. */
export type Subject =
  | { readonly kind: 'access'; readonly id: string; readonly ref: VesselRef; readonly places: readonly Segment[]; readonly failed: boolean }
  | { readonly kind: 'position'; readonly id: string; readonly access: string; readonly ref: VesselRef; readonly places: readonly Segment[];
      readonly way: Way | null; readonly order: CatheterOrder | null }
  | { readonly kind: 'imaged'; readonly id: string; readonly ref: VesselRef; readonly places: readonly Segment[]; readonly number: number };

/** Accesses, positions that were reached and vessels examined, in this order. */
export const subjectsOf = ({ accessSites, catheterPositions, ivus }: Analysis): readonly Subject[] => {
  const examined = ivus.filter(({ status, coronary }) => status === 'performed' && !coronary);
  return [
    ...accessSites.map(({ id, vessel, side, outcome }): Subject => (
      { kind: 'access', id, ref: { vessel, side }, places: placesOf({ vessel, side }), failed: outcome === 'failed' })),
    ...catheterPositions.filter(({ outcome }) => outcome === 'reached').map((position): Subject => ({
      kind: 'position',
      id: position.id,
      access: position.access ?? '',
      ref: { vessel: position.vessel, side: position.side },
      places: placesOf(position),
      way: traceWay(position),
      order: position.order,
    })),
    ...examined.flatMap(({ id, vessel, side }, index): readonly Subject[] => (
      vessel === null ? [] : [{ kind: 'imaged', id, ref: { vessel, side }, places: placesOf({ vessel, side }), number: index + 1 }])),
  ];
};

/** Which maps the answer needs: the one with more to show first. */
export const systemsOf = (subjects: readonly Subject[]): readonly MapSystem[] => {
  const weight = (system: MapSystem): number => subjects.filter(({ places }) => places.some((place) => place.system === system)).length;
  return (['arterial', 'venous'] as const).filter((system) => weight(system) > 0).toSorted((a, b) => weight(b) - weight(a));
};

/** Whether the side or the level is open, so that more than one place may be meant. */
export const isDoubtful = ({ places }: Subject): boolean => places.length > 1;

/** The places of a subject on one of the two maps. */
export const placesIn = ({ places }: Subject, system: MapSystem): readonly Segment[] => places.filter((place) => place.system === system);

/** The point of a subject that its label leads to, on one of its places. */
export const anchorOf = (subject: Subject, place: Segment): Point => {
  switch (subject.kind) {
    case 'access':
      return pointAt(place.line, accessShare);
    case 'position':
      return subject.way === null ? pointAt(place.line, 0.5) : tipOf(subject.way.line);
    case 'imaged':
      return pointAt(place.line, 0.45);
  }
};

const tipOf = (line: Polyline): Point => line.at(-1) ?? { x: 0, y: 0 };
