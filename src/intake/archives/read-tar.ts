import { Readable } from 'node:stream';
import tar from 'tar-stream';
import type { ArchivePart } from './read-zip.js';

/** The files of a tar archive in their order. What of a file is not read by the time the next is asked for is passed over. */
export async function* readTar(stream: AsyncIterable<Uint8Array>): AsyncGenerator<ArchivePart> {
  const extract = tar.extract();
  const source = Readable.from(stream, { objectMode: true });
  source.on('error', (error) => extract.destroy(error));
  source.pipe(extract);
  try {
    for await (const entry of extract) {
      const { name, size, type } = entry.header;
      const content: AsyncIterator<unknown> = entry[Symbol.asyncIterator]();
      if (type === 'file' || type === 'contiguous-file') {
        yield { path: name.replaceAll('\\', '/'), size: size ?? 0, fault: null, open: () => chunksOf(content) };
      }
      while ((await content.next()).done !== true);
    }
  } finally {
    source.destroy();
  }
}

/** Leaves the iterator open when its reader stops early: closing it would close the archive. */
async function* chunksOf(content: AsyncIterator<unknown>): AsyncGenerator<Uint8Array> {
  for (let next = await content.next(); next.done !== true; next = await content.next()) {
    if (next.value instanceof Uint8Array) yield next.value;
  }
}
