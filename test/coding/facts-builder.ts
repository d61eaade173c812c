import { vesselInfo } from '../../src/anatomy/index.js';
import type {
  AccessSite, ContiguousLesion, Facts, IvusEvaluation, Placement, Procedure, TreatedVessel,
} from '../../src/model/facts.js';
import type { Quote } from '../../src/model/span.js';
import type { VesselRef } from '../../src/model/vessel.js';

/** A quote that only marks where it stood: `end` follows the words. */
export const quoteAt = (start: number, words: string): Quote => ({ start, end: start + words.length, quote: words });

/** "left external-iliac-vein" or "inferior-vena-cava" as a ref. */
export const ref = (words: string): VesselRef => {
  const [, side, vessel = ''] = /^(?:(left|right) )?(.+)$/.exec(words) ?? [];
  return { vessel, side: side === 'left' || side === 'right' ? side : null };
};

const nothing: Facts = {
  dateOfService: { value: null, evidence: [] },
  accessSites: [], unnamedAccess: [], placements: [], variants: [], ivus: [], lesions: [], procedures: [], treated: [],
  statedCodes: [], modifier50: [], otherPhysician: [], sideConflicts: [], templateResidue: [], pathContradictions: [],
  signature: [], peripheralVenography: [],
};

/** Facts with nothing in them but what is given. */
export const factsWith = (given: Partial<Facts>): Facts => ({ ...nothing, ...given });

export const access = (words: string, more: Partial<AccessSite> = {}): AccessSite => ({
  id: 'a1', ...ref(words), direction: null, outcome: 'successful', evidence: [quoteAt(10, `${words} was entered`)], ...more,
});

/** Placements reached from one access, numbered c1, c2 … */
export const reached = (words: readonly string[], from: string | null = 'a1', firstNumber = 1): readonly Placement[] =>
  words.map((word, index) => ({
    id: `c${index + firstNumber}`, ...ref(word), access: from, outcome: 'reached', viaTrunk: false, imaged: false, intracranial: false,
    evidence: [quoteAt(100 + 50 * (index + firstNumber), `catheter to ${word}`)],
  }));

export const imaged = (words: readonly string[], from: string | null = 'a1'): readonly Placement[] =>
  reached(words, from).map((placement) => ({ ...placement, imaged: true }));

/** A performed evaluation with reason, result and movement, unless `more` says otherwise. */
export const evaluation = (words: string | null, more: Partial<IvusEvaluation> = {}, number = 1): IvusEvaluation => {
  const at = words === null ? { vessel: null, side: null } : ref(words);
  const info = at.vessel === null ? { paired: false, unspecified: false } : vesselInfo(at.vessel);
  const start = 1000 + 100 * number;
  return {
    id: `i${number}`, ...at, paired: info.paired, unspecified: info.unspecified, status: 'performed', coronary: false,
    phases: ['pre'], runs: 1, necessity: [quoteAt(900, 'to measure the lumen')], findings: [quoteAt(start + 50, 'area 50 mm2')],
    findingsKind: 'yes', reasonClassified: false, movement: true, evidence: [quoteAt(start, `IVUS of ${words ?? 'the vessels'}`)], ...more,
  };
};

/** One performed evaluation a vessel, in the order given. */
export const examined = (words: readonly string[]): readonly IvusEvaluation[] =>
  words.map((word, index) => evaluation(word, {}, index + 1));

export const lesionAcross = (words: readonly string[]): ContiguousLesion => ({
  vessels: words.map(ref), evidence: [quoteAt(1900, `one lesion across ${words.join(' and ')}`)],
});

export const procedure = (code: string | null, more: Partial<Procedure> = {}): Procedure => ({
  id: `p-${code ?? 'open'}`, code, choices: code === null ? [] : [code], label: `procedure ${code ?? 'of an open code'}`, side: null, vessel: null,
  evidence: [quoteAt(2000, 'the procedure')], ...more,
});

export const treated = (words: string, id: string, movement = true): TreatedVessel => ({
  named: true,
  ...ref(words), procedure: id, movement, evidence: [quoteAt(2100, `${words} treated`)],
});

