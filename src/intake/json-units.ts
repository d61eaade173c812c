import type { IntakeUnit } from './intake-unit.js';
import { jsonNotes } from './documents/json-notes.js';
import { itemOf } from './read-unit.js';

/** A JSON file so large is read here, so that its notes can be shared out; a smaller one is left to whoever analyzes it. */
const sharedBytes = 1024 * 1024;

/** The notes of a JSON file. */
export async function* jsonUnits(bytes: Buffer, { source, stem }: { readonly source: string; readonly stem: string }): AsyncGenerator<IntakeUnit> {
  if (bytes.length <= sharedBytes) yield { kind: 'document', source, id: stem, format: 'json', bytes };
  else for (const [at, found] of (await jsonNotes(bytes)).entries()) yield { kind: 'item', item: itemOf(found, source, stem, at) };
}
