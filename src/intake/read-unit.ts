import { decodeNote } from './decode-note.js';
import type { FoundNote } from './documents/found-note.js';
import { notesOfValue, parseJson, jsonFault } from './documents/json-notes.js';
import { readDocument } from './documents/read-document.js';
import type { IntakeItem, IntakeUnit, LinesUnit } from './intake-unit.js';
import { isBlank } from './byte-lines.js';

/** Reads a unit: the notes it holds, or why it holds none; at least one item for each record. Never throws for bad input. */
export const readUnit = async (unit: IntakeUnit): Promise<readonly IntakeItem[]> => {
  switch (unit.kind) {
    case 'item':
      return [unit.item];
    case 'document':
      return (await readDocument(unit.format, unit.bytes)).map((found, at) => itemOf(found, unit.source, unit.id, at));
    case 'lines':
      return lineItems(unit);
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
  if (decoded.kind === 'unreadable') return [{ id: null, note: decoded, fields: {} }];
  const value = parseJson(decoded.text);
  if (value === undefined) return [{ id: null, note: { kind: 'unreadable', problem: jsonFault(decoded.text) }, fields: {} }];
  return notesOfValue(value, decoded.notice);
};
