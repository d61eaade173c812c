import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Bytes that can be read at any place, as zip and Parquet need. */
export interface RandomAccess {
  readonly size: number;
  /** Exactly the bytes from `start` to `end`. */
  readonly read: (start: number, end: number) => Promise<Buffer>;
  readonly close: () => Promise<void>;
}

export const ofFile = async (path: string): Promise<RandomAccess> => {
  const handle = await open(path);
  return ofHandle(handle, (await handle.stat()).size);
};

export const ofBytes = (bytes: Uint8Array): RandomAccess => ({
  size: bytes.length,
  read: async (start, end) => Buffer.from(bytes.subarray(start, end)),
  close: async () => undefined,
});

const ofHandle = (handle: FileHandle, size: number): RandomAccess => ({
  size,
  read: async (start, end) => {
    const buffer = Buffer.allocUnsafe(end - start);
    let filled = 0;
    while (filled < buffer.length) {
      const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, start + filled);
      if (bytesRead === 0) throw new Error('the file ended early');
      filled += bytesRead;
    }
    return buffer;
  },
  close: () => handle.close(),
});

/** So much of a stream is kept in memory before it goes to a file. */
const memoryBytes = 16 * 1024 * 1024;

/**
 * Takes a whole stream in, so that it can be read at any place. A large one goes to a temporary file that only this user can read
 * and whose name is removed at once: nothing of it is left, whenever the program stops.
 */
export const ofStream = async (stream: AsyncIterable<Uint8Array>): Promise<RandomAccess> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let handle: FileHandle | null = null;
  try {
    for await (const chunk of stream) {
      size += chunk.length;
      if (handle !== null) await handle.appendFile(chunk);
      else {
        chunks.push(chunk);
        if (size > memoryBytes) {
          handle = await openNameless();
          await handle.appendFile(Buffer.concat(chunks.splice(0)));
        }
      }
    }
  } catch (error) {
    await handle?.close();
    throw error;
  }
  return handle === null ? ofBytes(Buffer.concat(chunks)) : ofHandle(handle, size);
};

const openNameless = async (): Promise<FileHandle> => {
  const path = join(tmpdir(), `pullback-${randomBytes(8).toString('hex')}`);
  const handle = await open(path, 'wx+', 0o600);
  await rm(path);
  return handle;
};
