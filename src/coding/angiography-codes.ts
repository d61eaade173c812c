import type { Procedure } from '../model/facts.js';
import { flatMap } from '../model/flat-map.js';
import type { Side, VesselRef } from '../model/vessel.js';
import { codeOrFirstChoice } from './bundling.js';
import { unitByAngiography, type CatheterUnit } from './catheter-units.js';
import type { PlacedRoute } from './position-routes.js';
import { passes, targetOf } from './route-order.js';
import { renalArteries } from './territories.js';
import { theVessel, theVessels } from './wording.js';

/**
 * Angiography codes that include the catheter placement: 36222-36228 (neck and head), 36251-36254 (renal).
 * Source: coding-rules, rule 16; NCCI pairs.
 */
export interface AngiographyUnits {
  readonly units: readonly CatheterUnit[];
  /** Placements that those units stand for, and the steps on the way to them. */
  readonly absorbed: ReadonlySet<PlacedRoute>;
}

const sides: readonly Side[] = ['left', 'right'];

const hasCode = (procedures: readonly Procedure[], ...codes: readonly string[]): boolean =>
  procedures.some((procedure) => codes.includes(codeOrFirstChoice(procedure) ?? ''));

/** Embolization takes the renal study in; the selective placement is then reported itself. */
const renalStudyBundled = (procedures: readonly Procedure[]): boolean => hasCode(procedures, '37242', '37243', '37244');

const renalCode = (procedures: readonly Procedure[], bilateral: boolean): string => {
  if (hasCode(procedures, '36253', '36254')) return bilateral ? '36254' : '36253';
  return bilateral ? '36252' : '36251';
};

const renalUnits = (routes: readonly PlacedRoute[], procedures: readonly Procedure[]): readonly CatheterUnit[] => {
  const studied = hasCode(procedures, '36251', '36252', '36253', '36254');
  const renal = routes.filter(({ destination }) => renalArteries.has(destination.vessel) && (studied || destination.imaged));
  const [first] = renal;
  if (first === undefined || renalStudyBundled(procedures)) return [];
  const imagedSides = sides.filter((side) => renal.some(({ destination }) => destination.side === side));
  const vessels: readonly VesselRef[] = imagedSides.map((side) => ({ vessel: 'renal-artery', side }));
  const named = vessels.length === 0 ? [targetOf(first)] : vessels;
  const code = renalCode(procedures, imagedSides.length === 2);
  return [unitByAngiography(first, code, named, `selective angiography of ${theVessels(named)}`)];
};

const neckUnit = (placed: PlacedRoute | undefined, code: string): readonly CatheterUnit[] =>
  placed === undefined
    ? []
    : [unitByAngiography(placed, code, [targetOf(placed)], `angiography of ${theVessel(targetOf(placed))}`)];

/** One carotid, one vertebral study a side; the external carotid and each intracranial branch on top. */
const neckUnitsOfSide = (routes: readonly PlacedRoute[], procedures: readonly Procedure[]): readonly CatheterUnit[] => {
  const imaged = (...vessels: readonly string[]): PlacedRoute | undefined =>
    routes.find(({ destination }) => vessels.includes(destination.vessel));
  const internal = imaged('internal-carotid-artery');
  const common = internal === undefined ? imaged('common-carotid-artery', 'carotid-artery') : undefined;
  const vertebral = imaged('vertebral-artery');
  const feeder = vertebral === undefined && hasCode(procedures, '36225') ? imaged('subclavian-artery', 'brachiocephalic-artery') : undefined;
  return [
    ...neckUnit(internal, '36224'),
    ...neckUnit(common, common?.destination.intracranial || hasCode(procedures, '36223') ? '36223' : '36222'),
    ...neckUnit(feeder, '36225'),
    ...neckUnit(vertebral, '36226'),
    ...neckUnit(imaged('external-carotid-artery'), '36227'),
    ...neckUnit(imaged('middle-cerebral-artery'), '36228'),
    ...neckUnit(imaged('anterior-cerebral-artery'), '36228'),
  ];
};

const neckUnits = (routes: readonly PlacedRoute[], procedures: readonly Procedure[]): readonly CatheterUnit[] => {
  const imaged = routes.filter(({ destination }) => destination.imaged);
  return imaged.length === 0 ? [] : flatMap(sides, (side) =>
    neckUnitsOfSide(
      imaged.filter(({ destination }) => destination.side === side || (side === 'right' && destination.vessel === 'brachiocephalic-artery')),
      procedures,
    ),
  );
};

/** Replaces the placements of imaged neck, head and renal arteries by the angiography codes that include them. */
export const angiographyUnits = (routes: readonly PlacedRoute[], procedures: readonly Procedure[]): AngiographyUnits => {
  const renal = renalUnits(routes, procedures);
  const neck = neckUnits(routes, procedures);
  const studied = neck.map(({ placed }) => placed);
  const onTheWay = routes.filter((placed) => studied.some((end) => end.access === placed.access && passes(end, targetOf(placed)) && placed.route.family === end.route.family));
  const renalRoutes = renal.length === 0 ? [] : routes.filter(({ destination }) => renalArteries.has(destination.vessel));
  return { units: [...renal, ...neck], absorbed: new Set([...studied, ...onTheWay, ...renalRoutes]) };
};
