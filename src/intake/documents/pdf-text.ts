import type { DecodedNote } from '../decode-note.js';
import { noteOf, unreadable } from './found-note.js';

/** The words of a PDF file, line by line. A scan holds none. */
export const pdfText = async (bytes: Uint8Array): Promise<DecodedNote> => {
  if (!Buffer.from(bytes.subarray(0, 1024)).toString('latin1').includes('%PDF-')) return unreadable('it is no PDF file: it does not begin with %PDF');
  if (!Buffer.from(bytes.subarray(-2048)).toString('latin1').includes('%%EOF')) return unreadable('it is cut short: the PDF file has no end mark');
  const { getDocumentProxy } = await import('unpdf');
  try {
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, isEvalSupported: false });
    const pages: string[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      pages.push(pageText((await page.getTextContent()).items.flatMap((item) => ('str' in item ? [item] : []))));
      page.cleanup();
    }
    await document.destroy();
    const text = pages.join('\n\n').trim();
    return text === '' ? unreadable('it holds no text: a scan must go through text recognition (OCR) first') : noteOf(text);
  } catch (error) {
    return unreadable(reasonOf(error));
  }
};

interface TextItem {
  readonly str: string;
  readonly hasEOL: boolean;
  readonly height: number;
  /** The last of its six numbers is the height above the foot of the page. */
  readonly transform: readonly number[];
}

/** A gap of more than so many line heights is a blank line. */
const paragraphGap = 1.8;

const pageText = (items: readonly TextItem[]): string => {
  let text = '';
  let last: TextItem | null = null;
  for (const item of items) {
    if (item.str === '' && !item.hasEOL) continue;
    const gap = last === null || item.str === '' ? 0 : (last.transform[5] ?? 0) - (item.transform[5] ?? 0);
    if (last !== null && text.endsWith('\n') && last.height > 0 && gap > paragraphGap * last.height && !text.endsWith('\n\n')) text += '\n';
    text += item.str + (item.hasEOL ? '\n' : '');
    if (item.str.trim() !== '') last = item;
  }
  return text.replace(/[ \t]+\n/gu, '\n').replace(/\n{3,}/gu, '\n\n');
};

const reasonOf = (error: unknown): string =>
  error instanceof Error && error.name === 'PasswordException'
    ? 'it is protected by a password: save it without one'
    : 'its structure is damaged: print it to a new PDF file';
