import type { DecodedNote } from '../decode-note.js';
import { noteLimit } from '../limits.js';
import { checkZip } from '../archives/check-zip.js';
import { noteOf, unreadable } from './found-note.js';

const oldOfficeFile = 'd0cf11e0';

/** The words of a Word document: its body with notes, without headers, footers and deleted text. */
export const docxText = async (bytes: Uint8Array): Promise<DecodedNote> => {
  if (Buffer.from(bytes.subarray(0, 4)).toString('hex') === oldOfficeFile) {
    return unreadable('it is protected by a password, or an old Word document (.doc): save it as .docx without a password');
  }
  const { fault, names } = await checkZip(bytes, noteLimit * 2);
  if (fault !== null) return unreadable(`its package cannot be read: ${fault}`);
  if (!names.includes('word/document.xml')) return unreadable('it is no Word document: word/document.xml is not in it');
  const { default: mammoth } = await import('mammoth');
  try {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    return noteOf(value.replace(/\n{3,}/gu, '\n\n').trim());
  } catch {
    return unreadable('its XML is damaged: open it in Word, repair and save it');
  }
};
