/** A note as text, or why it is none. Neither `notice` nor `problem` ever holds words of the note. */
export type DecodedNote =
  | { readonly kind: 'note'; readonly text: string; readonly notice: string | null }
  | { readonly kind: 'unreadable'; readonly problem: string };

const magicNumbers: readonly (readonly [name: string, bytes: string])[] = [
  ['a PDF file', '25504446'],
  ['a ZIP archive or an office document', '504b0304'],
  ['a PNG image', '89504e47'],
  ['a JPEG image', 'ffd8ff'],
  ['a gzip archive', '1f8b'],
  ['an old office document', 'd0cf11e0'],
  ['an RTF document', '7b5c727466'],
  ['a 7-Zip archive', '377abcaf'],
  ['a RAR archive', '526172211a'],
  ['a bzip2 archive', '425a68'],
  ['an XZ archive', 'fd377a585a00'],
  ['a Zstandard archive', '28b52ffd'],
  ['a Parquet file', '50415231'],
  ['a TIFF image', '49492a00'],
  ['a TIFF image', '4d4d002a'],
  ['an encrypted (OpenPGP) message', '2d2d2d2d2d424547494e20504750204d455353414745'],
];

/** How much of a file is looked through for NUL bytes. */
const sniffedBytes = 1024;

/**
 * Bytes → text. UTF-8 (strict), UTF-16 with its byte order mark or plain to see, else Windows-1252 with a notice.
 * A byte order mark is dropped: offsets count from the first character after it.
 */
export const decodeNote = (bytes: Uint8Array): DecodedNote => {
  const head = Buffer.from(bytes.subarray(0, sniffedBytes));
  const magic = magicNumbers.find(([, start]) => head.toString('hex', 0, 24).startsWith(start));
  if (magic !== undefined) return unreadable(`it is ${magic[0]}, not plain text`);
  const encoding = utf16Of(head);
  if (encoding !== null) return ofText(decodeAs(encoding, bytes), 'it is not valid UTF-16', null);
  if (head.includes(0)) return unreadable('it is binary, not plain text');
  const utf8 = decodeAs('utf-8', bytes);
  if (utf8 !== null) return ofText(utf8, '', null);
  return ofText(decodeWindows1252(bytes), '', 'Not valid UTF-8: read as Windows-1252.');
};

const unreadable = (problem: string): DecodedNote => ({ kind: 'unreadable', problem });

const ofText = (text: string | null, otherwise: string, notice: string | null): DecodedNote => {
  if (text === null) return unreadable(otherwise);
  return text.trim() === '' ? unreadable('it is empty') : { kind: 'note', text, notice };
};

/** By its byte order mark; without one, where every second byte of the beginning is zero and hardly any other. */
export const utf16Of = (head: Buffer): 'utf-16le' | 'utf-16be' | null => {
  const mark = head.toString('hex', 0, 2);
  if (mark === 'fffe') return 'utf-16le';
  if (mark === 'feff') return 'utf-16be';
  const pairs = Math.floor(Math.min(head.length, sniffedBytes) / 2);
  if (pairs < fewestPairs || !head.subarray(0, sniffedBytes).includes(0)) return null;
  const zeros = (first: 0 | 1): number => Array.from({ length: pairs }, (_, at) => head[2 * at + first]).filter((byte) => byte === 0).length;
  const [high, low] = [zeros(0), zeros(1)];
  if (low > 0.8 * pairs && high === 0) return 'utf-16le';
  return high > 0.8 * pairs && low === 0 ? 'utf-16be' : null;
};

/** Below so many characters nothing is guessed. */
const fewestPairs = 8;

/** null where the bytes are not valid in that encoding. TextDecoder drops the byte order mark. */
const decodeAs = (encoding: string, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** The characters of 0x80 to 0x9F, where Windows-1252 and Latin-1 part. */
const windowsOnly = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** Done by hand: the TextDecoder of Node 20 reads Windows-1252 as Latin-1, and drops curly quotes with that. */
export const decodeWindows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes).toString('latin1').replace(/[\u0080-\u009F]/gu, (character) => windowsOnly.charAt(character.charCodeAt(0) - 0x80));
