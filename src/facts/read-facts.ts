import { vesselInfo } from '../anatomy/vessel-list.js';
import type { Reading } from '../language/read-note.js';
import type { AccessSite, Facts, IvusEvaluation, Placement } from '../model/facts.js';
import { flatMap } from '../model/flat-map.js';
import type { VesselRef } from '../model/vessel.js';
import { readAccessSites, type LocatedAccess } from './access/access-sites.js';
import { readUnnamedAccess } from './access/unnamed-access.js';
import { readDateOfService } from './record/date-of-service.js';
import { readIvusEvaluations } from './evaluations/ivus-evaluations.js';
import { readLesions } from './evaluations/lesions.js';
import { readModifier50 } from './record/modifier-50.js';
import { readMovements } from './movement/movements.js';
import { readOtherPhysician } from './record/other-physician.js';
import { readPeripheralVenography } from './movement/peripheral-venography.js';
import { readPlacements } from './movement/placements.js';
import { isReached } from './movement/reached.js';
import { waysToExamined } from './movement/ways-to-examined.js';
import { readProcedures } from './procedures/index.js';
import { readSideConflicts } from './record/side-conflicts.js';
import { readSignature } from './record/signature.js';
import { readStatedCodes } from './record/stated-codes.js';
import { readTemplateResidue } from './record/template-residue.js';
import { readVariants } from './record/variants.js';

/** Reading → facts: what the note documents, with the words that prove it, and no rule applied yet. */
export function readFacts(reading: Reading, options: { readonly dateOfService: string | null }): Facts {
  const dateOfService = readDateOfService(reading);
  const accesses = readAccessSites(reading);
  const movements = readMovements(reading);
  const followed = readPlacements(reading, movements, accesses);
  const evaluations = readIvusEvaluations(reading, movements, followed);
  const further = waysToExamined(reading, evaluations);
  const placements = further.length === 0 ? followed : readPlacements(reading, [...movements, ...further].sort((a, b) => a.sentence.index - b.sentence.index), accesses);
  const ivus = further.length === 0 ? evaluations : evaluations.map((one) => (one.vessel === null ? one : { ...one, movement: isReached({ vessel: one.vessel, side: one.side }, placements) }));
  const { procedures, treated } = readProcedures(reading, { dateOfService: options.dateOfService ?? dateOfService.value }, movements, accesses);
  return {
    dateOfService,
    accessSites: accesses.map(withoutPlace),
    unnamedAccess: readUnnamedAccess(reading),
    placements,
    variants: readVariants(reading),
    ivus,
    lesions: readLesions(reading, ivus, movements),
    procedures,
    treated,
    statedCodes: readStatedCodes(reading),
    modifier50: readModifier50(reading),
    otherPhysician: readOtherPhysician(reading),
    sideConflicts: readSideConflicts(reading, examined(ivus, treated), movements, accesses),
    templateResidue: readTemplateResidue(reading),
    pathContradictions: contradictions(placements, accesses),
    signature: readSignature(reading),
    peripheralVenography: readPeripheralVenography(reading),
  };
}

const withoutPlace = ({ id, vessel, side, direction, outcome, evidence }: LocatedAccess): AccessSite => ({ id, vessel, side, direction, outcome, evidence });

const examined = (ivus: readonly IvusEvaluation[], treated: readonly VesselRef[]): VesselRef[] => [
  ...flatMap(ivus, ({ vessel, side, status }) => (vessel !== null && status === 'performed' ? [{ vessel, side }] : [])),
  ...treated.map(({ vessel, side }) => ({ vessel, side })),
];

/** Positions in arteries where only veins were entered, and the other way round. */
function contradictions(placements: readonly Placement[], accesses: readonly AccessSite[]): Facts['pathContradictions'] {
  const open = new Set(accesses.filter(({ outcome }) => outcome === 'successful').map(({ vessel }) => vesselInfo(vessel).system));
  if (open.size !== 1) return [];
  const [system] = open;
  const against = system === 'artery' ? 'vein' : system === 'vein' ? 'artery' : null;
  return placements
    .filter(({ vessel, outcome }) => outcome === 'reached' && vesselInfo(vessel).system === against)
    .slice(0, 1)
    .map(({ id, evidence }) => ({ placement: id, evidence }));
}
