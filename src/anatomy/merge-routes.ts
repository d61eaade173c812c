import { flatMap } from '../model/flat-map.js';
import { sameVessel, type VesselRef } from '../model/vessel.js';
import type { Route } from './route-result.js';

const withoutSide = ({ vessel }: VesselRef): VesselRef => ({ vessel, side: null });

/** The steps shared by two readings that differ in sides only; null where the ways themselves differ. */
const sharedPath = (a: readonly VesselRef[], b: readonly VesselRef[]): readonly VesselRef[] | null => {
  if (a.length !== b.length) return null;
  const steps = flatMap(a, (step, i) => {
    const other = b[i];
    if (other === undefined || other.vessel !== step.vessel) return [];
    return [sameVessel(step, other) ? step : withoutSide(step)];
  });
  return steps.length === a.length ? steps : null;
};

const shortest = (readings: readonly Route[]): Route | undefined =>
  readings.reduce<Route | undefined>(
    (best, reading) => (best === undefined || reading.path.length < best.path.length ? reading : best),
    undefined,
  );

/** The ends as the note names them: a level or side that it leaves open stays open. */
const withEndsAsNamed = (path: readonly VesselRef[], access: VesselRef, target: VesselRef): readonly VesselRef[] =>
  path.length === 1 ? [target] : [access, ...path.slice(1, -1), target];

const withoutSideWord = (family: string): string => family.replace(/^(?:left|right)-/, '');

/** The family of every reading; without its side where only that differs ("common-iliac-vein"), so that two vessels on one way of open side stay one family. */
const sameFamily = (readings: readonly Route[]): string | null => {
  const [first, ...rest] = readings;
  const family = first?.family ?? null;
  if (family === null || rest.every((one) => one.family === family)) return family;
  const vessel = withoutSideWord(family);
  return rest.every((one) => one.family !== null && withoutSideWord(one.family) === vessel) ? vessel : null;
};

/**
 * One route out of several readings, where all of them give the same code; null where they do not.
 * The order is the lowest of them: what every reading supports.
 */
export const mergeRoutes = (access: VesselRef, target: VesselRef, readings: readonly Route[]): Route | null => {
  const best = shortest(readings);
  if (best === undefined || readings.some(({ code }) => code !== best.code)) return null;
  const alike = readings.filter(({ path }) => path.length === best.path.length);
  const path = alike.reduce<readonly VesselRef[]>((shared, reading) => sharedPath(shared, reading.path) ?? shared, best.path);
  return { ...best, access, target, family: sameFamily(readings), path: withEndsAsNamed(path, access, target) };
};
