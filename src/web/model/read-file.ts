/** Largest file that is read, in bytes; the service takes no more. */
const largest = 2 * 1024 * 1024;

export type FileReading = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'refused'; readonly reason: string };

const refuse = (reason: string): FileReading => ({ kind: 'refused', reason });

/** Bytes of a text file as text: UTF-8, UTF-16 with its mark, or else Windows-1252. A byte order mark is dropped. */
export const readBytes = (bytes: Uint8Array): FileReading => {
  if (bytes.length > largest) return refuse('The file is larger than 2 MB.');
  if (bytes.length === 0) return refuse('The file is empty.');
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return { kind: 'text', text: new TextDecoder('utf-16le').decode(bytes) };
  if (a === 0xfe && b === 0xff) return { kind: 'text', text: new TextDecoder('utf-16be').decode(bytes) };
  if (bytes.includes(0)) return refuse('This is no plain text file. Open it in its own program and paste the text.');
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { kind: 'text', text: new TextDecoder('windows-1252').decode(bytes) };
  }
};
