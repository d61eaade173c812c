import { XMLParser } from 'fast-xml-parser';
import { z } from 'zod';
import { readArchive, type Member } from './read-archive.js';
import type { SourceRow } from './source-table.js';

/** Everything as text, no entities but the five of XML; what may stand several times is always a list. */
const parser = new XMLParser({
  ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false, parseAttributeValue: false, trimValues: false,
  isArray: (name) => ['si', 'r', 'row', 'c', 'sheet'].includes(name),
});

const textSchema = z.union([z.string(), z.looseObject({ '#text': z.string().optional() })]);
const stringItemSchema = z.looseObject({ t: textSchema.optional(), r: z.array(z.looseObject({ t: textSchema.optional() })).optional() });
const sharedSchema = z.looseObject({ sst: z.looseObject({ si: z.array(stringItemSchema).optional() }) });
const cellSchema = z.looseObject({ '@r': z.string().optional(), '@t': z.string().optional(), v: textSchema.optional(), is: stringItemSchema.optional() });
const rowSchema = z.looseObject({ '@r': z.string().optional(), c: z.array(cellSchema).optional() });
const sheetSchema = z.looseObject({ worksheet: z.looseObject({ sheetData: z.union([z.string(), z.looseObject({ row: z.array(rowSchema).optional() })]).optional() }) });

const plain = (text: z.infer<typeof textSchema> | undefined): string => (typeof text === 'string' ? text : (text?.['#text'] ?? ''));

/** A string of the workbook: one piece, or several of different letters. */
const wordsOf = ({ t, r = [] }: z.infer<typeof stringItemSchema>): string => plain(t) + r.map((piece) => plain(piece.t)).join('');

/** `C7` → 2. */
const columnOf = (place: string): number =>
  [...place.replace(/\d+$/, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const textOf = (members: readonly Member[], name: string): string | null => members.find((one) => one.name === name)?.bytes.toString('utf8') ?? null;

const cellText = ({ '@t': type, v, is }: z.infer<typeof cellSchema>, shared: readonly string[]): string => {
  if (type === 'inlineStr') return is === undefined ? '' : wordsOf(is);
  const value = plain(v);
  return type === 's' ? (shared[Number(value)] ?? '') : value;
};

const rowOf = ({ '@r': number, c: cells = [] }: z.infer<typeof rowSchema>, index: number, shared: readonly string[]): SourceRow => {
  const places = cells.map((cell, at) => (cell['@r'] === undefined ? at : columnOf(cell['@r'])));
  const row = Array.from({ length: Math.max(-1, ...places) + 1 }, () => '');
  cells.forEach((cell, at) => {
    row[places[at] ?? at] = cellText(cell, shared);
  });
  return { line: number === undefined ? index + 1 : Number(number), cells: row };
};

/**
 * The sheets of an .xlsx workbook as rows of text, in the order of their files. Formulas count by their stored values; dates are
 * not interpreted, CMS writes them as digits.
 *
 * @throws Error if it is no workbook
 */
export const readWorkbook = async (bytes: Buffer): Promise<readonly (readonly SourceRow[])[]> => {
  const members = await readArchive(bytes, (name) => /^xl\/(?:worksheets\/sheet\d+|sharedStrings)\.xml$/.test(name));
  const sharedXml = textOf(members, 'xl/sharedStrings.xml');
  const shared = sharedXml === null ? [] : (sharedSchema.parse(parser.parse(sharedXml)).sst.si ?? []).map(wordsOf);
  const sheets = members.filter(({ name }) => name.startsWith('xl/worksheets/'));
  if (sheets.length === 0) throw new Error('it is no workbook: it has no sheets');
  return sheets.map(({ bytes: xml }) => {
    const { sheetData } = sheetSchema.parse(parser.parse(xml.toString('utf8'))).worksheet;
    const rows = sheetData === undefined || typeof sheetData === 'string' ? [] : (sheetData.row ?? []);
    return rows.map((row, index) => rowOf(row, index, shared));
  });
};
