import type { Facts, IvusEvaluation, Placement, Procedure } from '../../src/model/facts.js';
import { vesselInfo } from '../../src/anatomy/index.js';
import { access, factsWith, lesionAcross, quoteAt, ref } from './facts-builder.js';
import type { GoldNote } from './gold-notes.js';

/** What a gold answer leaves to the note: which access led where, what was filmed, sides of treatment, lesions. */
interface Told {
  /** Number of the access (from 1) by vessel; the latest successful one where nothing is told. */
  readonly from?: Readonly<Record<string, number>>;
  readonly imaged?: readonly string[];
  readonly sides?: Readonly<Record<string, 'left' | 'right'>>;
  readonly lesions?: readonly (readonly string[])[];
  readonly variants?: Facts['variants'];
  readonly otherPhysician?: boolean;
  readonly moreProcedures?: readonly string[];
}

const told: Readonly<Record<string, Told>> = {
  'ven-011': { from: { 'inferior-vena-cava': 1 } },
  'ven-028': { lesions: [['right femoral-vein', 'right common-femoral-vein', 'right external-iliac-vein', 'right common-iliac-vein']] },
  'art-013': { lesions: [['right common-iliac-artery', 'right external-iliac-artery']] },
  'art-016': { sides: { '37221': 'left' } },
  'art-026': { sides: { '37221': 'left' } },
  'cen-001': { from: { 'abdominal-aorta': 1, 'right common-iliac-artery': 1 } },
  'cen-003': { otherPhysician: true },
  'cen-008': { imaged: ['right renal-artery', 'left renal-artery'] },
  'cen-011': { variants: ['replaced-right-hepatic'] },
  'cen-016': {
    imaged: [
      'left internal-carotid-artery', 'right internal-carotid-artery', 'right external-carotid-artery',
      'right vertebral-artery', 'left subclavian-artery',
    ],
    variants: ['bovine-arch'],
    moreProcedures: ['36225'],
  },
  'cen-026': { from: { 'coronary-artery': 1, 'left-ventricle': 1 } },
  'cen-028': { imaged: ['right renal-artery', 'left renal-artery'] },
  'adv-018': { lesions: [['right superficial-femoral-artery', 'right popliteal-artery']] },
  'adv-031b': { otherPhysician: true },
};

const named = ({ vessel, side }: { readonly vessel: string; readonly side: string | null }): string =>
  side === null ? vessel : `${side} ${vessel}`;

const placementsOf = (gold: GoldNote, { from = {}, imaged = [] }: Told): readonly Placement[] => {
  const last = gold.accessSites.findLastIndex(({ outcome }) => outcome === 'successful') + 1;
  return gold.catheterPositions.map((position, index) => {
    const number = from[named(position)] ?? last;
    return {
      id: `c${index + 1}`, ...position, access: number === 0 ? null : `a${number}`, outcome: 'reached',
      viaTrunk: false, intracranial: false, imaged: imaged.includes(named(position)), evidence: [quoteAt(100 + index, named(position))],
    };
  });
};

const evaluationsOf = (gold: GoldNote): readonly IvusEvaluation[] =>
  gold.ivus.map(({ vessel, side, status, coronary, necessity, findings, movement }, index) => {
    const info = vessel === null ? { paired: false, unspecified: false } : vesselInfo(vessel);
    const start = 1000 + 100 * index;
    return {
      id: `i${index + 1}`, vessel, side, status, coronary, movement, phases: [], runs: 1, paired: info.paired, unspecified: info.unspecified,
      necessity: necessity ? [quoteAt(900, 'reason')] : [], findings: findings === 'no' ? [] : [quoteAt(start + 50, 'result')],
      findingsKind: findings, reasonClassified: false, evidence: [quoteAt(start, 'IVUS')],
    };
  });

const proceduresOf = (gold: GoldNote, { sides = {}, moreProcedures = [] }: Told): readonly Procedure[] =>
  [...gold.procedures.filter(({ sure }) => sure).map(({ code }) => code), ...moreProcedures].map((code, index) => ({
    id: `p${index + 1}`, code, choices: [code], label: code, side: sides[code] ?? null, vessel: null, evidence: [quoteAt(2000 + index, code)],
  }));

/** The facts that a gold answer states, completed by what only the note tells. */
export const factsOfGold = (gold: GoldNote): Facts => {
  const more = told[gold.id] ?? {};
  return factsWith({
    accessSites: gold.accessSites.map((site, index) => access(named(site), { id: `a${index + 1}`, outcome: site.outcome })),
    unnamedAccess: gold.accessSites.length === 0 ? [quoteAt(20, 'a sheath was placed')] : [],
    placements: placementsOf(gold, more),
    ivus: evaluationsOf(gold),
    procedures: proceduresOf(gold, more),
    lesions: (more.lesions ?? []).map(lesionAcross),
    variants: more.variants ?? [],
    otherPhysician: more.otherPhysician === true ? [quoteAt(3000, 'another physician')] : [],
    sideConflicts: gold.findings.flatMap(({ rule, vessel }) =>
      rule === 'side-conflict' && vessel !== null ? [{ vessel: ref(vessel).vessel, evidence: [quoteAt(4000, 'right')] }] : [],
    ),
    templateResidue: gold.findings.some(({ rule }) => rule === 'template-residue') ? [quoteAt(4100, '***')] : [],
  });
};

/** A date that gives the code set which the gold answer uses; null where the note has none. */
export const dateOfGold = (gold: GoldNote): string | null => {
  if (gold.findings.some(({ rule }) => rule === 'date-of-service-missing')) return null;
  return gold.procedures.some(({ code }) => code >= '37254' && code <= '37299') ? '2026-03-01' : '2024-06-01';
};
