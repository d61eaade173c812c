import type { ClaimInput } from '../model/claim.js';

/** What came with a note. Absent means that the record does not say. */
export interface RecordFields {
  readonly id?: string;
  /** `YYYY-MM-DD`. */
  readonly dateOfService?: string;
  readonly claim?: ClaimInput;
  /** Tells patients apart; it is never written out. */
  readonly patient?: string;
  readonly author?: string;
  readonly site?: string;
}

/** One note, ready to be analyzed. */
export interface NoteItem {
  readonly kind: 'note';
  /** The record's own id, else one made of the file's name; null for a record of standard input without one. */
  readonly id: string | null;
  /** Where it came from, for people: `2024.zip!march/n1.rtf`, `export.ndjson:17`. */
  readonly source: string;
  readonly text: string;
  readonly fields: RecordFields;
  /** Trouble that did not keep the note from being read, such as a guessed encoding. */
  readonly notice: string | null;
}

/** A record that is no note. `reason` says what to do about it and never holds words of a note. */
export interface TroubleItem {
  readonly kind: 'trouble';
  readonly id: string | null;
  readonly source: string;
  readonly reason: string;
}

export type IntakeItem = NoteItem | TroubleItem;

/** The kinds of file that hold one note, or a few. */
export const documentFormats = ['text', 'rtf', 'docx', 'pdf', 'html', 'json', 'hl7', 'cda'] as const;
export type DocumentFormat = (typeof documentFormats)[number];

/**
 * What the intake hands on. It is cut cheaply; the work of reading a unit (`readUnit`) is left to whoever analyzes it.
 * The same input gives the same units.
 */
export type IntakeUnit =
  | { readonly kind: 'item'; readonly item: IntakeItem }
  | { readonly kind: 'document'; readonly source: string; readonly id: string | null; readonly format: DocumentFormat; readonly bytes: Uint8Array }
  | LinesUnit;

/** Some lines of NDJSON. `count` of them are records; the rest is blank. */
export interface LinesUnit {
  readonly kind: 'lines';
  readonly source: string;
  /** What an id begins with where the record has none; null on standard input. */
  readonly stem: string | null;
  /** Number of the first line in its file, from 1. */
  readonly firstLine: number;
  readonly count: number;
  readonly bytes: Uint8Array;
}

/** How many records a unit stands for. A document counts as one, however many notes it turns out to hold. */
export const recordsOf = (unit: IntakeUnit): number => (unit.kind === 'lines' ? unit.count : 1);

/** About how much memory a unit takes. */
export const bytesOf = (unit: IntakeUnit): number => {
  if (unit.kind !== 'item') return unit.bytes.length;
  return unit.item.kind === 'note' ? unit.item.text.length : 0;
};

export const trouble = (source: string, id: string | null, reason: string): IntakeUnit => ({
  kind: 'item',
  item: { kind: 'trouble', id, source, reason },
});
