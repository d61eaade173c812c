import data from '../../lexicons/procedures.json' with { type: 'json' };
import ler2011 from '../../lexicons/codes/ler2011.json' with { type: 'json' };
import ler2026 from '../../lexicons/codes/ler2026.json' with { type: 'json' };
import { addPhrase, emptyTrie, type PhraseTrie } from './trie.js';

/** Words of treatment and imaging, the vessels of each territory, and the leg-revascularization code rows by year. */

const spaced = (phrase: string): string => phrase.replaceAll('-', ' ').replace(/([+/'])/g, ' $1 ').replace(/\s+/g, ' ').trim();

function compileWords(): PhraseTrie<string> {
  const trie = emptyTrie<string>();
  for (const { id, phrases } of data.words) for (const phrase of phrases) addPhrase(trie, spaced(phrase), id);
  return trie;
}

/** Phrases to the ids of the word classes they belong to. */
export const procedureTrie: PhraseTrie<string> = compileWords();

export type VesselSetName = keyof typeof data.vesselSets;

const sets = new Map<string, ReadonlySet<string>>(Object.entries(data.vesselSets).map(([name, ids]) => [name, new Set(ids)]));

/** Whether a vessel belongs to a named set of `lexicons/procedures.json`. */
export const isOfSet = (name: VesselSetName, vessel: string): boolean => sets.get(name)?.has(vessel) ?? false;

export type LegTerritory = 'iliac' | 'femoral-popliteal' | 'tibial-peroneal' | 'inframalleolar';

/** Where a leg artery counts: its territory and the distinct vessel that coding makes of it. */
export interface LegUnit {
  readonly territory: LegTerritory;
  readonly unit: string;
}

const territories: readonly LegTerritory[] = ['iliac', 'femoral-popliteal', 'tibial-peroneal', 'inframalleolar'];

const unitByVessel: ReadonlyMap<string, LegUnit> = new Map(
  data.territories.flatMap(({ id, units }) => {
    const territory = territories.find((known) => known === id);
    if (territory === undefined) throw new Error(`lexicons/procedures.json: unknown territory "${id}"`);
    return units.flatMap(({ unit, vessels }) => vessels.map((vessel): [string, LegUnit] => [vessel, { territory, unit }]));
  }),
);

/** Null for a vessel that is no leg artery. Source: CPT leg-revascularization territories of 2026. */
export const legUnitOf = (vessel: string): LegUnit | null => unitByVessel.get(vessel) ?? null;

/** What was done to a leg artery, in the words of the code tables. */
export type LegProcedure = 'angioplasty' | 'stent' | 'atherectomy' | 'stent+atherectomy' | 'lithotripsy';
export type LesionComplexity = 'straightforward' | 'complex';

export interface LegCodeRow {
  readonly code: string;
  readonly territory: string;
  readonly procedure: string;
  /** Null where the family knows no such split. */
  readonly complexity: string | null;
  readonly vesselRank: string | null;
  readonly workRvu: number | null;
}

/** The rows of the family in force: 37254-37299 from 2026-01-01, 37220-37235 before. Source: CMS relative-value files. */
export const legCodesFor = (date: string | null): readonly LegCodeRow[] => (isNewLegFamily(date) ? ler2026.codes : ler2011.codes);

export const isNewLegFamily = (date: string | null): boolean => date === null || date >= ler2026.effective;

const legRows: ReadonlyMap<string, LegCodeRow> = new Map([...ler2011.codes, ...ler2026.codes].map((row) => [row.code, row]));

/** The row of a leg-revascularization code of either family; null for any other code. */
export const legRowOf = (code: string): LegCodeRow | null => legRows.get(code) ?? null;
