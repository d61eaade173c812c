import { type DecodedNote, decodeNote } from '../decode-note.js';
import { unreadable } from './found-note.js';
import { htmlText } from './html-text.js';
import { pdfText } from './pdf-text.js';
import { rtfText } from './rtf-text.js';
import { docxText } from './docx-text.js';

/** Kinds of attachment that are read, best first where one note comes in several. */
export const attachmentRank = (mediaType: string): number => {
  const type = mediaType.toLowerCase();
  const order = [/^text\/plain/u, /html/u, /xml/u, /rtf/u, /wordprocessingml/u, /pdf/u];
  const rank = order.findIndex((pattern) => pattern.test(type));
  return rank < 0 ? order.length : rank;
};

/** The text of bytes of a media type such as `text/plain`, `application/pdf` or just `rtf`. C-CDA is not among them. */
export const attachmentText = async (mediaType: string, bytes: Uint8Array): Promise<DecodedNote> => {
  const type = mediaType.toLowerCase();
  const head = Buffer.from(bytes.subarray(0, 5)).toString('latin1');
  if (/pdf/u.test(type) || head === '%PDF-') return pdfText(bytes);
  if (/rtf/u.test(type) || head === '{\\rtf') return rtfText(bytes);
  if (/html/u.test(type)) return htmlText(bytes);
  if (/wordprocessingml|docx/u.test(type)) return docxText(bytes);
  return /^text\b|plain|^$|octet-stream|^ft$|^tx$/u.test(type) ? decodeNote(bytes) : unreadable('its attachment is of a kind that is not read; text, HTML, RTF, Word, PDF and C-CDA are');
};

/** null where the words are no base64. */
export const fromBase64 = (words: string): Uint8Array | null => {
  const packed = words.replace(/\s+/gu, '');
  return packed.length % 4 !== 1 && /^[A-Za-z0-9+/_-]+={0,2}$/u.test(packed) ? Buffer.from(packed, 'base64') : null;
};
