import { Parser } from 'htmlparser2';
import { decodeNote, type DecodedNote } from '../decode-note.js';
import { noteOf, unreadable } from './found-note.js';
import { MarkupText } from './markup-text.js';

const silent = new Set(['script', 'style', 'head', 'title', 'template', 'noscript', 'svg', 'object', 'iframe', 'select', 'button']);
const blocks = new Set(['p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'table', 'blockquote', 'pre', 'section', 'article', 'header', 'footer', 'dl', 'fieldset', 'form', 'address', 'caption']);
const lines = new Set(['li', 'tr', 'dt', 'dd', 'thead', 'tbody', 'hr']);

/** The words of an HTML page. Scripts, styles and the head are left out. */
export const htmlText = (bytes: Uint8Array): DecodedNote => {
  const decoded = decodeNote(bytes);
  if (decoded.kind === 'unreadable') return decoded;
  const isCut = /<html[\s>]/iu.test(decoded.text) ? !/<\/html\s*>/iu.test(decoded.text) : /<[a-z/][^<>]*$/iu.test(decoded.text);
  if (isCut) return unreadable('it is cut short: the HTML page never ends');
  return noteOf(textOfHtml(decoded.text), decoded.notice);
};

/** The words of HTML or of the XHTML in FHIR narratives. */
export const textOfHtml = (html: string): string => {
  const text = new MarkupText();
  let silence = 0;
  let verbatim = 0;
  const parser = new Parser({
    onopentag: (name) => {
      if (silent.has(name)) silence++;
      else if (name === 'br') text.breakLine();
      else if (blocks.has(name)) text.endBlock();
      else if (lines.has(name)) text.endLine();
      if (name === 'pre' || name === 'textarea') verbatim++;
    },
    ontext: (words) => {
      if (silence === 0) text.add(words, verbatim > 0);
    },
    onclosetag: (name) => {
      if (silent.has(name)) silence = Math.max(0, silence - 1);
      else if (name === 'td' || name === 'th') text.cell();
      else if (blocks.has(name)) text.endBlock();
      else if (lines.has(name)) text.endLine();
      if (name === 'pre' || name === 'textarea') verbatim = Math.max(0, verbatim - 1);
    },
  });
  parser.end(html);
  return text.toString();
};

