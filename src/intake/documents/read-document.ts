import { decodeNote, type DecodedNote } from '../decode-note.js';
import type { DocumentFormat } from '../intake-unit.js';
import { cdaNotes } from './cda-notes.js';
import { docxText } from './docx-text.js';
import { hl7Notes } from './hl7-notes.js';
import { htmlText } from './html-text.js';
import { jsonNotes } from './json-notes.js';
import { pdfText } from './pdf-text.js';
import { rtfText } from './rtf-text.js';
import type { FoundNote } from './found-note.js';

/** The notes of one document, in reading order; at least one, which may be unreadable. Never throws for bad input. */
export const readDocument = async (format: DocumentFormat, bytes: Uint8Array): Promise<readonly FoundNote[]> => {
  switch (format) {
    case 'text':
      return [{ id: null, note: decodeNote(bytes), fields: {} }];
    case 'rtf':
    case 'docx':
    case 'pdf':
    case 'html':
      return [{ id: null, note: await readFormatted(format, bytes), fields: {} }];
    case 'json':
      return jsonNotes(bytes);
    case 'hl7':
      return hl7Notes(bytes);
    case 'cda':
      return cdaNotes(bytes);
  }
};

/** The text of a formatted document. */
export const readFormatted = async (format: 'rtf' | 'docx' | 'pdf' | 'html', bytes: Uint8Array): Promise<DecodedNote> => {
  switch (format) {
    case 'rtf':
      return rtfText(bytes);
    case 'docx':
      return docxText(bytes);
    case 'pdf':
      return pdfText(bytes);
    case 'html':
      return htmlText(bytes);
  }
};
