import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { analyze } from '../../src/analyze.js';
import type { PassageFigures } from './passages.js';

/** What a passage may have gold for; vessels as `left common-iliac-vein`, `inferior-vena-cava`, `- common-iliac-vein` without its side. */
export const readingAspects = ['access', 'positions', 'examined', 'reasons', 'results'] as const;
export type ReadingAspect = (typeof readingAspects)[number];

const items = z.array(z.string());
const readingSchema = z.strictObject({
  id: z.string(),
  text: z.string(),
  /** Entries of this session; `failed ` in front of one that was tried in vain. */
  access: items.optional(),
  /** Vessels beyond the access that a catheter entered. */
  positions: items.optional(),
  examined: items.optional(),
  /** Of the vessels examined, those with a reason, and those with a result of IVUS. */
  reasons: items.optional(),
  results: items.optional(),
  /** What a reader may list or not. */
  maybe: z.partialRecord(z.enum(readingAspects), items).optional(),
});

const readingFileSchema = z.strictObject({ about: z.string(), passages: z.array(readingSchema) });

export interface ReadingPassage extends z.infer<typeof readingSchema> {
  readonly set: string;
}

export interface ReadingResult {
  readonly id: string;
  readonly set: string;
  readonly aspects: Readonly<Partial<Record<ReadingAspect, { readonly right: number; readonly extra: readonly string[]; readonly missed: readonly string[] }>>>;
}

/** Reads every file of passages in a folder; the file's name is the set's. */
export const readReadings = (folder: string): ReadingPassage[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .flatMap((file) => readingFileSchema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))).passages.map((one) => ({ ...one, set: file.replace(/\.json$/, '') })));

const sided = /^(?:left|right|- )/;
const nameOf = ({ vessel, side }: { readonly vessel: string | null; readonly side: string | null }): string => (side === null ? (vessel ?? 'unnamed') : `${side} ${vessel ?? 'unnamed'}`);
/** A paired vessel without its side is the same with or without the dash. */
const plain = (item: string): string => (sided.test(item) ? item.replace(/^- /, '') : item);

function read(text: string): Readonly<Record<ReadingAspect, readonly string[]>> {
  const { accessSites, catheterPositions, ivus } = analyze(text);
  const entered = new Set(accessSites.filter(({ outcome }) => outcome === 'successful').map(nameOf));
  const performed = ivus.filter(({ status, coronary, vessel }) => status === 'performed' && !coronary && vessel !== null);
  return {
    access: accessSites.map((site) => (site.outcome === 'failed' ? `failed ${nameOf(site)}` : nameOf(site))),
    positions: catheterPositions.filter(({ outcome }) => outcome === 'reached').map(nameOf).filter((one) => !entered.has(one)),
    examined: performed.map(nameOf),
    reasons: performed.filter(({ necessity }) => necessity.length > 0).map(nameOf),
    results: performed.filter(({ findingsKind }) => findingsKind === 'yes').map(nameOf),
  };
}

/** Reads one passage and compares each aspect that it has gold for. */
export function scoreReading(passage: ReadingPassage): ReadingResult {
  const found = read(passage.text);
  const compared = readingAspects.flatMap((aspect) => {
    const gold = passage[aspect]?.map(plain);
    if (!gold) return [];
    const maybe = new Set(passage.maybe?.[aspect]?.map(plain));
    const ours = [...new Set(found[aspect])];
    const right = ours.filter((one) => gold.includes(one)).length;
    return [[aspect, { right, extra: ours.filter((one) => !gold.includes(one) && !maybe.has(one)), missed: gold.filter((one) => !ours.includes(one)) }] as const];
  });
  return { id: passage.id, set: passage.set, aspects: Object.fromEntries(compared) };
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : Math.round((part / whole) * 10_000) / 10_000);

/** Over the passages with gold for an aspect, or over all items of all aspects. */
export function readingFigures(results: readonly ReadingResult[], aspect?: ReadingAspect): PassageFigures {
  const parts = results.map(({ aspects }) => Object.entries(aspects).flatMap(([name, one]) => (aspect === undefined || name === aspect ? [one] : []))).filter(({ length }) => length > 0);
  const all = parts.flat();
  const right = all.reduce((sum, one) => sum + one.right, 0);
  const extra = all.reduce((sum, one) => sum + one.extra.length, 0);
  const missed = all.reduce((sum, one) => sum + one.missed.length, 0);
  return { passages: parts.length, exact: share(parts.filter((each) => each.every((one) => one.extra.length + one.missed.length === 0)).length, parts.length), precision: share(right, right + extra), recall: share(right, right + missed) };
}

/** The figures of each set, of each aspect over all sets, and of all. */
export function readingTable(results: readonly ReadingResult[]): Readonly<Record<string, PassageFigures>> {
  if (results.length === 0) return {};
  return Object.fromEntries([
    ...[...new Set(results.map(({ set }) => set))].map((set) => [set, readingFigures(results.filter((one) => one.set === set))] as const),
    ...readingAspects.map((aspect) => [`all: ${aspect}`, readingFigures(results, aspect)] as const),
    ['all', readingFigures(results)] as const,
  ]);
}

export function printReading({ set, id, aspects }: ReadingResult): void {
  for (const [aspect, { extra, missed }] of Object.entries(aspects)) {
    if (extra.length + missed.length > 0) console.log(`${set} ${id}\n  ${aspect}: ${[...extra.map((one) => `+${one}`), ...missed.map((one) => `-${one}`)].join('  ')}`);
  }
}
