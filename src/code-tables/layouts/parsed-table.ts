import { jsonLines } from '../json-lines.js';
import type { Fault, SourceRow, SourceTable } from '../source-table.js';

/** Where rows come from, for the provenance of the table that they become. */
interface ParsedFile {
  readonly file: string;
  readonly name: string;
  readonly sha256: string;
  /** How many rows were read, in scope or not. */
  readonly read: number;
  readonly faults: readonly Fault[];
  /** The day that the file says it stands for, `YYYY-MM-DD`; null where it does not say. */
  readonly asOf: string | null;
  /** What the file says of its origin; null where it does not say. */
  readonly source: string | null;
}

/** One primary code that an add-on code may follow, with its first and last day; `primary` is null where the contractor decides. */
export interface AddOnRow {
  readonly addOn: string;
  readonly primary: string | null;
  readonly from: string;
  readonly to: string | null;
}

/** The most units a day; `mai` 2 is absolute, 3 open to review, 1 a limit of the line. */
export interface UnlikelyRow {
  readonly code: string;
  readonly setting: 'practitioner' | 'hospital';
  readonly units: number;
  readonly mai: number;
}

/** Column 1 takes column 2 in; a null `from` is "always". */
export interface PairRow {
  readonly column1: string;
  readonly column2: string;
  readonly indicator: '0' | '1';
  readonly from: string | null;
  readonly to: string | null;
}

/** Relative values and amounts of one code; null where the file has none. Amounts in US dollars. */
export interface ValueRow {
  readonly code: string;
  readonly from: string;
  readonly to: string;
  readonly workRvu: number | null;
  readonly nonfacilityPeRvu: number | null;
  readonly facilityPeRvu: number | null;
  readonly malpracticeRvu: number | null;
  readonly nonfacilityRvu: number | null;
  readonly facilityRvu: number | null;
  readonly conversionFactor: number;
  readonly nonfacilityUsd: number | null;
  readonly facilityUsd: number | null;
}

/** Where relative values come from; several releases stand in one table. */
export interface ValueBasis {
  readonly source: string;
  readonly confidence: string;
  readonly note: string | null;
}

export interface DescriptorRow {
  readonly code: string;
  readonly descriptor: string;
}

export type ParsedTable =
  | (ParsedFile & { readonly layout: 'add-on'; readonly rows: readonly AddOnRow[] })
  | (ParsedFile & { readonly layout: 'mue'; readonly rows: readonly UnlikelyRow[] })
  | (ParsedFile & { readonly layout: 'ptp'; readonly rows: readonly PairRow[] })
  | (ParsedFile & {
      readonly layout: 'rvu';
      readonly rows: readonly (ValueRow & { readonly basis: ValueBasis })[];
      /** Whether a row stands for exactly its dates, or a release that a later one of the year may replace. */
      readonly isRelease: boolean;
      readonly notes: readonly string[];
    })
  | (ParsedFile & { readonly layout: 'descriptors'; readonly rows: readonly DescriptorRow[] });

export type LayoutId = ParsedTable['layout'];
export const layoutIds: readonly LayoutId[] = ['add-on', 'mue', 'ptp', 'rvu', 'descriptors'];

export type ParsedOf<Id extends LayoutId> = Extract<ParsedTable, { readonly layout: Id }>;

/** Reads a table if it has this layout; null if not. Every row is checked, in scope or not. */
export type Layout = (table: SourceTable) => ParsedTable | null;

/** A row read, or why it cannot be. */
export type ReadRow<Row> = { readonly row: Row } | { readonly reason: string } | null;

/** Reads each row below a heading; a blank row is passed over, one with the key of an earlier row is a fault. */
export const readRows = <Row>(
  file: string,
  rows: readonly SourceRow[],
  keyOf: (row: Row) => string,
  read: (row: SourceRow) => ReadRow<Row>,
): { readonly rows: readonly Row[]; readonly faults: readonly Fault[]; readonly read: number } => {
  const good: Row[] = [];
  const lineByKey = new Map<string, number>();
  const faults: Fault[] = [];
  let count = 0;
  for (const row of rows) {
    if (row.cells.every((cell) => cell.trim() === '')) continue;
    count += 1;
    const result = read(row);
    if (result === null) continue;
    if ('reason' in result) {
      faults.push({ file, line: row.line, reason: result.reason });
      continue;
    }
    const key = keyOf(result.row);
    const earlier = lineByKey.get(key);
    if (earlier !== undefined) faults.push({ file, line: row.line, reason: `${key} stands twice, first in line ${earlier}` });
    lineByKey.set(key, row.line);
    good.push(result.row);
  }
  return { rows: good, faults, read: count };
};

/** What all layouts say of their file. */
export const fileOf = ({ file, name, sha256 }: SourceTable): Pick<ParsedFile, 'file' | 'name' | 'sha256'> => ({ file, name, sha256 });

/** How far down a heading is looked for: CMS puts notices of copyright above it. */
export const headingDepth = 40;

/** Faults of a JSON document by the paths of what is wrong, each with its line. */
export const jsonFaults = (table: SourceTable, issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]): readonly Fault[] => {
  if (issues.length === 0 || table.content.kind !== 'json') return [];
  const lineOf = jsonLines(table.content.text);
  return issues.map(({ path, message }) => ({ file: table.file, line: lineOf(path), reason: `${path.map(String).join('.')}: ${message}` }));
};

/** The entries of a list that repeat the key of an earlier one. */
export const repeated = <Row>(rows: readonly Row[], keyOf: (row: Row) => string): readonly Row[] => {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const key = keyOf(row);
    if (seen.has(key)) return true;
    seen.add(key);
    return false;
  });
};
