import { vesselInfo } from '../../anatomy/vessel-list.js';
import type { Reading } from '../../language/read-note.js';
import { codeLabel } from '../../lexicon/codes.js';
import { isOfSet } from '../../lexicon/procedures.js';
import type { Procedure, TreatedVessel } from '../../model/facts.js';
import { flatMap } from '../../model/flat-map.js';
import { byPosition } from '../../model/span.js';
import { distinctVessels, vesselKey } from '../../model/vessel.js';
import { readAccessSites, type LocatedAccess } from '../access/access-sites.js';
import { readMovements, type Movement } from '../movement/movements.js';
import { sentencesOver } from '../section-at.js';
import type { Act } from './act-events.js';
import { readActs } from './acts.js';
import { aorticRepair, type AorticRepair } from './aortic-codes.js';
import { circuitDrafts, circuitLines, isOfCircuit } from './dialysis-codes.js';
import { clotDrafts, lysisDrafts } from './clot-codes.js';
import { coronaryDrafts } from './coronary-codes.js';
import { biopsyDrafts, samplingDrafts, shuntDrafts } from './device-codes.js';
import type { Draft } from './draft.js';
import { embolizationDrafts } from './embolization-codes.js';
import { filterDrafts } from './filter-codes.js';
import { foreignBodyDrafts } from './foreign-bodies.js';
import { imagingDrafts } from './imaging-codes.js';
import { legDrafts } from './leg-codes.js';
import { lineDrafts } from './line-codes.js';
import { endarterectomyDrafts } from './open-surgery-codes.js';
import { sceneOf, type Scene } from './scene.js';
import { byTarget, withoutMirrored } from './treatments.js';
import { veinAblationDrafts } from './vein-ablation-codes.js';
import { carotidDrafts, vesselDrafts } from './vessel-codes.js';

export interface ProcedureOptions {
  /** `YYYY-MM-DD`; null takes the newest code set. */
  readonly dateOfService: string | null;
}

export interface ReadProcedures {
  readonly procedures: Procedure[];
  readonly treated: TreatedVessel[];
}

/**
 * The procedures that the note documents as performed at this session, as codes valid on the date of service, and the
 * vessels treated. Headings alone prove nothing; what is planned, declined, denied or past gives nothing.
 * A code is null, with its choices, where the text leaves it open.
 */
export function readProcedures(reading: Reading, { dateOfService }: ProcedureOptions, movements: readonly Movement[] = readMovements(reading), accesses: readonly LocatedAccess[] = readAccessSites(reading)): ReadProcedures {
  const scene = sceneOf(reading, dateOfService);
  const drafts = draftsOf(scene, accesses);
  const procedures = drafts.map((draft, index) => asProcedure(draft, `p${index + 1}`));
  const entered = enteredBy(movements);
  const treated = flatMap(drafts, (draft, index) => (draft.treats ? treatedBy(scene, draft, `p${index + 1}`, entered) : []));
  return { procedures, treated };
}

function draftsOf(scene: Scene, accesses: readonly LocatedAccess[]): Draft[] {
  const { acts, lesions } = readActs(scene);
  const repair = aorticRepair(scene, acts);
  const shunts = shuntDrafts(scene);
  const circuit = circuitLines(scene, acts, accesses);
  const ablations = veinAblationDrafts(scene);
  const glued = new Set(flatMap(ablations, ({ evidence }) => evidence.map(({ start }) => start)));
  const open = withoutMirrored(acts).filter((act) => isOpen(scene, act, repair, shunts.length > 0, circuit.length > 0) && !(act.kind === 'embolization' && glued.has(act.evidence.start)));
  const filters = filterDrafts(scene);
  const sampling = samplingDrafts(scene);
  const targets = byTarget(open);
  const legs = legDrafts(targets, lesions, scene.dateOfService);
  return [
    ...repair.drafts,
    ...shunts,
    ...legs,
    ...vesselDrafts(scene, targets),
    ...carotidDrafts(scene, targets),
    ...(circuit.length > 0 ? circuitDrafts(scene, circuit, acts) : []),
    ...clotDrafts(scene, open),
    ...lysisDrafts(scene, open, lesions),
    ...embolizationDrafts(scene, open),
    ...filters,
    ...foreignBodyDrafts(scene),
    ...lineDrafts(scene),
    ...sampling,
    ...biopsyDrafts(scene),
    ...ablations,
    ...endarterectomyDrafts(scene),
    ...coronaryDrafts(scene, open),
    ...imagingDrafts(scene, { aorta: repair.scope !== null, cava: filters.length > 0, circuit: circuit.length > 0, shunt: shunts.length > 0, sampling: sampling.length > 0, leg: legs.length > 0 }),
  ];
}

/** Work that no larger procedure of the session takes in. */
function isOpen(scene: Scene, act: Act, { scope, starts, vessels }: AorticRepair, shunt: boolean, circuit: boolean): boolean {
  const { kind, refs, evidence, named } = act;
  if (starts.has(evidence.start) || (circuit && (refs.length === 0 || !named)) || (scope !== null && !named && !(kind === 'embolization' && refs.length > 0) && !isApartFromGraft(scene, act))) return false;
  if (kind !== 'embolization' && refs.some((ref) => vessels.some((one) => vesselKey(one) === vesselKey(ref)))) return false;
  // "The tract was stretched with an 8 x 40 Mustang": of the shunt.
  if (shunt && !named && (kind === 'balloon' || kind === 'stent')) return false;
  return !refs.some(({ vessel }) => {
    const aorta = isOfSet('aorta', vessel) || vessel === 'aortic-endograft';
    if (scope === 'visceral' && /^(?:renal|accessory-renal|superior-mesenteric|celiac)-artery$/.test(vessel)) return true;
    if ((scope === 'abdominal' || scope === 'visceral') && kind !== 'embolization' && (aorta || /iliac-artery$/.test(vessel) || vessel === 'common-femoral-artery')) return true;
    if (scope === 'thoracic' && aorta) return true;
    if (shunt && isOfSet('shuntVeins', vessel)) return true;
    return circuit && (isOfCircuit(vessel) || vesselInfo(vessel).system === 'dialysis');
  });
}

const partOfGraft = /\b(?:neck|sac|limbs?|graft|gate|body|overlap\w*|endograft|seal\w*|zones?|junctions?|attachment|bifurcation)\b/;
const nearBy = 4;

/** "... into the left renal artery ... A stent was placed across the plaque": the vessel that the sentences before were about is none of the graft's. */
function isApartFromGraft({ session }: Scene, { refs, line }: Act): boolean {
  if (refs.length === 0 || partOfGraft.test(line.sentence.said)) return false;
  const at = session.indexOf(line);
  const near = session.slice(Math.max(0, at - nearBy), at);
  return refs.every((ref) => !isOfSet('aorta', ref.vessel) && !/iliac|femoral|endograft/.test(ref.vessel) && near.some(({ sentence }) => sentence.vessels.some(({ governor, refs: named }) => (governor === 'into' || governor === 'to') && named.some((one) => vesselKey(one) === vesselKey(ref)))));
}

function asProcedure({ codes, vessels, evidence }: Draft, id: string): Procedure {
  const [code] = codes;
  const [first] = vessels;
  const sides = new Set(vessels.map(({ side }) => side));
  const label = code === undefined ? null : codeLabel(code);
  return {
    id,
    code: codes.length === 1 ? (code ?? null) : null,
    choices: codes,
    label: label ?? ownLabels[code ?? ''] ?? 'vascular procedure',
    side: sides.size === 1 ? (first?.side ?? null) : null,
    vessel: first?.vessel ?? null,
    evidence: [...evidence].sort(byPosition),
  };
}

const ownLabels: Readonly<Record<string, string>> = {
  '35301': 'Carotid endarterectomy', '35302': 'Superficial femoral endarterectomy', '35303': 'Popliteal endarterectomy',
  '35351': 'Iliac endarterectomy', '35371': 'Common femoral endarterectomy', '35372': 'Deep femoral endarterectomy',
  '36471': 'Injection of a sclerosant into several veins of a leg',
  '36473': 'Mechanochemical closure of a superficial vein', '36474': 'Mechanochemical closure of a further superficial vein',
  '36475': 'Radiofrequency closure of a superficial vein', '36476': 'Radiofrequency closure of a further superficial vein',
  '36478': 'Laser closure of a superficial vein', '36479': 'Laser closure of a further superficial vein',
  '36482': 'Closure of a superficial vein with glue', '36483': 'Closure of a further superficial vein with glue',
  '36573': 'Peripherally inserted central catheter with its imaging', '36589': 'Removal of a tunneled central venous catheter',
  '36590': 'Removal of a central venous port', '92920': 'Coronary balloon angioplasty', '92924': 'Coronary atherectomy',
  '92928': 'Coronary stent', '92933': 'Coronary atherectomy with stent', '93451': 'Right heart catheterization',
  '93452': 'Left heart catheterization', '93453': 'Right and left heart catheterization', '93454': 'Coronary angiography',
  '93455': 'Coronary and bypass-graft angiography', '93456': 'Coronary angiography with right heart catheterization',
  '93457': 'Coronary and bypass-graft angiography with right heart catheterization',
  '93458': 'Coronary angiography with left heart catheterization',
  '93459': 'Coronary and bypass-graft angiography with left heart catheterization',
  '93460': 'Coronary angiography with right and left heart catheterization',
  '93461': 'Coronary and bypass-graft angiography with right and left heart catheterization',
};

/** Movement is proved by words that bring a catheter, balloon or stent into the vessel: in the act itself or before. */
function treatedBy({ reading }: Scene, { vessels, evidence }: Draft, procedure: string, entered: ReadonlySet<string>): TreatedVessel[] {
  const named = new Set(flatMap(flatMap(evidence, (quote) => sentencesOver(reading, quote)), (sentence) => flatMap(sentence.vessels, ({ refs }) => refs.map(vesselKey))));
  return distinctVessels(vessels).map(({ vessel, side }) => {
    const key = vesselKey({ vessel, side });
    return { vessel, side, procedure, evidence, named: named.has(key), movement: entered.has(key) };
  });
}

/** Keys of the vessels that a catheter, balloon or stent was brought into. */
function enteredBy(movements: readonly Movement[]): ReadonlySet<string> {
  const brought = movements.filter(({ outcome, mover, motion }) => outcome === 'reached' && mover !== 'wire' && mover !== 'other' && motion !== 'withdraw');
  return new Set(flatMap(brought, ({ refs }) => refs.map(vesselKey)));
}
