import type { Fault } from '../source-table.js';

/** One thing that differs from the table before. */
export interface TableChange {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly what: string;
}

/** Where a table comes from: what its files say, or the caller. */
export interface Provenance {
  readonly source: string;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
}

/** A table ready to be written. */
export interface BuiltTable {
  /** The name of its file in `lexicons/codes`. */
  readonly name: string;
  readonly content: Readonly<Record<string, unknown>>;
  readonly rows: number;
  readonly changes: readonly TableChange[];
}

/** What is known when a table is built. */
export interface BuildContext {
  readonly provenance: Provenance;
  /** The table in force, as its file has it; null where there is none or it is to be ignored. */
  readonly current: unknown;
  /** Codes that the program reads or needs; others are left out. */
  readonly scope: ReadonlySet<string>;
}

/** Compares rows by what they are about and by what they say. */
export const compareRows = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly TableChange[] => {
  const added = [...after].filter(([key]) => !before.has(key)).map(([key, words]): TableChange => ({ kind: 'added', what: `${key} ${words}`.trim() }));
  const removed = [...before].filter(([key]) => !after.has(key)).map(([key, words]): TableChange => ({ kind: 'removed', what: `${key} ${words}`.trim() }));
  const changed = [...after].flatMap(([key, words]): TableChange[] => {
    const earlier = before.get(key);
    return earlier === undefined || earlier === words ? [] : [{ kind: 'changed', what: `${key} ${words} (was ${earlier})` }];
  });
  return [...added, ...removed, ...changed];
};

/** Rows that share a key as one text, in order. */
export const textByKey = <Row>(rows: readonly Row[], key: (row: Row) => string, words: (row: Row) => string): ReadonlyMap<string, string> => {
  const texts = new Map<string, string>();
  for (const row of rows) texts.set(key(row), [texts.get(key(row)) ?? [], words(row)].flat().join(', '));
  return texts;
};

/** A row without a first day held always, one without a last day holds still. */
export const windowWords = ({ from, to }: { readonly from: string | null; readonly to: string | null }): string =>
  [from === null ? '' : `from ${from}`, to === null ? '' : `to ${to}`].filter((words) => words !== '').join(' ');

export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Below this a table may lose rows as it likes. */
const smallTable = 20;

/** Whether a table would lose so much that the file cannot be the whole of it. */
export const isPartial = (before: number, lost: number): boolean => before > smallTable && lost > before / 2;

interface FileRows<Row> {
  readonly file: string;
  readonly rows: readonly Row[];
}

/** The rows of several files, each once; where two files say different things of the same, a fault. */
export const joinFiles = <Row>(files: readonly FileRows<Row>[], keyOf: (row: Row) => string): { readonly rows: readonly Row[]; readonly fault: Fault | null } => {
  const byKey = new Map<string, { readonly row: Row; readonly file: string }>();
  for (const { file, rows } of files) {
    for (const row of rows) {
      const key = keyOf(row);
      const known = byKey.get(key);
      if (known !== undefined && JSON.stringify(known.row) !== JSON.stringify(row)) {
        return { rows: [], fault: { file, line: null, reason: `it says of ${key} something else than ${known.file}: give one table of a kind` } };
      }
      byKey.set(key, known ?? { row, file });
    }
  }
  return { rows: [...byKey.values()].map(({ row }) => row), fault: null };
};
