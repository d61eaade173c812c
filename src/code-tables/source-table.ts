/** One row of a table as its file has it; `line` counts from 1. */
export interface SourceRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A table or a JSON document out of a file, before anything is known of its layout. */
export interface SourceTable {
  /** The file, and the member where it is an archive: `AOC.zip: AOC_V2026Q2-MCR.txt`. */
  readonly file: string;
  /** The name of the innermost file. */
  readonly name: string;
  /** Of the file as given. */
  readonly sha256: string;
  readonly content: { readonly kind: 'rows'; readonly rows: readonly SourceRow[] } | { readonly kind: 'json'; readonly value: unknown; readonly text: string };
}

/** The forms in which one table came (CMS puts text and workbook of the same table into one archive), best first. */
export interface SourceGroup {
  readonly file: string;
  readonly alternatives: readonly SourceTable[];
}

/** What is wrong, and where. */
export interface Fault {
  readonly file: string;
  /** Null where the whole file is meant. */
  readonly line: number | null;
  readonly reason: string;
}

export const faultWords = ({ file, line, reason }: Fault): string => `${file}${line === null ? '' : `:${line}`}: ${reason}`;
