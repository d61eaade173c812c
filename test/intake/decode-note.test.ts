import { describe, expect, test } from 'vitest';
import { decodeNote } from '../../src/intake/decode-note.js';

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

describe('decoding a note', () => {
  test.each([
    ['UTF-8', bytes('5 mm² lumen'), '5 mm² lumen', null],
    ['UTF-8 with a byte order mark, which is dropped', bytes([0xef, 0xbb, 0xbf], 'vein'), 'vein', null],
    ['UTF-16, little end first', bytes([0xff, 0xfe], Buffer.from('vein', 'utf16le').toJSON().data), 'vein', null],
    ['UTF-16, big end first', bytes([0xfe, 0xff, 0, 0x76, 0, 0x65]), 've', null],
    ['Windows-1252, with a notice', bytes([0x93], 'vein', [0x94, 0xb2]), '“vein”²', 'Not valid UTF-8: read as Windows-1252.'],
  ])('reads %s', (_name, given, text, notice) => {
    expect(decodeNote(given)).toEqual({ kind: 'note', text, notice });
  });

  test.each([
    ['a PDF', bytes('%PDF-1.7'), 'it is a PDF file, not plain text'],
    ['a ZIP', bytes('PK', [3, 4], 'x'), 'it is a ZIP archive or an office document, not plain text'],
    ['a PNG', bytes([0x89], 'PNG\r\n'), 'it is a PNG image, not plain text'],
    ['RTF', bytes('{\\rtf1 vein}'), 'it is an RTF document, not plain text'],
    ['bytes with NUL', bytes('vein', [0], 'vein'), 'it is binary, not plain text'],
    ['nothing', bytes(), 'it is empty'],
    ['white space', bytes(' \r\n\t\u00a0'), 'it is empty'],
    ['half a UTF-16 character', bytes([0xff, 0xfe, 0x76]), 'it is not valid UTF-16'],
  ])('refuses %s', (_name, given, problem) => {
    expect(decodeNote(given)).toEqual({ kind: 'unreadable', problem });
  });
});
