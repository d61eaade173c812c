import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { codesInScope } from '../lexicon/code-scope.js';
import { addOnEdits } from './layouts/add-on-edits.js';
import { descriptors } from './layouts/descriptors.js';
import { pairEdits } from './layouts/pair-edits.js';
import type { Layout, LayoutId, ParsedOf, ParsedTable } from './layouts/parsed-table.js';
import { relativeValues } from './layouts/relative-values.js';
import { unlikelyEdits } from './layouts/unlikely-edits.js';
import { readSources } from './read-source.js';
import type { Fault, SourceGroup } from './source-table.js';
import { buildBases } from './tables/bases-table.js';
import type { BuildContext, BuiltTable } from './tables/built-table.js';
import { buildDescriptors } from './tables/descriptors-table.js';
import { buildPairs } from './tables/pairs-table.js';
import { buildUnlikely } from './tables/unlikely-table.js';
import { buildValues } from './tables/values-table.js';
import { tableText } from './table-text.js';
import { writeTables } from './write-tables.js';

export interface ImportOptions {
  /** Files, archives or folders. */
  readonly paths: readonly string[];
  /** The folder of the tables in force; written to unless `out` is given. */
  readonly tables: string;
  /** Another folder to write to. */
  readonly out: string | null;
  /** The one layout that the files are to have; null takes each for what it is. Descriptors are never guessed. */
  readonly layout: LayoutId | null;
  /** For files that do not say themselves. */
  readonly asOf: string | null;
  readonly source: string | null;
  /** Builds from the files alone, as if there were no tables. */
  readonly fresh: boolean;
  /** Shows what would change and writes nothing. */
  readonly dryRun: boolean;
}

export interface ImportedTable {
  readonly table: BuiltTable;
  readonly files: readonly string[];
  readonly read: number;
}

export type ImportOutcome =
  | { readonly kind: 'refused'; readonly faults: readonly Fault[] }
  | { readonly kind: 'imported'; readonly tables: readonly ImportedTable[]; readonly leftOut: readonly string[]; readonly writtenTo: string | null };

const layouts: Readonly<Record<LayoutId, Layout>> = { 'add-on': addOnEdits, mue: unlikelyEdits, ptp: pairEdits, rvu: relativeValues, descriptors };

const isOf = <Id extends LayoutId>(id: Id) => (one: ParsedTable): one is ParsedOf<Id> => one.layout === id;

/** Bases first: a code that becomes one is in scope for the tables after it. */
const guessed: readonly LayoutId[] = ['add-on', 'mue', 'ptp', 'rvu'];

/**
 * Reads the files that CMS publishes, checks every row, and writes the tables of the lexicon. Any fault refuses the whole: nothing is
 * written then.
 */
export const importCodes = async (options: ImportOptions): Promise<ImportOutcome> => {
  const sources = await readSources(options.paths);
  const read = withoutQualified(sources.groups.map((group) => ({ group, parsed: parseGroup(group, options.layout) })));
  const parsed = read.flatMap((one) => one.parsed ?? []);
  const leftOut = read.filter((one) => one.parsed === null).map(({ group }) => group.file);
  const named = leftOut.filter((file) => options.paths.includes(file) || options.layout !== null);
  const faults = [
    ...sources.faults,
    ...named.map((file): Fault => ({ file, line: null, reason: `no ${options.layout === null ? 'table of add-on code, unlikely or procedure-to-procedure edits, or of relative values' : `table of the layout ${options.layout}`} was found in it` })),
    ...parsed.flatMap((one) => one.faults),
  ];
  if (faults.length > 0) return { kind: 'refused', faults };
  if (parsed.length === 0) return { kind: 'refused', faults: [{ file: options.paths.join(', '), line: null, reason: 'no table was found' }] };
  const built = await buildAll(parsed, options);
  const refused = built.flatMap((one) => ('reason' in one ? [one] : []));
  if (refused.length > 0) return { kind: 'refused', faults: refused };
  const tables = built.flatMap((one) => ('reason' in one ? [] : [one]));
  const folder = options.out ?? options.tables;
  if (!options.dryRun) await writeTables(folder, tables.map(({ table }) => ({ name: table.name, text: tableText(table.content) })));
  return { kind: 'imported', tables, leftOut, writtenTo: options.dryRun ? null : folder };
};

interface ReadGroup {
  readonly group: SourceGroup;
  /** Null where no layout fits. */
  readonly parsed: readonly ParsedTable[] | null;
}

/**
 * From 2026 relative values come twice, for qualifying participants of alternative payment models (QPP) and for all others (nonQPP):
 * where both are given, those of the others count.
 */
const withoutQualified = (read: readonly ReadGroup[]): readonly ReadGroup[] => {
  const names = read.flatMap(({ parsed }) => (parsed ?? []).filter(isOf('rvu')).map(({ name }) => name));
  if (!names.some((name) => /nonqpp/i.test(name))) return read;
  return read.map((one) => (one.parsed?.every((table) => table.layout === 'rvu' && !/nonqpp/i.test(table.name) && /qpp/i.test(table.name)) === true ? { ...one, parsed: null } : one));
};

/** The first form of a table that has a layout; null where none has. */
const parseGroup = ({ alternatives }: SourceGroup, only: LayoutId | null): readonly ParsedTable[] | null => {
  for (const name of new Set(alternatives.map((table) => table.file))) {
    const found = alternatives.filter(({ file }) => file === name).flatMap((table) => {
      const ids = only === null ? guessed : [only];
      return ids.map((id) => layouts[id](table)).find((one) => one !== null) ?? [];
    });
    if (found.length > 0) return found;
  }
  return null;
};

const buildAll = async (parsed: readonly ParsedTable[], options: ImportOptions): Promise<readonly (ImportedTable | Fault)[]> => {
  const newBases = parsed.filter(isOf('add-on')).flatMap(({ rows }) => rows.filter(({ addOn }) => addOn === '37252').flatMap(({ primary }) => primary ?? []));
  const scope = new Set([...codesInScope, ...newBases]);
  return Promise.all([
    build('ivus-bases.json', parsed.filter(isOf('add-on')), buildBases),
    build('mue.json', parsed.filter(isOf('mue')), buildUnlikely),
    build('ncci-ptp.json', parsed.filter(isOf('ptp')), buildPairs),
    build('fees.json', parsed.filter(isOf('rvu')), buildValues),
    build('descriptors.json', parsed.filter(isOf('descriptors')), buildDescriptors),
  ]).then((results) => results.flat());

  async function build<One extends ParsedTable>(name: string, own: readonly One[], make: (own: readonly One[], context: BuildContext) => BuiltTable | Fault): Promise<readonly (ImportedTable | Fault)[]> {
    if (own.length === 0) return [];
    const current = options.fresh ? null : await currentTable(name, options);
    const provenance = provenanceOf(own, options);
    const table = make(own, { provenance: { ...provenance, asOf: provenance.asOf ?? '9999-12-31' }, current, scope });
    if ('reason' in table) return [table];
    const files = own.map(({ file }) => file);
    const read = own.reduce((sum, one) => sum + one.read, 0);
    const isKept = table.changes.length === 0 && current !== null && isTable(current);
    if (isKept) return [{ table: { ...table, content: current }, files, read }];
    if (provenance.asOf === null) {
      return [{ file: files.join(', '), line: null, reason: 'it does not say as of which day it holds: add --as-of YYYY-MM-DD' }];
    }
    return [{ table, files, read }];
  }
};

const isTable = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

const provenanceOf = (own: readonly ParsedTable[], { asOf, source }: ImportOptions): Omit<BuildContext['provenance'], 'asOf'> & { readonly asOf: string | null } => {
  const days = own.flatMap((one) => one.asOf ?? []).sort();
  const stated = [...new Set(own.flatMap((one) => one.source ?? []))].join('; ');
  const files = [...new Map(own.map(({ file, sha256 }) => [sha256, { name: basename(file.split(': ')[0] ?? file), sha256 }])).values()];
  return { source: source ?? stated, asOf: asOf ?? days.at(-1) ?? null, files };
};

/** The table in the folder that is written to, or the one in force where that folder has none. */
const currentTable = async (name: string, { out, tables }: ImportOptions): Promise<unknown> => {
  for (const folder of out === null ? [tables] : [out, tables]) {
    const text = await readFile(join(folder, name), 'utf8').catch(() => null);
    if (text !== null) return JSON.parse(text);
  }
  return null;
};
