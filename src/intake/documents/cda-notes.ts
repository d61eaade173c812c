import { Parser } from 'htmlparser2';
import { decodeNote } from '../decode-note.js';
import { recordDate } from '../record-date.js';
import { attachmentText, fromBase64 } from './attachment.js';
import { type FoundNote, givenFields, noteOf, unreadableDocument } from './found-note.js';
import { MarkupText } from './markup-text.js';

/** The note of a C-CDA document: the narrative of its sections, or its attached body. Entities of a DTD are not expanded. */
export const cdaNotes = async (bytes: Uint8Array): Promise<readonly FoundNote[]> => {
  const decoded = decodeNote(bytes);
  if (decoded.kind === 'unreadable') return unreadableDocument(decoded.problem);
  const document = readCda(decoded.text);
  if (typeof document === 'string') return unreadableDocument(document);
  const { id, fields, body, attachment } = document;
  if (attachment === null) return [{ id, note: noteOf(body, decoded.notice), fields }];
  const data = attachment.encoded ? fromBase64(attachment.data) : Buffer.from(attachment.data);
  if (data === null) return unreadableDocument('its attached body is damaged: no valid base64', id);
  return [{ id, note: await attachmentText(attachment.mediaType, data), fields }];
};

interface CdaDocument {
  readonly id: string | null;
  readonly fields: FoundNote['fields'];
  readonly body: string;
  readonly attachment: { readonly mediaType: string; readonly encoded: boolean; readonly data: string } | null;
}

const blocks = new Set(['paragraph', 'list', 'table', 'caption', 'text']);
const lines = new Set(['item', 'tr', 'thead', 'tbody']);

/** The document, or why it is none. */
const readCda = (xml: string): CdaDocument | string => {
  const path: string[] = [];
  const head = new Map<string, string>();
  const text = new MarkupText();
  const attached = { mediaType: '', encoded: false, data: '', isThere: false };
  let fault: string | null = null;
  const remember = (key: string, value: string | undefined): void => {
    if (value !== undefined && value !== '' && !head.has(key)) head.set(key, value);
  };
  const inBody = (): boolean => path.includes('structuredBody') && (path.includes('text') || path.at(-1) === 'title');
  const parser = new Parser({
    onprocessinginstruction: (name) => {
      if (/^!doctype/iu.test(name)) fault = 'it declares a document type (DTD), which a clinical document has not';
    },
    onopentag: (prefixed, attributes) => {
      const name = prefixed.replace(/^.*:/u, '');
      path.push(name);
      readHead(path, attributes, remember);
      if (name === 'text' && path.at(-2) === 'nonXMLBody') {
        Object.assign(attached, { mediaType: attributes['mediaType'] ?? '', encoded: attributes['representation'] === 'B64', isThere: true });
      }
      if (!inBody()) return;
      if (name === 'br') text.breakLine();
      else if (blocks.has(name) || name === 'title') text.endBlock();
      else if (lines.has(name)) text.endLine();
    },
    ontext: (words) => {
      if (path.at(-2) === 'nonXMLBody') attached.data += words;
      else if (inBody()) text.add(words);
      else readHeadText(path, words, remember);
    },
    onclosetag: (prefixed, isImplied) => {
      const name = prefixed.replace(/^.*:/u, '');
      if (isImplied && !xml.includes(`</${prefixed}`) && name === 'ClinicalDocument') fault ??= 'it is cut short: the XML does not end';
      if (inBody()) {
        if (name === 'td' || name === 'th') text.cell();
        else if (name === 'title') text.endLine();
        else if (blocks.has(name)) text.endBlock();
        else if (lines.has(name)) text.endLine();
      }
      path.pop();
    },
  }, { xmlMode: true });
  parser.end(xml);
  if (fault !== null) return fault;
  if (!head.has('root')) return 'it is XML, but no clinical document (C-CDA)';
  return {
    id: head.get('id') ?? null,
    fields: givenFields({
      dateOfService: recordDate(head.get('service') ?? head.get('encounter') ?? ''), patient: head.get('patient'),
      author: [head.get('family'), head.get('given')].filter((part) => part !== undefined).join(', '), site: head.get('site'),
    }),
    body: text.toString(),
    attachment: attached.isThere ? attached : null,
  };
};

type Remember = (key: string, value: string | undefined) => void;

const readHead = (path: readonly string[], attributes: Readonly<Record<string, string>>, remember: Remember): void => {
  const at = path.join('/');
  if (at === 'ClinicalDocument') remember('root', 'yes');
  if (at === 'ClinicalDocument/id') remember('id', attributes['extension'] ?? attributes['root']);
  if (at === 'ClinicalDocument/recordTarget/patientRole/id') remember('patient', attributes['extension']);
  if (/^ClinicalDocument\/documentationOf\/serviceEvent\/effectiveTime(?:\/low)?$/u.test(at)) remember('service', attributes['value']);
  if (/^ClinicalDocument\/componentOf\/encompassingEncounter\/effectiveTime(?:\/low)?$/u.test(at)) remember('encounter', attributes['value']);
};

const readHeadText = (path: readonly string[], words: string, remember: Remember): void => {
  const at = path.join('/');
  if (at === 'ClinicalDocument/author/assignedAuthor/assignedPerson/name/family') remember('family', words.trim());
  if (at === 'ClinicalDocument/author/assignedAuthor/assignedPerson/name/given') remember('given', words.trim());
  if (at === 'ClinicalDocument/custodian/assignedCustodian/representedCustodianOrganization/name') remember('site', words.trim());
};
