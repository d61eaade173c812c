import { join } from 'node:path';
import { readGoldNotes } from './score/gold-note.js';

/** The fixed set of the benchmark: every corpus note, in order. */
export const benchNotes = (): string[] => readGoldNotes(join(import.meta.dirname, '../corpus')).map(({ text }) => text);

/** A note of about `size` characters, made of whole corpus notes one after the other, beginning with the `first`. */
export function noteOf(notes: readonly string[], size: number, first = 0): string {
  let note = '';
  for (let at = first; note.length < size; at++) note += `${notes[at % notes.length] ?? ''}\n\n`;
  return note.slice(0, size);
}
