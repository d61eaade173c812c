import { createWriteStream, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip, crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';
import tar from 'tar-stream';
import type { ArchiveNote } from './archive-notes.js';

/** So many notes of a kind share a file. */
const fileNotes = 5_000;

interface Kind {
  readonly name: string;
  /** Parts in a hundred of the notes. */
  readonly percent: number;
  readonly write: (folder: string, number: number, notes: readonly ArchiveNote[]) => Promise<void> | void;
}

const fixtures = join(import.meta.dirname, '../../test/intake/fixtures/good');

const kinds: readonly Kind[] = [
  { name: 'ndjson.gz', percent: 34, write: (folder, number, notes) => gzipped(join(folder, `bulk-${number}.ndjson.gz`), notes.map((note) => `${JSON.stringify(note)}\n`)) },
  { name: 'csv', percent: 20, write: (folder, number, notes) => lines(join(folder, `export-${number}.csv`), ['id,dos,patient,author,site,claim,text\r\n', ...notes.map(csvRow)]) },
  { name: 'fhir', percent: 10, write: (folder, number, notes) => lines(join(folder, `fhir-${number}.ndjson`), notes.map((note) => `${JSON.stringify(documentReference(note))}\n`)) },
  { name: 'hl7', percent: 10, write: (folder, number, notes) => lines(join(folder, `messages-${number}.hl7`), notes.map(hl7Message)) },
  { name: 'parquet', percent: 8, write: (folder, number, notes) => writeFileSync(join(folder, `lake-${number}.parquet`), Buffer.from(parquetOf(notes))) },
  { name: 'zip', percent: 10, write: (folder, number, notes) => writeFileSync(join(folder, `documents-${number}.zip`), zipOf([...notes.map(documentOf), ...office(number)])) },
  { name: 'tar.gz', percent: 6, write: (folder, number, notes) => tarred(join(folder, `clinical-${number}.tar.gz`), notes.map((note) => [`${note.id}.xml`, cda(note)])) },
  { name: 'txt', percent: 2, write: (folder, number, notes) => loose(join(folder, `loose-${number}`), notes) },
];

/** Writes notes in every format into a folder. Memory holds one file's notes of each kind. */
export const writeArchive = async (folder: string, notes: Iterable<ArchiveNote>): Promise<void> => {
  mkdirSync(folder, { recursive: true });
  const wheel = kinds.flatMap((kind) => Array.from({ length: kind.percent / 2 }, () => kind));
  const held = new Map(kinds.map(({ name }): [string, ArchiveNote[]] => [name, []]));
  const written = new Map<string, number>();
  const write = async (kind: Kind): Promise<void> => {
    const number = (written.get(kind.name) ?? 0) + 1;
    written.set(kind.name, number);
    await kind.write(folder, number, held.get(kind.name)?.splice(0) ?? []);
  };
  let at = 0;
  for (const note of notes) {
    // 29 has no factor in common with the wheel of 50, so that kinds alternate.
    const kind = wheel[(at++ * 29) % wheel.length];
    const waiting = kind === undefined ? undefined : held.get(kind.name);
    if (kind === undefined || waiting === undefined) continue;
    waiting.push(note);
    if (waiting.length >= fileNotes) await write(kind);
  }
  for (const kind of kinds) if ((held.get(kind.name)?.length ?? 0) > 0) await write(kind);
};

const lines = (path: string, parts: readonly string[]): void => writeFileSync(path, parts.join(''));

const gzipped = (path: string, parts: readonly string[]): Promise<void> => pipeline(Readable.from(parts), createGzip({ level: 6 }), createWriteStream(path));

const quoted = (words: string): string => `"${words.replaceAll('"', '""')}"`;

const csvRow = ({ id, dateOfService, patient, author, site, claim, text }: ArchiveNote): string =>
  `${[id, dateOfService, patient, quoted(author), site, quoted(claim ?? ''), quoted(text)].join(',')}\r\n`;

const documentReference = ({ id, dateOfService, patient, author, site, text }: ArchiveNote): object => ({
  resourceType: 'DocumentReference', id, status: 'current', subject: { reference: `Patient/${patient}` }, author: [{ display: author }], custodian: { display: site },
  context: { period: { start: dateOfService } }, content: [{ attachment: { contentType: 'text/plain; charset=utf-8', data: Buffer.from(text).toString('base64') } }],
});

const escapes: Readonly<Record<string, string>> = { '\\': '\\E\\', '|': '\\F\\', '^': '\\S\\', '&': '\\T\\', '~': '\\R\\', '\n': '\\.br\\', '\r': '' };

const hl7Message = ({ id, dateOfService, patient, author, site, text }: ArchiveNote): string => {
  const value = text.replace(/[\\|^&~\n\r]/gu, (sign) => escapes[sign] ?? sign);
  const [family = ''] = author.split(',');
  return [
    `MSH|^~\\&|RIS|${site}|HUB|H|20260304||MDM^T02|${id}|P|2.5.1||||||UNICODE UTF-8`, `PID|1||${patient}^^^MRN`,
    `TXA|1|OP|TX|${dateOfService.replaceAll('-', '')}|||||7^${family}|||${id}^RIS`, `OBX|1|FT|11504-8^Note^LN||${value}||||||F`,
  ].map((segment) => `${segment}\r`).join('');
};

const parquetOf = (notes: readonly ArchiveNote[]): ArrayBuffer =>
  parquetWriteBuffer({
    columnData: [
      { name: 'note_id', data: notes.map(({ id }) => id), type: 'STRING' }, { name: 'note_text', data: notes.map(({ text }) => text), type: 'STRING' },
      { name: 'dos', data: notes.map(({ dateOfService }) => dateOfService), type: 'STRING' }, { name: 'patient', data: notes.map(({ patient }) => patient), type: 'STRING' },
      { name: 'physician', data: notes.map(({ author }) => author), type: 'STRING' }, { name: 'site', data: notes.map(({ site }) => site), type: 'STRING' },
    ],
    rowGroupSize: 1_000,
  });

const escapeMarkup = (words: string): string => words.replace(/[&<>]/gu, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);

const cda = ({ id, dateOfService, patient, author, site, text }: ArchiveNote): string =>
  `<?xml version="1.0" encoding="UTF-8"?><ClinicalDocument xmlns="urn:hl7-org:v3"><id root="1.2" extension="${id}"/><recordTarget><patientRole><id extension="${patient}"/></patientRole></recordTarget>`
  + `<author><assignedAuthor><assignedPerson><name><family>${author.split(',')[0] ?? ''}</family></name></assignedPerson></assignedAuthor></author>`
  + `<custodian><assignedCustodian><representedCustodianOrganization><name>${site}</name></representedCustodianOrganization></assignedCustodian></custodian>`
  + `<documentationOf><serviceEvent><effectiveTime><low value="${dateOfService.replaceAll('-', '')}"/></effectiveTime></serviceEvent></documentationOf>`
  + `<component><structuredBody><component><section><text>${text.split('\n').map((line) => `<paragraph>${escapeMarkup(line)}</paragraph>`).join('')}</text></section></component></structuredBody></component></ClinicalDocument>`;

/** Plain text, RTF and HTML in turn. */
const documentOf = ({ id, text }: ArchiveNote, at: number): readonly [string, string | Buffer] => {
  if (at % 3 === 0) return [`notes/${id}.txt`, text];
  if (at % 3 === 1) return [`notes/${id}.rtf`, `{\\rtf1\\ansi\\ansicpg1252\\uc1 ${rtfBody(text)}}`];
  return [`notes/${id}.html`, `<html><head><meta charset="utf-8"></head><body>${text.split(/\n{2,}/u).map((part) => `<p>${escapeMarkup(part).replaceAll('\n', '<br>')}</p>`).join('')}</body></html>`];
};

const rtfBody = (text: string): string =>
  [...text].map((sign) => {
    if (sign === '\n') return '\\par\n';
    if ('\\{}'.includes(sign)) return `\\${sign}`;
    return sign.charCodeAt(0) < 128 ? sign : [...Array(sign.length).keys()].map((at) => `\\u${sign.charCodeAt(at)}?`).join('');
  }).join('');

/** Some Word and PDF files: they take many times as long as text. */
const office = (number: number): readonly (readonly [string, Buffer])[] =>
  Array.from({ length: 10 }, (_, at) => at % 2 === 0 ? [`office/w${number}-${at}.docx`, readFileSync(join(fixtures, 'word.docx'))] as const : [`office/p${number}-${at}.pdf`, readFileSync(join(fixtures, 'print.pdf'))] as const);

const loose = (folder: string, notes: readonly ArchiveNote[]): void => {
  mkdirSync(folder, { recursive: true });
  for (const { id, text } of notes) writeFileSync(join(folder, `${id}.txt`), text);
};

const tarred = async (path: string, files: readonly (readonly [string, string])[]): Promise<void> => {
  const pack = tar.pack();
  for (const [name, content] of files) pack.entry({ name, mtime: new Date(0) }, content);
  pack.finalize();
  const parts: Buffer[] = [];
  for await (const part of pack) parts.push(part as Buffer);
  writeFileSync(path, gzipSync(Buffer.concat(parts)));
};

/** A zip archive of deflated files. */
const zipOf = (files: readonly (readonly [string, string | Buffer])[]): Buffer => {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of files) {
    const data = Buffer.from(content);
    const packed = deflateRawSync(data);
    const title = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt16LE(0x21, 8);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, title, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, rest, title]));
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, central, Buffer.from('PK\x05\x06'), end]);
};
