import { decodeNote } from './decode-note.js';
import { faultOf } from './archives/archive-fault.js';
import { type FoundNote, unreadableDocument } from './documents/found-note.js';
import { notesOfValue, parseJson, jsonFault } from './documents/json-notes.js';
import { readDocument } from './documents/read-document.js';
import type { DocumentFormat, IntakeItem, IntakeUnit, LinesUnit } from './intake-unit.js';
import { isBlank } from './byte-lines.js';

/** Reads a unit: the notes it holds, or why it holds none; at least one item for each record. Never throws for bad input. */
export const readUnit = async (unit: IntakeUnit): Promise<readonly IntakeItem[]> => {
  switch (unit.kind) {
    case 'item':
      return [unit.item];
    case 'document':
      return (await documentNotes(unit.format, unit.bytes)).map((found, at) => itemOf(found, unit.source, unit.id, at));
    case 'lines':
      return lineItems(unit);
  }
};

/** A library that stumbles over a document makes it unreadable, and no more. */
const documentNotes = async (format: DocumentFormat, bytes: Uint8Array): Promise<readonly FoundNote[]> => {
  try {
    return await readDocument(format, bytes);
  } catch (error) {
    return unreadableDocument(faultOf(error));
  }
};

/** A note of a document; the first without an id of its own is named after the file, each further one after its place in it. */
export const itemOf = ({ id, note, fields }: FoundNote, source: string, stem: string | null, at: number): IntakeItem => {
  const place = at === 0 ? source : `${source}#${at + 1}`;
  const own = id ?? (stem === null || at === 0 ? stem : `${stem}-${at + 1}`);
  return note.kind === 'note'
    ? { kind: 'note', id: own, source: place, text: note.text, fields, notice: note.notice }
    : { kind: 'trouble', id: own, source: place, reason: note.problem };
};

const lineItems = async ({ source, stem, firstLine, bytes }: LinesUnit): Promise<readonly IntakeItem[]> => {
  const items: IntakeItem[] = [];
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let line = firstLine;
  for (let start = 0; start < all.length; line++) {
    const feed = all.indexOf(0x0a, start);
    const end = feed < 0 ? all.length : feed;
    const record = all.subarray(start, end);
    start = end + 1;
    if (isBlank(record)) continue;
    const place = stem === null ? source : `${source}:${line}`;
    const found = await lineNotes(record);
    items.push(...found.map((one, at) => itemOf(one, place, stem === null ? null : `${stem}-${line}`, at)));
  }
  return items;
};

const lineNotes = async (record: Buffer): Promise<readonly FoundNote[]> => {
  const decoded = decodeNote(record);
  if (decoded.kind === 'unreadable') return unreadableDocument(decoded.problem);
  const value = parseJson(decoded.text);
  if (value === undefined) return unreadableDocument(jsonFault(decoded.text));
  return notesOfValue(value, decoded.notice).catch((error: unknown) => unreadableDocument(faultOf(error)));
};
