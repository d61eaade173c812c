import type { DecodedNote } from '../decode-note.js';
import type { RecordFields } from '../intake-unit.js';

/** What a document holds, before it is known where it came from. */
export interface FoundNote {
  /** The record's own id. */
  readonly id: string | null;
  readonly note: DecodedNote;
  readonly fields: RecordFields;
}

export const unreadable = (problem: string): DecodedNote => ({ kind: 'unreadable', problem });

/** Text that was taken out of something; blank text is no note. */
export const noteOf = (text: string, notice: string | null = null): DecodedNote =>
  text.trim() === '' ? unreadable('it holds no text') : { kind: 'note', text, notice };

/** A document that is no note at all. */
export const unreadableDocument = (problem: string, id: string | null = null): readonly FoundNote[] => [{ id, note: unreadable(problem), fields: {} }];

/** Drops the fields that the record does not give. */
export const givenFields = (fields: { readonly [Key in keyof RecordFields]: RecordFields[Key] | null | undefined }): RecordFields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined && value !== ''));
