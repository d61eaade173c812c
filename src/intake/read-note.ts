import { createReadStream } from 'node:fs';
import { type DecodedNote, decodeNote } from './decode-note.js';

/** Largest note that is read, in bytes. */
export const noteLimit = 32 * 1024 * 1024;

/** Reads one note from a file, or from `stdin` where `file` is `-` or not given. Never throws for bad input. */
export const readNote = async (file: string | undefined, stdin: AsyncIterable<unknown>): Promise<DecodedNote> => {
  try {
    const bytes = await readUpTo(file === undefined || file === '-' ? stdin : createReadStream(file), noteLimit);
    return bytes === null
      ? { kind: 'unreadable', problem: `it is larger than ${noteLimit / 1024 / 1024} MB` }
      : decodeNote(bytes);
  } catch (error) {
    return { kind: 'unreadable', problem: reasonOf(error) };
  }
};

/** null where there is more than `limit`; the rest is not read. */
const readUpTo = async (stream: AsyncIterable<unknown>, limit: number): Promise<Uint8Array | null> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = chunk instanceof Uint8Array ? chunk : Buffer.from(String(chunk));
    size += bytes.length;
    if (size > limit) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
};

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be read',
  EPERM: 'it may not be read',
};

const reasonOf = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown trouble';
  return reasons[code] ?? `it cannot be read (${code})`;
};
