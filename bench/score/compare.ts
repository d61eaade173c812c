import { analyze } from '../../src/analyze.js';
import type { Analysis } from '../../src/model/analysis.js';
import type { Gold, GoldNote } from './gold-note.js';

/** What is compared as sets of keys; each key that both have is right. */
export const aspects = ['accessSites', 'ivusVessels', 'necessity', 'findings', 'codes', 'auditFindings'] as const;
export type Aspect = (typeof aspects)[number];

export interface Difference {
  readonly right: readonly string[];
  readonly extra: readonly string[];
  readonly missing: readonly string[];
}

export interface Comparison {
  readonly id: string;
  readonly set: string;
  readonly aspects: Readonly<Record<Aspect, Difference>>;
  /** Codes, units and statuses of IVUS and catheter placement all agree. */
  readonly exact: boolean;
  readonly verdict: { readonly gold: string; readonly ours: string };
}

type Keys = Readonly<Record<Aspect, readonly string[]>>;

const key = ({ vessel, side }: { readonly vessel: string | null; readonly side: string | null }): string => `${vessel ?? '-'}/${side ?? '-'}`;
const performed = ({ status, coronary, vessel }: { readonly status: string; readonly coronary: boolean; readonly vessel: string | null }): boolean =>
  status === 'performed' && !coronary && vessel !== null;

const goldKeys = (gold: Gold): Keys => ({
  accessSites: gold.accessSites.map((site) => `${key(site)} ${site.outcome}`),
  ivusVessels: gold.ivus.filter(performed).map(key),
  necessity: gold.ivus.filter((one) => performed(one) && one.necessity).map(key),
  findings: gold.ivus.filter((one) => performed(one) && one.findings !== 'no').map((one) => `${key(one)} ${one.findings}`),
  codes: gold.codes.flatMap(units),
  auditFindings: gold.findings.map((one) => `${one.rule} ${key(one)}`),
});

const ourKeys = (ours: Analysis): Keys => ({
  accessSites: ours.accessSites.map((site) => `${key(site)} ${site.outcome}`),
  ivusVessels: ours.ivus.filter(performed).map(key),
  necessity: ours.ivus.filter((one) => performed(one) && one.necessity.length > 0).map(key),
  findings: ours.ivus.filter((one) => performed(one) && one.findingsKind !== 'no').map((one) => `${key(one)} ${one.findingsKind}`),
  codes: ours.codes.filter(({ group }) => group !== 'procedure').flatMap(units),
  auditFindings: ours.audit.findings.filter(({ severity }) => severity !== 'info').map((one) => `${one.rule} ${key(one)}`),
});

/** One key for each unit, so that a wrong number of units costs what it is worth. */
const units = ({ code, units: count, status }: { readonly code: string; readonly units: number; readonly status: string }): string[] =>
  Array.from({ length: count }, (_, at) => `${code} ${status} #${at + 1}`);

/** Analyses one note and compares the answer with its gold. */
export function compareNote({ set, text, gold }: GoldNote): Comparison {
  const ours = analyze(text);
  const a = ourKeys(ours);
  const b = goldKeys(gold);
  const compared = Object.fromEntries(aspects.map((aspect) => [aspect, difference(a[aspect], b[aspect])])) as Record<Aspect, Difference>;
  const { extra, missing } = compared.codes;
  return { id: gold.id, set, aspects: compared, exact: extra.length + missing.length === 0, verdict: { gold: gold.verdict, ours: ours.audit.verdict } };
}

function difference(ours: readonly string[], gold: readonly string[]): Difference {
  const left = new Set(ours);
  const right = new Set(gold);
  return {
    right: [...left].filter((one) => right.has(one)),
    extra: [...left].filter((one) => !right.has(one)),
    missing: [...right].filter((one) => !left.has(one)),
  };
}
