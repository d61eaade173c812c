import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/analyze.js';
import type { IntakeItem } from '../../src/intake/intake-unit.js';
import { itemsOf } from './items-of.js';

const folder = (name: string): string => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));
const inFolder = (name: string, { source }: IntakeItem): string => source.slice(folder(name).length + 1);
const good = await itemsOf([folder('good')]);
const broken = await itemsOf([folder('broken')]);
const noteFrom = (source: string): Extract<IntakeItem, { kind: 'note' }> => {
  const found = good.find((item) => inFolder('good', item) === source);
  if (found?.kind !== 'note') throw new Error(`no note ${source}`);
  return found;
};

/** The sentences of the note that every format carries, with white space evened out. */
const sentences = [
  'The right common femoral vein was punctured under ultrasound and a 10 French sheath was placed. A catheter was advanced across the bifurcation into the left common iliac vein. Because venography was equivocal, IVUS was used to measure the stenosis. The IVUS catheter was advanced into the left common iliac vein and pulled back.',
  'A 16 x 90 mm stent was deployed in the left common iliac vein.',
];
const even = (text: string): string => text.replace(/\s+/gu, ' ');

/** What each good file holds beside that note: short records, by their source. */
const shortRecords = new Map([
  ['batch.hl7#2', 'A short note that goes on'],
  ['export.csv:14', 'IVUS of the "left" common iliac vein, see below'],
  ['export.tsv:14', 'No quotes needed, or "in the middle" of it.'],
  ['oru.hl7#2', 'Lesion A & B | 50 %  done  here'],
]);

describe('a good file of every format', () => {
  test('is read whole: every file gives its notes, and no trouble', () => {
    expect(good.filter(({ kind }) => kind === 'trouble')).toEqual([]);
    const files = new Set(good.map((item) => inFolder('good', item).replace(/[!:#].*$/u, '')));
    expect([...files].sort()).toEqual(readdirSync(folder('good')).sort());
    expect(good).toHaveLength(67);
  });

  test.each(good.filter((item) => item.kind === 'note' && item.text.length > 300).map((item) => [inFolder('good', item), item] as const))('%s carries the words of the note', (source, item) => {
    const { text } = noteFrom(source);
    for (const sentence of sentences) expect(even(text)).toContain(sentence);
    expect(even(text)).toMatch(/stenosis of 72 %, minimal area 48 mm[²2], reference diameter 14\.2 mm \([“"]May-Thurner[”"]\)\./u);
    expect(even(text)).not.toMatch(/not this|hidden words|Hospital header|not-this|\\|fonttbl/iu);
    const codes = analyze(text, { dateOfService: item.kind === 'note' ? (item.fields.dateOfService ?? '2026-03-04') : '' }).codes;
    expect(codes.filter(({ status, group }) => status === 'supported' && group !== 'procedure').map(({ code }) => code)).toEqual(['36011', '37252']);
  });

  test.each([...shortRecords])('%s is read exactly', (source, text) => {
    expect(even(noteFrom(source).text)).toBe(even(text));
  });

  test('keeps the lines of the plain text in every encoding', () => {
    const plain = noteFrom('plain.txt').text;
    for (const name of ['plain-bom.txt', 'plain-utf16le.txt', 'plain-utf16be.txt', 'plain-utf16-no-mark.txt', 'single.txt.gz', 'notes-zstd.parquet#1', 'records.ndjson:1', 'export.csv:2', 'fhir-document.json']) {
      expect([name, noteFrom(name).text]).toEqual([name, plain]);
    }
    expect(noteFrom('plain-windows.txt')).toMatchObject({ text: plain.replaceAll('\n', '\r\n'), notice: 'Not valid UTF-8: read as Windows-1252.' });
  });

  test.each([
    ['records.ndjson:1', 'r-1', { dateOfService: '2026-03-04', claim: '37252:1,36012', patient: 'p1', author: 'Anna Cole', site: 'North' }],
    ['records.ndjson:3', '7', {}],
    ['records.ndjson:5', 'records-5', {}],
    ['export.csv:2', 'a-1', { dateOfService: '2026-03-04', patient: 'p1', author: 'Cole, Anna', site: 'North' }],
    ['mdm.hl7', 'DOC-77', { dateOfService: '2026-03-04', patient: '4711', author: 'Cole, Anna', site: 'North' }],
    ['oru.hl7#2', 'F2', { dateOfService: '2026-03-04', patient: '4711', author: 'Reyes, Luis', site: 'North' }],
    ['ccda.xml', 'CDA-9', { dateOfService: '2026-03-04', patient: '4711', author: 'Cole, Anna', site: 'North' }],
    ['fhir-document.json', 'doc-1', { dateOfService: '2026-03-04', patient: 'Patient/p1', author: 'Anna Cole', site: 'North' }],
    ['fhir-bundle.json#2', 'doc-2', { dateOfService: '2026-03-04', patient: 'Patient/p1', author: 'Anna Cole', site: 'North' }],
    ['notes-snappy.parquet#1', 'q-1', { dateOfService: '2026-03-04', patient: '1' }],
    ['month.zip!march/z-3.txt.gz', 'z-3', {}],
    ['year.tar.gz!2026/month.zip!inner.zip!april/z-4.txt', 'z-4', {}],
  ])('%s gives its id and its fields', (source, id, fields) => {
    expect([noteFrom(source).id, noteFrom(source).fields]).toEqual([id, fields]);
  });
});

describe('a broken file of every format', () => {
  const outcome = (item: IntakeItem): string => (item.kind === 'note' ? 'read' : item.reason);
  const open = 'a quote is not closed, or a quote within the field is not doubled';
  const cut = 'it is cut short';

  test('ends as a problem that says what to do, and what lies beside it is read', () => {
    expect(broken.map((item) => `${inFolder('broken', item)}: ${outcome(item)}`)).toEqual([
      'bad-xml.docx: its XML is damaged: open it in Word, repair and save it',
      'base64.hl7: its attachment (OBX of type ED) is damaged: no valid Base64',
      'binary.txt: it is binary, not plain text',
      'bomb.docx: its package cannot be read: it unpacks to more than 64 MB',
      'bomb.ndjson.gz: it grows to more than 200 times its packed size, as an archive bomb does',
      'bomb.zip!w-1.txt: it is larger than 32 MB; split it, or give its records as NDJSON',
      'bomb.zip!w-2.txt: read',
      'checksum.zip!x-1.txt: its checksum does not fit; copy or export it again',
      'checksum.zip!x-2.txt: read',
      'climbs-out.tar!../v-1.txt: its path leads out of the archive; rename it and pack it again',
      'climbs-out.tar!v-2.txt: read',
      'climbs-out.zip!../../u-1.txt: its path leads out of the archive; rename it and pack it again',
      'climbs-out.zip!/etc/u-2.txt: its path leads out of the archive; rename it and pack it again',
      'climbs-out.zip!C:/u-3.txt: its path leads out of the archive; rename it and pack it again',
      'climbs-out.zip!u-4.txt: read',
      'columns.csv: none of its 2 columns is called text, note or report; name the right one by --text-column, and see that the first row holds the names',
      'columns.parquet: none of its 2 columns is called text, note or report; name the right one by --text-column, and see that the first row holds the names',
      `cut.docx: its package cannot be read: ${cut} or no zip archive: its directory is missing`,
      `cut.html: ${cut}: the HTML page never ends`,
      `cut.json: ${cut}: the JSON does not end`,
      `cut.ndjson.gz: ${cut}: the packed data ends early`,
      `cut.parquet: ${cut} or no Parquet file: its footer is missing or damaged`,
      `cut.pdf: ${cut}: the PDF file has no end mark`,
      `cut.rtf: ${cut}: a group of the RTF document is never closed`,
      'cut.tar!l-1.txt: read',
      `cut.tar!l-2.txt: ${cut}`,
      `cut.tar: ${cut}`,
      'cut.tar.gz!k-1.txt: read',
      `cut.tar.gz!k-2.txt: ${cut}: the packed data ends early`,
      `cut.tar.gz: ${cut}: the packed data ends early`,
      `cut.xml: ${cut}: the XML does not end`,
      `cut.zip: ${cut} or no zip archive: its directory is missing`,
      'date.csv:2: its date of service is no day of the calendar; write it as YYYY-MM-DD',
      'deep.zip!level-5.zip!level-4.zip!level-3.zip!level-2.zip!level-1.zip: it lies in more than 4 archives within each other; unpack some of them',
      'deep.zip!y-5.txt: read',
      'empty.csv: it is empty: no row names the columns',
      'empty.txt: it is empty',
      'empty.zip: it is an archive without files',
      'entities.xml: it declares a document type (DTD), which a clinical document has not',
      'fhir-base64.json: its attachment is damaged: no valid base64',
      'fhir-bundle.json: its Bundle holds no DocumentReference, DiagnosticReport, Composition',
      'fhir-image.json: its attachment is of a kind that is not read; text, HTML, RTF, Word, PDF and C-CDA are',
      'fhir-link.json: its text is not in it but behind a link; export with the attachments inline, or give the Binary resources in the same Bundle',
      'fhir-patient.json: it is a FHIR resource that holds no note; DocumentReference, DiagnosticReport, Composition and Bundle do',
      'last-quote.csv:2: read',
      `last-quote.csv:3: ${open} (lines 3 to 4 passed over)`,
      'lines.ndjson:1: read',
      `lines.ndjson:2: ${cut}: the JSON does not end`,
      'lines.ndjson:3: it is not valid JSON',
      'lines.ndjson:4: its member "text" is missing or no string',
      'lines.ndjson:5: its member "text" is missing or no string',
      'lines.ndjson:6: it is an empty list',
      'lines.ndjson:7: it is no JSON object with a member "text"',
      'lines.ndjson:8: its dateOfService is no day of the calendar; write it as YYYY-MM-DD',
      'lines.ndjson:9: its claim cannot be read; write it as 37252:1,37253-59:2,36012',
      'lines.ndjson:10: it holds no text',
      'lines.ndjson:11: read',
      'no-document.docx: it is no Word document: word/document.xml is not in it',
      'no-text.hl7: it carries no text: no OBX segment of type TX, FT, ST or ED holds any',
      'not.gz: its packed data is damaged; copy or export it again',
      'not.hl7: it is no HL7 message: it does not begin with MSH',
      'not.pdf: it is no PDF file: it does not begin with %PDF',
      'not.rtf: it is no RTF document: it does not begin with {\\rtf',
      'open-quote.csv:2: read',
      `open-quote.csv:14: ${open} (lines 14 to 15 passed over)`,
      'open-quote.csv:16: read',
      `open-quote.csv:17: ${open} (line 17 passed over)`,
      'open-quote.csv:18: read',
      'other.xml: it is XML, but no clinical document (C-CDA)',
      'password.docx: it is protected by a password, or an old Word document (.doc): save it as .docx without a password',
      'password.pdf: it is protected by a password: save it without one',
      'password.zip!s-1.txt: it is encrypted: unpack it with its password and give the files',
      'password.zip!s-2.txt: read',
      'picture.txt: it is a PNG image, not plain text',
      'scan.pdf: it holds no text: a scan must go through text recognition (OCR) first',
      'secret.txt: it is an encrypted (OpenPGP) message, not plain text',
      'width.csv:2: read',
      'width.csv:3: it has 3 fields where the first row has 2',
      'width.csv:4: read',
    ]);
  });

  test('never has words of a note in its reason', () => {
    const reasons = broken.flatMap((item) => (item.kind === 'trouble' ? [item.reason] : [])).join('\n');
    expect(reasons).not.toMatch(/vein|stent|more text|words?"|common/iu);
  });
});
