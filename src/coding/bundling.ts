import { vesselInfo } from '../anatomy/index.js';
import { codeLabel, includesCatheter } from '../lexicon/codes.js';
import type { Facts, Procedure } from '../model/facts.js';
import { flatMap } from '../model/flat-map.js';
import type { Side } from '../model/vessel.js';
import { bundlingScope, type BundlingScope } from './bundling-scope.js';
import type { PlacedRoute } from './position-routes.js';
import { isSelective } from './route-order.js';
import { carotidArteries, dialysisAccess, legArteries } from './territories.js';

/** A base code of the note with the catheter work it takes in. */
export interface Bundle {
  readonly code: string;
  readonly label: string;
  readonly scope: Exclude<BundlingScope, 'nothing'>;
  /** Placement codes it contains by the pair list of the date of service. */
  readonly contains: readonly string[];
  /** Sides it was done on; empty where the note leaves them open. */
  readonly sides: readonly Side[];
  /** Vessels it treated, where they are named. */
  readonly treated: readonly string[];
}

/** A code that the text leaves open bundles as its first reading does: the readings are of one family. */
export const codeOrFirstChoice = ({ code, choices }: Procedure): string | null => code ?? choices[0] ?? null;

const bundleOf = (procedure: Procedure, facts: Facts, date: string): readonly Bundle[] => {
  const code = codeOrFirstChoice(procedure);
  const scope = code === null ? 'nothing' : bundlingScope(code, date);
  if (code === null || scope === 'nothing') return [];
  const treated = facts.treated.filter(({ procedure: id }) => id === procedure.id);
  const sides = procedure.side === null ? flatMap(treated, ({ side }) => side ?? []) : [procedure.side];
  const vessels = [...treated.map(({ vessel }) => vessel), ...(procedure.vessel === null ? [] : [procedure.vessel])];
  const label = codeLabel(code) ?? procedure.label;
  return [{ code, label, scope, contains: includesCatheter(code, date), sides: [...new Set(sides)], treated: vessels }];
};

/** Every base code of the note that takes catheter work in, on a date of service (`YYYY-MM-DD`). */
export const bundlesOf = (facts: Facts, date: string): readonly Bundle[] =>
  flatMap(facts.procedures, (procedure) => bundleOf(procedure, facts, date));

const onTreatedSide = (bundle: Bundle, { route: { target } }: PlacedRoute): boolean =>
  bundle.sides.length === 0 || target.side === null || bundle.sides.includes(target.side);

const isVenous = (code: string | null): boolean => code !== null && /^3601[0-2]$|^36481$/.test(code);

const fromCircuit = (placed: PlacedRoute, routes: readonly PlacedRoute[]): boolean =>
  dialysisAccess.has(placed.access.vessel) || !routes.some(({ access }) => dialysisAccess.has(access.vessel));

/** Whether the destination itself belongs to the work of the base code. */
const coversDestination = (bundle: Bundle, placed: PlacedRoute, routes: readonly PlacedRoute[]): boolean => {
  const { target, code } = placed.route;
  switch (bundle.scope) {
    case 'treated-leg':
      return (legArteries.has(target.vessel) || bundle.treated.includes(target.vessel)) && onTreatedSide(bundle, placed);
    case 'treated-carotid':
      return target.vessel === 'brachiocephalic-artery' ? bundle.code === '37217' || bundle.code === '37218' : carotidArteries.has(target.vessel) && onTreatedSide(bundle, placed);
    case 'dialysis-circuit':
      return (isVenous(code) || code === '36140' || code === '36200') && fromCircuit(placed, routes);
    case 'caval-filter':
      return target.vessel === 'inferior-vena-cava';
    case 'venous-sampling':
      return isVenous(code);
    case 'central-venous-device':
      return isVenous(code) || code === '36013';
    case 'right-heart-catheterization':
      return code === '36013';
    case 'listed-codes':
      return isSelective(placed) && code !== null && bundle.contains.includes(code);
  }
};

const systemOf = ({ route: { target } }: PlacedRoute): string => vesselInfo(target.vessel).system;

/** Nonselective work through an access that led to the treated vessels; through any access where none is known to have. */
const coversNonselective = (bundle: Bundle, placed: PlacedRoute, routes: readonly PlacedRoute[]): boolean => {
  const { code } = placed.route;
  if (isSelective(placed) || code === null) return false;
  if (bundle.scope === 'listed-codes') return bundle.contains.includes(code);
  if (!['treated-leg', 'treated-carotid', 'caval-filter'].includes(bundle.scope)) return false;
  if (bundle.scope === 'caval-filter' ? code !== '36010' : systemOf(placed) !== 'artery') return false;
  const treating = routes.filter((other) => coversDestination(bundle, other, routes)).map(({ access }) => access.id);
  return treating.length === 0 || treating.includes(placed.access.id);
};

/** The base code that takes this destination in as one of its own vessels. */
export const bundleCovering = (
  placed: PlacedRoute,
  routes: readonly PlacedRoute[],
  bundles: readonly Bundle[],
): Bundle | null =>
  placed.route.code === null ? null : (bundles.find((bundle) => coversDestination(bundle, placed, routes)) ?? null);

/** The base code that takes this nonselective placement in as work of the treating access. */
export const bundleOfAccessWork = (
  placed: PlacedRoute,
  routes: readonly PlacedRoute[],
  bundles: readonly Bundle[],
): Bundle | null => bundles.find((bundle) => coversNonselective(bundle, placed, routes)) ?? null;
