import { decodeNote } from '../decode-note.js';
import { noteOfRecord } from '../note-record.js';
import { fhirNotes } from './fhir-notes.js';
import { type FoundNote, unreadableDocument } from './found-note.js';

/** The notes of a JSON file: FHIR resources, a record `{text, …}`, or a list of either. */
export const jsonNotes = async (bytes: Uint8Array): Promise<readonly FoundNote[]> => {
  const decoded = decodeNote(bytes);
  if (decoded.kind === 'unreadable') return unreadableDocument(decoded.problem);
  const value = parseJson(decoded.text);
  return value === undefined ? unreadableDocument(jsonFault(decoded.text)) : notesOfValue(value, decoded.notice);
};

/** The notes of a parsed value; at least one, which may be unreadable. */
export const notesOfValue = async (value: unknown, notice: string | null = null): Promise<readonly FoundNote[]> => {
  if (Array.isArray(value)) {
    const found = await Promise.all(value.map((one) => notesOfValue(one, notice)));
    return found.length === 0 ? unreadableDocument('it is an empty list') : found.flat();
  }
  const isFhir = typeof value === 'object' && value !== null && 'resourceType' in value;
  return isFhir ? fhirNotes(value) : [noteOfRecord(value, notice)];
};

/** undefined where it is no JSON. */
export const parseJson = (words: string): unknown => {
  try {
    return JSON.parse(words);
  } catch {
    return undefined;
  }
};

/** The parser's own message quotes what it read, so the fault is told apart by its end alone. */
export const jsonFault = (words: string): string =>
  /^\s*[{[]/u.test(words) && !/[}\]]\s*$/u.test(words) ? 'it is cut short: the JSON does not end' : 'it is not valid JSON';
