import { readDocument } from '../../intake/documents/read-document.js';
import type { DocumentFormat } from '../../intake/intake-unit.js';
import { problemReply, type Reply } from './reply.js';

/** Documents whose text can be asked for, and how each is read. */
const formats = {
  'text/plain': 'text',
  'text/html': 'html',
  'application/rtf': 'rtf',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/fhir+json': 'json',
  'application/xml': 'cda',
} as const satisfies Record<string, DocumentFormat>;

export type DocumentType = keyof typeof formats;

const isDocumentType = (type: string): type is DocumentType => type in formats;
export const documentTypes: readonly DocumentType[] = Object.keys(formats).filter(isDocumentType);

/** A document whose text is wanted. */
export interface TextJob {
  readonly kind: 'text';
  readonly mediaType: DocumentType;
  readonly body: Uint8Array;
}

/** The text of a document with one note, to be analyzed next: spans of an analysis count this text. */
export const answerText = async ({ mediaType, body }: TextJob): Promise<Reply> => {
  const [found, ...more] = await readDocument(formats[mediaType], body);
  if (found === undefined || more.length > 0) {
    return problemReply({ status: 422, slug: 'no-note', detail: `The document holds ${more.length + 1} notes: send one at a time.` });
  }
  const { note } = found;
  if (note.kind === 'unreadable') return problemReply({ status: 422, slug: 'unreadable', detail: `The document cannot be read: ${note.problem}.` });
  return { status: 200, type: 'text/plain', body: note.text, meta: null };
};
