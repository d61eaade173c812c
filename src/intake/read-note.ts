import { createReadStream } from 'node:fs';
import { type DecodedNote, decodeNote } from './decode-note.js';
import { megabytes, noteLimit } from './limits.js';
import { readUpTo } from './read-up-to.js';

/** Reads one note from a file, or from `stdin` where `file` is `-` or not given. Never throws for bad input. */
export const readNote = async (file: string | undefined, stdin: AsyncIterable<unknown>): Promise<DecodedNote> => {
  try {
    const bytes = await readUpTo(file === undefined || file === '-' ? stdin : createReadStream(file), noteLimit);
    return bytes === null
      ? { kind: 'unreadable', problem: `it is larger than ${megabytes(noteLimit)}` }
      : decodeNote(bytes);
  } catch (error) {
    return { kind: 'unreadable', problem: reasonOf(error) };
  }
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
